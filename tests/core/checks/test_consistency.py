"""Words, dates and people beside each other: what fits, and what only looks as if it didn't."""

from __future__ import annotations

import pytest

from timeline_app.core.checks.across import Causes, are_far, are_near
from timeline_app.core.checks.consistency import (
    is_backwards,
    is_part_outside,
    is_past_plan,
    is_said_after,
)
from timeline_app.core.checks.sources import unnamed_host
from timeline_app.core.dates.bounds import parse_edtf
from timeline_app.core.records.records import (
    CslDate,
    CslItem,
    CslName,
    Event,
    EventId,
    Quote,
    QuoteId,
    Relation,
    Source,
    SourceId,
    Status,
)


@pytest.mark.parametrize(
    ("said", "issued", "is_wrong"),
    [
        ("2023-02-04", "2023-02-03", False),
        ("2023-02-05", "2023-02-03", True),
        ("2023-02-05", "2023-02", False),
        ("2023-02-05~", "2023-02-03", False),
        ("", "2023-02-03", False),
        ("2023-02-05", "", False),
    ],
)
def test_words_are_said_after_their_source(said: str, issued: str, is_wrong: bool) -> None:
    quote = Quote(QuoteId("q"), "yes", SourceId("s"), said_on=said)
    item = CslItem("article", issued=CslDate(raw=issued) if issued else None)
    assert is_said_after(quote, Source(SourceId("s"), item)) is is_wrong
    assert not is_said_after(quote, None)


def event(date: str, title: str = "Talks", place: str = "", **values: str) -> Event:
    return Event(EventId(f"{title}-{date}"), title, date, place=place, kind=values.get("kind", ""))


@pytest.mark.parametrize(
    ("kind", "first", "second", "is_wrong"),
    [
        ("leads to", "2023-02-02", "2023-02-03", False),
        ("leads to", "2023-02-03", "2023-02-02", True),
        ("leads to", "2023-02-03", "2023-02-01/2023-02-05", False),
        ("responds to", "2023-02-02", "2023-02-03", True),
        ("ends", "2023-02-03", "2022-01-01/2023-02-02", False),
        ("echoes", "2023-02-03", "2023-02-02", False),
        ("leads to", "2023-02-03", "", False),
    ],
)
def test_an_effect_before_its_cause(kind: str, first: str, second: str, is_wrong: bool) -> None:
    relation = Relation(EventId("a"), EventId("b"), kind)
    assert is_backwards(relation, event(first), event(second)) is is_wrong


@pytest.mark.parametrize(
    ("part", "whole", "is_wrong"),
    [
        ("2022-11-14", "2022-11-15/2022-11-16", False),
        ("2022-11-10", "2022-11-15/2022-11-16", True),
        ("2022-11-10", "2022-11-15~/2022-11-16", False),
        ("2022-12", "2022-11-15/..", False),
    ],
)
def test_a_part_outside_its_whole(part: str, whole: str, is_wrong: bool) -> None:
    relation = Relation(EventId("a"), EventId("b"), "part of")
    assert is_part_outside(relation, event(part), event(whole)) is is_wrong


@pytest.mark.parametrize(
    ("status", "date", "is_past"),
    [
        (Status.PLANNED, "2023-02", True),
        (Status.ANNOUNCED, "2023-02", False),
        (Status.PLANNED, "2023-06-15", False),
        (Status.PLANNED, "", False),
    ],
)
def test_a_plan_is_past_when_its_month_is_over(status: Status, date: str, is_past: bool) -> None:
    plan = Event(EventId("p"), "Visit", date, status=status)
    assert is_past_plan(plan, parse_edtf("2023-07-01").earliest) is is_past


def test_one_event_told_twice_is_known_by_its_words_and_days() -> None:
    told = event("2023-09-18", "Blinken meets Han Zheng")
    assert are_near(told, event("2023-09-19", "Blinken meets with Han Zheng"))
    assert not are_near(told, event("2023-09-21", "Blinken meets with Han Zheng"))
    assert not are_near(told, event("2023-09-18", "Blinken meets Wang Yi in Malta"))
    assert not are_near(told, told)  # that is a duplicate, told by a rule of its own


def test_a_hall_in_a_town_is_no_other_place() -> None:
    hall = event("2023-06-19", place="Great Hall of the People, Beijing")
    assert not are_far(hall, event("2023-06-19", place="Beijing"))
    assert are_far(hall, event("2023-06-19", place="Paris"))


def test_causes_go_in_a_circle_or_not() -> None:
    causes = Causes()
    keys = {"a": 0, "b": 1, "x": 3}
    for first, then in [("a", "b"), ("b", "c"), ("a", "c"), ("x", "a")]:
        leads = Relation(EventId(first), EventId(then), "leads to")
        causes.add(keys[first], EventId(first), [leads])
    assert causes.circles() == []
    # Told from its end: what c led to is a.
    causes.add(9, EventId("c"), [Relation(EventId("a"), EventId("c"), "results from")])
    assert causes.circles() == [(9, 0)]


@pytest.mark.parametrize(
    ("author", "url", "container", "host"),
    [
        ("AP", "https://apnews.com/article/1", "", ""),
        ("AP", "https://www.kesq.com/news/1", "", "kesq.com"),
        ("AP", "https://www.kesq.com/news/1", "KESQ", ""),
        ("Reuters", "https://www.reuters.com/world/1", "", ""),
        ("Somebody", "https://example.org/1", "", ""),
        ("AP", "", "", ""),
        ("AP", "http://[::1", "", ""),
    ],
)
def test_a_copy_names_its_host(author: str, url: str, container: str, host: str) -> None:
    item = CslItem("article", author=(CslName(literal=author),), container_title=container, URL=url)
    assert unnamed_host(Source(SourceId("s"), item)) == host
