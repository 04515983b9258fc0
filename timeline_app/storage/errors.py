"""What can go wrong between a chronology and the disk.

Each error has a reason and details as codes with values, of which the window makes a sentence,
and a plain English line of its own as `str()`: "talks.json: events[3].status: …".
"""

from __future__ import annotations

import os
from pathlib import Path

from timeline_app.core.text.translation import english
from timeline_app.storage.reasons import (
    ConflictReason,
    Detail,
    RefusedReason,
    WriteReason,
    filled_words,
    reason_words,
)

__all__ = [
    "Cancelled",
    "ConflictReason",
    "EditConflict",
    "Refused",
    "RefusedReason",
    "StorageError",
    "WriteFailed",
    "WriteReason",
]


class StorageError(Exception):
    """The family of this room's errors."""


class Cancelled(StorageError):  # noqa: N818 - says what happened
    """Long work was given up because its progress callback said so; nothing is left of it."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = Path(path)
        super().__init__(_line(str(path), "cancelled"))


class Refused(StorageError):  # noqa: N818 - says what happened
    """A file was refused as input, and left as it was.

    `where` is the place in it ("events[3].status", 'event "visit"'), empty for the whole
    file; `detail` says what `reason` alone does not. As a text each is what stands in the file,
    or what the system or a library says, word for word.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        reason: RefusedReason,
        detail: Detail | str = "",
        where: Detail | str = "",
    ) -> None:
        self.path = Path(path)
        self.reason = reason
        self.detail = detail
        self.where = where
        super().__init__(_line(str(path), where, reason_words(reason, english), detail))


class WriteFailed(StorageError):  # noqa: N818 - says what happened
    """A file could not be written; what was there before is still there."""

    def __init__(
        self, path: str | os.PathLike[str], reason: WriteReason, detail: Detail | str = ""
    ) -> None:
        self.path = Path(path)
        self.reason = reason
        self.detail = detail
        super().__init__(_line(str(path), reason_words(reason, english), detail))


class EditConflict(StorageError):  # noqa: N818 - says what happened
    """An edit does not fit what is stored; nothing of it was written.

    `record` names the record that does not fit, such as 'event "visit"'.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        reason: ConflictReason,
        record: Detail | str,
        detail: Detail | str = "",
    ) -> None:
        self.path = Path(path)
        self.reason = reason
        self.record = record
        self.detail = detail
        said = filled_words(reason, {"record": record}, english)
        super().__init__(_line(str(path), said, detail))


def _line(*parts: Detail | str) -> str:
    """The parts that say something, as one printable line."""
    text = ": ".join(str(part) for part in parts if part != "")
    text = text.encode("utf-8", "replace").decode("utf-8")
    return "".join(letter if letter.isprintable() else " " for letter in text)
