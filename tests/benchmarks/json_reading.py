"""Reads our JSON in one of its ways and prints the seconds: json_reading.py FILE WAY OUT.

`decode`: msgspec decodes the lines of the events of FILE, nothing else. `read`: our reader gives
the records of the whole file, checked. `convert`: they become the new chronology OUT. `copy` is
the floor of the rest of that: FILE is a chronology, whose rows SQLite copies to OUT.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path

import msgspec

from timeline_app.core.records.records import Event
from timeline_app.storage.chronology.json_exchange import convert_json
from timeline_app.storage.database.schema import DEFINITIONS
from timeline_app.storage.database.validation import are_sound_but_for_dates, first_flaw
from timeline_app.storage.json.document_type import not_in_our_layout
from timeline_app.storage.json.stream_import import RecordLines


def decode(path: Path, out: Path) -> None:
    """Decode every line that is an event's, and let go of it."""
    del out
    decoded = msgspec.json.Decoder(Event).decode
    with path.open("rb") as file:
        in_events = False
        for line in file:
            if line.startswith(b'"'):
                in_events = line.startswith(b'"events": [')
            elif in_events and line.startswith(b"{"):
                decoded(line.rstrip(b",\n"))


def read(path: Path, out: Path) -> None:
    """Read, and make the checks that each record goes through."""
    del out
    with path.open("rb") as file:
        for batch in RecordLines(file).batches():
            records = batch.lines()
            assert not not_in_our_layout(records, batch.raw)
            events = [record for record in records if isinstance(record, Event)]
            assert are_sound_but_for_dates(events) or first_flaw(records) is None


def copy(path: Path, out: Path) -> None:
    """Copy the rows of all our tables but the columns, and make the indexes anew."""
    with closing(sqlite3.connect(out, isolation_level=None)) as file:
        file.execute("PRAGMA synchronous = OFF")  # as for a new file, which is synced whole
        file.execute("ATTACH ? AS source", (str(path),))
        file.execute("PRAGMA foreign_keys = OFF")  # all that is named is there in the end
        file.execute("BEGIN")
        _define(file, "table")
        for (name,) in file.execute("SELECT name FROM source.sqlite_schema WHERE type = 'table'"):
            if not name.startswith("column_"):
                file.execute(f'INSERT INTO main."{name}" SELECT * FROM source."{name}"')
        _define(file, "index")
        file.execute("COMMIT")
        file.execute("DETACH source")


def _define(file: sqlite3.Connection, wanted: str) -> None:
    for kind, _, sql in DEFINITIONS.values():
        if kind == wanted:
            file.execute(sql)


WAYS = {"decode": decode, "read": read, "convert": convert_json, "copy": copy}


def main(path: Path, way: str, out: Path) -> None:
    """Time one of the ways."""
    started = time.perf_counter()
    WAYS[way](path, out)
    print(json.dumps({"seconds": time.perf_counter() - started}))
    out.unlink(missing_ok=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
