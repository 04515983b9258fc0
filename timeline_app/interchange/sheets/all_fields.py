"""The table of all fields: its columns, and lists within a cell, as they are written and read.

A row is an event. What an event has several of stands in one cell, one to a line; the parts of a
line are parted by a bar, and the name of the column says which they are: "People: name | role". In
such a line a backslash stands before what would part otherwise, and one before "n" ends a line.
So a row can be sorted and filtered whole, and whoever looks into the cell sees what is in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from timeline_app.interchange.sheets.names import BAR, ColumnMeaning

_ID = "Id (timeline-app)"
_GUARDED_ID = "Id (timeline-app; an apostrophe before = + - @ is no part of a text)"
_HEAD = 2_000
"""Letters in which all names of columns stand."""
_TO_ESCAPE = re.compile(r"[|\\\n\r]")
_LETTERS = {"n": "\n", "r": "\r"}
_SIGNS = {"\n": "\\n", "\r": "\\r"}

_FIRST = (
    ColumnMeaning.DATE,
    ColumnMeaning.TIME,
    ColumnMeaning.ZONE,
    ColumnMeaning.TITLE,
    ColumnMeaning.PLACE,
    ColumnMeaning.LANE,
    ColumnMeaning.STATUS,
    ColumnMeaning.IMPORTANCE,
    ColumnMeaning.TEXT,
    ColumnMeaning.PEOPLE,
    ColumnMeaning.QUOTE,
    ColumnMeaning.SOURCE,
    ColumnMeaning.TAGS,
)
COLUMNS = (*_FIRST, *(one for one in ColumnMeaning if one.field and one not in _FIRST))
"""All but the last, which holds the id; no file may begin with the letters "ID" (SYLK).

Behind the id stand the marks of what was written, see `core.evidence.as_written`.
"""
ID_WIDTH = 25
_of_header = {one.header: one for one in COLUMNS}


def headers(*, is_guarded: bool) -> list[str]:
    """The names of all columns; `is_guarded` where texts stand behind apostrophes (`guarded`)."""
    return [*_of_header, _GUARDED_ID if is_guarded else _ID]


def is_of_all_fields(names: Iterable[str]) -> bool:
    """Whether a table with columns of these names is one of these."""
    return not {_ID, _GUARDED_ID}.isdisjoint(names)


def says_all_fields(text: str) -> bool:
    """Whether a text has the name of the id's column on its first lines, as these tables do."""
    return _GUARDED_ID in text[:_HEAD] or _ID in text[:_HEAD]


def are_guarded(names: Iterable[str]) -> bool:
    """Whether texts of it stand behind apostrophes."""
    return _GUARDED_ID in names


def column_of(header: str) -> ColumnMeaning | None:
    """What a column of such a table holds; None of what is no column of it."""
    if header in (_ID, _GUARDED_ID):
        return ColumnMeaning.ID
    return _of_header.get(header)


def parts_of(header: str) -> tuple[str, ...]:
    """The parts of each line of a column of this name."""
    _, _, parts = header.partition(": ")
    return tuple(parts.split(BAR)) if parts else ()


def line_of(parts: Sequence[str]) -> str:
    """The parts of one of a list, as a line; empty ones at its end are left out."""
    filled = len(parts)
    while filled and not parts[filled - 1]:
        filled -= 1
    return BAR.join(map(_escaped, parts[:filled]))


def lists_in(cell: str) -> Iterator[list[str]]:
    """The parts of each line of a cell that says anything."""
    for line in cell.replace("\r\n", "\n").split("\n"):
        if line.strip():
            yield parts_in(line)


def parts_in(line: str) -> list[str]:
    """The parts of a line, without blanks around each."""
    if "\\" not in line:
        return [part.strip() for part in line.split("|")]
    parts, part, at = [], "", 0
    while at < len(line):
        letter = line[at]
        if letter == "\\" and at + 1 < len(line):
            at += 1
            part += _LETTERS.get(line[at], line[at])
        elif letter == "|":
            parts.append(part.strip())
            part = ""
        else:
            part += letter
        at += 1
    return [*parts, part.strip()]


def _escaped(text: str) -> str:
    return _TO_ESCAPE.sub(_sign, text) if _TO_ESCAPE.search(text) else text


def _sign(found: re.Match[str]) -> str:
    return _SIGNS.get(found[0], f"\\{found[0]}")
