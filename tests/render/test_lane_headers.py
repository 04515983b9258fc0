"""The names and numbers at the left end of lanes."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage, QPainter

from tests.render.pictures import columns_of, event
from timeline_app.core.records.records import Lane, LaneId
from timeline_app.core.text.translation import english
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.render.style.palette import LIGHT
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.time.time_scale import fitted

pytestmark = pytest.mark.usefixtures("qapp")
YEAR_2023 = (1_672_531_200.0, 1_704_067_200.0)
WIDTH, HEIGHT = 200, 80
FIRST_LINE, SECOND_LINE = range(6, 24), range(28, 42)


def header(name: str) -> QImage:
    """The header of a lane of this name with one event."""
    lane = Lane(LaneId("lane0"), name, "lane-1", order=0)
    columns = columns_of(event(0, "Talks", "2023-04-03"), lanes=(lane,))
    texts = EventTexts(columns, english)
    scene = build_scene(Layout.by_theme(columns, texts), fitted(*YEAR_2023, 900), 900)
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    ScenePainter(texts, LIGHT, english).draw_headers(painter, scene, HEIGHT)
    painter.end()
    return image


def is_inked(image: QImage, lines: range) -> bool:
    """Whether something is written on some lines."""
    return any(len({image.pixel(x, y) for x in range(12, 90)}) > 1 for y in lines)


def test_a_name_has_the_apostrophe_of_print() -> None:
    assert header("People's Army") == header("People’s Army")
    assert header("People's Army") != header("Peoples Army")


@pytest.mark.parametrize(("name", "has_second"), [("Talks", True), ("", False)])
def test_the_number_takes_the_line_of_a_name_that_is_wanting(name: str, has_second: bool) -> None:
    image = header(name)
    assert is_inked(image, FIRST_LINE)
    assert is_inked(image, SECOND_LINE) is has_second
