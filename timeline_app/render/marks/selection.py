"""What tells selected marks from others: a halo or a frame, and the title in a stronger weight.

Focus and hover are drawn over a scene.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.render.marks.bars import BAND_HEIGHT, BAR_HEIGHT
from timeline_app.render.marks.dots import Dots, dot_reach, is_round
from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.palette import MarkColors, Palette, faded
from timeline_app.render.style.pixmap_cache import PixmapCache, Raster, raster_of
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.lanes.mark_shapes import MarkKind
from timeline_app.scene.marks.hit_test import Box, box_with_label
from timeline_app.scene.model.scene import Scene, Side, are_inner

STRONG_SLACK_PX = 4.0
"""So much wider than its label a strong title may be: a third of the gap before its date."""

AROUND_BRACKETS_PX = 4.0
"""So far from brackets the frame around them stands, so that they can be seen in it."""

# As plain numbers: an enumeration is asked for much before numpy compares with it.
_BAND, _FIRST_SET = MarkKind.BAND.value, MarkKind.BEFORE.value
_LEFT = Side.LEFT.value
GLOW_PX, LINE_PX = 4.0, 1.5
GLOW_OPACITY = 0.28
END_PX = 10.0
"""So much of each end of a glow is a pixmap; the rest is straight."""


class SelectedMarks:
    """Selected events in a scene: their marks, and the labels whose titles are drawn stronger."""

    def __init__(self, scene: Scene, rows: Sequence[int]) -> None:
        labels = scene.labels
        self.scene = scene
        self.marks = _are_among(scene.marks.row, rows)
        """Which marks of the scene they have."""
        self.dots = self.marks & is_round(scene.marks)
        self.titles = self.marks[labels.mark] & ~are_inner(labels.side)
        """Which labels of the scene have a title that stands beside a mark."""


def _are_among(values: npt.NDArray[np.int32], few: Sequence[int]) -> npt.NDArray[np.bool_]:
    """Which values are among a few others, at least one; numpy's own takes ten times as long."""
    wanted = np.array(sorted(few), np.int32)
    found: npt.NDArray[np.bool_] = wanted[wanted.searchsorted(values, "right") - 1] == values
    return found


class SelectionPainter:
    """Draws what tells selected marks from others in one theme."""

    def __init__(self, texts: EventTexts, palette: Palette) -> None:
        self._texts = texts
        self._palette = palette
        self._frames = Frames(palette)
        self._found = QColor(palette.hit)

    def draw(
        self,
        painter: QPainter,
        chosen: SelectedMarks,
        colors: MarkColors,
        dots: Dots,
        *,
        over: bool,
        found: npt.NDArray[np.bool_] | None = None,
        with_titles: bool = True,
    ) -> None:
        """Draw it; the painter's origin is the scene's.

        With `over` it is drawn over the whole scene, else over one without their dots and titles.
        The titles of labels that are `found` keep the ground of that.
        """
        dots.draw_selected(painter, chosen.scene.marks, chosen.dots)
        if with_titles:
            self.draw_titles(painter, chosen, colors.grounds if over else None, found)
        # Over the ground of a title, which reaches into the frame around brackets beside it.
        self._frames.draw_around(painter, chosen.scene, chosen.marks & ~chosen.dots)

    def draw_titles(
        self,
        painter: QPainter,
        chosen: SelectedMarks,
        grounds: Sequence[QColor] | None = None,
        found: npt.NDArray[np.bool_] | None = None,
    ) -> None:
        """The titles in a stronger weight, on these grounds by lane if any."""
        labels, marks, texts = chosen.scene.labels, chosen.scene.marks, self._texts
        mark = labels.mark[chosen.titles]
        columns = (
            *(
                marks.row[mark],
                marks.lane[mark],
                labels.side[chosen.titles],
                labels.x[chosen.titles],
            ),
            *(
                labels.y[chosen.titles],
                labels.width[chosen.titles],
                labels.two_lines[chosen.titles],
                (np.zeros(len(labels), np.bool_) if found is None else found)[chosen.titles],
                labels.alpha[chosen.titles],
            ),
        )
        numbers = []
        painter.setPen(QColor(self._palette.text))
        for row, lane, side, x, y, width, two_lines, is_found, alpha in zip(
            *(column.tolist() for column in columns), strict=True
        ):
            number = texts.number_width(row)
            title = texts.strong(row, width - number + STRONG_SLACK_PX)
            middle = y - 8.5 if two_lines else y - 0.5
            painter.setOpacity(alpha)
            if grounds is not None:
                ground = self._found if is_found else grounds[lane]
                painter.fillRect(QRectF(x - 3, middle - 9.5, width + 6, 19), ground)
            start = x + width - number - title.advance if side == _LEFT else x
            painter.setFont(title.font)
            painter.drawStaticText(QPointF(start, middle - title.height / 2), title.text)
            if number:
                where = QPointF(start + title.advance + 2, middle + 1.0)
                numbers.append((where, texts.number(row)))
        painter.setOpacity(1.0)
        if numbers:
            painter.setFont(font_of(Face.NUMBER))
            painter.setPen(QColor(self._palette.accent))
            for where, text in numbers:
                painter.drawText(where, text)


def _bars(scene: Scene, chosen: npt.NDArray[np.bool_]) -> list[QRectF]:
    """The chosen bars and bands, as far as they are seen."""
    marks = scene.marks
    beyond = np.where(marks.kind[chosen] >= _FIRST_SET, AROUND_BRACKETS_PX, 0.0)
    x0 = np.maximum(marks.x0[chosen] - beyond, scene.first_px - 20)
    x1 = np.minimum(marks.x1[chosen] + beyond, scene.last_px + 20)
    high = np.where(marks.kind[chosen] == _BAND, BAND_HEIGHT, BAR_HEIGHT)
    parts = (x0, marks.y[chosen] - high / 2, x1 - x0, high)
    return [QRectF(*sides) for sides in zip(*(part.tolist() for part in parts), strict=True)]


class Frames:
    """Draws frames with one palette: a line in the accent, and a glow outside of the bar.

    To draw a translucent line pixel by pixel takes ten times as long as the rest.
    """

    def __init__(self, palette: Palette) -> None:
        self._line = QPen(QColor(palette.accent), LINE_PX)
        self._color = faded(palette.accent, GLOW_OPACITY)
        self._glow = QPen(self._color, GLOW_PX)
        self._pixmaps = PixmapCache()

    def draw_around(self, painter: QPainter, scene: Scene, chosen: npt.NDArray[np.bool_]) -> None:
        """Draw a frame around each of the chosen bars and bands of a scene."""
        self.draw(painter, _bars(scene, chosen))

    def draw(self, painter: QPainter, rects: Sequence[QRectF]) -> None:
        """Draw a frame around each of these bars, clear of its own outline."""
        raster = raster_of(painter)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._glow)
        for rect in rects:
            if raster is None or rect.width() < 2 * END_PX:
                self._draw_glow(painter, rect)
            else:
                self._lay_glow(painter, raster, rect)
        painter.setPen(self._line)
        for rect in rects:
            painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), 5, 5)

    def _draw_glow(self, painter: QPainter, rect: QRectF) -> None:
        by = GLOW_PX / 2
        painter.drawRoundedRect(rect.adjusted(-by, -by, by, by), 6, 6)

    def _lay_glow(self, painter: QPainter, raster: Raster, rect: QRectF) -> None:
        """Lay the ends down as pixmaps, and fill what is straight between them."""
        reach, y = (END_PX / 2, rect.height() / 2 + GLOW_PX), rect.center().y()
        inwards = END_PX / 2 - GLOW_PX
        left, right = (
            self._pixmaps.lay(
                painter, raster, (rect.height(), is_left), centre, reach, self._end(rect, is_left)
            )
            for is_left, centre in (
                (True, QPointF(rect.left() + inwards, y)),
                (False, QPointF(rect.right() - inwards, y)),
            )
        )
        width = right.left() - left.right()
        for top in (rect.top() - GLOW_PX, rect.bottom()):
            painter.fillRect(QRectF(left.right(), top, width, GLOW_PX), self._color)

    def _end(self, rect: QRectF, is_left: bool) -> Callable[[QPainter, QPointF], None]:
        """Draws one end of the glow of a bar as high as this, around its middle."""

        def draw(painter: QPainter, centre: QPointF) -> None:
            inwards, height = END_PX / 2 - GLOW_PX, rect.height()
            x = centre.x() - inwards if is_left else centre.x() + inwards - 4 * END_PX
            painter.setPen(self._glow)
            self._draw_glow(painter, QRectF(x, centre.y() - height / 2, 4 * END_PX, height))

        return draw


OUTLINE_GAP_PX = 2.5


class Highlights:
    """Draws over one scene; the painter's origin is the scene's."""

    def __init__(
        self, painter: QPainter, scene: Scene, palette: Palette, texts: EventTexts
    ) -> None:
        self._painter = painter
        self._scene = scene
        self._palette = palette
        self._texts = texts

    def focused(self, row: int, lane: int = -1) -> None:
        """A ring around the first mark, or that in a lane, and its label."""
        box = box_with_label(self._scene, row, lane)
        if box is not None:
            self._ring(QRectF(*box).adjusted(-8, -2, 14, 2), self._palette.accent, 2.0)

    def focused_place(self, box: Box) -> None:
        """A ring around the cluster, or the part of a strip, that the focused event is in.

        It is parted from a strip by a ring of the ground, for lanes may have its colour.
        """
        rect = QRectF(QRectF(*box).toAlignedRect()).adjusted(-3, -3, 3, 3)
        self._ring(rect, self._palette.canvas, 6.0)
        self._ring(rect, self._palette.accent, 2.0)

    def _ring(self, rect: QRectF, color: str, width_px: float) -> None:
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(QColor(color), width_px))
        self._painter.drawRoundedRect(rect, 7, 7)

    def hovered(self, row: int) -> None:
        """A line below the title; a thin outline around a mark that shows no title."""
        labels, marks = self._scene.labels, self._scene.marks
        titled = marks.row[labels.mark] == row if len(labels) else np.zeros(0, np.bool_)
        starts = self._title_starts(titled)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(QColor(self._palette.text), 1.0))
        for i, x in zip(np.flatnonzero(titled).tolist(), starts, strict=True):
            self._line_below(row, x, float(labels.width[i]), _bottom_of_title(self._scene, i))
        bare = np.setdiff1d(np.flatnonzero(marks.row == row), labels.mark[titled])
        for mark in bare.tolist():
            self._outline(mark)

    def _title_starts(self, titled: npt.NDArray[np.bool_]) -> list[float]:
        """Where these titles start."""
        labels = self._scene.labels
        x = labels.x[titled].astype(np.float64)
        for at, i in enumerate(np.flatnonzero(titled).tolist()):
            if labels.side[i] == Side.LEFT:
                x[at] += max(0.0, float(labels.width[i]) - self._title_width(i))
        starts: list[float] = x.tolist()
        return starts

    def _title_width(self, label: int) -> float:
        row = int(self._scene.marks.row[self._scene.labels.mark[label]])
        return self._texts.title_width(row)

    def _line_below(self, row: int, x: float, room_px: float, y: float) -> None:
        width = min(room_px, self._texts.title_width(row))
        self._painter.drawLine(QPointF(x, y), QPointF(x + width, y))

    def _outline(self, mark: int) -> None:
        marks = self._scene.marks
        y, x0, x1 = float(marks.y[mark]), float(marks.x0[mark]), float(marks.x1[mark])
        if marks.kind[mark] in (MarkKind.DOT, MarkKind.HALO):
            reach = dot_reach(marks, mark) + OUTLINE_GAP_PX
            self._painter.drawEllipse(QPointF((x0 + x1) / 2, y), reach, reach)
            return
        high = BAND_HEIGHT if marks.kind[mark] == MarkKind.BAND else BAR_HEIGHT
        x0, x1 = max(x0, self._scene.first_px - 20), min(x1, self._scene.last_px + 20)
        rect = QRectF(x0, y - high / 2, x1 - x0, high)
        self._painter.drawRoundedRect(rect.adjusted(-1.5, -1.5, 1.5, 1.5), 5, 5)


def _bottom_of_title(scene: Scene, label: int) -> float:
    """Where a line below the title of a label is drawn."""
    return float(scene.labels.y[label]) + (-1.5 if scene.labels.two_lines[label] else 7.5)
