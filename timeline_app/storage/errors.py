"""What can go wrong between a chronology and the disk.

Each error has a reason to look up a sentence by, the data that sentence needs, and a plain
English line of its own as `str()`: "talks.json: events[3].status: …".
"""

from __future__ import annotations

import os
from enum import Enum
from pathlib import Path


class RefusedReason(Enum):
    """Why a file was not taken as input; the value is the plain English for it."""

    MISSING = "there is no such file"
    NOT_A_FILE = "this is not a file"
    UNREADABLE = "the file can't be read"
    LOCKED = "another program is writing to the file"
    EMPTY = "the file is empty"
    OTHER_FORMAT = "this is not a chronology"
    NO_COPY_AS_JSON = "only what is saved as JSON can be added"
    OTHER_DATABASE = "this is a database of another program"
    OTHER_JSON = "this JSON is not a chronology"
    NEWER = "a newer version of the program wrote this"
    OTHER_STRUCTURE = "the file has a structure that is not ours"
    DAMAGED = "the file is damaged"
    NOT_UTF8 = "the text is not UTF-8"
    NOT_JSON = "this is not valid JSON"
    TOO_DEEP = "the JSON is nested too deeply"
    WRONG_VALUE = "a value is wrong"
    NOT_A_DATE = "a date can't be read"
    REPEATED_KEY = "a key stands twice in one object"
    REPEATED_RECORD = "a record is there twice"
    UNKNOWN_REFERENCE = "something is named that is not there"
    DIFFERENT_RECORD = "the open chronology has another record of this id"


class WriteReason(Enum):
    """Why a file could not be written; the value is the plain English for it."""

    EXISTS = "the file exists already"
    NOT_WRITABLE = "writing is not allowed here"
    NO_FOLDER = "there is no such folder"
    NO_SPACE = "the disk is full"
    LOCKED = "another program is using the file"
    GONE = "the file has gone"
    REPLACED = "another program has replaced the file"
    LONG_NAME = "the name is too long for changes to be saved safely"
    UNPROVEN = "what was written can't be read again"
    FAILED = "writing failed"

    @property
    def is_loss(self) -> bool:
        """Whether the file is not what it was, so that no edit at all can be written."""
        return self in (WriteReason.GONE, WriteReason.REPLACED)


class ConflictReason(Enum):
    """Why an edit does not fit the chronology; the value is the plain English for it."""

    MISSING = "is not there"
    CHANGED = "is no longer what was to be changed"
    TAKEN = "is there already"
    ID_CHANGED = "can't change its id"
    UNKNOWN_REFERENCE = "names something that is not there"
    STILL_NAMED = "is still named by another record"
    NOT_VALID = "has a value that can't be stored"


class StorageError(Exception):
    """The family of this room's errors."""


class Cancelled(StorageError):  # noqa: N818 - says what happened
    """Long work was given up because its progress callback said so; nothing is left of it."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = Path(path)
        super().__init__(_line(str(path), "", "cancelled"))


class Refused(StorageError):  # noqa: N818 - says what happened
    """A file was refused as input, and left as it was.

    `where` is the place in it ("events[3].status", 'event "visit"'), empty for the whole
    file; `detail` says in plain English what `reason` alone does not.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        reason: RefusedReason,
        detail: str = "",
        where: str = "",
    ) -> None:
        self.path = Path(path)
        self.reason = reason
        self.detail = detail
        self.where = where
        super().__init__(_line(str(path), where, _with_detail(reason.value, detail)))


class WriteFailed(StorageError):  # noqa: N818 - says what happened
    """A file could not be written; what was there before is still there."""

    def __init__(self, path: str | os.PathLike[str], reason: WriteReason, detail: str = "") -> None:
        self.path = Path(path)
        self.reason = reason
        self.detail = detail
        super().__init__(_line(str(path), "", _with_detail(reason.value, detail)))


class EditConflict(StorageError):  # noqa: N818 - says what happened
    """An edit does not fit what is stored; nothing of it was written.

    `record` names the record that does not fit, such as 'event "visit"'.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        reason: ConflictReason,
        record: str,
        detail: str = "",
    ) -> None:
        self.path = Path(path)
        self.reason = reason
        self.record = record
        self.detail = detail
        super().__init__(_line(str(path), "", _with_detail(f"{record} {reason.value}", detail)))


def _with_detail(sentence: str, detail: str) -> str:
    return f"{sentence}: {detail}" if detail else sentence


def _line(*parts: str) -> str:
    """The parts that say something, as one printable line."""
    text = ": ".join(part for part in parts if part)
    text = text.encode("utf-8", "replace").decode("utf-8")
    return "".join(letter if letter.isprintable() else " " for letter in text)
