"""What a report says besides its reason, as a code with values, so that any language can say it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec
from typing_extensions import override

from timeline_app.core.dates.bounds import DateError
from timeline_app.core.text.translation import Translate, english
from timeline_app.storage.reasons import Part, RefusedReason, WriteReason

if TYPE_CHECKING:
    from timeline_app.storage.report_texts import Code


class Detail(msgspec.Struct, frozen=True):
    """What is wrong, where, or which record it is: a code, and what its words are about.

    A value is a text as it stands in the file, a number, or another detail. `n` is a number
    that is counted; all others only name something, such as a line.
    """

    part: Part
    values: dict[str, Detail | int | str] = {}

    def words(self, translate: Translate) -> str:
        """It in words of one language."""
        if self.part is Part.REFUSED:
            return reason_words(RefusedReason(self.values["reason"]), translate)
        return filled_words(self.part, self.values, translate)

    @override
    def __str__(self) -> str:
        return self.words(english)


def detail(part: Part, **values: Detail | int | str) -> Detail:
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
    return detail(Part[f"DATE_{error.reason.name}"], date=error.shown)


_DECODED = (
    # What msgspec says, by its words: they are no interface, so others are passed on as they are.
    (r"Expected (?P<expected>.+?), got (?P<found>.+)", Part.EXPECTED_TYPE),
    (r"Object missing required field (?P<field>`.*`)", Part.FIELD_MISSING),
    (r"Object contains unknown field (?P<field>`.*`)", Part.FIELD_UNKNOWN),
    (r"Invalid enum value (?P<value>.+)", Part.NO_ENUM_VALUE),
    (r"Invalid value (?P<value>.+)", Part.INVALID_VALUE),
)
_PLACED = r"(.+) - at (`.*`)"
_MALFORMED = (
    Part.TRUNCATED,
    Part.INVALID_CHARACTER,
    Part.TRAILING_CHARACTERS,
    Part.TRAILING_COMMA_IN_OBJECT,
    Part.TRAILING_COMMA_IN_ARRAY,
    Part.NO_COLON,
    Part.NO_COMMA_IN_OBJECT,
    Part.NO_COMMA_IN_ARRAY,
    Part.KEYS_NO_TEXTS,
    Part.WRONG_ESCAPE,
    Part.WRONG_NUMBER,
    Part.NUMBER_OUT_OF_RANGE,
)


def decoder_detail(message: str) -> Detail | str:
    """What msgspec says of a value, as a code where it is known."""
    from timeline_app.storage.report_texts import PATTERNS

    placed = re.fullmatch(_PLACED, message, re.S)
    if placed:
        return detail(Part.IN_VALUE, detail=decoder_detail(placed[1]), place=placed[2])
    for part in _MALFORMED:
        if message == PATTERNS[part]:
            return Detail(part)
    for pattern, part in _DECODED:
        found = re.fullmatch(pattern, message, re.S)
        if found:
            return Detail(part, dict(found.groupdict()))
    return message
