"""The rows of an import's report, however many, as a model that can be sorted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from timeline_app.core.guarded import override
from timeline_app.core.text.folding import folded
from timeline_app.core.text.tsv import tab_separated
from timeline_app.widgets.controls.text_labels import tool_tip

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
