"""The scene of a chronology at a scale: cull → density → rows → labels."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import (
    STATUS_SHIFT,
    UNVERIFIED_BIT,
    EventColumns,
    condition_of,
)
from timeline_app.core.value import picked, replace
from timeline_app.scene.lanes.density import touched_seconds
from timeline_app.scene.lanes.lane_plan import LanePlan
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.lanes.mark_shapes import shapes_of
from timeline_app.scene.marks.clusters import cluster_cells, lane_clusters
from timeline_app.scene.marks.label_sides import (
    BAND_INSETS_PX,
    RowMarks,
    details_beside,
    label_edges,
    reaching,
    with_titles_that_fit,
    with_words_cut,
)
from timeline_app.scene.marks.marks_in_range import MarksInRange, marks_in_range
from timeline_app.scene.model.scene import (
    NO_LABELS,
    NO_MARKS,
    Labels,
    Marks,
    Scene,
    Side,
    Sizes,
    Strip,
)
from timeline_app.scene.time.ticks import axis_ticks
from timeline_app.scene.time.time_scale import TimeScale

STRIP_ABOVE_PX, STRIP_BELOW_PX = 4.0, 0.0
"""What stays free between a strip, the last row above it, and the lane below."""

# As plain numbers: numpy asks the class of an enumeration for much before it compares with it.
_NONE, _INSIDE, _RIGHT, _SPILLING = (
    side.value for side in (Side.NONE, Side.INSIDE, Side.RIGHT, Side.SPILLING)
)

PASSING_STEP_PX = 2
"""How wide the steps of a strip are at a level that is only passed by."""


def build_scene(
    layout: Layout,
    scale: TimeScale,
    width_px: float,
    first_px: float = 0.0,
    within_y: tuple[float, float] = (-math.inf, math.inf),
    *,
    with_running: bool = True,
) -> Scene:
    """What is seen from `first_px` to `first_px + width_px` at this scale.

    The same chronology, layout and scale give the same scene for every stretch of time:
    two scenes that overlap agree where they do. Lanes that lie outside of `within_y` have
    their box, but nothing is laid out in them. A view that moves within the scene counts what
    runs on from before by itself (`earlier_clusters`), and does without it here.
    """
    level = layout.level_of(scale)
    plans = layout.plans(level)
    tops = layout.tops(level)
    last_px = first_px + width_px
    first_lane = bisect_right(tops, within_y[0]) - 1
    after_lane = bisect_left(tops, within_y[1], hi=len(plans))
    seen = [(index, plans[index]) for index in range(max(0, first_lane), after_lane)]
    cells = cluster_cells(layout, scale, first_px, last_px)
    chosen = marks_in_range(layout, seen, tops, cells, last_px)
    strips = _strips(layout, seen, tops, scale, first_px, width_px)
    marks, labels = _marks_and_labels(layout, chosen, scale, first_px, last_px)
    clusters = tuple(
        [
            cluster
            for index, plan in seen
            if plan.counted
            for cluster in lane_clusters(plan, index, tops[index], cells, with_running=with_running)
        ]
    )
    return Scene(
        scale,
        first_px,
        last_px,
        tops[-1],
        layout.boxes(level),
        marks,
        labels,
        clusters,
        strips,
        within_y,
        axis_ticks(TimeScale(scale.instant_at(first_px), scale.seconds_per_px), width_px),
    )


def _marks_and_labels(
    layout: Layout, every: MarksInRange, scale: TimeScale, first_px: float, last_px: float
) -> tuple[Marks, Labels]:
    """Marks and labels; every one that may touch the picture or its neighbours is given."""
    is_count = every.row < 0
    chosen = picked(every, ~is_count)
    if not len(chosen.row):
        return NO_MARKS, NO_LABELS
    columns, sizes = layout.columns, layout.sizes
    shapes = shapes_of(columns, chosen.row, scale, sizes)
    kind = shapes.kind
    titles = np.minimum(layout.metrics.title_widths(chosen.row), sizes.label_max)
    wall0 = scale.x_of(layout.walls.first_s) - layout.walls.margin_px
    wall1 = scale.x_of(layout.walls.last_s) + layout.walls.margin_px
    width = np.where(chosen.side == _NONE, titles, np.minimum(titles, chosen.width))
    is_inner = chosen.side == _INSIDE
    two_lines = layout.tall & ~chosen.band & ~is_inner
    if two_lines.any():
        width[two_lines] = np.maximum(
            width[two_lines],
            _detail_widths(layout.metrics.detail_widths, chosen.row[two_lines], sizes),
        )
    body = np.minimum(shapes.x1, wall1) - np.maximum(shapes.x0, wall0)
    spills = is_inner & ~chosen.band & (body < width + 2 * sizes.inset - 0.5)
    side = np.where(spills, _SPILLING, chosen.side).astype(np.uint8)
    side[chosen.band & (width > shapes.x1 - shapes.x0 - BAND_INSETS_PX)] = _NONE

    x0, x1 = every.x0.copy(), every.x1.copy()
    x0[~is_count], x1[~is_count] = shapes.x0, shapes.x1
    sides, widths, may = (np.zeros(len(x0), part.dtype) for part in (side, width, is_count))
    sides[~is_count], widths[~is_count] = side, width
    may[~is_count] = ~two_lines & ~chosen.band
    start, end = reaching(sides, x0, x1, widths, sizes)
    order = np.lexsort((start, every.track))
    ordered = RowMarks(
        every.track[order],
        x0[order],
        x1[order],
        widths[order],
        sides[order],
        may[order],
        start[order],
        end[order],
    )
    wanted = (~is_count & ~every.collapsed)[order]
    ordered = with_titles_that_fit(ordered, wanted, sizes, wall0, wall1)
    if chosen.band.any():
        ordered = with_words_cut(ordered, wanted & every.band[order])
    rows = every.row[order]
    metrics = layout.metrics
    is_passed_by = layout.is_passed_by(layout.level_of(scale))
    # No time to measure new ones then.
    measure = metrics.known_detail_widths if is_passed_by else metrics.detail_widths
    details = details_beside(
        ordered, sizes, wall0, wall1, lambda index: _detail_widths(measure, rows[index], sizes)
    )
    # In the order of the marks: by row, then by start.
    of_mark = np.cumsum(~is_count) - 1
    marks_order = of_mark[order[~is_count[order]]]
    is_mark = ~is_count[order]
    chosen = picked(chosen, marks_order)
    marks = Marks(
        chosen.row,
        chosen.lane,
        kind[marks_order],
        ((columns.flags[chosen.row] >> STATUS_SHIFT) & 15).astype(np.uint8),
        _states(columns, chosen),
        chosen.y,
        shapes.x0[marks_order],
        shapes.x1[marks_order],
        np.where(shapes.open_left, scale.x_of(layout.walls.first_s), shapes.certain0)[marks_order],
        np.where(shapes.open_right, scale.x_of(layout.walls.last_s), shapes.certain1)[marks_order],
        shapes.open_left[marks_order],
        shapes.open_right[marks_order],
        columns.flags[chosen.row] & UNVERIFIED_BIT != 0,
    )
    labels = _labels(
        marks,
        ordered.side[is_mark],
        details[is_mark],
        ordered.width[is_mark],
        two_lines[marks_order],
        sizes.label_gap,
        sizes.inset,
    )
    return _within(marks, labels, first_px, last_px)


def _detail_widths(
    measure: Callable[[npt.NDArray[np.int32]], npt.NDArray[np.float64]],
    rows: npt.NDArray[np.int32],
    sizes: Sizes,
) -> npt.NDArray[np.float64]:
    """How wide details may be; one that is endless has no room anywhere."""
    widths = measure(rows)
    return np.where(np.isinf(widths), np.inf, np.minimum(widths, sizes.label_max))


def _states(columns: EventColumns, chosen: MarksInRange) -> npt.NDArray[np.int8]:
    states = np.full(len(chosen.row), -1, np.int8)
    for i in np.flatnonzero(chosen.band).tolist():
        states[i] = condition_of(columns.titles[int(chosen.row[i])])
    return states


def _labels(
    marks: Marks,
    side: npt.NDArray[np.uint8],
    beside: npt.NDArray[np.float64],
    width: npt.NDArray[np.float64],
    two_lines: npt.NDArray[np.bool_],
    gap: float,
    inset: float,
) -> Labels:
    index = np.flatnonzero(side != _NONE)
    side, width = side[index], width[index]
    x0, x1 = marks.x0[index], marks.x1[index]
    inset_px = np.minimum(inset, (x1 - x0 - width) / 2)
    x = np.where(side == _RIGHT, x1 + gap, x0 - gap - width)
    x = np.where(side == _INSIDE, x0 + inset_px, np.where(side == _SPILLING, x0 + inset, x))
    return Labels(
        index.astype(np.int32),
        side,
        x,
        marks.y[index],
        width,
        np.where(two_lines[index], 34.0, 18.0),
        two_lines[index],
        beside[index] > 0,
        beside[index],
        np.ones(len(index)),
    )


def _within(marks: Marks, labels: Labels, first_px: float, last_px: float) -> tuple[Marks, Labels]:
    """Only what touches the picture: marks in it, and marks whose label is."""
    low, high = marks.x0.copy(), marks.x1.copy()
    start, end = label_edges(labels)
    low[labels.mark] = np.minimum(low[labels.mark], start)
    high[labels.mark] = np.maximum(high[labels.mark], end)
    seen = (high > first_px) & (low < last_px)
    new_index = np.cumsum(seen) - 1
    kept = seen[labels.mark]
    labels = picked(labels, kept)
    return picked(marks, seen), replace(labels, mark=new_index[labels.mark].astype(np.int32))


def _strips(
    layout: Layout,
    plans: list[tuple[int, LanePlan]],
    tops: Sequence[float],
    scale: TimeScale,
    first_px: float,
    width_px: float,
) -> tuple[Strip, ...]:
    """The strips of those lanes that are one."""
    strips = [(lane, plan) for lane, plan in plans if plan.is_strip]
    if not strips:
        return ()
    width = math.ceil(width_px)
    from_s, until_s = touched_seconds(scale, first_px, width)
    each = PASSING_STEP_PX if layout.is_passed_by(layout.level_of(scale)) else 1
    touched = from_s[::each], until_s[::each]
    most = layout.most_active([lane for lane, _ in strips], scale)
    return tuple(
        [
            _strip(plan, lane, tops[lane], number, touched, each, width)
            for (lane, plan), number in zip(strips, most, strict=True)
        ]
    )


def _strip(
    plan: LanePlan,
    lane: int,
    top: float,
    most: int,
    touched: tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]],
    each: int,
    width: int,
) -> Strip:
    """A strip that is looked at once in `each` so many pixels."""
    active = plan.tracks.active(*touched)
    if each > 1:
        active = active.repeat(each)[:width]
    return Strip(
        lane,
        top + plan.strip_y + plan.strip_px - STRIP_BELOW_PX,
        plan.strip_px - STRIP_ABOVE_PX - STRIP_BELOW_PX,
        active,
        max(most, 1, int(active[active.argmax()]) if len(active) else 1),
    )
