"""What the program of tomorrow does with files, run by it as a process: see `grown`.

`edit FILE` opens an older file, fills fields that it didn't have, takes that back and makes it
again; `json FILE JSON` writes it as JSON, reads that and compares; `batch FILE` changes all events.
"""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path

import msgspec

from tests.storage.chronologies import import_json
from timeline_app.core.edits.edit import Change, Edit
from timeline_app.core.records.records import Stance, type_of_section
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import write_json
from timeline_app.storage.database.connection import connected, version_of
from timeline_app.storage.database.schema import definitions_of
from timeline_app.storage.file.integrity import Check
from timeline_app.storage.json.document_reader import read_json

NEW = {
    "lanes": {"height": 3},
    "events": {"zone_note": "Beijing, perhaps", "firmness": Stance.SUPPORTS, "is_firm": True},
    "citations": {"seen_in": "copy"},
    "quotes": {"heard_by": ("state", "qin")},
    "relations": {"weight": 2},
}


def everything(chronology: StoredChronology) -> dict[str, list[object]]:
    return {section: list(chronology.records(section)) for section in type_of_section}


def filled(chronology: StoredChronology) -> Edit:
    changes = []
    for section, fields in NEW.items():
        for record in chronology.records(section):
            defaults = {field.name: field.default for field in msgspec.structs.fields(record)}
            assert all(getattr(record, name) == defaults[name] for name in fields)
            changes.append(Change(record, msgspec.structs.replace(record, **fields)))
    qin = next(iter(chronology.records("actors")))
    offices = tuple(msgspec.structs.replace(held, place="Washington") for held in qin.offices)
    changes.append(Change(qin, msgspec.structs.replace(qin, offices=offices)))
    contact = type_of_section["contacts"]("press office", actor="qin", text="by letter")
    return Edit((*changes, Change(None, contact)))


def edit(path: Path) -> None:
    with StoredChronology.open(path, check=Check.FULL) as chronology:
        before = everything(chronology)
        assert before["contacts"] == []
        made = filled(chronology)
        inverse = chronology.apply(made)
        after = everything(chronology)
        assert after["events"][0].zone_note == "Beijing, perhaps"
        assert after["quotes"][0].heard_by == ("state", "qin")
        assert after["citations"][0].seen_in == "copy"
        chronology.apply(inverse)
        assert everything(chronology) == before
        chronology.apply(made)
    with StoredChronology.open(path, check=Check.FULL) as chronology:
        assert everything(chronology) == after
    assert_is_new(path)


def batch(path: Path) -> None:
    with StoredChronology.open(path) as chronology:
        before = everything(chronology)
        made = chronology.make_batch(
            Change(event, msgspec.structs.replace(event, zone_note="somewhere"))
            for event in before["events"]
        )
        chronology.apply(made.inverse())
        assert everything(chronology) == before
        chronology.apply(made)
        assert {event.zone_note for event in chronology.records("events")} == {"somewhere"}
    assert_is_new(path)


def json(path: Path, json_path: Path) -> None:
    with StoredChronology.open(path) as chronology:
        write_json(chronology, json_path)
        expected = everything(chronology)
    document = read_json(json_path)
    assert {section: list(document.records(section)) for section in type_of_section} == expected
    with import_json(json_path, path.with_name("again.chronology")) as again:
        assert everything(again) == expected
    assert_is_new(path.with_name("again.chronology"))


def assert_is_new(path: Path) -> None:
    """Its structure is that of a new file, to the letter."""
    with closing(connected(path)) as connection:
        version = version_of(connection)
        rows = connection.execute(
            'SELECT "name", "type", "tbl_name", "sql" FROM sqlite_schema WHERE "sql" IS NOT NULL'
        ).fetchall()
    assert {row[0]: row[1:] for row in rows} == definitions_of(version)


if __name__ == "__main__":
    globals()[sys.argv[1]](*map(Path, sys.argv[2:]))
