"""What of a foreign file was not read as it stands, before it is opened."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.fit_to_screen import resize_on_screen
from timeline_app.widgets.dialogs.style import dialog_style
from timeline_app.widgets.imports.report_view import ImportWords, ReportView

FIELD_PX = 28
SIZE_PX = (860, 560)


class ImportReportDialog(QDialog):
    """Tells what was read and what not, and asks what is to become of it; Esc leaves it."""

    open_chosen = Signal()
    """It is to be opened as a chronology of its own."""
    add_chosen = Signal()
    """It is to be added to the chronology that is shown."""
    columns_chosen = Signal()
    """What the columns are is to be said anew, and the file read so."""
    save_requested = Signal()
    """The report is to be saved; the question stays."""

    def __init__(
        self,
        told: ImportWords,
        parent: QWidget,
        *,
        may_add: bool = False,
        is_mostly_added: bool = False,
        has_columns: bool = False,
    ) -> None:
        """`may_add` says whether there is a chronology here that can be added to.

        It is what most want to do with something that `is_mostly_added`. What `has_columns` is a
        sheet.
        """
        super().__init__(parent)
        self.setObjectName("import-report")
        self.setWindowTitle(self.tr("Import"))
        self.view = ReportView(told, self)
        self.save_button = QPushButton(self.tr("&Save Report…"))
        self.columns_button = QPushButton(self.tr("Change Co&lumns…"))
        self.columns_button.setVisible(has_columns)
        self.open_button = QPushButton(self.tr("Open as &New"))
        self.add_button = QPushButton(self.tr("&Add to This One"))
        self.add_button.setEnabled(may_add)
        self.cancel_button = QPushButton(self.tr("&Cancel"))
        first = self.add_button if may_add and is_mostly_added else self.open_button
        first.setDefault(True)  # Enter does it, wherever the keyboard is but on another button
        self.save_button.clicked.connect(self.save_requested)
        self.columns_button.clicked.connect(self._change_columns)
        self.open_button.clicked.connect(self._open)
        self.add_button.clicked.connect(self._add)
        self.cancel_button.clicked.connect(self.reject)
        self._arrange()
        first.setFocus()

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(dialog_style(palette))
        self.view.set_palette_roles(palette)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.columns_button)
        buttons.addStretch()
        for button in (self.cancel_button, self.add_button, self.open_button):
            buttons.addWidget(button)
        for button in self.findChildren(QPushButton):
            button.setMinimumHeight(FIELD_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.view, 1)
        column.addLayout(buttons)
        resize_on_screen(self, *SIZE_PX)

    def _open(self) -> None:
        self.accept()
        self.open_chosen.emit()

    def _change_columns(self) -> None:
        self.accept()
        self.columns_chosen.emit()

    def _add(self) -> None:
        self.accept()
        self.add_chosen.emit()
