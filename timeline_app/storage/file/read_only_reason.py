"""Why a chronology is open for reading only, as `document.file_lock` decides."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple


class ReadOnlyCause(Enum):
    """Why it may not be written."""

    ASKED = auto()
    IN_USE = auto()
    NOT_WRITABLE = auto()
    NO_LOCK = auto()
    NEWER = auto()
    LONG_NAME = auto()


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
