"""How a height is shared among lanes: rows first, then second lines, strips, then air.

Every lane begins with one row. Rows then go, one at a time, to the lane that has most events
left over; where all have their rows, lanes get labels of two lines, the cheapest first; what is
still left becomes space between lanes.
"""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.scene.lanes.layout import LANE_NAME_PX, LanePlan, Layout
from timeline_app.scene.model.metrics import Sizes
from timeline_app.scene.time.time_scale import zoom_level

COMPACT = Sizes(lane_padding=3.0, lane_min=44.0, strip=34.0)
MOST_STRIP_PX = 180.0
MOST_SPARE_PX = 20.0
"""Padding grows by no more than this where a height is left over."""


@dataclass(slots=True, eq=False, repr=False)
class _Lane:
    """What a lane asks for and has: marks in each row it would fill, and its rows so far."""

    held: list[int]
    tall_rows: int
    is_strip: bool
    counts_bands: bool
    rows: int = 1
    is_tall: bool = False
    reserve: float = 0.0
    """Height that is needed from farther away alone, where labels meet that don't here."""

    def height(self, sizes: Sizes, rows: int | None = None) -> float:
        """The height of the rows, and of a row of clusters where one is needed."""
        rows = len(self.held) if self.is_tall else self.rows if rows is None else rows
        left_over = rows < len(self.held) and not self.is_strip
        height = self._marks(sizes, rows) + (sizes.strip if self.is_strip else 0.0)
        return height + (sizes.cluster_row if left_over or self.counts_bands else 0.0)

    def _marks(self, sizes: Sizes, rows: int) -> float:
        if self.is_tall:
            return self.tall_rows * sizes.tall_row
        return min(rows, len(self.held)) * sizes.row

    def budget(self, sizes: Sizes) -> float:
        """The height for the marks, and for their clusters if the bands have none."""
        left_over = self.is_strip or (self.rows < len(self.held) and not self.is_tall)
        clusters = sizes.cluster_row if left_over and not self.counts_bands else 0.0
        return self._marks(sizes, self.rows) + clusters + 0.5 + self.reserve

    @property
    def left_over(self) -> int:
        return sum(self.held[self.rows :])


def roomy_layout(
    layout: Layout,
    seconds_per_px: float,
    height_px: float,
    *,
    least_rows: int = 1,
    farther: bool = False,
) -> Layout:
    """The layout whose lanes fill a height at this scale as well as they can.

    It has the lanes, widths and walls of `layout`. Lanes keep `least_rows` rows where they
    need them, even if not all lanes fit then. Where it is looked at from `farther` away too, a
    height that is left over is for the rows that lanes need there.
    """
    usual = layout.with_heights(Sizes())
    level = zoom_level(seconds_per_px)
    whole = usual.plans(level)
    plans = tuple(plan for plan in whole if not plan.tracks.is_folded)
    lanes = [_demand(plan) for plan in plans]
    height_px -= layout.folded_px
    sizes = next(
        (s for s in (Sizes(), COMPACT) if _total(plans, lanes, s, full=True) <= height_px), COMPACT
    )
    for lane in lanes:
        lane.rows = max(1, min(least_rows, len(lane.held)))
    spare = height_px - _total(plans, lanes, sizes)
    spare = _give_rows(lanes, sizes, spare)
    spare = _give_second_lines(lanes, sizes, spare)
    strips = sum(plan.is_strip for plan in plans)
    if strips:
        taller = min(MOST_STRIP_PX - sizes.strip, max(0.0, spare) / strips)
        sizes, spare = sizes._replace(strip=sizes.strip + taller), spare - taller * strips
    if farther:
        spare = _reserve_rows(lanes, sizes, spare)
    padding = min(MOST_SPARE_PX, max(0.0, spare) / (2 * max(1, len(lanes))))
    sizes = sizes._replace(lane_padding=sizes.lane_padding + padding)
    open_budgets = iter([lane.budget(sizes) for lane in lanes])
    budgets = tuple(0.0 if plan.tracks.is_folded else next(open_budgets) for plan in whole)
    return layout.with_heights(sizes, budgets, level)


def _demand(plan: LanePlan) -> _Lane:
    counts_bands = any(channel.overflows for channel in plan.channels)
    held = plan.packing.demand(tall=False)
    tall_rows = len(held) if plan.is_strip else len(plan.packing.demand(tall=True))
    return _Lane(held, tall_rows, plan.is_strip, counts_bands)


def _total(
    plans: tuple[LanePlan, ...], lanes: list[_Lane], sizes: Sizes, *, full: bool = False
) -> float:
    """The height of all lanes with the rows they have, or with all that they ask for."""
    total = 0.0
    for plan, lane in zip(plans, lanes, strict=True):
        rows = lane.height(sizes, len(lane.held) if full else None)
        bands = sum(channel.rows for channel in plan.channels) * sizes.band_row
        top = sizes.lane_padding + rows
        if plan.channels:
            top = max(top, LANE_NAME_PX)
        total += max(sizes.lane_min, top + bands + sizes.lane_padding)
    return total


def _give_rows(lanes: list[_Lane], sizes: Sizes, spare: float) -> float:
    """Rows to those with most left over, while they fit; gives what is left of the height."""
    while True:
        wanting = sorted((lane for lane in lanes if lane.left_over), key=lambda x: -x.left_over)
        for lane in wanting:
            cost = lane.height(sizes, lane.rows + 1) - lane.height(sizes)
            if cost <= spare:
                lane.rows += 1
                spare -= cost
                break
        else:
            return spare


def _reserve_rows(lanes: list[_Lane], sizes: Sizes, spare: float) -> float:
    """Height for a row of each event to lanes that show all, the smallest need first."""
    needs = [
        (min(sum(lane.held) * sizes.row, sizes.lane_budget) - lane.budget(sizes) + 0.5, lane)
        for lane in lanes
        if not lane.is_strip and not lane.left_over
    ]
    for need, lane in sorted(needs, key=lambda pair: pair[0]):
        if 0.0 < need <= spare:
            lane.reserve = need
            spare -= need
    return spare


def _give_second_lines(lanes: list[_Lane], sizes: Sizes, spare: float) -> float:
    """Labels of two lines to lanes that have all their rows, the cheapest first."""
    costs = [
        (lane.tall_rows * sizes.tall_row - len(lane.held) * sizes.row, lane)
        for lane in lanes
        if not lane.is_strip and not lane.left_over and lane.held
    ]
    for cost, lane in sorted(costs, key=lambda pair: pair[0]):
        if cost <= spare:
            lane.is_tall = True
            spare -= max(0.0, cost)
    return spare
