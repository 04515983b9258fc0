"""What comes of events that are dragged: to which date or lane they would go."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.dates.bounds import OPEN_END, OPEN_START, EdtfDate, parse_edtf, to_edtf
from timeline_app.core.dates.display_unit import unit_shown
from timeline_app.core.dates.precision import DateShape, Precision
from timeline_app.core.dates.shift import (
    MoveError,
    as_span,
    end_moved,
    has_two_ends,
    least_unit,
    moved,
    steps_between,
)
from timeline_app.core.edits.move_edits import (
    EndMove,
    LaneMove,
    RelationWish,
    TimeMove,
    unit_of_rows,
)
from timeline_app.core.records.records import LaneId
from timeline_app.widgets.canvas.tools.geometry import CanvasGeometry
from timeline_app.widgets.canvas.tools.handles import HandlePart


class DragStart(NamedTuple):
    """What was taken, where on the canvas and when in time.

    `unit` is the finest by which all that is selected can move.
    """

    part: HandlePart
    row: int
    lane: int
    at_s: float
    y: int
    unit: Precision
    number: int


class DropTarget(NamedTuple):
    """What would come of it if the button went up now; `refusal` says why nothing would.

    `date` is the pressed event's then, as EDTF.
    """

    wish: TimeMove | EndMove | LaneMove | RelationWish
    date: str
    lane: int
    y: int
    refusal: MoveError | None = None
    x: int = 0


def unit_of_part(
    columns: EventColumns, part: HandlePart, row: int, selected: list[tuple[int, int]]
) -> tuple[Precision, int]:
    """The finest unit that an end, or all that is selected, moves by; how many events move."""
    if part is HandlePart.BODY:
        return unit_of_rows(columns, selected, Precision.DAY)
    shape = DateShape.unpacked(columns.shape(row))
    own = shape.end if part is HandlePart.END else shape.start
    return least_unit(DateShape(own, own).packed()), 1


def drop_target(
    geometry: CanvasGeometry, start: DragStart, point: QPoint, *, has_own_lanes: bool
) -> DropTarget:
    """What would come of a drag that ends at a point of the viewport.

    With `has_own_lanes` what lies under each other are lanes of the chronology.
    """
    if start.part is HandlePart.RELATE:
        target = geometry.hit_at(point).row
        wish_to = RelationWish(start.row, -1 if target == start.row else target)
        return DropTarget(wish_to, "", start.lane, point.y(), x=point.x())
    date = date_of_row(geometry.columns, start.row)
    lane = geometry.lane_at(point)
    if start.part is HandlePart.BODY and lane not in (-1, start.lane) and has_own_lanes:
        tracks = geometry.layout.tracks
        wish = LaneMove(LaneId(tracks[start.lane].id), LaneId(tracks[lane].id))
        return DropTarget(wish, date, lane, point.y())
    wish_ = _move_in_time(geometry, start, geometry.instant_at(point))
    try:
        return DropTarget(wish_, date_after(date, wish_), start.lane, start.y)
    except MoveError as error:
        return DropTarget(wish_, date, start.lane, start.y, error)


def _move_in_time(geometry: CanvasGeometry, start: DragStart, now_s: float) -> TimeMove | EndMove:
    """By how many of the units that the zoom shows a drag goes."""
    unit = max(start.unit, unit_shown(geometry.scale.seconds_per_px))
    columns = geometry.columns
    earliest, latest = int(columns.earliest[start.row]), int(columns.latest[start.row])
    is_late = earliest == OPEN_START or (start.part is HandlePart.END and latest != OPEN_END)
    anchor = latest if is_late else earliest
    steps = steps_between(anchor, anchor + now_s - start.at_s, unit)
    if start.part is HandlePart.BODY:
        return TimeMove(unit, steps)
    return EndMove(unit, steps, start.part is HandlePart.END)


def date_of_row(columns: EventColumns, row: int) -> str:
    """The date of an event as EDTF, without its clock time."""
    bounds = EdtfDate(int(columns.earliest[row]), int(columns.latest[row]), columns.shape(row))
    return to_edtf(bounds)


def date_after(date: str, wish: TimeMove | EndMove) -> str:
    """What a move makes of a date. Raises `MoveError`."""
    parse_edtf(date)
    if isinstance(wish, TimeMove):
        return moved(date, wish.unit, wish.steps)
    span = date if has_two_ends(date) else as_span(date)
    return end_moved(span, wish.unit, wish.steps, is_end=wish.is_end)
