"""A field that events gain: who has to decide on it, and that nobody is forgotten."""

from __future__ import annotations

from collections.abc import Iterable

from timeline_app.core.columns.event_filter import EventFilter
from timeline_app.core.columns.table_fields import EventField
from timeline_app.core.evidence.as_written import MARKED
from timeline_app.core.records.as_came import CameEvent
from timeline_app.core.records.event_fields import EVENT_FIELDS, SEARCHED, EventPart
from timeline_app.core.records.records import Event
from timeline_app.interchange.fields import Field
from timeline_app.interchange.sheets.all_fields import COLUMNS
from timeline_app.interchange.sheets.names import ColumnMeaning
from timeline_app.widgets.event_form.field_table import MORE, ROWS

OURS = "id rests_on order"
"""What means something only within a chronology: nobody types it, and no file of others has it."""
WITH_DATE = "time zone date_basis"
"""What is said with the date, or beside it."""
IN_PANEL = "channel kind caption summary note verification_note"
"""What is read of an event that is looked at, for which there is no column."""
CALLED = {"lane": "lanes", "statuses": "status", "since": "date", "unverified": "verification"}
"""Columns and questions that are called otherwise than the fields that they are about."""
DECIDED: dict[str, tuple[Iterable[str], str]] = {
    "core.records.event_fields:EVENT_FIELDS": (EVENT_FIELDS, "id"),
    "core.records.as_came:CameEvent": (CameEvent.__struct_fields__, OURS),
    "core.records.event_fields:EventPart": ([one.value for one in EventPart], OURS),
    "interchange.fields:Field": ([name for one in Field for name in one.own], OURS),
    "interchange.sheets.names:ColumnMeaning": ([one.field for one in ColumnMeaning], OURS),
    "interchange.sheets.all_fields:COLUMNS": ([one.field for one in COLUMNS], OURS),
    "core.columns.table_fields:EventField": (
        [CALLED.get(one.name.lower(), one.name.lower()) for one in EventField],
        f"{OURS} {WITH_DATE} {IN_PANEL}",
    ),
    "core.columns.event_filter:EventFilter": (
        [CALLED.get(one, one) for one in EventFilter.__struct_fields__],
        f"{OURS} {WITH_DATE} {IN_PANEL} title place",
    ),
    "widgets.event_form.field_table": ([one.value for row in (*ROWS, *MORE) for one in row], OURS),
}
"""Who decides on fields of an event: those that it has, and those that it leaves out on purpose."""


def undecided(fields: Iterable[str]) -> dict[str, list[str]]:
    """For each field on which somebody has not decided, who that is."""
    open_of = {
        field: [
            who
            for who, (known, left_out) in DECIDED.items()
            if field not in {*known, *left_out.split()}
        ]
        for field in fields
    }
    return {field: who for field, who in open_of.items() if who}


def test_everybody_has_decided_on_each_field_of_an_event() -> None:
    assert undecided(Event.__struct_fields__) == {}


def test_of_a_new_field_it_is_told_who_has_to_decide() -> None:
    assert undecided((*Event.__struct_fields__, "starred")) == {"starred": list(DECIDED)}


def test_nobody_decides_on_what_no_event_has() -> None:
    assert {*EVENT_FIELDS} | {"id"} == {*Event.__struct_fields__}
    for known, left_out in DECIDED.values():
        assert {*known}.isdisjoint(left_out.split())


def test_marks_of_written_rows_are_in_the_order_in_which_they_ever_were() -> None:
    assert MARKED[:21] == (
        *("title", "date", "time", "zone", "place", "lanes", "kind", "status", "summary", "tags"),
        *("date_basis", "people", "links", "quotes", "importance", "caption", "note", "channel"),
        *("verification", "verification_note", "claims"),
    )


def test_each_field_that_is_searched_can_be_shown_where_it_was_found() -> None:
    searched = {name for name, one in EVENT_FIELDS.items() if one.is_searched}
    assert {one.value for one in SEARCHED} | {"title", "channel"} == searched
