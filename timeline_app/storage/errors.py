"""What can go wrong between a chronology and the disk.

Each error has a reason and details as codes with values, which can be said in any language: the
window makes a sentence of them. A plain English line of its own is `str()`:
"talks.json: events[3].status: …".
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from typing_extensions import override

from timeline_app.core.dates.bounds import DateError
from timeline_app.core.text.translation import Translate, english
from timeline_app.storage.reasons import ConflictReason, ReasonPart, RefusedReason, WriteReason

if TYPE_CHECKING:
    from timeline_app.storage.report_texts import Code

__all__ = [
    "Cancelled",
    "ConflictReason",
    "Detail",
    "EditConflict",
    "Refused",
    "RefusedReason",
    "StorageError",
    "WriteFailed",
    "WriteReason",
    "date_detail",
    "decoder_detail",
    "detail",
    "detail_words",
    "filled_words",
    "reason_words",
]


class Detail(msgspec.Struct, frozen=True):
    """What is wrong, where, or which record it is: a code, and what its words are about.

    A value is a text as it stands in the file, a number, or another detail. `n` is a number
    that is counted; all others only name something, such as a line.
    """

    part: ReasonPart
    values: dict[str, Detail | int | str] = {}

    def words(self, translate: Translate) -> str:
        """It in words of one language."""
        if self.part is ReasonPart.REFUSED:
            return reason_words(RefusedReason(self.values["reason"]), translate)
        return filled_words(self.part, self.values, translate)

    @override
    def __str__(self) -> str:
        return self.words(english)


def detail(part: ReasonPart, **values: Detail | int | str) -> Detail:
    """A detail with these values."""
    return Detail(part, values)


def detail_words(said: Detail | str, translate: Translate) -> str:
    """A detail in words; a text is what the system or a library said, or a place in a file."""
    return said if isinstance(said, str) else said.words(translate)


def reason_words(reason: RefusedReason | WriteReason, translate: Translate) -> str:
    """A reason in words."""
    from timeline_app.storage.report_texts import PATTERNS

    return translate(PATTERNS[reason])


def filled_words(code: Code, values: dict[str, Detail | int | str], translate: Translate) -> str:
    """The pattern of a code in words, with its values filled in."""
    from timeline_app.storage.report_texts import PATTERNS

    count = values.get("n")
    pattern = translate(PATTERNS[code], count if isinstance(count, int) else None)
    shown = {
        name: value.words(translate) if isinstance(value, Detail) else value
        for name, value in values.items()
    }
    return re.sub(_FIELD, lambda found: str(shown[found[1]]), pattern)


_FIELD = r"\{(\w+)\}"


def date_detail(error: DateError) -> Detail:
    """What is wrong with a date."""
    return detail(ReasonPart[f"DATE_{error.reason.name}"], date=error.shown)


_DECODED = (
    # What msgspec says, by its words: they are no interface, so others are passed on as they are.
    (r"Expected (?P<expected>.+?), got (?P<found>.+)", ReasonPart.EXPECTED_TYPE),
    (r"Object missing required field (?P<field>`.*`)", ReasonPart.FIELD_MISSING),
    (r"Object contains unknown field (?P<field>`.*`)", ReasonPart.FIELD_UNKNOWN),
    (r"Invalid enum value (?P<value>.+)", ReasonPart.NO_ENUM_VALUE),
    (r"Invalid value (?P<value>.+)", ReasonPart.INVALID_VALUE),
)
_PLACED = r"(.+) - at (`.*`)"
_MALFORMED = (
    ReasonPart.TRUNCATED,
    ReasonPart.INVALID_CHARACTER,
    ReasonPart.TRAILING_CHARACTERS,
    ReasonPart.TRAILING_COMMA_IN_OBJECT,
    ReasonPart.TRAILING_COMMA_IN_ARRAY,
    ReasonPart.NO_COLON,
    ReasonPart.NO_COMMA_IN_OBJECT,
    ReasonPart.NO_COMMA_IN_ARRAY,
    ReasonPart.KEYS_NO_TEXTS,
    ReasonPart.WRONG_ESCAPE,
    ReasonPart.WRONG_NUMBER,
    ReasonPart.NUMBER_OUT_OF_RANGE,
)


def decoder_detail(message: str) -> Detail | str:
    """What msgspec says of a value, as a code where it is known."""
    from timeline_app.storage.report_texts import PATTERNS

    placed = re.fullmatch(_PLACED, message, re.S)
    if placed:
        return detail(ReasonPart.IN_VALUE, detail=decoder_detail(placed[1]), place=placed[2])
    for part in _MALFORMED:
        if message == PATTERNS[part]:
            return Detail(part)
    for pattern, part in _DECODED:
        found = re.fullmatch(pattern, message, re.S)
        if found:
            return Detail(part, dict(found.groupdict()))
    return message


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
