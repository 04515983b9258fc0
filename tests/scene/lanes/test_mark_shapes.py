"""A mark never looks more exact than its date."""

from __future__ import annotations

import numpy as np
import pytest

from tests.scene.chronologies import columns_of
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.scene.lanes.mark_shapes import (
    FADE_UNKNOWN_PX,
    LEAST_DOUBT_PX,
    LEAST_FADE_PX,
    MarkKind,
    Shapes,
    shapes_of,
)
from timeline_app.scene.model.scene import Sizes
from timeline_app.scene.time.time_scale import TimeScale

DAY = 86_400
FAR, NEAR = 2 * DAY, DAY / 40
"""Seconds in a pixel: a day is half a pixel wide, and 40 pixels."""


def _shape(date: str, seconds_per_px: float, channel: str = "") -> Shapes:
    columns = columns_of([(date, 0, 1, 4, channel)])
    return shapes_of(columns, _rows(columns), TimeScale(0.0, seconds_per_px), Sizes())


def _rows(columns: EventColumns) -> np.ndarray[tuple[int], np.dtype[np.int32]]:
    return np.arange(len(columns), dtype=np.int32)


@pytest.mark.parametrize(
    ("date", "far", "near"),
    [
        ("2023-06-18", MarkKind.DOT, MarkKind.SOFT),
        ("2023-06-18/2023-06-19", MarkKind.DOT, MarkKind.SPAN),
        ("2023-06-04~", MarkKind.HALO, MarkKind.FADING),
        ("2023-06-04?", MarkKind.HALO, MarkKind.FADING),
        ("2023-06", MarkKind.SOFT, MarkKind.SOFT),
        ("2023-22", MarkKind.SOFT, MarkKind.SOFT),
        ("2023", MarkKind.SOFT, MarkKind.SOFT),
        ("202X", MarkKind.SOFT, MarkKind.SOFT),
        ("2023~", MarkKind.FADING, MarkKind.FADING),
        ("2022-02-01/2023-05-28", MarkKind.SPAN, MarkKind.SPAN),
        ("2022-02/2023-05", MarkKind.FADING, MarkKind.FADING),
        ("2022-03-01~/2023-08-01", MarkKind.FADING, MarkKind.FADING),
        ("2023-06-18/", MarkKind.FADING, MarkKind.FADING),
        ("2023-06-18/..", MarkKind.SPAN, MarkKind.SPAN),
        ("../2023-06-18", MarkKind.SPAN, MarkKind.SPAN),
        ("[..2023-06-18]", MarkKind.BEFORE, MarkKind.BEFORE),
        ("[2023-06-18..]", MarkKind.AFTER, MarkKind.AFTER),
        ("[2023-06-18..2023-06-20]", MarkKind.BETWEEN, MarkKind.BETWEEN),
    ],
)
def test_the_kind_of_a_mark_follows_from_its_date(date: str, far: MarkKind, near: MarkKind) -> None:
    assert _shape(date, FAR).kind[0] == far
    assert _shape(date, NEAR).kind[0] == near


@pytest.mark.parametrize("date", ["2022-02-01/2023-05-28", "2022", "2022/.."])
def test_a_state_of_a_channel_is_always_a_band(date: str) -> None:
    assert _shape(date, FAR, "talks").kind[0] == MarkKind.BAND


@pytest.mark.parametrize("date", ["2023-06", "2023-22", "2023", "202X"])
def test_a_coarse_date_is_never_a_dot_and_covers_all_that_is_known(date: str) -> None:
    columns = columns_of([(date, 0, 1, 4, "")])
    for seconds_per_px in (FAR * 100, FAR, NEAR):
        scale = TimeScale(0.0, seconds_per_px)
        shape = shapes_of(columns, _rows(columns), scale, Sizes())
        assert shape.kind[0] == MarkKind.SOFT
        assert shape.x0[0] <= scale.x_of(float(columns.earliest[0])) + 1e-6
        assert shape.x1[0] >= scale.x_of(float(columns.latest[0])) - 1e-6


def test_a_doubt_is_as_wide_as_a_unit_of_the_date_and_always_to_be_seen() -> None:
    near, far = _shape("2023-06-04~", DAY / 12), _shape("2023-06-04~", FAR)
    assert (near.x1[0] - near.x0[0]) / 2 == pytest.approx(12.0)
    assert (far.x1[0] - far.x0[0]) / 2 == pytest.approx(LEAST_DOUBT_PX)


def test_the_certain_part_lies_between_the_doubts_of_both_ends() -> None:
    shape = _shape("2023-03/2023-08", DAY)
    days = np.array([shape.x0[0], shape.certain0[0], shape.certain1[0], shape.x1[0]])
    assert np.diff(days).tolist() == pytest.approx([31.0, 122.0, 31.0])


def test_an_open_end_runs_out_and_an_unknown_one_fades_soon() -> None:
    goes_on, unknown = _shape("2023-06-18/..", DAY), _shape("2023-06-18/", DAY)
    assert goes_on.open_right[0]
    assert not goes_on.open_left[0]
    assert goes_on.x1[0] > 1e6
    assert not unknown.open_right[0]
    assert 10 < unknown.x1[0] - unknown.certain1[0] < 60


# Bands of states: solid where they certainly held, and no wider than their dates.


@pytest.mark.parametrize("scale", [FAR * 100, FAR, NEAR])
@pytest.mark.parametrize(
    ("date", "soft_start", "soft_end"),
    [
        ("2022-11-14/2023-03~", False, True),
        ("2023-04/2023-11-14", True, False),
        ("2023-04-02?/2023-11-14", True, False),
        ("2022-11-14/2023-03-05~", False, True),
        ("2022~/2023", True, True),
        ("2023", True, True),
        ("2023-06-18?", True, True),
        ("2022-11-14/2023-03-05", False, False),
    ],
)
def test_a_band_is_solid_only_where_its_state_certainly_held(
    date: str, soft_start: bool, soft_end: bool, scale: float
) -> None:
    shape = _shape(date, scale, "talks")
    assert shape.kind[0] == MarkKind.BAND
    assert (shape.certain0[0] >= shape.x0[0] + LEAST_FADE_PX) == soft_start
    assert (shape.certain1[0] <= shape.x1[0] - LEAST_FADE_PX) == soft_end


def test_the_doubt_of_a_band_never_reaches_over_the_next_one_in_its_row() -> None:
    columns = columns_of([("2022-11-14/2023-03~", 0, 1, 4, "talks")])
    scale = TimeScale(0.0, DAY)
    shape = shapes_of(columns, _rows(columns), scale, Sizes())
    assert shape.x1[0] == pytest.approx(scale.x_of(float(columns.latest[0])))
    assert shape.certain1[0] == pytest.approx(shape.x1[0] - 31.0)


def test_a_band_whose_end_is_unknown_is_a_start_with_a_short_fade() -> None:
    shape = _shape("2023-02-04/", DAY, "talks")
    assert shape.certain0[0] == shape.x0[0]
    assert shape.certain1[0] == pytest.approx(shape.x0[0] + 1.0)
    assert shape.x1[0] == pytest.approx(shape.certain1[0] + FADE_UNKNOWN_PX)
