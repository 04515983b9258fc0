"""The numbered sources below a picture: wrapped in columns, none cut off."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.palette import Palette
from timeline_app.render.text.line_breaking import wrapped_lines

COLUMN_PX = 460.0
"""Columns are about this wide."""

GUTTER_PX = 28.0
NUMBER_GAP_PX = 8.0
LEAST_NUMBER_PX = 20.0
LINE_PX = 15.0
BASELINE_PX = 11.5
GAP_PX = 6.0
HEADING_PX = 32.0
NO_NUMBER = 0
LEAST_STRETCH_PX = 4 * LINE_PX
"""A stretch lower than this is left empty."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A source in the list: its number and its words. Without a number it is about several."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class TextArea:
    """Where text may stand: from `top` on, relative to the block, and so many pixels high."""

    top: float
    height: float


WITHOUT_SHEETS = (TextArea(0.0, math.inf),)


@dataclass(frozen=True, slots=True)
class PlacedEntry:
    """Lines of an entry with their place, relative to the block's top left.

    An entry that goes on in another column has its number at its first lines only.
    """

    entry: Entry
    lines: tuple[str, ...]
    is_first: bool
    x: float
    y: float
    width: float

    @property
    def height(self) -> float:
        """The height of the lines."""
        return len(self.lines) * LINE_PX


@dataclass(frozen=True, slots=True)
class SourceList:
    """The list laid out for a width; `height` is all it needs, 0 when it is empty."""

    heading: str
    heading_y: float
    placed: tuple[PlacedEntry, ...]
    number_px: float
    height: float

    def draw(self, painter: QPainter, x: float, y: float, palette: Palette) -> None:
        """Draw the block with its top left corner at a point."""
        if not self.placed:
            return
        painter.setFont(font_of(Face.LANE))
        painter.setPen(QColor(palette.text))
        painter.drawText(QPointF(x, y + self.heading_y + 16.0), self.heading)
        painter.setFont(font_of(Face.SOURCE))
        for item in self.placed:
            left, top = x + item.x, y + item.y
            if item.is_first and item.entry.number != NO_NUMBER:
                painter.setPen(QColor(palette.accent))
                number = QRectF(left, top, self.number_px, LINE_PX)
                flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(number, flags, str(item.entry.number))
            painter.setPen(QColor(palette.text))
            left += self.number_px + NUMBER_GAP_PX
            for i, line in enumerate(item.lines):
                painter.drawText(QPointF(left, top + i * LINE_PX + BASELINE_PX), line)


def sources_block(
    heading: str,
    entries: Sequence[Entry],
    width_px: float,
    stretches: Iterable[TextArea] = WITHOUT_SHEETS,
) -> SourceList:
    """The list in columns over `width_px` pixels, numbers running down each column.

    It fills one stretch after the other, from sheet to sheet, until all stands; in the last the
    columns are balanced. An entry is divided only where a whole column would not hold it.
    """
    if not entries:
        return SourceList(heading, 0.0, (), 0.0, 0.0)
    count = max(1, int((width_px + GUTTER_PX) // (COLUMN_PX + GUTTER_PX)))
    width = (width_px - GUTTER_PX * (count - 1)) / count
    metrics = QFontMetricsF(font_of(Face.SOURCE))
    widest = max(metrics.horizontalAdvance(str(entry.number)) for entry in entries)
    number_px = max(LEAST_NUMBER_PX, math.ceil(widest))
    text_px = width - number_px - NUMBER_GAP_PX
    queue = deque(
        (entry, wrapped_lines(entry.text, Face.SOURCE, text_px), True) for entry in entries
    )
    placed: list[PlacedEntry] = []
    heading_y, heading_px = 0.0, HEADING_PX
    for stretch in stretches:
        room = stretch.height - heading_px
        if room < LEAST_STRETCH_PX:
            continue
        if not placed:
            heading_y = stretch.top
        placed += _filled(queue, stretch.top + heading_px, room, count, width)
        heading_px = 0.0
        if not queue:
            break
    bottom = max(item.y + item.height for item in placed)
    return SourceList(heading, heading_y, tuple(placed), number_px, bottom)


_Piece = tuple[Entry, tuple[str, ...], bool]


def _filled(
    queue: deque[_Piece], top: float, room: float, columns: int, width: float
) -> list[PlacedEntry]:
    """What of the queue stands in the columns of one stretch; it is taken off the queue."""
    limit = min(room, _balanced_height([len(lines) * LINE_PX for _, lines, _ in queue], columns))
    placed = []
    for column in range(columns):
        x, y = column * (width + GUTTER_PX), 0.0
        while queue and y < limit:
            entry, lines, is_first = queue.popleft()
            fitting = int((limit - y + 0.01) // LINE_PX)
            if fitting < len(lines) and (y > 0 or fitting < 1):
                queue.appendleft((entry, lines, is_first))
                break
            placed.append(PlacedEntry(entry, lines[:fitting], is_first, x, top + y, width))
            if fitting < len(lines):
                queue.appendleft((entry, lines[fitting:], False))
                break
            y += len(lines) * LINE_PX + GAP_PX
    return placed


def _balanced_height(heights: list[float], columns: int) -> float:
    """The least height at which the entries fill no more than so many columns."""
    limit = max(*heights, sum(height + GAP_PX for height in heights) / columns - GAP_PX)
    while True:
        used, y = 1, 0.0
        for height in heights:
            if y and y + height > limit:
                used, y = used + 1, 0.0
            y += height + GAP_PX
        if used <= columns:
            return limit
        limit += LINE_PX / 3
