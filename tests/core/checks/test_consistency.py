"""Words, dates and people beside each other: what fits, and what only looks as if it didn't."""

from __future__ import annotations

import pytest

from timeline_app.core.checks.across import (
    Causes,
    States,
    are_far,
    are_near,
    are_one,
    company_mark,
    presence_marks,
)
from timeline_app.core.checks.consistency import (
    has_foreign_marks,
    is_backwards,
    is_long_past,
    is_of_absent,
    is_part_outside,
    is_said_after,
    is_said_before,
)
from timeline_app.core.checks.sources import unnamed_host
from timeline_app.core.dates.bounds import parse_edtf
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
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
from timeline_app.core.value import replace


@pytest.mark.parametrize(
    ("said", "issued", "is_wrong"),
    [
        ("2023-02-04", "2023-02-03", False),
        ("2023-02-05", "2023-02-03", True),
        ("2023-02-05", "2023-02", False),
        ("2023-02-05~", "2023-02-03", False),
        ("2023-06-05", "2023-02-03%", True),
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
        ("leads to", "2023-02-03", "2023-02-01/2023-02-05", True),
        ("leads to", "2023-02-03", "2023-02-03/2023-02-05", False),
        ("leads to", "2023-02-03", "2023-02", False),
        ("leads to", "2023-02-03", "2023-01-20~/2023-02-05", False),
        ("leads to", "2023-02-03", "../2023-02-05", False),
        ("responds to", "2023-02-02", "2023-02-03", True),
        ("ends", "2023-02-03", "2022-01-01/2023-02-02", False),
        ("ends", "2023-02-03", "2023-02-04/..", True),
        ("echoes", "2023-02-03", "2023-02-02", False),
        ("echoes", "2023-02-02", "2023-02-03", True),
        ("postpones", "2023-02-02", "2023-02-05", False),
        ("qualifies", "2023-02-02", "2023-02-05", False),
        ("leads to", "2023-02-03", "", False),
    ],
)
def test_an_effect_before_its_cause(kind: str, first: str, second: str, is_wrong: bool) -> None:
    relation = Relation(EventId("a"), EventId("b"), kind)
    assert is_backwards(relation, event(first), event(second)) is is_wrong


@pytest.mark.parametrize(
    ("part", "whole", "is_wrong"),
    [
        ("2022-11-15", "2022-11-15/2022-11-16", False),
        ("2022-11-14", "2022-11-15/2022-11-16", True),
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
    assert is_long_past(plan, Status.PLANNED, parse_edtf("2023-07-01").earliest) is is_past


@pytest.mark.parametrize(
    ("said", "kind", "is_wrong"),
    [
        ("2023-06-18", "talks", False),
        ("2023-06-17", "talks", True),
        ("2023-06-13", "visit", False),
        ("2023-06-11", "visit", True),
        ("", "talks", False),
    ],
)
def test_words_are_said_before_what_they_are_of(said: str, kind: str, is_wrong: bool) -> None:
    quote = Quote(QuoteId("q"), "yes", SourceId("s"), said_on=said)
    assert is_said_before(quote, event("2023-06-19", kind=kind)) is is_wrong


@pytest.mark.parametrize(
    ("speaker", "said", "kind", "is_wrong"),
    [
        ("wang", "2023-05-11", "talks", True),
        ("sullivan", "2023-05-11", "talks", False),
        ("wang", "2023-05-12", "talks", False),
        ("wang", "2023-05-11", "visit", False),
        ("wang", "2023-05-11", "media", True),
        ("", "2023-05-11", "talks", False),
    ],
)
def test_who_spoke_at_a_meeting_was_there(
    speaker: str, said: str, kind: str, is_wrong: bool
) -> None:
    quote = Quote(QuoteId("q"), "yes", SourceId("s"), ActorId(speaker), said_on=said)
    talks = event("2023-05-10/2023-05-11", kind=kind)
    assert is_of_absent(quote, talks, {ActorId("sullivan")}) is is_wrong


@pytest.mark.parametrize(
    ("text", "are_foreign"),
    [
        ("蓄意挑起风险,恶意破坏", True),
        ("用于气象等科研.", True),
        ("周一(19日)", True),
        ("会见Blinken,强调", True),
        ("蓄意挑起风险，恶意破坏。", False),
        ("增长3.5%", False),
        ("约翰.克里", False),
        ("Qin Gang 秦刚, minister", True),
        ("talks, then more", False),
    ],
)
def test_chinese_has_marks_of_its_own(text: str, are_foreign: bool) -> None:
    assert has_foreign_marks(text) is are_foreign


def test_one_event_told_twice_is_known_by_its_words_and_days() -> None:
    told = event("2023-09-18", "Blinken meets Han Zheng")
    assert are_near(told, event("2023-09-19", "Blinken meets with Han Zheng"))
    assert not are_near(told, event("2023-09-21", "Blinken meets with Han Zheng"))
    assert not are_near(told, event("2023-09-18", "Blinken meets Wang Yi in Malta"))
    assert not are_near(told, told)  # that is a duplicate, told by a rule of its own


def test_the_same_people_on_one_day_have_one_thing_of_a_kind() -> None:
    people = [Actor(ActorId(name), name, ActorKind.PERSON) for name in ("wang", "blinken")]
    talks = event("2023-02-18", "Talks in Munich", "Munich, Germany", kind="talks")
    again = event("2023-02-18", "The Secretary meets the Director", "Munich", kind="talks")
    assert company_mark(talks, people) == company_mark(again, people[::-1]) != ""
    assert company_mark(talks, people[:1]) == company_mark(event("2023-02-18"), people) == ""
    assert are_one(talks, again)
    assert not are_one(talks, replace(again, place="Berlin"))
    assert not are_one(replace(talks, time="10:00"), replace(again, time="14:00"))
    assert not are_one(talks, talks)


def test_somebody_is_at_a_place_on_each_day_of_a_visit() -> None:
    (yellen,) = (Actor(ActorId("yellen"), "Yellen", ActorKind.PERSON),)
    visit = event("2023-07-06/2023-07-09", place="Beijing", kind="visit")
    marks = [*presence_marks(visit, [yellen])]
    assert len(marks) == 4
    assert {*presence_marks(replace(visit, date="2023-07-08"), [yellen])} < {*marks}
    for date in ("2023-07", "2023-07-06~/2023-07-09", "2023-07-06/2023-08-09"):
        assert not [*presence_marks(replace(visit, date=date), [yellen])]


def test_states_may_miss_each_other_by_what_about_means() -> None:
    def found(first: str, then: str) -> list[str]:
        states = States()
        for date in (then, first):
            states.add(replace(event(date), channel="Leaders"))
        return [one.rule for one in states.findings()]

    assert found("2022-11-14/2023-03-31", "2023-04-01/..") == []
    assert found("2022-11-14/2023-03-30", "2023-04-01/..") == ["states-apart"]
    assert found("2022-11-14/2023-04-01", "2023-04-01/..") == ["states-overlap"]
    assert found("2022-11-14/2023-03~", "2023-04~/..") == []
    assert found("2022-11-14/2023-10~", "2023-04~/..") == ["states-overlap"]
    assert found("2022-11-14/2022-12~", "2023-04~/..") == ["states-apart"]
    assert found("2022-11-14/..", "2023-04-01/..") == ["states-overlap"]


def test_a_part_of_its_own_part_goes_in_a_circle() -> None:
    parts, causes = Causes("part of"), Causes()
    for key, (first, then) in enumerate([("a", "b"), ("b", "a")]):
        one = Relation(EventId(first), EventId(then), "part of")
        parts.add(key, EventId(first), [one])
        causes.add(key, EventId(first), [one])
    assert parts.circles() == [(1, 0)]
    assert causes.circles() == []


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
