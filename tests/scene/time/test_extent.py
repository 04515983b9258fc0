"""How far a chronology reaches: its events, and its states as far as they are more than ground."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.scene.chronologies import Drawn, columns_of, events
from timeline_app.core.dates.bounds import OPEN_END, OPEN_START, parse_edtf
from timeline_app.scene.time.time_scale import time_extent

EVENTS: list[Drawn] = [("2022-08-02", 0, 1, 8, ""), ("2023-06-19", 0, 1, 8, "")]


def state(date: str) -> Drawn:
    return date, 0, 1, 8, "talks"


def test_a_state_behind_events_runs_on_at_the_edge() -> None:
    columns = columns_of([*EVENTS, ("2023-11-15", 0, 1, 8, ""), state("2022-08-05/2024-09-08")])
    assert time_extent(columns)[1] == parse_edtf("2023-11-15").latest


def test_no_start_of_a_state_is_left_out() -> None:
    columns = columns_of([*EVENTS, *EVENTS, state("2022-01-05/2022-09"), state("2023-09/2024")])
    first_s, last_s = time_extent(columns)
    assert first_s == parse_edtf("2022-01-05").earliest
    assert last_s == parse_edtf("2023-09").earliest


@pytest.mark.parametrize("others", [0, 1, 2])
def test_states_that_are_no_fewer_than_events_are_shown_as_long_as_they_last(others: int) -> None:
    columns = columns_of([*EVENTS[:others], state("2022-08-05/2023"), state("2024/2025-09-08")])
    assert time_extent(columns)[1] == parse_edtf("2025-09-08").latest


@given(st.lists(events, min_size=1, max_size=20))
@example([("../2019-01-01", 0, 0, 1, "talks"), *EVENTS])
def test_every_mark_begins_within_the_extent_and_every_event_ends_there(drawn: list[Drawn]) -> None:
    columns = columns_of(drawn)
    first_s, last_s = time_extent(columns)
    for row in range(columns.dated):
        earliest, latest = int(columns.earliest[row]), int(columns.latest[row])
        assert earliest == OPEN_START or first_s <= earliest <= last_s
        assert latest == OPEN_END or first_s <= latest
        assert latest == OPEN_END or latest <= last_s or columns.channel(row)
