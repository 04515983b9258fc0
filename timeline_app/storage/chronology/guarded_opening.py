"""Looking into, opening and making chronologies without Qt, guarded as windows guard theirs."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import msgspec

from timeline_app.core.edits.edit import Change
from timeline_app.core.records.records import Header
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.database.file_kind import FileKind, kind_of, start_of, version_in
from timeline_app.storage.database.schema import USER_VERSION
from timeline_app.storage.edits.preconditions import check_change
from timeline_app.storage.errors import (
    Detail,
    Refused,
    RefusedReason,
    WriteFailed,
    WriteReason,
    detail,
)
from timeline_app.storage.file.integrity import Check, check_file
from timeline_app.storage.file.paths import is_taken
from timeline_app.storage.file.recovery import is_unsettled, settle
from timeline_app.storage.file.writer_lock import lock_to_write
from timeline_app.storage.queries.records import RecordCounts
from timeline_app.storage.reasons import ReadOnlyCause, ReasonPart


def open_to_read(path: Path, check: Check | None = None) -> StoredChronology:
    """The chronology in a file, for reading alone, whoever writes it; JSON is read into memory.

    What a crash left of a transaction is rolled back first, if nobody has the file. Raises
    `Refused`, and `WriteFailed` where large JSON finds no room.
    """
    try:
        if kind_of(path) is FileKind.JSON:
            from timeline_app.storage.chronology.json_exchange import load_json

            return load_json(path)
        if is_unsettled(path):
            with suppress(Refused, WriteFailed):  # somebody has it: then it is no crash's
                let_go = lock_to_write(path)
                try:
                    settle(path)
                finally:
                    let_go()
        return StoredChronology.open(path, read_only=True, check=check)
    except MemoryError as error:
        raise Refused(path, RefusedReason.UNREADABLE, Detail(ReasonPart.NO_MEMORY)) from error


def open_to_write(path: Path) -> StoredChronology:
    """The chronology in a file, which nobody else can open to write until it is closed.

    Raises `Refused`, also where somebody has it or a newer program wrote it, and `WriteFailed`
    where it may not be written.
    """
    check_file(path)  # nothing is left beside what is no chronology
    let_go = lock_to_write(path)
    try:
        chronology = StoredChronology.open(path)
    except BaseException:
        let_go()
        raise
    chronology.let_go = let_go
    reason = chronology.read_only_reason
    if reason is not None:
        chronology.close()
        if reason.cause is ReadOnlyCause.NO_LOCK:
            raise WriteFailed(path, WriteReason.NOT_WRITABLE)
        assert reason.cause is ReadOnlyCause.NEWER
        version = detail(ReasonPart.VERSION, version=reason.version)
        raise Refused(path, RefusedReason.NEWER, version)
    return chronology


def create_to_write(path: Path, header: Header) -> StoredChronology:
    """A chronology without records in a new file, opened as `open_to_write` does.

    Raises `WriteFailed`, also where the file exists, `Refused` where somebody is making it, and
    `EditConflict` where a value of the header is of a wrong type.
    """
    check_change(path, Change(header, header))
    if is_taken(path):
        raise WriteFailed(path, WriteReason.EXISTS)
    let_go = lock_to_write(path)
    try:
        chronology = StoredChronology.create(path, header)
    except BaseException:
        let_go()
        raise
    chronology.let_go = let_go
    return chronology


_WORDS = {
    FileKind.CHRONOLOGY: "chronology",
    FileKind.JSON: "chronology-json",
    FileKind.UNKNOWN: "",
}


class FileInfo(msgspec.Struct, frozen=True):
    """What a file is. `problem` says why it can't be opened; it is None if it can be.

    `format` is "chronology", or "chronology-json" for what looks like JSON, empty for anything
    else. `version` is that of a chronology's structure, which grows with the program; 0 for
    others. Of a newer program's (`is_newer`) all that is known here can be read, and nothing can
    be written. `title` and `counts` (in records) are there if it can be opened.
    """

    path: Path
    format: str = ""
    version: int = 0
    is_newer: bool = False
    title: str = ""
    counts: RecordCounts | None = None
    problem: Refused | None = None


def file_info(path: Path) -> FileInfo:
    """What the file at `path` is, looked at in full: every page, reference and event.

    What is wrong with it is told, not raised. Raises `WriteFailed` where large JSON finds no room.
    """
    info = FileInfo(path)
    try:
        version = version_in(start_of(path))
        info = msgspec.structs.replace(info, version=version, is_newer=version > USER_VERSION)
        info = msgspec.structs.replace(info, format=_WORDS[kind_of(path)])
        with open_to_read(path, Check.FULL) as chronology:
            title, counts = chronology.header().title, chronology.counts()
        return msgspec.structs.replace(info, title=title, counts=counts)
    except Refused as error:
        return msgspec.structs.replace(info, problem=error)
