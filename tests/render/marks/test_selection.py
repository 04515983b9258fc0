"""A frame in pieces looks like one that is drawn as a whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from timeline_app.render.marks.selection import END_PX, Frames
from timeline_app.render.style.palette import LIGHT

pytestmark = pytest.mark.usefixtures("qapp")

WIDE, HIGH, GLOW = 200, 60, 4


def framed(bar: QRectF, ratio: float, *, in_pieces: bool) -> QImage:
    """A picture of a frame; as a whole where the picture has another size than its device."""
    image = QImage(round(WIDE * ratio), round(HIGH * ratio), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    if in_pieces:
        image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if not in_pieces:
        painter.scale(ratio * 1.000001, ratio * 1.000001)
    Frames(LIGHT).draw(painter, [bar])
    painter.end()
    image.setDevicePixelRatio(1.0)
    return image


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize(
    "bar",
    [
        QRectF(20, 20, 120, 22),
        QRectF(20.25, 20.5, 120.5, 22),
        QRectF(20.5, 19.75, 99.75, 24),
        QRectF(20, 20, 2 * END_PX, 22),
        QRectF(20, 20, 12, 22),
        QRectF(20, 20, 2, 22),
    ],
)
def test_a_frame_in_pieces_looks_like_a_whole_one(bar: QRectF, ratio: float) -> None:
    whole, pieces = (framed(bar, ratio, in_pieces=in_pieces) for in_pieces in (False, True))
    assert whole.size() == pieces.size()
    for x in range(whole.width()):
        for y in range(whole.height()):
            one, other = whole.pixelColor(x, y), pieces.pixelColor(x, y)
            assert abs(one.red() - other.red()) <= 24, (x, y)


def test_a_frame_lets_what_lies_below_shine_through() -> None:
    image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    Frames(LIGHT).draw(painter, [QRectF(20, 20, 120, 22)])
    painter.end()
    glow, line = image.pixelColor(80, 20 - GLOW), image.pixelColor(80, 20 - 1)
    assert 0 < glow.blue() < 100 < line.blue()
