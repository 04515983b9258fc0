"""Reads some chronologies again and again while another process edits them, and dies.

python -m tests.document.killed_reader FILE …

Says nothing, but for what is wrong with a file that it could open: a number of events that are
not there, damage.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from timeline_app.storage.checks import Check
from timeline_app.storage.chronology import Chronology
from timeline_app.storage.errors import Refused, RefusedReason

PASSING = {RefusedReason.LOCKED, RefusedReason.MISSING, RefusedReason.UNREADABLE}
"""Why a file can't be read just now."""


def main(paths: Sequence[Path]) -> None:
    """Read until somebody kills this."""
    while True:
        for path in paths:
            had_names = _names(path)
            try:
                with Chronology.open(path, read_only=True, check=Check.FULL) as chronology:
                    for _ in chronology.records("events"):
                        pass
            except Refused as error:
                # A journal beside another name of the file can't be seen from this one.
                if error.reason not in PASSING and max(had_names, _names(path)) == 1:
                    print(error, flush=True)


def _names(path: Path) -> int:
    """How many names the file has."""
    try:
        return path.stat().st_nlink
    except FileNotFoundError:
        return 1


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
