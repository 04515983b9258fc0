"""Where an event is on the canvas, and the ways of bringing it into view."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.scene.marks.hit_test import Box, box_of_event, count_of_event
from timeline_app.scene.marks.visibility import anchor_s, scale_with_mark

if TYPE_CHECKING:
    from timeline_app.widgets.canvas.item_view import ItemView
    from timeline_app.widgets.canvas.timeline_view import TimelineView

REVEAL_MARGIN_PX = 24.0
LANE_SHOWN_PX = 60.0
"""How much of a lane comes into view, at least, before its event does."""
REVEALED_AT = 0.4
"""Where an event comes to lie that was out of view, as a share of the width."""


def rect_of_event(view: ItemView, row: int, lane: int = -1) -> QRect | None:
    """Where an event is drawn in viewport pixels, whether or not that is in view vertically.

    It is drawn in each of its lanes: the first counts unless one is given.
    """
    place = place_of_event(view, row, lane)
    return view.view_rect(*place) if place is not None else None


def place_of_event(view: ItemView, row: int, lane: int = -1) -> Box | None:
    """The same in scene pixels, in a lane if one is given.

    That is its mark, the count that it is in, or a narrow part of the strip.
    """
    scene, columns = view.scene(), view.event_model.columns
    box = box_of_event(scene, row, lane)
    if box is not None:
        return box
    lane = view.layout_of_events.lane_of(row) if lane < 0 else lane
    count = count_of_event(scene, lane, int(columns.earliest[row]), int(columns.latest[row]))
    if count is not None:
        return Box(count.x, count.y, count.width, count.height)
    for strip in scene.strips:
        if strip.lane == lane:
            x = scene.scale.x_of(anchor_s(view.layout_of_events, row))
            return Box(x - 2, strip.base_y - strip.height, 4, strip.height)
    return None


def bring_into_view(view: ItemView, row: int) -> None:
    """Pan and scroll as little as needed to see an event, at the present zoom."""
    width = view.time_size.width()
    margin = min(REVEAL_MARGIN_PX, width / 4)
    columns = view.event_model.columns
    x0 = view.scale.x_of(float(columns.earliest[row]))
    x1 = view.scale.x_of(float(columns.latest[row]))
    if x1 < margin or x0 > width - margin:
        at = view.scale.x_of(anchor_s(view.layout_of_events, row))
        view.go_to(view.scale.panned(round(width * REVEALED_AT - at)), animated=False)
    _scroll_to(view, row)


def make_a_mark(view: TimelineView, row: int) -> None:
    """Zoom in until the event is a mark of its own, and bring it into view.

    If all its lanes are folded the first one unfolds.
    """
    layout = view.layout_of_events
    lanes = layout.lanes_with(row)
    if lanes and all(layout.tracks[lane].is_folded for lane in lanes):
        view.lane_headers.toggle(lanes[0])
    width = view.time_size.width()
    at = view.scale.x_of(anchor_s(view.layout_of_events, row))
    is_inside = REVEAL_MARGIN_PX <= at <= width - REVEAL_MARGIN_PX
    x = at if is_inside else width * REVEALED_AT
    target = scale_with_mark(view.layout_of_events, view.scale, x, row)
    is_elsewhere = abs(target.start_s - view.scale.start_s) > target.seconds_per_px / 2
    if is_elsewhere or target.seconds_per_px != view.scale.seconds_per_px:
        view.go_to(target, animated=False)
    _scroll_to(view, row)


def scroll_to_lanes(view: ItemView, rows: Sequence[int], row: int) -> None:
    """Scroll so that the lanes of some events are in view; that of `row` comes first."""
    layout, tops = view.layout_of_events, view.lane_tops()
    lanes = [lane for lane in map(layout.lane_of, rows) if lane >= 0]
    own = layout.lane_of(row)
    if own < 0 or not lanes:
        return
    bar, height = view.verticalScrollBar(), view.time_size.height()
    first, last = tops[min(lanes)], tops[max(lanes) + 1]
    # Not beyond what shows them all, then not beyond what shows the event's own.
    wanted = min(max(float(bar.value()), last - height), first)
    bar.setValue(round(min(max(wanted, tops[own + 1] - height), tops[own])))


def _scroll_to(view: ItemView, row: int) -> None:
    """Scroll the lanes so that an event is in view, first its lane, then its mark."""
    lane = view.lane_of(row)
    if lane < 0:
        return
    # Not from the scene, which would be made once more after the lanes have been scrolled.
    top, bottom = view.lane_tops()[lane : lane + 2]
    y = round(top - view.scroll_y + AXIS_PX)
    _scroll_to_rect(view, QRect(0, y, 1, round(min(bottom - top, LANE_SHOWN_PX))))
    rect = rect_of_event(view, row, lane) or rect_of_event(view, row)
    if rect is not None:
        _scroll_to_rect(view, rect)


def _scroll_to_rect(view: ItemView, rect: QRect) -> None:
    area, bar = view.time_rect(), view.verticalScrollBar()
    if rect.top() < area.top() + 4:
        bar.setValue(bar.value() - (area.top() + 4 - rect.top()))
    elif rect.bottom() > area.bottom() - 4:
        bar.setValue(bar.value() + rect.bottom() - area.bottom() + 4)
