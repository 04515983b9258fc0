"""The rows of short lists: what one says as a value, and the model of many of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum, auto
from typing import Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from timeline_app.core.guarded import override
from timeline_app.widgets.texts.phrases import listed

Index = QModelIndex | QPersistentModelIndex
_Item = TypeVar("_Item")


class TextEmphasis(Enum):
    """How a part of a text differs from the rest."""

    TYPED = auto()
    FOUND = auto()
    QUIET = auto()
    REMOVED = auto()
    ADDED = auto()


Span = tuple[int, int, TextEmphasis]
"""The letters from the first number to before the second have that look."""


def spans_of(
    marked: Iterable[tuple[int, int]], look: TextEmphasis = TextEmphasis.TYPED, after: int = 0
) -> tuple[Span, ...]:
    """These stretches in a look, of a text that begins after so many letters."""
    return tuple((start + after, end + after, look) for start, end in marked)


class RowLine(NamedTuple):
    """A text, and a quiet detail at the right end."""

    text: str
    spans: tuple[Span, ...] = ()
    detail: str = ""


class ListRow(NamedTuple):
    """One row. A delegate tells in which style: see `row_delegate`."""

    id: str
    text: str
    detail: str = ""
    """Quiet, at the right end."""
    keys: str = ""
    """Quiet, beyond the detail."""
    refusal: str = ""
    """Why it can't be chosen now, said instead of the detail; empty where it can."""
    spans: tuple[Span, ...] = ()
    tail: str = ""
    """Follows the text, and is whole however little room there is."""
    second: RowLine = RowLine("")
    """What a style of two lines has below."""
    narrow: RowLine | None = None
    """Stands for the text where that has no room."""
    colour: str = ""
    """The role of the colour of a lane, for a bar before the row."""
    said: str = ""
    """What a screen reader says, if that isn't all of the above but `second`."""

    @property
    def spoken(self) -> str:
        """The row in one line, as a screen reader says it."""
        parts = (self.text + self.tail, self.detail, self.refusal, self.keys)
        return self.said or listed(parts)


class RowsModel(QAbstractListModel, Generic[_Item]):
    """Items in their order; each is told as a row when that is shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: Sequence[_Item] = ()
        self._row_of: Callable[[_Item], ListRow] | None = None

    def set_items(self, items: Sequence[_Item], row_of: Callable[[_Item], ListRow]) -> None:
        """List these from now on; `row_of` tells one."""
        self.beginResetModel()
        self.items, self._row_of = items, row_of
        self.endResetModel()

    def tell_anew(self, row_of: Callable[[_Item], ListRow]) -> None:
        """The same items are told otherwise."""
        self._row_of = row_of
        if len(self.items):
            self.dataChanged.emit(self.index(0), self.index(len(self.items) - 1))

    def item_changed(self, item: _Item) -> None:
        """Something else is to be told of an item, if it is listed."""
        if item in self.items:
            index = self.index(self.items.index(item))
            self.dataChanged.emit(index, index)

    def row_at(self, place: int) -> ListRow:
        """The row at a place."""
        assert self._row_of is not None  # there are items
        return self._row_of(self.items[place])

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's default
        return 0 if parent.isValid() else len(self.items)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            row = self.row_at(index.row())
            return row.text + row.tail
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.row_at(index.row()).spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.row_at(index.row()).refusal or None
        return None
