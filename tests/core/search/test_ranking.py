"""What is called as somebody searches comes before what only tells of it."""

from __future__ import annotations

from tests.scene.chronologies import LANES
from timeline_app.core.columns.event_columns import EventColumns, event_columns
from timeline_app.core.records.records import Event, EventId, Importance
from timeline_app.core.search.matches import by_title_and_importance
from timeline_app.core.search.query import query_of

TITLES = (
    ("Six firms listed over balloons", Importance.ORDINARY),
    ("A visit is put off", Importance.CENTRAL),
    ("Balloon becomes public", Importance.ORDINARY),
    ("The balloon incident", Importance.CENTRAL),
    ("Balloons banned at a fair", Importance.MINOR),
)


def columns() -> EventColumns:
    events = [
        (key, Event(EventId(f"e{key}"), title, "2023-02-01", importance=importance), 0)
        for key, (title, importance) in enumerate(TITLES)
    ]
    return event_columns(events, LANES)


def titles(query: str, ranked: list[int]) -> list[int]:
    made = columns()
    rows = [int(made.key.tolist().index(key)) for key in ranked]
    best = by_title_and_importance(rows, made, query_of(query))
    return [int(made.key[row]) for row in best]


def test_titles_come_first_by_importance_and_else_as_the_index_ranks() -> None:
    assert titles("balloon", [0, 1, 2, 3, 4]) == [3, 0, 2, 4, 1]
    assert titles("balloon", [1, 4, 2, 0, 3]) == [3, 2, 0, 4, 1]


def test_a_title_with_one_word_of_two_is_no_better_than_another() -> None:
    assert titles("balloon incident", [0, 1, 2, 3]) == [3, 0, 1, 2]
    assert titles("nothing", [2, 0, 1]) == [2, 0, 1]
