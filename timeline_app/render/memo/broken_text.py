"""A paragraph broken into lines, and where its words stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextLayout, QTextOption

from timeline_app.core.memo.blocks import Footnote
from timeline_app.core.text.utf16 import Utf16Positions
from timeline_app.render.formats.shaped_text import GlyphRun, runs_by_letters
from timeline_app.render.memo.looks import TypeSize, font_of
from timeline_app.render.memo.words import SET_APART

_TURNED = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Letters that are written from the right (Unicode's DerivedBidiClass)."""


class StyledPart(NamedTuple):
    """A stretch of a paragraph that is set alike; what it is the mark of are `notes`."""

    text: str
    type: TypeSize
    raised: float = 0.0
    is_slanted: bool = False
    address: str = ""
    notes: tuple[Footnote, ...] = ()


def cut(parts: Sequence[StyledPart], length: int) -> tuple[list[StyledPart], list[StyledPart]]:
    """The parts of about so many characters, and those after them; marks stay whole."""
    before: list[StyledPart] = []
    for index, part in enumerate(parts):
        if length <= 0:
            return before, list(parts[index:])
        if len(part.text) > length and not part.notes:
            before.append(part._replace(text=part.text[:length]))
            return before, [part._replace(text=part.text[length:]), *parts[index + 1 :]]
        before.append(part)
        length -= len(part.text)
    return before, []


class BrokenText:
    """Parts of a paragraph on lines of a width; positions are in code points."""

    def __init__(self, parts: Sequence[StyledPart], type_: TypeSize, width: float) -> None:
        text = "".join(part.text for part in parts)
        self._units = Utf16Positions(text)
        self._encoded = text.encode("utf-16-le")
        self.is_turned = _TURNED.search(text) is not None
        """Whether directions change in it."""
        self._layout = layout = QTextLayout(text, font_of(type_))
        layout.setTextOption(_option())
        layout.setFormats(self._formats(parts))
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
        layout.endLayout()
        self.lines = layout.lineCount()

    def _formats(self, parts: Sequence[StyledPart]) -> list[QTextLayout.FormatRange]:
        found, at = [], 0
        for part in parts:
            one, shape = QTextLayout.FormatRange(), QTextCharFormat()
            one.start = self._units.units(at)
            at += len(part.text)
            one.length = self._units.units(at) - one.start
            shape.setFont(font_of(part.type))
            one.format = shape
            found.append(one)
        return found

    def line(self, number: int) -> tuple[int, int]:
        """Where a line begins and ends."""
        line = self._layout.lineAt(number)
        first, units = line.textStart(), self._units
        return units.code_points(first), units.code_points(first + line.textLength())

    def place(self, number: int, position: int) -> float:
        """How far a position is from the left of its line, unless directions change."""
        found = self._layout.lineAt(number).cursorToX(self._units.units(position))
        assert isinstance(found, tuple)  # PySide's stubs don't say that it gives the position too
        return float(found[0])

    def runs(self, number: int, first: int, end: int) -> Iterator[GlyphRun]:
        """Yield the glyphs of a stretch, from the left of its line."""
        line = self._layout.lineAt(number)
        stretch = self._units.units(first), self._units.units(end)
        ascent = line.y() + line.ascent()
        for run in runs_by_letters(self._layout, self._encoded, stretch, ascent):
            glyphs = (one._replace(text=SET_APART.sub("", one.text)) for one in run.glyphs)
            yield GlyphRun(run.font, tuple(glyphs))


def _option() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setUseDesignMetrics(True)
    return option
