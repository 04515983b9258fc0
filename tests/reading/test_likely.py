"""Which events a sentence may tell of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.dates.bounds import parse_edtf
from timeline_app.core.evidence.findings import LikelyEvent
from timeline_app.reading.likely import KnownEvent, LikelyIndex, stems_of

MEETING, VISIT, BALLOON = 1, 2, 3


def known(key: int, title: str, date: str = "2023") -> KnownEvent:
    return KnownEvent(key, title, parse_edtf(date) if date else None)


EVENTS = (
    known(MEETING, "Li and Hart meet in Geneva", "2022-11-14"),
    known(VISIT, "Hart cancels her visit to Oslo", "2023-02-03"),
    known(BALLOON, "Balloon crosses the border", "2023-01-28/2023-02-04"),
    known(4, "Hart leaves office", ""),
    *(known(10 + n, f"Committee {n} meets", "2023-01") for n in range(40)),
)


def likely(sentence: str, date: str) -> list[tuple[int, bool]]:
    found = LikelyIndex(EVENTS).likely(sentence, sentence, date)
    return [(one.key, one.agrees) for one in found]


@pytest.mark.parametrize(
    ("sentence", "date", "expected"),
    [
        ("Hart cancelled a visit to Oslo", "2023-02", [(VISIT, True)]),
        ("Hart cancelled a visit to Oslo", "2022", [(VISIT, False)]),
        ("the two leaders' meeting in Geneva, between Li and Hart", "2022", [(MEETING, True)]),
        ("a balloon flew over the border", "2023-02-01", [(BALLOON, True)]),
        ("a balloon was seen at a fair", "2023-02-01", []),
        ("a committee met", "2023-01", []),
        ("Hart was leaving office", "2023-01", [(4, False)]),
        ("Hart spoke", "2023-02-03", []),
        ("Hart spoke", "", []),
    ],
)
def test_most_of_the_title_is_shared(
    sentence: str, date: str, expected: list[tuple[int, bool]]
) -> None:
    assert likely(sentence, date) == expected


def test_of_a_long_title_four_words_are_enough_where_the_dates_agree() -> None:
    title = "One dinner of the premier with envoy Hart at the lake house near Geneva, Switzerland"
    events = LikelyIndex([known(99, title, "2022-11"), *EVENTS])
    clause = "the premier and Hart spoke of boats at the lake house"
    assert [one.key for one in events.likely(clause, clause, "2022")] == [99]
    assert not events.likely(clause, clause, "2021")
    assert not events.likely("the premier and Hart saw the lake", "", "2022")


def test_words_of_the_clause_count_more_than_the_rest() -> None:
    events = LikelyIndex(EVENTS)
    sentence = "Hart cancelled her visit to Oslo after a balloon crossed the border"
    first = events.likely("a balloon crossed the border", sentence, "2023-02-01")
    assert first[0] == LikelyEvent(BALLOON, agrees=True)


def test_events_come_change_and_go() -> None:
    events = LikelyIndex()
    events.put(known(1, "Envoy visits Oslo"))
    assert events.likely("envoy visits Oslo", "", "2023-05")
    events.put(known(1, "Minister resigns"))
    assert not events.likely("envoy visits Oslo", "", "2023-05")
    assert events.likely("the minister resigned", "", "2023-05")
    events.remove(1)
    events.remove(1)
    assert not events.likely("the minister resigned", "", "2023-05")
    assert not len(events)


@pytest.mark.parametrize(
    ("one", "other"),
    [("cancels", "cancelled"), ("visits", "visited"), ("meeting", "meets"), ("Erdoğan", "erdogan")],
)
def test_forms_of_a_word_are_alike(one: str, other: str) -> None:
    assert stems_of(one) == stems_of(other) != stems_of("else")


@given(
    st.lists(st.tuples(st.integers(0, 3), st.text("xyz ", max_size=8)), max_size=12),
    st.text("xyz ", max_size=8),
)
def test_what_is_kept_edit_by_edit_is_what_is_built_anew(
    puts: list[tuple[int, str]], sentence: str
) -> None:
    kept, last = LikelyIndex(), {}
    for key, title in puts:
        last[key] = known(key, title)
        kept.put(last[key])
    anew = LikelyIndex(last.values())
    assert kept.likely(sentence, sentence, "2023") == anew.likely(sentence, sentence, "2023")
