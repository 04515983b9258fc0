"""The blocks of a memo as rows of text with their notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline_app.core.memo.blocks import (
    Block,
    Footnote,
    Heading,
    Inline,
    MemoFigure,
    MemoParagraph,
    ParagraphRole,
    TextSpan,
)
from timeline_app.render.formats.pdf_file import real_of
from timeline_app.render.memo.flow import MemoRow, NoteLine
from timeline_app.render.memo.line_operators import SetLine
from timeline_app.render.memo.lines import lines_of
from timeline_app.render.memo.looks import NOTE, POINT, look_of
from timeline_app.render.memo.page import PageFormat
from timeline_app.render.memo.structure import Structure
from timeline_app.render.memo.words import SetWords

_BELOW_HEADING = 0.5
"""Of the gap above a heading is left below another one."""

_BELOW_BAR = 10 * POINT

_OF_A_QUOTE = (ParagraphRole.TRANSLATION, ParagraphRole.ATTRIBUTION)
_BELOW_FIGURE = 8 * POINT
_HIGHEST_FIGURE = 0.6
"""Of the height of the text."""


class MemoRows:
    """Sets blocks in rows; notes are numbered as they come."""

    def __init__(self, sheet: PageFormat, words: SetWords, structure: Structure) -> None:
        self._sheet, self._words, self._structure = sheet, words, structure
        self._notes = 0
        self._before: Block | None = None

    def text_rows(self, block: Heading | MemoParagraph, after: Block | None) -> Iterator[MemoRow]:
        """Yield the rows of a text, which another block comes after."""
        look, first = look_of(block), self._notes + 1
        before = look.before_pt * POINT
        if isinstance(block, Heading) and isinstance(self._before, Heading):
            before *= _BELOW_HEADING
        elif self._before is not None and look_of(self._before).has_bar and not look.has_bar:
            before = max(before, _BELOW_BAR)
        lines = lines_of(block.inlines, look, self._sheet.text_width, self._words, first)
        if not lines:
            return
        self._before = block
        element = self._structure.begin(look.tag, len(lines), language_of(block.inlines))
        for index, line in enumerate(lines):
            yield MemoRow(
                line,
                element,
                0.0 if index else before,
                keeps=_keeps(block, index, len(lines), after),
                has_bar=look.has_bar,
                has_rule=look.has_rule and not index,
                notes=tuple(self._note(note) for note in line.notes),
            )

    def _note(self, note: Footnote) -> tuple[NoteLine, ...]:
        self._notes += 1
        width, number = self._sheet.text_width, str(self._notes)
        lines = lines_of(note.spans, NOTE, width, self._words, hanging=number)
        if not lines:
            return ()
        element = self._structure.begin(NOTE.tag, len(lines), language_of(note.spans))
        return tuple(NoteLine(line, element) for line in lines)

    def figure_row(self, figure: MemoFigure, name: bytes) -> MemoRow:
        """A picture, which the file has under a name, as wide as the text if it isn't too high."""
        self._before = figure
        sheet, look = self._sheet, look_of(figure)
        highest = sheet.text_height * _HIGHEST_FIGURE
        share = min(sheet.text_width / figure.width_px, highest / figure.height_px)
        width, height = figure.width_px * share, figure.height_px * share
        operators = b"%b 0 0 %b 0 0 cm /%b Do" % (real_of(width), real_of(height), name)
        element = self._structure.begin(look.tag, 1, description=figure.description)
        line = SetLine(height + _BELOW_FIGURE, height, operators)
        return MemoRow(line, element, look.before_pt * POINT)


def language_of(inlines: Sequence[Inline]) -> str:
    """The language that all of a text is in, if that isn't the memo's."""
    spans = [inline for inline in inlines if isinstance(inline, TextSpan)]
    languages = {span.language for span in spans}
    return languages.pop() if len(languages) == 1 else ""


def plain(inlines: Sequence[Inline]) -> str:
    """A text without its notes, on one line."""
    text = "".join(inline.text for inline in inlines if isinstance(inline, TextSpan))
    return " ".join(text.split())


def _keeps(block: Heading | MemoParagraph, index: int, lines: int, after: Block | None) -> bool:
    """Whether a line stands on the page of the one after it."""
    if index < lines - 1:
        return isinstance(block, Heading) or index in (0, lines - 2)
    if isinstance(block, Heading):
        return after is not None
    if not isinstance(after, MemoParagraph):
        return False
    return block.role is ParagraphRole.DATE or after.role in _OF_A_QUOTE
