"""The picture of a chronology: title, axis, lanes, marks, sources; the same for every format.

`compose` decides all sizes, `draw` draws. No window is involved.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from timeline_app.core.text.translation import Translate
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.render.picture.edge_clipping import marks_in_frame
from timeline_app.render.picture.footnote_marks import draw_bare_footnotes
from timeline_app.render.picture.footnotes import SourceNote
from timeline_app.render.picture.layout import (
    MARGIN_PX,
    TITLE_LINE_PX,
    TITLE_PX,
    PictureLayout,
    picture_layout,
    picture_range,
)
from timeline_app.render.picture.spec import PictureContent, PictureSpec, PictureTooSmallError
from timeline_app.render.scene_transparent import without_ground
from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.palette import Palette, palette_of
from timeline_app.scene.model.metrics import Sizes
from timeline_app.scene.model.scene import Scene

__all__ = [
    "Picture",
    "PictureContent",
    "PictureSpec",
    "PictureTooSmallError",
    "SourceNote",
    "compose",
    "picture_range",
]

LEAST_OF_SCALE = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A picture with every size decided; its height may exceed what the spec asked for.

    The scale of `spec` is the one that it is drawn at, which may be less than was asked for.
    """

    spec: PictureSpec
    layout: PictureLayout
    palette: Palette

    @property
    def width_px(self) -> int:
        """The width in device pixels."""
        return self.layout.width_px

    @property
    def height_px(self) -> int:
        """The height in device pixels, grown where lanes or sources needed it."""
        return self.layout.height_px

    @property
    def scene(self) -> Scene:
        """What is drawn of the chronology."""
        return self.layout.scene

    @property
    def lanes_px(self) -> int:
        """The height in device pixels that title, axis and lanes need."""
        return math.ceil(_needed_height(self.layout) * self.spec.scale - 0.5)

    def shown_keys(self) -> list[int]:
        """The keys of the events that have a mark of their own, in order of time."""
        columns, marks = self.layout.painter.texts.columns, self.scene.marks
        rows = np.unique(marks.row[marks_in_frame(self.scene)])
        keys: list[int] = columns.key[rows].tolist()
        return keys

    @property
    def sheets(self) -> int:
        """How many sheets of paper the picture covers; 1 where it isn't for paper."""
        return self.height_px // self.spec.height_px if self.spec.is_paged else 1

    def draw(self, painter: QPainter) -> None:
        """Draw everything; the painter's unit is a device pixel."""
        painter.save()
        painter.scale(self.spec.scale, self.spec.scale)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        width, height = self.width_px / self.spec.scale, self.height_px / self.spec.scale
        if not self.spec.transparent:
            painter.fillRect(QRectF(0, 0, width + 1, height + 1), QColor(self.palette.canvas))
        painter.setFont(font_of(Face.HEADING))
        painter.setPen(QColor(self.palette.text))
        for i, line in enumerate(self.layout.title_lines):
            rect = QRectF(MARGIN_PX, i * TITLE_LINE_PX, width, TITLE_PX)
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, line)
        self._draw_time(painter)
        self._draw_legend(painter)
        self.layout.block.draw(painter, MARGIN_PX, self.layout.block_y, self.palette)
        painter.restore()

    def _draw_time(self, painter: QPainter) -> None:
        scene, left = self.scene, MARGIN_PX + self.layout.painter.header_px
        wide, clip = scene.last_px - scene.first_px, Qt.ClipOperation.IntersectClip
        for stretch in self.layout.lanes:  # on each sheet the axis anew
            painter.save()
            painter.translate(left, self.layout.top + stretch.top)
            painter.setClipRect(QRectF(0, 0, wide + MARGIN_PX, AXIS_PX), clip)
            self.layout.painter.axis.draw(painter, scene, 0.0, wide)
            painter.restore()
        painter.save()
        painter.translate(QPointF(left, self.layout.top + AXIS_PX))
        painter.setClipPath(self._lanes_path(wide), clip)
        selected = (self.spec.selected_row,) if self.spec.selected_row >= 0 else ()
        self.layout.painter.draw_scene(painter, scene, scene.height, selected)
        texts = self.layout.painter.texts
        draw_bare_footnotes(painter, scene, texts, self.palette, Sizes())
        painter.restore()
        painter.save()
        painter.translate(MARGIN_PX, self.layout.top + AXIS_PX)
        painter.setClipPath(self._lanes_path(self.layout.painter.header_px), clip)
        self.layout.painter.draw_headers(painter, scene, scene.height)
        painter.restore()

    def _lanes_path(self, width: float) -> QPainterPath:
        """The outline of the lanes: in one piece, or in one for each sheet."""
        path = QPainterPath()
        for stretch in self.layout.lanes:
            path.addRect(QRectF(0, stretch.top, width, stretch.bottom - stretch.top))
        return path

    def _draw_legend(self, painter: QPainter) -> None:
        palette = without_ground(self.palette) if self.spec.transparent else self.palette
        where = QPointF(MARGIN_PX, self.layout.legend_y)
        texts = self.layout.painter.texts
        self.layout.legend.draw(painter, where, palette, texts)


def compose(content: PictureContent, spec: PictureSpec, translate: Translate) -> Picture:
    """Decide the layout of a picture. Raises `PictureTooSmallError`.

    Where the lanes need more than the height, everything is drawn smaller, down to
    `LEAST_OF_SCALE` of the scale, so that the picture has the size that was asked for. Where
    that isn't enough either, the scale stays and the picture grows.
    """
    layout = picture_layout(content, spec, translate)
    fitting, tried = spec, layout
    while (needed := _needed_height(tried)) > fitting.height_px / fitting.scale + 0.5:
        scale = min(fitting.height_px / needed, fitting.scale * 0.98)
        if scale < spec.scale * LEAST_OF_SCALE:
            return Picture(spec, layout, palette_of(spec.theme))
        fitting = replace(fitting, scale=scale)
        tried = picture_layout(content, fitting, translate)
    return Picture(fitting, tried, palette_of(spec.theme))


def _needed_height(layout: PictureLayout) -> float:
    """What title, axis and lanes need, with a margin below; in pixels at scale 1."""
    return layout.top + AXIS_PX + layout.scene.height + MARGIN_PX
