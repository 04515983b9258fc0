"""Makes a chronology of another program's file, or adds one: foreign.py KIND WAY COUNT FOLDER.

Prints the processor time in `seconds` and the most that the process has held in `peak`. `convert`:
the file becomes a chronology. `add`: what was made of it goes into another one. `lines` is the
floor of the one: the file is read, line by line; with `copy`, in which SQLite copies the rows that
were made. The floor of the other is `copy` too.
"""

from __future__ import annotations

import json
import sys
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks.foreign_files import write_foreign
from tests.benchmarks.json_reading import copy as copy_rows
from tests.benchmarks.processes import own_peak
from timeline_app.app.load.foreign_files import convert_foreign
from timeline_app.core.edits.record_edits import DatedChanges
from timeline_app.core.records.records import Header
from timeline_app.storage.chronology.chronology import StoredChronology


def lines(path: Path, made: Path, out: Path) -> None:
    """Read the file as text, with its columns."""
    del made, out
    with path.open(encoding="utf-8", newline="") as file:
        for line in file:
            line.split("\t")


def convert(path: Path, made: Path, out: Path) -> None:
    """Make a chronology of it."""
    del made
    convert_foreign(path, out)


def copy(path: Path, made: Path, out: Path) -> None:
    """Copy the rows of what was made of it."""
    del path
    copy_rows(made, out)


def add(path: Path, made: Path, out: Path) -> None:
    """Compare what was made of it with an open chronology, and add it there."""
    del path
    now = datetime.now(UTC)
    with StoredChronology.create(out, Header("Open")) as into, StoredChronology.open(made) as other:
        with closing(into.changes.coming(other)) as coming:
            coming.begin(lambda *_: True)
            changes = DatedChanges(coming.changes(lambda *_: True), into.header(), now)
            assert into.make_batch(changes, lambda *_: True, are_fit=True)
        into.columns(lambda *_: True)


WAYS = {"lines": lines, "convert": convert, "copy": copy, "add": add}


def main(kind: str, way: str, count: int, folder: Path) -> None:
    """Measure one of the ways; the file is written before, and what is made of it too."""
    path, made, out = (folder / f"{count}.{kind}{end}" for end in ("", ".chronology", ".out"))
    if not path.exists():
        write_foreign(path, kind, count)
    if way in ("copy", "add") and not made.exists():
        convert_foreign(path, made)
    started = time.process_time()
    WAYS[way](path, made, out)
    seconds, peak = time.process_time() - started, own_peak()
    out.unlink(missing_ok=True)
    print(json.dumps({"seconds": seconds, "peak": peak}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), Path(sys.argv[4]))
