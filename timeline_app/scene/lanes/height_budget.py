"""How a height is shared among lanes: rows first, then second lines, strips, then air.

Every lane begins with one row. The next row goes to the lane where it names most for its height,
an event counting four times as much as one of the importance below. Where all have their rows,
labels get two lines if those of all lanes can; what is still left becomes space between lanes.
"""

from __future__ import annotations

import numpy as np

from timeline_app.core.value import Value, field
from timeline_app.scene.lanes.footprints import FreeRows, Item, PlacedMarks
from timeline_app.scene.lanes.lane_plan import LANE_NAME_PX, LanePlan
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.lanes.row_packing import SMALL, USUAL_ROWS, Packing, need_row, pill_places
from timeline_app.scene.model.scene import Sizes
from timeline_app.scene.time.time_scale import ZoomLevels

COMPACT = Sizes(lane_padding=1.5, lane_min=44.0, strip=34.0, band_row=18.0)
MOST_STRIP_PX = 180.0
MOST_SPARE_PX = 20.0
"""Padding grows by no more than this where a height is left over."""

_NAMES_IN_A_ROW = 8.0
"""So many events of the usual importance a row of a large lane is taken to name."""

WEIGHT = 4.0
"""An event of some importance weighs as much as so many of the one below."""


class _Lane(Value, eq=False):
    """What a lane asks for and has: what each row it would fill is worth, its rows so far."""

    plan: LanePlan
    items: list[Item]
    worth: list[float]
    """Of each row: the weight of the events it names."""
    rows: int = 1
    reserve: int = 0
    """Rows that are needed from farther away alone, where labels meet that don't here."""
    has_pills: dict[int, bool] = field(default_factory=dict)

    @classmethod
    def of(cls, layout: Layout, plan: LanePlan, index: int) -> _Lane:
        """What a lane of a layout asks for at its level 0."""
        packing = layout.packing(index, 0, tall=False)
        track = packing.track
        if len(track) > SMALL:
            each = min(len(track) / USUAL_ROWS, _NAMES_IN_A_ROW) * WEIGHT
            return cls(plan, [], [each / (row + 1) for row in range(USUAL_ROWS)])
        items = packing.wanted()
        worth = [0.0] * (max((item[1] for item in items), default=-1) + 1)
        weights = WEIGHT ** layout.columns.importance[track.rows].astype(np.float64)
        for position, row, *_ in items:
            worth[row] += float(weights[position])
        return cls(plan, items, worth)

    @property
    def packing(self) -> Packing:
        """Its marks."""
        return self.plan.packing

    @property
    def is_large(self) -> bool:
        """Whether it isn't packed whole."""
        return len(self.packing.track) > SMALL

    def height(self, sizes: Sizes, rows: int) -> float:
        """The height of so many rows, and of a row of counts where one is needed."""
        rows = min(rows, len(self.worth))
        height = rows * sizes.row + (sizes.strip if self.plan.is_strip else 0.0)
        return height + (sizes.cluster_row if self._needs_counts(sizes, rows) else 0.0)

    def _needs_counts(self, sizes: Sizes, rows: int) -> bool:
        if rows not in self.has_pills:
            self.has_pills[rows] = self._find_need(sizes, rows)
        return self.has_pills[rows]

    def _find_need(self, sizes: Sizes, count: int) -> bool:
        """Whether counts need a row of their own beside so many rows."""
        overflowing = [channel for channel in self.plan.channels if channel.overflows]
        if self.plan.is_strip or self.is_large:
            return bool(overflowing) or not self.plan.is_strip
        marked = [item for item in self.items if item[1] < count]
        starts = [channel.left_over() for channel in overflowing]
        is_left = np.ones(len(self.packing.track), np.bool_)
        is_left[[item[0] for item in marked]] = False
        starts.append(self.packing.track.starts.all()[is_left])
        rows = FreeRows(count, [PlacedMarks.of(marked)])
        spp = self.packing.zoom.scale_of(self.packing.level)
        return need_row(pill_places(starts, rows, spp, sizes, self.packing.walls))

    def best_step(self, sizes: Sizes, spare: float) -> tuple[float, int, float]:
        """The rows to add that name most for their height: worth a pixel, rows, height.

        What takes no more than a row of counts did is added even where there is no room left.
        """
        best, spare = (0.0, 0, 0.0), max(0.0, spare)
        worth, height = 0.0, self.height(sizes, self.rows)
        for rows in range(self.rows + 1, len(self.worth) + 1):
            worth += self.worth[rows - 1]
            cost = self.height(sizes, rows) - height
            if cost <= spare and worth / max(1.0, cost) > best[0]:
                best = worth / max(1.0, cost), rows - self.rows, cost
            if cost > spare:
                break
        return best


def roomy_layout(
    layout: Layout,
    seconds_per_px: float,
    height_px: float,
    *,
    least_rows: int = 1,
    farther: bool = False,
) -> Layout:
    """The layout whose lanes fill a height at this scale as well as they can.

    It has the lanes, widths and walls of `layout`, and is packed at this very scale. Lanes keep
    `least_rows` rows where they need them, even if not all lanes fit then. Where it is looked at
    from `farther` away too, a height that is left over is for the rows that lanes need there.
    """
    zoom = ZoomLevels(seconds_per_px)
    usual = layout.with_heights(Sizes(), zoom=zoom)
    whole = usual.plans(0)
    lanes = [
        _Lane.of(usual, plan, index)
        for index, plan in enumerate(whole)
        if not plan.tracks.is_folded
    ]
    height_px -= layout.folded_px
    sizes = next(
        (s for s in (Sizes(), COMPACT) if _total(lanes, s, full=True) <= height_px), COMPACT
    )
    for lane in lanes:
        lane.rows = max(1, min(least_rows, len(lane.worth)))
    spare = height_px - _total(lanes, sizes)
    spare = _give_rows(lanes, sizes, spare)
    tall = _tall_rows(usual, lanes, sizes, height_px)
    if tall is not None:
        for lane, count in zip(lanes, tall, strict=True):
            lane.rows = count
        spare = height_px - _total_of_tall(lanes, sizes)
    strips = sum(lane.plan.is_strip for lane in lanes)
    if strips:
        taller = min(MOST_STRIP_PX - sizes.strip, max(0.0, spare) / strips)
        sizes, spare = sizes._replace(strip=sizes.strip + taller), spare - taller * strips
    row_px = sizes.row if tall is None else sizes.tall_row
    if farther:
        spare = _reserve_rows(lanes, sizes, spare, row_px)
    padding = min(MOST_SPARE_PX, max(0.0, spare) / (2 * max(1, len(lanes))))
    sizes = sizes._replace(lane_padding=sizes.lane_padding + padding)
    wanted = iter([(lane.rows + lane.reserve) * row_px + 0.5 for lane in lanes])
    budgets = tuple(0.0 if plan.tracks.is_folded else next(wanted) for plan in whole)
    return layout.with_heights(sizes, budgets, zoom, tall=tall is not None)


def _total_of_tall(lanes: list[_Lane], sizes: Sizes) -> float:
    return sum(_lane_height(lane, sizes, lane.rows * sizes.tall_row) for lane in lanes)


def _total(lanes: list[_Lane], sizes: Sizes, *, full: bool = False) -> float:
    """The height of all lanes with the rows they have, or with all that they ask for."""
    return sum(
        _lane_height(lane, sizes, lane.height(sizes, len(lane.worth) if full else lane.rows))
        for lane in lanes
    )


def _lane_height(lane: _Lane, sizes: Sizes, rows_px: float) -> float:
    channels = lane.plan.channels
    top = sizes.lane_padding + rows_px
    if channels:
        top = max(top, LANE_NAME_PX)
    bands = sum(channel.rows for channel in channels) * sizes.band_row
    return max(sizes.lane_min, top + bands + sizes.lane_padding)


def _give_rows(lanes: list[_Lane], sizes: Sizes, spare: float) -> float:
    """Rows to where they name most, while they fit; gives what is left of the height."""
    while True:
        steps = [(*lane.best_step(sizes, spare), -at) for at, lane in enumerate(lanes)]
        worth, rows, _, at = max(steps, default=(0.0, 0, 0.0, 0))
        if worth <= 0.0:
            return spare
        lane = lanes[-at]
        before = _lane_height(lane, sizes, lane.height(sizes, lane.rows))
        lane.rows += rows
        spare -= _lane_height(lane, sizes, lane.height(sizes, lane.rows)) - before


def _reserve_rows(lanes: list[_Lane], sizes: Sizes, spare: float, row_px: float) -> float:
    """Rows for each event to lanes that show all, the smallest need first."""
    most = int(sizes.lane_budget // row_px)
    needs = [
        (min(len(lane.items), most) - lane.rows, lane)
        for lane in lanes
        if not lane.plan.is_strip and lane.rows >= len(lane.worth)
    ]
    for need, lane in sorted(needs, key=lambda pair: pair[0]):
        # A row of counts too: what has no room for its label beside the walls has none in any row.
        height = need * row_px + sizes.cluster_row
        if need > 0 and height <= spare:
            lane.reserve = need
            spare -= height
    return spare


def _tall_rows(
    layout: Layout, lanes: list[_Lane], sizes: Sizes, height_px: float
) -> list[int] | None:
    """How many rows of two lines each lane needs to name all, if there is room for all lanes."""
    if any(lane.plan.is_strip or lane.rows < len(lane.worth) for lane in lanes):
        return None
    least = sum(_lane_height(lane, sizes, len(lane.worth) * sizes.tall_row) for lane in lanes)
    if least > height_px or any(lane.is_large for lane in lanes):
        return None
    counts, total, at = [], 0.0, 0
    for index, tracks in enumerate(layout.tracks):
        if tracks.is_folded:
            continue
        items = layout.packing(index, 0, tall=True).wanted()
        counts.append(max((item[1] for item in items), default=-1) + 1)
        total += _lane_height(lanes[at], sizes, counts[-1] * sizes.tall_row)
        at += 1
    return counts if total <= height_px else None
