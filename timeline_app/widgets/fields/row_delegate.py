"""What the rows of short lists are painted with: the ground of the current one, and their texts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from timeline_app.render.style.palette import Palette

RADIUS_PX = 7


def paint_current(painter: QPainter, option: QStyleOptionViewItem, palette: Palette) -> None:
    """Paint the ground of a row if it is the current one."""
    if QStyle.StateFlag.State_Selected in option.state:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.accent_tint))
        painter.drawRoundedRect(QRectF(option.rect), RADIUS_PX, RADIUS_PX)


def text_at_right(painter: QPainter, room: QRectF, text: str, most: float) -> float:
    """Draw a text at the right end, in the painter's font and colour; its width in pixels.

    It is shortened to a share `most` of the room.
    """
    if not text:
        return 0.0
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room.width() * most))
    painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
    return float(metrics.horizontalAdvance(shown))


def text_with_looks(
    painter: QPainter, room: QRectF, text: str, looks: Sequence[QTextLayout.FormatRange]
) -> None:
    """Draw a text on one line, in the painter's font and colour, parts of it in another look."""
    font = painter.font()
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
    layout = QTextLayout(shown, font)
    layout.setFormats(list(looks))
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    layout.draw(painter, QPointF(room.left(), room.center().y() - line.height() / 2))


def stretch(start: int, end: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    """The characters from `start` to before `end` in a look."""
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, end - start, look
    return found
