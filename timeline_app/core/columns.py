"""All events as columns: what drawing needs, without a record in sight.

A million events are a few numpy arrays here; every other detail is read by key when it is
shown. Rows are sorted by earliest, then latest, then the user's order; undated events come
last. Times are int64 seconds since 1970-01-01T00:00, proleptic Gregorian, in local calendar
time of the event's place, half-open; `dates.OPEN_START` and `dates.OPEN_END` stand for no bound.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

import msgspec
import numpy as np
import numpy.typing as npt

from timeline_app.core import dates
from timeline_app.core.records import Event, Lane, LaneId, Status, Verification


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

# The flags of an event: the shape of its date (dates.DateShape) in the low bits, then these.
STATUS_SHIFT = 20
STATE_BIT = 1 << 24
UNVERIFIED_BIT = 1 << 25
UNDATED_BIT = 1 << 26
QUOTES_SHIFT = 27
MANY_QUOTES = 31  # this many or more


def condition_of(title: str) -> Condition:
    """The condition that a state's title names, by its first known word."""
    for word in title.casefold().replace(",", " ").replace(";", " ").split():
        for condition, words in _conditions.items():
            if word in words:
                return condition
    return Condition.OTHER


class TextColumn(msgspec.Struct, frozen=True):
    """Texts as one UTF-8 buffer; text `i` is `data[offsets[i]:offsets[i + 1]]`."""

    data: bytes
    offsets: npt.NDArray[np.int64]

    @classmethod
    def of(cls, texts: Iterable[str]) -> TextColumn:
        """A column of these texts; lone surrogates are replaced."""
        parts = [text.encode("utf-8", "replace") for text in texts]
        offsets = np.zeros(len(parts) + 1, np.int64)
        np.cumsum([len(part) for part in parts], out=offsets[1:])
        return cls(b"".join(parts), offsets)

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def __getitem__(self, row: int) -> str:
        return self.data[self.offsets[row] : self.offsets[row + 1]].decode("utf-8")


@dataclass(frozen=True, slots=True, eq=False)
class EventColumns:
    """The events of a chronology, one array entry an event; `n` events in all.

    `key` is the row key in the file. `lane` is the index in `lanes` of the first lane;
    further lanes of an event stand in `more_row`, `more_lane` (pairs of row and lane index).
    `state_row` and `state_channel` list the rows that are states and the index of their
    channel in `channels`. `flags` is described above.
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

    def __len__(self) -> int:
        return len(self.key)

    def status(self, row: int) -> Status:
        """The status of the event in this row."""
        return STATUSES[(int(self.flags[row]) >> STATUS_SHIFT) & 15]

    def shape(self, row: int) -> int:
        """The packed `dates.DateShape` of the event in this row."""
        return int(self.flags[row]) & dates.SHAPE_MASK

    def quote_count(self, row: int) -> int:
        """How many quotes bear on the event, at most `MANY_QUOTES`."""
        return (int(self.flags[row]) >> QUOTES_SHIFT) & MANY_QUOTES


def flags_of(event: Event, shape: int, quotes: int) -> int:
    """The flags of an event whose date has this packed shape and that has `quotes` quotes."""
    flags = shape | STATUSES.index(event.status) << STATUS_SHIFT
    if event.channel:
        flags |= STATE_BIT
    if event.verification is Verification.UNVERIFIED:
        flags |= UNVERIFIED_BIT
    if not event.date:
        flags |= UNDATED_BIT
    return flags | min(quotes, MANY_QUOTES) << QUOTES_SHIFT


def event_columns(events: Iterable[tuple[int, Event, int]], lanes: Sequence[Lane]) -> EventColumns:
    """The columns of `(key, event, number of quotes)` in the given lanes.

    An event that names no known lane goes into the first, and one that names a lane twice
    stands there once; with no lanes at all, its lane index is -1. Raises `dates.DateError` for
    a date that isn't EDTF.
    """
    index_of_lane: dict[LaneId, int] = {lane.id: i for i, lane in enumerate(lanes)}
    rows = []
    for key, event, quotes in events:
        date = dates.bounds_of_event(event.date, event.time) if event.date else dates.UNDATED
        rows.append((date.earliest, date.latest, event.order, key, event, date.shape, quotes))
    rows.sort(key=lambda row: row[:4])
    fallback = 0 if lanes else -1
    lane_lists = [
        list(dict.fromkeys(index_of_lane[name] for name in row[4].lanes if name in index_of_lane))
        or [fallback]
        for row in rows
    ]
    more = [(i, lane) for i, found in enumerate(lane_lists) for lane in found[1:]]
    states = [(i, row[4].channel) for i, row in enumerate(rows) if row[4].channel]
    channels = tuple(dict.fromkeys(channel for _, channel in states))
    index_of_channel = {channel: i for i, channel in enumerate(channels)}
    return EventColumns(
        key=np.array([row[3] for row in rows], np.int64),
        earliest=np.array([row[0] for row in rows], np.int64),
        latest=np.array([row[1] for row in rows], np.int64),
        lane=np.array([found[0] for found in lane_lists], np.int16),
        importance=np.array([row[4].importance for row in rows], np.uint8),
        flags=np.array([flags_of(row[4], row[5], row[6]) for row in rows], np.uint32),
        titles=TextColumn.of(row[4].title for row in rows),
        lanes=tuple(lanes),
        channels=channels,
        more_row=np.array([i for i, _ in more], np.int32),
        more_lane=np.array([lane for _, lane in more], np.int16),
        state_row=np.array([i for i, _ in states], np.int32),
        state_channel=np.array([index_of_channel[c] for _, c in states], np.int32),
        dated=sum(1 for row in rows if row[4].date),
    )
