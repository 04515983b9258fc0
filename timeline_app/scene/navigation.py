"""Where the arrow keys lead: in time along all events, and to the lanes above and below."""

from __future__ import annotations

import numpy as np

from timeline_app.core.columns import EventColumns
from timeline_app.scene.tracks import LaneTracks, Track

Rows = np.ndarray[tuple[int], np.dtype[np.int32]]


def next_in_time(columns: EventColumns, row: int, step: int) -> int:
    """The row `step` events later (or earlier) among the dated ones; stays at the ends.

    From no event (-1) the first step leads to the first event, a step back to the last.
    """
    if not columns.dated:
        return -1
    if row < 0:
        return 0 if step > 0 else columns.dated - 1
    return min(columns.dated - 1, max(0, row + step))


def in_next_lane(columns: EventColumns, lanes: tuple[LaneTracks, ...], row: int, step: int) -> int:
    """The event nearest in time in the next lane above (-1) or below (+1) that has any.

    Nearness is between starts. Without such a lane the row itself.
    """
    if row < 0:
        return next_in_time(columns, row, step)
    lane = int(columns.lane[row]) if columns.lanes else 0
    index = lane + step
    while 0 <= index < len(lanes):
        rows = rows_of_lane(lanes[index])
        rows = rows[columns.lane[rows] == index] if columns.lanes else rows
        if len(rows):
            distance = np.abs(
                columns.earliest[rows].astype(np.float64) - float(columns.earliest[row])
            )
            return int(rows[np.argmin(distance)])
        index += step
    return row


def lanes_with(lanes: tuple[LaneTracks, ...], row: int) -> list[int]:
    """The lanes that an event stands in, from above."""
    return [
        index
        for index, lane in enumerate(lanes)
        if any(_holds(track.rows, row) for track in _tracks_of(lane))
    ]


def next_in_lane(lane: LaneTracks, row: int, step: int) -> int:
    """The event of a lane that is next after (+1) or before (-1) an event in time, or -1."""
    found = []
    for track in _tracks_of(lane):
        rows = track.rows
        at = int(np.searchsorted(rows, row, side="right" if step > 0 else "left"))
        at -= step < 0
        if 0 <= at < len(rows):
            found.append(int(rows[at]))
    if not found:
        return -1
    return min(found) if step > 0 else max(found)


def _holds(rows: Rows, row: int) -> bool:
    at = int(np.searchsorted(rows, row))
    return at < len(rows) and int(rows[at]) == row


def _tracks_of(lane: LaneTracks) -> list[Track]:
    """The marks of a lane, and the states of each of its channels."""
    return [lane.marks, *(track for _, track in lane.channels)]


def rows_of_lane(lane: LaneTracks) -> Rows:
    """All event rows of a lane, marks and states, in order of time."""
    return np.sort(np.concatenate([track.rows for track in _tracks_of(lane)]))
