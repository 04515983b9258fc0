from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.scene.chronologies import LANES, Drawn, FixedWidths, columns_of, events
from timeline_app.core.columns.event_columns import EventColumns, event_columns
from timeline_app.core.dates.bounds import SECONDS_IN_DAY, Precision, parse_edtf, to_edtf
from timeline_app.core.dates.duration_text import gap_words
from timeline_app.core.records.records import Event, EventId
from timeline_app.core.text.translation import english
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.measure import MeasureEnd, end_at, end_of_event, free_end
from timeline_app.scene.model.scene import Scene
from timeline_app.scene.time.time_scale import fitted, time_extent

WIDTH = 900


def scene_of(columns: EventColumns) -> Scene:
    first_s, last_s = time_extent(columns)
    layout = Layout.by_theme(columns, FixedWidths(columns))
    return build_scene(layout, fitted(first_s, last_s, WIDTH, 40.0, 40.0), WIDTH)


def drawn(*dates: str) -> EventColumns:
    return columns_of([(date, 0, 1, 4, "") for date in dates])


def edtf(end: MeasureEnd | None) -> str:
    assert end is not None
    return to_edtf(end.date)


def test_a_measure_holds_to_the_bracket_of_a_set_and_claims_no_more() -> None:
    columns = drawn("[..2013-10]", "2014-05-05")
    scene = scene_of(columns)
    mark = int(np.flatnonzero(scene.marks.row == 0)[0])
    start = end_at(scene, columns, float(scene.marks.certain1[mark]), float(scene.marks.y[mark]))
    assert (start.row, edtf(start)) == (0, "[..2013-10]")
    assert start.middle_s == pytest.approx(parse_edtf("2013-11").earliest, abs=1)
    end = end_of_event(columns, 1)
    assert end is not None
    assert gap_words(start.gap_end, end.gap_end, english).main == "at least 186 days"


def test_a_point_near_a_dot_holds_to_its_date() -> None:
    columns = drawn("2023-02-04", "2023-06-18")
    scene = scene_of(columns)
    ends = []
    for row in (0, 1):
        mark = int(np.flatnonzero(scene.marks.row == row)[0])
        x, y = float(scene.marks.x0[mark]), float(scene.marks.y[mark])
        for dx, dy in ((0, 0), (-6, 5), (3, -8)):
            end = end_at(scene, columns, x + dx, y + dy)
            assert end.row == row
            assert edtf(end) == ("2023-02-04", "2023-06-18")[row]
        ends.append(end)
    assert gap_words(ends[0].gap_end, ends[1].gap_end, english).main == "134 days"


def test_a_label_holds_to_the_start_of_its_event() -> None:
    columns = drawn("2023-02-04/2023-02-06", "2024-06-18")
    scene = scene_of(columns)
    label = int(np.flatnonzero(scene.marks.row[scene.labels.mark] == 0)[0])
    x = float(scene.labels.x[label]) + 20
    assert edtf(end_at(scene, columns, x, float(scene.labels.y[label]))) == "2023-02-04"


def test_a_long_bar_holds_at_its_ends_and_is_free_between() -> None:
    columns = drawn("2023-01-10/2023-12-20", "2022-01-01")
    scene = scene_of(columns)
    mark = int(np.flatnonzero(scene.marks.row == 1)[0])
    x0, x1 = float(scene.marks.x0[mark]), float(scene.marks.x1[mark])
    y = float(scene.marks.y[mark])
    assert edtf(end_at(scene, columns, x0 + 3, y)) == "2023-01-10"
    assert edtf(end_at(scene, columns, x1 - 3, y)) == "2023-12-20"
    assert end_at(scene, columns, (x0 + x1) / 2, y).row == -1


def test_empty_ground_is_free() -> None:
    columns = drawn("2023-02-04", "2023-06-18")
    scene = scene_of(columns)
    end = end_at(scene, columns, 450.0, scene.height - 2)
    assert end.row == -1
    assert end.gap_end.is_free
    assert end.date.earliest <= scene.scale.instant_at(450.0) < end.date.latest


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        ("2023-06-18", "2023-06-18", "2023-06-18"),
        ("2023-06", "2023-06", "2023-06"),
        ("2023-06-18~", "2023-06-18~", "2023-06-18~"),
        ("2023-01-28/2023-02-04", "2023-01-28", "2023-02-04"),
        ("2023-01/2023-02-04?", "2023-01", "2023-02-04?"),
        ("2023-01/..", "2023-01", None),
        ("2023-01/", "2023-01", None),
        ("../2023-02", None, "2023-02"),
    ],
)
def test_an_event_has_the_ends_that_its_date_has(
    date: str, start: str | None, end: str | None
) -> None:
    columns = drawn(date)
    found = end_of_event(columns, 0), end_of_event(columns, 0, is_end=True)
    assert [each and to_edtf(each.date) for each in found] == [start, end]


@pytest.mark.parametrize(
    ("seconds_per_px", "unit"),
    [
        (0.05, Precision.MINUTE),
        (60.0, Precision.MINUTE),
        (216.0, Precision.MINUTE),
        (1800.0, Precision.MINUTE),
        (3600.0, Precision.DAY),
        (86400.0, Precision.DAY),
        (10 * 86400.0, Precision.MONTH),
        (300 * 86400.0, Precision.YEAR),
        (3000 * 86400.0, Precision.DECADE),
        (3e9, Precision.CENTURY),
        (2e16, Precision.MILLENNIUM),
    ],
)
@pytest.mark.parametrize("instant", [-6.3e10, -1.0, 0.0, 1.687e9, 2.9e11])
def test_a_free_end_is_as_fine_as_a_pixel(
    seconds_per_px: float, unit: Precision, instant: float
) -> None:
    end = free_end(instant, seconds_per_px)
    assert end.gap_end.precision is unit
    if unit is Precision.MINUTE:
        assert abs(end.date.earliest - instant) <= max(31.0, seconds_per_px)
        assert end.date.earliest % 60 == 0
    else:
        assert end.date.earliest <= instant < end.date.latest


def test_times_of_day_are_as_round_as_the_zoom_is_coarse() -> None:
    noon = parse_edtf("2023-08-21").earliest + SECONDS_IN_DAY // 2
    for seconds_per_px, step in ((1.0, 60), (216.0, 300), (600.0, 900), (1500.0, 3600)):
        starts = [free_end(noon + 431.0 * i, seconds_per_px).date.earliest for i in range(60)]
        assert {start % step for start in starts} == {0}


@given(st.floats(-1e30, 1e30), st.floats(0.05, 2e16))
def test_any_instant_has_a_free_end(instant: float, seconds_per_px: float) -> None:
    end = free_end(instant, seconds_per_px)
    assert end.date.earliest < end.date.latest
    assert gap_words(end.gap_end, free_end(0.0, seconds_per_px).gap_end, english).main


@given(st.lists(events, min_size=1, max_size=30), st.floats(0, WIDTH), st.floats(0, 500))
def test_any_point_is_an_end_that_can_be_measured_from(
    given_events: list[Drawn], x: float, y: float
) -> None:
    columns = columns_of(given_events)
    scene = scene_of(columns)
    end = end_at(scene, columns, x, y)
    assert end.date.earliest < end.date.latest
    assert gap_words(end.gap_end, end_at(scene, columns, 0.0, 0.0).gap_end, english).main
    if end.row >= 0:
        bounds = columns.earliest[end.row], columns.latest[end.row]
        assert bounds[0] <= end.date.earliest < end.date.latest <= bounds[1]


def test_what_ends_by_the_clock_is_measured_from_that_instant() -> None:
    talks, press = (
        Event(EventId(name), name, "2023-06-18", time=time)
        for name, time in (("talks", "10:00/11:30"), ("press", "12:00"))
    )
    columns = event_columns([(1, talks, 0), (2, press, 0)], LANES)
    ends = end_of_event(columns, 0, is_end=True), end_of_event(columns, 1)
    assert ends[0] is not None
    assert ends[1] is not None
    assert gap_words(ends[0].gap_end, ends[1].gap_end, english).main == "30 minutes"
