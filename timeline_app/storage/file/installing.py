"""Chronologies that take a name of the disk: a file is let go of once the new one is proven.

Whatever lies under the names of its journals is taken out of its way, what it replaces is kept
among the backups, and what was written is opened again under its name and compared.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from timeline_app.storage.database.connection import (
    CACHE_KIB,
    connected,
    connected_to_read,
    refusing,
    version_of,
    writing,
)
from timeline_app.storage.database.schema import HEADER, TABLES, USER_VERSION, definitions_of
from timeline_app.storage.errors import Refused, WriteFailed, WriteReason, detail
from timeline_app.storage.file.atomic_write import new_file
from timeline_app.storage.file.backups import Backups
from timeline_app.storage.file.integrity import check_file, check_structure
from timeline_app.storage.file.paths import is_too_long, journals_beside
from timeline_app.storage.reasons import ReasonPart


@contextmanager
def new_database(
    path: Path, *, replace: bool = False, backups: Backups | None = None
) -> Iterator[sqlite3.Connection]:
    """Give a connection to an empty file that takes the name `path` at the end, once proven.

    `replace` allows a file there already, which goes to the `backups`; without those nothing is
    taken out of the way. Raises `WriteFailed`, also if `path` exists; then nothing is left, and
    what was there is there still.
    """
    _check_name(path, replace=replace, backups=backups)
    written: list[object] = []

    def prove(target: Path) -> None:
        try:
            found = _stamp_of_file(target)
        except Refused as error:
            raise WriteFailed(
                path, WriteReason.UNPROVEN, detail(ReasonPart.REFUSED, reason=error.reason.value)
            ) from error
        if found != written:
            raise WriteFailed(path, WriteReason.UNPROVEN)

    with (
        new_file(path, replace=replace, backups=backups, prove=prove) as part,
        writing(path),
        closing(connected(part)) as file,
    ):
        # The file is nobody's yet and is synced as a whole when it gets its name.
        file.execute("PRAGMA journal_mode = OFF")
        file.execute("PRAGMA synchronous = OFF")
        file.execute("PRAGMA temp_store = FILE")
        file.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        yield file
        written[:] = _stamp(file)


def _check_name(path: Path, *, replace: bool, backups: Backups | None) -> None:
    """Raise `WriteFailed` where a file of this name could not be, or could not live."""
    target = path.resolve() if replace else path
    if is_too_long(target):
        raise WriteFailed(path, WriteReason.LONG_NAME)
    if backups is None:
        if journals := journals_beside(target):
            raise WriteFailed(
                path, WriteReason.EXISTS, detail(ReasonPart.JOURNAL_BESIDE, name=journals[0].name)
            )
        if replace and target.exists():
            raise WriteFailed(path, WriteReason.EXISTS)


def _stamp_of_file(target: Path) -> list[object]:
    """What the file holds that has the name now. Raises `Refused` if it can't be opened."""
    check_file(target)
    with refusing(target), closing(connected_to_read(target)) as file:
        check_structure(file, target)
        return _stamp(file)


def _stamp(file: sqlite3.Connection) -> list[object]:
    """What tells one state of a chronology from others: header, revision, number of records."""
    there = definitions_of(min(version_of(file), USER_VERSION))
    counts = [f'(SELECT COUNT(*) FROM "{t.name}")' for t in TABLES if t.name in there]
    numbers = f'SELECT (SELECT "value" FROM "revision"), {", ".join(counts)}'
    return [*file.execute(f'SELECT * FROM "{HEADER.name}"'), *file.execute(numbers)]
