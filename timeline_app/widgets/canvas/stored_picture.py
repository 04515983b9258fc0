"""A scene as it is painted, with words and without, and what a view of it has otherwise.

While nothing happens it is painted around the view, so that a pan finds all of it there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap

from timeline_app.core.value import Value, picked, replace
from timeline_app.render.marks.labels import AROUND_PX
from timeline_app.scene.marks.edge_labels import EVERYWHERE
from timeline_app.scene.marks.hit_test import Box, label_boxes, whole_pixels
from timeline_app.scene.marks.view_labels import LabelsInView, without_dates
from timeline_app.scene.model.scene import Bools, Scene
from timeline_app.scene.time.time_scale import TimeScale
from timeline_app.widgets.canvas.settling import REST_MS

if TYPE_CHECKING:
    from timeline_app.scene.marks.search_marks import SearchMarks
    from timeline_app.widgets.canvas.tools.comb_layer import Related
    from timeline_app.widgets.canvas.tools.geometry import CanvasFrame


class Selected(NamedTuple):
    """Rows of a scene that are selected; another version of the selection looks different."""

    version: int
    rows: Sequence[int]


class FoundLook(Value, frozen=True, eq=False):
    """What of a scene a search has found; another version looks different."""

    version: int
    marks: SearchMarks


class MarkLooks(Value, frozen=True, eq=False):
    """What of a scene looks otherwise than the rest."""

    selected: Selected | None = None
    found: FoundLook | None = None
    related: Related | None = None

    @property
    def versions(self) -> tuple[int, ...]:
        """Another look has other versions."""
        parts = (self.selected, self.found, self.related)
        return tuple([0 if one is None else one.version for one in parts])

    @property
    def parts(self) -> tuple[Sequence[int], SearchMarks | None, Bools | None]:
        """Selected rows, what is found, and what is related, as a `ScenePainter` takes them."""
        return (
            () if self.selected is None else self.selected.rows,
            None if self.found is None else self.found.marks,
            None if self.related is None else self.related.marks,
        )


class StoredPicture:
    """A scene as it is painted. What words an edge of a view of it changes are drawn anew.

    They are wiped by a second picture that has none.
    """

    def __init__(self) -> None:
        self._pixmap, self._wordless = QPixmap(), QPixmap()
        self._scene: Scene | None = None
        self._undated: Bools | None = None
        """The marks whose labels are painted without their date."""

    def painted(
        self, scene: Scene, frame: CanvasFrame, look: MarkLooks, undated: Bools
    ) -> Iterator[None]:
        """Paint a scene as high as a frame of it shows, in two steps.

        `undated` are the marks whose labels go without their date.
        """
        self._scene, self._undated = scene, undated
        shown = without_dates(scene, undated[scene.labels.mark])
        self._pixmap = self._paint(self._pixmap, shown, frame, look, with_words=True)
        yield
        self._wordless = self._paint(self._wordless, shown, frame, look, with_words=False)

    @staticmethod
    def _paint(
        pixmap: QPixmap, scene: Scene, frame: CanvasFrame, look: MarkLooks, *, with_words: bool
    ) -> QPixmap:
        """The pixmap, or another one, with all of a scene from left to right."""
        geometry, ratio = frame.geometry, frame.pixel_ratio
        scroll, height = geometry.scroll_y, geometry.time_rect.height()
        wanted = QSize(ceil((scene.last_px - scene.first_px) * ratio), ceil(height * ratio))
        if pixmap.size() != wanted:
            pixmap = QPixmap(wanted)
        pixmap.setDevicePixelRatio(ratio)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.translate(-scene.first_px, -scroll)
        # Whole pixels: nothing else says what the last of them are.
        whole = QRectF(scene.first_px, scroll, wanted.width() / ratio, wanted.height() / ratio)
        painter.setClipRect(whole, Qt.ClipOperation.ReplaceClip)
        frame.scene_painter.draw_scene(
            painter, scene, whole.bottom(), *look.parts, with_words=with_words, view=EVERYWHERE
        )
        painter.end()
        return pixmap

    def draw(self, painter: QPainter, frame: CanvasFrame, look: MarkLooks, undated: Bools) -> None:
        """Draw what a frame shows of the scene; the painter's origin is that of the time area.

        `undated` are the labels of the frame whose date gives way.
        """
        geometry, scene = frame.geometry, self._scene
        assert scene is not None, "it is painted first"
        painter.drawPixmap(QPointF(scene.first_px - geometry.left_px, 0.0), self._pixmap)
        if geometry.in_view is not None:
            self._draw_touched(painter, frame, geometry.in_view, undated, look)

    def _draw_touched(
        self,
        painter: QPainter,
        frame: CanvasFrame,
        in_view: LabelsInView,
        undated: Bools,
        look: MarkLooks,
    ) -> None:
        """Draw the words anew that an edge of the view touches, or that get or lose their date."""
        geometry, stored = frame.geometry, self._scene
        scene, view = geometry.scene, geometry.view
        assert stored is not None
        assert self._undated is not None
        # Before those of the scene come counts of what began before the view, which no edge cuts.
        earlier = len(scene.clusters) - len(stored.clusters)
        cut = [number + earlier for number in in_view.pills]
        touched, labels = in_view.moved, scene.labels
        boxes = label_boxes(stored, in_view.gone)
        if look.related is not None:  # else no date gives way, here or in the picture
            changed = undated != self._undated[labels.mark]
            boxes += label_boxes(scene, changed & ~touched)
            touched, labels = touched | changed, without_dates(scene, undated).labels
        boxes += [Box(*scene.clusters[number][5:]) for number in cut]
        painter.save()
        painter.translate(-geometry.left_px, -geometry.scroll_y)
        self._wipe(painter, boxes, stored.first_px, geometry.scroll_y, frame.pixel_ratio)
        anew = replace(scene, labels=picked(labels, touched))
        frame.scene_painter.draw_words(painter, anew, cut, *look.parts, view=view)
        painter.restore()

    def _wipe(
        self, painter: QPainter, boxes: list[Box], first_px: float, top_px: float, ratio: float
    ) -> None:
        """Draw parts of the scene as it is without words, in whole pixels of the screen."""
        if not boxes:
            return
        for x0, y0, wide, high in whole_pixels(boxes, (first_px, top_px), ratio, AROUND_PX):
            place = QRectF(x0 / ratio + first_px, y0 / ratio + top_px, wide / ratio, high / ratio)
            painter.drawPixmap(place, self._wordless, QRectF(x0, y0, wide, high))


def offset_px(scene: Scene, scale: TimeScale) -> float:
    """Where the left edge of the view lies in the scene, in whole pixels counted from 1970.

    So it is in the scene that is laid out for the view (`snapped`), however its origin is rounded.
    """
    spp = scale.seconds_per_px
    return float(round(scale.start_s / spp) - round(scene.scale.start_s / spp))


PAUSE_MS = REST_MS + 50
"""Nothing has been drawn anew for so long: rows have let go by then."""


class IdlePainting(QObject):
    """Takes the steps of painting one by one, so that hands that go on are not kept waiting."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)

    def wait(self, steps: Iterator[None]) -> None:
        """Take these steps a while from now, in place of those that are left of others."""
        self._steps = steps
        self._timer.start(PAUSE_MS)

    def stop(self) -> None:
        """There is nothing to be painted."""
        self._steps = None
        self._timer.stop()

    def _step(self) -> None:
        if self._steps is not None and next(self._steps, self) is not self:
            self._timer.start(0)
