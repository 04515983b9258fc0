"""The rows of the dates given: each bar covers its date, and words stand beside it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.scene.chronologies import columns_of
from timeline_app.core.dates.bounds import OPEN_END, OPEN_START, parse_edtf
from timeline_app.scene.lanes.mark_shapes import shapes_of
from timeline_app.scene.marks.claim_band import (
    AROUND_PX,
    BAND_PX,
    DOT_PX,
    INSET_PX,
    MOST_ROWS,
    ROW_PX,
    BandRow,
    GivenDate,
    bar_shapes,
    claim_rows,
    numbers_shown,
    row_at,
)
from timeline_app.scene.model.scene import Sizes
from timeline_app.scene.time.time_scale import TimeScale

DAY = 86_400
DATES = (
    "2023-06-18",
    "2023-06-18/2023-06-19",
    "2023-06-04~",
    "2023-06",
    "2022-22",
    "2023~",
    "2022-03-01~/2023-08-01",
    "2023-06-18/",
    "2023-06-18/..",
    "../2023-06-18",
    "[..2023-06-18]",
    "[2023-06-18..]",
    "[2023-06-18..2023-08-20]",
    "19XX",
    "-0043-03-15",
)
START_2023 = float(parse_edtf("2023").earliest)

dates = st.lists(st.sampled_from(DATES), min_size=1, max_size=9)
scales = st.builds(
    TimeScale,
    st.floats(START_2023 - 900 * DAY, START_2023 + 900 * DAY),
    st.floats(0.01, 40.0).map(lambda days: days * DAY),
)
widths = st.floats(20.0, 500.0)
view_widths = st.floats(320.0, 1400.0)


def rows_of(
    given_dates: list[str], words_px: float, scale: TimeScale, width: float
) -> tuple[BandRow, ...]:
    found = [GivenDate(parse_edtf(date), words_px) for date in given_dates]
    return claim_rows(found, range(len(found)), scale, width)


def words_of(row: BandRow) -> tuple[float, float]:
    return row.words_x, row.words_x + row.words_px


@settings(max_examples=examples(120), deadline=None)
@given(dates, widths, scales, view_widths)
def test_all_words_stand_in_the_view_and_the_rows_in_the_room_kept_for_them(
    given_dates: list[str], words_px: float, scale: TimeScale, width: float
) -> None:
    rows = rows_of(given_dates, words_px, scale, width)
    assert [row.number for row in rows] == list(range(len(given_dates)))
    for row in rows:
        start, end = words_of(row)
        assert start >= AROUND_PX - 1e-6
        assert end <= width - AROUND_PX + 1e-6
    for row in rows[:MOST_ROWS]:
        assert row.y - ROW_PX / 2 >= INSET_PX
        assert row.y + ROW_PX / 2 <= BAND_PX - INSET_PX
    for one, other in pairwise(rows):
        assert other.y - one.y == ROW_PX


@settings(max_examples=examples(120), deadline=None)
@given(dates, widths, scales, view_widths)
def test_each_bar_covers_its_date_and_its_words_stand_beside_it(
    given_dates: list[str], words_px: float, scale: TimeScale, width: float
) -> None:
    for date, row in zip(given_dates, rows_of(given_dates, words_px, scale, width), strict=True):
        known, bar = parse_edtf(date), row.bar
        slack = DOT_PX / 2 + 1.0  # a dot stands in the middle of what is narrower
        if known.earliest != OPEN_START and not date.startswith("["):
            assert bar.x0 <= scale.x_of(float(known.earliest)) + slack
        if known.latest != OPEN_END and not date.startswith("["):
            assert bar.x1 >= scale.x_of(float(known.latest)) - slack
        start, end = words_of(row)
        is_beyond = -1 if bar.x1 < 0 else 1 if bar.x0 > width else 0
        assert row.beyond == is_beyond
        has_room = (
            bar.x0 >= row.words_px + 2 * AROUND_PX + 1
            or bar.x1 + row.words_px + 2 * AROUND_PX + 1 <= width
        )
        if not is_beyond and has_room:
            assert end <= bar.x0 or start >= bar.x1, "words lie over a bar only without other room"


@pytest.mark.parametrize("seconds_per_px", [2.0 * DAY, DAY / 40])
@pytest.mark.parametrize("date", DATES)
def test_a_bar_is_of_the_kind_and_reach_of_the_mark_of_that_date(
    date: str, seconds_per_px: float
) -> None:
    scale = TimeScale(START_2023, seconds_per_px)
    columns = columns_of([(date, 0, 1, 4, "")])
    sizes = Sizes()._replace(dot=DOT_PX, central_dot=DOT_PX)
    mark = shapes_of(columns, columns.lane.astype("int32")[:1] * 0, scale, sizes)
    (bar,) = bar_shapes([parse_edtf(date)], scale)
    assert bar.kind == mark.kind[0]
    assert (bar.x0, bar.x1) == (mark.x0[0], mark.x1[0])
    assert (bar.certain0, bar.certain1) == (mark.certain0[0], mark.certain1[0])
    assert (bar.open_left, bar.open_right) == (bool(mark.open_left[0]), bool(mark.open_right[0]))


def test_a_row_is_found_at_its_height_and_none_above_or_below() -> None:
    rows = rows_of(["2023-06", "2023-08"], 120.0, TimeScale(START_2023, DAY), 900.0)
    for row in rows:
        assert row_at(rows, row.y) is row
        assert row_at(rows, row.y + ROW_PX / 2 - 0.5) is row
    assert row_at(rows, rows[0].y - ROW_PX / 2 - 0.5) is None
    assert row_at(rows, rows[1].y + ROW_PX / 2) is None


def test_the_weightiest_have_a_row_where_there_are_many() -> None:
    assert numbers_shown([False] * 3) == [0, 1, 2]
    assert numbers_shown([False] * 12) == [0, 1, 2]
    some = [number in (3, 11) for number in range(12)]
    assert numbers_shown(some) == [0, 3, 11]
