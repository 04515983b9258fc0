"""A filter shows exactly the events that a plain reading of the records picks."""

from __future__ import annotations

import msgspec
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.columns.event_columns import event_columns
from timeline_app.core.columns.event_filter import Answers, EventFilter, known_only, shown_rows
from timeline_app.core.columns.grouping import Groups
from timeline_app.core.dates.bounds import parse_edtf
from timeline_app.core.records.records import (
    Event,
    EventId,
    Importance,
    Lane,
    LaneId,
    Status,
    Verification,
)

LANES = tuple(Lane(LaneId(f"lane{i}"), f"Lane {i}", "lane-1", i) for i in range(3))
ACTORS, SOURCES, TAGS = ("xi", "blinken", "nobody"), ("note", "paper"), ("visit", "call")
DATES = ("", "2022", "2022-11-14", "2023-02", "2023-06-18/2023-06-19", "2021/..", "../2022-03")


class Told(msgspec.Struct, frozen=True):
    """An event and what hangs on it."""

    event: Event
    quotes: int
    actors: frozenset[str]
    sources: frozenset[str]


told = st.builds(
    lambda date, lanes, status, importance, verification, tags, quotes, actors, sources: Told(
        Event(
            EventId(""),
            "An event",
            date,
            lanes=tuple(LaneId(lane) for lane in lanes),
            status=status,
            importance=importance,
            verification=verification,
            tags=tuple(tags),
        ),
        quotes,
        frozenset(actors),
        frozenset(sources),
    ),
    st.sampled_from(DATES),
    st.lists(st.sampled_from([lane.id for lane in LANES]), min_size=1, max_size=2, unique=True),
    st.sampled_from(list(Status)),
    st.sampled_from(list(Importance)),
    st.sampled_from(list(Verification)),
    st.lists(st.sampled_from(TAGS), unique=True),
    st.integers(0, 40),
    st.sets(st.sampled_from(ACTORS[:2])),
    st.sets(st.sampled_from(SOURCES)),
)


def some(values: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.just(()) | st.lists(st.sampled_from(values), unique=True).map(tuple)


filters = st.builds(
    EventFilter,
    lanes=some(("lane0", "lane1", "lane2", "gone")),
    actors=some((*ACTORS, "gone")),
    tags=some((*TAGS, "gone")),
    statuses=some(tuple(status.value for status in Status)),
    importance=st.sampled_from((0, 0, 1, 2, 3)),
    since=st.sampled_from(("", "", "2022-03", "2023-06-19")),
    until=st.sampled_from(("", "", "2022", "2023-06-18")),
    quotes=st.sampled_from((None, None, True, False)),
    sources=st.sampled_from((None, None, True, False)),
    unverified=st.booleans(),
)


def fits(one: Told, asked: EventFilter) -> bool:
    """The same question, asked of the records."""
    event = one.event
    date = parse_edtf(event.date) if event.date else None
    return all(
        (
            not asked.lanes or set(asked.lanes) & set(event.lanes),
            not asked.actors or set(asked.actors) & one.actors,
            not asked.tags or set(asked.tags) & set(event.tags),
            not asked.statuses or event.status.value in asked.statuses,
            event.importance >= asked.importance,
            not asked.since or (date and date.latest > parse_edtf(asked.since).earliest),
            not asked.until or (date and date.earliest < parse_edtf(asked.until).latest),
            asked.quotes is None or (one.quotes > 0) == asked.quotes,
            asked.sources is None or bool(one.sources) == asked.sources,
            not asked.unverified or event.verification is Verification.UNVERIFIED,
        )
    )


def groups_of(ids: tuple[str, ...], members: list[tuple[str, int]]) -> Groups:
    return Groups(
        ids,
        ids,
        np.array([ids.index(own_id) for own_id, _ in members], np.int32),
        np.array([key for _, key in members], np.int64),
    )


def answers_of(found: list[Told]) -> Answers:
    numbered = list(enumerate(found, 1))
    return Answers(
        groups_of(ACTORS, [(own_id, key) for key, one in numbered for own_id in one.actors]),
        groups_of(SOURCES, [(own_id, key) for key, one in numbered for own_id in one.sources]),
        groups_of(TAGS, [(tag, key) for key, one in numbered for tag in one.event.tags]),
    )


@given(st.lists(told, max_size=15), filters)
def test_a_filter_shows_what_the_records_say(found: list[Told], asked: EventFilter) -> None:
    columns = event_columns(
        ((key, one.event, one.quotes) for key, one in enumerate(found, 1)), LANES
    )
    shown = shown_rows(columns, asked, answers_of(found))
    if shown is None:
        assert asked.is_empty
        shown = np.ones(len(found), np.bool_)
    keys = set(columns.key[shown].tolist())
    assert keys == {key for key, one in enumerate(found, 1) if fits(one, asked)}


@given(filters)
def test_a_filter_is_kept_as_text_and_given_back(asked: EventFilter) -> None:
    assert msgspec.json.decode(msgspec.json.encode(asked), type=EventFilter) == asked


def test_what_means_nothing_here_is_left_out() -> None:
    asked = EventFilter(
        lanes=("lane0", "gone"), actors=("gone",), since="soon", until="2023", importance=2
    )
    known = known_only(asked, ["lane0", "lane1"], ["xi"])
    assert known == EventFilter(lanes=("lane0",), until="2023", importance=2)


def test_nothing_asked_is_told_from_something() -> None:
    assert EventFilter().is_empty
    assert not EventFilter(quotes=False).is_empty
