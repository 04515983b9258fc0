"""A date as somebody typed it into a field: what was understood, or the words alone."""

from __future__ import annotations

import msgspec

from timeline_app.core.dates.bounds import parse_edtf
from timeline_app.core.dates.edtf import SINGLE_DAY, is_edtf
from timeline_app.core.dates.format import DateStyle, date_words, part_words
from timeline_app.core.dates.parse.dates import DayOrder, edtf_readings, found_dates
from timeline_app.core.dates.parse.time_of_day import clocks_beside
from timeline_app.core.text.translation import Translate, english


class TypedDate(msgspec.Struct, frozen=True):
    """What a text means as a date.

    `readings` are EDTF dates: one where it is understood, several where it has several
    readings, none for what is no date; then `wording` is all that is known. They may say less
    than the words do (`says_less`: "late 2012", "night of 13–14 July 2015"). A time of day is
    no part of them: it is `clock` ("hh:mm", or two with a slash between), and belongs to the
    time of the event.
    """

    wording: str
    readings: tuple[str, ...] = ()
    says_less: bool = False
    clock: str = ""
    is_chosen: bool = False

    @property
    def edtf(self) -> str:
        """The date, where there is just one reading, or one was chosen; else empty."""
        return "" if self.is_doubtful or not self.readings else self.readings[0]

    @property
    def is_doubtful(self) -> bool:
        """Whether somebody has to choose between readings."""
        return len(self.readings) > 1

    @property
    def basis(self) -> str:
        """The words to be kept beside the date, for it does not say all that they do."""
        is_all_said = bool(self.edtf) and not self.says_less
        return "" if is_all_said else self.wording

    def chosen(self, number: int) -> TypedDate:
        """The same once somebody has chosen a reading, by its number from 0; none beyond them."""
        reading = self.readings[number : number + 1]
        if not reading:
            return TypedDate(self.wording, is_chosen=True)
        return msgspec.structs.replace(self, readings=reading, is_chosen=True)


def typed_date(text: str, order: DayOrder = DayOrder.DAY_FIRST) -> TypedDate:
    """What a text in a date field means; nothing is guessed. Readings of `order` come first."""
    words = " ".join(text.split())
    found = found_dates(words, order)
    if not found.readings:
        date, clock = clocks_beside(words)
        days = tuple(day for day in edtf_readings(date, order) if _is_day(day)) if clock else ()
        if days:
            return TypedDate(words, days, clock=clock)
    return TypedDate(words, found.readings, found.says_less)


def words_to_type(
    text: str, order: DayOrder = DayOrder.DAY_FIRST, translate: Translate = english
) -> str:
    """What a field shows for an EDTF date: words that mean this very date if they are typed.

    Where there are none, and for a text that is no date, it is the text itself. English and EDTF
    are read, so a field shows EDTF where `translate` gives words of another language.
    """
    if not is_edtf(text):
        return text
    date = parse_edtf(text)
    said = date.earliest, date.latest, date.shape, translate, DateStyle.LONG
    words = part_words(*said) or date_words(*said)
    return words if found_dates(words, order).readings == (text,) else text


def _is_day(edtf: str) -> bool:
    return parse_edtf(edtf).shape == SINGLE_DAY
