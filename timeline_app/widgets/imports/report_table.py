"""The table of an import's report: its rows as a model, to read, to copy, and to sort."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeySequence, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu, QWidget

from timeline_app.core.guarded import override
from timeline_app.core.text.folding import folded
from timeline_app.core.text.plain_text import tab_separated
from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.text_labels import tool_tip
from timeline_app.widgets.dialogs.style import table_style
from timeline_app.widgets.table.rows_table import ROW_PX, RowsTable

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class ReportModel(QAbstractTableModel):
    """One row for each part that was not read as it stands; by its first column as in the file."""

    def __init__(
        self,
        headings: Sequence[str],
        rows: Sequence[Sequence[str]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._headings = headings
        self._rows = rows
        self._order: Sequence[int] = range(len(rows))

    def row_at(self, place: int) -> Sequence[str]:
        """The texts of the row that is shown there."""
        return self._rows[self._order[place]]

    def as_lines(self, places: Sequence[int]) -> str:
        """These rows as lines of tab-separated values."""
        return "".join(f"{tab_separated(self.row_at(place))}\n" for place in places)

    @override
    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._headings)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.row_at(index.row())[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(self.row_at(index.row())[index.column()])
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        is_heading = orientation == Qt.Orientation.Horizontal
        if is_heading and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        if is_heading and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return super().headerData(section, orientation, role)

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; what is alike there stays as it stands in the file."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        rows = [self._order[index.row()] for index in before]
        places = range(len(self._rows))
        is_down = order == Qt.SortOrder.DescendingOrder
        if column > 0:
            self._order = sorted(
                places, key=lambda at: folded(self._rows[at][column]), reverse=is_down
            )
        else:
            self._order = places[::-1] if is_down else places
        shown_at = {row: place for place, row in enumerate(self._order)}
        after = [
            self.index(shown_at[row], index.column())
            for row, index in zip(rows, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()


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
        self.setStyleSheet(table_style("import-rows", palette))

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
