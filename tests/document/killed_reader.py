"""Reads a chronology again and again while another process edits it, and dies.

python -m tests.document.killed_reader NOTE

The file NOTE says which. Says nothing, but for what is wrong with a file that it could open.
"""

from __future__ import annotations

import sys
from pathlib import Path

from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.errors import Refused, RefusedReason
from timeline_app.storage.file.integrity import Check

PASSING = {RefusedReason.LOCKED, RefusedReason.MISSING, RefusedReason.UNREADABLE}
"""Why a file can't be read just now."""


def main(note: Path) -> None:
    """Read until somebody kills this."""
    while True:
        path = Path(note.read_text())
        had_names = _names(path)
        try:
            with StoredChronology.open(path, read_only=True, check=Check.FULL) as chronology:
                for _ in chronology.records("events"):
                    pass
        except Refused as error:
            # A journal beside another name of the file can't be seen from this one.
            is_seen = max(had_names, _names(path)) == 1 and Path(note.read_text()) == path
            if error.reason not in PASSING and is_seen:
                print(error, flush=True)


def _names(path: Path) -> int:
    """How many names the file has."""
    try:
        return path.stat().st_nlink
    except FileNotFoundError:
        return 1


if __name__ == "__main__":
    main(Path(sys.argv[1]))
