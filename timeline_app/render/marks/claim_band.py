"""Draws the dates that sources give for an event: bars and words, a row each."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.render.marks.claim_bars import BAR_PX, SIGN_PX, ClaimBars, draw_sign
from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.palette import Palette, faded
from timeline_app.render.text.event_texts import EventTexts, Prepared
from timeline_app.scene.marks.claim_band import GAP_PX, ROW_PX, BandRow

WORDS_MOST_PX = 300.0
DATE_SHARE = 0.6
"""How strong the line of the event's own date is behind the bars."""


class ClaimWords(NamedTuple):
    """What stands beside a bar: words and source, and what is said where it can't hold too.

    The event's date rests on the one that `is_basis`.
    """

    words: str
    conflict: str = ""
    is_basis: bool = False


class ActiveDates(NamedTuple):
    """The numbers of the dates that the pointer and the keyboard are on, or -1."""

    hovered: int = -1
    focused: int = -1


class ClaimBandPainter:
    """Draws them in one theme; the painter's origin is the left end of the axis' lower edge."""

    def __init__(self, texts: EventTexts, palette: Palette) -> None:
        self._texts, self._palette = texts, palette

    # How wide texts are.

    def words_px(self, given: ClaimWords) -> float:
        """The width of all that stands beside a bar."""
        wide = self._words(given, WORDS_MOST_PX).advance
        return wide + (self._conflict_px(given) if given.conflict else 0.0)

    def _conflict_px(self, given: ClaimWords) -> float:
        return 2 * GAP_PX + SIGN_PX + self._texts.words(given.conflict, Face.RELATION).advance

    def _words(self, given: ClaimWords, room_px: float) -> Prepared:
        face = Face.COUNT if given.is_basis else Face.DETAIL
        return self._texts.words(given.words, face, math.ceil(min(room_px, WORDS_MOST_PX)))

    # What is drawn.

    def draw(
        self,
        painter: QPainter,
        rows: Sequence[BandRow],
        given: Sequence[ClaimWords],
        marked: ActiveDates,
        width: float,
        date_x: float | None = None,
    ) -> None:
        """Draw rows in a view of a width; the event's own date is at `date_x`."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if date_x is not None:
            self._date(painter, rows, date_x)
        for row in rows:
            self._row(painter, row, given[row.number], marked, width)

    def say(self, painter: QPainter, words: str, room: QRectF, *, is_link: bool = False) -> None:
        """Write one line of what is said of all of them, elided where there is no room."""
        color = QColor(self._palette.accent if is_link else self._palette.muted)
        painter.setPen(color)
        prepared = self._texts.words(words, Face.COUNT, math.ceil(room.width()))
        self._text(painter, prepared, Face.COUNT, QPointF(room.left(), room.center().y()))

    def _date(self, painter: QPainter, rows: Sequence[BandRow], x: float) -> None:
        """The dotted line of the event's own date goes on behind the bars, and under no words."""
        pen = QPen(faded(self._palette.accent, DATE_SHARE), 1.2, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([1.5, 3.0])
        painter.setPen(pen)
        for row in rows:
            if not row.words_x - 4.0 <= x <= row.words_x + row.words_px + 4.0:
                top, bottom = row.y - ROW_PX / 2, row.y + ROW_PX / 2
                painter.drawLine(QLineF(x, top, x, bottom))

    def _row(
        self, painter: QPainter, row: BandRow, given: ClaimWords, marked: ActiveDates, width: float
    ) -> None:
        palette = self._palette
        color = QColor(palette.cooled if given.conflict else palette.muted)
        if given.is_basis and not given.conflict:
            color = QColor(palette.accent)
        bars = ClaimBars(painter, palette, width)
        if row.beyond:
            words = QRectF(row.words_x, row.y - ROW_PX / 2, row.words_px, ROW_PX)
            bars.arrow(words, row.beyond, color)
        else:
            bars.bar(row.bar, row.y, color, is_full=given.is_basis)
        self._say(painter, row, given, marked)

    def _say(self, painter: QPainter, row: BandRow, given: ClaimWords, marked: ActiveDates) -> None:
        palette = self._palette
        aside = self._conflict_px(given) if given.conflict else 0.0
        words = self._words(given, row.words_px - aside)
        face = Face.COUNT if given.is_basis else Face.DETAIL
        x, y = row.words_x, row.y
        is_over = row.beyond == 0 and row.bar.x0 < x < row.bar.x1
        if is_over:  # the bar steps back behind its words
            ground = QRectF(x - 4.0, y - BAR_PX, words.advance + aside + 8.0, 2 * BAR_PX)
            painter.fillRect(ground, QColor(palette.canvas))
        painter.setPen(QColor(palette.text))
        self._text(painter, words, face, QPointF(x, y))
        end = x + words.advance
        if row.number == marked.hovered:
            line = y + words.height / 2 - 1.0
            painter.setPen(QPen(QColor(palette.text), 1.0))
            painter.drawLine(QLineF(x, line, end, line))
        if given.conflict:
            sign_x = end + GAP_PX
            draw_sign(painter, palette, sign_x, y)
            said = self._texts.words(given.conflict, Face.RELATION)
            painter.setPen(QColor(palette.cooled))
            where = QPointF(sign_x + SIGN_PX + GAP_PX / 2, y)
            self._text(painter, said, Face.RELATION, where)
        if row.number == marked.focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(palette.accent), 2.0))
            ring = QRectF(x - 4.0, y - ROW_PX / 2 + 1.0, row.words_px + 8.0, ROW_PX - 2.0)
            painter.drawRoundedRect(ring, 4.0, 4.0)

    def _text(self, painter: QPainter, words: Prepared, face: Face, at: QPointF) -> None:
        """Draw a text from a place on, which is the middle of its height."""
        painter.setFont(font_of(face))
        painter.drawStaticText(at - QPointF(0.0, words.height / 2), words.text)
