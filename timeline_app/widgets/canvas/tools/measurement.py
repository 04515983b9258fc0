"""A measure as a value: from one end to another, and how it is said in words."""

from __future__ import annotations

from typing import NamedTuple

from timeline_app.core.columns.event_columns import EventColumns, title_on_one_line
from timeline_app.core.dates.duration_text import DurationText, gap_words
from timeline_app.core.dates.format import DateStyle, date_words
from timeline_app.core.text.translation import Texts, words
from timeline_app.scene.measure import MeasureEnd
from timeline_app.widgets.texts.phrases import quoted, remarked

measure_texts = Texts("measure_texts")


class Measure(NamedTuple):
    """From one end to another, and the height in the viewport at which it is drawn."""

    start: MeasureEnd
    end: MeasureEnd
    y: int

    @property
    def in_order(self) -> tuple[MeasureEnd, MeasureEnd]:
        """The ends, the earlier one first."""
        first, last = sorted((self.start, self.end), key=lambda end: end.middle_s)
        return first, last

    @property
    def words(self) -> DurationText:
        """How long it is."""
        return gap_words(self.start.gap_end, self.end.gap_end, words)

    def text(self, columns: EventColumns) -> str:
        """How long it is, from where to where; events by their titles."""
        first, last = self.in_order
        main, other = self.words
        pattern = measure_texts.tr("{length}, from {start} to {end}")
        fields = {
            "{length}": remarked(main, other) if other else main,
            "{start}": _named(columns, first),
            "{end}": _named(columns, last),
        }
        for name, value in fields.items():
            pattern = pattern.replace(name, value, 1)
        return pattern


def date_of_end(end: MeasureEnd, style: DateStyle = DateStyle.SHORT) -> str:
    """The date of an end in words."""
    return date_words(end.date.earliest, end.date.latest, end.date.shape, words, style)


def _named(columns: EventColumns, end: MeasureEnd) -> str:
    date = date_of_end(end, DateStyle.LONG)
    if end.row < 0:
        return date
    return remarked(quoted(title_on_one_line(columns, end.row)), date)
