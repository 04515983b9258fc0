"""The band of the dates given: each bar covers its date, and nothing covers what is to be read."""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.scene.chronologies import columns_of
from timeline_app.core.dates.bounds import OPEN_END, OPEN_START, parse_edtf
from timeline_app.scene.lanes.mark_shapes import shapes_of
from timeline_app.scene.marks.claim_band import (
    AROUND_PX,
    DOT_PX,
    FURTHER_PX,
    NO_BAND,
    ROW_PX,
    BandRow,
    ClaimBand,
    GivenDate,
    Room,
    bar_shapes,
    claim_band,
    folded_band,
    numbers_shown,
)
from timeline_app.scene.marks.hit_test import Box
from timeline_app.scene.model.metrics import Sizes
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
boxes = st.lists(
    st.builds(Box, st.floats(-50, 900), st.floats(0, 500), st.floats(10, 250), st.just(24.0)),
    max_size=4,
)
rooms = st.builds(Room, st.floats(320.0, 1400.0), st.floats(300.0, 900.0), boxes, boxes)


def band_of(
    given_dates: list[str], words_px: float, scale: TimeScale, room: Room, more_px: float = 0.0
) -> ClaimBand:
    found = [GivenDate(parse_edtf(date), words_px) for date in given_dates]
    return claim_band(found, range(len(found)), scale, room, more_px)


def words_of(row: BandRow) -> tuple[float, float]:
    return row.words_x, row.words_x + row.words_px


def do_meet(one: Box, other: Box) -> bool:
    return min(one.x + one.width, other.x + other.width) > max(one.x, other.x) and min(
        one.y + one.height, other.y + other.height
    ) > max(one.y, other.y)


@settings(max_examples=examples(120), deadline=None)
@given(dates, widths, scales, rooms, st.sampled_from([0.0, 130.0]))
def test_the_band_holds_all_that_is_seen_of_it(
    given_dates: list[str], words_px: float, scale: TimeScale, room: Room, more_px: float
) -> None:
    band = band_of(given_dates, words_px, scale, room, more_px)
    left, top, width, height = band.box
    assert left >= 0.0
    assert left + width <= room.width + 1e-6
    assert [row.number for row in band.rows] == list(range(len(given_dates)))
    for row in band.rows:
        assert top <= row.y - ROW_PX / 2
        assert row.y + ROW_PX / 2 <= top + height
        start, end = words_of(row)
        assert left <= start
        assert end <= left + width + 1e-6
        for x in (row.bar.x0, row.bar.x1):
            if row.beyond == 0 and 0.0 <= x <= room.width:
                assert left - 1e-6 <= x <= left + width + 1e-6
    for one, other in combinations(band.rows, 2):
        assert abs(one.y - other.y) >= ROW_PX - 1e-6
    if band.more is not None:
        assert all(row.y + ROW_PX / 2 <= band.more.y for row in band.rows)
        assert band.more.y + band.more.height <= top + height


@settings(max_examples=examples(120), deadline=None)
@given(dates, widths, scales, rooms)
def test_each_bar_covers_its_date_and_its_words_stand_beside_it(
    given_dates: list[str], words_px: float, scale: TimeScale, room: Room
) -> None:
    for date, row in zip(
        given_dates, band_of(given_dates, words_px, scale, room).rows, strict=True
    ):
        known, bar = parse_edtf(date), row.bar
        slack = DOT_PX / 2 + 1.0  # a dot stands in the middle of what is narrower
        if known.earliest != OPEN_START and not date.startswith("["):
            assert bar.x0 <= scale.x_of(float(known.earliest)) + slack
        if known.latest != OPEN_END and not date.startswith("["):
            assert bar.x1 >= scale.x_of(float(known.latest)) - slack
        start, end = words_of(row)
        is_beyond = -1 if bar.x1 < 0 else 1 if bar.x0 > room.width else 0
        assert row.beyond == is_beyond
        has_room = (
            bar.x0 >= row.words_px + 2 * AROUND_PX + 1
            or bar.x1 + row.words_px + 2 * AROUND_PX + 1 <= room.width
        )
        if not is_beyond and has_room:
            assert end <= bar.x0 or start >= bar.x1, "words lie over a bar only without other room"


@settings(max_examples=examples(150), deadline=None)
@given(dates, widths, scales, rooms)
def test_the_marks_of_the_event_are_not_covered_where_there_is_room(
    given_dates: list[str], words_px: float, scale: TimeScale, room: Room
) -> None:
    band = band_of(given_dates, words_px, scale, room)
    tops = [0.0, *(math.ceil(mark.y + mark.height + 4.0) for mark in room.marks)]
    free = [
        top
        for top in tops
        if top + band.box.height <= room.height
        and not any(do_meet(band.box._replace(y=top), mark) for mark in room.marks)
    ]
    if free:
        assert not any(do_meet(band.box, mark) for mark in room.marks)
        assert band.box.y <= min(free) + FURTHER_PX
    if not any(do_meet(band.box._replace(y=0.0), one) for one in (*room.marks, *room.related)):
        assert band.box.y == 0.0, "at the axis where nothing is in the way"


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


def test_a_row_is_found_at_its_bar_and_nowhere_beside_the_band() -> None:
    room = Room(900.0, 600.0)
    band = band_of(["2023-06", "2023-08"], 120.0, TimeScale(START_2023, DAY), room)
    for row in band.rows:
        assert band.row_at(row.words_x + 1.0, row.y) is row
        assert band.row_at(row.bar.x0 + 1.0, row.y + ROW_PX / 2 - 0.5) is row
    assert band.row_at(band.box.x - 1.0, band.rows[0].y) is None
    assert band.row_at(band.box.x + 1.0, band.box.y + band.box.height + 1.0) is None


@settings(max_examples=examples(100), deadline=None)
@given(dates, widths, scales, rooms)
def test_one_line_stands_for_all_that_lie_beyond_one_edge(
    given_dates: list[str], words_px: float, scale: TimeScale, room: Room
) -> None:
    band = band_of(given_dates, words_px, scale, room)
    sides = {row.beyond for row in band.rows}
    if len(band.rows) == 1 or sides not in ({-1}, {1}):
        assert band.side == 0
        return
    folded = folded_band(band, room.width, 90.0)
    assert {folded.beyond} == {band.side} == sides
    assert not folded.rows
    assert folded.more is not None
    assert (
        folded.box.x == 0.0 if folded.beyond < 0 else folded.box.x + folded.box.width == room.width
    )
    assert folded.box.x <= folded.more.x
    assert folded.more.x + folded.more.width <= folded.box.x + folded.box.width
    assert folded.box.height < band.box.height


def test_there_is_no_band_of_nothing() -> None:
    assert claim_band([], [], TimeScale(0.0, DAY), Room(900.0, 600.0), 0.0) is NO_BAND


def test_the_weightiest_have_a_row_where_there_are_many() -> None:
    assert numbers_shown([False] * 6, 5) == [0, 1, 2, 3, 4, 5], "a count would take as much room"
    assert numbers_shown([False] * 12, 5) == [0, 1, 2, 3, 4]
    some = [number in (3, 8, 11) for number in range(12)]
    assert numbers_shown(some, 5) == [0, 1, 3, 8, 11]
