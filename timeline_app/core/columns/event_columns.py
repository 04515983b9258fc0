"""All events as columns: what drawing needs, without a record in sight.

A million events are a few numpy arrays here; every other detail is read by key when it is
shown. Rows are sorted by earliest, then latest, then the user's order; undated events come
last. Times are int64 seconds since 1970-01-01T00:00, proleptic Gregorian, in local calendar
time of the event's place, half-open; `dates.OPEN_START` and `dates.OPEN_END` stand for no bound.
"""

from __future__ import annotations

import operator
from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from itertools import islice
from typing import Any, overload

import msgspec
import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.bulk_bounds import bounds_of_events
from timeline_app.core.columns.patched_array import narrow
from timeline_app.core.dates import bounds as dates
from timeline_app.core.records.records import Event, Lane, LaneId, Status, Verification
from timeline_app.core.text.typography import typographic


class Condition(IntEnum):
    """What the title of a state says about its channel."""

    OTHER = 0
    OPEN = 1
    COOLED = 2
    CLOSED = 3


_conditions = {
    Condition.OPEN: ("open", "restored", "resumed", "reopened", "active"),
    Condition.COOLED: ("cooled", "stalled", "limited", "partial", "strained", "partly"),
    Condition.CLOSED: ("closed", "suspended", "cancelled", "cut", "severed", "frozen", "broken"),
}

STATUSES: tuple[Status, ...] = tuple(Status)
_code_of_status = {status: code for code, status in enumerate(STATUSES)}

# The flags of an event: the shape of its date (dates.DateShape) in the low bits, then these.
UNTIL_BIT = 1 << 18
"""As known on a day: an open end that is drawn up to `latest`, for nothing is known of later."""
SPARE_BITS = UNTIL_BIT  # no event of a file has it
DISPUTED_BIT = 1 << 19  # sources give dates that can't both hold
STATUS_SHIFT = 20
STATUS_MASK = 7 << STATUS_SHIFT
REWORDED_BIT = 1 << 23  # a source has other words by now than something rests on
STATE_BIT = 1 << 24
UNVERIFIED_BIT = 1 << 25
UNDATED_BIT = 1 << 26
QUOTES_SHIFT = 27
MANY_QUOTES = 31  # this many or more

DISPUTED = 1 << 40
"""Added to the number of an event's quotes where sources give dates that can't both hold."""
REWORDED = 1 << 41
"""Added to it where the text of a source hasn't the words that the event rests on."""


@overload
def status_codes(flags: int) -> int: ...


@overload
def status_codes(flags: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint32]: ...


def status_codes(flags: int | npt.NDArray[np.uint32]) -> int | npt.NDArray[Any]:
    """The places in `STATUSES` of the statuses of events with these flags."""
    return (flags & STATUS_MASK) >> STATUS_SHIFT


def condition_of(title: str) -> Condition:
    """The condition that a state's title names, by its first known word."""
    for word in title.casefold().replace(",", " ").replace(";", " ").split():
        for condition, words in _conditions.items():
            if word in words:
                return condition
    return Condition.OTHER


class TextColumn(msgspec.Struct, frozen=True, eq=False):
    """Texts in one UTF-8 buffer; text `i` is the `sizes[i]` bytes from `starts[i]` on.

    The buffer may be shared with other columns and grow at its end, so that a changed text
    costs no copy of all others; it is never changed elsewhere.
    """

    data: bytearray
    starts: npt.NDArray[np.integer]
    sizes: npt.NDArray[np.unsignedinteger]

    @classmethod
    def of(cls, texts: Iterable[str]) -> TextColumn:
        """A column of these texts; lone surrogates are replaced."""
        texts = list(texts)
        data = bytearray("".join(texts), "utf-8", "replace")
        lengths: Iterable[int] = map(len, texts)
        if not data.isascii():
            lengths = (len(text.encode("utf-8", "replace")) for text in texts)
        sizes = np.fromiter(lengths, np.uint32, len(texts))
        return cls(data, starts_of(sizes), sizes)

    def __len__(self) -> int:
        return len(self.sizes)

    def __getitem__(self, row: int) -> str:
        start = int(self.starts[row])
        return self.data[start : start + int(self.sizes[row])].decode("utf-8", "replace")


def narrow_keys(key: npt.NDArray[np.int64]) -> npt.NDArray[Any]:
    """Keys in as few bits as `EventColumns` has them."""
    return narrow(key, np.int32, int(key.max(initial=0)))


def starts_of(sizes: npt.NDArray[np.unsignedinteger]) -> npt.NDArray[np.int64]:
    """Where texts of these sizes start that lie one behind the other."""
    ends = np.cumsum(sizes, dtype=np.int64)
    return ends - sizes


DENSE: dict[str, type[np.generic]] = {
    "key": np.int64,
    "earliest": np.int64,
    "latest": np.int64,
    "lane": np.int16,
    "importance": np.uint8,
    "flags": np.uint32,
}
"""The arrays of `EventColumns` with an entry for each event, and of what kind it is."""
RARE: dict[str, type[np.generic]] = {
    "more_row": np.int32,
    "more_lane": np.int16,
    "state_row": np.int32,
    "state_channel": np.int32,
    "order_row": np.int32,
    "order_value": np.int64,
}
"""Those with entries for some rows only, in pairs: the rows, in order, and what they have."""


class EventColumns(msgspec.Struct, frozen=True, eq=False):
    """The events of a chronology, one array entry an event; `n` events in all.

    `key` is the row key in the file, in 32 bits where they are enough. `lane` is the index in
    `lanes` of the first lane; further lanes of an event stand in `more_row`, `more_lane` (pairs of
    row and lane index). `state_row` and `state_channel` list the rows that are states and the index
    of their channel in `channels`. `order_row` and `order_value` list the rows with an order of the
    user's that isn't 0. `flags` is described above.
    """

    key: npt.NDArray[np.int64]
    earliest: npt.NDArray[np.int64]
    latest: npt.NDArray[np.int64]
    lane: npt.NDArray[np.int16]
    importance: npt.NDArray[np.uint8]
    flags: npt.NDArray[np.uint32]
    titles: TextColumn
    lanes: tuple[Lane, ...]
    channels: tuple[str, ...]
    more_row: npt.NDArray[np.int32]
    more_lane: npt.NDArray[np.int16]
    state_row: npt.NDArray[np.int32]
    state_channel: npt.NDArray[np.int32]
    dated: int
    order_row: npt.NDArray[np.int32] = msgspec.field(default_factory=lambda: np.zeros(0, np.int32))
    order_value: npt.NDArray[np.int64] = msgspec.field(
        default_factory=lambda: np.zeros(0, np.int64)
    )

    def __len__(self) -> int:
        return len(self.key)

    def status(self, row: int) -> Status:
        """The status of the event in this row."""
        return STATUSES[status_codes(int(self.flags[row]))]

    def shape(self, row: int) -> int:
        """The packed `dates.DateShape` of the event in this row."""
        return int(self.flags[row]) & dates.SHAPE_MASK

    def quote_count(self, row: int) -> int:
        """How many quotes bear on the event, at most `MANY_QUOTES`."""
        return (int(self.flags[row]) >> QUOTES_SHIFT) & MANY_QUOTES

    def lanes_of(self, row: int) -> list[int]:
        """The indices of all lanes of the event in this row, its first one first."""
        if not self.lanes:
            return []
        low, high = np.searchsorted(self.more_row, (row, row + 1)).tolist()
        return [self.lane.item(row), *self.more_lane[low:high].tolist()]

    def is_disputed(self, row: int) -> bool:
        """Whether sources give dates of the event in this row that can't both hold."""
        return bool(int(self.flags[row]) & DISPUTED_BIT)

    def is_reworded(self, row: int) -> bool:
        """Whether the text of a source hasn't the words that the event in this row rests on."""
        return bool(int(self.flags[row]) & REWORDED_BIT)

    def channel(self, row: int) -> str:
        """The name of the channel whose state the event is; empty for other events."""
        at = int(self.state_row.searchsorted(row))
        is_state = at < len(self.state_row) and self.state_row[at] == row
        return self.channels[self.state_channel[at]] if is_state else ""


_BATCH = 10_000
_dtypes = {**DENSE, "sizes": np.uint32}


class ColumnsBuilder:
    """Takes events in any order and gives their columns; holds some 90 bytes an event."""

    def __init__(self, lanes: Sequence[Lane]) -> None:
        self._lanes = tuple(lanes)
        self._index_of_lane: dict[LaneId, int] = {lane.id: i for i, lane in enumerate(lanes)}
        self._fallback = 0 if lanes else -1
        self._count = 0
        self._parts: dict[str, list[npt.NDArray[Any]]] = {name: [] for name in _dtypes}
        self._titles = bytearray()
        # Pairs of a position in the order of arrival, and a value.
        self._orders: dict[int, int] = {}
        self._channels: dict[str, int] = {}
        self._states: list[tuple[int, int]] = []
        self._more: list[tuple[int, int]] = []

    def add(self, keys: Sequence[int], events: Sequence[Event]) -> None:
        """Take these events with their keys. Raises `DateError`; nothing is taken then."""
        bounds = bounds_of_events(
            [event.date for event in events], [event.time for event in events]
        )
        texts = TextColumn.of([event.title for event in events])
        parts: dict[str, object] = {
            "key": keys,
            "earliest": bounds.earliest,
            "latest": bounds.latest,
            "lane": self._first_lanes(events),
            "importance": list(map(_importance_of, events)),
            "flags": bounds.shape | _flags_of_events(events),
            "sizes": texts.sizes,
        }
        for name, values in parts.items():
            self._parts[name].append(np.asarray(values, _dtypes[name]))
        self._titles += texts.data
        self._note_rare(events)
        self._count += len(events)

    def finish(self, quotes: Mapping[int, int]) -> EventColumns:
        """The columns, given the number of quotes of each key that has any. Ends the builder.

        `DISPUTED` and `REWORDED` are added to it where that is so.
        """
        arrays = {name: self._joined(name) for name in _dtypes}
        order = np.zeros(self._count, np.int64)
        order[list(self._orders)] = list(self._orders.values())
        sizes = arrays.pop("sizes")
        rows = _sorted_rows(arrays, order)
        row_of = np.empty(self._count, np.int32)
        row_of[rows] = np.arange(self._count, dtype=np.int32)
        for name in arrays:
            arrays[name] = arrays[name][rows]
        _add_quotes(arrays["key"], arrays["flags"], quotes)
        arrays["key"] = narrow_keys(arrays["key"])
        more_row, more_lane = _by_row(self._more, row_of)
        state_row, state_channel = _by_row(self._states, row_of)
        channels, in_channels = in_order_of_rows(tuple(self._channels), state_channel)
        order_row, order_value = _by_row(list(self._orders.items()), row_of)
        return EventColumns(
            **arrays,
            titles=TextColumn(self._titles, starts_of(sizes)[rows], sizes[rows]),
            lanes=self._lanes,
            channels=channels,
            more_row=more_row,
            more_lane=more_lane.astype(np.int16),
            state_row=state_row,
            state_channel=in_channels,
            dated=int(np.count_nonzero(arrays["flags"] & UNDATED_BIT == 0)),
            order_row=order_row,
            order_value=order_value,
        )

    def _first_lanes(self, events: Sequence[Event]) -> list[int]:
        index_of_lane, fallback = self._index_of_lane, self._fallback
        found = []
        for position, event in enumerate(events, self._count):
            lanes = event.lanes
            if len(lanes) == 1:
                found.append(index_of_lane.get(lanes[0], fallback))
                continue
            known = list(dict.fromkeys(index_of_lane[n] for n in lanes if n in index_of_lane))
            found.append(known[0] if known else fallback)
            self._more.extend((position, lane) for lane in known[1:])
        return found

    def _note_rare(self, events: Sequence[Event]) -> None:
        for position, event in enumerate(events, self._count):
            if event.order:
                self._orders[position] = event.order
            if event.channel:
                channel = self._channels.setdefault(event.channel, len(self._channels))
                self._states.append((position, channel))

    def _joined(self, name: str) -> npt.NDArray[Any]:
        """The whole of a column; its parts are let go."""
        parts = self._parts.pop(name)
        return np.concatenate(parts) if parts else np.zeros(0, _dtypes[name])


def event_columns(events: Iterable[tuple[int, Event, int]], lanes: Sequence[Lane]) -> EventColumns:
    """The columns of `(key, event, number of quotes)` in the given lanes, as `finish` takes it.

    An event that names no known lane goes into the first, and one that names a lane twice
    stands there once; with no lanes at all, its lane index is -1. Raises `dates.DateError` for
    a date that isn't EDTF.
    """
    builder = ColumnsBuilder(lanes)
    quotes: dict[int, int] = {}
    source = iter(events)
    while batch := list(islice(source, _BATCH)):
        builder.add([key for key, _, _ in batch], [event for _, event, _ in batch])
        quotes.update((key, count) for key, _, count in batch if count)
    return builder.finish(quotes)


def in_order_of_rows(
    channels: tuple[str, ...], state_channel: npt.NDArray[np.integer]
) -> tuple[tuple[str, ...], npt.NDArray[np.int32]]:
    """Channels by the first state of each, and the states' indices among these."""
    found, first = np.unique(state_channel, return_index=True)
    by_first = found[np.argsort(first)]
    index_of = np.zeros(len(channels), np.int32)
    index_of[by_first] = np.arange(len(by_first), dtype=np.int32)
    return tuple(channels[channel] for channel in by_first.tolist()), index_of[state_channel]


# The property `value` of an enum takes five times as long.
_importance_of = operator.attrgetter("importance._value_")
_status_of = operator.attrgetter("status._value_")
CODE_OF_WORD = {str(status.value): code << STATUS_SHIFT for status, code in _code_of_status.items()}
"""The flags of statuses by how they are stored."""
FLAGS_OF_WORDS: dict[str, dict[str, int]] = {
    "status": CODE_OF_WORD,
    "verification": {
        one.value: UNVERIFIED_BIT if one is Verification.UNVERIFIED else 0 for one in Verification
    },
}
"""The fields that change among the flags, with those of values as they are stored."""


def _flags_of_events(events: Sequence[Event]) -> npt.NDArray[np.int64]:
    """The flags of each event, without the shape of its date and without its quotes."""
    count, unverified = len(events), Verification.UNVERIFIED
    flags = np.fromiter(map(CODE_OF_WORD.__getitem__, map(_status_of, events)), np.int64, count)
    marks = (
        (STATE_BIT, (bool(event.channel) for event in events)),
        (UNVERIFIED_BIT, (event.verification is unverified for event in events)),
        (UNDATED_BIT, (not event.date for event in events)),
    )
    for bit, are_marked in marks:
        flags[np.fromiter(are_marked, np.bool_, count)] |= bit
    return flags


def _sorted_rows(
    arrays: Mapping[str, npt.NDArray[Any]], order: npt.NDArray[np.int64]
) -> npt.NDArray[np.int64]:
    """The positions of arrival in the order of rows."""
    keys = (arrays["key"], order, arrays["latest"], arrays["earliest"])
    return np.lexsort(keys)


def _add_quotes(
    key: npt.NDArray[np.int64], flags: npt.NDArray[np.uint32], quotes: Mapping[int, int]
) -> None:
    """Put the numbers of quotes into the flags of the rows with these keys."""
    if not quotes or not len(key):
        return
    wanted = np.fromiter(quotes, np.int64, len(quotes))
    counts = np.fromiter(quotes.values(), np.int64, len(quotes))
    by_key = np.argsort(key)
    places = np.minimum(np.searchsorted(key, wanted, sorter=by_key), len(key) - 1)
    rows = by_key[places]
    is_there = key[rows] == wanted
    counts, rows = counts[is_there], rows[is_there]
    few = np.minimum(counts & (DISPUTED - 1), MANY_QUOTES).astype(np.uint32)
    flags[rows] |= few << np.uint32(QUOTES_SHIFT)
    for added, bit in ((DISPUTED, DISPUTED_BIT), (REWORDED, REWORDED_BIT)):
        flags[rows[counts & added != 0]] |= np.uint32(bit)


def _by_row(
    pairs: Sequence[tuple[int, int]], row_of: npt.NDArray[np.int32]
) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.int64]]:
    """Rows and values of pairs of position and value, by row and then as they came."""
    positions = np.array([position for position, _ in pairs], np.int64)
    values = np.array([value for _, value in pairs], np.int64)
    rows = row_of[positions]
    by_row = np.argsort(rows, kind="stable")
    return rows[by_row], values[by_row]


def title_of(columns: EventColumns, row: int) -> str:
    """The title of an event, for a state with its channel before it: "leaders: open"."""
    title = columns.titles[row]
    if columns.flags.item(row) & STATE_BIT:
        return f"{columns.channel(row)}: {title}"
    return title


def title_on_one_line(columns: EventColumns, row: int) -> str:
    """The same as it is shown: white space as one blank each, with the apostrophe of print."""
    title, channel = " ".join(columns.titles[row].split()), columns.channel(row)
    return typographic(f"{channel}: {title}" if channel else title)
