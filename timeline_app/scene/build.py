"""The scene of a chronology at a scale: cull → density → rows → labels."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import (
    STATUS_SHIFT,
    UNVERIFIED_BIT,
    EventColumns,
    condition_of,
)
from timeline_app.scene.lanes.density import touched_seconds
from timeline_app.scene.lanes.layout import LanePlan, Layout
from timeline_app.scene.lanes.mark_shapes import MarkKind, shapes_of
from timeline_app.scene.lanes.row_packing import Packing, place_all
from timeline_app.scene.marks.clusters import cluster_cells, lane_clusters
from timeline_app.scene.marks.label_sides import RowMarks, label_sides
from timeline_app.scene.model.scene import (
    NO_LABELS,
    NO_MARKS,
    Labels,
    Marks,
    Scene,
    Strip,
)
from timeline_app.scene.model.side import Side
from timeline_app.scene.time.ticks import axis_ticks
from timeline_app.scene.time.time_scale import TimeScale, zoom_level

STRIP_ABOVE_PX, STRIP_BELOW_PX = 4.0, 0.0
"""What stays free between a strip, the last row above it, and the lane below."""
"""What a strip leaves free of its height, most of it above."""

# As plain numbers: numpy asks the class of an enumeration for much before it compares with it.
_DOT, _HALO = MarkKind.DOT.value, MarkKind.HALO.value
_NONE, _INSIDE, _RIGHT, _LEFT = (
    side.value for side in (Side.NONE, Side.INSIDE, Side.RIGHT, Side.LEFT)
)

NEIGHBOUR_PX = 1100.0
"""How far beyond the picture marks are laid out, so that labels at its edge are decided alike."""


@dataclass(frozen=True, slots=True, eq=False)
class _Chosen:
    """The marks in range: event rows, lane, y, whether in a tall row, whether a band."""

    row: npt.NDArray[np.int32]
    lane: npt.NDArray[np.int16]
    track: npt.NDArray[np.int64]
    y: npt.NDArray[np.float64]
    tall: npt.NDArray[np.bool_]
    band: npt.NDArray[np.bool_]


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
    level = zoom_level(scale.seconds_per_px)
    plans = layout.plans(level)
    tops = layout.tops(level)
    last_px = first_px + width_px
    first_lane = bisect_right(tops, within_y[0]) - 1
    after_lane = bisect_left(tops, within_y[1], hi=len(plans))
    seen = [(index, plans[index]) for index in range(max(0, first_lane), after_lane)]
    chosen = _chosen(layout, seen, tops, scale, first_px, last_px)
    marks, labels = _marks_and_labels(layout, chosen, scale, first_px, last_px)
    strips = _strips(layout, seen, tops, scale, first_px, width_px)
    cells = cluster_cells(scale, first_px, last_px, layout.sizes)
    clusters = tuple(
        cluster
        for index, plan in seen
        if plan.has_clusters
        for cluster in lane_clusters(plan, index, tops[index], cells, with_running=with_running)
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


def _chosen(
    layout: Layout,
    plans: list[tuple[int, LanePlan]],
    tops: Sequence[float],
    scale: TimeScale,
    first_px: float,
    last_px: float,
) -> _Chosen:
    """Every placed mark that may touch the range or decide a label in it."""
    from_s = scale.instant_at(first_px - NEIGHBOUR_PX)
    until_s = scale.instant_at(last_px + NEIGHBOUR_PX)
    parts: list[tuple[npt.NDArray[np.int32], int, npt.NDArray[np.float64], bool, bool]] = []

    def take(packing: Packing, lane: int, y: float, row_height: float, band: bool) -> None:
        placed = packing.placed(from_s, until_s)
        track = packing.track
        seen = (placed.x0 <= until_s) & (placed.x1 >= from_s)
        middle = y + (placed.row[seen].astype(np.float64) + 0.5) * row_height
        parts.append((track.rows[placed.position[seen]], lane, middle, packing.tall, band))

    place_all([plan.packing for _, plan in plans], from_s, until_s)
    for lane, plan in plans:
        top, padding = tops[lane], layout.sizes.lane_padding
        take(plan.packing, lane, top + padding, plan.row_height, False)
        for channel, y in zip(plan.channels, plan.channels_y, strict=True):
            take(channel, lane, top + y, layout.sizes.band_row, True)
    if not parts:
        parts.append((np.empty(0, np.int32), 0, np.empty(0), False, False))
    sizes = [len(part[0]) for part in parts]
    row = np.concatenate([part[0] for part in parts])
    middles = np.concatenate([part[2] for part in parts])
    order = np.lexsort((layout.columns.earliest[row], middles))
    return _Chosen(
        row[order],
        np.repeat([part[1] for part in parts], sizes)[order].astype(np.int16),
        (middles * 4).astype(np.int64)[order],
        middles[order],
        np.repeat([part[3] for part in parts], sizes)[order],
        np.repeat([part[4] for part in parts], sizes)[order],
    )


def _marks_and_labels(
    layout: Layout, chosen: _Chosen, scale: TimeScale, first_px: float, last_px: float
) -> tuple[Marks, Labels]:
    if not len(chosen.row):
        return NO_MARKS, NO_LABELS
    columns, sizes = layout.columns, layout.sizes
    shapes = shapes_of(columns, chosen.row, scale, sizes)
    kind = shapes.kind
    titles = np.minimum(layout.metrics.title_widths(chosen.row), sizes.label_max)
    details = _tall_details(layout, chosen)
    bar = (kind != _DOT) & (kind != _HALO)
    below = chosen.tall & ~bar
    width = np.where(chosen.tall, np.maximum(titles, details), titles)
    inside_width = np.where(bar, titles, width)
    wall0 = scale.x_of(layout.walls.first_s) - layout.walls.margin_px
    wall1 = scale.x_of(layout.walls.last_s) + layout.walls.margin_px
    body = np.minimum(shapes.x1, wall1) - np.maximum(shapes.x0, wall0)
    fits_inside = bar & (body >= inside_width + 2 * sizes.inset)
    two_lines = chosen.tall & ~chosen.band & ~fits_inside
    sides = label_sides(
        RowMarks(
            chosen.track,
            shapes.x0,
            shapes.x1,
            np.where(two_lines, np.maximum(titles, details), titles),
            ~(two_lines | below | chosen.band),
            bar,
            columns.importance[chosen.row],
        ),
        sizes,
        wall0,
        wall1,
        lambda index: _detail_widths(layout, chosen.row[index]),
    )
    side = sides.side.copy()
    elided = chosen.band & (side == _NONE) & (shapes.x1 - shapes.x0 >= 30)
    side[elided] = _INSIDE
    marks = Marks(
        chosen.row,
        chosen.lane,
        kind,
        ((columns.flags[chosen.row] >> STATUS_SHIFT) & 15).astype(np.uint8),
        _states(columns, chosen),
        chosen.y,
        shapes.x0,
        shapes.x1,
        np.where(shapes.open_left, scale.x_of(layout.walls.first_s), shapes.certain0),
        np.where(shapes.open_right, scale.x_of(layout.walls.last_s), shapes.certain1),
        shapes.open_left,
        shapes.open_right,
        columns.flags[chosen.row] & UNVERIFIED_BIT != 0,
    )
    text = np.where(two_lines, np.maximum(titles, details), titles)
    text = np.where(elided, np.minimum(text, shapes.x1 - shapes.x0 - 12), text)
    beside = np.where(elided, 0.0, sides.detail)
    labels = _labels(marks, side, beside, text, two_lines, sizes.label_gap, sizes.inset)
    return _within(marks, labels, first_px, last_px)


def _detail_widths(layout: Layout, rows: npt.NDArray[np.int32]) -> npt.NDArray[np.float64]:
    return np.minimum(layout.metrics.detail_widths(rows), layout.sizes.label_max)


def _tall_details(layout: Layout, chosen: _Chosen) -> npt.NDArray[np.float64]:
    """The widths of the second lines in tall rows; 0 elsewhere."""
    widths = np.zeros(len(chosen.row))
    if chosen.tall.any():
        widths[chosen.tall] = _detail_widths(layout, chosen.row[chosen.tall])
    return widths


def _states(columns: EventColumns, chosen: _Chosen) -> npt.NDArray[np.int8]:
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
    x = np.where(
        side == _INSIDE, x0 + inset_px, np.where(side == _RIGHT, x1 + gap, x0 - gap - width)
    )
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
    extra = np.where(labels.detail, labels.detail_width + 12.0, 0.0)
    at_left = labels.side == _LEFT
    start = np.where(at_left, labels.x - extra, labels.x)
    end = np.where(at_left, labels.x, labels.x + extra) + labels.width
    low[labels.mark] = np.minimum(low[labels.mark], start)
    high[labels.mark] = np.maximum(high[labels.mark], end)
    seen = (high > first_px) & (low < last_px)
    new_index = np.cumsum(seen) - 1
    kept = seen[labels.mark]
    return (
        Marks(*(getattr(marks, name)[seen] for name in Marks.__slots__)),
        Labels(
            new_index[labels.mark[kept]].astype(np.int32),
            *(getattr(labels, name)[kept] for name in Labels.__slots__[1:]),
        ),
    )


def _strips(
    layout: Layout,
    plans: list[tuple[int, LanePlan]],
    tops: Sequence[float],
    scale: TimeScale,
    first_px: float,
    width_px: float,
) -> tuple[Strip, ...]:
    """The strips of those lanes that are one."""
    if not any(plan.is_strip for _, plan in plans):
        return ()
    touched = touched_seconds(scale, first_px, math.ceil(width_px))
    return tuple(
        _strip(plan, lane, tops[lane], layout.most_active(lane, scale), touched)
        for lane, plan in plans
        if plan.is_strip
    )


def _strip(
    plan: LanePlan,
    lane: int,
    top: float,
    most: int,
    touched: tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]],
) -> Strip:
    active = plan.tracks.active(*touched)
    return Strip(
        lane,
        top + plan.strip_y + plan.strip_px - STRIP_BELOW_PX,
        plan.strip_px - STRIP_ABOVE_PX - STRIP_BELOW_PX,
        active,
        max(most, int(active.max(initial=1))),
    )
