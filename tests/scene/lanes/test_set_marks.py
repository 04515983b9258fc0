"""One of a set has brackets at its known sides; nothing of it looks like something that lasts."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.any_edtf import any_edtf, any_open_set, any_set
from tests.scene.chronologies import columns_of
from timeline_app.core.dates.bounds import OPEN_START, DateShape, parse_edtf
from timeline_app.scene.lanes.density import touched_seconds
from timeline_app.scene.lanes.mark_shapes import (
    LEAST_PX,
    TAIL_PX,
    MarkKind,
    Shapes,
    set_mark_of,
    shapes_of,
)
from timeline_app.scene.lanes.tracks import track_of
from timeline_app.scene.model.scene import Sizes
from timeline_app.scene.time.time_scale import TimeScale, time_extent

DAY = 86_400.0
SETS = {MarkKind.BEFORE, MarkKind.AFTER, MarkKind.BETWEEN}


def shape(date: str, seconds_per_px: float, channel: str = "") -> tuple[Shapes, TimeScale]:
    columns = columns_of([(date, 0, 1, 4, channel)])
    scale = TimeScale(float(columns.earliest[0]), seconds_per_px)
    return shapes_of(columns, np.array([0], np.int32), scale, Sizes()), scale


@pytest.mark.parametrize("seconds_per_px", [60.0, DAY / 40, 2 * DAY, 500 * DAY])
@pytest.mark.parametrize("channel", ["", "Talks"])
def test_a_bracket_stands_at_the_known_side_with_a_tail_beyond(
    seconds_per_px: float, channel: str
) -> None:
    before, scale = shape("[..2013-10]", seconds_per_px, channel)
    assert before.kind[0] == MarkKind.BEFORE
    bound = scale.x_of(float(parse_edtf("2013-11").earliest))
    assert (before.certain1[0], before.x1[0]) == (bound, bound)
    assert before.x0[0] == pytest.approx(bound - TAIL_PX)
    after, scale = shape("[2019-07-02..]", seconds_per_px, channel)
    bound = scale.x_of(float(parse_edtf("2019-07-02").earliest))
    assert after.kind[0] == MarkKind.AFTER
    assert (after.certain0[0], after.x0[0]) == (bound, bound)
    assert after.x1[0] == pytest.approx(bound + TAIL_PX)


def test_two_brackets_stand_at_both_sides_and_never_on_each_other() -> None:
    near, scale = shape("[2023-06-03..2023-06-09]", DAY / 40)
    ends = [scale.x_of(float(parse_edtf(day).earliest)) for day in ("2023-06-03", "2023-06-10")]
    assert near.kind[0] == MarkKind.BETWEEN
    assert [float(near.certain0[0]), float(near.certain1[0])] == ends
    assert [float(near.x0[0]), float(near.x1[0])] == ends
    far, _ = shape("[2023-06-03..2023-06-09]", 100 * DAY)
    assert far.kind[0] == MarkKind.BETWEEN
    assert far.certain1[0] - far.certain0[0] == pytest.approx(LEAST_PX)


def test_a_bracket_in_doubt_has_something_beyond_it() -> None:
    found, _ = shape("[2012-09~..2012-12]", DAY)
    assert found.x0[0] < found.certain0[0]
    assert found.x1[0] == found.certain1[0]
    before, _ = shape("[..1849~]", DAY)
    assert before.x1[0] > before.certain1[0]


@given(any_edtf, st.sampled_from([60.0, DAY, 40 * DAY, 4_000 * DAY]), st.booleans())
def test_a_set_and_nothing_else_has_brackets(
    edtf: str, seconds_per_px: float, is_state: bool
) -> None:
    found, _ = shape(edtf, seconds_per_px, "Talks" if is_state else "")
    is_set = DateShape.unpacked(parse_edtf(edtf).shape).is_set
    assert (found.kind[0] in SETS) == is_set
    if is_set:
        assert not found.open_left[0]
        assert not found.open_right[0]
        assert found.x0[0] <= found.certain0[0] <= found.certain1[0] <= found.x1[0]


@given(any_open_set)
def test_what_is_before_a_date_is_not_active_from_the_beginning_of_time(edtf: str) -> None:
    columns = columns_of([(edtf, 0, 1, 4, "")])
    track = track_of(columns, np.array([0], np.int32))
    first, last = time_extent(columns)
    assert OPEN_START < first < last
    assert last - first == 1.0
    beside = TimeScale(first - 30 * DAY, DAY)
    assert track.active(*touched_seconds(beside, 0.0, 61)).sum() == 1


@given(any_edtf | any_set, st.sampled_from([60.0, DAY / 40, 2 * DAY, 500 * DAY]))
def test_the_mark_of_a_single_date_is_that_of_an_event_of_this_date(
    date: str, seconds_per_px: float
) -> None:
    found, scale = shape(date, seconds_per_px)
    mark = set_mark_of(parse_edtf(date), scale)
    if found.kind[0] not in SETS:
        assert mark is None
        return
    assert mark is not None
    assert mark.kind == found.kind[0]
    assert mark.outer == (found.x0[0], found.x1[0])
    assert mark.inner == (found.certain0[0], found.certain1[0])
