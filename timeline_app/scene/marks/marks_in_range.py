"""Which marks of some lanes may touch a picture, with the counts that stand in their rows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

import numpy as np
import numpy.typing as npt

from timeline_app.core.value import Value, astuple, picked
from timeline_app.scene.lanes.footprints import joined
from timeline_app.scene.lanes.lane_plan import LanePlan
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.lanes.passing_levels import PASSING_PX
from timeline_app.scene.lanes.row_packing import Packing, place_all
from timeline_app.scene.marks.clusters import Cells
from timeline_app.scene.model.scene import Bools, Floats, Side
from timeline_app.scene.time.time_scale import TimeScale

NEIGHBOUR_PX = 1100.0
"""How far beyond the picture marks are laid out, so that labels at its edge are decided alike."""

_NONE = Side.NONE.value


class MarksInRange(Value, frozen=True, eq=False):
    """The marks in range: event rows, lane, y, whether a band; side and width of the label.

    Marks whose row has collapsed are out of view, and have no label. Counts stand among them, so
    that labels keep clear of them: their row is -1, and `x0` and `x1` are what they take.
    """

    row: npt.NDArray[np.int32]
    lane: npt.NDArray[np.int16]
    y: Floats
    band: Bools
    side: npt.NDArray[np.uint8]
    width: Floats
    x0: Floats
    x1: Floats
    collapsed: Bools

    @property
    def track(self) -> npt.NDArray[np.int64]:
        """A number for lane and row together."""
        return (self.y * 4).astype(np.int64)


_KINDS = (np.int32, np.int16, np.float64, np.bool_, np.uint8, *[np.float64] * 3, np.bool_)
_NOTHING = MarksInRange(*[np.empty(0, kind) for kind in _KINDS])


def laid_out(
    scale: TimeScale, first_px: float, last_px: float, beyond_px: float = NEIGHBOUR_PX
) -> tuple[float, float]:
    """From when until when marks are laid out for a picture."""
    return scale.instant_at(first_px - beyond_px), scale.instant_at(last_px + beyond_px)


def marks_in_range(
    layout: Layout,
    plans: list[tuple[int, LanePlan]],
    tops: Sequence[float],
    cells: Cells,
    last_px: float,
) -> MarksInRange:
    """Every placed mark that may touch the range or decide a detail in it, and every count."""
    scale, first_px = cells.scale, cells.first_px
    is_passed_by = layout.is_passed_by(layout.level_of(scale))
    from_s, until_s = laid_out(
        scale, first_px, last_px, PASSING_PX if is_passed_by else NEIGHBOUR_PX
    )
    place_all([plan.packing for _, plan in plans], from_s, until_s)
    # What stands in is thinned out anew for each other range: that of the counts is wider.
    around = min(from_s, float(cells.edges[0])), max(until_s, float(cells.edges[-1]))
    for packing in [plan.packing for _, plan in plans if plan.packing.stands_in]:
        packing.placed(*around)
    rows = [each for lane, plan in plans for each in _rows_of(plan, lane, tops[lane])]
    counts = [
        _counts(plan, lane, tops[lane], scale, from_s, until_s)
        for lane, plan in plans
        if plan.pills
    ]
    parts = (_placed(rows, from_s, until_s), *counts)
    return MarksInRange(*map(np.concatenate, zip(*map(astuple, parts), strict=True)))


class _RowsOf(Value, frozen=True, eq=False):
    """The rows of the marks, or of a channel, of a lane: their middles and shares."""

    packing: Packing
    lane: int
    y: Floats
    shares: Floats
    is_channel: bool


def _rows_of(plan: LanePlan, lane: int, top: float) -> list[_RowsOf]:
    shares = plan.shares
    channels = zip(plan.channels, plan.channels_y, shares.channels, strict=True)
    return [
        _RowsOf(plan.packing, lane, top + plan.rows_y, shares.marks, False),
        *[_RowsOf(channel, lane, top + y, share, True) for channel, y, share in channels],
    ]


def _placed(rows: list[_RowsOf], from_s: float, until_s: float) -> MarksInRange:
    """The marks of some rows, lane by lane, that may touch a range of time."""
    found = [each.packing.placed(from_s, until_s) for each in rows]
    numbers = [len(placed.row) for placed in found]
    if not any(numbers):
        return _NOTHING
    placed = joined(found)
    row_of_event = np.concatenate(
        [each.packing.track.rows[one.position] for each, one in zip(rows, found, strict=True)]
    )
    of = np.arange(len(rows)).repeat(numbers)
    first_row = np.array([0, *accumulate([len(each.y) for each in rows])])
    row = first_row[of] + placed.row
    seen = (placed.x0 <= until_s) & (placed.x1 >= from_s)
    collapsed = np.concatenate([each.shares for each in rows])[row] < 1.0
    none = np.zeros(len(row))
    every = MarksInRange(
        row_of_event,
        np.array([each.lane for each in rows], np.int16)[of],
        np.concatenate([each.y for each in rows])[row],
        np.array([each.is_channel for each in rows], np.bool_)[of],
        np.where(collapsed, np.uint8(_NONE), placed.side),
        placed.width,
        none,
        none,
        collapsed,
    )
    return picked(every, seen)


def _counts(
    plan: LanePlan, lane: int, top: float, scale: TimeScale, from_s: float, until_s: float
) -> MarksInRange:
    """The counts of a lane that stand in its rows, as `MarksInRange` has them."""
    shares = plan.shares.marks
    places = [
        place
        for place in plan.pills.values()
        if place.row >= 0 and shares[place.row] == 1.0 and from_s <= place.middle_s <= until_s
    ]
    if not places:
        return _NOTHING
    middle = scale.x_of(np.array([place.middle_s for place in places]))
    half = np.array([place.width_px / 2 for place in places])
    return MarksInRange(
        np.full(len(places), -1, np.int32),
        np.full(len(places), lane, np.int16),
        top + plan.rows_y[[place.row for place in places]],
        np.zeros(len(places), np.bool_),
        np.full(len(places), _NONE, np.uint8),
        np.zeros(len(places)),
        middle - half,
        middle + half,
        np.zeros(len(places), np.bool_),
    )
