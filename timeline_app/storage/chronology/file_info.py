"""What a file is, and whether it can be opened: for programs that have no window to show it."""

from __future__ import annotations

from pathlib import Path

import msgspec

from timeline_app.storage.chronology.guarded_opening import open_to_read
from timeline_app.storage.database.file_kind import FileKind, kind_of, start_of, version_in
from timeline_app.storage.errors import Refused
from timeline_app.storage.file.integrity import Check
from timeline_app.storage.queries.records import Counts
from timeline_app.storage.versions import USER_VERSION

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
    counts: Counts | None = None
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
