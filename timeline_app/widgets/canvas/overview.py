"""The overview below the canvas: the whole chronology, and what of it is in view."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.guarded import override
from timeline_app.core.search.matches import NO_MATCHES, Matches
from timeline_app.core.text.translation import words
from timeline_app.render.marks.overview import (
    BARS_PX,
    OVERVIEW_PX,
    OverviewPainter,
)
from timeline_app.render.style.palette import Palette, Theme, palette_of
from timeline_app.scene.lanes.footprints import Walls
from timeline_app.scene.lanes.tracks import LaneTracks
from timeline_app.scene.overview import OverviewScene, overview_scene, places_of_rows
from timeline_app.scene.range_slider import RangeWindow
from timeline_app.widgets.canvas.keyboard import ZOOM_STEP
from timeline_app.widgets.canvas.overview_mouse import STEP_SHARE, OverviewMouse
from timeline_app.widgets.controls.announce import announce

LATER_MS = 150
"""How long after the last edit the bars follow it."""

AROUND_PX = 4
"""How far the window's handles reach beyond its sides."""

PAGE_SHARE = 0.8
"""How much of what is in view a page pans by."""

END_SHARE = 0.45
"""How far from the middle of the view Home and End put the first and the last event."""

Key = Qt.Key

Sides = tuple[float, float]
"""The left and the right edge of the window, in pixels."""


class Overview(QWidget):
    """Shows all events along time; asks for another view of them, and follows it.

    Rows and years are computed and painted once for lanes, width and theme: while the view moves
    a picture is drawn with a window over it. What else is to be marked goes between the two.
    """

    centre_requested = Signal(float, bool)
    """The instant to bring into the middle, and whether smoothly."""
    range_requested = Signal(float, float)
    """The first and the last instant to show, at once."""
    pan_requested = Signal(float)
    """Towards later times by a share of what is in view."""
    zoom_requested = Signal(float, float)
    """A factor, and the instant that stays."""
    fit_requested = Signal()
    pressed = Signal()
    """A hand is on it: whatever moves should stop."""
    left = Signal()
    """The keyboard is wanted elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overview")
        self.setAccessibleName(self.tr("Overview"))
        self.setFixedHeight(OVERVIEW_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # A click leaves the keyboard where it is: the canvas's keys act on the same view.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self._painter = OverviewPainter(palette_of(Theme.LIGHT), words)
        self._shown: tuple[EventColumns, Sequence[LaneTracks], Walls] | None = None
        self._scene: OverviewScene | None = None
        self._picture: QPixmap | None = None
        self._matches = NO_MATCHES
        self._visible = (0.0, 0.0)
        self._sides: tuple[OverviewScene, tuple[float, float], Sides | None] | None = None
        """Where the window is in a scene, for what is in view."""
        self._selected_s: float | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LATER_MS)
        self._later.timeout.connect(self._forget)
        self._hands = OverviewMouse(self)

    # What is shown.

    def show_lanes(self, columns: EventColumns, lanes: Sequence[LaneTracks], walls: Walls) -> None:
        """Show the events of these lanes; nothing where there are none.

        Where these lie in the same stretch of time, as after most edits, the picture follows a
        little later: an edit is done within a frame, and this would take as long again.
        """
        has_events = any(lane.count for lane in lanes)
        before, self._shown = self._shown, (columns, lanes, walls) if has_events else None
        self._hands.let_go()
        self.setEnabled(has_events)
        if has_events and before is not None and before[2] == walls and self._picture is not None:
            self._later.start()
        else:
            self._forget()

    def set_matches(self, matches: Matches) -> None:
        """Mark where there are events that a search has found; with the bars after an edit."""
        if matches.rows is self._matches.rows:
            return
        self._matches = matches
        if not self._later.isActive():
            self._picture = None
            self.update()

    def set_visible_range(self, from_s: float, until_s: float) -> None:
        """Show these instants as those in view."""
        if not self.isVisible():
            self._visible = (from_s, until_s)
            return
        before = self._window_sides()
        self._visible = (from_s, until_s)
        after = self._window_sides()
        if before != after:
            self.update(self._window_area(before))
            self.update(self._window_area(after))

    def set_selected(self, instant_s: float | None) -> None:
        """Mark where the selected event lies; None takes the mark away."""
        if instant_s != self._selected_s:
            self._selected_s = instant_s
            self.update()

    def set_range_words(self, words: str) -> None:
        """Tell a screen reader what is in view; at once while the keyboard is here."""
        if words == self.accessibleDescription():
            return
        self.setAccessibleDescription(words)
        if self.hasFocus():
            announce(self, words)

    def set_palette_roles(self, palette: Palette) -> None:
        """Take the colours of a theme."""
        self._painter = OverviewPainter(palette, words)
        self._picture = None
        self.update()

    def _forget(self) -> None:
        """Compute and paint anew when that is next asked for."""
        self._later.stop()
        self._scene = self._picture = None
        self.update()

    def scene(self) -> OverviewScene | None:
        """Scale, bars and years of the whole chronology; None without events."""
        if self._later.isActive():
            self._forget()
        if self._scene is None and self._shown is not None:
            self._scene = overview_scene(*self._shown, self.width(), BARS_PX)
        return self._scene

    def range_window(self) -> RangeWindow | None:
        """What of it is in view; None without events."""
        scene = self._scene or self.scene()
        if scene is None:
            return None
        return RangeWindow(scene.scale, scene.width_px, *self._visible)

    def _window_sides(self) -> Sides | None:
        """Where the window is painted: nowhere while all is in view, for it would say nothing."""
        scene, visible = self._scene or self.scene(), self._visible
        if scene is None:
            return None
        kept = self._sides
        if kept is None or kept[0] is not scene or kept[1] != visible:
            is_all = scene.is_within(*visible)
            sides = None if is_all else RangeWindow(scene.scale, scene.width_px, *visible).sides
            kept = self._sides = scene, visible, sides
        return kept[2]

    def _window_area(self, sides: Sides | None) -> QRect:
        """What a window with these sides takes up, its handles included."""
        if sides is None:
            return QRect()
        left, right = math.floor(sides[0]) - AROUND_PX, math.ceil(sides[1]) + AROUND_PX
        return QRect(left, 0, right - left, self.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(QPointF(), self._kept_picture())
        sides = self._window_sides()
        if sides is not None:
            self._painter.draw_window(painter, *sides)
        scene = self._scene
        if self._selected_s is not None and scene is not None:
            self._painter.draw_selected(painter, scene.scale.x_of(self._selected_s))
        if self.hasFocus():
            self._painter.draw_focus(painter, self.size())

    def _kept_picture(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatioF() != ratio:
            self._picture = self._painter.picture(self.scene(), self.size(), ratio)
            self._mark_matches(self._picture)
        return self._picture

    def _mark_matches(self, picture: QPixmap) -> None:
        scene = self.scene()
        if scene is not None and self._shown is not None and len(self._matches):
            painter = QPainter(picture)
            columns = self._shown[0]
            self._painter.draw_matches(painter, places_of_rows(scene, columns, self._matches.rows))
            painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._forget()

    # Hands.

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._hands.press(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hands.move(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._hands.release(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.fit_requested.emit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self._hands.wheel(event)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            return self._hands.pinch(event)
        return super().event(event)

    # Keys.

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_plain = not modifiers or modifiers == Qt.KeyboardModifier.ShiftModifier
        if not (is_plain and self._press(Key(event.key()))):
            event.ignore()

    def _press(self, key: Key) -> bool:
        """Whether a key means something here."""
        match key:
            case Key.Key_Left:
                self.pan_requested.emit(-STEP_SHARE)
            case Key.Key_Right:
                self.pan_requested.emit(STEP_SHARE)
            case Key.Key_PageUp:
                self.pan_requested.emit(-PAGE_SHARE)
            case Key.Key_PageDown:
                self.pan_requested.emit(PAGE_SHARE)
            case Key.Key_Plus | Key.Key_Equal:
                self._zoom(ZOOM_STEP)
            case Key.Key_Minus:
                self._zoom(1 / ZOOM_STEP)
            case Key.Key_Home:
                self._go_to_end(-1)
            case Key.Key_End:
                self._go_to_end(1)
            case Key.Key_Escape:
                self.left.emit()
            case _:
                return False
        return True

    def _zoom(self, factor: float) -> None:
        from_s, until_s = self._visible
        self.zoom_requested.emit(factor, (from_s + until_s) / 2)

    def _go_to_end(self, side: int) -> None:
        """Show the first (-1) or the last (1) of all events beside the edge of the view."""
        if self._shown is None:
            return
        walls = self._shown[2]
        from_s, until_s = self._visible
        end_s = walls.first_s if side < 0 else walls.last_s
        self.centre_requested.emit(end_s - side * (until_s - from_s) * END_SHARE, True)
