"""Reports of imports: what was not read as it stands, and those that a chronology keeps."""

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
