"""The painted scene, kept while it is only moved sideways."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from timeline_app.core.value import Value, replace
from timeline_app.render.marks.labels import AROUND_PX
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.marks.edge_labels import EVERYWHERE
from timeline_app.scene.marks.hit_test import Box, label_boxes
from timeline_app.scene.marks.view_labels import (
    LabelsInView,
    chosen_labels,
    marks_of,
    numbered_labels,
    touches_edge,
    without_dates,
)
from timeline_app.scene.model.scene import Bools, Scene
from timeline_app.scene.time.time_scale import TimeScale

if TYPE_CHECKING:
    from timeline_app.scene.marks.search_marks import SearchMarks
    from timeline_app.widgets.canvas.tools.comb_layer import Related
    from timeline_app.widgets.canvas.tools.geometry import CanvasGeometry

AHEAD_Y_PX = 120.0
"""How far above and below the view lanes are laid out."""


class Selected(NamedTuple):
    """Rows of a scene that are selected; another version of the selection looks different."""

    version: int
    rows: Sequence[int]


class Found(Value, frozen=True, eq=False):
    """What of a scene a search has found; another version looks different."""

    version: int
    marks: SearchMarks


class _Look(Value, frozen=True, eq=False):
    """What looks otherwise than the rest: rows that are selected, what is found, and related."""

    selected: Sequence[int]
    found: SearchMarks | None
    related: Bools | None


class BackingStore:
    """A picture of the time area that reaches beyond the view on both sides.

    While the view is panned within it, the picture is only drawn at another place. What words an
    edge of the view changes are wiped, by a second picture that has none, and drawn by
    themselves. A scene that is no wider than the view is kept only when it is drawn for the
    second time: while zooming there is none.
    """

    def __init__(self) -> None:
        self._pixmap, self._wordless = QPixmap(), QPixmap()
        self._scene: Scene | None = None
        self._kept: tuple[int, int, float, int, int, int] | None = None
        """Scroll, height, pixel ratio, and versions of selection, matches and relations."""
        self._undated: Bools | None = None
        """The marks whose labels are kept without their date."""
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
        geometry: CanvasGeometry,
        ratio: float,
        selected: Selected | None = None,
        found: Found | None = None,
        related: Related | None = None,
    ) -> None:
        """Draw the scene; the painter's origin is the top left of the time area."""
        scene = self._scene
        assert scene is not None, "scene() comes first"
        size, scroll, left_px = geometry.time_rect.size(), geometry.scroll_y, geometry.left_px
        selection, matches, relations = (
            0 if one is None else one.version for one in (selected, found, related)
        )
        kept = (scroll, size.height(), ratio, selection, matches, relations)
        look = _Look(
            () if selected is None else selected.rows,
            found.marks if found else None,
            related.marks if related else None,
        )
        undated = numbered_labels(geometry.scene, related.undated if related else ())
        if self._kept != kept:
            now = (scene, size, scroll)
            if scene.last_px - scene.first_px <= size.width() and self._drawn != now:
                self._drawn = now
                painter.save()
                painter.translate(-left_px, -scroll)
                height_px, view = scroll + size.height(), geometry.view
                shown = without_dates(geometry.scene, undated)
                scene_painter.draw_scene(
                    painter, shown, height_px, look.selected, look.found, look.related, view=view
                )
                painter.restore()
                return
            self._undated = marks_of(geometry.scene, undated)
            shown = without_dates(scene, self._undated[scene.labels.mark])
            self._paint(shown, scene_painter, size, scroll, ratio, look)
            self._kept = kept
        painter.drawPixmap(QPointF(scene.first_px - left_px, 0.0), self._pixmap)
        if geometry.in_view is not None:
            self._draw_touched(
                painter, scene_painter, geometry, geometry.in_view, undated, ratio, look
            )

    def _draw_touched(
        self,
        painter: QPainter,
        scene_painter: ScenePainter,
        geometry: CanvasGeometry,
        in_view: LabelsInView,
        undated: Bools,
        ratio: float,
        look: _Look,
    ) -> None:
        """Draw the words anew that an edge of the view touches, or that get or lose their date."""
        scene, stored, view = geometry.scene, self._scene, geometry.view
        assert stored is not None
        assert self._undated is not None
        painter.save()
        painter.translate(-geometry.left_px, -geometry.scroll_y)
        cut = [number for number, c in enumerate(scene.clusters) if touches_edge(c, view)]
        pills = (Box(*scene.clusters[number][5:]) for number in cut)
        changed = undated != self._undated[scene.labels.mark]
        boxes = label_boxes(scene, changed & ~in_view.moved)
        for box in (*label_boxes(stored, in_view.gone), *boxes, *pills):
            self._wipe(painter, box, stored.first_px, geometry.scroll_y, ratio)
        drawn = without_dates(scene, undated).labels
        touched = replace(scene, labels=chosen_labels(drawn, in_view.moved | changed))
        scene_painter.draw_words(
            painter, touched, cut, look.selected, look.found, look.related, view=view
        )
        painter.restore()

    def _wipe(
        self, painter: QPainter, box: Box, first_px: float, top_px: float, ratio: float
    ) -> None:
        """Draw a part of the scene as it is without words, in whole pixels of the screen."""
        left, top = box.x - AROUND_PX - first_px, box.y - top_px
        rect = QRectF(left, top, box.width + 2 * AROUND_PX, box.height)
        pixels = QRectF(QRectF(rect.topLeft() * ratio, rect.size() * ratio).toAlignedRect())
        place = QRectF(pixels.topLeft() / ratio, pixels.size() / ratio)
        painter.drawPixmap(place.translated(first_px, top_px), self._wordless, pixels)

    def _paint(
        self,
        scene: Scene,
        scene_painter: ScenePainter,
        size: QSize,
        scroll: int,
        ratio: float,
        look: _Look,
    ) -> None:
        width, height = scene.last_px - scene.first_px, size.height()
        wanted = QSize(round(width * ratio), round(height * ratio))
        if self._pixmap.size() != wanted:
            self._pixmap, self._wordless = QPixmap(wanted), QPixmap(wanted)
        for pixmap, with_words in ((self._pixmap, True), (self._wordless, False)):
            pixmap.setDevicePixelRatio(ratio)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
            painter.translate(-scene.first_px, -scroll)
            painter.setClipRect(
                QRectF(scene.first_px, scroll, width, height), Qt.ClipOperation.ReplaceClip
            )
            scene_painter.draw_scene(
                painter,
                scene,
                scroll + height,
                look.selected,
                look.found,
                look.related,
                with_words=with_words,
                view=EVERYWHERE,
            )
            painter.end()


def offset_px(scene: Scene, scale: TimeScale) -> float:
    """Where the left edge of the view lies in the scene, in whole pixels."""
    return float(round((scale.start_s - scene.scale.start_s) / scale.seconds_per_px))
