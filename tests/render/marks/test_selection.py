"""A frame in pieces looks like a whole one, and no title cuts it."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from tests.render.outside import pixels
from tests.render.pictures import columns_of, event
from timeline_app.core.text.translation import english
from timeline_app.render.marks.selection import AROUND_BRACKETS_PX, END_PX, Frames
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.render.style.palette import LIGHT
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.model.scene import Side
from timeline_app.scene.time.time_scale import fitted

pytestmark = pytest.mark.usefixtures("qapp")

WIDE, HIGH, GLOW = 200, 60, 4
YEAR_2023 = (1_672_531_200.0, 1_704_067_200.0)


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
    assert np.abs(pixels(whole) - pixels(pieces)).max() <= 24


def test_a_frame_lets_what_lies_below_shine_through() -> None:
    image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    image.fill(QColor("black"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    Frames(LIGHT).draw(painter, [QRectF(20, 20, 120, 22)])
    painter.end()
    glow, line = image.pixelColor(80, 20 - GLOW), image.pixelColor(80, 20 - 1)
    assert 0 < glow.blue() < 100 < line.blue()


def test_a_title_beside_brackets_leaves_their_frame_whole() -> None:
    columns = columns_of(event(0, "Talks", "[2023-04-03..2023-04-20]"))
    texts = EventTexts(columns, english)
    scene = build_scene(Layout.by_theme(columns, texts), fitted(*YEAR_2023, 900), 900)
    image = QImage(900, int(scene.height), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    scene_painter = ScenePainter(texts, LIGHT, english)
    scene_painter.draw_scene(painter, scene, scene.height)
    scene_painter.draw_selected(painter, scene, [0])
    painter.end()
    marks, reach = scene.marks, AROUND_BRACKETS_PX + 1
    assert scene.labels.side[0] == Side.RIGHT, "its title is beside it"
    accent = QColor(LIGHT.accent)

    def blue(x: float) -> int:
        """How near to the accent the column of pixels at x is at best, amid the height."""
        near = [image.pixelColor(round(x) + by, round(float(marks.y[0]))) for by in (-1, 0, 1)]
        return min(abs(one.red() - accent.red()) for one in near)

    left, right = float(marks.x0[0]) - reach, float(marks.x1[0]) + reach
    assert blue(left) < 60
    assert blue(right) < 60
