"""Pills of clusters look alike, whether stamped or drawn."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.render.pictures import few_events
from timeline_app.core.text.translation import english
from timeline_app.render.marks.density_strips import ClusterPills
from timeline_app.render.style.palette import LIGHT
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.model.scene import Cluster


def count_of(number: int, x: float, lane: int = 0) -> Cluster:
    return Cluster(lane, number, 0, 1, False, x, 10.0, 43.0, 22.0)


def drawn(pills: ClusterPills, scale: float, ratio: float, *clusters: Cluster) -> QImage:
    image = QImage(400, 120, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    pills.draw(painter, clusters)
    painter.end()
    return image


def darkness(image: QImage) -> int:
    return sum(
        255 - image.pixelColor(x, y).lightness()
        for x in range(image.width())
        for y in range(image.height())
    )


@pytest.fixture
def pills(qtbot: QtBot) -> ClusterPills:
    return ClusterPills(EventTexts(few_events(), english), LIGHT)


def test_a_pill_is_the_same_wherever_it_stands(pills: ClusterPills) -> None:
    image = drawn(pills, 1.0, 1.0, count_of(12, 20.3), count_of(12, 120.4))
    assert image.copy(20, 10, 43, 22) == image.copy(120, 10, 43, 22)
    assert image.copy(20, 10, 43, 22) != drawn(pills, 1.0, 1.0, count_of(13, 20.0)).copy(
        20, 10, 43, 22
    )


def test_a_stamp_has_as_many_pixels_as_the_screen(pills: ClusterPills) -> None:
    stamped = drawn(pills, 1.0, 2.0, count_of(12, 20.0))
    by_hand = drawn(pills, 2.0, 1.0, count_of(12, 20.0))
    assert darkness(stamped) == pytest.approx(darkness(by_hand), rel=0.05)


def test_a_pill_is_a_quiet_ground_without_an_outline(pills: ClusterPills) -> None:
    image = drawn(pills, 1.0, 1.0, count_of(1, 20.0, lane=0), count_of(1, 120.0, lane=1))
    for x in (20, 120):
        assert image.pixelColor(x + 6, 21).name().upper() == LIGHT.pill
        assert image.pixelColor(x + 20, 10).name().upper() == LIGHT.pill
