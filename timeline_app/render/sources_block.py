"""The numbered sources below a picture: wrapped in columns, none cut off."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from timeline_app.render.fonts import Face, font_of
from timeline_app.render.palette import Palette

COLUMN_PX = 460.0
"""Columns are about this wide."""

GUTTER_PX = 28.0
NUMBER_PX = 30.0
GAP_PX = 6.0
HEADING_PX = 34.0
_FLAGS = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere


@dataclass(frozen=True, slots=True)
class Entry:
    """A source in the list: its number and its words."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class PlacedEntry:
    """An entry with its place, relative to the block's top left."""

    entry: Entry
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class SourcesBlock:
    """The list laid out for a width; `height` is all it needs, 0 when it is empty."""

    heading: str
    placed: tuple[PlacedEntry, ...]
    height: float

    def draw(self, painter: QPainter, x: float, y: float, palette: Palette) -> None:
        """Draw the block with its top left corner at a point."""
        if not self.placed:
            return
        painter.setFont(font_of(Face.LANE))
        painter.setPen(QColor(palette.text))
        painter.drawText(QRectF(x, y, 400, 24), Qt.AlignmentFlag.AlignVCenter, self.heading)
        painter.setFont(font_of(Face.SOURCE))
        for item in self.placed:
            top = y + item.y
            painter.setPen(QColor(palette.accent))
            number = QRectF(x + item.x, top, NUMBER_PX - 8, item.height)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
            painter.drawText(number, flags, str(item.entry.number))
            painter.setPen(QColor(palette.text))
            rect = QRectF(x + item.x + NUMBER_PX, top, item.width - NUMBER_PX, item.height + 1)
            painter.drawText(rect, _FLAGS | Qt.AlignmentFlag.AlignTop, item.entry.text)


def sources_block(heading: str, entries: list[Entry], width_px: float) -> SourcesBlock:
    """The list in balanced columns over `width_px` pixels, numbers running down each column."""
    if not entries:
        return SourcesBlock(heading, (), 0.0)
    columns = max(1, int((width_px + GUTTER_PX) // (COLUMN_PX + GUTTER_PX)))
    width = (width_px - GUTTER_PX * (columns - 1)) / columns
    metrics = QFontMetricsF(font_of(Face.SOURCE))
    room = QRectF(0, 0, width - NUMBER_PX, 1e6)
    heights = [
        math.ceil(metrics.boundingRect(room, int(_FLAGS), entry.text).height()) for entry in entries
    ]
    limit = _column_height(heights, columns)
    placed, column, y = [], 0, 0.0
    for entry, height in zip(entries, heights, strict=True):
        if y and y + height > limit and column < columns - 1:
            column, y = column + 1, 0.0
        x = column * (width + GUTTER_PX)
        placed.append(PlacedEntry(entry, x, HEADING_PX + y, width, height))
        y += height + GAP_PX
    bottom = max(item.y + item.height for item in placed)
    return SourcesBlock(heading, tuple(placed), bottom + 8.0)


def _column_height(heights: list[int], columns: int) -> float:
    """The least height at which the entries fill no more than so many columns."""
    limit = max(max(heights), sum(h + GAP_PX for h in heights) / columns)
    while True:
        used, y = 1, 0.0
        for height in heights:
            if y and y + height > limit:
                used, y = used + 1, 0.0
            y += height + GAP_PX
        if used <= columns:
            return limit
        limit += 8.0
