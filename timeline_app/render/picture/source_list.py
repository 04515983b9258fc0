"""The numbered sources below a picture: wrapped in columns, none cut off."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from timeline_app.core.value import Value
from timeline_app.render.picture.drawing import Drawing, DrawnText
from timeline_app.render.picture.lettering import (
    FOOT,
    LANE,
    LIST_DATE,
    LIST_FOOT,
    Lettering,
    lines_of,
    width_of,
)


class SourceType(NamedTuple):
    """How a list of sources is set: type of text and heading, sizes in units of the figure."""

    face: Lettering
    heading: Lettering
    column: float
    line: float
    baseline: float
    gap: float
    heading_height: float
    heading_baseline: float


AXIS_STYLE = SourceType(FOOT, LANE, 460.0, 16.5, 12.5, 6.0, 32.0, 16.0)
LIST_STYLE = SourceType(LIST_FOOT, LIST_DATE, 900.0, 30.0, 23.0, 10.0, 56.0, 28.0)

GUTTER_PX = 28.0
NUMBER_GAP_PX = 8.0
LEAST_NUMBER_PX = 20.0
NO_NUMBER = 0
LEAST_LINES = 4
"""A stretch that holds fewer lines is left empty."""


class ListedSource(Value, frozen=True):
    """A source in the list: its number and its words. Without a number it is about several."""

    number: int
    text: str
    address: str = ""


class TextArea(Value, frozen=True):
    """Where text may stand: from `top` on, relative to the block, and so many pixels high."""

    top: float
    height: float


WITHOUT_SHEETS = (TextArea(0.0, math.inf),)


class PlacedEntry(Value, frozen=True):
    """Lines of an entry with their place, relative to the block's top left.

    An entry that goes on in another column has its number at its first lines only.
    """

    entry: ListedSource
    lines: tuple[str, ...]
    is_first: bool
    x: float
    y: float
    height: float


class FigureSources(Value, frozen=True):
    """The list laid out for a width; `height` is all it needs, 0 when it is empty."""

    heading: str
    heading_y: float
    placed: tuple[PlacedEntry, ...]
    number_px: float
    height: float
    style: SourceType = AXIS_STYLE

    def drawing(self) -> Drawing:
        """The list as lines of text, from its own top left corner on."""
        drawing, style = Drawing(), self.style
        if not self.placed:
            return drawing
        top = self.heading_y + style.heading_baseline
        drawing.write((self.heading,), 0.0, top, 0.0, style.heading)
        for item in self.placed:
            first = item.y + style.baseline
            number, link = item.entry.number, item.entry.address
            if number and item.is_first:
                said = str(number)
                x = item.x + self.number_px - width_of(said, style.face)
                drawing.runs.append(DrawnText(said, x, first, style.face, "muted"))
            left = item.x + self.number_px + NUMBER_GAP_PX
            drawing.runs += [
                DrawnText(line, left, first + i * style.line, style.face, "text", link)
                for i, line in enumerate(item.lines)
            ]
        return drawing


NO_SOURCES = FigureSources("", 0.0, (), 0.0, 0.0)


def sources_block(
    heading: str,
    entries: Sequence[ListedSource],
    width_px: float,
    stretches: Iterable[TextArea] = WITHOUT_SHEETS,
    style: SourceType = AXIS_STYLE,
    again: Callable[[], None] = lambda: None,
) -> FigureSources:
    """The list in columns over `width_px` pixels, numbers running down each column.

    It fills one stretch after the other, from sheet to sheet, until all stands; in the last the
    columns are balanced. An entry is divided only where a whole column would not hold it. `again`
    is called after each entry; what it raises ends the work.
    """
    if not entries:
        return NO_SOURCES
    count = max(1, int((width_px + GUTTER_PX) // (style.column + GUTTER_PX)))
    width = (width_px - GUTTER_PX * (count - 1)) / count
    widest = max(width_of(str(entry.number), style.face) for entry in entries)
    number_px = max(LEAST_NUMBER_PX, math.ceil(widest))
    text_px = width - number_px - NUMBER_GAP_PX
    queue: deque[_Piece] = deque()
    for entry in entries:
        queue.append((entry, lines_of(entry.text, style.face, text_px) or ("",), True))
        again()
    placed: list[PlacedEntry] = []
    heading_y, heading_px = 0.0, style.heading_height
    for stretch in stretches:
        room = stretch.height - heading_px
        if room < LEAST_LINES * style.line:
            continue
        if not placed:
            heading_y = stretch.top
        placed += _filled(queue, stretch.top + heading_px, room, count, width, style)
        heading_px = 0.0
        if not queue:
            break
    bottom = max(item.y + item.height for item in placed)
    return FigureSources(heading, heading_y, tuple(placed), number_px, bottom, style)


_Piece = tuple[ListedSource, tuple[str, ...], bool]


def _filled(
    queue: deque[_Piece], top: float, room: float, columns: int, width: float, style: SourceType
) -> list[PlacedEntry]:
    """What of the queue stands in the columns of one stretch; it is taken off the queue."""
    heights = [len(lines) * style.line for _, lines, _ in queue]
    limit = min(room, _balanced_height(heights, columns, style))
    placed = []
    for column in range(columns):
        x, y = column * (width + GUTTER_PX), 0.0
        while queue and y < limit:
            entry, lines, is_first = queue.popleft()
            fitting = int((limit - y + 0.01) // style.line)
            if fitting < len(lines) and (y > 0 or fitting < 1):
                queue.appendleft((entry, lines, is_first))
                break
            kept = lines[:fitting]
            high = len(kept) * style.line
            placed.append(PlacedEntry(entry, kept, is_first, x, top + y, high))
            if fitting < len(lines):
                queue.appendleft((entry, lines[fitting:], False))
                break
            y += high + style.gap
    return placed


def _balanced_height(heights: list[float], columns: int, style: SourceType) -> float:
    """The least height at which the entries fill no more than so many columns."""
    limit = max(*heights, sum(height + style.gap for height in heights) / columns - style.gap)
    while True:
        used, y = 1, 0.0
        for height in heights:
            if y and y + height > limit:
                used, y = used + 1, 0.0
            y += height + style.gap
        if used <= columns:
            return limit
        limit += style.line / 3
