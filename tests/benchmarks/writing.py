"""Writes a chronology with evidence in a format: writing.py FORMAT COUNT FOLDER.

Prints the processor time in `seconds` and the most that the process has held in `peak`. The format
is `chronology-json`, the floor of the others, or one that `formats.written` has.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from tests.benchmarks.evidenced import EvidencedChronology
from tests.benchmarks.processes import own_peak
from timeline_app.app.export.writing import write_events, write_of, written_formats
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import write_json
from timeline_app.storage.chronology.outgoing import OutgoingEvents
from timeline_app.storage.json.bulk_insert import build

JSON = "chronology-json"


def write(form: str, chronology: StoredChronology, out: Path) -> None:
    """Write all of it."""
    if form == JSON:
        write_json(chronology, out, replace=False)
        return
    one = next(one for one in written_formats() if one.name == form)
    write_events(OutgoingEvents(chronology), write_of(one), out, replace=False)


def main(form: str, count: int, folder: Path) -> None:
    """Measure the writing; the chronology is made before."""
    path, out = folder / f"{count}-evidenced.chronology", folder / f"{count}.{form}.out"
    if not path.exists():
        build(path, EvidencedChronology(count))
    with StoredChronology.open(path, read_only=True) as chronology:
        started = time.process_time()
        write(form, chronology, out)
        seconds = time.process_time() - started
    out.unlink()
    print(json.dumps({"seconds": seconds, "peak": own_peak()}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
