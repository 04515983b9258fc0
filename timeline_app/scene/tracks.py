"""The events of one lane, ordered for fast questions about any stretch of time."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns import EventColumns
from timeline_app.core.dates import OPEN_END, OPEN_START

ENDLESS = 62
"""The duration octave of events with an open end or start."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Track:
    """The marks of one lane, or the states of one channel.

    `rows` are event rows (indices into the columns) by start; `starts`, `ends` their bounds,
    `ends_sorted` the ends alone in order. `by_octave` are positions in `rows`, grouped by
    floor(log2(duration in seconds)) and by start within; octave `k` has
    `by_octave[octave_offsets[k]:octave_offsets[k + 1]]`.
    """

    rows: npt.NDArray[np.int32]
    starts: npt.NDArray[np.int64]
    ends: npt.NDArray[np.int64]
    ends_sorted: npt.NDArray[np.int64]
    importance: npt.NDArray[np.uint8]
    by_octave: npt.NDArray[np.int32]
    starts_by_octave: npt.NDArray[np.int64]
    octave_offsets: npt.NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.rows)

    def active(
        self, from_s: npt.NDArray[np.int64], until_s: npt.NDArray[np.int64]
    ) -> npt.NDArray[np.int64]:
        """How many events are active within each half-open interval."""
        begun = self.starts.searchsorted(until_s, side="left")
        over = self.ends_sorted.searchsorted(from_s, side="right")
        return (begun - over).astype(np.int64)

    def begun(self, from_s: int, until_s: int) -> int:
        """How many events start within a half-open interval."""
        first, last = np.searchsorted(self.starts, (from_s, until_s), side="left")
        return int(last - first)

    def starting(
        self, octave_from: int, octave_until: int, from_s: int, until_s: int
    ) -> npt.NDArray[np.int32]:
        """Positions of the events of these duration octaves that start in an interval."""
        parts = []
        for octave in range(octave_from, octave_until):
            low, high = self.octave_offsets[octave], self.octave_offsets[octave + 1]
            if low == high:
                continue
            starts = self.starts_by_octave[low:high]
            first, last = np.searchsorted(starts, (from_s, until_s), side="left")
            if first < last:
                parts.append(self.by_octave[low + first : low + last])
        return np.concatenate(parts) if parts else np.empty(0, np.int32)


def track_of(columns: EventColumns, rows: npt.NDArray[np.int32]) -> Track:
    """The track of these rows of the columns (in any order)."""
    rows = np.sort(rows)
    starts, ends = columns.earliest[rows], columns.latest[rows]
    endless = (starts == OPEN_START) | (ends == OPEN_END)
    durations = np.where(endless, 1, np.maximum(1, ends - np.where(endless, 0, starts)))
    octaves = np.where(endless, ENDLESS, np.floor(np.log2(durations))).astype(np.int64)
    by_octave = np.lexsort((starts, octaves)).astype(np.int32)
    counts = np.bincount(octaves, minlength=ENDLESS + 1)
    return Track(
        rows=rows,
        starts=starts,
        ends=ends,
        ends_sorted=np.sort(ends),
        importance=columns.importance[rows],
        by_octave=by_octave,
        starts_by_octave=starts[by_octave],
        octave_offsets=np.concatenate(([0], np.cumsum(counts))),
    )


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class LaneTracks:
    """A lane: its name, colour role, its marks, its channels, and its number of events."""

    name: str
    colour: str
    marks: Track
    channels: tuple[tuple[str, Track], ...]
    count: int


def tracks_by_theme(columns: EventColumns) -> tuple[LaneTracks, ...]:
    """Every lane of the chronology in its order, with the dated events that lie in it.

    A chronology without lanes has a single nameless one.
    """
    row = np.arange(columns.dated, dtype=np.int32)
    is_state = np.zeros(len(columns), bool)
    is_state[columns.state_row] = True
    channel_of = dict(zip(columns.state_row.tolist(), columns.state_channel.tolist(), strict=True))
    extra = columns.more_row < columns.dated
    all_rows = np.concatenate((row, columns.more_row[extra]))
    all_lanes = np.concatenate((columns.lane[: columns.dated], columns.more_lane[extra]))
    names = [(lane.name, lane.colour) for lane in columns.lanes] or [("", "lane-1")]
    tracks = []
    for index, (name, colour) in enumerate(names):
        rows = all_rows[all_lanes == (index if columns.lanes else -1)]
        states = rows[is_state[rows]]
        channels: dict[int, list[int]] = {}
        for state in states.tolist():
            channels.setdefault(channel_of[state], []).append(state)
        tracks.append(
            LaneTracks(
                name,
                colour,
                track_of(columns, rows[~is_state[rows]]),
                tuple(
                    (columns.channels[c], track_of(columns, np.array(found, np.int32)))
                    for c, found in sorted(channels.items())
                ),
                len(rows),
            )
        )
    return tuple(tracks)
