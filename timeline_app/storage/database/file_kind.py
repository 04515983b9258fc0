"""What a file is, by its content and never by its name."""

from __future__ import annotations

import stat
from enum import Enum, auto
from pathlib import Path

from timeline_app.storage.database.connection import first_bytes
from timeline_app.storage.database.schema import APPLICATION_ID, OLDEST_VERSION, USER_VERSION
from timeline_app.storage.errors import Detail, Refused, RefusedReason, detail
from timeline_app.storage.reasons import ReasonPart

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_SQLITE_MAGIC = b"SQLite format 3\x00"
_START = 1024  # bytes
_SQLITE_HEADER = 100  # bytes; https://www.sqlite.org/fileformat2.html#the_database_header
_WRITE_AHEAD = b"\x02\x02"
_JOURNALS = (b"\x01\x01", _WRITE_AHEAD)  # versions for writing and reading, of either kind

_known_starts = (
    (b"\x89PNG\r\n\x1a\n", ReasonPart.A_PNG),
    (b"\xff\xd8\xff", ReasonPart.A_JPEG),
    (b"GIF8", ReasonPart.A_GIF),
    (b"%PDF-", ReasonPart.A_PDF),
    (b"PK\x03\x04", ReasonPart.A_ZIP),
    (b"\x1f\x8b", ReasonPart.A_GZIP),
    (b"\xfd7zXZ\x00", ReasonPart.AN_XZ),
    (b"\x28\xb5\x2f\xfd", ReasonPart.A_ZSTANDARD),
    (b"\x7fELF", ReasonPart.A_PROGRAM),
    (b"{\\rtf", ReasonPart.AN_RTF),
    (b"\xff\xfe", ReasonPart.UTF16),
    (b"\xfe\xff", ReasonPart.UTF16),
)


class FileKind(Enum):
    """What a file is, as far as its first bytes tell."""

    CHRONOLOGY = auto()
    JSON = auto()
    UNKNOWN = auto()


def kind_of(path: Path) -> FileKind:
    """What `path` is. `UNKNOWN` is left for other readers to try.

    Raises `Refused` for what is no file, can't be read or is empty, for a database that is
    not ours or is newer than we are, and for files that are plainly of another kind.
    """
    start = start_of(path)
    if start.startswith(_SQLITE_MAGIC):
        check_database_header(path, start)
        return FileKind.CHRONOLOGY
    for magic, what in _known_starts:
        if start.startswith(magic):
            raise Refused(path, RefusedReason.OTHER_FORMAT, Detail(what))
    text = start.removeprefix(BYTE_ORDER_MARK).lstrip(b" \t\r\n")
    return FileKind.JSON if text[:1] in (b"{", b"[") else FileKind.UNKNOWN


def start_of(path: Path) -> bytes:
    """The first bytes of a file, enough to tell its kind. Raises `Refused`."""
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            what = Detail(ReasonPart.A_FOLDER) if stat.S_ISDIR(mode) else ""
            raise Refused(path, RefusedReason.NOT_A_FILE, what)
        start = first_bytes(path, _START)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise Refused(path, RefusedReason.MISSING) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        told = getattr(error, "strerror", None) or str(error)
        raise Refused(path, RefusedReason.UNREADABLE, told) from error
    if not start:
        raise Refused(path, RefusedReason.EMPTY)
    return start


def check_database_header(path: Path, start: bytes) -> None:
    """Raise `Refused` unless these first bytes are those of a chronology, of whichever version.

    SQLite itself has not touched the file by then, so a foreign one stays as it is, down to
    a journal that may lie beside it.
    """
    if not start.startswith(_SQLITE_MAGIC):
        raise Refused(path, RefusedReason.OTHER_FORMAT)
    if len(start) < _SQLITE_HEADER:
        raise Refused(path, RefusedReason.DAMAGED, Detail(ReasonPart.CUT_OFF))
    if int.from_bytes(start[68:72], "big") != APPLICATION_ID:
        raise Refused(path, RefusedReason.OTHER_DATABASE)
    version = version_in(start)
    if version < OLDEST_VERSION:
        raise Refused(
            path, RefusedReason.OTHER_STRUCTURE, detail(ReasonPart.VERSION, version=version)
        )
    if start[18:20] not in _JOURNALS and version > USER_VERSION:
        raise newer_than_ours(path, version, Detail(ReasonPart.OTHER_JOURNAL))
    if start[18:20] not in _JOURNALS:
        raise Refused(path, RefusedReason.OTHER_STRUCTURE, Detail(ReasonPart.OTHER_JOURNAL))


def version_in(start: bytes) -> int:
    """The version of the structure of a chronology that starts so; 0 for anything else."""
    if not start.startswith(_SQLITE_MAGIC):
        return 0
    return int.from_bytes(start[60:64], "big", signed=True)


def has_write_ahead_log(start: bytes) -> bool:
    """Whether another program has set the chronology that starts so to that kind of journal."""
    return start[18:20] == _WRITE_AHEAD


def newer_than_ours(path: Path, version: int, why: Detail | str) -> Refused:
    """The refusal of what a later version of the program wrote, where it can't even be read."""
    versions = detail(ReasonPart.VERSION_AND_KNOWN, version=version, known=USER_VERSION)
    told = detail(ReasonPart.NEWER_AND, versions=versions, detail=why)
    return Refused(path, RefusedReason.NEWER, told)
