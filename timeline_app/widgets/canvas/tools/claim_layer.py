"""The dates that sources give for the selected event, as bars in a band below the axis."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter
from PySide6.QtWidgets import QWidget

from timeline_app.core.guarded import override
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.render.marks.claim_band import ClaimBandPainter, Marked
from timeline_app.render.marks.labels import AROUND_PX
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.scene.marks.claim_band import (
    NO_BAND,
    ROW_PX,
    ClaimBand,
    GivenDate,
    Room,
    claim_band,
    folded_band,
    numbers_shown,
)
from timeline_app.scene.marks.hit_test import REACH_PX, Box, label_edges
from timeline_app.scene.marks.visibility import marked_x
from timeline_app.scene.model.scene import Bools, Floats
from timeline_app.scene.model.side import are_inner
from timeline_app.widgets.canvas.tools.canvas_tool import CanvasState, CanvasTool
from timeline_app.widgets.canvas.tools.comb_layer import CombLayer
from timeline_app.widgets.canvas.tools.geometry import CanvasFrame, CanvasGeometry
from timeline_app.widgets.canvas.tools.shown_claims import (
    ShownClaim,
    ShownClaims,
    folded_words,
    more_words,
)
from timeline_app.widgets.controls.announce import announce

MOST_ROWS = 5
"""Where more dates are given, so many have a row until the others are asked for."""
LEADING_PX = 4.0
"""So much of a label's height, above and below, holds no letters."""
MOST_SHARE = 0.6
"""Of the height of the time area, all rows together."""

Key = Qt.Key


class ClaimLayer(CanvasTool):
    """Draws what is given, and knows what lies under the pointer."""

    opened = Signal(object)
    """The `DateClaim` that somebody wants to see."""
    menu_requested = Signal(object, QPoint)
    """The `DateClaim` whose menu is asked for, and where (global)."""
    reveal_requested = Signal()
    """The event is to come into view, and its dates with it."""
    more_requested = Signal()
    """All that are given are to be seen in the panel: there is no room for them here."""

    def __init__(self, canvas: CanvasState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self.comb: CombLayer | None = None
        """What draws relations: what it says is not to be covered where there is room."""
        self._shown = ShownClaims()
        self._is_open = False
        self._hovered = -1
        self._focused = -1
        self._painter: tuple[ScenePainter, ClaimBandPainter] | None = None
        self._made: tuple[CanvasGeometry, ScenePainter, ClaimBand] | None = None

    # What there is.

    @property
    def claims(self) -> Sequence[ShownClaim]:
        """What is shown, in its order."""
        return self._shown.claims

    def show(self, shown: ShownClaims, *, is_same_event: bool = False) -> None:
        """Draw these instead of those before."""
        if not is_same_event:
            self._is_open = False
        if shown == self._shown:
            return
        if not is_same_event or self._focused >= len(shown.claims):
            self._focused = -1
        self._shown, self._hovered, self._made = shown, -1, None
        self.changed.emit()

    def open_all(self, is_open: bool) -> None:
        """Give a row to as many as there is room for, or to a few."""
        self._is_open, self._made = is_open, None
        self.changed.emit()

    # Where it lies.

    def band(self, frame: CanvasFrame) -> ClaimBand:
        """The band in a frame; the same one while nothing has moved."""
        geometry, scene_painter = frame.geometry, frame.scene_painter
        made = self._made
        if made is None or made[0] is not geometry or made[1] is not scene_painter:
            made = self._made = geometry, scene_painter, self._band_in(frame)
        return made[2]

    def _band_in(self, frame: CanvasFrame) -> ClaimBand:
        claims, geometry, scene_painter = self._shown.claims, frame.geometry, frame.scene_painter
        if not claims and not self._shown.undated:
            return NO_BAND
        painter = self._band_painter(scene_painter)
        room, high = self._room(frame), float(geometry.time_rect.height())
        given = [GivenDate(one.date, painter.words_px(one.words)) for one in claims]
        numbers = self._numbers(high)
        more_px = painter.more_px(self._more(len(numbers)))
        band = claim_band(given, numbers, geometry.scale, room, more_px)
        if self._focused >= 0 or not band.side:
            return band
        return folded_band(band, room.width, painter.more_px(folded_words(len(claims))))

    def _numbers(self, high: float) -> list[int]:
        most = max(MOST_ROWS, int(high * MOST_SHARE / ROW_PX)) if self._is_open else MOST_ROWS
        weighty = [one.words.is_basis or bool(one.words.conflict) for one in self.claims]
        return numbers_shown(weighty, most)

    def _more(self, rows: int) -> str:
        is_open = self._is_open and rows > MOST_ROWS + 1
        return more_words(len(self.claims) - rows, self._shown.undated, is_open=is_open)

    def _said_below(self, band: ClaimBand) -> str:
        return folded_words(len(self.claims)) if band.beyond else self._more(len(band.rows))

    def _date_x(self, geometry: CanvasGeometry) -> float | None:
        """Where the event's own date is in the time area; None where it has none."""
        row = self._canvas.selected_rows.current
        if not geometry.has_place(row):
            return None
        return marked_x(geometry.scene, geometry.layout, row) - geometry.left_px

    def _room(self, frame: CanvasFrame) -> Room:
        """The time area, and what lies in it."""
        geometry, row = frame.geometry, self._canvas.selected_rows.current
        view, is_own = geometry.view, geometry.scene.marks.row == row
        marks = _boxes_of(geometry, is_own)
        if not marks and row >= 0 and geometry.has_place(row):
            place = geometry.place_of(row)  # within a count
            marks = [] if place is None else [_seen(geometry, place)]
        others = self._related(frame, is_own)
        return Room(view.right - view.left, view.bottom - view.top, marks, others)

    def _related(self, frame: CanvasFrame, is_own: Bools) -> list[Box]:
        """Where related events are, in the time area: marks, and counts and tags that say so."""
        related = None if self.comb is None else self.comb.related(frame)
        if self.comb is None or related is None:
            return []
        comb = self.comb.comb(frame)
        said = [pill.box for pill in comb.pills] + [tag.box for tag in comb.tags]
        boxes = [_seen(frame.geometry, box) for box in said]
        return boxes + _boxes_of(frame.geometry, related.marks & ~is_own)

    def _band_painter(self, scene_painter: ScenePainter) -> ClaimBandPainter:
        if self._painter is None or self._painter[0] is not scene_painter:
            made = ClaimBandPainter(scene_painter.texts, scene_painter.palette)
            self._painter = scene_painter, made
        return self._painter[1]

    @override
    def paint(self, painter: QPainter, frame: CanvasFrame) -> None:
        band = self.band(frame)
        if band is NO_BAND:
            return
        geometry = frame.geometry
        painter.save()
        painter.setClipRect(geometry.time_rect)
        painter.translate(geometry.header_px, AXIS_PX)
        for box, lane in cut_words(geometry, band):
            cleared = QRectF(*box).adjusted(-AROUND_PX, 0, AROUND_PX, 0)
            painter.fillRect(cleared, frame.scene_painter.lane_ground(lane))
        self._band_painter(frame.scene_painter).draw(
            painter,
            band,
            [one.words for one in self.claims],
            Marked(self._hovered, self._focused),
            self._said_below(band),
            geometry.view.right - geometry.view.left,
            self._date_x(geometry),
        )
        painter.restore()

    # What hands do.

    def covers(self, point: QPoint) -> bool:
        """Whether the band lies over a point of the viewport: what is below can't be seen."""
        return self._band_at(point) is not None

    def _band_at(self, point: QPoint) -> ClaimBand | None:
        """The band if it has been drawn at a point."""
        made = self._made
        if made is None or point.y() < AXIS_PX:
            return None
        is_there = made[2].box.contains(*_in_area(made[0], point))
        # Where the view has moved since, it is drawn elsewhere soon.
        return made[2] if is_there and made[0] is self._canvas.geometry_now() else None

    def at(self, point: QPoint) -> ShownClaim | None:
        """What is given in the row at a point of the viewport."""
        band, geometry = self._band_at(point), self._canvas.geometry_now()
        if band is None or geometry is None:
            return None
        row = band.row_at(*_in_area(geometry, point))
        return None if row is None else self.claims[row.number]

    def hover(self, point: QPoint | None) -> bool:
        """The pointer is here; whether it is on something that can be clicked."""
        found = None if point is None else self.at(point)
        number = -1 if found is None else self.claims.index(found)
        if number != self._hovered:
            self._hovered = number
            self.changed.emit()
        return number >= 0 or (point is not None and self._is_on_more(point))

    def _is_on_more(self, point: QPoint) -> bool:
        band, geometry = self._band_at(point), self._canvas.geometry_now()
        if band is None or geometry is None or band.more is None:
            return False
        return band.more.contains(*_in_area(geometry, point))

    def click(self, point: QPoint) -> None:
        """Open what is there; or show the others."""
        found = self.at(point)
        if found is not None:
            self.opened.emit(found.given.claim)
        elif self._is_on_more(point):
            band = self._band_at(point)
            if band is not None and band.beyond:
                self.reveal_requested.emit()
            else:
                self._show_others()

    def _show_others(self) -> None:
        geometry = self._canvas.geometry_now()
        before = 0 if geometry is None else len(self._numbers(geometry.time_rect.height()))
        self.open_all(not self._is_open)
        after = 0 if geometry is None else len(self._numbers(geometry.time_rect.height()))
        if after == before:
            self.more_requested.emit()

    def ask_menu(self, event: QContextMenuEvent, port: QWidget) -> bool:
        """Ask for the menu of what is meant in the viewport; whether it is something of these."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            found, where = self.focused, self._place_of_focused()
        else:
            found, where = self.at(event.pos()), event.pos()
        if found is not None:
            self.menu_requested.emit(found.given.claim, port.mapToGlobal(where))
        return found is not None or self.covers(event.pos())

    def _place_of_focused(self) -> QPoint:
        """Where a menu of what the keyboard is on opens, in the viewport."""
        geometry, made = self._canvas.geometry_now(), self._made
        rows = () if made is None else made[2].rows
        row = next((row for row in rows if row.number == self._focused), None)
        if geometry is None or row is None:
            return QPoint()
        return QPoint(round(geometry.header_px + row.words_x), round(AXIS_PX + row.y + ROW_PX / 2))

    def tip_at(self, point: QPoint) -> str:
        """What is to be said of what is there."""
        found = self.at(point)
        return "" if found is None else found.tip

    # What keys do.

    @property
    def focused(self) -> ShownClaim | None:
        """What the keyboard is on."""
        return self.claims[self._focused] if self._focused >= 0 else None

    def enter(self) -> bool:
        """Take the keyboard to the first that is given, or on to the next; whether there is one."""
        if not self.claims:
            return False
        self._made = None  # rows that were folded are seen
        self._go((self._focused + 1) % len(self.claims))
        return True

    def leave(self) -> bool:
        """Give the keyboard back; whether it was here."""
        was_here, self._focused = self._focused >= 0, -1
        if was_here:
            self._made = None
            self.changed.emit()
        return was_here

    def press(self, key: Qt.Key) -> bool:
        """Whether a key meant something here."""
        if self._focused < 0:
            return False
        match key:
            case Key.Key_Up | Key.Key_Down:
                step = -1 if key == Key.Key_Up else 1
                self._go(min(max(self._focused + step, 0), len(self.claims) - 1))
            case Key.Key_Return | Key.Key_Enter:
                self.opened.emit(self.claims[self._focused].given.claim)
            case Key.Key_Escape:
                self.leave()
            case _:
                return False
        return True

    def _go(self, number: int) -> None:
        """Take the keyboard to one, and say what it is; one without a row gets it."""
        geometry = self._canvas.geometry_now()
        self._focused = number
        if geometry is not None and number not in self._numbers(geometry.time_rect.height()):
            self.open_all(True)
        self.changed.emit()
        announce(self.parent() or self, self.claims[number].tip)


def _boxes_of(geometry: CanvasGeometry, chosen: Bools) -> list[Box]:
    """These marks and their labels, as far as they are in view, in the time area."""
    view, scene, marks = geometry.view, geometry.scene, geometry.scene.marks
    chosen = chosen & (marks.y > view.top) & (marks.y < view.bottom)
    if not chosen.any():
        return []
    wide = (marks.x1 - marks.x0)[chosen]
    tops = marks.y[chosen] - REACH_PX - view.top
    parts = (marks.x0[chosen] - view.left, tops, wide, 0.0 * wide + 2 * REACH_PX)
    return _label_boxes(geometry, chosen[scene.labels.mark]) + _boxes(parts)


def _label_boxes(geometry: CanvasGeometry, chosen: Bools) -> list[Box]:
    """These labels in the time area, details included."""
    view, labels = geometry.view, geometry.scene.labels
    start, end = label_edges(geometry.scene)
    high = labels.height[chosen]
    tops = labels.y[chosen] - high / 2 - view.top
    return _boxes((start[chosen] - view.left, tops, (end - start)[chosen], high))


def _boxes(parts: Sequence[Floats]) -> list[Box]:
    """Rectangles from their left edges, tops, widths and heights."""
    return [Box(*box) for box in zip(*[part.tolist() for part in parts], strict=True)]


def cut_words(geometry: CanvasGeometry, band: ClaimBand) -> list[tuple[Box, int]]:
    """The words beside marks that the band would cut, and their lanes: they are not seen at all."""
    scene, labels, box = geometry.scene, geometry.scene.labels, band.box
    start, end = label_edges(scene)
    left, top = box.x + geometry.left_px, box.y + geometry.scroll_y
    half = labels.height / 2 - LEADING_PX
    meets = (start < left + box.width) & (end > left) & ~are_inner(labels.side)
    meets &= (labels.y - half < top + box.height) & (labels.y + half > top)
    return list(
        zip(
            _label_boxes(geometry, meets),
            scene.marks.lane[labels.mark[meets]].tolist(),
            strict=True,
        )
    )


def _seen(geometry: CanvasGeometry, box: Box) -> Box:
    """A rectangle of the scene in pixels of the time area."""
    return box._replace(x=box.x - geometry.left_px, y=box.y - geometry.scroll_y)


def _in_area(geometry: CanvasGeometry, point: QPoint) -> tuple[float, float]:
    """A point of the viewport in pixels of the time area."""
    return point.x() - geometry.header_px, point.y() - AXIS_PX
