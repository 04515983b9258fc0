"""Stamps look like what they are pictures of, wherever they are laid down."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPicture

from timeline_app.render.style.pixmap_cache import MOST_PIXMAPS, PixmapCache, raster_of

pytestmark = pytest.mark.usefixtures("qapp")

RADIUS, SIZE = 4.5, 60


def dot(painter: QPainter, centre: QPointF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("black"))
    painter.drawEllipse(centre, RADIUS, RADIUS)


def laid(stamps: PixmapCache, centre: QPointF, ratio: float = 1.0, moved: float = 0.0) -> QImage:
    """A picture with a stamp around a point; with `moved`, by a painter with another origin."""
    image = QImage(round(SIZE * ratio), round(SIZE * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.translate(moved, moved)
    raster = raster_of(painter)
    assert raster is not None
    stamps.lay(painter, raster, "dot", centre - QPointF(moved, moved), (RADIUS, RADIUS), dot)
    painter.end()
    return image


def middle(image: QImage) -> tuple[float, float, int]:
    """Where the middle of what is dark lies, in units of the painter, and how much is dark."""
    ratio = image.devicePixelRatio()
    dark = [
        (255 - image.pixelColor(x, y).lightness(), x + 0.5, y + 0.5)
        for x in range(image.width())
        for y in range(image.height())
    ]
    mass = sum(weight for weight, *_ in dark)
    x, y = (sum(weight * at[i] for weight, *at in dark) / mass / ratio for i in (0, 1))
    return x, y, mass


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("moved", [0.0, 7.3, -11.6])
@pytest.mark.parametrize("x", [20.0, 20.1, 20.4, 20.5, 20.9])
def test_a_stamp_lies_within_an_eighth_of_a_pixel(ratio: float, moved: float, x: float) -> None:
    centre = QPointF(x, 31.3)
    found_x, found_y, mass = middle(laid(PixmapCache(), centre, ratio, moved))
    assert found_x == pytest.approx(x, abs=(1 / 8 + 0.02) / ratio)
    assert found_y == pytest.approx(31.3, abs=(1 / 8 + 0.02) / ratio)
    assert mass == pytest.approx(3.1416 * (RADIUS * ratio) ** 2 * 255, rel=0.03)


def test_a_stamp_is_drawn_once_for_each_quarter_of_a_pixel() -> None:
    stamps, drawn = PixmapCache(), []
    image = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    raster = raster_of(painter)
    assert raster is not None
    for i in range(200):
        centre = QPointF(10 + i * 0.17, 20)
        stamps.lay(painter, raster, "dot", centre, (RADIUS, RADIUS), lambda *_: drawn.append(1))
    painter.end()
    assert len(drawn) == 4


def test_stamps_are_not_kept_without_end() -> None:
    stamps, drawn = PixmapCache(), []
    image = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    raster = raster_of(painter)
    assert raster is not None
    for key in [*range(MOST_PIXMAPS + 1), 0]:
        stamps.lay(painter, raster, key, QPointF(9, 9), (1.0, 1.0), lambda *_: drawn.append(1))
    painter.end()
    assert len(drawn) == MOST_PIXMAPS + 2


def test_two_keys_have_two_stamps() -> None:
    stamps = PixmapCache()
    image = laid(stamps, QPointF(20, 20))
    painter = QPainter(image)
    raster = raster_of(painter)
    assert raster is not None
    stamps.lay(painter, raster, "nothing", QPointF(40, 40), (RADIUS, RADIUS), lambda *_: None)
    painter.end()
    assert image == laid(stamps, QPointF(20, 20))


def test_there_are_no_stamps_in_a_document_or_in_a_picture_of_another_size() -> None:
    picture = QPicture()
    painter = QPainter(picture)
    assert raster_of(painter) is None
    painter.end()
    image = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(1.5, 1.5)
    assert raster_of(painter) is None
    painter.rotate(90)
    assert raster_of(painter) is None
    painter.end()


def test_a_stamp_tells_which_pixels_it_covers() -> None:
    image = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    raster = raster_of(painter)
    assert raster is not None

    def fill(painter: QPainter, _: QPointF) -> None:
        painter.fillRect(QRectF(0, 0, SIZE, SIZE), QColor("black"))

    covered = PixmapCache().lay(painter, raster, "all", QPointF(30.3, 30.6), (5.0, 9.0), fill)
    painter.end()
    black = [
        (x, y) for x in range(SIZE) for y in range(SIZE) if image.pixelColor(x, y).lightness() == 0
    ]
    area = covered.toRect()
    assert QRectF(area) == covered
    assert area.contains(QRect(25, 21, 11, 19))
    assert {*black} == {
        (x, y)
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    }
