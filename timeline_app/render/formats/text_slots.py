"""Places kept in a drawing for its texts, which are written into the file afterwards.

Qt has no way to write into an SVG or a PDF what it can't draw. An image of a pixel keeps the
place of each text among the shapes, under the same clip and transformation; images are drawn in
no picture, and the file has them in the order in which they were drawn.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from timeline_app.core.value import Value, field
from timeline_app.render.formats.shaped_text import ShapedText, shaped_text


class SlotText(Value, frozen=True):
    """A text of the picture, where its baseline starts, its weight, colour and opacity."""

    shaped: ShapedText
    where: QPointF
    weight: int
    color: QColor
    opacity: float


class TextSlots(Value, eq=False):
    """The texts of a drawing, in order; a text that the format can't carry is left to Qt."""

    carries: Callable[[ShapedText], bool]
    texts: list[SlotText] = field(default_factory=list)

    def put(self, painter: QPainter, where: QPointF, text: str, *, is_top: bool) -> bool:
        """Keep the place of a text that starts at a point of its baseline, or of its top.

        Whether that was done. The place is the square of a unit above the start of the baseline.
        """
        shaped = shaped_text(text, painter.font())
        if not self.carries(shaped):
            return False
        base = QPointF(where.x(), where.y() + (shaped.ascent if is_top else 0.0))
        color = painter.pen().color()
        weight, opacity = painter.font().weight(), painter.opacity() * color.alphaF()
        self.texts.append(SlotText(shaped, base, int(weight), color, opacity))
        mark = QImage(len(self.texts), 1, QImage.Format.Format_Mono)  # each one an image of its own
        mark.fill(0)
        painter.drawImage(QRectF(base.x(), base.y() - 1.0, 1.0, 1.0), mark)
        return True
