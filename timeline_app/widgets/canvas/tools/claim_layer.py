"""The dates that sources give for the selected event, as bars in rows between axis and lanes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from timeline_app.core.guarded import override
from timeline_app.core.text.translation import Texts
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.render.marks.claim_band import ActiveDates, ClaimBandPainter
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.scene.marks.claim_band import (
    AROUND_PX,
    BAND_PX,
    INSET_PX,
    MOST_ROWS,
    ROW_PX,
    BandRow,
    GivenDate,
    claim_rows,
    numbers_shown,
    row_at,
)
from timeline_app.scene.marks.visibility import marked_x
from timeline_app.widgets.canvas.tools.canvas_tool import CanvasState, CanvasTool
from timeline_app.widgets.canvas.tools.geometry import GUTTER_PX, CanvasFrame, CanvasGeometry
from timeline_app.widgets.canvas.tools.shown_claims import (
    ShownClaim,
    ShownClaims,
    more_words,
    number_words,
)
from timeline_app.widgets.controls.announce import announce

claim_texts = Texts("claim_texts")

Key = Qt.Key


class ClaimLayer(CanvasTool):
    """Draws what is given in the room that is kept for it, and knows what lies there."""

    opened = Signal(object)
    """The `DateClaim` that somebody wants to see."""
    menu_requested = Signal(object, QPoint)
    """The `DateClaim` whose menu is asked for, and where (global)."""
    more_requested = Signal()
    """All that are given are to be seen in the panel: there is no room for them here."""

    def __init__(self, canvas: CanvasState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._shown: ShownClaims | None = None
        self._hovered = -1
        self._focused = -1
        self._painter: tuple[ScenePainter, ClaimBandPainter] | None = None
        self._made: tuple[CanvasGeometry, ScenePainter, tuple[BandRow, ...]] | None = None

    # What there is.

    @property
    def claims(self) -> Sequence[ShownClaim]:
        """What is given for the event, in its order."""
        return () if self._shown is None else self._shown.claims

    def show(self, shown: ShownClaims | None, *, is_same_event: bool = False) -> None:
        """Draw these instead of those before; None where no one event is selected."""
        if shown == self._shown:
            return
        given = () if shown is None else shown.claims
        if not is_same_event or self._focused >= len(given):
            self._focused = -1
        self._shown, self._hovered, self._made = shown, -1, None
        self.changed.emit()

    # Where it lies.

    def rows(self, frame: CanvasFrame) -> tuple[BandRow, ...]:
        """The rows in a frame; the same ones while nothing has moved."""
        geometry, scene_painter = frame.geometry, frame.scene_painter
        made = self._made
        if made is None or made[0] is not geometry or made[1] is not scene_painter:
            made = self._made = geometry, scene_painter, self._rows_in(geometry, scene_painter)
        return made[2]

    def _rows_in(
        self, geometry: CanvasGeometry, scene_painter: ScenePainter
    ) -> tuple[BandRow, ...]:
        claims, painter = self.claims, self._band_painter(scene_painter)
        if not claims:
            return ()
        given = [GivenDate(one.date, painter.words_px(one.words)) for one in claims]
        return claim_rows(given, self._numbers(), geometry.scale, _width(geometry))

    def _numbers(self) -> list[int]:
        """The numbers of those with a row: the weightiest, or those up to where the keyboard is."""
        weighty = [one.words.is_basis or bool(one.words.conflict) for one in self.claims]
        numbers = numbers_shown(weighty)
        if self._focused < 0 or self._focused in numbers:
            return numbers
        first = max(0, self._focused + 1 - MOST_ROWS)
        return list(range(first, first + MOST_ROWS))

    @property
    def _more(self) -> str:
        """What is said of those without a row."""
        shown = self._shown
        if shown is None:
            return ""
        return more_words(max(0, len(shown.claims) - MOST_ROWS), shown.undated)

    @property
    def _hint(self) -> str:
        """What stands where there are no rows."""
        if self._shown is None:
            return claim_texts.tr("Select an event to see the dates that its sources give.")
        return "" if self.claims else claim_texts.tr("No source gives a date for this event.")

    def _band_painter(self, scene_painter: ScenePainter) -> ClaimBandPainter:
        if self._painter is None or self._painter[0] is not scene_painter:
            made = ClaimBandPainter(scene_painter.texts, scene_painter.palette)
            self._painter = scene_painter, made
        return self._painter[1]

    @override
    def paint(self, painter: QPainter, frame: CanvasFrame) -> None:
        geometry = frame.geometry
        if geometry.top_px <= AXIS_PX:
            return
        rows, band_painter = self.rows(frame), self._band_painter(frame.scene_painter)
        painter.save()
        painter.setClipRect(QRectF(0, AXIS_PX, geometry.size.width(), BAND_PX))
        painter.translate(0, AXIS_PX)
        self._ground(painter, frame)
        header = QRectF(AROUND_PX, INSET_PX, geometry.header_px - 2 * AROUND_PX, ROW_PX)
        band_painter.say(painter, number_words(self._shown), header)
        if self._more:
            band_painter.say(painter, self._more, _more_box(geometry), is_link=True)
        painter.translate(geometry.header_px, 0)
        painter.setClipRect(QRectF(0, 0, geometry.time_rect.width(), BAND_PX))
        if self._hint:
            room = QRectF(AROUND_PX, INSET_PX, _width(geometry) - 2 * AROUND_PX, ROW_PX)
            band_painter.say(painter, self._hint, room)
        words, marked = (
            [one.words for one in self.claims],
            ActiveDates(self._hovered, self._focused),
        )
        band_painter.draw(painter, rows, words, marked, _width(geometry), self._date_x(geometry))
        painter.restore()

    def _ground(self, painter: QPainter, frame: CanvasFrame) -> None:
        """The ground of the axis goes on, down to a hairline where the lanes begin."""
        width, palette = frame.geometry.size.width(), frame.palette
        painter.fillRect(QRectF(0, 0, width, BAND_PX), QColor(palette.canvas))
        painter.setPen(QPen(QColor(palette.hairline), 1))
        painter.drawLine(QLineF(0, BAND_PX - 0.5, width, BAND_PX - 0.5))
        edge = frame.geometry.header_px - 0.5
        painter.drawLine(QLineF(edge, 0, edge, BAND_PX))

    def _date_x(self, geometry: CanvasGeometry) -> float | None:
        """Where the event's own date is in the time area; None where it has none."""
        row = self._canvas.selected_rows.current
        if not self.claims or not geometry.has_place(row):
            return None
        return marked_x(geometry.scene, geometry.layout, row) - geometry.left_px

    # What hands do.

    def covers(self, point: QPoint) -> bool:
        """Whether a point of the viewport lies in the room that is kept for it."""
        geometry = self._canvas.geometry_now()
        return geometry is not None and AXIS_PX <= point.y() < geometry.top_px

    def at(self, point: QPoint) -> ShownClaim | None:
        """What is given in the row at a point of the viewport."""
        made = self._made
        geometry = None if made is None else self._canvas.geometry_now()
        if made is None or made[0] is not geometry or point.x() < geometry.header_px:
            return None
        row = row_at(made[2], point.y() - AXIS_PX) if self.covers(point) else None
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
        geometry = self._canvas.geometry_now()
        if geometry is None or not self._more:
            return False
        return _more_box(geometry).translated(0, AXIS_PX).contains(point)

    def click(self, point: QPoint) -> None:
        """Open what is there; or show all that are given."""
        found = self.at(point)
        if found is not None:
            self.opened.emit(found.given.claim)
        elif self._is_on_more(point):
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
        rows = () if made is None else made[2]
        row = next((row for row in rows if row.number == self._focused), None)
        if geometry is None or row is None:
            return QPoint()
        return QPoint(round(geometry.header_px + row.words_x), round(AXIS_PX + row.y + ROW_PX / 2))

    def tip_at(self, point: QPoint) -> str:
        """What is to be said of what is there."""
        found = self.at(point)
        if found is not None:
            return found.tip
        return self._more if self._is_on_more(point) else ""

    # What keys do.

    @property
    def focused(self) -> ShownClaim | None:
        """What the keyboard is on."""
        return self.claims[self._focused] if self._focused >= 0 else None

    def enter(self) -> bool:
        """Take the keyboard to the first that is given; whether there is one."""
        if not self.claims:
            return False
        self._go(0)
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
        self._focused, self._made = number, None
        self.changed.emit()
        announce(self.parent() or self, self.claims[number].tip)


def _width(geometry: CanvasGeometry) -> float:
    """The width of the time area as far as words may stand in it."""
    return geometry.time_rect.width() - GUTTER_PX


def _more_box(geometry: CanvasGeometry) -> QRectF:
    """Where it is said that more are given: below their number, from the lower edge of the axis."""
    top = INSET_PX + (MOST_ROWS - 1) * ROW_PX
    return QRectF(AROUND_PX, top, geometry.header_px - 2 * AROUND_PX, ROW_PX)
