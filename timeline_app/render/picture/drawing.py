"""What a figure is made of besides its marks: lines of text, strokes and filled boxes.

All is decided before anything is drawn, in units of the figure from its top left corner; colours
are the names of roles of the palette, or of lanes.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.core.value import Value, field
from timeline_app.render.picture.lettering import Lettering, font_in, metrics_of, width_of
from timeline_app.render.style.palette import Palette, Theme


class DrawnText(NamedTuple):
    """A text on one line: its left end and its baseline, and the web address that it leads to."""

    text: str
    x: float
    y: float
    face: Lettering
    role: str = "text"
    link: str = ""

    @property
    def rect(self) -> QRectF:
        """Where it stands."""
        metrics = metrics_of(self.face)
        height = metrics.ascent() + metrics.descent()
        width = width_of(self.text, self.face)
        return QRectF(self.x, self.y - metrics.ascent(), width, height)


class Stroke(NamedTuple):
    """A straight line, dashed or not."""

    x0: float
    y0: float
    x1: float
    y1: float
    role: str
    width: float = 1.0


class FilledBox(NamedTuple):
    """A filled rectangle, or a dot where it `is_round`."""

    x: float
    y: float
    width: float
    height: float
    role: str
    is_round: bool = False


class Drawing(Value):
    """Lines of text, strokes and boxes, gathered from the top down."""

    runs: list[DrawnText] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    boxes: list[FilledBox] = field(default_factory=list)

    def add(self, other: Drawing, dx: float = 0.0, dy: float = 0.0) -> None:
        """Add another one, moved."""
        self.runs += [run._replace(x=run.x + dx, y=run.y + dy) for run in other.runs]
        self.boxes += [box._replace(x=box.x + dx, y=box.y + dy) for box in other.boxes]
        self.strokes += [
            stroke._replace(
                x0=stroke.x0 + dx, x1=stroke.x1 + dx, y0=stroke.y0 + dy, y1=stroke.y1 + dy
            )
            for stroke in other.strokes
        ]

    def write(
        self,
        lines: Iterable[str],
        x: float,
        y: float,
        pitch: float,
        face: Lettering,
        role: str = "text",
    ) -> None:
        """Add lines of text below each other, the baseline of the first at y."""
        self.runs += [DrawnText(line, x, y + i * pitch, face, role) for i, line in enumerate(lines)]

    def draw_below(self, painter: QPainter, palette: Palette) -> None:
        """Draw what lies below the marks."""
        painter.setPen(Qt.PenStyle.NoPen)
        for box in self.boxes:
            painter.setBrush(color_of(palette, box.role))
            rect = QRectF(box.x, box.y, box.width, box.height)
            (painter.drawEllipse if box.is_round else painter.drawRect)(rect)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in self.strokes:
            pen = QPen(color_of(palette, stroke.role), stroke.width)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLine(QLineF(stroke.x0, stroke.y0, stroke.x1, stroke.y1))

    def draw_texts(self, painter: QPainter, palette: Palette) -> None:
        """Draw the texts, over the marks."""
        for run in self.runs:
            painter.setFont(font_in(run.face))
            painter.setPen(color_of(palette, run.role))
            painter.drawText(QPointF(run.x, run.y), run.text)


def color_of(palette: Palette, role: str) -> QColor:
    """The colour of a role of the palette, or of a lane."""
    own = getattr(palette, role, None)
    return QColor(own) if isinstance(own, str) else palette.lane(role)


def on_white(palette: Palette) -> Palette:
    """The palette of a figure: on white where it is light, without tinted lanes."""
    ground = "#FFFFFF" if palette.theme is Theme.LIGHT else palette.canvas
    return palette._replace(canvas=ground, tint=ground)
