from __future__ import annotations

import pytest

from timeline_app.core.columns.event_columns import event_columns, title_of
from timeline_app.core.columns.sort_order import by_time, place_of_title
from timeline_app.core.records.records import Event, EventId

TITLES = ("Müller arrives", "Talks", "“Modest” steps", "秦刚 removed", "", "Taiwan", " talks go on")


COLUMNS = event_columns(
    [(i, Event(EventId(str(i)), title, f"2023-01-{i + 1:02}"), 0) for i, title in enumerate(TITLES)]
    + [(9, Event(EventId("9"), "open", "2023-02", channel="Leaders"), 0)],
    (),
)


@pytest.mark.parametrize(
    ("letters", "first", "place"),
    [
        ("mull", 0, 0),
        ("MÜL", 0, 0),
        ("t", 0, 1),
        ("t", 2, 5),
        ("ta", 6, 6),
        ("ta", 7, 1),  # round the end
        ("秦", 0, 3),
        ("lead", 0, 7),
        ("open", 0, -1),
        ("zz", 0, -1),
        ("", 0, -1),
    ],
)
def test_letters_find_the_next_title_that_begins_so(letters: str, first: int, place: int) -> None:
    assert place_of_title(COLUMNS, by_time(COLUMNS), letters, first) == place


def test_places_are_those_of_the_order() -> None:
    order = by_time(COLUMNS).turned(True)
    place = place_of_title(COLUMNS, order, "talks", 0)
    assert order.row_at(place) == 6


def test_a_state_begins_with_its_channel() -> None:
    assert title_of(COLUMNS, 7) == "Leaders: open"
    assert title_of(COLUMNS, 1) == "Talks"


def test_no_events_have_no_titles() -> None:
    none = event_columns([], ())
    assert place_of_title(none, by_time(none), "t", 0) == -1
