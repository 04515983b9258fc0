"""Where the arrow keys lead: in time along all events, and to the lanes above and below."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.lanes.tracks import LaneTracks


class RowPlace(NamedTuple):
    """An event's row, and the index of that of its lanes which is meant; -1 for none."""

    row: int
    lane: int


NOWHERE = RowPlace(-1, -1)


def next_in_time(layout: Layout, row: int, step: int) -> int:
    """The row of the next event (+1) or the one before (-1) that is shown; stays at the ends.

    From no event (-1) the first step leads to the first event, a step back to the last. Gives
    -1 where none is shown.
    """
    if row < 0:
        return first_in_time(layout) if step > 0 else last_in_time(layout)
    dated, shown = layout.columns.dated, layout.shown
    if shown is None:
        return min(dated - 1, max(0, row + step))
    others = shown[row + 1 : dated] if step > 0 else shown[: min(row, dated)][::-1]
    if not others.any():
        return row if row < dated and shown[row] else -1
    return row + step * (int(others.argmax()) + 1)


def first_within(layout: Layout, from_s: float, until_s: float, step: int) -> int:
    """The first (+1) or last (-1) event that is shown and begins in a stretch of time, or -1."""
    dated, shown = layout.columns.dated, layout.shown
    earliest = layout.columns.earliest[:dated]
    inside = (earliest >= from_s) & (earliest <= until_s)
    if shown is not None:
        inside &= shown[:dated]
    found = np.flatnonzero(inside)
    return int(found[0 if step > 0 else -1]) if len(found) else -1


def first_in_time(layout: Layout) -> int:
    """The row of the first event that is shown, -1 if there is none."""
    return _end(layout, 1)


def last_in_time(layout: Layout) -> int:
    """The row of the last event that is shown, -1 if there is none."""
    return _end(layout, -1)


def _end(layout: Layout, step: int) -> int:
    dated, shown = layout.columns.dated, layout.shown
    if not dated or (shown is not None and not shown[:dated].any()):
        return -1
    if shown is None:
        return 0 if step > 0 else dated - 1
    away = int(shown[:dated][::step].argmax())
    return away if step > 0 else dated - 1 - away


def in_next_lane(layout: Layout, place: RowPlace, step: int) -> RowPlace:
    """The event nearest in time in the next lane above (-1) or below (+1) that has any.

    That is the event itself where it stands in that lane too. Nearness is between starts.
    Without such a lane the place itself. Folded lanes are passed over.
    """
    if place.row < 0:
        row = next_in_time(layout, place.row, step)
        return RowPlace(row, layout.lane_of(row))
    earliest, lanes = layout.columns.earliest, layout.tracks
    index = place.lane + step
    while 0 <= index < len(lanes):
        rows = lanes[index].all_rows()
        if not lanes[index].is_folded and len(rows):
            if lanes[index].holds(place.row):
                return RowPlace(place.row, index)
            away = np.abs(earliest[rows].astype(np.float64) - float(earliest[place.row]))
            return RowPlace(int(rows[np.argmin(away)]), index)
        index += step
    return place


def next_in_lane(lane: LaneTracks, row: int, step: int) -> int:
    """The event of a lane that is next after (+1) or before (-1) an event in time, or -1."""
    found = []
    for track in lane.all_tracks():
        rows = track.rows
        at = int(np.searchsorted(rows, row, side="right" if step > 0 else "left"))
        at -= step < 0
        if 0 <= at < len(rows):
            found.append(int(rows[at]))
    if not found:
        return -1
    return min(found) if step > 0 else max(found)
