"""Which page of how many it is, below each sheet of a picture that has more than one."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from timeline_app.core.steps import Steps, finished
from timeline_app.core.text.translation import Translate, words
from timeline_app.render.picture.picture import Picture
from timeline_app.render.style.fonts import Face, font_of

RIGHT, ABOVE_END = 48.0, 14.0
"""From the edges of the sheet to the end of the words, in units of the figure."""


def height_of(picture: Picture, sheet: int | None) -> int:
    """The height in device pixels of a sheet, counted from 0, or of all of the picture."""
    return picture.height_px if sheet is None else picture.height_px // picture.sheets


def draw_picture(painter: QPainter, picture: Picture, translate: Translate = words) -> None:
    """Draw a picture as it is shown, saved, copied and printed; the unit is a device pixel."""
    finished(drawing_steps(painter, picture, translate))


def drawing_steps(painter: QPainter, picture: Picture, translate: Translate = words) -> Steps[None]:
    """The same in steps; nothing else may be drawn in between."""
    yield from picture.drawing_steps(painter)
    if picture.sheets == 1:
        return
    pattern = translate(words.mark("Page {page} of {pages}"))
    painter.save()
    painter.scale(picture.spec.scale, picture.spec.scale)
    painter.setFont(font_of(Face.TICK))
    painter.setPen(QColor(picture.palette.muted))
    right = picture.width_px / picture.spec.scale - RIGHT
    height = picture.height_px / picture.sheets / picture.spec.scale
    for page in range(1, picture.sheets + 1):
        said = pattern.format(page=page, pages=picture.sheets)
        width = QFontMetricsF(painter.font()).horizontalAdvance(said)
        painter.drawText(QPointF(right - width, page * height - ABOVE_END), said)
    painter.restore()
