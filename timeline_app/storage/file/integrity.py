"""What is looked at before a file is taken for a chronology of ours."""

from __future__ import annotations

import sqlite3
from enum import Enum, auto
from pathlib import Path

from timeline_app.storage.database.connection import refusing, version_of
from timeline_app.storage.database.file_kind import check_database_header, newer_than_ours, start_of
from timeline_app.storage.database.schema import USER_VERSION, definitions_of
from timeline_app.storage.errors import Detail, Refused, RefusedReason, detail
from timeline_app.storage.reasons import ReasonPart

SMALL_FILE = 5_000_000
"""Bytes. A smaller file is checked in full before it is opened."""


class Check(Enum):
    """How much of a file is looked at before it is opened."""

    QUICK = auto()
    """Header, version, tables and length: nothing that takes longer with more events."""
    FULL = auto()
    """Every page, every reference and every event."""


def check_for(path: Path) -> Check:
    """The check that a file is opened with. Raises `Refused`."""
    try:
        return Check.FULL if path.stat().st_size < SMALL_FILE else Check.QUICK
    except OSError as error:
        raise Refused(path, RefusedReason.UNREADABLE, error.strerror or "") from error


def check_file(path: Path) -> None:
    """Raise `Refused` unless `path` starts as a chronology does. SQLite is not involved."""
    check_database_header(path, start_of(path))


def check_structure(connection: sqlite3.Connection, path: Path) -> None:
    """Raise `Refused` unless tables and length of the open file are ours. Takes no time."""
    with refusing(path):
        _check_schema(connection, path)
        check_file(path)  # again: a journal may have been rolled back since
        _check_length(path)


def check_contents(connection: sqlite3.Connection, path: Path) -> None:
    """Raise `Refused` unless every page of the open file is sound. Reads the whole file.

    `quick_check` finds a broken structure and values of a wrong type; SQLite has no checksums,
    so a letter that has become another one goes unseen.
    """
    with refusing(path):
        problem = connection.execute("PRAGMA quick_check(1)").fetchone()
        if problem is None or problem[0] != "ok":
            raise Refused(path, RefusedReason.DAMAGED, str(problem[0]) if problem else "")
        dangling = connection.execute("PRAGMA foreign_key_check").fetchone()
        if dangling is not None:
            told = detail(ReasonPart.DANGLING_ROW, row=str(dangling[1]), table=str(dangling[0]))
            raise Refused(path, RefusedReason.DAMAGED, told)


def _check_schema(connection: sqlite3.Connection, path: Path) -> None:
    """Nothing may be missing, changed or more than ours: a trigger or view could do anything.

    Only a newer file may have more of what a record can gain.
    """
    query = 'SELECT "type", "name", "tbl_name", "sql" FROM sqlite_schema'
    rows = connection.execute(query).fetchall()
    version = version_of(connection)
    is_newer = version > USER_VERSION
    definitions = definitions_of(min(version, USER_VERSION))
    unseen = dict(definitions)
    for kind, name, table, sql in rows:
        is_made = sql is None and str(name).startswith("sqlite_autoindex_")
        if is_made and (table in definitions or is_newer):
            continue  # SQLite's own, for UNIQUE
        ours, theirs = unseen.pop(name, None), (kind, table, sql)
        if ours != theirs and not (is_newer and _is_tolerable(ours, theirs)):
            told = detail(ReasonPart.NOT_OURS, kind=str(kind), name=repr(str(name)))
            raise _other_structure(path, version, told)
    if unseen:
        name, definition = next(iter(unseen.items()))
        told = detail(ReasonPart.NO_SUCH_PART, kind=str(definition[0]), name=repr(name))
        raise _other_structure(path, version, told)


def _is_tolerable(ours: tuple[str, str, str] | None, theirs: tuple[str, str, str]) -> bool:
    from timeline_app.storage.database.migrations import is_tolerable  # few files are newer

    return is_tolerable(ours, theirs)


def _other_structure(path: Path, version: int, why: Detail) -> Refused:
    if version > USER_VERSION:
        return newer_than_ours(path, version, why)
    return Refused(path, RefusedReason.OTHER_STRUCTURE, why)


def _check_length(path: Path) -> None:
    """The file must be as long as its header says, if the header is up to date.

    `quick_check` misses a cut that takes unused pages only.
    """
    start = start_of(path)
    page_size = int.from_bytes(start[16:18], "big")
    page_size = 65536 if page_size == 1 else page_size
    pages = int.from_bytes(start[28:32], "big")
    is_current = start[24:28] == start[92:96]
    if is_current and path.stat().st_size < pages * page_size:
        raise Refused(path, RefusedReason.DAMAGED, Detail(ReasonPart.CUT_OFF))
