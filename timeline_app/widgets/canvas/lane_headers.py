"""What hands do on the headers of lanes: fold, drag to another place, ask for the menu."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QPainter, QPolygonF

from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.text.translation import Texts, number
from timeline_app.render.scene_painter import HEADER_INSET_PX
from timeline_app.render.style.palette import faded
from timeline_app.scene.marks.edge_labels import NAME_PX
from timeline_app.scene.model.scene import LaneBox, Scene
from timeline_app.widgets.canvas.item_view import ItemView

canvas_texts = Texts("canvas_texts")


CHEVRON_PX = 26
"""So much of the left of a header folds and unfolds it."""

CHEVRON_LOW_PX = 40
"""How far down from the top of its lane it reaches."""

NAME_TOP_PX = 8
NAME_LINE_PX = 22
"""Where the name stands in its header, and how high it is."""

MARK_PX = 3
EDGE_PX = 24
SCROLL_PX = 16
"""Near the edges a drag scrolls the lanes by so much with each movement."""


class LaneHeaders(QObject):
    """Folds, moves and names the lanes of a view; the view state holds what comes of it."""

    menu_requested = Signal(int, QPoint)
    """The lane whose header was asked for its menu, and where (global)."""
    rename_requested = Signal(int, QRect)
    """The lane, and where its name stands in the viewport."""

    def __init__(self, view: ItemView) -> None:
        super().__init__(view)
        self._view = view
        self._is_hovered = False
        self._dragged = -1
        self._place = -1
        """The gap that the dragged lane would go to: before the lane of that number."""
        self._held = ""
        """The lane that was acted on last."""
        self._pressed = -1

    # Which lane is meant.

    def lane_at(self, point: QPoint) -> int:
        """The lane whose header is at a point of the viewport, -1 if there is none."""
        view = self._view
        if view.layout_ is None or not 0 <= point.x() < view.header_px or point.y() < view.top_px:
            return -1
        return view.canvas_geometry.lane_at(point)

    @property
    def in_hand(self) -> int:
        """The lane that a command means: acted on last, the selected event's, the uppermost."""
        view = self._view
        if view.layout_ is None or not view.layout_of_events.tracks:
            return -1
        tracks = view.layout_of_events.tracks
        for index, lane in enumerate(tracks):
            if lane.id == self._held:
                return index
        current = view.currentIndex()
        if view.selectionModel().isSelected(current):
            own = view.lane_of(current.row())
            if own >= 0:
                return own
        top = float(view.scroll_y)
        return next(iter(view.scene().lanes_within(top, top)), 0)

    @property
    def may_edit(self) -> bool:
        """Whether the lanes that are shown are the chronology's own, and may be changed."""
        state = self._view.view_state
        is_own = state is not None and state.grouping is Grouping.LANE
        return is_own and self._view.may_change

    def let_go(self) -> None:
        """Forget which lane was acted on last: something else was chosen."""
        self._held = ""

    # What is done to a lane.

    def toggle(self, lane: int) -> None:
        """Fold or unfold a lane."""
        view = self._view
        if view.view_state is None or not 0 <= lane < len(view.layout_of_events.tracks):
            return
        own = view.layout_of_events.tracks[lane]
        self._held = own.id
        is_folded = not own.is_folded
        state = view.view_state
        state.arrange(state.arrangement.with_fold([own.id], is_folded=is_folded))
        said = self.tr("{lane} folded") if is_folded else self.tr("{lane} unfolded")
        _say(view, said.replace("{lane}", own.name))

    def move(self, lane: int, place: int) -> None:
        """Move a lane to a place among the others."""
        view = self._view
        tracks = view.layout_of_events.tracks
        if view.view_state is None or not 0 <= lane < len(tracks):
            return
        place = min(len(tracks) - 1, max(0, place))
        own = tracks[lane]
        self._held = own.id
        if place != lane:
            state, ids = view.view_state, [one.id for one in tracks]
            state.arrange(state.arrangement.moved(ids, own.id, place))
        said = self.tr("{lane} is lane {place} of {total}")
        said = said.replace("{place}", number(place + 1)).replace("{total}", number(len(tracks)))
        _say(view, said.replace("{lane}", own.name))

    def hide(self, lane: int) -> None:
        """Hide a lane."""
        view = self._view
        tracks = view.layout_of_events.tracks
        if view.view_state is not None and 0 <= lane < len(tracks):
            state = view.view_state
            state.arrange(state.arrangement.with_hidden([tracks[lane].id]))
            _say(view, self.tr("{lane} hidden").replace("{lane}", tracks[lane].name))

    # What hands do.

    def press(self, point: QPoint) -> bool:
        """The button goes down: whether it is on a header, and not on something in it."""
        self._pressed = self.lane_at(point)
        return self._pressed >= 0 and self._view.hit_at(point).cluster is None

    def drag(self, point: QPoint) -> None:
        """The pointer moves with the button down: the lane goes where it points."""
        view = self._view
        self._dragged = self._pressed
        if self._dragged < 0:
            return
        view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        bar, area = view.verticalScrollBar(), view.time_rect()
        if point.y() < area.top() + EDGE_PX:
            bar.setValue(bar.value() - SCROLL_PX)
        elif point.y() > area.bottom() - EDGE_PX:
            bar.setValue(bar.value() + SCROLL_PX)
        y = point.y() - view.top_px + view.scroll_y
        lanes = view.scene().lanes
        near = view.scene().lanes_within(y, y)
        at = near[0] if len(near) else (0 if y < 0 else len(lanes) - 1)
        self._place = at + (y > lanes[at].y + lanes[at].height / 2)
        view.viewport().update()

    def cancel(self) -> bool:
        """Leave a dragged lane where it is; whether one was dragged."""
        was_dragged = self._dragged >= 0
        self._dragged = self._place = self._pressed = -1
        self._view.viewport().update()
        return was_dragged

    def release(self, origin: QPoint, *, has_moved: bool) -> None:
        """The button goes up: a click on the chevron folds, a drag is done."""
        if not has_moved:
            if self._is_chevron(origin):
                self.toggle(self.lane_at(origin))
            return
        lane, place = self._dragged, self._place
        if self.cancel():
            self.move(lane, place - (place > lane))

    def double_click(self, point: QPoint) -> bool:
        """A double click on a name changes it, else folds and unfolds; whether on a header."""
        lane = self.lane_at(point)
        if lane >= 0 and not self._is_chevron(point):  # its first click has acted
            place = self.name_place(lane)
            if self.may_edit and place.contains(point):
                self.rename_requested.emit(lane, place)
            else:
                self.toggle(lane)
        return lane >= 0

    def name_place(self, lane: int) -> QRect:
        """Where the name of a lane stands in the viewport."""
        view = self._view
        box = view.scene().lanes[lane]
        top = max(box.y, min(float(view.scroll_y), box.y + box.height - NAME_PX))
        height = box.height if box.is_folded else NAME_LINE_PX
        top += 0 if box.is_folded else NAME_TOP_PX
        y = round(top - view.scroll_y + view.top_px)
        left = round(HEADER_INSET_PX)
        return QRect(left, y, round(view.header_px) - left - NAME_TOP_PX, round(height))

    def hover(self, point: QPoint) -> bool:
        """The pointer is here; whether on something to be clicked in a header."""
        is_hovered = self.lane_at(point) >= 0
        if is_hovered != self._is_hovered:
            self._is_hovered = is_hovered
            self._view.viewport().update()
        return is_hovered and self._is_chevron(point)

    def leave(self) -> None:
        """The pointer is elsewhere."""
        if self._is_hovered:
            self._is_hovered = False
            self._view.viewport().update()

    def ask_menu(self, event: QContextMenuEvent) -> bool:
        """Ask for the menu of the lane whose header is under the pointer; whether there is one."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            return False
        lane = self.lane_at(event.pos())
        if lane < 0:
            return False
        self._held = self._view.layout_of_events.tracks[lane].id
        self.menu_requested.emit(lane, event.globalPos())
        return True

    def tip_at(self, point: QPoint) -> str:
        """The whole name of the lane whose header is at a point, and its number of events."""
        lane = self.lane_at(point)
        if lane < 0:
            return ""
        own = self._view.layout_of_events.tracks[lane]
        events = canvas_texts.tr("{n} {event|events}", "", own.count)
        return f"{own.name} · {events}"

    def _is_chevron(self, point: QPoint) -> bool:
        """Whether a point of a header folds and unfolds."""
        lane = self.lane_at(point)
        if lane < 0:
            return False
        box = self._view.scene().lanes[lane]
        top = max(box.y, min(self._view.scroll_y, box.y + box.height - CHEVRON_LOW_PX))
        y = point.y() - self._view.top_px + self._view.scroll_y
        return box.is_folded or (point.x() < CHEVRON_PX and y < top + CHEVRON_LOW_PX)

    # What is seen of it. The painter's origin is the top left of all headers.

    @property
    def is_handled(self) -> bool:
        """Whether the pointer is on a header, or a lane in the hand."""
        return self._is_hovered or self._dragged >= 0

    def paint(self, painter: QPainter, scene: Scene) -> None:
        """Draw chevrons, and where a dragged lane would go."""
        view = self._view
        assert view.scene_painter is not None
        top = float(view.scroll_y)
        palette = view.scene_painter.palette
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.muted))
        for index in scene.lanes_within(top, top + view.time_size.height()):
            lane = scene.lanes[index]
            if lane.is_folded or self._is_hovered:
                painter.drawPolygon(_chevron(lane, top))
        if 0 <= self._dragged < len(scene.lanes):
            lane = scene.lanes[self._dragged]
            ground = faded(palette.accent, 0.14)
            painter.fillRect(QRectF(0, lane.y, view.header_px - 1, lane.height), ground)
            y = scene.height if self._place >= len(scene.lanes) else scene.lanes[self._place].y
            place = QRectF(0, y - MARK_PX / 2, view.header_px, MARK_PX)
            painter.fillRect(place, QColor(palette.accent))
        painter.restore()


def _chevron(lane: LaneBox, view_top: float) -> QPolygonF:
    """A small triangle left of the lane's name: to the right if folded, else down."""
    if lane.is_folded:
        x, y = 9.5, lane.y + lane.height / 2
        return QPolygonF([QPointF(x - 2.5, y - 4), QPointF(x + 2.5, y), QPointF(x - 2.5, y + 4)])
    top = max(lane.y, min(view_top, lane.y + lane.height - 48.0))
    x, y = 9.5, top + 19.0
    return QPolygonF([QPointF(x - 4, y - 2.5), QPointF(x + 4, y - 2.5), QPointF(x, y + 2.5)])


def _say(view: ItemView, text: str) -> None:
    """Let a screen reader say what has become of a lane."""
    from timeline_app.widgets.controls.announce import announce  # not needed for the first paint

    announce(view, text)
