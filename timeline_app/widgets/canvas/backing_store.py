"""The painted scene, kept while it is only moved sideways."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter

from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.marks.view_labels import (
    marks_of,
    marks_of_same_events,
    numbered_labels,
    without_dates,
)
from timeline_app.scene.model.scene import Bools, Scene
from timeline_app.scene.time.time_scale import TimeScale
from timeline_app.widgets.canvas.stored_picture import MarkLooks, StoredPicture, offset_px

if TYPE_CHECKING:
    from timeline_app.widgets.canvas.tools.geometry import CanvasFrame

AHEAD_Y_PX = 120.0
"""How far above and below the view lanes are laid out."""


class _Key(NamedTuple):
    """How a scene is painted."""

    scroll: int
    height: int
    ratio: float
    versions: tuple[int, ...]


class BackingStore:
    """A picture of the time area that reaches beyond the view on both sides.

    While the view is panned within it, the picture is only drawn at another place. What is new in
    a frame is drawn at once, and kept when it is drawn for the second time: while zooming or
    scrolling there is nothing to keep. What a pan comes to is kept from the first time on.
    """

    def __init__(self) -> None:
        self._picture = StoredPicture()
        self.laid_out: Scene | None = None
        """The scene around the view, as it was last laid out."""
        self._kept: _Key | None = None
        """How the picture of the scene is painted; None where it isn't."""
        self._last: tuple[Scene, _Key] | None = None
        """What was drawn in the last frame."""
        self._is_narrow = True
        """Whether that reaches no farther than the view."""

    def forget(self) -> None:
        """Paint anew next time."""
        self.laid_out = self._kept = self._last = None

    @property
    def is_kept(self) -> bool:
        """Whether there is a picture of the last frame that reaches beyond the view."""
        return self._kept is not None and not self._is_narrow

    def scene(
        self, layout: Layout, scale: TimeScale, size: QSize, scroll: int, *, ahead_px: int
    ) -> Scene:
        """The scene around the view, laid out anew only where needed.

        `ahead_px` is how far it should reach beyond the view when it is made anew.
        """
        scene = self.laid_out
        if scene is None or not self.has_scene(scale, size, scroll):
            scene = self.laid_out = _laid_out(layout, scale, size, scroll, ahead_px)
            self._kept = None
        return scene

    def has_scene(self, scale: TimeScale, size: QSize, scroll: int) -> bool:
        """Whether what is around a view is laid out."""
        scene = self.laid_out
        if scene is None or scene.scale.seconds_per_px != scale.seconds_per_px:
            return False
        top, bottom = scene.within_y
        if scroll < top or scroll + size.height() > bottom:
            return False
        left = offset_px(scene, scale)
        return scene.first_px <= left and left + size.width() <= scene.last_px

    def draw(self, painter: QPainter, frame: CanvasFrame, look: MarkLooks) -> bool:
        """Draw the scene; the painter's origin is the top left of the time area.

        Gives whether anything had to be painted anew.
        """
        scene, geometry = self.laid_out, frame.geometry
        assert scene is not None, "scene() comes first"
        height = geometry.time_rect.height()
        key = _Key(geometry.scroll_y, height, frame.pixel_ratio, look.versions)
        undated = numbered_labels(geometry.scene, look.related.undated if look.related else ())
        is_new = self._kept != key
        if is_new:
            self._kept = None
            last, self._last = self._last, (scene, key)
            self._is_narrow = scene.last_px - scene.first_px <= geometry.time_rect.width()
            if last is None or last[1] != key or (self._is_narrow and last[0] is not scene):
                self._draw_at_once(painter, frame, look, undated)
                return True
            list(self._picture.painted(scene, frame, look, marks_of(geometry.scene, undated)))
            self._kept = key
        self._picture.draw(painter, frame, look, undated)
        return is_new

    @staticmethod
    def _draw_at_once(
        painter: QPainter, frame: CanvasFrame, look: MarkLooks, undated: Bools
    ) -> None:
        geometry = frame.geometry
        painter.save()
        painter.translate(-geometry.left_px, -geometry.scroll_y)
        frame.scene_painter.draw_scene(
            painter,
            without_dates(geometry.scene, undated),
            geometry.scroll_y + geometry.time_rect.height(),
            *look.parts,
            view=geometry.view,
        )
        painter.restore()

    def painted_ahead(
        self, frame: CanvasFrame, look_in: Callable[[Scene], MarkLooks], undated: Sequence[int]
    ) -> Iterator[None]:
        """Paint a picture around what was drawn last, step by step, as a pan would do.

        `look_in` tells how another scene looks, `undated` the numbers of labels of the frame
        whose date gives way. Ends without a picture once something else has been drawn, or what
        was drawn is no longer true.
        """
        return self._steps_ahead(frame, look_in, undated, self._last, self._kept)

    def _steps_ahead(
        self,
        frame: CanvasFrame,
        look_in: Callable[[Scene], MarkLooks],
        undated: Sequence[int],
        last: tuple[Scene, _Key] | None,
        kept: _Key | None,
    ) -> Iterator[None]:
        geometry = frame.geometry
        if last is None or self._last is not last:
            return  # its layout may be used up
        size, shown = geometry.time_rect.size(), geometry.scene
        ahead_px = ahead_of(size)
        scene = _laid_out(geometry.layout, geometry.scale, size, geometry.scroll_y, ahead_px)
        look = look_in(scene)
        yield
        in_frame = marks_of(shown, numbered_labels(shown, undated))
        same = marks_of_same_events(shown.marks, in_frame, scene.marks)
        picture = self._picture if kept is None else StoredPicture()
        steps = picture.painted(scene, frame, look, same)
        while self._last is last and self._kept is kept:
            if next(steps, self) is self:
                key = last[1]._replace(versions=look.versions)
                self._picture, self.laid_out, self._is_narrow = picture, scene, False
                self._kept, self._last = key, (scene, key)
                return
            yield


def ahead_of(size: QSize) -> int:
    """How far a picture should reach beyond a view of a size, on either side.

    These are whole pixels of the screen at any quarter of a scale, so that at rest the picture
    lies on them as the view does.
    """
    return size.width() // 8 * 4


def _laid_out(layout: Layout, scale: TimeScale, size: QSize, scroll: int, ahead_px: int) -> Scene:
    """The scene of a view and of what is so far beside it."""
    within_y = (scroll - AHEAD_Y_PX, scroll + size.height() + AHEAD_Y_PX)
    width = size.width() + 2 * ahead_px
    first_px = -float(ahead_px)
    return build_scene(layout, scale.snapped(), width, first_px, within_y, with_running=False)
