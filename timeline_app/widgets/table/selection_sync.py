"""The selection of the event table, which is that of the canvas seen at the table's places."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from operator import itemgetter

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    Signal,
)

from timeline_app.core.columns.sort_order import Range
from timeline_app.core.guarded import override
from timeline_app.widgets.controls.selected_rows import SelectedRows, selection_of
from timeline_app.widgets.table.model import EventTableModel

Index = QModelIndex | QPersistentModelIndex
Flag = QItemSelectionModel.SelectionFlag

MOST_RANGES = 500
"""Qt looks through all of them for each cell it paints. Of more, those near the view are held."""
AROUND = 200
"""So many places above and below the view are near it."""


class TableSelection(QItemSelectionModel):
    """Passes on what is selected in the table, as ranges of events, and takes on what is there.

    The selection of the canvas is the truth. A wish that the table makes goes there as the
    same wish for the same events; whatever else changes there comes back.
    """

    current_chosen = Signal(int)
    """The row of the event that the table has made the current one."""

    def __init__(
        self,
        model: EventTableModel,
        events: QItemSelectionModel,
        selected: SelectedRows,
    ) -> None:
        """`events` is the selection on the source of `model`, and `selected` its ranges."""
        super().__init__(model, model)
        self._table, self._events, self._selected = model, events, selected
        self._is_following = False
        self._is_passing_on = False
        self._near: Range = (0, AROUND)
        self._places: list[Range] = []
        """All that is selected, as of when that was last looked at."""
        self._is_stale = False
        events.selectionChanged.connect(self._follow_selection)
        events.currentChanged.connect(self._follow_current)
        self.currentChanged.connect(self._pass_current_on)

    def follow(self) -> None:
        """Select here what is selected there, and let the same event be the current one."""
        self._follow_selection()
        self._follow_current()

    def look_at(self, first: int, last: int) -> None:
        """The table shows these places now."""
        self._near = (first, last)
        if self._is_stale:
            self._look_for_places()
        if len(self._places) > MOST_RANGES:
            self._show_places()

    # From the table.

    @override
    def select(self, selection: QItemSelection | Index, command: Flag) -> None:
        super().select(selection, command)
        # That of one index comes here once more, as a selection.
        if isinstance(selection, QItemSelection) and not self._is_following:
            places = [(part.top(), part.bottom()) for part in _parts(selection)]
            with self._passing_on():
                self._pass_on(self._table.order.rows_of_ranges(places), command)

    @override
    def reset(self) -> None:
        """Other events are at the places: that is no wish to select nothing.

        Whoever shows them has to `follow` thereafter.
        """
        with self._following():
            super().reset()

    def _pass_on(self, rows: Sequence[Range], command: Flag) -> None:
        events = self._events
        is_anew = bool(command & Flag.Clear)
        if is_anew and len(rows) > 1 and len(self._selected.ranges()) > 1:
            events.clearSelection()  # Qt would compare each range with each of before
        self._is_stale = True
        wish = command & ~(Flag.Rows | Flag.Columns)
        events.select(selection_of(rows, events.model()), wish)

    def _pass_current_on(self, current: Index) -> None:
        if self._is_following or not current.isValid():
            return
        row = self._table.order.row_at(current.row())
        if row != self._events.currentIndex().row():
            with self._passing_on():
                self._events.setCurrentIndex(self._events.model().index(row, 0), Flag.NoUpdate)
            self.current_chosen.emit(row)

    # From the canvas.

    def _follow_selection(self) -> None:
        if self._is_passing_on:
            return
        self._look_for_places()
        self._show_places()

    def _look_for_places(self) -> None:
        self._places = self._table.order.places_of_ranges(self._selected.ranges())
        self._is_stale = False

    def _show_places(self) -> None:
        places = self._places
        if len(places) > MOST_RANGES:
            first = bisect_left(places, self._near[0] - AROUND, key=itemgetter(1))
            last = bisect_right(places, self._near[1] + AROUND, key=itemgetter(0))
            places = places[first:last]
        last_column = self._table.columnCount() - 1
        with self._following():
            super().select(selection_of(places, self._table, last_column), Flag.ClearAndSelect)

    def _follow_current(self) -> None:
        if self._is_passing_on:
            return
        current = self._events.currentIndex()
        place = self._table.order.place_of(current.row()) if current.isValid() else -1
        with self._following():
            if place < 0:
                self.clearCurrentIndex()
            elif place != self.currentIndex().row():
                column = max(0, self.currentIndex().column())
                self.setCurrentIndex(self._table.index(place, column), Flag.NoUpdate)

    @contextmanager
    def _following(self) -> Iterator[None]:
        was, self._is_following = self._is_following, True
        try:
            yield
        finally:
            self._is_following = was

    @contextmanager
    def _passing_on(self) -> Iterator[None]:
        was, self._is_passing_on = self._is_passing_on, True
        try:
            yield
        finally:
            self._is_passing_on = was


def _parts(selection: QItemSelection) -> Iterator[QItemSelectionRange]:
    return (selection.at(i) for i in range(selection.count()))
