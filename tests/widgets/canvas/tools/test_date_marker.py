"""The date that is marked on a canvas, without a view."""

from __future__ import annotations

import pytest

from tests.widgets.canvas.tools.canvas_state import (
    HEADER,
    Canvas,
    columns_drawn,
    dated,
    picture_of,
)
from timeline_app.core.dates.bounds import parse_edtf
from timeline_app.widgets.canvas.tools.guide_line import DateMarker

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def canvas() -> Canvas:
    """Half a year."""
    return dated("2023-01-01", "2023-06-30")


def marker_at(date: str) -> DateMarker:
    marker = DateMarker()
    bounds = parse_edtf(date)
    marker.show(float(bounds.earliest), float(bounds.latest), date)
    return marker


def x_of(canvas: Canvas, date: str) -> float:
    return HEADER + canvas.shown.x_of(float(parse_edtf(date).earliest))


def test_a_month_is_a_band_of_its_width(canvas: Canvas) -> None:
    drawn = columns_drawn(picture_of(marker_at("2023-03"), canvas))
    assert min(drawn) == pytest.approx(x_of(canvas, "2023-03-01"), abs=2)
    assert max(drawn) == pytest.approx(x_of(canvas, "2023-04-01"), abs=2)
    assert len(drawn) > 100


def test_a_minute_is_one_line(canvas: Canvas) -> None:
    marker = DateMarker()
    at = float(parse_edtf("2023-03-01").earliest)
    marker.show(at, at + 60, "noon")
    assert 1 <= len(columns_drawn(picture_of(marker, canvas))) <= 2


def test_of_a_stretch_as_wide_as_the_view_only_the_edges_are_drawn(canvas: Canvas) -> None:
    assert len(columns_drawn(picture_of(marker_at("2023-01-05/2023-06-20"), canvas))) <= 4


def test_nothing_is_drawn_of_another_time(canvas: Canvas) -> None:
    image = picture_of(marker_at("1990"), canvas)
    assert columns_drawn(image) | columns_drawn(image, 25) == set()


def test_it_is_there_until_it_is_let_go(canvas: Canvas) -> None:
    marker = marker_at("2023-03")
    told: list[bool] = []
    marker.changed.connect(lambda: told.append(True))
    assert marker.marked is not None
    assert marker.marked.words == "2023-03"
    assert marker.dismiss()
    assert told == [True]
    assert marker.marked is None
    assert not marker.dismiss()
    assert columns_drawn(picture_of(marker, canvas)) == set()
