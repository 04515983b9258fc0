"""The reports of what was imported into a chronology, to be looked at again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from timeline_app.render.style.palette import LIGHT, Palette
from timeline_app.widgets.controls.fit_to_screen import resize_on_screen
from timeline_app.widgets.dialogs.style import dialog_style
from timeline_app.widgets.imports.report_view import ImportWords, ReportView

FIELD_PX = 28
SIZE_PX = (860, 560)


class KeptReportDialog(QDialog):
    """Stays open beside the window; each row leads to the event that came of it."""

    import_chosen = Signal(int)
    """The report of this import of the list is to be shown."""
    place_requested = Signal(str)
    """The event that came from this place is to be shown."""
    save_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("kept-report")
        self.setWindowTitle(self.tr("Reports of Imports"))
        self._palette = LIGHT
        self.imports = QComboBox()
        self.imports.setAccessibleName(self.tr("Import"))
        self.imports.activated.connect(self.import_chosen)
        self.view: ReportView | None = None
        self.show_button = QPushButton(self.tr("S&how Event"))
        self.save_button = QPushButton(self.tr("&Save Report…"))
        self.close_button = QPushButton(self.tr("&Close"))
        self.show_button.clicked.connect(self._ask_place)
        self.save_button.clicked.connect(self.save_requested)
        self.close_button.clicked.connect(self.close)
        self._column = self._arranged()

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self._palette = palette
        self.setStyleSheet(dialog_style(palette))
        if self.view is not None:
            self.view.set_palette_roles(palette)

    def list_imports(self, names: Sequence[str], current: int) -> None:
        """Name what was imported, the one first whose report is shown."""
        self.imports.clear()
        self.imports.addItems(list(names))
        self.imports.setCurrentIndex(current)
        self.imports.setVisible(len(names) > 1)

    def put(self, told: ImportWords, *, may_save: bool) -> None:
        """Show a report; the keyboard goes to its rows if it was in those of the one before."""
        had_focus = self.view is not None and self.view.table.hasFocus()
        if self.view is not None:
            self._column.removeWidget(self.view)
            self.view.hide()
            self.view.deleteLater()
        self.view = ReportView(told, self)
        self.view.set_palette_roles(self._palette)
        self.view.table.activated.connect(self._ask_place_of)
        self._column.insertWidget(1, self.view, 1)
        self.view.show()  # now: Tab leads to what is seen
        QWidget.setTabOrder(self.imports, self.view.table)
        QWidget.setTabOrder(self.view.table, self.show_button)
        self.save_button.setEnabled(may_save)
        self.show_button.setEnabled(bool(told.rows))
        if had_focus:
            self.begin()

    def begin(self) -> None:
        """Give the keyboard to where one begins."""
        has_rows = self.view is not None and self.view.model.rowCount() > 0
        first = self.view.table if self.view is not None and has_rows else self.close_button
        first.setFocus()

    def _arranged(self) -> QVBoxLayout:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.show_button, self.save_button, self.close_button):
            button.setMinimumHeight(FIELD_PX)
            button.setAutoDefault(False)  # Enter in the rows shows the event
        buttons.addWidget(self.show_button)
        buttons.addWidget(self.save_button)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.imports)
        column.addLayout(buttons)
        resize_on_screen(self, *SIZE_PX)
        return column

    def _ask_place(self) -> None:
        if self.view is not None:
            self._ask_place_of(self.view.table.currentIndex())

    def _ask_place_of(self, index: QModelIndex) -> None:
        if self.view is not None and index.isValid():
            self.place_requested.emit(self.view.model.row_at(index.row())[0])
