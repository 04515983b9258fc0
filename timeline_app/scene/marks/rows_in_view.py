"""Which rows of lanes hold nothing in a view, and how long that stays so when it moves.

At rest such rows collapse (PICTURE.md, Who gets a name, 7). They are looked for once; while the
view moves, two instants say whether all of it is still true.
"""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from timeline_app.core.value import Value
from timeline_app.scene.lanes.lane_plan import LanePlan, LanesAtLevel, RowShares
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.lanes.mark_shapes import shapes_of
from timeline_app.scene.lanes.row_packing import Packing, place_all
from timeline_app.scene.marks.clusters import cluster_cells, lane_clusters
from timeline_app.scene.time.time_scale import TimeScale

AROUND_PX = 1000.0
"""So far beyond a view marks of large lanes are looked for; scenes reach farther."""
COUNTS_AROUND_PX = 600.0
"""So far rows of counts are looked into: the cells of what is counted reach beyond that."""
MARGIN_PX = 8.0
"""What is as near to the view counts as in it: some light around a mark is wider than itself."""
AHEAD = 0.5
"""Rows that come back bring those along that would so far on, as a share of the view's width."""

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]


class RowsInView(Value, frozen=True, eq=False):
    """Which rows of all lanes have something in a view, and where the others have nothing.

    By lane they are those of its marks, those of its channels, then that of its counts.
    """

    level: int
    is_used: Bools
    free_from_s: Floats
    free_until_s: Floats
    """Between these instants each row holds nothing that isn't in the view."""
    from_s: float
    until_s: float
    """The same of all rows together that are not used."""

    @property
    def has_unused(self) -> bool:
        """Whether any row may collapse."""
        return not bool(self.is_used.all())

    def holds(self, layout: Layout, scale: TimeScale, width_px: float) -> bool:
        """Whether a view shows nothing of the rows that are not used."""
        first_s, last_s = scale.instant_at(-MARGIN_PX), scale.instant_at(width_px + MARGIN_PX)
        is_within = self.from_s <= first_s and last_s <= self.until_s
        return is_within and layout.level_of(scale) == self.level

    def opened(self, scale: TimeScale, width_px: float) -> RowsInView:
        """The same for a view of the same level that has moved, with what it may show soon."""
        ahead = AHEAD * width_px
        first_s, last_s = scale.instant_at(-ahead), scale.instant_at(width_px + ahead)
        is_used = self.is_used | (self.free_from_s > first_s) | (self.free_until_s < last_s)
        return _bounded(self.level, is_used, self.free_from_s, self.free_until_s)

    def lets_go(self, before: RowsInView | None) -> bool:
        """Whether rows are not used any more that were; None stands for all rows."""
        were = True if before is None else before.is_used
        return bool((were & ~self.is_used).any())

    def lanes(
        self, layout: Layout, share: float = 0.0, before: RowsInView | None = None
    ) -> LanesAtLevel:
        """The lanes of a layout with the rows collapsed that are not used.

        On the way those that were used `before` have a share of their height.
        """
        plans, at = [], 0
        were = True if before is None else before.is_used
        heights = np.where(self.is_used, 1.0, share * np.asarray(were))
        for plan in layout.with_collapsed(None).plans(self.level):
            count = rows_of(plan)
            own = heights[at : at + count]
            plans.append(plan if (own == 1.0).all() else plan.with_shares(_shares(plan, own)))
            at += count
        return LanesAtLevel.of(self.level, tuple(plans))


def rows_of(plan: LanePlan) -> int:
    """How many rows a lane has, of marks, channels and counts."""
    if plan.tracks.is_folded:
        return 0
    return plan.packing.rows + sum(one.rows for one in plan.channels) + plan.has_count_row


def _shares(plan: LanePlan, heights: Floats) -> RowShares:
    ends = np.cumsum([plan.packing.rows, *(one.rows for one in plan.channels)])
    parts = np.split(heights, ends)
    return RowShares(
        parts[0], tuple(parts[1:-1]), float(parts[-1][0]) if plan.has_count_row else 1.0
    )


def _bounded(level: int, is_used: Bools, free_from_s: Floats, free_until_s: Floats) -> RowsInView:
    from_s = float(free_from_s[~is_used].max(initial=-math.inf))
    until_s = float(free_until_s[~is_used].min(initial=math.inf))
    return RowsInView(level, is_used, free_from_s, free_until_s, from_s, until_s)


def rows_in_view(layout: Layout, scale: TimeScale, width_px: float) -> RowsInView:
    """Which rows of a layout hold something in a view that begins at this scale's start.

    That is a mark or the pill of a count: a label stands only where its mark does.
    """
    layout = layout.with_collapsed(None)
    level = layout.level_of(scale)
    plans = layout.plans(level)
    found = _Found(layout, scale, width_px, sum(rows_of(plan) for plan in plans))
    place_all([plan.packing for plan in plans], found.from_s, found.until_s)
    at = 0
    for lane, plan in enumerate(plans):
        if plan.tracks.is_folded:
            continue
        found.add_counts(lane, plan, at)
        for packing in (plan.packing, *plan.channels):
            found.add_marks(packing, at)
            at += packing.rows
        at += plan.has_count_row
    return found.rows(level)


class _Found:
    """What is found in the rows, lane by lane."""

    def __init__(self, layout: Layout, scale: TimeScale, width_px: float, count: int) -> None:
        self._layout, self._scale, self._width_px = layout, scale, width_px
        self.from_s = scale.instant_at(-AROUND_PX)
        self.until_s = scale.instant_at(width_px + AROUND_PX)
        self._is_used = np.zeros(count, np.bool_)
        self._free_from_s = np.full(count, -math.inf)
        self._free_until_s = np.full(count, math.inf)
        self._near: list[tuple[npt.NDArray[np.intp], npt.NDArray[np.int32]]] = []
        self._first_s = scale.instant_at(-MARGIN_PX)
        self._last_s = scale.instant_at(width_px + MARGIN_PX)
        around = COUNTS_AROUND_PX
        self._cells = cluster_cells(layout, scale, -around, width_px + around)

    def add_marks(self, packing: Packing, at: int) -> None:
        """The marks of a track whose rows begin at this one."""
        placed = packing.placed(self.from_s, self.until_s)
        rows = placed.row.astype(np.intp) + at
        is_before, is_after = placed.x1 <= self._first_s, placed.x0 >= self._last_s
        np.maximum.at(self._free_from_s, rows[is_before], placed.x1[is_before])
        np.minimum.at(self._free_until_s, rows[is_after], placed.x0[is_after])
        if packing.tiles is not None:
            self._bound(slice(at, at + packing.rows), self.from_s, self.until_s)
        near = ~(is_before | is_after)
        self._near.append((rows[near], packing.track.rows[placed.position[near]]))

    def add_counts(self, lane: int, plan: LanePlan, at: int) -> None:
        """The pills of a lane whose rows begin at this one."""
        for place in plan.pills.values():
            if place.row >= 0:
                x = self._scale.x_of(place.middle_s)
                self._add(at + place.row, x - place.width_px / 2, x + place.width_px / 2)
        if not plan.has_count_row:
            return
        row = at + rows_of(plan) - 1
        for pill in lane_clusters(plan, lane, 0.0, self._cells, with_running=False):
            own = plan.pills.get(pill.from_s)
            if own is None or own.row < 0:
                self._add(row, pill.x, pill.x + pill.width)
        around = self._scale.seconds_per_px * (COUNTS_AROUND_PX - MARGIN_PX)
        self._bound(slice(row, row + 1), self._first_s - around, self._last_s + around)

    def _bound(self, rows: slice, from_s: float, until_s: float) -> None:
        """Beyond these instants it isn't known what is in these rows."""
        self._free_from_s[rows] = np.maximum(self._free_from_s[rows], from_s)
        self._free_until_s[rows] = np.minimum(self._free_until_s[rows], until_s)

    def _add(self, row: int, x0: float, x1: float) -> None:
        """Something in a row from one pixel to another."""
        if x1 <= -MARGIN_PX:
            self._free_from_s[row] = max(self._free_from_s[row], self._scale.instant_at(x1))
        elif x0 >= self._width_px + MARGIN_PX:
            self._free_until_s[row] = min(self._free_until_s[row], self._scale.instant_at(x0))
        else:
            self._is_used[row] = True

    def rows(self, level: int) -> RowsInView:
        """All of it; of marks whose label or room alone reaches into the view not more is used."""
        if self._near:
            rows = np.concatenate([one for one, _ in self._near])
            events = np.concatenate([one for _, one in self._near])
            shapes = shapes_of(self._layout.columns, events, self._scale, self._layout.sizes)
            is_before = shapes.x1 <= -MARGIN_PX
            is_after = shapes.x0 >= self._width_px + MARGIN_PX
            self._is_used[rows[~(is_before | is_after)]] = True
            start_s, spp = self._scale.start_s, self._scale.seconds_per_px
            ends, starts = start_s + shapes.x1 * spp, start_s + shapes.x0 * spp
            np.maximum.at(self._free_from_s, rows[is_before], ends[is_before])
            np.minimum.at(self._free_until_s, rows[is_after], starts[is_after])
        return _bounded(level, self._is_used, self._free_from_s, self._free_until_s)


def height_after(before: LanesAtLevel, after: LanesAtLevel, y: float) -> float:
    """Where what lies at a height among lanes comes to lie when other rows have collapsed."""
    lane = int(np.searchsorted(before.tops, y, side="right")) - 1
    if not 0 <= lane < len(before.plans):
        return y + after.tops[-1] - before.tops[-1] if lane >= 0 else y
    old, new = _heights(before.plans[lane]), _heights(after.plans[lane])
    return after.tops[lane] + float(np.interp(np.array(y - before.tops[lane]), old, new))


def _heights(plan: LanePlan) -> Floats:
    """Heights of a lane that the same plan with other rows collapsed has as well."""
    return np.concatenate([[0.0], plan.rows_y, *plan.channels_y, [plan.height]])
