"""Why a chronology is open for reading only."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class ReadOnlyCause(Enum):
    """Why it may not be written; the value is the plain English for it."""

    ASKED = "it was opened for reading only"
    IN_USE = "it is in use"
    NOT_WRITABLE = "writing is not allowed here"
    NO_LOCK = "it can't be locked"
    NEWER = "a newer version of the program wrote it"
    LONG_NAME = "its name is too long for changes to be saved safely"


class Writer(NamedTuple):
    """Who may write a file just now."""

    program: str
    host: str
    process_id: int
    is_here: bool
    """Whether it is this very process."""


class ReadOnlyReason(NamedTuple):
    """Why a chronology is open for reading only, and who has it if somebody does.

    `version` is that of the file's structure, where that is why.
    """

    cause: ReadOnlyCause
    writer: Writer | None = None
    version: int = 0
