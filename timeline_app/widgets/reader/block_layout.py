"""One block of a text, laid out: its lines, its marks, and which code point lies where."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from timeline_app.core.text.invisible import ShownText, shown_text
from timeline_app.render.style.fonts import serif_families
from timeline_app.render.style.palette import Palette, mixed
from timeline_app.widgets.reader.marks import MarkTone, TextMark, TextMarkKind

TEXT_PX = 17
LABEL_PX = 11
LINE_PX = 24
GAP_PX = 10
"""Below what ends a paragraph."""
EMPTY_PX = 8
"""An empty line, which only parts paragraphs."""
MAY_BREAK = "\u200b"
"""Stands behind each label: a line may end there. A paragraph of labels would be one word else,
and Qt looks through what is left of a word for each line of it."""
CURRENT_SHARE = 0.34
GROUND_SHARE = 0.15


class StyledStretch(NamedTuple):
    """From a code point to another of the whole text, with how it is drawn."""

    start: int
    end: int
    format: QTextCharFormat


def text_font() -> QFont:
    """The face that texts are read in."""
    font = QFont()
    font.setFamilies(serif_families())
    font.setPixelSize(TEXT_PX)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def tone_color(tone: MarkTone, palette: Palette) -> str:
    """What a mark of this tone is drawn in."""
    return {
        MarkTone.QUOTE: palette.open,
        MarkTone.DATE: palette.lane("lane-2").name(),
        MarkTone.DOUBT: palette.cooled,
        MarkTone.CITATION: palette.accent,
        MarkTone.FOUND_DATE: palette.lane("lane-2").name(),
        MarkTone.FOUND_QUOTE: palette.cooled,
        MarkTone.REMOVED: palette.closed,
        MarkTone.ADDED: palette.open,
    }[tone]


def mark_format(mark: TextMark, palette: Palette, *, is_current: bool) -> QTextCharFormat:
    """Ground and line of a mark: solid where something rests on it, dashed where it is found.

    What is removed is struck out.
    """
    styles = QTextCharFormat.UnderlineStyle
    found = QTextCharFormat()
    color = tone_color(mark.tone, palette)
    share = CURRENT_SHARE if is_current else GROUND_SHARE
    if is_current or mark.tone is not MarkTone.CITATION:  # a sentence, with others' marks in it
        found.setBackground(mixed(color, palette.panel, share))
    if mark.kind is TextMarkKind.REMOVED:
        found.setFontStrikeOut(True)
        return found
    is_used = mark.kind is TextMarkKind.USED
    found.setUnderlineStyle(styles.SingleUnderline if is_used else styles.DashUnderline)
    found.setUnderlineColor(QColor(color))
    return found


def label_format(palette: Palette) -> QTextCharFormat:
    """How the label of what nobody sees looks: small, on a ground of its own."""
    found = QTextCharFormat()
    font = text_font()
    font.setPixelSize(LABEL_PX)
    font.setWeight(QFont.Weight.DemiBold)
    found.setFont(font, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesAll)
    found.setBackground(QColor(palette.pill))
    found.setForeground(QColor(palette.closed))
    return found


class BlockLayout:
    """A block that begins at the code point `start` of the text, in lines of a width."""

    def __init__(
        self,
        words: str,
        start: int,
        width_px: float,
        marks: Sequence[StyledStretch],
        labels: QTextCharFormat,
        *,
        ends_a_paragraph: bool,
    ) -> None:
        self.start = start
        self.end = start + len(words)
        self.shown: ShownText = shown_text(words, MAY_BREAK)
        self.marks = marks
        self._layout = QTextLayout(self.shown.text, text_font())
        self._layout.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        formats = [self._range(one) for one in marks if self._is_here(one)]
        formats += [_format_range(at, end - at, labels) for at, end in self.shown.labels]
        self._layout.setFormats(formats)
        self._lay_out(width_px)
        lines = self._layout.lineCount() * LINE_PX
        if not words:
            lines = EMPTY_PX if ends_a_paragraph else LINE_PX
        self.height_px = lines + (GAP_PX if ends_a_paragraph and words else 0)

    def _lay_out(self, width_px: float) -> None:
        self._layout.beginLayout()
        y = 0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width_px)
            line.setPosition(QPointF(0, y + (LINE_PX - line.height()) / 2))
            y += LINE_PX
        self._layout.endLayout()

    def _is_here(self, stretch: StyledStretch) -> bool:
        return stretch.start < self.end and stretch.end > self.start

    def _range(self, stretch: StyledStretch) -> QTextLayout.FormatRange:
        begin = self.offset_of(stretch.start)
        return _format_range(begin, self.offset_of(stretch.end) - begin, stretch.format)

    def offset_of(self, index: int) -> int:
        """Where a code point of the text is shown in this block, in UTF-16 units."""
        return self.shown.offset_of(index - self.start)

    def draw(self, painter: QPainter, at: QPointF, selected: Sequence[StyledStretch]) -> None:
        """Draw it with its top left corner at a point."""
        self._layout.draw(painter, at, [self._range(one) for one in selected if self._is_here(one)])

    def draw_outline(self, painter: QPainter, at: QPointF, mark: TextMark, pen: QPen) -> None:
        """Draw a line around what a mark holds of this block."""
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for rect in self.rects_of(mark.start, mark.end):
            painter.drawRoundedRect(rect.translated(at).adjusted(-1.5, 0, 1.5, 0), 4, 4)

    def rects_of(self, start: int, end: int) -> list[QRectF]:
        """Where a stretch of the text lies, one rectangle a line."""
        first, last = self.offset_of(start), self.offset_of(end)
        found = []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            begin = max(first, line.textStart())
            stop = min(last, line.textStart() + line.textLength())
            if begin < stop:
                # A right-to-left stretch begins at its right; mixed ones get all they reach over.
                edges = [_x_of(line, begin), _x_of(line, stop)]
                top = number * LINE_PX + 1
                rect = QRectF(min(edges), top, abs(edges[1] - edges[0]), LINE_PX - 2)
                found.append(rect)
        return found

    # The caret.

    def line_of(self, index: int) -> int:
        """The line that a code point stands in."""
        return self._layout.lineForTextPosition(self.offset_of(index)).lineNumber()

    @property
    def line_count(self) -> int:
        """How many lines it has."""
        return self._layout.lineCount()

    def caret_of(self, index: int) -> QRectF:
        """Where the caret stands before a code point, from the block's top left corner."""
        offset = self.offset_of(index)
        line = self._layout.lineForTextPosition(offset)
        if not line.isValid():
            return QRectF(0, 0, 1.5, LINE_PX)
        return QRectF(_x_of(line, offset), line.lineNumber() * LINE_PX + 2, 1.5, LINE_PX - 4)

    def index_at(self, x: float, y: float) -> int:
        """The code point of the text that is nearest to a point."""
        number = max(0, min(int(y // LINE_PX), self._layout.lineCount() - 1))
        return self.index_in_line(number, x)

    def index_in_line(self, number: int, x: float) -> int:
        """The code point in a line that is nearest to an x; -1 is the last line."""
        if self._layout.lineCount() == 0:
            return self.start
        line = self._layout.lineAt(number % self._layout.lineCount())
        return self.start + self.shown.index_at(line.xToCursor(x))

    def line_ends(self, index: int) -> tuple[int, int]:
        """The first and the last place of the caret in the line of a code point."""
        line = self._layout.lineForTextPosition(self.offset_of(index))
        end = line.textStart() + line.textLength()
        is_last = line.lineNumber() == self._layout.lineCount() - 1
        last = end if is_last else self._layout.previousCursorPosition(end)
        return (
            self.start + self.shown.index_at(line.textStart()),
            self.start + self.shown.index_at(last),
        )

    def moved(self, index: int, step: int, *, by_word: bool) -> int:
        """The next place of the caret (1), or the last (-1); out of the block at its ends."""
        modes = QTextLayout.CursorMode
        mode = modes.SkipWords if by_word else modes.SkipCharacters
        offset = self.offset_of(index)
        if step > 0:
            if index >= self.end:
                return self.end + 1
            after = self._layout.nextCursorPosition(offset, mode)
            return self.start + self.shown.index_at(after, is_after=True)
        if index <= self.start:
            return self.start - 1
        return self.start + self.shown.index_at(self._layout.previousCursorPosition(offset, mode))


def _x_of(line: QTextLine, offset: int) -> float:
    x, _ = cast("tuple[float, int]", line.cursorToX(offset))  # so it is, whatever its stub says
    return x


def _format_range(start: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start = start
    found.length = length
    found.format = form
    return found
