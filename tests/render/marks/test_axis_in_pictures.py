"""The axis: its coarse tier stays readable wherever the view begins."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from tests.render.formats.test_svg import texts
from tests.render.pictures import columns_of, event, picture_of
from timeline_app.core.dates.bounds import parse_edtf
from timeline_app.core.text.translation import english
from timeline_app.render.formats.metadata import About
from timeline_app.render.formats.svg import svg_of
from timeline_app.render.marks.axis import AXIS_PX, TIER_PX, AxisPainter
from timeline_app.render.picture.picture import PictureSpec
from timeline_app.render.style.palette import LIGHT
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.time.time_scale import fitted

pytestmark = pytest.mark.usefixtures("qapp")
YEARS_2022_AND_2023 = (1_640_995_200.0, 1_704_067_200.0)
WIDTH, WHOLE = 500, 3000
NEXT_YEAR_PX = WHOLE // 2


def axis_from(left: float, *, kept: bool = False) -> QImage:
    """The axis of a view whose left edge is so many pixels into two years of 1,500 each."""
    columns = columns_of(event(0, "First", "2022-01-01"), event(1, "Last", "2023-12-31"))
    texts = EventTexts(columns, english)
    scale = fitted(*YEARS_2022_AND_2023, WHOLE, 0.0, 0.0)
    scene = build_scene(Layout.by_theme(columns, texts), scale, WHOLE, 0.0)
    painter = AxisPainter(texts, LIGHT, english)
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


def words_of_axis(tmp_path: Path, date: str, size: tuple[int, int] = (1920, 1080)) -> list[str]:
    """All texts of a picture of a date, in which an event stands."""
    found = parse_edtf(date)
    spec = PictureSpec(*size, from_s=found.earliest, until_s=found.latest)
    path = tmp_path / "axis.svg"
    picture = picture_of(columns_of(event(0, "A call", date)), spec)
    path.write_bytes(svg_of(picture, About("Title", "", 96)))
    return texts(path)


@pytest.mark.parametrize("days", [1, 2, 3, 5, 9, 13, 17, 21, 30])
def test_two_dates_or_more_can_be_read_however_many_days_are_shown(
    tmp_path: Path, days: int
) -> None:
    last = f"2023-01-{27 + days}" if days <= 4 else f"2023-02-{days - 4:02}"
    said = words_of_axis(tmp_path, f"2023-01-28/{last}")
    whole = [text for text in said if text.endswith("2023") and not text[0].isdigit()]
    numbers = [text for text in said if text.isdigit() and len(text) < 3]
    clocks = [text for text in said if len(text) == 5 and text[2] == ":"]
    assert whole, "what the axis shows is named with its year"
    assert len(whole) >= 2 or len(numbers) >= 2 or (days <= 2 and len(clocks) >= 2)


@pytest.mark.parametrize("dates", ["1976/2015", "1961/1999", "1790/2010"])
def test_no_year_before_the_view_heads_the_axis(tmp_path: Path, dates: str) -> None:
    first = int(dates[:4])
    years = [int(text) for text in words_of_axis(tmp_path, dates) if text.isdigit()]
    assert len(years) >= 2
    assert min(years) >= first - 2
