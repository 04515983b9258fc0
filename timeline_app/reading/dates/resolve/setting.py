"""What a text's phrases are resolved against: its own date and place, and the dates before."""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline_app.core.dates.bounds import (
    OPEN_END,
    OPEN_START,
    SECONDS_IN_DAY,
    parse_edtf,
)
from timeline_app.reading.dates.resolve.calendar import (
    CalendarUnit,
    DayStretch,
    around,
    day_edtf,
    year,
)


class DateReading(NamedTuple):
    """One date that words may mean, None where the text doesn't tell it, and why."""

    stretch: DayStretch | None
    why: str


class NamedDate(NamedTuple):
    """Words that name a date, with their readings, the likeliest first."""

    start: int
    end: int
    readings: tuple[DateReading, ...]


class DateSetting:
    """A text with the day it was published; its dates are found from its start to its end."""

    def __init__(self, words: str, published: str, place: str) -> None:
        """`published` is EDTF, empty where it isn't known. Raises `DateError`."""
        self.words = words
        self.is_southern = is_southern(place)
        self.order_is_known, self.month_is_first = bool(place), is_american(place)
        self.first, self.last = _days_of(published)
        self.published = self._as_an_end(published)
        """When it was published, as an interval may end there: a day, a month, a year."""
        self._named: list[DayStretch] = []
        self._named_at = 0
        self.people: set[str] = set()
        """The months that somebody in the text is called by, as far as it is read."""

    def _as_an_end(self, published: str) -> str:
        if self.first < self.last and not _NO_END.search(published):
            return published
        return day_edtf(self.last) if self.is_dated else ""

    @property
    def is_dated(self) -> bool:
        """Whether anything is known of when it was published."""
        return self.first <= self.last

    def around(self, unit: CalendarUnit) -> DayStretch | None:
        """The day, week, year … it was published in, None where that may be one or another."""
        if not self.is_dated:
            return None
        stretch = around(self.last, unit)
        return stretch if stretch.first <= self.first else None

    def last_named(self, *units: CalendarUnit) -> DayStretch | None:
        """The last date before that is one of these units, of any where there are none."""
        for stretch in reversed(self._named):
            if not units or stretch.unit in units:
                return stretch
        return None

    def last_begun(self) -> DayStretch | None:
        """The last date before that had begun before the day of the text."""
        return next((one for one in reversed(self._named) if self._has_begun(one)), None)

    def _has_begun(self, stretch: DayStretch) -> bool:
        return not self.is_dated or stretch.first < self.first

    def just_named(self, at: int) -> DayStretch | None:
        """The date that is named in this sentence or the one before, as far as length tells."""
        return self._named[-1] if self._named and at - self._named_at < _NEAR else None

    def name(self, stretch: DayStretch, at: int) -> None:
        """Remember a date for those that hang on it; `at` is where its words end."""
        del self._named[:-_REMEMBERED]
        self._named.append(stretch)
        self._named_at = at


_FIRST_DAY, _LAST_DAY = year(-9000).first, year(9000).last
"""Whatever is counted from days between these has a year of four digits."""
_NO_END = re.compile(r"[/\[X]|-XX")
_REMEMBERED = 20
_NEAR = 250  # characters


def _days_of(published: str) -> tuple[int, int]:
    """The first and last day that a date may cover; the first is later where none is known."""
    if not published:
        return 1, 0
    date = parse_edtf(published)
    first, last = date.earliest // SECONDS_IN_DAY, (date.latest - 1) // SECONDS_IN_DAY
    is_open = date.earliest == OPEN_START or date.latest == OPEN_END
    is_far = first < _FIRST_DAY or last > _LAST_DAY
    return (1, 0) if is_open or is_far else (first, last)


_SOUTHERN = """
    Angola Argentina Australia Bolivia Botswana Brazil Burundi Chile Comoros Ecuador
    Eswatini Fiji Indonesia Lesotho Madagascar Malawi Mauritius Mozambique Namibia Nauru
    New-Zealand Papua-New-Guinea Paraguay Peru Rwanda Samoa Seychelles Solomon-Islands
    South-Africa Tanzania Timor-Leste East-Timor Tonga Tuvalu Uruguay Vanuatu Zambia
    Zimbabwe Adelaide Antananarivo Apia Asunción Asuncion Auckland Blantyre Brasília
    Brasilia Brisbane Buenos-Aires Bujumbura Canberra Cape-Town Christchurch Córdoba Cordoba
    Darwin Dili Dodoma Durban Gaborone Harare Hobart Honiara Johannesburg Kigali La-Paz
    Lilongwe Lima Luanda Lusaka Maputo Maseru Mbabane Melbourne Montevideo Perth
    Port-Moresby Port-Vila Pretoria Rio-de-Janeiro Salvador-da-Bahia Santiago São-Paulo
    Sao-Paulo Suva Sydney Wellington Windhoek
"""
"""Countries with most of their people south of the equator, their capitals and largest cities."""
_CODES = """
    AO AR AU BO BW BR BI CL KM EC SZ FJ ID LS MG MW MU MZ NA NR NZ PG PY PE RW WS SC SB ZA
    TZ TL TO TV UY VU ZM ZW AGO ARG AUS BOL BWA BRA BDI CHL COM ECU SWZ FJI IDN LSO MDG MWI
    MUS MOZ NAM NRU NZL PNG PRY PER RWA WSM SYC SLB ZAF TZA TLS TON TUV URY VUT ZMB ZWE
"""
"""The same countries as ISO 3166-1 writes them."""
_CODE_SET = frozenset(_CODES.split())
_NAMES = frozenset(name.replace("-", " ").lower() for name in _SOUTHERN.split())
_SIGNS = re.compile(r"[,;/()]")


_AMERICAN = re.compile(
    r"\b(?:USA?|U\.S\.(?:A\.)?|United States|Washington|New York|Los Angeles|Chicago|Houston"
    r"|Philadelphia|Boston|San Francisco|Atlanta|Miami|Seattle|Dallas|Denver|Detroit)(?!\w)"
)


def is_american(place: str) -> bool:
    """Whether dates in numbers begin with the month there."""
    return _AMERICAN.search(place) is not None


def is_southern(place: str) -> bool:
    """Whether a place, "Sydney", "Canberra, Australia" or "NZ", is known to lie in the south."""
    parts = [part.strip() for part in _SIGNS.split(place)]
    return any(part in _CODE_SET or part.lower().rstrip(".") in _NAMES for part in parts)
