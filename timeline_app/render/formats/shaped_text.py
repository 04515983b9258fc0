"""Text as its glyphs, for the formats that carry their letters with them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QFont, QGlyphRun, QRawFont, QTextLayout

from timeline_app.core.value import Value

_WITH_INDEXES = QTextLayout.GlyphRunRetrievalFlag.RetrieveAll
_WIDE_PX = 1e7


class Glyph(NamedTuple):
    """A glyph of a font and the text that it stands for, empty after the first of several.

    The place is in pixels, from the start of the text's baseline.
    """

    glyph_id: int
    text: str
    x: float
    y: float


class GlyphRun(Value, frozen=True):
    """Glyphs of one font."""

    font: QRawFont
    glyphs: tuple[Glyph, ...]


class ShapedText(Value, frozen=True):
    """A line of text, with its width and with how far it reaches above its baseline, in pixels."""

    text: str
    runs: tuple[GlyphRun, ...]
    width: float
    ascent: float


def shaped_text(text: str, font: QFont) -> ShapedText:
    """The line as Qt sets it in a font."""
    text = text.encode("utf-16-le", "replace").decode("utf-16-le")  # Qt takes no half letters
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(_WIDE_PX)
    layout.endLayout()
    runs = layout.glyphRuns(-1, -1, _WITH_INDEXES)
    ascent, units = line.ascent(), text.encode("utf-16-le")
    if any(run.rawFont() != runs[0].rawFont() for run in runs):
        found = tuple(runs_by_letters(layout, units, (0, len(units) // 2), ascent))
    else:
        found = tuple(_by_indexes(runs, units, ascent))
    return ShapedText(text, found, line.naturalTextWidth(), ascent)


def _by_indexes(runs: list[QGlyphRun], units: bytes, ascent: float) -> Iterator[GlyphRun]:
    """Yield the runs, with the texts from where each glyph starts to where the next one does."""
    starts = sorted({start for run in runs for start in run.stringIndexes()})
    ends = [*starts[1:], len(units) // 2]
    for run in runs:
        told: set[int] = set()
        glyphs = []
        for index, start, place in zip(
            run.glyphIndexes(), run.stringIndexes(), run.positions(), strict=True
        ):
            end = start if start in told else ends[bisect_right(starts, start) - 1]
            told.add(start)
            glyphs.append(Glyph(index, _part(units, start, end), place.x(), place.y() - ascent))
        yield GlyphRun(run.rawFont(), tuple(glyphs))


def runs_by_letters(
    layout: QTextLayout, units: bytes, stretch: tuple[int, int], ascent: float
) -> Iterator[GlyphRun]:
    """Yield the runs of a stretch of a text, in UTF-16 and as its units, one for each letter.

    Where fonts change, Qt counts the indexes of longer stretches wrongly. A ligature, which it
    gives for each of its letters, stands once, with the text of all.
    """
    start, count = stretch
    last: list[QGlyphRun] = []
    first = begun = start
    while start < count:
        end = max(start + 1, layout.nextCursorPosition(start))
        pieces = layout.glyphRuns(start, end - start, _WITH_INDEXES)
        if start > first and not _is_same(pieces, last):
            yield from _piece(last, _part(units, begun, start), ascent)
            begun = start
        last, start = pieces, end
    yield from _piece(last, _part(units, begun, count), ascent)


def _is_same(pieces: list[QGlyphRun], others: list[QGlyphRun]) -> bool:
    return bool(pieces) and [(piece.glyphIndexes(), piece.positions()) for piece in pieces] == [
        (other.glyphIndexes(), other.positions()) for other in others
    ]


def _piece(pieces: list[QGlyphRun], text: str, ascent: float) -> Iterator[GlyphRun]:
    for number, piece in enumerate(pieces):
        places = enumerate(zip(piece.glyphIndexes(), piece.positions(), strict=True))
        yield GlyphRun(
            piece.rawFont(),
            tuple(
                Glyph(index, "" if number or at else text, place.x(), place.y() - ascent)
                for at, (index, place) in places
            ),
        )


def _part(units: bytes, start: int, end: int) -> str:
    return units[2 * start : 2 * end].decode("utf-16-le", "replace")
