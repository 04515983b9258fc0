"""A figure as a vertical list, for what is higher than wide; `card.png` of the design.

A column of dates, a rail of dots, a title and a clause for each of the most important events;
years stand in the margin. Sizes are those of a picture of 1080 pixels.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from itertools import chain, count, pairwise

import numpy as np

from timeline_app.core.dates.bounds import OPEN_END, OPEN_START
from timeline_app.core.dates.civil import SECONDS_IN_DAY, civil_from_days
from timeline_app.core.text.translation import words
from timeline_app.core.value import Value
from timeline_app.render.picture.drawing import Drawing, DrawnText, FilledBox, Stroke
from timeline_app.render.picture.figure import Figure, Subject
from timeline_app.render.picture.figure_rows import spread
from timeline_app.render.picture.foot import Foot, foot_of, head_of
from timeline_app.render.picture.footnotes import (
    Footnotes,
    SourceNote,
    address_in,
    footnotes,
)
from timeline_app.render.picture.lettering import (
    LIST_CLAUSE,
    LIST_DATE,
    LIST_FOOT,
    LIST_TITLE,
    LIST_YEAR,
    caption_lines,
    lines_of,
    width_of,
)
from timeline_app.render.picture.margins import list_frame
from timeline_app.render.picture.shown_count import DrawnCounts
from timeline_app.render.picture.source_list import LIST_STYLE, TextArea, sources_block
from timeline_app.render.picture.spec import PictureTooSmallError, SourceStyle

MOST_EVENTS, WHOLE_EVENTS = 10, 8
"""A list has so many events; clauses that need two lines have them where it has so many then."""

TITLE_LINE_PX, CLAUSE_LINE_PX, NUMBER_LINE_PX = 40.0, 36.0, 30.0
LEAST_GAP_PX, MOST_GAP_PX = 20.0, 84.0
"""Between one event and the next."""

MOST_TITLE_LINES = 2
MOST_DATE_LINES = 9
"""A date is never cut: "4 Mar 2020 – 6" would be another one."""
RAIL_GAP_PX, TEXT_GAP_PX = 30.0, 32.0
"""From the dates to the rail, and from there to the titles."""

RAIL_PX, DOT_PX, DOT_AIR_PX = 3.0, 18.0, 4.0
HEAD_GAP_PX, FOOT_GAP_PX = 44.0, 36.0
NUMBER_GAP_PX = 8.0
TITLE_BASELINE_PX = 30.0
MOST_DATE_SHARE = 0.24
LEAST_WIDTH_PX = 480.0


class _Item(Value, frozen=True):
    """An event of the list: its row, its lines, and the colour of its lane."""

    row: int
    dates: tuple[str, ...]
    year: str
    titles: tuple[str, ...]
    clause: tuple[str, ...]
    role: str
    number: str
    number_lines: tuple[str, ...]
    """Below the rest, where the number has no room behind the title."""

    @property
    def height(self) -> float:
        """The height of its text."""
        text = len(self.titles) * TITLE_LINE_PX + len(self.clause) * CLAUSE_LINE_PX
        text += len(self.number_lines) * NUMBER_LINE_PX
        return max(text, len(self.dates) * CLAUSE_LINE_PX)


class _Below(Value, frozen=True, eq=False):
    """What stands below a list, and what it tells of it."""

    notes: Mapping[int, tuple[SourceNote, ...]]
    numbered: Footnotes
    counts: DrawnCounts
    foot: Foot


def list_figure(subject: Subject, width: float, height: float) -> Figure:
    """The list of a subject in so many units. Raises `PictureTooSmallError`, in units."""
    return _ListFigure(subject, width, height).figure()


class _ListFigure:
    """Decides the layout of one list."""

    def __init__(self, subject: Subject, width: float, height: float) -> None:
        self._subject, self._spec = subject, subject.spec
        self._width, self._height = width, height
        self._frame = list_frame(width)
        deck = self._spec.deck or ""  # range and numbers are said by dates and foot
        self._head = head_of(self._spec.headline, deck, width, self._frame)
        self._roles = self._roles_of_rows()

    def _roles_of_rows(self) -> dict[int, str]:
        """The colour of each event: that of the first lane that it lies in."""
        found: dict[int, str] = {}
        for lane in self._subject.lanes.tracks:
            for row in lane.all_rows().tolist():
                found.setdefault(row, lane.colour)
        return found

    def figure(self) -> Figure:
        """The whole list."""
        subject = self._subject
        reserved = self._foot({}, subject.counts(())).height
        top = self._head.bottom + HEAD_GAP_PX
        while True:
            room = self._height - 0.8 * self._frame.margin - reserved - FOOT_GAP_PX - top
            self._refuse(room, top + reserved)
            items = self._items(room)
            rows = [item.row for item in items]
            notes = self._subject.sources(rows)
            counts = subject.counts(rows)
            foot = self._foot(notes, counts)
            if foot.height <= reserved + 0.01:
                numbered = self._numbered(rows)
                told = _Below(notes, numbered, counts, foot)
                return self._assembled(items, told, top, room)
            reserved = foot.height

    def _refuse(self, room: float, around: float) -> None:
        least = TITLE_LINE_PX + CLAUSE_LINE_PX
        if self._width < LEAST_WIDTH_PX or room < least:
            high = math.ceil(max(around + FOOT_GAP_PX + 2 * least, LEAST_WIDTH_PX))
            raise PictureTooSmallError(math.ceil(LEAST_WIDTH_PX), high)

    def _foot(self, notes: Mapping[int, tuple[SourceNote, ...]], counts: DrawnCounts) -> Foot:
        every = [note for found in notes.values() for note in found]
        size = self._width, self._height
        return foot_of(self._spec, every, counts, size, self._frame, self._subject.translate)

    # Which events.

    def _items(self, room: float) -> list[_Item]:
        """The most important events that have room, in order of time."""
        whole = ((most, 2) for most in range(MOST_EVENTS, WHOLE_EVENTS - 1, -1))
        shorter = ((most, 1) for most in range(MOST_EVENTS, 0, -1))
        for most, clause_lines in chain(whole, shorter):
            items = self._items_of(self._chosen(most), clause_lines)
            needed = sum(item.height for item in items) + LEAST_GAP_PX * (len(items) - 1)
            if needed <= room or len(items) <= 1:
                return items
        return []

    def _chosen(self, most: int) -> list[int]:
        """The rows of so many events: states only where there is nothing else."""
        subject = self._subject
        rows = subject.in_range[subject.wanted[subject.in_range]]
        events = rows[~subject.is_state[rows]]
        rows = events if len(events) else rows
        weights = np.array([subject.weight(row) for row in rows.tolist()], np.int64)
        chosen: list[int] = np.sort(rows[spread(weights, most)]).tolist()
        return chosen

    def _items_of(self, rows: list[int], clause_lines: int) -> list[_Item]:
        subject, captions = self._subject, self._subject.captions(rows)
        room = self._text_room(self._date_px(rows))
        found, before = [], ""
        numbers = self._numbered(rows).marks
        for row in rows:
            subject.again()
            date, year = self._date(row)
            titles = lines_of(subject.texts.full_title(row), LIST_TITLE, room, MOST_TITLE_LINES)
            clause = caption_lines(captions.get(row), LIST_CLAUSE, room, clause_lines)
            dates = lines_of(date, LIST_DATE, self._most_date_px, MOST_DATE_LINES)
            said = year if year != before else ""
            number = numbers.get(row, "")
            used = width_of(titles[-1], LIST_TITLE) if titles else 0.0
            fits = used + NUMBER_GAP_PX + width_of(number, LIST_FOOT) <= room
            below = () if fits else lines_of(number, LIST_FOOT, room)
            role = self._roles.get(row, "lane-1")
            beside = number if fits else ""
            found.append(_Item(row, dates, said, titles, clause, role, beside, below))
            before = year
        return found

    def _numbered(self, rows: Sequence[int]) -> Footnotes:
        """The sources of these events by number, if that is how they are named."""
        if self._spec.sources is not SourceStyle.NUMBERED:
            return Footnotes((), {})
        columns = self._subject.columns
        notes = self._subject.sources(rows)
        by_key = {columns.key.item(row): found for row, found in notes.items()}
        return footnotes(columns, by_key, rows)

    @property
    def _most_date_px(self) -> float:
        return MOST_DATE_SHARE * self._width

    def _date_px(self, rows: Sequence[int]) -> float:
        dates = [
            lines_of(self._date(row)[0], LIST_DATE, self._most_date_px, MOST_DATE_LINES)
            for row in rows
        ]
        return max((width_of(line, LIST_DATE) for lines in dates for line in lines), default=0.0)

    def _text_room(self, date_px: float) -> float:
        return self._width - self._frame.margin - self._text_x(date_px)

    def _text_x(self, date_px: float) -> float:
        year_px = width_of("2000", LIST_YEAR)
        at_least = max(date_px, year_px)
        return self._frame.margin + at_least + RAIL_GAP_PX + TEXT_GAP_PX

    def _date(self, row: int) -> tuple[str, str]:
        """The date of an event as it stands below its year, and that year."""
        columns = self._subject.columns
        said = self._subject.texts.date(row)
        first, last = columns.earliest.item(row), columns.latest.item(row)
        if first <= OPEN_START or last >= OPEN_END:
            start = last - 1 if first <= OPEN_START else first
            return said, str(_year(start))
        year = str(_year(first))
        return (without_year(said, year) if _year(last - 1) == int(year) else said), year

    # All of it together.

    def _assembled(
        self,
        items: list[_Item],
        told: _Below,
        top: float,
        room: float,
    ) -> Figure:
        margin, drawing = self._frame.margin, Drawing()
        drawing.add(self._head.drawing)
        rows = [item.row for item in items]
        needed = sum(item.height for item in items)
        gap = (room - needed) / max(1, len(items) - 1) if len(items) > 1 else 0.0
        gap = min(MOST_GAP_PX, max(LEAST_GAP_PX, gap))
        text_x = self._text_x(self._date_px(rows))
        rail = text_x - TEXT_GAP_PX
        y, middles = top, []
        for item in items:
            link = address_in(told.notes.get(item.row, ()))
            self._draw_item(drawing, item, (text_x, rail, y), link)
            middles.append(y + TITLE_BASELINE_PX - 11.0)
            y += item.height + gap
        for above, below in pairwise(middles):
            reach = DOT_PX / 2 + DOT_AIR_PX
            drawing.strokes.append(
                Stroke(rail, above + reach, rail, below - reach, "line", RAIL_PX)
            )
        drawing.add(told.foot.drawing, 0.0, self._height - 0.8 * margin - told.foot.height)
        height = self._add_sources(drawing, told.numbered)
        return Figure(drawing, height, self._head.lines, tuple(rows), told.counts)

    def _draw_item(
        self,
        drawing: Drawing,
        item: _Item,
        where: tuple[float, float, float],
        link: str,
    ) -> None:
        x, rail, y = where
        base = y + TITLE_BASELINE_PX
        dates_end = rail - RAIL_GAP_PX
        for i, line in enumerate(item.dates):
            left = dates_end - width_of(line, LIST_DATE)
            drawing.runs.append(DrawnText(line, left, base + i * CLAUSE_LINE_PX, LIST_DATE, "text"))
        if item.year:
            year_y = base - 27.0
            drawing.runs.append(
                DrawnText(item.year, self._frame.margin, year_y, LIST_YEAR, "muted")
            )
        half = DOT_PX / 2
        middle = base - 11.0
        drawing.boxes.append(FilledBox(rail - half, middle - half, DOT_PX, DOT_PX, item.role, True))
        for i, line in enumerate(item.titles):
            run = DrawnText(line, x, base + i * TITLE_LINE_PX, LIST_TITLE, "text", link)
            drawing.runs.append(run)
        below = base + (len(item.titles) - 1) * TITLE_LINE_PX
        if item.number:
            at = x + width_of(item.titles[-1], LIST_TITLE) + NUMBER_GAP_PX
            drawing.runs.append(DrawnText(item.number, at, below, LIST_FOOT, "muted"))
        for line in item.clause:
            below += CLAUSE_LINE_PX
            drawing.runs.append(DrawnText(line, x, below, LIST_CLAUSE, "muted"))
        first = below + NUMBER_LINE_PX
        drawing.write(item.number_lines, x, first, NUMBER_LINE_PX, LIST_FOOT, "muted")

    def _add_sources(self, drawing: Drawing, numbered: Footnotes) -> float:
        """Add the list of sources on sheets of its own, or below; give the height of all."""
        translate, margin = self._subject.translate, self._frame.margin
        heading = translate(words.mark("Sources"))
        room = self._width - 2 * margin
        if not numbered.entries:
            return self._height
        if not self._spec.is_paged:
            block = sources_block(
                heading, numbered.entries, room, style=LIST_STYLE, again=self._subject.again
            )
            drawing.add(block.drawing(), margin, self._height)
            return self._height + block.height + margin
        air = 0.8 * margin
        areas = (TextArea(n * self._height + air, self._height - 2 * air) for n in count())
        block = sources_block(
            heading, numbered.entries, room, areas, LIST_STYLE, self._subject.again
        )
        drawing.add(block.drawing(), margin, self._height)
        return math.ceil((self._height + block.height + air) / self._height - 1e-6) * self._height


def _year(second: int) -> int:
    return int(civil_from_days(second // SECONDS_IN_DAY)[0])


def without_year(said: str, year: str) -> str:
    """A date in words without its year; a year alone stays."""
    return re.sub(rf"[\s,]*\b{year}\b年?\s*|\b{year}年\s*", "", said, count=1).strip() or said
