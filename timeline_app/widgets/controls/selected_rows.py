"""Which rows are selected, as ranges: a million of them are no more work than one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from PySide6.QtCore import QAbstractItemModel, QItemSelection, QItemSelectionModel


class SelectedRows:
    """The selected rows of a list; the selection model is asked once a change, not once a frame."""

    def __init__(self, selection: QItemSelectionModel) -> None:
        self._selection = selection
        self.version = 1
        """A number that grows with each change."""
        self._ranges: list[tuple[int, int]] | None = None
        self._tops: list[int] = []
        selection.selectionChanged.connect(self._forget)
        selection.modelChanged.connect(self._forget)
        model = selection.model()
        # Ranges move with their rows, and no change of the selection is told then.
        for moved in (
            model.rowsInserted,
            model.rowsRemoved,
            model.rowsMoved,
            model.layoutChanged,
            model.modelReset,
        ):
            moved.connect(self._forget)

    def ranges(self) -> list[tuple[int, int]]:
        """The first and the last row of each stretch of selected rows, in order."""
        if self._ranges is None:
            found = self._selection.selection()
            stretches = (found.at(i) for i in range(found.count()))
            self._ranges = sorted((stretch.top(), stretch.bottom()) for stretch in stretches)
            self._tops = [top for top, _ in self._ranges]
        return self._ranges

    def among(self, rows: Iterable[int]) -> list[int]:
        """Those of these rows that are selected, in their order."""
        ranges = self.ranges()
        if not ranges:
            return []
        if len(ranges) == 1:
            first, last = ranges[0]
            return [row for row in rows if first <= row <= last]
        return [row for row in rows if self._holds(ranges, row)]

    @property
    def current(self) -> int:
        """The row of the current item if that is selected, else -1."""
        row = self._selection.currentIndex().row()
        return row if row >= 0 and self.among([row]) else -1

    def _holds(self, ranges: list[tuple[int, int]], row: int) -> bool:
        at = bisect_right(self._tops, row) - 1
        return at >= 0 and row <= ranges[at][1]

    def _forget(self, *_: object) -> None:
        self._ranges = None
        self.version += 1


MOST_TOLD = 1_000


def can_be_told(*changes: QItemSelection) -> bool:
    """Whether so few rows were selected or let go that Qt may tell a screen reader of them.

    It makes an index of each cell before it tells of one: a minute for a million events.
    """
    ranges = (change.at(i) for change in changes for i in range(min(change.count(), MOST_TOLD)))
    return sum(stretch.height() for stretch in ranges) < MOST_TOLD


def selection_of(
    ranges: Iterable[tuple[int, int]], model: QAbstractItemModel, last_column: int = 0
) -> QItemSelection:
    """The rows from the first to the last of each range, with all columns up to the last."""
    selection = QItemSelection()
    for first, last in ranges:
        selection.select(model.index(first, 0), model.index(last, last_column))
    return selection
