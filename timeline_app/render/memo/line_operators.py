"""Lines as the operators that show them (PDF 1.7, 9.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from timeline_app.core.memo.blocks import Footnote
from timeline_app.core.value import Value
from timeline_app.render.formats.pdf_file import real_of
from timeline_app.render.memo.broken_text import BrokenText, StyledPart
from timeline_app.render.memo.looks import POINT, ParagraphStyle, TypeSize
from timeline_app.render.memo.plain_text import Token
from timeline_app.render.memo.words import SetWords, ShapedGlyphs, Word

_WORD = re.compile(r"\S+\s*|\s+")
_SLANT = b"0.2"
_NEAR = 0.5
"""Nobody sees it if letters are so little apart from where they should stand, in units."""


class LineLink(NamedTuple):
    """A part of a line that leads to an address."""

    left: float
    right: float
    address: str


class SetLine(Value, frozen=True, eq=False):
    """A line; its operators begin at the left margin, on its baseline."""

    height: float
    ascent: float
    operators: bytes
    links: tuple[LineLink, ...] = ()
    notes: tuple[Footnote, ...] = ()
    """Those whose marks stand in it."""


@cache
def _ink_of(color: str) -> bytes:
    """What fills and strokes in a colour."""
    channels = b" ".join(real_of(int(color[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return b"%b rg %b RG" % (channels, channels)


_part_of = attrgetter("part")


class LineOperators:
    """The operators of a line as they come about."""

    def __init__(self, words: SetWords, indent: float) -> None:
        self._words, self._indent = words, indent
        self._shown: list[bytes] = []
        self._outlines: list[bytes] = []
        self._links: list[LineLink] = []
        self._notes: list[Footnote] = []
        self._font, self._mode, self._slant = b"", b"0 Tr", b""
        self._pen = self._y = 0.0

    def put_plain(self, tokens: Sequence[Token]) -> None:
        """Put a line of plain text."""
        for part, group in groupby(tokens, _part_of):
            some = list(group)
            for token in some:
                self._put_word(token.word, part, self._indent + token.x)
            if part.address:
                left, last = self._indent + some[0].x, some[-1]
                right = self._indent + last.x + last.word.seen
                self._links.append(LineLink(left, right, part.address))
            if some[-1].is_last:
                self._notes += part.notes

    def put_line(self, text: BrokenText, number: int, parts: Sequence[StyledPart]) -> None:
        """Put a line of a text that consists of these parts."""
        (first, end), at = text.line(number), 0
        for part in parts:
            until = at + len(part.text)
            if first < until and at < end:
                self._put_part(text, number, part, (at, max(first, at), min(end, until)))
            at = until
            if at >= end:
                break

    def _put_part(
        self, text: BrokenText, number: int, part: StyledPart, places: tuple[int, int, int]
    ) -> None:
        """Put what lies in the line of a part, by where the part, that and its end begin."""
        at, first, end = places
        ends: list[float] = []
        for found in _WORD.finditer(part.text, first - at, end - at):
            start, stop = at + found.start(), at + found.end()
            if text.is_turned:
                ends += self._put_turned(text, number, part, start, stop)
                continue
            ends += [text.place(number, start), text.place(number, stop)]
            word = self._words.word(found[0], part.type)
            self._put_word(word, part, self._indent + ends[-2])
        if part.address and ends:
            left, right = min(ends) + self._indent, max(ends) + self._indent
            self._links.append(LineLink(left, right, part.address))
        if end - at == len(part.text):
            self._notes += part.notes

    def _put_turned(
        self, text: BrokenText, number: int, part: StyledPart, start: int, stop: int
    ) -> Iterator[float]:
        """Put a word whose letters depend on those around it, and yield where they stand."""
        slant = _SLANT if part.is_slanted else b"0"
        for run in text.runs(number, start, stop):
            for shown in self._words.shown_run(run, part.type):
                self._put(shown, slant, self._indent, part.raised)
                yield shown.x

    def put_hanging(self, number: str, type_: TypeSize) -> None:
        """Put the number that stands in the indent."""
        x = 0.0
        for figure in number:
            word = self._words.word(figure, type_)
            self._put_word(word, StyledPart(figure, type_), x)
            x += word.width

    def _put_word(self, word: Word, part: StyledPart, x: float) -> None:
        slant = _SLANT if part.is_slanted else b"0"
        for shown in word.shown:
            self._put(shown, slant, x, part.raised)

    def _put(self, shown: ShapedGlyphs, slant: bytes, x: float, y: float) -> None:
        if shown.font != self._font:
            self._shown.append(shown.font)
            self._font = shown.font
        if shown.mode != self._mode:
            self._shown.append(shown.mode)
            self._mode = shown.mode
        left, base = x + shown.x, y + shown.y
        is_next = slant == self._slant and base == self._y and abs(left - self._pen) < _NEAR
        if not is_next:
            place = (slant, real_of(left), real_of(base))
            self._shown.append(b"1 0 %b 1 %b %b Tm" % place)
            self._slant, self._y, self._pen = slant, base, left
        self._shown.append(shown.operators)
        self._pen += shown.width
        if shown.outline:
            at = (slant, real_of(x), real_of(y), shown.outline)
            self._outlines.append(b"q 1 0 %b 1 %b %b cm %b Q" % at)

    def line(self, look: ParagraphStyle) -> SetLine:
        """The line."""
        ink = _ink_of(look.color)
        shown = [ink, b"BT", *self._shown, b"ET", *self._outlines]
        height, size = look.leading_pt * POINT, look.size_pt * POINT
        # Capitals, 0.72 of the size, stand in the middle of the line.
        ascent = (height + 0.72 * size) / 2
        return SetLine(height, ascent, b"\n".join(shown), tuple(self._links), tuple(self._notes))
