"""The axis: its coarse tier stays readable wherever the view begins."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from tests.render.pictures import columns_of, event
from timeline_app.render.axis_painter import AXIS_PX, TIER_PX, AxisPainter
from timeline_app.render.event_texts import EventTexts
from timeline_app.render.palette import LIGHT
from timeline_app.scene.build import build_scene
from timeline_app.scene.layout import Layout
from timeline_app.scene.time_scale import fitted

pytestmark = pytest.mark.usefixtures("qapp")
YEARS_2022_AND_2023 = (1_640_995_200.0, 1_704_067_200.0)
WIDTH, WHOLE = 500, 3000
NEXT_YEAR_PX = WHOLE // 2


def axis_from(left: float, *, kept: bool = False) -> QImage:
    """The axis of a view whose left edge is so many pixels into two years of 1,500 each."""
    columns = columns_of(event(0, "First", "2022-01-01"), event(1, "Last", "2023-12-31"))
    texts = EventTexts(columns, str)
    scale = fitted(*YEARS_2022_AND_2023, WHOLE, 0.0, 0.0)
    scene = build_scene(Layout.by_theme(columns, texts), scale, WHOLE, 0.0)
    painter = AxisPainter(texts, LIGHT, str)
    image = QImage(WIDTH, int(AXIS_PX), QImage.Format.Format_RGB32)
    for _ in range(3 if kept else 1):
        image.fill(QColor(LIGHT.canvas))
        with QPainter(image) as passing:
            if kept:
                painter.draw_kept(passing, scene, left, WIDTH, 1.0)
            else:
                painter.draw(passing, scene, left, WIDTH)
    return image


def words_in(image: QImage, rect: QRect) -> list[int]:
    """The columns of a part of the axis with something as dark as a coarse name."""
    return [
        x
        for x in range(rect.left(), rect.right())
        if any(
            image.pixelColor(x, y).lightness() < 90 for y in range(rect.top() + 5, rect.bottom())
        )
    ]


COARSE = QRect(0, 0, 60, int(TIER_PX))


@pytest.mark.parametrize("kept", [False, True])
def test_the_year_stays_at_the_left_while_its_months_scroll(kept: bool) -> None:
    names = [axis_from(left, kept=kept).copy(COARSE) for left in (200, 457, 1101)]
    assert words_in(names[0], COARSE)
    assert [words_in(name, COARSE) for name in names[1:]] == [words_in(names[0], COARSE)] * 2
    fine = QRect(0, int(TIER_PX), WIDTH, int(AXIS_PX - TIER_PX))
    assert axis_from(200, kept=kept).copy(fine) != axis_from(457, kept=kept).copy(fine)


def test_the_next_year_pushes_it_out_and_takes_its_place() -> None:
    resting = words_in(axis_from(200), COARSE)
    before = words_in(axis_from(NEXT_YEAR_PX - 55), QRect(0, 0, 50, int(TIER_PX)))
    assert before
    assert before[0] <= resting[0]
    assert words_in(axis_from(NEXT_YEAR_PX + 300), COARSE)
    assert axis_from(NEXT_YEAR_PX + 300).copy(COARSE) != axis_from(200).copy(COARSE), "another year"


def test_there_are_hairlines_and_no_boxes() -> None:
    """No line runs along the axis but the one below it."""
    image = axis_from(200)
    ground = QColor(LIGHT.canvas).rgb()
    for y in range(int(AXIS_PX) - 1):
        assert sum(image.pixel(x, y) == ground for x in range(WIDTH)) > WIDTH // 3, y
    assert {image.pixelColor(x, int(AXIS_PX) - 1).name().upper() for x in range(WIDTH)} <= {
        LIGHT.hairline,
        LIGHT.line,
    }
