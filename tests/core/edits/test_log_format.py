"""What a log entry tells of the changes of an edit."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.storage.any_chronology import documents
from tests.storage.chronologies import CALL, SMALL, VISIT
from timeline_app.core.edits.edit import Change, added, removed, replaced
from timeline_app.core.edits.log_entry import Act, FieldChange, LoggedChange
from timeline_app.core.edits.log_format import (
    CHANGES_LISTED,
    NAME_LIMIT,
    ROOM,
    VALUE_LIMIT,
    events_of,
    excerpts,
    is_word,
    logged_changes,
    told_of,
)
from timeline_app.core.records.records import (
    ActorId,
    CslDate,
    EventId,
    Importance,
    LaneId,
    Participation,
    Record,
    Relation,
    Status,
    type_of_section,
)
from timeline_app.storage.json.document_type import JsonDocument


def named(kind: str, record_id: str) -> str:
    return f"<{kind} {record_id}>"


def fields_of(before: Record, after: Record) -> list[tuple[str, str, str]]:
    (logged,) = logged_changes(replaced(before, after).changes, named)
    assert logged.act is Act.CHANGED
    return [(field.field, field.before, field.after) for field in logged.fields]


CHANGED: list[tuple[Record, dict[str, object], list[tuple[str, str, str]]]] = [
    (CALL, {"title": "Rung"}, [("title", "Call", "Rung")]),
    (
        CALL,
        {"date": "2024", "status": Status.PLANNED},
        [("date", "2023-06-13", "2024"), ("status", "took place", "planned")],
    ),
    (CALL, {"importance": Importance.CENTRAL}, [("importance", "ordinary", "central")]),
    (
        CALL,
        {"lanes": (LaneId("press"), LaneId("talks"))},
        [("lanes", "<lane talks>", "<lane press>; <lane talks>")],
    ),
    (VISIT, {"rests_on": ""}, [("rests_on", "<date_claim claim-visit>", "")]),
    (VISIT, {"tags": ("one", "two")}, [("tags", "visit; naïve “quotes”", "one; two")]),
    (
        SMALL.sources[0],
        {"item": msgspec.structs.replace(SMALL.sources[0].item, title="Its title", issued=None)},
        [("item.title", "A note", "Its title"), ("item.issued", "2023-6-19", "")],
    ),
    (
        SMALL.actors[0],
        {"offices": SMALL.actors[0].offices[:1]},
        [
            (
                "offices",
                (
                    "Ambassador, 2021-07, 2023-01, <source names>; "
                    "Foreign Minister, 2022-12-30, 2023-07-25"
                ),
                "Ambassador, 2021-07, 2023-01, <source names>",
            )
        ],
    ),
    (
        SMALL.quotes[0],
        {"speaker": ActorId("state")},
        [("speaker", "<actor qin>", "<actor state>")],
    ),
    (
        SMALL.quotes[0],
        {"selector": msgspec.structs.replace(SMALL.quotes[0].selector, start=8)},
        [("selector.start", "7", "8")],
    ),
    (SMALL.header(), {"title": "Other"}, [("title", "Small", "Other")]),
    (
        SMALL.sources[2],
        {"item": msgspec.structs.replace(SMALL.sources[2].item, issued=CslDate(((2023,),)))},
        [("item.issued", "", "2023")],
    ),
]


@pytest.mark.parametrize(("record", "values", "expected"), CHANGED)
def test_fields_are_told_before_and_after(
    record: Record, values: dict[str, object], expected: list[tuple[str, str, str]]
) -> None:
    assert fields_of(record, msgspec.structs.replace(record, **values)) == expected


def test_records_are_told_by_what_people_call_them_and_their_events() -> None:
    relation = Relation(CALL.id, VISIT.id, "leads to")
    records = (CALL, Participation(CALL.id, ActorId("qin"), "host"), relation, SMALL.citations[1])
    assert logged_changes(added(*records).changes, named) == (
        LoggedChange("event", Act.ADDED, "Call", ("call",)),
        LoggedChange("participation", Act.ADDED, "<actor qin>", ("call",)),
        LoggedChange(
            "relation", Act.ADDED, "<event call> leads to <event visit>", ("call", "visit")
        ),
        LoggedChange("citation", Act.ADDED, "<source note>", ("call",)),
    )
    (gone,) = logged_changes(removed(SMALL.sources[0]).changes, named)
    assert gone == LoggedChange("source", Act.REMOVED, "Ada Müller, Staff")


@settings(max_examples=examples(40))  # documents take long to draw; others do it too
@given(documents())
def test_every_record_can_be_told_of(document: JsonDocument) -> None:
    for section in type_of_section:
        records = tuple(document.records(section))
        for record in records:
            for edit in (added(record), removed(record), replaced(record, records[0])):
                (logged,) = logged_changes(edit.changes, named)
                assert logged.record == section.removesuffix("s")
                assert set(events_of(record)) <= set(logged.events)
                changed_fields = {field.field.partition(".")[0] for field in logged.fields}
                assert changed_fields <= set(record.__struct_fields__)


def test_long_texts_are_told_by_what_is_about_the_first_difference() -> None:
    same = "All of it the same. " * 500
    before, after = excerpts(f"{same}old end{same}", f"{same}new end{same}")
    assert before.startswith("…")
    assert before.endswith("…")
    assert "same. old end" in before
    assert "same. new end" in after
    assert max(len(before), len(after)) <= VALUE_LIMIT + 2
    assert excerpts("short", "") == ("short", "")
    assert excerpts("", "x" * 1_000) == ("", "x" * VALUE_LIMIT + "…")


@given(st.text("ab", max_size=500), st.text("ab", max_size=500))
def test_excerpts_of_different_texts_differ(before: str, after: str) -> None:
    one, other = excerpts(before, after)
    assert (one == other) == (before == after) or before == after


def test_an_entry_is_bounded() -> None:
    long = msgspec.structs.replace(CALL, title="t" * 10_000, summary="s" * 10_000)
    changes = tuple(
        Change(msgspec.structs.replace(long, id=EventId(f"{i}")), CALL) for i in range(1_000)
    )
    found = logged_changes(changes, named)
    assert len(found) == CHANGES_LISTED
    assert len(msgspec.json.encode(found)) < ROOM + 10_000
    (logged,) = logged_changes(added(long).changes, named)
    assert len(logged.name) == NAME_LIMIT
    assert logged.name.endswith("…")


def test_what_is_told_goes_through_json() -> None:
    told = logged_changes(replaced(CALL, VISIT).changes, named)
    text = msgspec.json.encode(told)
    assert msgspec.json.decode(text, type=tuple[LoggedChange, ...]) == told
    assert isinstance(told[0].fields[0], FieldChange)


def test_that_the_header_says_when_it_was_is_not_told() -> None:
    header = SMALL.header()
    stamp = Change(header, msgspec.structs.replace(header, changed="2024-05-05T00:00:00Z"))
    title = replaced(CALL, VISIT).changes
    assert told_of((stamp, *title)) == title
    assert told_of((stamp,)) == (stamp,)
    other = msgspec.structs.replace(header, title="Other", changed="2024-05-05T00:00:00Z")
    assert told_of((Change(header, other),)) == (Change(header, other),)
    assert fields_of(header, other) == [("title", "Small", "Other")]


@pytest.mark.parametrize(
    ("record", "field", "expected"),
    [
        ("event", "status", True),
        ("event", "importance", True),
        ("event", "kind", False),  # a free word, as that of a source
        ("source", "kind", False),
        ("actor", "kind", True),
        ("citation", "stance", True),
        ("quote", "verification", True),
        ("source", "item.issued.circa", True),
        ("source", "item.issued", False),
        ("source", "item.title", False),
        ("event", "no_longer_there", False),
        ("treaty", "status", False),
    ],
)
def test_our_own_words_are_known_by_the_type_of_the_field(
    record: str, field: str, expected: bool
) -> None:
    assert is_word(record, field) is expected
