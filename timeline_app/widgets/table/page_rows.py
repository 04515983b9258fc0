"""The pages that can be asked for, as rows: those wanted, their addresses, what came of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from timeline_app.core.evidence.csl import is_web_address
from timeline_app.core.guarded import override
from timeline_app.core.text.translation import Texts
from timeline_app.widgets.controls.text_labels import tool_tip

page_row_texts = Texts("page_row_texts")
Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
NAME, ADDRESS, RESULT = range(3)
_HEADINGS = (
    page_row_texts.mark("Source"),
    page_row_texts.mark("Address"),
    page_row_texts.mark("What came of it"),
)
_Role = Qt.ItemDataRole


@dataclass
class PageRow:
    """The page of a source; `archived` is the address of what an archive keeps of it."""

    source: str
    name: str
    address: str
    archived: str = ""
    is_typed: bool = False
    """Whether somebody typed the address here."""
    is_wanted: bool = False
    result: str = ""
    detail: str = ""
    """What came of it at length, with each address that was asked."""
    is_over: bool = False
    """Whether there are no words of it, so that an archive may help."""


class PageRowsModel(QAbstractTableModel):
    """The pages, in their order; the box before a name is for whether its page is wanted."""

    wanted_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[PageRow] = []
        self._may_change = True

    def clear(self) -> None:
        """Hold no rows."""
        self.beginResetModel()
        self.rows = []
        self.endResetModel()
        self.wanted_changed.emit()

    def add(self, rows: Iterable[PageRow]) -> None:
        """Show these below those that are there."""
        more = list(rows)
        first = len(self.rows)
        self.beginInsertRows(_NO_INDEX, first, first + len(more) - 1)
        self.rows += more
        self.endInsertRows()
        self.wanted_changed.emit()

    def allow(self, *, may_change: bool) -> None:
        """Let pages and addresses be chosen, or not while they are fetched."""
        self._may_change = may_change
        self.told_again()

    def told_again(self, at: int | None = None) -> None:
        """A row is another now, or all are."""
        first, last = (0, len(self.rows) - 1) if at is None else (at, at)
        if last >= first:
            self.dataChanged.emit(self.index(first, NAME), self.index(last, RESULT))
        self.wanted_changed.emit()

    def want_all(self, *, is_wanted: bool) -> None:
        """Want all that have an address, or none."""
        for row in self.rows:
            row.is_wanted = is_wanted and is_web_address(row.address)
        self.told_again()

    def wanted(self) -> Iterator[PageRow]:
        """Those that are to be asked for, from above."""
        return (row for row in self.rows if row.is_wanted)

    @override
    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(_HEADINGS)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self._may_change:
            if index.column() == ADDRESS:
                flags |= Qt.ItemFlag.ItemIsEditable
            elif index.column() == NAME and is_web_address(self.rows[index.row()].address):
                flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    @override
    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == _Role.CheckStateRole and index.column() == NAME:
            return Qt.CheckState.Checked if row.is_wanted else Qt.CheckState.Unchecked
        text = (row.name, row.address, row.result)[index.column()]
        if role in (_Role.DisplayRole, _Role.EditRole):
            return text
        return tool_tip(text) if role == _Role.ToolTipRole else None

    @override
    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        row = self.rows[index.row()]
        if role == _Role.CheckStateRole:
            row.is_wanted = Qt.CheckState(value) is Qt.CheckState.Checked
        elif role == _Role.EditRole and str(value).strip() != row.address:
            row.address, row.is_typed = str(value).strip(), True
            row.is_wanted = is_web_address(row.address)
        self.told_again(index.row())
        return True

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        is_heading = orientation == Qt.Orientation.Horizontal
        if is_heading and role == _Role.DisplayRole:
            return page_row_texts.tr(_HEADINGS[section])
        if is_heading and role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return super().headerData(section, orientation, role)
