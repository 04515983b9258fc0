import hashlib

import msgspec
import pytest

from tests.storage.date_forms import CLOCK_FORMS, date_forms
from timeline_app.core.dates.bounds import DateError, EdtfDate, bounds_of_event
from timeline_app.core.edits.log_entry import LogEntry
from timeline_app.core.records.records import type_of_section
from timeline_app.storage.columns.cache import LAYOUT
from timeline_app.storage.database.schema import (
    JSON_VERSION,
    OLDEST_VERSION,
    USER_VERSION,
    definitions_of,
)
from timeline_app.storage.json.document_type import JsonDocument, TextLine, WrittenDocument
from timeline_app.storage.json.published_schema import PUBLISHED, json_schema

# The structure of each version, by the digest of its SQL.
STRUCTURES = {
    1: "b4ebbcfca63c77b7",
    2: "97a3f4a9f5dd0514",
    3: "1328d18501463bb2",
    4: "1328d18501463bb2",
    5: "461c84bcfde1dd29",
    6: "7cd4d946b53cc7d7",
    7: "2b508e04192700e7",
    8: "9ab7428ec28a12c8",
}

_DATES = ("", "2004", "2004-06-03", "2004-06-03~", "2004-06-03/2004-06-05", "[..2004-06-03]")


@pytest.mark.parametrize("version", STRUCTURES)
def test_a_version_has_one_structure(version: int) -> None:
    """Fails when records change: then the version must grow, and old files be migrated."""
    sql = "\n".join(sorted(sql for _, _, sql in definitions_of(version).values()))
    assert STRUCTURES[version] == hashlib.sha256(sql.encode()).hexdigest()[:16]


def test_what_records_may_hold_belongs_to_the_versions() -> None:
    """Fails where a field within a field or a word is new: older programs can't read that.

    Then both versions must grow too, so that they can say so; the file's alone for the log.
    """
    parts = msgspec.json.schema_components([WrittenDocument, LogEntry])[1]
    held = {
        name: sorted(map(str, part.get("properties", part.get("enum", ()))))
        for name, part in parts.items()
    }
    assert (_digest(held), USER_VERSION, JSON_VERSION) == ("dba8940062b6560b", 8, 5)


def test_the_dates_that_can_be_read_belong_to_the_versions() -> None:
    """Fails where a form of dates is new, or means other bounds: older programs can't read that.

    Then the file's version must grow, and the layout of the columns that are cached in it.
    """
    read = [(date, "", _bounds(date, "")) for date in date_forms()]
    read.extend((date, time, _bounds(date, time)) for time in CLOCK_FORMS for date in _DATES)
    held = [form for form in read if form[2] is not None]
    assert (_digest(held), USER_VERSION, LAYOUT) == ("43145d529a6344af", 8, 3)


def _bounds(date: str, time: str) -> EdtfDate | None:
    try:
        return bounds_of_event(date, time)
    except DateError:
        return None


def _digest(value: object) -> str:
    return hashlib.sha256(msgspec.json.encode(value, order="sorted")).hexdigest()[:16]


def test_every_version_that_can_be_read_has_its_structure_here() -> None:
    assert list(STRUCTURES) == list(range(OLDEST_VERSION, USER_VERSION + 1))


def test_the_published_schema_is_current() -> None:
    assert PUBLISHED.read_bytes() == json_schema()


def test_the_document_has_every_section_in_order() -> None:
    fields = {info.name: info.type for info in msgspec.structs.fields(JsonDocument)}
    lines = {**type_of_section, "texts": TextLine}
    expected = {name: tuple[kind, ...] for name, kind in lines.items()}
    assert list(fields)[:3] == ["format", "version", "chronology"]
    assert list(fields)[3:] == list(expected)
    assert {name: fields[name] for name in expected} == expected
