"""How long it is from one date to another, in words that claim no more than the dates do.

Two days are so many days apart; a month and a day are between two numbers of days apart. What
lies before November 2013 is at least so many days from a day after that; how far it is from one
before can't be told, only how far the known bound is. Every
phrase passes through a translate function, as those of dates do; `PHRASES` lists them all.
"""

from __future__ import annotations

from typing import NamedTuple

from timeline_app.core.dates.civil import SECONDS_IN_DAY, civil_from_days, days_in_month
from timeline_app.core.dates.edtf import EdtfDate
from timeline_app.core.dates.precision import CLOCK, Bound, DateShape, Precision, Qualifier
from timeline_app.core.text.translation import QT_TRANSLATE_NOOP, Translate
from timeline_app.core.text.translation import number as grouped

_MANY_DAYS = 730
"""From so many days on they are told in years first."""
_SOME_DAYS = 31
"""From so many days on months and days are told too."""
_COARSE = (
    Precision.MONTH,
    Precision.YEAR,
    Precision.DECADE,
    Precision.CENTURY,
    Precision.MILLENNIUM,
)

_ABOUT = QT_TRANSLATE_NOOP("words", "about {length}")
_BETWEEN = QT_TRANSLATE_NOOP("words", "between {least} and {most}")
_AT_MOST = QT_TRANSLATE_NOOP("words", "at most {length}")
_AT_LEAST = QT_TRANSLATE_NOOP("words", "at least {length}")
_NOT_KNOWN = QT_TRANSLATE_NOOP("words", "not known")
_TO_THE_BOUND = QT_TRANSLATE_NOOP("words", "known bounds {length} apart")
_TO = QT_TRANSLATE_NOOP("words", "{least} to {most}")
_SAME_DAY = QT_TRANSLATE_NOOP("words", "the same day")
_SAME_MINUTE = QT_TRANSLATE_NOOP("words", "the same minute")
_LESS = QT_TRANSLATE_NOOP("words", "less than {length}")
_LOCAL = QT_TRANSLATE_NOOP("words", "by local clocks")
#: Years and months, months and days, hours and minutes: "3 months 6 days"
_LENGTHS = QT_TRANSLATE_NOOP("words", "{larger} {smaller}")
_units = {
    "year": QT_TRANSLATE_NOOP("words", "{n} {year|years}", "", 1),
    "month": QT_TRANSLATE_NOOP("words", "{n} {month|months}", "", 1),
    "day": QT_TRANSLATE_NOOP("words", "{n} {day|days}", "", 1),
    "hour": QT_TRANSLATE_NOOP("words", "{n} {hour|hours}", "", 1),
    "minute": QT_TRANSLATE_NOOP("words", "{n} {minute|minutes}", "", 1),
}
PHRASES: tuple[str, ...] = (
    _ABOUT,
    _BETWEEN,
    _AT_MOST,
    _AT_LEAST,
    _NOT_KNOWN,
    _TO_THE_BOUND,
    _TO,
    _SAME_DAY,
    _SAME_MINUTE,
    _LESS,
    _LOCAL,
    _LENGTHS,
    *_units.values(),
)


class GapEnd(NamedTuple):
    """One end of a gap: a date of one unit, or one of a set, and whether a hand put it there."""

    date: EdtfDate
    is_free: bool = False

    @property
    def precision(self) -> Precision:
        """The unit of the date; days of one of a set, for no unit is it that it lies within."""
        shape = DateShape.unpacked(self.date.shape)
        return Precision.DAY if shape.is_set else shape.start

    @property
    def is_about(self) -> bool:
        """Whether the source says "about" or "perhaps"."""
        shape = DateShape.unpacked(self.date.shape)
        return (shape.start_qualifier | shape.end_qualifier) != Qualifier.NONE

    @property
    def is_any_before(self) -> bool:
        """Whether it is any time before a date, which is its last day at the most."""
        shape = DateShape.unpacked(self.date.shape)
        return shape.is_set and shape.start_bound is Bound.OPEN

    @property
    def is_any_after(self) -> bool:
        """Whether it is any time after a date, with its first day at the least."""
        shape = DateShape.unpacked(self.date.shape)
        return shape.is_set and shape.end_bound is Bound.OPEN

    @property
    def is_one_of_a_set(self) -> bool:
        """Whether it lies somewhere within, before or after."""
        return DateShape.unpacked(self.date.shape).is_set

    @property
    def first_day(self) -> int:
        """The first day that it may be, counted from 1970-01-01."""
        return self.date.earliest // SECONDS_IN_DAY

    @property
    def last_day(self) -> int:
        """The last day that it may be."""
        return (self.date.latest - 1) // SECONDS_IN_DAY


class DurationText(NamedTuple):
    """A gap in words, and the same in other units where that helps; empty where it doesn't."""

    main: str
    other: str = ""


def gap_words(one: GapEnd, other: GapEnd, translate: Translate) -> DurationText:
    """How long it is between two ends, in either order: "97 days", "3 months 6 days"."""
    start, end = sorted((one, other), key=lambda end: (end.date.earliest, end.date.latest))
    say = _Sayer(translate)
    if any(end.is_any_before or end.is_any_after for end in (start, end)):
        return say.bounded(start, end)
    if any(end.is_one_of_a_set for end in (start, end)):
        return say.days(start, end)
    if all(end.precision in CLOCK for end in (start, end)):
        return say.clock(start, end)
    if any(end.is_free and end.precision in _COARSE for end in (start, end)):
        return say.coarse(start, end)
    return say.days(start, end)


class _Sayer(NamedTuple):
    """Says lengths in one language."""

    translate: Translate

    def clock(self, start: GapEnd, end: GapEnd) -> DurationText:
        """Between two times of day; those of two events may be of different zones."""
        minutes = (end.date.earliest - start.date.earliest) // 60
        note = "" if start.is_free or end.is_free else self.translate(_LOCAL)
        if not minutes:
            return DurationText(self.translate(_SAME_MINUTE), note)
        days, rest = divmod(minutes, 24 * 60)
        hours, rest = divmod(rest, 60)
        if days:
            return DurationText(self.lengths(day=days, hour=hours), note)
        return DurationText(self.lengths(hour=hours, minute=rest), note)

    def coarse(self, start: GapEnd, end: GapEnd) -> DurationText:
        """Where a hand pointed from far away: in the unit that it could point at."""
        unit = max(start.precision, end.precision)
        is_exact = start.precision == end.precision and not (start.is_about or end.is_about)
        months = _months(start.first_day, end.first_day)[0]
        parts = {"year": months // 12, "month": months % 12}
        if unit is not Precision.MONTH:
            years = civil_from_days(end.first_day)[0] - civil_from_days(start.first_day)[0]
            parts = {"year": years}
        if not any(parts.values()):
            unit_name = "month" if unit is Precision.MONTH else "year"
            return DurationText(self.translate(_LESS).format(length=self.length(unit_name, 1)))
        return DurationText(self.qualified(self.lengths(**parts), about=not is_exact))

    def bounded(self, start: GapEnd, end: GapEnd) -> DurationText:
        """Where one end or both have no more than a bound: the least it is, if that is known."""
        about = start.is_about or end.is_about
        least = end.first_day - start.last_day
        is_known = least > 0 and not (start.is_any_after or end.is_any_before)
        pattern = self.translate(_AT_LEAST if is_known else _TO_THE_BOUND)
        apart = self.exact(start.last_day, end.first_day, about=about) if least > 0 else None
        words = [pattern.format(length=each) for each in apart or () if each]
        return (
            DurationText(*words)
            if is_known
            else DurationText(self.translate(_NOT_KNOWN), *words[:1])
        )

    def days(self, start: GapEnd, end: GapEnd) -> DurationText:
        """Between two dates that are known to the day, or not even that."""
        about = start.is_about or end.is_about
        least, most = end.first_day - start.last_day, end.last_day - start.first_day
        if least == most:
            return self.exact(start.first_day, end.first_day, about=about)
        if least <= 0:
            most = max(most, start.last_day - end.first_day)
            length = self.translate(_AT_MOST).format(length=self.length("day", most))
            return DurationText(self.qualified(length, about=about))
        if most <= _MANY_DAYS:
            return DurationText(self.between("day", least, most, about=about))
        months = (
            _months(start.last_day, end.first_day)[0],
            -_months(end.last_day, start.first_day)[0],
        )
        years = months[0] // 12, -(-months[1] // 12)
        days = self.translate(_TO).format(least=grouped(least), most=self.length("day", most))
        return DurationText(self.between("year", *years, about=about), days)

    def exact(self, first_day: int, last_day: int, *, about: bool) -> DurationText:
        """From one day to another."""
        days = last_day - first_day
        if not days:
            return DurationText(self.qualified(self.translate(_SAME_DAY), about=about))
        in_days = self.qualified(self.length("day", days), about=about)
        if days < _SOME_DAYS:
            return DurationText(in_days)
        months, rest = _months(first_day, last_day)
        parts = self.lengths(year=months // 12, month=months % 12, day=rest)
        if days > _MANY_DAYS:
            return DurationText(self.qualified(parts, about=about), in_days)
        return DurationText(in_days, parts)

    def between(self, unit: str, least: int, most: int, *, about: bool) -> str:
        """A range of lengths."""
        if least == most:
            return self.qualified(self.length(unit, most), about=about)
        if least <= 0:
            return self.translate(_AT_MOST).format(length=self.length(unit, most))
        pattern = self.translate(_TO if about else _BETWEEN)
        words = pattern.format(least=grouped(least), most=self.length(unit, most))
        return self.qualified(words, about=about)

    def qualified(self, length: str, *, about: bool) -> str:
        """A length, said to be approximate where it is."""
        return self.translate(_ABOUT).format(length=length) if about else length

    def lengths(self, **parts: int) -> str:
        """Those parts that are not nothing, one after the other."""
        said = [self.length(unit, number) for unit, number in parts.items() if number]
        words = ""
        for length in said:
            joined = self.translate(_LENGTHS).format(larger=words, smaller=length)
            words = joined if words else length
        return words

    def length(self, unit: str, number: int) -> str:
        """So many of a unit."""
        return self.translate(_units[unit], number)


def _months(first_day: int, last_day: int) -> tuple[int, int]:
    """The whole months from one day to a later one, and the days that are left.

    For an earlier one the months are counted downwards, so that none is left out.
    """
    year, month, day = civil_from_days(first_day)
    last_year, last_month, last = civil_from_days(last_day)
    months = (last_year - year) * 12 + last_month - month
    if last >= day:
        return months, last - day
    before_year, before_month = (
        (last_year, last_month - 1) if last_month > 1 else (last_year - 1, 12)
    )
    # From the 31st on a month without one counts from its end.
    return months - 1, max(0, days_in_month(before_year, before_month) - day) + last
