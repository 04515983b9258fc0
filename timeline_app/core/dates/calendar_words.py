"""The months and days of the week by their names, in each language in which dates are read.

Whatever reads dates (fields, tables, texts, files of other programs) knows them from here.
"""

from __future__ import annotations

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
