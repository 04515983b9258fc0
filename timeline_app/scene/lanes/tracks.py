"""The events of one lane, ordered for fast questions about any stretch of time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.columns.patched_array import RowStep
from timeline_app.core.dates import bounds as dates
from timeline_app.core.dates.bounds import OPEN_END, OPEN_START
from timeline_app.core.value import Value
from timeline_app.scene.time.compact_instants import Instants

IMPORTANCES = 4
CLASS_OCTAVES = 3
"""A duration class holds durations up to 2^3 times those of the class below."""

ENDLESS = 21
"""The duration class of events with an open end or start."""

_DOUBT = 3 << dates.START_QUALIFIER_SHIFT | 3 << dates.END_QUALIFIER_SHIFT
Grouped = npt.NDArray[np.int32] | npt.NDArray[np.int64]
_NO_POSITIONS = np.empty(0, np.int64)


class Track(Value, frozen=True, eq=False):
    """The marks of one lane, or the states of one channel.

    `rows` are event rows (indices into the columns, which know when each ends) by start; `starts`
    are when they start, `ends_sorted` the ends alone in order. `grouped` are the positions in
    `rows`, by duration and importance, then by start: group `g` has the values
    `g * len(track) + position`, in order, and `groups` lists the groups that are not empty. Group
    `4 * k + i` holds the events of duration class `k`, from 8^k seconds to less than 8^(k + 1),
    whose importance is `3 - i`. A date in doubt counts three times as long: as much again on either
    side.
    """

    rows: npt.NDArray[np.int32]
    starts: Instants
    ends_sorted: Instants
    grouped: Grouped
    groups: npt.NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.rows)

    def active(
        self, from_s: npt.NDArray[np.int64], until_s: npt.NDArray[np.int64]
    ) -> npt.NDArray[np.int64]:
        """How many events are active within each half-open interval."""
        begun, over = self.starts.before(until_s), self.ends_sorted.until(from_s)
        return (begun - over).astype(np.int64)

    def most_important(
        self, classes: range, bounds: Sequence[int], most: int
    ) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """Of the events of these duration classes that start in each cell, the first `most`.

        The most important go first, then the earliest. `bounds` are the instants around the
        cells. Gives positions and, for each, the index of its cell; the cells are in order.
        """
        size = len(self)
        first_group, last_group = IMPORTANCES * classes.start, IMPORTANCES * classes.stop
        groups = self.groups[(self.groups >= first_group) & (self.groups < last_group)]
        if not len(groups):
            return _NO_POSITIONS, _NO_POSITIONS
        within = self.starts.before(np.array(bounds, np.int64))
        found = places_in(self.grouped, groups[:, None] * size + within)
        first, held = found[:, :-1], np.diff(found)
        rank = groups % IMPORTANCES
        of_rank = np.zeros((IMPORTANCES, held.shape[1]), np.int64)
        np.add.at(of_rank, rank, held)
        wanted = np.maximum(0, most - (np.cumsum(of_rank, axis=0) - of_rank))
        taken = np.minimum(held, wanted[rank]).ravel()
        places = np.repeat(first.ravel() - (np.cumsum(taken) - taken), taken)
        values = self.grouped[places + np.arange(len(places))].astype(np.int64)
        positions, ranks = values % size, values // size % IMPORTANCES
        cells = np.repeat(np.tile(np.arange(held.shape[1]), len(groups)), taken)
        order = np.lexsort((positions, ranks, cells))
        positions, cells = positions[order], cells[order]
        begins = cells.searchsorted(np.arange(held.shape[1]), side="left")
        kept = np.arange(len(cells)) - begins[cells] < most
        return positions[kept], cells[kept]


class TrackEdit(NamedTuple):
    """One event of a track that was edited: its step within the track, and where it was and is.

    `places` are group and start before, if it was in the track, and after, if it is.
    """

    step: RowStep
    places: tuple[tuple[int, int], ...]


def track_of(columns: EventColumns, rows: npt.NDArray[np.int32]) -> Track:
    """The track of these rows of the columns (in any order)."""
    rows = np.sort(rows)
    starts, ends = columns.earliest[rows], columns.latest[rows]
    group = groups_of(columns, rows)
    return Track(
        rows=rows,
        starts=Instants.of(starts),
        ends_sorted=Instants.of(np.sort(ends)),
        grouped=np.sort((group * len(rows) + np.arange(len(rows))).astype(grouped_type(len(rows)))),
        groups=np.flatnonzero(np.bincount(group)),
    )


def places_in(grouped: Grouped, values: npt.NDArray[np.int64]) -> npt.NDArray[np.intp]:
    """Where these values are in `grouped`, or would be."""
    # As one of them: numpy would first copy all into its usual integers.
    return grouped.searchsorted(values.astype(grouped.dtype), side="left")


def grouped_type(count: int) -> type[np.int32] | type[np.int64]:
    """The integers for `grouped` of a track of so many events, and some more."""
    return np.int32 if IMPORTANCES * (ENDLESS + 1) * 2 * count < 1 << 31 else np.int64


def groups_of(columns: EventColumns, rows: npt.NDArray[np.int32]) -> npt.NDArray[np.int64]:
    """The groups, as a `Track` has them, of the events in these rows."""
    starts, ends = columns.earliest[rows], columns.latest[rows]
    endless = (starts == OPEN_START) | (ends == OPEN_END)
    durations = np.where(endless, 1, np.maximum(1, ends - np.where(endless, 0, starts)))
    doubted = columns.flags[rows] & _DOUBT != 0
    octaves = np.floor(np.log2(np.where(doubted, 3.0, 1.0) * durations)).astype(np.int64)
    classes = np.where(endless, ENDLESS, octaves // CLASS_OCTAVES)
    return IMPORTANCES * classes + (IMPORTANCES - 1 - columns.importance[rows].astype(np.int64))


Channels = tuple[tuple[str, Track], ...]


class LaneTracks:
    """A lane: its name, colour role, its marks, its channels, and its number of events.

    `index` is the number of what it stands for: in `EventColumns.lanes`, or among the groups;
    that of the lane for all other events is one more than the last. A lane that `is_folded` is
    one thin row.
    """

    __slots__ = ("_make", "_runs", "_tracks", "colour", "count", "id", "index", "is_folded", "name")

    def __init__(
        self,
        name: str,
        colour: str,
        count: int,
        make: Callable[[], tuple[Track, Channels]],
        *,
        index: int = 0,
        own_id: str = "",
        is_folded: bool = False,
        rows: npt.NDArray[np.int32] | None = None,
    ) -> None:
        """`make` gives marks and channels, once these are asked for; `rows` are those of all."""
        self.name = name
        self.colour = colour
        self.count = count
        self.index = index
        self.id = own_id
        self.is_folded = is_folded
        self._make: Callable[[], tuple[Track, Channels]] | None = make
        self._runs: tuple[npt.NDArray[np.int32], ...] | None = None if rows is None else (rows,)
        """The rows of all its events, each array in order; None until they are known."""
        self._tracks: tuple[Track, Channels] | None = None

    @property
    def marks(self) -> Track:
        """The events that are no states."""
        return self.tracks[0]

    @property
    def channels(self) -> Channels:
        """The states by their channel."""
        return self.tracks[1]

    @property
    def tracks(self) -> tuple[Track, Channels]:
        """Marks and channels."""
        if self._tracks is None:
            assert self._make is not None
            self._tracks = marks, channels = self._make()
            self._make = None  # it may hold as much again
            self._runs = (marks.rows, *[states.rows for _, states in channels])
        return self._tracks

    def holds(self, row: int) -> bool:
        """Whether the event in a row is in the lane."""
        wanted = np.int32(row)
        for rows in self._runs or self.runs_of_rows():
            at = int(rows.searchsorted(wanted))
            if at < len(rows) and rows[at] == wanted:
                return True
        return False

    def those_in(self, wanted: npt.NDArray[np.int32]) -> set[int]:
        """The same of several rows: those that are in the lane."""
        found = set[int]()
        for rows in self._runs or self.runs_of_rows():
            first, last = rows.searchsorted(wanted), rows.searchsorted(wanted, side="right")
            found.update(wanted[first < last].tolist())
        return found

    def all_rows(self) -> npt.NDArray[np.int32]:
        """The rows of all its events, in order of time."""
        if self._tracks is None and self._runs is not None:
            return self._runs[0]
        return np.sort(np.concatenate([track.rows for track in self.all_tracks()]))

    def active(
        self, from_s: npt.NDArray[np.int64], until_s: npt.NDArray[np.int64]
    ) -> npt.NDArray[np.int64]:
        """How many events its strip shows within each half-open interval.

        States have bands of their own, but where it is folded.
        """
        count = self.marks.active(from_s, until_s)
        for _, states in self.channels if self.is_folded else ():
            count = count + states.active(from_s, until_s)
        return count

    def runs_of_rows(self) -> tuple[npt.NDArray[np.int32], ...]:
        """The rows of all its events, as arrays that are each in order; no track is made for it."""
        if self._runs is None:
            self.make()
        assert self._runs is not None, "whoever has made the tracks knows their rows"
        return self._runs

    def all_tracks(self) -> tuple[Track, ...]:
        """The marks, then each channel."""
        return self.marks, *(track for _, track in self.channels)

    @property
    def is_made(self) -> bool:
        """Whether anybody has looked into it: of a folded lane out of view nobody has."""
        return self._tracks is not None

    def make(self) -> None:
        """Find marks and channels now: later the columns may have changed."""
        _ = self.tracks

    def named(self, name: str, colour: str) -> LaneTracks:
        """The lane with this name and colour, the very same if it has them."""
        if (self.name, self.colour) == (name, colour):
            return self
        return self._with(name, colour, self.count, self.tracks)

    def holding(self, marks: Track, channels: Channels) -> LaneTracks:
        """The lane with these events instead."""
        count = len(marks) + sum(len(track) for _, track in channels)
        return self._with(self.name, self.colour, count, (marks, channels))

    def _with(
        self, name: str, colour: str, count: int, tracks: tuple[Track, Channels]
    ) -> LaneTracks:
        lane = LaneTracks(
            name,
            colour,
            count,
            lambda: tracks,
            index=self.index,
            own_id=self.id,
            is_folded=self.is_folded,
        )
        lane.make()
        return lane
