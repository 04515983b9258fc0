"""A page of a memo as the operators that show it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from timeline_app.render.formats.pdf_file import real_of
from timeline_app.render.memo.flow import MemoPage, MemoRow
from timeline_app.render.memo.line_operators import LineLink, SetLine
from timeline_app.render.memo.looks import (
    BOTTOM,
    MM,
    NOTES_GAP,
    NOTES_RULE,
    POINT,
    SIDE,
    TOP,
)
from timeline_app.render.memo.structure import Element
from timeline_app.render.style.palette import LIGHT

Marked = Callable[[Element, int], int]
"""Gives the number of a part of the page, which shows so many lines of an element."""

_RULE_WIDTH, _BAR_WIDTH = 0.6 * POINT, 1.5 * POINT
_APART = 5 * POINT
"""Bars with a smaller gap between them are one."""


class PageFormat(NamedTuple):
    """The size of pages, in units."""

    width: float
    height: float

    @property
    def text_width(self) -> float:
        """Between the margins."""
        return self.width - 2 * SIDE

    @property
    def text_height(self) -> float:
        """Between the margins."""
        return self.height - TOP - BOTTOM


class PlacedLine(NamedTuple):
    """A line, and how far its top is above the lower edge of the page."""

    top: float
    line: SetLine
    element: Element


def sheet_of(width_mm: float, height_mm: float) -> PageFormat:
    """The pages of a paper."""
    return PageFormat(round(width_mm * MM), round(height_mm * MM))


def placed_rows(page: MemoPage, sheet: PageFormat) -> list[PlacedLine]:
    """The lines of the text where they stand."""
    return [PlacedLine(sheet.height - TOP - at, row.line, row.element) for at, row in page.rows]


def placed_notes(page: MemoPage) -> list[PlacedLine]:
    """The lines of the notes where they stand: the last at the lower margin."""
    top, found = BOTTOM + page.foot - NOTES_GAP, []
    for line, element in page.notes:
        found.append(PlacedLine(top, line, element))
        top -= line.height
    return found


def content_of(page: MemoPage, sheet: PageFormat, footer: Sequence[bytes], marked: Marked) -> bytes:
    """The operators of a page; `footer` are those of what stands below the text."""
    parts = [b"%b 0 0 %b 0 0 cm" % (real_of(1 / POINT), real_of(1 / POINT))]
    for placed in (placed_rows(page, sheet), placed_notes(page)):
        for _, group in groupby(placed, key=lambda one: one.element.number):
            lines = list(group)
            element = lines[0].element
            number = marked(element, len(lines))
            parts.append(b"/%b << /MCID %d >> BDC" % (element.tag, number))
            parts += [_at(SIDE, one.top - one.line.ascent, one.line.operators) for one in lines]
            parts.append(b"EMC")
    parts += [b"/Artifact BMC", *_drawn(page, sheet), *footer, b"EMC"]
    return b"\n".join(parts)


def links_of(page: MemoPage, sheet: PageFormat) -> Iterator[tuple[bytes, LineLink]]:
    """Yield the links of a page, and the corners of their areas in points."""
    for top, line, _ in (*placed_rows(page, sheet), *placed_notes(page)):
        for link in line.links:
            sides = (SIDE + link.left, top - line.height, SIDE + link.right, top)
            yield b" ".join(real_of(side / POINT) for side in sides), link


def _at(x: float, y: float, operators: bytes) -> bytes:
    return b"q 1 0 0 1 %b %b cm\n%b\nQ" % (real_of(x), real_of(y), operators)


def _drawn(page: MemoPage, sheet: PageFormat) -> Iterator[bytes]:
    """Yield the rules and bars."""
    top = sheet.height - TOP
    if page.notes:
        y = BOTTOM + page.foot - 0.55 * NOTES_GAP
        yield _filled(LIGHT.decoration, SIDE, y, NOTES_RULE, _RULE_WIDTH)
    for at, row in page.rows:
        if row.has_rule and at:
            yield _filled(
                LIGHT.line, SIDE, top - at + row.before / 2, sheet.text_width, _RULE_WIDTH
            )
    for first, last in _bars(page.rows):
        yield _filled(LIGHT.line, SIDE, top - last, _BAR_WIDTH, last - first)


def _bars(rows: Sequence[tuple[float, MemoRow]]) -> Iterator[tuple[float, float]]:
    """Yield where bars begin and end."""
    first = last = -1.0
    for at, row in rows:
        end = at + row.line.height
        if row.has_bar and first >= 0 and row.before < _APART:
            last = end
            continue
        if first >= 0:
            yield first, last
        first, last = (at, end) if row.has_bar else (-1.0, -1.0)
    if first >= 0:
        yield first, last


def _filled(color: str, x: float, y: float, width: float, height: float) -> bytes:
    inks = b" ".join(real_of(int(color[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return b"%b rg %b re f" % (inks, b" ".join(map(real_of, (x, y, width, height))))
