"""The painted scene, kept while it is only moved sideways."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from timeline_app.render.scene_painter import ScenePainter
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.model.scene import Scene
from timeline_app.scene.time.time_scale import TimeScale

if TYPE_CHECKING:
    from timeline_app.scene.marks.search_marks import SearchMarks

AHEAD_Y_PX = 120.0
"""How far above and below the view lanes are laid out."""


class Selected(NamedTuple):
    """Rows of a scene that are selected; another version of the selection looks different."""

    version: int
    rows: Sequence[int]


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """What of a scene a search has found; another version looks different."""

    version: int
    marks: SearchMarks


class BackingStore:
    """A picture of the time area that reaches beyond the view on both sides.

    While the view is panned within it, the picture is only drawn at another place. Inner
    labels of bars aren't in it: they follow the view. A scene that is no wider than the view
    is kept only when it is drawn for the second time: while zooming there is none.
    """

    def __init__(self) -> None:
        self._pixmap = QPixmap()
        self._scene: Scene | None = None
        self._kept: tuple[int, int, float, int, int] | None = None
        """Scroll, height, pixel ratio, and versions of selection and matches, of the picture."""
        self._drawn: tuple[Scene, QSize, int] | None = None
        """What was drawn last without being kept."""

    def forget(self) -> None:
        """Paint anew next time."""
        self._scene = self._drawn = None

    def scene(
        self, layout: Layout, scale: TimeScale, size: QSize, scroll: int, *, ahead_px: int
    ) -> Scene:
        """The scene around the view, laid out anew only where needed.

        `ahead_px` is how far it should reach beyond the view when it is made anew.
        """
        scene = self._scene
        width = size.width()
        if scene is None or not self._covers(scene, scale, width, scroll, size.height()):
            snapped = scale.snapped()
            within_y = (scroll - AHEAD_Y_PX, scroll + size.height() + AHEAD_Y_PX)
            scene = build_scene(
                layout,
                snapped,
                width + 2 * ahead_px,
                -float(ahead_px),
                within_y,
                with_running=False,
            )
            self._scene = scene
            self._kept = None
        return scene

    def _covers(self, scene: Scene, scale: TimeScale, width: int, scroll: int, height: int) -> bool:
        top, bottom = scene.within_y
        if scroll < top or scroll + height > bottom:
            return False
        if scene.scale.seconds_per_px != scale.seconds_per_px:
            return False
        left = offset_px(scene, scale)
        return scene.first_px <= left and left + width <= scene.last_px

    def draw(
        self,
        painter: QPainter,
        scene_painter: ScenePainter,
        left_px: float,
        size: QSize,
        scroll: int,
        ratio: float,
        selected: Selected | None = None,
        found: Found | None = None,
    ) -> None:
        """Draw the scene; the painter's origin is the top left of the time area."""
        scene = self._scene
        assert scene is not None, "scene() comes first"
        version = 0 if selected is None else selected.version
        kept = (scroll, size.height(), ratio, version, 0 if found is None else found.version)
        marks = None if found is None else found.marks
        if self._kept != kept:
            now = (scene, size, scroll)
            if scene.last_px - scene.first_px <= size.width() and self._drawn != now:
                self._drawn = now
                painter.save()
                painter.translate(-left_px, -scroll)
                height_px = scroll + size.height()
                rows = () if selected is None else selected.rows
                scene_painter.draw_scene(
                    painter, scene, height_px, rows, marks, with_inner_labels=False
                )
                painter.restore()
                return
            self._paint(scene, scene_painter, size, scroll, ratio, selected, marks)
            self._kept = kept
        painter.drawPixmap(QPointF(scene.first_px - left_px, 0.0), self._pixmap)

    def _paint(
        self,
        scene: Scene,
        scene_painter: ScenePainter,
        size: QSize,
        scroll: int,
        ratio: float,
        selected: Selected | None,
        found: SearchMarks | None,
    ) -> None:
        width, height = scene.last_px - scene.first_px, size.height()
        wanted = QSize(round(width * ratio), round(height * ratio))
        if self._pixmap.size() != wanted:
            self._pixmap = QPixmap(wanted)
        self._pixmap.setDevicePixelRatio(ratio)
        painter = QPainter(self._pixmap)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.translate(-scene.first_px, -scroll)
        painter.setClipRect(
            QRectF(scene.first_px, scroll, width, height), Qt.ClipOperation.ReplaceClip
        )
        rows = () if selected is None else selected.rows
        scene_painter.draw_scene(
            painter, scene, scroll + height, rows, found, with_inner_labels=False
        )
        painter.end()


def offset_px(scene: Scene, scale: TimeScale) -> float:
    """Where the left edge of the view lies in the scene, in whole pixels."""
    return float(round((scale.start_s - scene.scale.start_s) / scale.seconds_per_px))
