"""Tracks that follow single events in place: what one lane holds after a step of the columns."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.columns.patched_array import PatchedArray, RowStep
from timeline_app.core.value import replace
from timeline_app.scene.lanes.tracks import (
    Grouped,
    LaneTracks,
    Track,
    TrackEdit,
    grouped_type,
    groups_of,
    places_in,
)
from timeline_app.scene.time.compact_instants import Instants


class EventPlacing(NamedTuple):
    """Where an event stands after a step: its bounds, importance, group, lanes, and channel."""

    earliest: int
    latest: int
    importance: int
    group: int
    lanes: frozenset[int]
    channel: str

    @classmethod
    def of(cls, columns: EventColumns, row: int) -> EventPlacing | None:
        """That of the event in a row; None if it has no date, or there is none."""
        if not 0 <= row < columns.dated:
            return None
        low, high = np.searchsorted(columns.more_row, (row, row + 1)).tolist()
        first = max(0, int(columns.lane[row]))  # without lanes all stand in a nameless one
        return cls(
            int(columns.earliest[row]),
            int(columns.latest[row]),
            int(columns.importance[row]),
            int(groups_of(columns, np.array([row], np.int32))[0]),
            frozenset({first, *columns.more_lane[low:high].tolist()}),
            columns.channel(row),
        )


def lane_after(
    lane: LaneTracks,
    step: RowStep,
    ended: int,
    placing: EventPlacing | None,
    edits: list[TrackEdit],
) -> LaneTracks:
    """A lane after a step of the columns, the very same if its events are.

    Before it the event `ended` then, if it was there.
    Its arrays follow in place. Channels keep their order, and a new one comes last. To `edits`
    goes what was edited of its marks.
    """
    here = placing if placing is not None and lane.index in placing.lanes else None
    channel = here.channel if here is not None else ""
    marks = track_after(lane.marks, step, ended, None if channel else here, edits)
    channels = [
        (name, track_after(track, step, ended, here if channel == name else None, []))
        for name, track in lane.channels
    ]
    if channel and channel not in dict(channels):
        channels.append((channel, track_after(_nothing(), step, ended, here, [])))
    is_same = marks is lane.marks and all(
        one is other for (_, one), (_, other) in zip(channels, lane.channels, strict=False)
    )
    if is_same and len(channels) == len(lane.channels):
        return lane
    return lane.holding(marks, tuple(pair for pair in channels if len(pair[1])))


def track_after(
    track: Track,
    step: RowStep,
    ended: int,
    placing: EventPlacing | None,
    edits: list[TrackEdit],
) -> Track:
    """A track after a step of the columns; `placing` is that of its event if it is in here now.

    Before it the event `ended` then, if it was in here. Its arrays follow in place. It is the very
    same track if its events are; else `edits` is told how it was edited.
    """
    rows, before = track.rows, -1
    if step.before >= 0:
        at = _found(rows, step.before)
        before = at if at < len(rows) and rows[at] == step.before else -1
    _shift(rows, step)
    if before < 0 and placing is None:
        return track
    after = -1 if placing is None else _place_of(rows, before, step.after)
    own = RowStep(before, after)
    was = () if before < 0 else ((_group_at(track, before), track.starts.at(before)),)
    now = () if placing is None else ((placing.group, placing.earliest),)
    edits.append(TrackEdit(own, (*was, *now)))
    if placing is not None and before == after and was == now and ended == placing.latest:
        rows[before] = step.after
        return replace(track)
    earliest = 0 if placing is None else placing.earliest
    old_end = ended if before >= 0 else None
    new_end = None if placing is None else placing.latest
    grouped, groups = _regrouped(track, own, placing)
    return Track(
        rows=_stepped(rows, own, step.after),
        starts=track.starts.stepped(own, earliest),
        ends_sorted=track.ends_sorted.resorted(old_end, new_end),
        grouped=grouped,
        groups=groups,
    )


def _group_at(track: Track, position: int) -> int:
    """The group of the event at a position."""
    size = len(track)
    values = track.groups * size + position
    places = np.minimum(places_in(track.grouped, values), size - 1)
    return int(track.groups[track.grouped[places] == values][0])


def _shift(rows: npt.NDArray[np.int32], step: RowStep) -> None:
    """Let the rows of other events be what they are after a step; that of its own stays."""
    before, after = step
    if before < 0:
        first, last, delta = after, -1, 1
    elif after < 0:
        first, last, delta = before + 1, -1, -1
    elif before < after:
        first, last, delta = before + 1, after + 1, -1
    else:
        first, last, delta = after, before, 1
    low = _found(rows, first)
    rows[low : None if last < 0 else _found(rows, last)] += delta


def _place_of(rows: npt.NDArray[np.int32], before: int, row: int) -> int:
    """The position that an event with this row comes to, once it has left the one before."""
    if before < 0:
        return _found(rows, row)
    left = _found(rows[:before], row)
    return left if left < before else before + _found(rows[before + 1 :], row)


def _found(rows: npt.NDArray[np.int32], row: int) -> int:
    """How many of these rows come before one."""
    # As one of them: numpy would first copy all into its usual integers.
    return int(rows.searchsorted(np.int32(row)))


def _stepped(values: npt.NDArray[Any], step: RowStep, value: int) -> npt.NDArray[Any]:
    run = PatchedArray(values)
    run.step(step, value)
    return run.values


def _regrouped(
    track: Track, step: RowStep, placing: EventPlacing | None
) -> tuple[Grouped, npt.NDArray[np.int64]]:
    """`grouped` and `groups` of a track after a step of its own."""
    size = len(track)
    size_after = size - (step.before >= 0) + (step.after >= 0)
    # In a track that has grown very long its values may need wider integers.
    kind = np.result_type(track.grouped.dtype, grouped_type(size_after))
    run, groups = PatchedArray(track.grouped.astype(kind, copy=False)), track.groups
    if step.before >= 0:
        value = _group_at(track, step.before) * size + step.before
        run.step(RowStep(int(places_in(run.values, np.array(value))), -1), 0)
    _renumber(run.values, groups, step, size, size_after)
    if placing is not None:
        value = placing.group * size_after + step.after
        run.step(RowStep(-1, int(places_in(run.values, np.array(value)))), value)
        if placing.group not in groups:
            groups = np.sort(np.append(groups, placing.group))
    ends = places_in(run.values, (groups + 1) * size_after)
    return run.values, groups[np.diff(ends, prepend=0) > 0]


def _renumber(
    grouped: Grouped,
    groups: npt.NDArray[np.int64],
    step: RowStep,
    size: int,
    size_after: int,
) -> None:
    """Let the values of all but the step's own event be those of a track so long after it."""
    before, after = step
    first, last, delta = (before + 1, after + 1, -1) if 0 <= before < after else (after, before, 1)
    if before < 0:
        first, last, delta = after, size, 1
    elif after < 0:
        first, last, delta = before + 1, size, -1
    within = places_in(grouped, groups * size + np.array([[0], [first], [last], [size]])).T
    for group, (low, begin, end, high) in zip(groups.tolist(), within.tolist(), strict=True):
        grouped[begin:end] += delta
        if size_after != size:
            grouped[low:high] += group * (size_after - size)


def _nothing() -> Track:
    """A track without events."""
    none = np.empty(0, np.int64)
    return Track(
        none.astype(np.int32),
        Instants.of(none),
        Instants.of(none),
        none.astype(np.int32),
        none,
    )
