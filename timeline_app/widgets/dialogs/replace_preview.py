"""The places where something would be replaced: each before and after, to be chosen or left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from timeline_app.core.edits.find_replace import FoundPlaces
from timeline_app.core.guarded import override
from timeline_app.widgets.fields.list_rows import (
    Index,
    ListRow,
    RowLine,
    RowsModel,
    TextEmphasis,
    spans_of,
)
from timeline_app.widgets.fields.row_delegate import CHECK_PX, CHECKED, RowDelegate
from timeline_app.widgets.texts.phrases import listed

ARROW = "  →  "
BETWEEN = " "
Check = Qt.ItemDataRole.CheckStateRole


def replacement_row(
    head: str, found: str, by: str, tail: str, field: str, event: str = ""
) -> ListRow:
    """A place in words: what stands around it, what was found and what it becomes.

    Before and after stand in one line, or in each other where there is room for no more.
    `field` is what the text is; `event` names the event where the text isn't its title.
    """
    before = f"{head}{found}{tail}{ARROW}"
    line = f"{before}{head}{by}{tail}"
    start, both = len(head), f"{head}{found}{BETWEEN}{by}{tail}"
    removed = spans_of([(0, len(found))], TextEmphasis.REMOVED, start)
    added = [(0, len(by))]
    return ListRow(
        "",
        line,
        f"{field} · {event}" if event else field,
        spans=removed + spans_of(added, TextEmphasis.ADDED, len(before) + start),
        narrow=RowLine(
            both, removed + spans_of(added, TextEmphasis.ADDED, start + len(found) + len(BETWEEN))
        ),
        said=listed((line, field, event)),
    )


class ReplacementsModel(RowsModel[int]):
    """What was found, in order; words are asked for when shown."""

    chosen_changed = Signal()
    """Other places are to be replaced."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found = FoundPlaces()

    def show_found(self, found: FoundPlaces, row_of: Callable[[int], ListRow]) -> None:
        """List what was found, as far as it is found."""
        self.found = found
        self.set_items(range(len(found)), row_of)

    def grow(self) -> None:
        """List what was found meanwhile too."""
        if len(self.found) > len(self.items):
            self.beginInsertRows(QModelIndex(), len(self.items), len(self.found) - 1)
            self.items = range(len(self.found))
            self.endInsertRows()

    def choose_all(self, chosen: bool) -> None:
        """Let everything be replaced, or nothing."""
        self.found.choose_all(chosen)
        if self.items:
            self.dataChanged.emit(self.index(0), self.index(len(self.items) - 1), [Check])
        self.chosen_changed.emit()

    def turn(self, places: list[int]) -> None:
        """Choose places that aren't, or leave them all if they are."""
        chosen = not all(self.found.is_chosen(place) for place in places)
        for place in places:
            self.found.choose(place, chosen)
            self.dataChanged.emit(self.index(place), self.index(place), [Check])
        self.chosen_changed.emit()

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        checkable = Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | checkable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Check and index.isValid():
            is_chosen = self.found.is_chosen(index.row())
            return Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked
        return super().data(index, role)

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Check or not index.isValid():
            return False
        self.found.choose(index.row(), Qt.CheckState(value) is Qt.CheckState.Checked)
        self.dataChanged.emit(index, index, [Check])
        self.chosen_changed.emit()
        return True


class ReplacementList(QListView):
    """The places, one a row. A click on a box, or Space, chooses or leaves what is selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("places")
        self.places = ReplacementsModel(self)
        self.painter_ = RowDelegate(CHECKED, self)
        self.setModel(self.places)
        self.setItemDelegate(self.painter_)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = [index.row() for index in self.selectedIndexes()]
        if event.key() == Qt.Key.Key_Space and rows:
            self.places.turn(rows)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.position().x() < CHECK_PX:
            self.places.turn([index.row()])
        else:
            super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.position().x() < CHECK_PX:
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)
