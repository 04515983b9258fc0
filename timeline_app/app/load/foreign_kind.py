"""Whether a file is of another program, told by its content.

No reader is loaded before there is a file that is no chronology.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from timeline_app.storage.database.file_kind import start_of
from timeline_app.storage.database.open_files import first_bytes
from timeline_app.storage.errors import Refused, RefusedReason

if TYPE_CHECKING:
    from timeline_app.interchange.foreign.reader import ReadOptions

_SQLITE = b"SQLite format 3\0"
OUR_JSON = (b'"format": "chronology"', b'"format":"chronology"')
"""What JSON of ours holds."""


def is_foreign(path: Path, asked: ReadOptions | None = None) -> bool:
    """Whether a file is of a format of another program that can be read, as somebody has asked.

    Raises `Refused` for what is no file, can't be read or is empty.
    """
    start = start_of(path)
    if asked is not None and asked.format:
        from timeline_app.interchange.formats import named

        return named(asked.format) is not None
    if start.startswith(_SQLITE) or _is_ours(start):
        return False
    from timeline_app.interchange.foreign.reader import HEAD_BYTES

    try:
        if _is_ours(first_bytes(path, HEAD_BYTES)):
            return False
        from timeline_app.app.load.foreign_files import foreign_file
        from timeline_app.interchange.recognition import candidates

        return bool(candidates(foreign_file(path, asked=asked)))
    except OSError as error:
        raise Refused(path, RefusedReason.UNREADABLE, error.strerror or str(error)) from error


def _is_ours(start: bytes) -> bool:
    """Whether this is the start of our JSON, in whichever layout."""
    return any(ours in start for ours in OUR_JSON)
