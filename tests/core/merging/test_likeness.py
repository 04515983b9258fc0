from __future__ import annotations

import pytest

from timeline_app.core.merging.likeness import alike
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    CslItem,
    Event,
    EventId,
    Lane,
    LaneId,
    Quote,
    QuoteId,
    Record,
    Source,
    SourceId,
)


def event(own_id: str, title: str, date: str) -> Event:
    return Event(EventId(own_id), title, date)


def source(own_id: str, url: str, title: str = "") -> Source:
    return Source(SourceId(own_id), CslItem("webpage", title, URL=url))


def quote(own_id: str, text: str, said_on: str = "") -> Quote:
    return Quote(QuoteId(own_id), text, SourceId("s"), ActorId("a"), said_on=said_on)


def pairs(ours: list[Record], theirs: list[Record]) -> list[tuple[str, str]]:
    found = alike(type(ours[0]), ours, theirs)
    back = alike(type(ours[0]), theirs, ours)
    assert sorted((own.id, its.id) for its, own in back) == sorted(  # type: ignore[attr-defined]
        (own.id, its.id)  # type: ignore[attr-defined]
        for own, its in found
    )
    return sorted((own.id, its.id) for own, its in found)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ([event("a", "Talks", "2023-05")], [event("b", "talks ", "2023-05")], [("a", "b")]),
        ([event("a", "Talks", "2023-05")], [event("b", "Talks", "2023-05-10")], [("a", "b")]),
        ([event("a", "Talks", "2023-05")], [event("b", "Talks", "2023-06-10")], []),
        ([event("a", "Talks", "2023-05")], [event("b", "Talks", "")], [("a", "b")]),
        (
            [event("a1", "Talks", "2023-05-01"), event("a2", "Talks", "2023-05-02")],
            [event("b2", "Talks", "2023-05-02"), event("b1", "Talks", "2023-05-01")],
            [("a1", "b1"), ("a2", "b2")],
        ),
        (
            [event("a1", "Talks", "2023-05"), event("a2", "Talks", "2023-05")],
            [event("b1", "Talks", "2023-05"), event("b2", "Talks", "2023-05")],
            [("a1", "b1"), ("a2", "b2")],
        ),
        (  # which of the two is meant can't be told
            [event("a1", "Talks", "2023-05-01"), event("a2", "Talks", "2023-05-02")],
            [event("b", "Talks", "2023-05")],
            [],
        ),
        (
            [source("a", "https://www.a.org/x/")],
            [source("b", "http://a.org/x", "Its title")],
            [("a", "b")],
        ),
        (
            [source("a1", "https://a.org/x"), source("a2", "https://a.org/x", "Two")],
            [source("b2", "https://a.org/x", "Two"), source("b1", "https://a.org/x")],
            [("a1", "b1"), ("a2", "b2")],
        ),
        ([quote("a", "We will go.")], [quote("b", "We  will go.")], [("a", "b")]),
        (
            [quote("a", "We will go.", "2023")],
            [quote("b", "We will not go.", "2023")],
            [("a", "b")],
        ),
        ([quote("a", "We will go.")], [quote("b", "We will not go.")], []),
        (
            [Lane(LaneId("a"), "Leaders", "lane-1", 0)],
            [Lane(LaneId("b"), "Leaders", "lane-2", 1)],
            [("a", "b")],
        ),
        (
            [Actor(ActorId("a"), "Li Wei", ActorKind.PERSON)],
            [Actor(ActorId("b"), "Li Wei", ActorKind.ORGANISATION)],
            [],
        ),
    ],
)
def test_what_says_the_same_is_the_same(
    ours: list[Record], theirs: list[Record], expected: list[tuple[str, str]]
) -> None:
    assert pairs(ours, theirs) == expected
