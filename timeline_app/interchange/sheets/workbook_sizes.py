"""How much a workbook unpacks to, told from its parts before anything is made of them.

The reader of workbooks keeps a sheet as one rectangle with its own copy of each text, so that a
cell far down and far to the right, a cell repeated a million times, or one long text that many
cells share takes memory that the file does not.
"""

from __future__ import annotations

import re
from array import array

from timeline_app.core.evidence.text_input import TextReadError, UnreadTextReason
from timeline_app.interchange.texts.limits import MOST_CELLS, MOST_LETTERS
from timeline_app.interchange.texts.zip_parts import ZipParts

_MOST_STRINGS = 3_000_000
_MOST_REPEATED = 2_000_000
_SHEET = b"sheetData"
_STRINGS = "xl/sharedstrings.xml"
_MEDIA = "xl/media/"
_ATTRIBUTES = rb"""((?:[^<>"']|"[^"]*"|'[^']*')*)"""
_CELL = re.compile(rb"<(?:\w+:)?(?:c|(row))(?=[\s>/])" + _ATTRIBUTES + rb">")
_AT = re.compile(rb"""\br=["']([A-Za-z]{1,4})?(\d{1,9})["']""")
_SHARED = re.compile(rb"""t=["']s["'][^<>]*>\s*<(?:\w+:)?v[^<>]*>\s*(\d+)""")
_STRING = re.compile(rb"<(?:\w+:)?si[ >/]")
_ODS_PART = re.compile(
    rb"<table:(?:(table)|(table-row)|(?:covered-)?table-cell)(?=[\s>/])"
    + _ATTRIBUTES
    + rb">|</table:table-row>"
)
_REPEATED = re.compile(rb"number-(?:columns|rows)-repeated=[\"'](\d+)[\"']")


def check_workbook(data: bytes) -> None:
    """Raise `TextReadError` for what is no workbook, or unpacks to more than any honest one."""
    parts = ZipParts(data)
    if "content.xml" in parts.names:
        _check_content(b"".join(parts.chunks("content.xml")))
        return
    strings = [name for name in parts.names if name.casefold() == _STRINGS]
    lengths = _string_lengths(b"".join(chunk for name in strings for chunk in parts.chunks(name)))
    is_any = False
    for name in parts.names.difference(strings):
        if name.startswith(_MEDIA):
            continue
        part = b"".join(parts.chunks(name))
        if _SHEET in part:  # wherever the workbook says that its sheets are
            _check_sheet(part, lengths)
            is_any = True
    if not is_any:
        raise TextReadError(UnreadTextReason.BROKEN)


def _string_lengths(xml: bytes) -> array[int]:
    """The bytes of each text that cells share."""
    lengths, before = array("L"), -1
    for found in _STRING.finditer(xml):
        if before >= 0:
            lengths.append(found.start() - before)
        before = found.start()
        if len(lengths) > _MOST_STRINGS:
            raise TextReadError(UnreadTextReason.UNSAFE)
    if before >= 0:
        lengths.append(len(xml) - before)
    return lengths


def _check_sheet(xml: bytes, lengths: array[int]) -> None:
    """Go by where the cells of a sheet say they stand, or else are counted to stand."""
    top = left = 1 << 30
    row = column = bottom = right = letters = 0
    for found in _CELL.finditer(xml):
        at = _AT.search(found[2])
        if found[1] is not None:
            row, column = (int(at[2]) if at else row + 1), 0
            continue
        column += 1
        if at and at[1]:
            column, row = _column(at[1]), int(at[2])
        top, left = min(top, row), min(left, column)
        bottom, right = max(bottom, row), max(right, column)
        shared = _SHARED.search(xml, found.start(), found.start() + 300)
        if shared and (number := _number(shared[1])) < len(lengths):
            letters += lengths[number]
        _check(bottom * (right - left + 1), letters)


def _number(digits: bytes) -> int:
    """What digits say, or at least a billion where there are more: Python reads few thousands."""
    return int(digits.lstrip(b"0")[:10] or 0)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number


def _check_content(xml: bytes) -> None:
    """Go by the rows of the sheets of an ODS and what is repeated in them.

    Rows are empty to the end of the sheet, a million further down, in any of them.
    """
    rows = filled = width = here = letters = 0
    repeats = row_repeats = 1
    begun = -1
    for found in _ODS_PART.finditer(xml):
        if begun >= 0:
            letters += (found.start() - begun) * repeats * row_repeats
            begun = -1
            _check(rows, letters)
        if found[3] is None:
            continue
        repeated = _REPEATED.search(found[3])
        number = _number(repeated[1]) if repeated else 1
        if number > _MOST_REPEATED:
            raise TextReadError(UnreadTextReason.UNSAFE)
        if found[1] is not None:
            rows = filled = width = 0
        elif found[2] is not None:
            row_repeats, here = number, 0
            rows += number
        else:
            repeats = number
            here += number
            if not found[3].endswith(b"/") or b"value" in found[3]:
                width, filled, begun = max(width, here), rows, found.start()
        _check(max(filled * width, rows), letters)


def _check(cells: int, letters: int) -> None:
    if cells > MOST_CELLS or letters > MOST_LETTERS:
        raise TextReadError(UnreadTextReason.UNSAFE)
