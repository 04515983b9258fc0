"""The scene of a chronology at a scale: cull → density → rows → labels."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import (
    UNVERIFIED_BIT,
    EventColumns,
    condition_of,
    status_codes,
)
from timeline_app.core.value import picked, replace
from timeline_app.scene.lanes.density import touched_seconds
from timeline_app.scene.lanes.lane_plan import LanePlan
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.lanes.mark_shapes import Shapes, shapes_of
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
    is_mark = every.row >= 0
    chosen = picked(every, is_mark)
    if not len(chosen.row):
        return NO_MARKS, NO_LABELS
    sizes = layout.sizes
    shapes = shapes_of(layout.columns, chosen.row, scale, sizes)
    walls = (
        scale.x_of(layout.walls.first_s) - layout.walls.margin_px,
        scale.x_of(layout.walls.last_s) + layout.walls.margin_px,
    )
    side, width, two_lines = _wished_labels(layout, chosen, shapes, walls)
    beside = _row_marks(every, is_mark, shapes, side, width, ~two_lines & ~chosen.band, sizes)
    order = np.lexsort((beside.start, beside.track))
    wanted = (is_mark & ~every.collapsed)[order]
    ordered = with_titles_that_fit(picked(beside, order), wanted, sizes, *walls)
    if chosen.band.any():
        ordered = with_words_cut(ordered, wanted & every.band[order])
    details = _details_beside(layout, scale, ordered, every.row[order], walls)
    labelled = is_mark[order]
    # In the order of the marks: by row, then by start.
    in_rows = (np.cumsum(is_mark) - 1)[order[labelled]]
    marks = _marks(layout, scale, picked(chosen, in_rows), picked(shapes, in_rows))
    labels = _labels(
        marks,
        ordered.side[labelled],
        details[labelled],
        ordered.width[labelled],
        two_lines[in_rows],
        sizes.label_gap,
        sizes.inset,
    )
    return _within(marks, labels, first_px, last_px)


def _wished_labels(
    layout: Layout, chosen: MarksInRange, shapes: Shapes, walls: tuple[float, float]
) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.float64], npt.NDArray[np.bool_]]:
    """The side of each mark's label, its width, and whether it has two lines, without neighbours.

    What a bar can't hold of its label between the walls spills over; a band then has none.
    """
    sizes, metrics = layout.sizes, layout.metrics
    titles = np.minimum(metrics.title_widths(chosen.row), sizes.label_max)
    width = np.where(chosen.side == _NONE, titles, np.minimum(titles, chosen.width))
    is_inner = chosen.side == _INSIDE
    two_lines = layout.tall & ~chosen.band & ~is_inner
    if two_lines.any():
        width[two_lines] = np.maximum(
            width[two_lines], _detail_widths(metrics.detail_widths, chosen.row[two_lines], sizes)
        )
    body = np.minimum(shapes.x1, walls[1]) - np.maximum(shapes.x0, walls[0])
    spills = is_inner & ~chosen.band & (body < width + 2 * sizes.inset - 0.5)
    side = np.where(spills, _SPILLING, chosen.side).astype(np.uint8)
    side[chosen.band & (width > shapes.x1 - shapes.x0 - BAND_INSETS_PX)] = _NONE
    return side, width, two_lines


def _row_marks(
    every: MarksInRange,
    is_mark: npt.NDArray[np.bool_],
    shapes: Shapes,
    side: npt.NDArray[np.uint8],
    width: npt.NDArray[np.float64],
    has_detail: npt.NDArray[np.bool_],
    sizes: Sizes,
) -> RowMarks:
    """Marks with the labels that they wish for, and counts among them without one, unsorted."""
    x0, x1 = every.x0.copy(), every.x1.copy()
    x0[is_mark], x1[is_mark] = shapes.x0, shapes.x1
    sides, widths, may = np.zeros(len(x0), np.uint8), np.zeros(len(x0)), np.zeros(len(x0), np.bool_)
    sides[is_mark], widths[is_mark], may[is_mark] = side, width, has_detail
    return RowMarks(
        every.track, x0, x1, widths, sides, may, *reaching(sides, x0, x1, widths, sizes)
    )


def _details_beside(
    layout: Layout,
    scale: TimeScale,
    ordered: RowMarks,
    rows: npt.NDArray[np.int32],
    walls: tuple[float, float],
) -> npt.NDArray[np.float64]:
    """How wide the words beside the titles of these marks are; of event `rows` in their order."""
    metrics, sizes = layout.metrics, layout.sizes
    is_passed_by = layout.is_passed_by(layout.level_of(scale))
    # No time to measure new ones then.
    measure = metrics.known_detail_widths if is_passed_by else metrics.detail_widths
    return details_beside(
        ordered, sizes, *walls, lambda index: _detail_widths(measure, rows[index], sizes)
    )


def _marks(layout: Layout, scale: TimeScale, chosen: MarksInRange, shapes: Shapes) -> Marks:
    """The marks of these events with their shapes; what is open is certain as far as the walls."""
    columns, walls = layout.columns, layout.walls
    flags = columns.flags[chosen.row]
    return Marks(
        chosen.row,
        chosen.lane,
        shapes.kind,
        status_codes(flags).astype(np.uint8),
        _states(columns, chosen),
        chosen.y,
        shapes.x0,
        shapes.x1,
        np.where(shapes.open_left, scale.x_of(walls.first_s), shapes.certain0),
        np.where(shapes.open_right, scale.x_of(walls.last_s), shapes.certain1),
        shapes.open_left,
        shapes.open_right,
        flags & UNVERIFIED_BIT != 0,
    )


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
    lanes = [lane for lane, _ in strips]
    most, every = layout.most_active(lanes, scale), layout.active(lanes, scale, touched)
    return tuple(
        [
            _strip(plan, lane, tops[lane], number, active.repeat(each)[:width])
            for (lane, plan), number, active in zip(strips, most, every, strict=True)
        ]
    )


def _strip(
    plan: LanePlan, lane: int, top: float, most: int, active: npt.NDArray[np.int64]
) -> Strip:
    """A strip at whose pixels so many events are active."""
    return Strip(
        lane,
        top + plan.strip_y + plan.strip_px - STRIP_BELOW_PX,
        plan.strip_px - STRIP_ABOVE_PX - STRIP_BELOW_PX,
        active,
        max(most, 1, int(active[active.argmax()]) if len(active) else 1),
    )
