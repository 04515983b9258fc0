"""The table of an import's report: rows to read, to copy, and to sort by keys too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeySequence, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu, QWidget

from timeline_app.core.guarded import override
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.imports.report_model import ReportModel
from timeline_app.widgets.table.rows_table import ROW_PX, RowsTable

_SHARES = (12, 29, 31)
"""Of the width, in hundredths, of all columns but the last, which takes what is left."""
_LEAST_PX = 96
_AROUND_PX = 20
"""What a cell has around its text."""


class ReportTable(RowsTable):
    """Its rows are chosen whole, several of them to be copied.

    Ctrl with the number of a column sorts by it, and once more the other way round.
    """

    def __init__(self, model: ReportModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        model.setParent(self)
        self.setObjectName("import-rows")
        self.setAccessibleName(self.tr("What was not read as it stands"))
        self.setFrameShape(QFrame.Shape.StyledPanel)  # the focus ring
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setMinimumHeight(ROW_PX * 4)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self._is_arranged = False
        self.copy_action = QAction(self.tr("&Copy"), self)
        self.copy_action.setShortcut(QKeySequence.StandardKey.Copy)
        self.copy_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.copy_action.triggered.connect(self.copy_rows)
        self.addAction(self.copy_action)
        self.sort_actions = [self._sort_action(column) for column in range(model.columnCount())]
        if model.rowCount():
            self.setCurrentIndex(model.index(0, 0))

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self.setStyleSheet(
            f"#import-rows {{ background: {palette.panel}; color: {palette.text}; padding: 1px;"
            f" border: 1px solid {palette.line}; border-radius: 4px; outline: none;"
            f" selection-background-color: {palette.accent_tint};"
            f" selection-color: {palette.text}; }}"
            f"#import-rows:focus {{ border: 2px solid {palette.accent}; padding: 0; }}"
            "#import-rows::item { border: none; padding: 0 8px; }"
            f"#import-rows::item:selected {{ background: {palette.accent_tint};"
            f" color: {palette.text}; }}"
            f"#import-rows QHeaderView {{ background: {palette.panel}; border: none; }}"
            f"#import-rows QHeaderView::section {{ background: {palette.panel};"
            f" color: {palette.muted}; border: none; padding: 4px 8px 4px 11px;"
            f" border-bottom: 1px solid {palette.hairline}; }}"
            f"#import-rows QHeaderView::section:hover {{ color: {palette.text}; }}"
        )

    def has_room_for(self, text: str, column: int) -> bool:
        """Whether a text is shown whole in a column."""
        room = self.columnWidth(column) - _AROUND_PX
        return self.fontMetrics().horizontalAdvance(text) <= room

    def chosen_rows(self) -> Sequence[int]:
        """The rows that are chosen, from above."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def copy_rows(self) -> None:
        """Put the chosen rows on the clipboard, a line each."""
        if rows := self.chosen_rows():
            QGuiApplication.clipboard().setText(self._model.as_lines(rows))

    def menu(self) -> QMenu:
        """What can be done here, for those who have no mouse too; it goes with this table."""
        menu = QMenu(self)
        menu.addAction(self.copy_action)
        menu.addSeparator()
        sorted_by = self.horizontalHeader().sortIndicatorSection()
        for column, action in enumerate(self.sort_actions):
            action.setChecked(column == sorted_by)
            menu.addAction(action)
        return menu

    def _sort_action(self, column: int) -> QAction:
        heading = self._model.headerData(column, Qt.Orientation.Horizontal)
        words = self.tr("Sort by “{column}”").replace("{column}", heading)
        action = QAction(words, self, checkable=True)
        action.setShortcut(QKeySequence(f"Ctrl+{column + 1}"))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: self._sort(column))
        self.addAction(action)
        return action

    def _sort(self, column: int) -> None:
        """Sort by a column, or the other way round if it is sorted by that; keep to the row."""
        header, up = self.horizontalHeader(), Qt.SortOrder.AscendingOrder
        is_up = header.sortIndicatorSection() == column and header.sortIndicatorOrder() == up
        self.sortByColumn(column, Qt.SortOrder.DescendingOrder if is_up else up)
        self.scrollTo(self.currentIndex())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Share the width among the columns; from then on they are the user's."""
        super().showEvent(event)
        if not self._is_arranged:
            self._is_arranged = True
            for column, share in enumerate(_SHARES):
                self.setColumnWidth(column, max(_LEAST_PX, self.viewport().width() * share // 100))

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())
        event.accept()
