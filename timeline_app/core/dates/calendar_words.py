"""Months, days of the week and eras by their names, in each language in which dates are read.

Whatever reads dates (fields, tables, texts, files of other programs) knows them from here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from timeline_app.core.value import Value


class CalendarWords(Value, frozen=True):
    """A language's names, each with its abbreviations behind it, without full stops.

    Accents are taken away, capitals are small. By all names, months count from 1 for January and
    days from 0 for Monday.
    """

    months: tuple[tuple[str, ...], ...]
    days: tuple[tuple[str, ...], ...]
    month_numbers: Mapping[str, int]
    day_numbers: Mapping[str, int]

    @property
    def full_names(self) -> tuple[str, ...]:
        """Months, then days, none abbreviated."""
        return tuple(names[0] for names in (*self.months, *self.days))


def _of(months: str, days: str) -> CalendarWords:
    """Of names parted by spaces, those of one month or day by a bar."""
    of_months, of_days = (tuple(tuple(one.split("|")) for one in x.split()) for x in (months, days))
    return CalendarWords(of_months, of_days, _numbered(of_months, 1), _numbered(of_days, 0))


def _numbered(names: Iterable[tuple[str, ...]], first: int) -> Mapping[str, int]:
    return {name: number for number, same in enumerate(names, first) for name in same}


ENGLISH = _of(
    "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug "
    "september|sept|sep october|oct november|nov december|dec",
    "monday|mon tuesday|tues|tue wednesday|wed thursday|thurs|thur|thu friday|fri saturday|sat "
    "sunday|sun",
)
GERMAN = _of(
    "januar|janner|jan februar|feber|feb marz|maerz|mar|mrz april|apr mai juni|jun "
    "juli|jul august|aug september|sept|sep oktober|okt november|nov dezember|dez",
    "montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag",
)
FRENCH = _of(
    "janvier|janv|jan fevrier|fevr|fev mars avril|avr mai juin juillet|juil aout "
    "septembre|sept octobre|oct novembre|nov decembre|dec",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
)
SPANISH = _of(
    "enero|ene febrero|feb marzo abril|abr mayo junio|jun julio|jul agosto|ago "
    "septiembre|setiembre|sept|sep|set octubre|oct noviembre|nov diciembre|dic",
    "lunes martes miercoles jueves viernes sabado domingo",
)


ERA = r"(?:b\.? ?c\.? ?e\.?|b\.? ?c\.?|c\. ?e\.?|ce|a\. ?d\.?|ad)"
GROUPED = r"\d{1,3}(?:,\d{3})+"
"""A number with commas between its thousands."""
YEAR_OF_ERA = rf"(?:(?:{GROUPED}|\d{{1,9}}) ?{ERA}|(?:ad|a\. ?d\.) ?\d{{1,9}})"

_ERA = re.compile(rf"(?:(?P<before>.*?),? +)?(?P<year>{GROUPED}|\d{{1,9}}) ?(?P<era>{ERA})", re.A)
_ERA_FIRST = re.compile(r"(?:(?P<before>.*?),? +)?(?:ad|a\. ?d\.) ?(?P<year>\d{1,9})", re.A)
_AT_END = re.compile(rf"(?<=\d) ?({ERA})$", re.A)


def year_of_era(text: str) -> tuple[str, int] | None:
    """What stands before a year that is counted from Christ, and that year astronomically.

    "15 march 44 bc" gives "15 march" and -43. None without an era, or for a year 0.
    """
    found = _ERA_FIRST.fullmatch(text) or _ERA.fullmatch(text)
    number = int(found["year"].replace(",", "")) if found else 0
    if found is None or not number:
        return None
    is_before = found.groupdict().get("era", "").startswith("b")
    return found["before"] or "", 1 - number if is_before else number


def era_of(text: str) -> str:
    """The era at the end of a text, empty where there is none: "bce"."""
    found = _AT_END.search(text)
    return found[1] if found else ""


def year_edtf(year: int) -> str:
    """An astronomical year as EDTF."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{year:04}" if year >= 0 else f"-{-year:04}"
