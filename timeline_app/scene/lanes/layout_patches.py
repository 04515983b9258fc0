"""The layout after an edit: what did not change is kept, with its rows where they are now.

The layout before is used up: tracks follow in place.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.columns.live_columns import ColumnsChange
from timeline_app.core.dates.bounds import OPEN_END, OPEN_START
from timeline_app.scene.lanes.footprints import Walls
from timeline_app.scene.lanes.grouping import tracks_by_theme
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.lanes.row_packing import SMALL
from timeline_app.scene.lanes.track_patches import EventPlacing, lane_after
from timeline_app.scene.lanes.tracks import LaneTracks, TrackEdit
from timeline_app.scene.time.compact_instants import Instants
from timeline_app.scene.time.time_scale import extent_of, range_around


def layout_after(layout: Layout, change: ColumnsChange) -> Layout:
    """The layout of the columns after a change, with the same heights while lanes are as many.

    It is what `Layout.by_theme` would make of them.
    """
    columns = change.columns
    edits: dict[int, list[TrackEdit]] = {}
    tracks = _tracks_after(layout, change, edits)
    if len(tracks) != len(layout.tracks):
        return Layout.by_theme(columns, layout.metrics, layout.sizes)
    walls = layout.walls
    if not all(map(_reaches_as_far, layout.tracks, tracks)):
        walls = _walls(layout, columns, tracks)
    after = Layout(
        columns,
        layout.metrics,
        layout.sizes,
        tracks,
        walls,
        layout.budgets,
        layout.zoom,
        layout.tall,
    )
    if not change.is_whole and _has_lanes_of(layout.columns, columns):
        after.take_over_strips(layout, edits)
    if walls == layout.walls:
        pairs = enumerate(zip(layout.tracks, tracks, strict=True))
        same = {i for i, (one, other) in pairs if lane_is_same(one, other)}
        after.take_over(layout, same, edits)
    return after


def needs_room(before: Layout, after: Layout) -> bool:
    """Whether lanes may ask for other heights than before: one has changed that is small."""
    if len(before.tracks) != len(after.tracks):
        return True
    pairs = zip(before.tracks, after.tracks, strict=True)
    changed = [(one, other) for one, other in pairs if not lane_is_same(one, other)]
    return any(
        min(len(one.marks), len(other.marks)) <= SMALL or one.channels or other.channels
        for one, other in changed
    )


def lane_is_same(one: LaneTracks, other: LaneTracks) -> bool:
    """Whether a lane has the same events as before, in the same channels."""
    if one is other:
        return True
    (marks, channels), (others, other_channels) = one.tracks, other.tracks
    return (
        marks is others
        and len(channels) == len(other_channels)
        and all(a is b for (_, a), (_, b) in zip(channels, other_channels, strict=True))
    )


def _tracks_after(
    layout: Layout, change: ColumnsChange, edits: dict[int, list[TrackEdit]]
) -> tuple[LaneTracks, ...]:
    """The lanes after a change; to `edits` goes what was edited of the marks of each lane."""
    new = change.columns.lanes
    if change.is_whole or not _has_lanes_of(layout.columns, change.columns):
        return tracks_by_theme(change.columns)
    tracks = list(layout.tracks)
    placed: dict[int, int] = {}  # when events end that a step has put into lanes
    for step, ended, row in zip(change.steps, change.ended, change.rows, strict=True):
        placing = EventPlacing.of(change.columns, row)
        # A step before has put it where it stands at last.
        before = placed.get(row, ended)
        if placing is not None:
            placed[row] = placing.latest
        tracks = [
            lane_after(lane, step, before, placing, edits.setdefault(i, []))
            for i, lane in enumerate(tracks)
        ]
    order = {name: i for i, name in enumerate(change.columns.channels)}
    names = [(lane.name, lane.colour) for lane in new] or [("", "lane-1")]
    return tuple(_in_order(lane, order).named(*names[lane.index]) for lane in tracks)


def _has_lanes_of(one: EventColumns, other: EventColumns) -> bool:
    """Whether both have the same lanes, whatever these are called."""
    return [lane.id for lane in one.lanes] == [lane.id for lane in other.lanes]


def _in_order(lane: LaneTracks, order: dict[str, int]) -> LaneTracks:
    """The lane with its channels in the order that all channels have."""
    by_order = tuple(sorted(lane.channels, key=lambda channel: order[channel[0]]))
    return lane if by_order == lane.channels else lane.holding(lane.marks, by_order)


def _reaches_as_far(one: LaneTracks, other: LaneTracks) -> bool:
    """Whether a lane still has the very bounds that it had: no event came, went or moved."""
    if one is other:
        return True
    (marks, channels), (others, other_channels) = one.tracks, other.tracks
    return (
        marks.starts is others.starts
        and marks.ends_sorted is others.ends_sorted
        and (channels is other_channels or (not channels and not other_channels))
    )


def _walls(layout: Layout, columns: EventColumns, tracks: tuple[LaneTracks, ...]) -> Walls:
    """The walls around all events; they stand in some track, where bounds are in order."""
    bounds: list[int] = []
    state_ends: list[int] = []
    for lane in tracks:
        bounds += _extremes(lane.marks.starts, lane.marks.ends_sorted)
        for _, track in lane.channels:
            bounds += _extremes(track.starts)
            state_ends += _extremes(track.ends_sorted)
    states = int(columns.state_row.searchsorted(columns.dated))
    extent = extent_of(bounds, state_ends, states, columns.dated)
    first_s, last_s = range_around(columns, extent)
    return Walls(first_s, last_s, layout.sizes.wall_margin)


def _extremes(*bounds: Instants) -> Iterator[int]:
    """The first and last of each of these bounds that are known."""
    for values in bounds:
        first = values.number_until(OPEN_START)
        last = values.number_before(OPEN_END)
        if first < last:
            yield values.at(first)
            yield values.at(last - 1)
