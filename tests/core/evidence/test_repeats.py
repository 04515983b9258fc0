"""Equal marks among many."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.evidence.duplicates import Repeats, mark_of_event
from timeline_app.core.records.records import Event, EventId


@given(st.lists(st.sampled_from("abcdef"), max_size=30))
def test_each_repeat_is_paired_with_the_first(marks: list[str]) -> None:
    repeats = Repeats()
    for key, mark in enumerate(marks, 1):
        repeats.add(mark, key)
    expected = [
        (key, marks.index(mark) + 1)
        for key, mark in enumerate(marks, 1)
        if marks.index(mark) + 1 != key
    ]
    assert list(repeats.pairs()) == expected


def test_two_marks_of_one_pair_are_told_once() -> None:
    repeats = Repeats()
    for mark in ("doi", "url"):
        for key in (1, 2):
            repeats.add(mark, key)
    assert list(repeats.pairs()) == [(2, 1)]


def test_events_are_one_by_name_date_and_place() -> None:
    one = Event(EventId("a"), "Talks in Zürich", "2023-01-18")
    assert mark_of_event(one) == mark_of_event(Event(EventId("b"), "TALKS in Zurich", one.date))
    assert mark_of_event(one) != mark_of_event(Event(EventId("b"), one.title, "2023-01-19"))
    assert mark_of_event(one) != mark_of_event(Event(EventId("b"), one.title, one.date, place="X"))
    assert mark_of_event(Event(EventId("a"), "open", "2023", channel="Leaders")) == ""
    assert mark_of_event(Event(EventId("a"), "Talks")) == ""
