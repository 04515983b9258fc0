"""What is written beside marks, how wide it is, and its prepared form for drawing."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QStaticText

from timeline_app.core.columns.event_columns import (
    MANY_QUOTES,
    STATE_BIT,
    UNVERIFIED_BIT,
    EventColumns,
    TextColumn,
    title_on_one_line,
)
from timeline_app.core.dates.format import DateStyle, date_words
from timeline_app.core.dates.precision import DateShape, Precision, unit_around
from timeline_app.core.records.records import Status, Verification
from timeline_app.core.text.translation import Translate, words
from timeline_app.core.text.typography import typographic
from timeline_app.render.style.fonts import Face, drawable, font_of

if TYPE_CHECKING:
    from timeline_app.core.columns.live_columns import ColumnsChange

_Key = TypeVar("_Key")

KEPT_TEXTS = 1_500
"""Of each kind; those that came first go first."""

KEPT_DATES = 100
"""So many dates in words are kept, by all that they follow from: a frame may ask for them again."""

SHORTENED_STEP_PX = 8
"""Widths of shortened texts go in such steps, for zooming to meet the same one again."""

_UNVERIFIED_STATE = STATE_BIT | UNVERIFIED_BIT
TIGHTEST_PX = -0.5
"""Letters of a strong title are moved together by this much at most."""
_FACES = (Face.MINOR, Face.TITLE, Face.TITLE, Face.CENTRAL)
"""Those of titles, by importance."""

PLACES = 1 << 15
"""Events whose keys differ by a multiple of this take each other's place."""


class Prepared(NamedTuple):
    """A text on one line laid out for drawing with the font of its face.

    `width` and `height` are its size; `advance`, a little less, is what `EventTexts.width` says.
    """

    text: QStaticText
    width: float
    height: float
    advance: float


class EventTexts:
    """The texts of the events of one chronology; widths and layouts are kept as needed.

    It is the `LabelMetrics` of the scene. `numbers` holds a footnote mark for some rows, which
    is drawn and measured as part of the title.
    """

    def __init__(
        self,
        columns: EventColumns,
        translate: Translate,
        numbers: dict[int, str] | None = None,
    ) -> None:
        self.columns = columns
        self._translate = translate
        self._numbers = numbers or {}
        self._metrics = {face: QFontMetricsF(font_of(face)) for face in Face}
        self._width_of_byte: npt.NDArray[np.float64] | None = None
        self._words: dict[tuple[str, Face, float], Prepared] = {}
        self._date_words: Callable[..., str] = lru_cache(KEPT_DATES)(date_words)
        self._forget_events()

    def _forget_events(self) -> None:
        """Know nothing yet of any event."""
        self._title_widths, self._detail_widths = WidthCache(), WidthCache()
        self._whole: dict[Face, dict[int, Prepared]] = {Face.TITLE: {}, Face.DETAIL: {}}
        self._shortened: dict[tuple[int, Face, int], Prepared] = {}
        self._strong: dict[int, tuple[float, BoldTitle]] = {}
        self._limits: set[int] = set()
        """All widths that texts were shortened to."""

    def follow(self, change: ColumnsChange) -> None:
        """Go on with the columns after an edit; what is known of other events is kept."""
        if change.is_other_view:
            self.follow_day(change.columns)
            return
        self.columns = change.columns
        if change.is_whole:
            self._forget_events()
            return
        for row in change.rows:
            if row >= 0:
                self._forget_texts(self.columns.key.item(row))
        moved = {change.row_after(row): number for row, number in self._numbers.items()}
        self._numbers = {row: number for row, number in moved.items() if row >= 0}

    def of(self, columns: EventColumns) -> EventTexts:
        """The texts of the same events on another day; what is known of their titles is shared."""
        other = copy(self)
        other.follow_day(columns)
        return other

    def follow_day(self, columns: EventColumns) -> None:
        """Go on with the same events on another day: what is known of their titles is kept."""
        self.columns = columns
        self._forget_details()

    def _forget_details(self) -> None:
        """Forget what is said of events beside their titles, which stay what they were."""
        self._detail_widths = WidthCache()
        self._whole = {**self._whole, Face.DETAIL: {}}
        self._shortened = {
            key: text for key, text in self._shortened.items() if key[1] is Face.TITLE
        }
        self._numbers = {}

    def _forget_texts(self, key: int) -> None:
        """Forget the texts of the event with a key."""
        self._strong.pop(key, None)
        self._title_widths.forget(key)
        self._detail_widths.forget(key)
        for face, kept in self._whole.items():
            kept.pop(key, None)
            for limit in self._limits:
                self._shortened.pop((key, face, limit), None)

    def title(self, row: int) -> str:
        """The title of an event on one line, as it can be drawn, with the apostrophe of print."""
        return drawable(typographic(" ".join(self.columns.titles[row].split())))

    def full_title(self, row: int) -> str:
        """The title, for a state with its channel before it: "leaders: open"."""
        return title_on_one_line(self.columns, row)

    def number(self, row: int) -> str:
        """The footnote mark of an event, or nothing."""
        return self._numbers.get(row, "")

    def date(self, row: int, style: DateStyle = DateStyle.SHORT) -> str:
        """The date of an event in words."""
        columns = self.columns
        return self._date_words(
            columns.earliest.item(row),
            columns.latest.item(row),
            columns.shape(row),
            self._translate,
            style,
        )

    def range_words(self, from_s: float, until_s: float) -> str:
        """A visible range in words: to the day when short, to the year when long."""
        long, short = 20 * 31_556_952, 100 * 86_400
        length = until_s - from_s
        precision = Precision.DAY if length < short else Precision.MONTH
        precision = Precision.YEAR if length > long else precision
        limit = float(2**61)
        first, last = (int(max(-limit, min(limit, s))) for s in (from_s, until_s))
        start, end = unit_around(first, precision)[0], unit_around(last - 1, precision)[1]
        shape = DateShape(precision, precision, is_interval=True).packed()
        return date_words(start, end, shape, self._translate, DateStyle.SHORT)

    def detail(self, row: int) -> str:
        """The second line: the date, what became of it, how many quotes; of a state, doubt."""
        parts = [self.date(row)]
        status = self.columns.status(row)
        if status not in (Status.TOOK_PLACE, Status.ONGOING):
            parts.append(self._translate(status.value))
        if int(self.columns.flags[row]) & _UNVERIFIED_STATE == _UNVERIFIED_STATE:
            parts.append(self._translate(Verification.UNVERIFIED.value))
        quotes = self.columns.quote_count(row)
        if quotes:
            counted = words.mark("{n} {quote|quotes}", "", 1)
            if quotes == MANY_QUOTES:
                counted = words.mark("{n}+ {quote|quotes}", "", 1)
            parts.append(self._translate(counted, quotes))
        return " · ".join(parts)

    def width(self, text: str, face: Face) -> float:
        """How wide a text is, in pixels at scale 1."""
        return self._metrics[face].horizontalAdvance(text)

    def ascent(self, face: Face) -> float:
        """From the top of a prepared text down to its baseline."""
        return self._metrics[face].ascent()

    def title_widths(self, rows: npt.NDArray[np.int32]) -> npt.NDArray[np.float64]:
        """See `LabelMetrics.title_widths`."""
        return self._title_widths.of(self.columns.key[rows], rows, self._title_width)

    def rough_title_widths(self, rows: npt.NDArray[np.int32]) -> npt.NDArray[np.float64]:
        """See `LabelMetrics.rough_title_widths`: the sum of the letters' widths."""
        titles = self.columns.titles
        starts, sizes = titles.starts[rows], titles.sizes[rows].astype(np.int64)
        ends = np.cumsum(sizes)
        if not len(rows) or not ends[-1]:
            return np.zeros(len(rows))
        places = np.repeat(starts - (ends - sizes), sizes) + np.arange(ends[-1])
        importance = np.repeat(self.columns.importance[rows], sizes)
        letters = self._byte_widths()[importance, _bytes_at(titles, places)]
        sums = np.concatenate(([0.0], np.cumsum(letters)))
        widths: npt.NDArray[np.float64] = sums[ends] - sums[ends - sizes]
        return widths

    def _byte_widths(self) -> npt.NDArray[np.float64]:
        """How wide a letter is, by the importance of its event and the first byte of its UTF-8.

        Those bytes that follow have none.
        """
        if self._width_of_byte is None:
            known = {face: self._widths_in(face) for face in {*_FACES}}
            self._width_of_byte = np.stack([known[face] for face in _FACES])
        return self._width_of_byte

    def _widths_in(self, face: Face) -> npt.NDArray[np.float64]:
        widths = np.zeros(256)
        widths[:128] = [self.width(chr(code), face) for code in range(128)]
        widths[ord("'")] = self.width("’", face)
        widths[0xC2:0xE0], widths[0xE0:] = self.width("n", face), self.width("国", face)
        return widths

    def detail_widths(self, rows: npt.NDArray[np.int32]) -> npt.NDArray[np.float64]:
        """See `LabelMetrics.detail_widths`."""
        return self._detail_widths.of(self.columns.key[rows], rows, self._detail_width)

    def known_detail_widths(self, rows: npt.NDArray[np.int32]) -> npt.NDArray[np.float64]:
        """See `LabelMetrics.known_detail_widths`."""
        return self._detail_widths.known(self.columns.key[rows])

    def title_face(self, row: int) -> Face:
        """How the title of an event is set: by its importance; that of a state is a word."""
        if int(self.columns.flags[row]) & STATE_BIT:
            return Face.STATE
        return _FACES[self.columns.importance.item(row)]

    def title_faces(self, rows: npt.NDArray[np.integer]) -> list[Face]:
        """The same of many events."""
        is_state = self.columns.flags[rows] & STATE_BIT != 0
        importance = self.columns.importance[rows]
        return [
            Face.STATE if state else _FACES[each]
            for state, each in zip(is_state.tolist(), importance.tolist(), strict=True)
        ]

    def title_width(self, row: int) -> float:
        """How wide the title of an event is, without its footnote mark."""
        return self.width(self.title(row), self.title_face(row))

    def number_widths(self, rows: npt.NDArray[np.integer]) -> npt.NDArray[np.float64]:
        """The room that the footnote marks of events take behind their titles."""
        if not self._numbers:
            return np.zeros(len(rows))
        return np.array([self.number_width(row) for row in rows.tolist()])

    def number_width(self, row: int) -> float:
        """The room that an event's footnote mark takes behind its title."""
        number = self._numbers.get(row)
        return self.width(number, Face.NUMBER) + 3.0 if number else 0.0

    def _title_width(self, row: int) -> float:
        return self.title_width(row) + self.number_width(row) + 1.0

    def _detail_width(self, row: int) -> float:
        return self.width(self.detail(row), Face.DETAIL) + 1.0

    def elided(self, text: str, face: Face, width_px: float) -> str:
        """The text shortened with an ellipsis to a width."""
        return self._metrics[face].elidedText(drawable(text), Qt.TextElideMode.ElideRight, width_px)

    def all_prepared(
        self, rows: npt.NDArray[np.integer], face: Face, widths_px: npt.NDArray[np.float64]
    ) -> list[Prepared]:
        """The titles or details of events, none wider than given."""
        kept, keys = self._whole[face], self.columns.key[rows].tolist()
        rows_of = rows.tolist()
        wholes = [
            kept[key] if key in kept else self._prepare(kept, key, row, face)
            for row, key in zip(rows_of, keys, strict=True)
        ]
        # A text may change with each pixel that there is room for, but is laid out in steps.
        limits = np.maximum(0.0, widths_px // SHORTENED_STEP_PX * SHORTENED_STEP_PX).astype(int)
        return [
            whole if whole.advance + 0.5 <= width else self._cut(row, (key, face, limit))
            for whole, row, key, width, limit in zip(
                wholes, rows_of, keys, widths_px.tolist(), limits.tolist(), strict=True
            )
        ]

    def _prepare(self, kept: dict[int, Prepared], key: int, row: int, face: Face) -> Prepared:
        whole = self._laid_out(self._text(row, face), self._face(row, face), -1.0)
        _keep(kept, key, whole)
        return whole

    def _cut(self, row: int, key: tuple[int, Face, int]) -> Prepared:
        shortened = self._shortened.get(key)
        if shortened is None:
            _, face, limit = key
            shortened = self._laid_out(self._text(row, face), self._face(row, face), limit)
            self._limits.add(limit)
            _keep(self._shortened, key, shortened)
        return shortened

    def _face(self, row: int, face: Face) -> Face:
        return self.title_face(row) if face is Face.TITLE else face

    def _text(self, row: int, face: Face) -> str:
        return self.title(row) if face is Face.TITLE else self.detail(row)

    def strong(self, row: int, width_px: float) -> BoldTitle:
        """The title of an event in a stronger weight, no wider than given."""
        key = self.columns.key.item(row)
        kept = self._strong.get(key)
        if kept is None or kept[0] != width_px:
            kept = width_px, laid_out(self.title(row), width_px, self.title_face(row))
            if len(self._strong) >= KEPT_TEXTS:
                self._strong.pop(next(iter(self._strong)))
            self._strong[key] = kept
        return kept[1]

    def words(self, text: str, face: Face, width_px: float = -1.0) -> Prepared:
        """Words that are drawn over and over, such as those of the axis; no wider than given."""
        key = (text, face, width_px)
        prepared = self._words.get(key)
        if prepared is None:
            prepared = self._laid_out(text, face, width_px)
            _keep(self._words, key, prepared)
        return prepared

    def _laid_out(self, text: str, face: Face, limit_px: float) -> Prepared:
        """Plain text, shortened where a limit is given."""
        if limit_px >= 0:
            text = self.elided(text, face, limit_px)
        text = drawable(text)
        static = QStaticText(text)
        static.setTextFormat(Qt.TextFormat.PlainText)
        static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        static.prepare(font=font_of(face))
        size = static.size()
        return Prepared(static, size.width(), size.height(), self.width(text, face))


def _keep(kept: dict[_Key, Prepared], key: _Key, text: Prepared) -> None:
    """Keep a text, and no more than `KEPT_TEXTS` in all."""
    if len(kept) >= KEPT_TEXTS:
        kept.pop(next(iter(kept)))
    kept[key] = text


def _bytes_at(texts: TextColumn, places: npt.NDArray[np.int64]) -> npt.NDArray[np.uint8]:
    """The bytes at these places; the buffer can grow again afterwards."""
    return np.frombuffer(texts.data, np.uint8)[places]


class BoldTitle(NamedTuple):
    """A title laid out in a stronger weight, the font to draw it with, and its width."""

    text: QStaticText
    font: QFont
    advance: float
    height: float


def strong_title(title: str, width_px: float, face: Face = Face.TITLE) -> tuple[str, QFont]:
    """A title in a stronger weight that is no wider than given, and the font it fits with.

    Stronger letters are wider: they stand a little closer. A title that still has no room keeps
    its usual weight, for what is selected must not be shortened by that.
    """
    usual = font_of(face)
    font = QFont(usual)
    font.setWeight(QFont.Weight.DemiBold)
    excess = QFontMetricsF(font).horizontalAdvance(title) - width_px
    if excess > 0:
        closer = -excess / max(1, len(title)) - 0.02
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, closer)
        if closer < TIGHTEST_PX:
            font = usual
    metrics = QFontMetricsF(font)
    return metrics.elidedText(title, Qt.TextElideMode.ElideRight, width_px), font


def laid_out(title: str, width_px: float, face: Face = Face.TITLE) -> BoldTitle:
    """A strong title ready to be drawn, no wider than given."""
    words, font = strong_title(title, width_px, face)
    static = QStaticText(words)
    static.setTextFormat(Qt.TextFormat.PlainText)
    static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    static.prepare(font=font)
    advance = QFontMetricsF(font).horizontalAdvance(words)
    return BoldTitle(static, font, advance, static.size().height())


class WidthCache:
    """The widths of one kind of text by the key of the event, however many events there are."""

    def __init__(self) -> None:
        self._keys = np.full(PLACES, -1, np.int64)
        self._widths = np.zeros(PLACES)

    def of(
        self,
        keys: npt.NDArray[np.int64],
        rows: npt.NDArray[np.int32],
        measure: Callable[[int], float],
    ) -> npt.NDArray[np.float64]:
        """The widths of events by key and row; `measure` gives that of a row not known yet."""
        places = keys & (PLACES - 1)
        widths: npt.NDArray[np.float64] = self._widths[places]
        unknown = np.flatnonzero(self._keys[places] != keys)
        if len(unknown):
            found = [measure(row) for row in rows[unknown].tolist()]
            widths[unknown] = found
            self._widths[places[unknown]] = found
            self._keys[places[unknown]] = keys[unknown]
        return widths

    def known(self, keys: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
        """The widths of events by key; endless where not known yet."""
        places = keys & (PLACES - 1)
        widths: npt.NDArray[np.float64] = self._widths[places]
        return np.where(self._keys[places] == keys, widths, np.inf)

    def forget(self, key: int) -> None:
        """Measure that of one event anew when it is asked for."""
        place = key & (PLACES - 1)
        if self._keys[place] == key:
            self._keys[place] = -1
