"""What is written into cells: no text is ever taken for a formula, and each is read back as it was.

A program that opens CSV takes what begins with = + - or @ for a formula, whoever wrote it ("CSV
injection", OWASP). Such a text gets an apostrophe in front, as OWASP advises, and so does one that
would be read as having got one. A workbook says of each cell that it is a text, and needs none.
"""

from __future__ import annotations

import re
from datetime import date

from timeline_app.core.value import Value

_LIKE_FORMULAS = re.compile(r"(?:[\s\ufeff\u200b']*[=+\-@\uff1d\uff0b\uff0d\uff20]|'*[\t\r\n])")
"""Signs in full width are such in editions of Excel for Chinese and Japanese."""
MOST_UNITS = 32_767
"""UTF-16 units that a cell of Excel holds."""


class Day(Value, frozen=True):
    """A day as it is shown, which a workbook may hold as a date."""

    text: str
    day: date


Cell = str | int | Day
"""What a cell is made of."""


def text_of(cell: Cell) -> str:
    """What a cell says."""
    return cell.text if isinstance(cell, Day) else cell if isinstance(cell, str) else str(cell)


def guarded(text: str) -> str:
    """The text as CSV has it."""
    return f"'{text}" if _LIKE_FORMULAS.match(text) else text


def unguarded(text: str) -> str:
    """What was guarded so, as it was."""
    return text[1:] if text[:1] == "'" and _LIKE_FORMULAS.match(text, 1) else text


def is_too_long(text: str) -> bool:
    """Whether a cell of a workbook has no room for a text."""
    most = MOST_UNITS
    return len(text) > most // 2 and (len(text) > most or len(text.encode("utf-16-le")) > 2 * most)


def pieces(text: str, most: int = MOST_UNITS) -> list[str]:
    """The text in pieces, none of more than so many UTF-16 units."""
    found, at = [], 0
    while at < len(text):
        piece = text[at : at + most]
        wide = sum(letter > "\uffff" for letter in piece)
        piece = piece[: max(most - wide, most // 2)]
        found.append(piece)
        at += len(piece)
    return found
