from __future__ import annotations

from typing import TypeVar

import msgspec
import pytest

from timeline_app.core.merging.fields import FieldDifference, field_differences, with_fields
from timeline_app.core.records.records import (
    CslDate,
    CslItem,
    Event,
    EventId,
    Header,
    LaneId,
    Record,
    Source,
    SourceId,
    Status,
)

TALKS = Event(EventId("e"), "Talks in Vienna", "2023-05-10", "10:00", lanes=(LaneId("l"),))
REPORT = Source(SourceId("s"), CslItem("report", "On talks", issued=CslDate(((2023, 5),))))
R = TypeVar("R", bound=msgspec.Struct)
NAMES = {"l": "Leaders", "d": "Defence"}


def changed(record: R, **fields: object) -> R:
    return msgspec.structs.replace(record, **fields)


def name_of(kind: str, own_id: str) -> str:
    assert kind in ("lane", "claim", "date_claim")
    return NAMES.get(own_id, own_id)


def told(*versions: Record | None) -> list[tuple[str, ...]]:
    return [(one.field, *one.texts) for one in field_differences(versions, name_of)]


def test_fields_that_differ_are_told_with_what_each_version_has() -> None:
    other = changed(TALKS, title="Talks in Geneva", place="Geneva", status=Status.POSTPONED)
    assert told(TALKS, other) == [
        ("title", "Talks in Vienna", "Talks in Geneva"),
        ("place", "", "Geneva"),
        ("status", "took place", "postponed"),
    ]
    assert told(TALKS, TALKS) == []


def test_what_is_named_is_told_by_its_name() -> None:
    other = changed(TALKS, lanes=(LaneId("l"), LaneId("d")))
    assert told(TALKS, other) == [("lanes", "Leaders", "Leaders; Defence")]


def test_ids_tell_apart_what_has_one_name() -> None:
    one, other = changed(TALKS, lanes=(LaneId("l1"),)), changed(TALKS, lanes=(LaneId("l2"),))
    found = field_differences((one, other), lambda *_: "Leaders")
    assert found == (FieldDifference("lanes", ("l1", "l2")),)


def test_the_fields_of_a_source_s_item_are_told_one_by_one() -> None:
    other = changed(REPORT, item=changed(REPORT.item, URL="https://a.org/", issued=None))
    assert told(REPORT, other) == [
        ("item.issued", "2023-5", ""),
        ("item.URL", "", "https://a.org/"),
    ]


def test_of_what_is_there_once_the_fields_that_say_something_are_told() -> None:
    assert told(None, TALKS) == [
        ("title", "", "Talks in Vienna"),
        ("date", "", "2023-05-10"),
        ("time", "", "10:00"),
        ("lanes", "", "Leaders"),
    ]


def test_three_versions_stand_beside_each_other() -> None:
    here, there = changed(TALKS, title="Talks"), changed(TALKS, title="Talks, day one")
    assert told(TALKS, here, there) == [("title", "Talks in Vienna", "Talks", "Talks, day one")]


def test_when_a_chronology_was_changed_makes_no_difference() -> None:
    one = Header("Talks", created="2023-01-01T00:00:00Z", changed="2023-01-01T00:00:00Z")
    assert told(one, changed(one, changed="2024-01-01T00:00:00Z")) == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (["title"], {"title": "B"}),
        (["date"], {"date": "2023-06", "time": ""}),  # no clock time stands with a month
        (["time"], {"date": "2023-06", "time": ""}),
        (["title", "place"], {"title": "B", "place": "Bonn"}),
        ([], {}),
    ],
)
def test_fields_are_taken_with_those_that_go_with_them(
    fields: list[str], expected: dict[str, object]
) -> None:
    theirs = changed(TALKS, title="B", date="2023-06", time="", place="Bonn")
    assert with_fields(TALKS, theirs, fields) == changed(TALKS, **expected)


def test_a_field_of_an_item_is_taken_alone() -> None:
    theirs = changed(REPORT, item=changed(REPORT.item, title="B", URL="https://a.org/"))
    taken = with_fields(REPORT, theirs, ["item.URL"])
    assert taken == changed(REPORT, item=changed(REPORT.item, URL="https://a.org/"))
