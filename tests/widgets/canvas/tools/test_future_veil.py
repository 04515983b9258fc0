"""What was still to come, veiled on a canvas without a view."""

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
from timeline_app.widgets.canvas.tools.future_veil import FutureVeil

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def canvas() -> Canvas:
    """Half a year."""
    return dated("2023-01-01", "2023-06-30")


def instant(date: str) -> float:
    return float(parse_edtf(date).earliest)


def veil_from(date: str) -> FutureVeil:
    veil = FutureVeil()
    veil.show_from(instant(date))
    return veil


def test_it_lies_over_all_that_comes_after_its_instant(canvas: Canvas) -> None:
    drawn = columns_drawn(picture_of(veil_from("2023-03-01"), canvas))
    x = HEADER + canvas.shown.x_of(instant("2023-03-01"))
    assert min(drawn) == pytest.approx(x, abs=2)
    right = max(columns_drawn(picture_of(veil_from("1990"), canvas)))
    assert max(drawn) == right
    assert len(drawn) == pytest.approx(right - x, abs=4)


def test_it_covers_everything_of_an_earlier_instant_and_nothing_of_a_later_one(
    canvas: Canvas,
) -> None:
    assert min(columns_drawn(picture_of(veil_from("1990"), canvas))) == pytest.approx(HEADER, abs=1)
    assert not columns_drawn(picture_of(veil_from("2050"), canvas))


def test_it_can_be_taken_away(canvas: Canvas) -> None:
    veil = veil_from("2023-03-01")
    told: list[None] = []
    veil.changed.connect(lambda: told.append(None))
    veil.show_from(instant("2023-03-01"))
    assert not told  # it is there already
    veil.show_from(None)
    assert len(told) == 1
    assert not columns_drawn(picture_of(veil, canvas))
