"""In which order a table lists events: an array of rows, made, mended and searched by numpy.

A *place* is where an event stands in the table, counted from 0; its *row* is where it stands in
the columns. Events of which the sorted field says nothing come last, whichever way the others
are sorted; those of which it says the same keep their order in time, or all turn round with it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import sliding_window_view

from timeline_app.core.columns.event_columns import EventColumns, title_of
from timeline_app.core.columns.patched_array import RowStep
from timeline_app.core.columns.table_fields import EventField, numbers_of
from timeline_app.core.text.folding import folded

Rows = npt.NDArray[np.int32]
Range = tuple[int, int]
"""First and last of a stretch of rows or places."""


class EventOrder:
    """The rows by place. `filled` of them, the first, have a value that they are sorted by."""

    def __init__(self, field: EventField, rows: Rows, filled: int, is_descending: bool) -> None:
        self.field = field
        self.is_descending = is_descending
        self._rows = rows
        self._filled = filled

    def __len__(self) -> int:
        return len(self._rows)

    def row_at(self, place: int) -> int:
        """The row of the event at a place."""
        return self._rows.item(place)

    def rows_at(self, first: int, last: int) -> list[int]:
        """The rows from one place to another, that one included."""
        found: list[int] = self._rows[first : last + 1].tolist()
        return found

    def place_of(self, row: int) -> int:
        """The place of an event, -1 if it is not in the table."""
        if 0 <= row < len(self._rows) and self._rows.item(row) == row:  # as sorted by time
            return row
        found = np.flatnonzero(self._rows == row)
        return int(found[0]) if len(found) else -1

    def places_from(self, first: int, is_wanted: npt.NDArray[np.bool_]) -> Iterator[int]:
        """The places of wanted rows: from one on to the end, then those before it."""
        places = np.flatnonzero(is_wanted[self._rows])
        at = int(np.searchsorted(places, first))
        return chain(map(int, places[at:]), map(int, places[:at]))

    # Ranges: a million events are no more work than one.

    def places_of_ranges(self, ranges: Sequence[Range]) -> list[Range]:
        """The places of all events in ranges of rows, as ranges in order.

        The ranges are in order and don't overlap.
        """
        if not ranges or not len(self._rows):
            return []
        ends = np.array(ranges, np.int64)
        edges = np.zeros(max(int(self._rows.max()), int(ends.max())) + 2, np.int8)
        edges[ends[:, 0]] += 1
        edges[ends[:, 1] + 1] -= 1
        return ranges_of(np.cumsum(edges, dtype=np.int8).view(np.bool_)[self._rows])

    def rows_of_ranges(self, ranges: Iterable[Range]) -> list[Range]:
        """The rows of all events in ranges of places, as ranges in order."""
        if not len(self._rows):
            return []
        is_in = np.zeros(int(self._rows.max()) + 1, np.bool_)
        for first, last in ranges:
            is_in[self._rows[first : last + 1]] = True
        return ranges_of(is_in)

    # The same order of other events.

    def turned(self, is_descending: bool) -> EventOrder:
        """The same events sorted this way."""
        if is_descending == self.is_descending:
            return self
        rows = self._rows.copy()
        rows[: self._filled] = self._rows[: self._filled][::-1]
        return EventOrder(self.field, rows, self._filled, is_descending)

    def only(self, is_shown: npt.NDArray[np.bool_] | None) -> EventOrder:
        """The order of some of the events; this one if there is nothing to say which."""
        if is_shown is None:
            return self
        is_in = is_shown[self._rows]
        filled = int(np.count_nonzero(is_in[: self._filled]))
        return self._with(self._rows[is_in], filled)

    def is_like(self, other: EventOrder) -> bool:
        """Whether the same events stand at the same places."""
        return np.array_equal(self._rows, other._rows)

    def renumbered(self, step: RowStep) -> EventOrder:
        """Every event at its place, with the row that it has after a step.

        An event that comes is not in the table yet, one that goes is no longer.
        """
        rows, filled = self._rows, self._filled
        place = self.place_of(step.before) if step.before >= 0 else -1
        if place >= 0 and step.after < 0:
            rows, filled = np.delete(rows, place), filled - (place < filled)
        rows = step.rows_after(rows)
        if place >= 0 and step.after >= 0:
            rows[place] = step.after
        return self._with(rows, filled)

    def with_row(
        self, row: int, value_of: Callable[[int], Any], *, is_filled: bool
    ) -> tuple[EventOrder, int]:
        """The order with an event where it belongs, wherever it was before, and that place.

        `value_of` gives what rows are sorted by; an event that is not filled has nothing.
        """
        before = self.place_of(row)
        rows, filled = self._rows, self._filled
        if before >= 0:
            rows, filled = np.delete(rows, before), filled - (before < filled)
        others = self._with(rows, filled)
        place = others.place_for(row, value_of, is_filled=is_filled)
        return self._with(np.insert(rows, place, row), filled + is_filled), place

    def place_for(self, row: int, value_of: Callable[[int], Any], *, is_filled: bool) -> int:
        """Where an event belongs that is not in the table; see `with_row`."""
        if not is_filled:
            empty = range(self._filled, len(self._rows))
            return self._filled + bisect_left(empty, row, key=self._rows.item)

        def rank(at: int) -> tuple[Any, int]:
            own = self._rows.item(self._filled - 1 - at if self.is_descending else at)
            return value_of(own), own

        at = bisect_left(range(self._filled), (value_of(row), row), key=rank)
        return self._filled - at if self.is_descending else at

    def _with(self, rows: Rows, filled: int) -> EventOrder:
        return EventOrder(self.field, rows.astype(np.int32, copy=False), filled, self.is_descending)


def by_time(columns: EventColumns) -> EventOrder:
    """All events from the earliest on; those without a date come last."""
    rows = np.arange(len(columns), dtype=np.int32)
    return EventOrder(EventField.DATE, rows, columns.dated, False)


def undated_by_time(columns: EventColumns) -> EventOrder:
    """Those alone that have no date, in the user's order."""
    rows = np.arange(columns.dated, len(columns), dtype=np.int32)
    return EventOrder(EventField.DATE, rows, 0, False)


def by_numbers(field: EventField, values: npt.ArrayLike) -> EventOrder:
    """All events by a number of each row, the smallest first."""
    rows = np.argsort(np.asarray(values), kind="stable").astype(np.int32)
    return EventOrder(field, rows, len(rows), False)


def by_rows(field: EventField, rows: Rows, filled: int) -> EventOrder:
    """All events as `text_order.rows_by_text` sorts them."""
    return EventOrder(field, rows, filled, False)


def by_column(columns: EventColumns, field: EventField) -> EventOrder | None:
    """All events by what the columns say in numbers; None of a field that takes longer."""
    if field is EventField.DATE:
        return by_time(columns)
    numbers = numbers_of(columns, field)
    return None if numbers is None else by_numbers(field, numbers)


def number_of(columns: EventColumns, field: EventField, row: int) -> int:
    """What `by_column` sorts a row by; of a date its row, for rows are sorted by time."""
    numbers = numbers_of(columns, field, slice(row, row + 1))
    return row if numbers is None else int(numbers[0])


def ranges_of(is_in: npt.NDArray[np.bool_]) -> list[Range]:
    """First and last index of each stretch of what is true."""
    edges = np.flatnonzero(np.diff(is_in.view(np.int8), prepend=0, append=0))
    firsts, ends = edges[::2].tolist(), edges[1::2].tolist()
    return [(first, end - 1) for first, end in zip(firsts, ends, strict=True)]


_BEYOND_ASCII = 0x80


def place_of_title(columns: EventColumns, order: EventOrder, letters: str, first: int) -> int:
    """The first place from `first` on, and round the end, whose title begins so; or -1.

    Case and marks make no difference.
    """
    wanted = folded(letters)
    if not wanted or not len(order):
        return -1
    for place in order.places_from(first, _may_begin(columns, wanted)):
        if folded(title_of(columns, order.row_at(place))).lstrip().startswith(wanted):
            return place
    return -1


def _may_begin(columns: EventColumns, wanted: str) -> npt.NDArray[np.bool_]:
    """Rows whose title may begin so, by its first byte alone; states by that of their channel."""
    titles = columns.titles
    is_empty = titles.sizes == 0
    starts = np.where(is_empty, 0, titles.starts)
    if not len(titles.data):
        return np.ones(len(titles), np.bool_)
    byte = np.frombuffer(titles.data, np.uint8)[starts]
    may_begin = byte >= _BEYOND_ASCII  # it may fold to any letter
    for letter in {wanted[0], wanted[0].upper(), " "}:
        if letter.isascii():
            may_begin |= byte == ord(letter)
    may_begin[is_empty] = False
    may_begin[columns.state_row] = True
    return may_begin


_AT_ONCE = 8
_KEPT = np.array([(2**64 - 1) ^ (2 ** (8 * (8 - kept)) - 1) for kept in range(9)], np.uint64)
"""What leaves of a number its first so many bytes."""


def rows_by_text(
    texts: bytes | bytearray, sizes: npt.ArrayLike
) -> tuple[npt.NDArray[np.int32], int]:
    """The rows of texts in the order of their bytes, and how many of them are not empty.

    `texts` are all of them one behind the other, without zero bytes; `sizes` are their lengths.
    Equal texts keep their order, empty ones come last.
    """
    size = np.asarray(sizes, np.int64)
    start = np.cumsum(size) - size
    held = sliding_window_view(np.frombuffer(bytes(texts) + bytes(_AT_ONCE), np.uint8), _AT_ONCE)
    word = _words(held, start, size, 0)
    order = np.argsort(word, kind="stable").astype(np.int32)
    # Places that are not parted from a neighbour yet, by group of equal texts so far.
    places, group = _tied(np.arange(len(order)), np.zeros(len(order), np.int64), word[order])
    at = _AT_ONCE
    while len(places):
        rows = order[places]
        word = _words(held, start[rows], size[rows], at)
        by = np.lexsort((word, group))
        order[places] = rows[by]
        places, group = _tied(places, group, word[by])
        at += _AT_ONCE
    empty = int(np.count_nonzero(size == 0))
    return np.concatenate((order[empty:], order[:empty])), len(order) - empty


def _words(
    held: npt.NDArray[np.uint8],
    start: npt.NDArray[np.int64],
    size: npt.NDArray[np.int64],
    at: int,
) -> npt.NDArray[np.uint64]:
    """Eight bytes of each text from byte `at` on as a number; zeros behind its end."""
    # What starts behind the end of its text has no bytes left, wherever it looks.
    taken = held[np.minimum(start + at, len(held) - 1)]
    words = taken.view(">u8")[:, 0].astype(np.uint64)
    return words & _KEPT[np.clip(size - at, 0, _AT_ONCE)]


def _tied(
    places: npt.NDArray[np.int64], group: npt.NDArray[np.int64], word: npt.NDArray[np.uint64]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Those places whose text is still equal to a neighbour's and goes on, and their groups."""
    if not len(places):
        return places, group
    is_first = np.ones(len(places), np.bool_)
    is_first[1:] = (word[1:] != word[:-1]) | (group[1:] != group[:-1])
    is_last = np.append(is_first[1:], True)
    goes_on = word & np.uint64(0xFF) != 0
    is_tied = ~(is_first & is_last) & goes_on
    return places[is_tied], np.cumsum(is_first)[is_tied]
