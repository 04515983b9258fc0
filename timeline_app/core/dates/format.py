"""Dates in words, from their bounds and shape.

Every word and pattern passes through a translate function, so that a window can put in its own
language; `phrases` has them all. A pattern's fields are in braces and may change their order.
Years count as historians do: the astronomical year 0 is 1 BCE, and years below 1000 say CE.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from timeline_app.core.dates import phrases
from timeline_app.core.dates.bounds import clock_end
from timeline_app.core.dates.civil import (
    SECONDS_IN_DAY,
    THIRDS_OF_CENTURY,
    THIRDS_OF_DECADE,
    THIRDS_OF_YEAR,
    civil_from_days,
    days_in_month,
    thirds_of_month,
    weekday,
)
from timeline_app.core.dates.precision import (
    Bound,
    DateShape,
    Precision,
    Qualifier,
    unit_end,
    unit_start,
)
from timeline_app.core.text.translation import Translate, english
from timeline_app.core.text.translation import number as grouped

__all__ = [
    "DateStyle",
    "date_in_sentence",
    "date_words",
    "part_words",
]


class DateStyle(Enum):
    """How much room there is for a date."""

    SHORT = auto()
    """14 Nov 2022"""
    LONG = auto()
    """14 November 2022"""
    WEEKDAY = auto()
    """Mon 14 November 2022"""


_years_in = {Precision.DECADE: 10, Precision.CENTURY: 100, Precision.MILLENNIUM: 1000}


def date_words(
    earliest: int,
    latest: int,
    shape: int,
    translate: Translate = english,
    style: DateStyle = DateStyle.SHORT,
) -> str:
    """A date in words: "14 Nov 2022", "28 Jan – 4 Feb 2023", "about 44 BCE", "since 2023".

    Bounds are seconds and `shape` is packed, as in `dates.EdtfDate`; bits above a shape are
    ignored. Weekdays are named only where the day is known, without a qualifier.
    """
    return _Writer(translate, style).words(earliest, latest, DateShape.unpacked(shape))


def date_in_sentence(
    earliest: int, latest: int, shape: int, translate: Translate, style: DateStyle
) -> str:
    """The same as it stands after a preposition: "the 1990s", "the 20th century"."""
    unpacked, writer = DateShape.unpacked(shape), _Writer(translate, style)
    if unpacked.has_two_ends or unpacked.start is Precision.NONE:
        return writer.words(earliest, latest, unpacked)
    return writer.in_sentence(_Unit.at(earliest, unpacked.start), unpacked.start_qualifier)


def part_words(
    earliest: int, latest: int, shape: int, translate: Translate, style: DateStyle
) -> str:
    """The name of one of a set that is a third of a period: "late 2012"; empty for any other date.

    The thirds are those of `parse.period_parts`: about the last four months of a year, and so on.
    """
    unpacked = DateShape.unpacked(shape)
    if not unpacked.is_set or unpacked.is_one_sided:
        return ""
    return _Writer(translate, style).third(earliest, latest, unpacked)


class _Unit(NamedTuple):
    """A named stretch of time: its start, and how exactly that is known."""

    precision: Precision
    year: int
    month: int
    day: int
    second: int  # of the day
    weekday: int

    @classmethod
    def at(cls, start: int, precision: Precision) -> _Unit:
        year, month, day = civil_from_days(start // SECONDS_IN_DAY)
        return cls(precision, year, month, day, start % SECONDS_IN_DAY, weekday(start))

    @classmethod
    def at_clock(cls, latest: int, precision: Precision) -> _Unit:
        """The clock time at which a span ends; of midnight that is 24:00."""
        day, second = clock_end(latest)
        return cls.at(day * SECONDS_IN_DAY, precision)._replace(second=second)

    @property
    def is_winter(self) -> bool:
        """Whether it runs into the next year."""
        return self.precision is Precision.SEASON and self.month == 12


class _Writer(NamedTuple):
    """Puts units into words of one language and style."""

    translate: Translate
    style: DateStyle

    def words(self, earliest: int, latest: int, shape: DateShape) -> str:
        """The date with these bounds."""
        if shape.is_set:
            return self.one_of_a_set(earliest, latest, shape)
        start = _Unit.at(earliest, shape.start)
        if not shape.is_interval:
            known = shape.start is not Precision.NONE
            return (
                self.qualified(start, shape.start_qualifier) if known else self.say(phrases.UNDATED)
            )
        if shape.is_timed_span:
            return self.timed_span(start, _Unit.at_clock(latest, shape.end))
        end = _Unit.at(unit_start(latest, shape.end), shape.end)
        if shape.start_bound is not Bound.KNOWN:
            until = self.say(phrases.UNTIL, date=self.in_sentence(end, shape.end_qualifier))
            is_open = shape.start_bound is Bound.OPEN
            return until if is_open else self.say(phrases.START_UNKNOWN, date=until)
        if shape.end_bound is Bound.OPEN:
            return self.say(phrases.SINCE, date=self.in_sentence(start, shape.start_qualifier))
        if shape.end_bound is Bound.UNKNOWN:
            return self.say(phrases.END_UNKNOWN, date=self.qualified(start, shape.start_qualifier))
        if shape.start_qualifier or shape.end_qualifier:
            return self.joined(
                self.qualified(start, shape.start_qualifier),
                self.qualified(end, shape.end_qualifier),
            )
        return self.interval(start, end)

    def one_of_a_set(self, earliest: int, latest: int, shape: DateShape) -> str:
        """Some time between two units, before one or after one: never from the one to the other."""
        if shape.start_bound is Bound.OPEN:
            following = _Unit.at(latest, shape.end)
            return self.say(phrases.BEFORE, date=self.in_sentence(following, shape.end_qualifier))
        if shape.end_bound is Bound.OPEN:
            before = _Unit.at(unit_start(earliest, shape.start), shape.start)
            return self.say(phrases.AFTER, date=self.in_sentence(before, shape.start_qualifier))
        start = _Unit.at(earliest, shape.start)
        end = _Unit.at(unit_start(latest, shape.end), shape.end)
        named = self.third(earliest, latest, shape) if self.style is DateStyle.SHORT else ""
        if named:
            return named
        phrase = (
            phrases.SOME_DAY
            if start.precision is end.precision is Precision.DAY
            else phrases.SOME_TIME
        )
        signs = shape.start_qualifier, shape.end_qualifier
        is_next = unit_end(earliest, shape.start) == unit_start(latest, shape.end)
        if is_next and start.precision is end.precision and not any(signs):
            phrase = phrases.EITHER
        writer = self.without_weekday if any(signs) else self
        full_first = writer.doubted(writer.unit(start), signs[0])
        last = writer.doubted(writer.unit(end), signs[1])
        first, short_last = full_first, last
        if signs[0] is signs[1]:
            first = writer.doubted(writer.without_shared(start, end), signs[0])
            short_last = writer.doubted(writer.without_shared(end, start), signs[1])
        return self.say(
            phrase, first=first, last=last, full_first=full_first, short_last=short_last
        )

    def third(self, earliest: int, latest: int, shape: DateShape) -> str:
        """Such a third of a month, year, decade or century by its name, empty for none."""
        signs = shape.start_qualifier, shape.end_qualifier
        if signs != (Qualifier.APPROXIMATE,) * 2 or shape.start is not shape.end:
            return ""
        start = _Unit.at(earliest, shape.start)
        end = _Unit.at(unit_start(latest, shape.end), shape.end)
        number, period = -1, ""
        if shape.start is Precision.MONTH and start.year == end.year:
            number = _number_of((start.month, end.month), THIRDS_OF_YEAR)
            period = self.year(start.year)
        elif shape.start is Precision.DAY and (start.year, start.month) == (end.year, end.month):
            last = days_in_month(start.year, start.month)
            number = _number_of((start.day, end.day), thirds_of_month(last))
            period = self.month_of_year(start)
        elif shape.start is Precision.YEAR and start.year >= 1:
            number, period = self.third_of_period(start.year, end.year)
        return self.say(phrases.THIRDS[number], date=period) if number >= 0 else ""

    def third_of_period(self, first: int, last: int) -> tuple[int, str]:
        """Which third of which decade or century these years are; -1 for none."""
        for precision, length, named in (
            (Precision.DECADE, 10, THIRDS_OF_DECADE),
            (Precision.CENTURY, 100, THIRDS_OF_CENTURY),
        ):
            start = first - first % length
            number = _number_of((first - start, last - start), named)
            if number >= 0 and not _is_nameless(start, precision):
                return number, self.period(start, precision)
        return -1, ""

    def without_shared(self, unit: _Unit, other: _Unit) -> str:
        """One of two units without what is said with the other: its month, its year."""
        parts = (Precision.DAY, Precision.MONTH)
        if unit.precision is not other.precision or unit.precision not in parts or unit == other:
            return self.unit(unit)
        if unit.year != other.year:
            return self.unit(unit)
        if unit.precision is Precision.DAY and unit.month == other.month:
            return self.day(unit)
        return self.part(unit)

    def say(self, phrase: str, **fields: str) -> str:
        """A phrase in the language of the reader, with its fields filled in."""
        return self.translate(phrase).format(**fields)

    def joined(self, start: str, end: str) -> str:
        """Two texts with a dash between, which has room where a text has a space."""
        wide = " " in start or " " in end
        return self.say(phrases.WIDE_RANGE if wide else phrases.CLOSE_RANGE, start=start, end=end)

    def qualified(self, unit: _Unit, qualifier: Qualifier) -> str:
        """The unit, said to be uncertain or approximate where it is.

        Such a day gets no weekday: it isn't known to the day.
        """
        if qualifier is Qualifier.NONE:
            return self.unit(unit)
        return self.doubted(self.without_weekday.in_sentence(unit, Qualifier.NONE), qualifier)

    @property
    def without_weekday(self) -> _Writer:
        """One that names no weekdays."""
        is_named = self.style is DateStyle.WEEKDAY
        return _Writer(self.translate, DateStyle.LONG) if is_named else self

    def doubted(self, words: str, qualifier: Qualifier) -> str:
        """Words of a date, said to be uncertain or approximate where it is."""
        if qualifier is Qualifier.NONE:
            return words
        return self.say(phrases.QUALIFIED[qualifier], date=words)

    def in_sentence(self, unit: _Unit, qualifier: Qualifier) -> str:
        """The same after a preposition: "the 1990s", "about 2023"."""
        if qualifier is not Qualifier.NONE:
            return self.qualified(unit, qualifier)
        words = self.unit(unit)
        if unit.precision not in _years_in or _is_nameless(unit.year, unit.precision):
            return words
        return self.say(phrases.PERIOD_IN_SENTENCE, period=words)

    def interval(self, start: _Unit, end: _Unit) -> str:
        """From one unit to another, saying once what they share."""
        alike = start.precision is end.precision
        if alike and start == end:
            return self.unit(start)
        if alike and start.precision is Precision.YEAR:
            return self.years(start.year, end.year)
        parts = (Precision.DAY, Precision.MONTH, Precision.SEASON)
        same_year = start.year == end.year and not end.is_winter
        if not (alike and same_year and start.precision in parts):
            return self.joined(self.unit(start), self.unit(end))
        if start.precision is Precision.DAY and start.month == end.month:
            return self.date(self.joined(self.day(start), self.day(end)), start)
        named = self.joined(self.part(start), self.part(end))
        return self.say(phrases.RANGE_OF_YEAR, range=named, year=self.year(start.year))

    def timed_span(self, start: _Unit, end: _Unit) -> str:
        """From one clock time to another, saying once the day that they share."""
        if (start.year, start.month, start.day) != (end.year, end.month, end.day):
            return self.joined(self.unit(start), self.unit(end))
        times = self.joined(_clock(start), _clock(end))
        return self.say(phrases.DATE_AND_TIME, date=self.part_of_year(start), time=times)

    def unit(self, unit: _Unit) -> str:
        """One unit in full."""
        if unit.precision in phrases.UNSPECIFIED:
            return self.say(phrases.UNSPECIFIED[unit.precision], date=self.specified(unit))
        if unit.precision in _years_in:
            return self.period(unit.year, unit.precision)
        if unit.precision in (Precision.SECOND, Precision.MINUTE):
            return self.say(phrases.DATE_AND_TIME, date=self.part_of_year(unit), time=_clock(unit))
        if unit.precision is Precision.YEAR:
            return self.year(unit.year)
        return self.part_of_year(unit)

    def specified(self, unit: _Unit) -> str:
        """What is known of a unit of which something is not: its month or its year."""
        if unit.precision is not Precision.DAY_UNKNOWN:
            return self.year(unit.year)
        return self.month_of_year(unit)

    def part_of_year(self, unit: _Unit) -> str:
        """A day, month or season with its year."""
        match unit.precision:
            case Precision.SEASON:
                years = self.winter_years if unit.is_winter else self.year
                return self.say(
                    phrases.SEASON_OF_YEAR, season=self.part(unit), year=years(unit.year)
                )
            case Precision.MONTH:
                return self.month_of_year(unit)
            case _:
                return self.date(self.day(unit), unit)

    def date(self, days: str, unit: _Unit) -> str:
        """One day or several with the month and the year of this one."""
        month, year = self.month(unit.month), self.year(unit.year)
        return self.translate(phrases.DATE).format(day=days, month=month, year=year)

    def month_of_year(self, unit: _Unit) -> str:
        """The month in which a unit lies, with its year."""
        return self.say(
            phrases.MONTH_OF_YEAR, month=self.month(unit.month), year=self.year(unit.year)
        )

    def part(self, unit: _Unit) -> str:
        """A day, month or season without its year."""
        match unit.precision:
            case Precision.SEASON:
                return self.say(phrases.SEASONS[unit.month // 3 - 1])
            case Precision.MONTH:
                return self.month(unit.month)
            case _:
                return self.say(
                    phrases.DAY_AND_MONTH, day=self.day(unit), month=self.month(unit.month)
                )

    def day(self, unit: _Unit) -> str:
        """The number of the day, with its weekday if the style wants it."""
        day = self.translate(phrases.DAY).format(day=unit.day)
        if self.style is not DateStyle.WEEKDAY:
            return day
        name = self.translate(phrases.SHORT_WEEKDAYS[unit.weekday])
        return self.say(phrases.WEEKDAY_AND_DAY, weekday=name, day=day)

    def month(self, month: int) -> str:
        """The name of the month."""
        if self.style is DateStyle.SHORT:
            return self.translate(phrases.SHORT_MONTHS[month - 1], None, phrases.ABBREVIATED)
        return self.translate(phrases.LONG_MONTHS[month - 1])

    def year(self, year: int) -> str:
        """An astronomical year as historians count."""
        return self.translate(_era(year)).format(year=_number(year))

    def years(self, first: int, last: int) -> str:
        """From one year to another, with the era once if it is the same."""
        if _era(first) != _era(last):
            return self.joined(self.year(first), self.year(last))
        return self.say(_era(first), year=self.joined(_number(first), _number(last)))

    def winter_years(self, year: int) -> str:
        """The two years of a winter: "2022–23", "1999–2000", "44–43 BCE"."""
        if year < 1000 or year > 9998 or (year + 1) % 100 == 0:
            return self.years(year, year + 1)
        return self.say(phrases.YEAR, year=self.joined(str(year), f"{(year + 1) % 100:02d}"))

    def period(self, first: int, precision: Precision) -> str:
        """A decade, century or millennium from its first year, by its name if it has one."""
        length = _years_in[precision]
        if _is_nameless(first, precision):
            return self.years(first, first + length - 1)
        if precision is Precision.DECADE:
            return self.of_era(self.say(phrases.DECADE, year=str(first)), first)
        number = first // length + 1 if first >= 0 else (1 - first) // length
        names = phrases.CENTURIES if precision is Precision.CENTURY else phrases.MILLENNIA
        return self.of_era(self.say(names[_ending(number)], number=str(number)), first)

    def of_era(self, period: str, first: int) -> str:
        """The name of a period with the era, unless it goes without saying."""
        if first < 0:
            return self.say(phrases.PERIOD_BCE, period=period)
        return self.say(phrases.PERIOD_CE, period=period) if first < 1000 else period


def _number_of(pair: tuple[int, int], thirds: tuple[tuple[int, int], ...]) -> int:
    """The index of a pair among these, -1 where it is none of them."""
    return thirds.index(pair) if pair in thirds else -1


def _is_nameless(first: int, precision: Precision) -> bool:
    """Whether the period is a decade before the year 10: "the 190s BCE" aren't `-019X`."""
    return precision is Precision.DECADE and first < 10


def _era(year: int) -> str:
    """The pattern that says on which side of the year 1 this year is."""
    if year <= 0:
        return phrases.YEAR_BCE
    return phrases.YEAR_CE if year < 1000 else phrases.YEAR


def _number(year: int) -> str:
    """The number of a year within its era; from five digits on in groups of three."""
    number = year if year > 0 else 1 - year
    return grouped(number) if number > 9999 else str(number)


def _ending(number: int) -> int:
    """Which of the ordinal endings th, st, nd, rd the number takes, by index."""
    return number % 10 if number % 10 <= 3 and number // 10 % 10 != 1 else 0


def _clock(unit: _Unit) -> str:
    """The time of day, with seconds only where they are known."""
    hour, minute, second = unit.second // 3600, unit.second // 60 % 60, unit.second % 60
    text = f"{hour:02d}:{minute:02d}"
    return f"{text}:{second:02d}" if unit.precision is Precision.SECOND else text
