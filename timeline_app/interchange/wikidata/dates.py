"""The dates of Wikidata's query service, as exact as they are said to be.

xsd:dateTime, whose years are astronomical (XSD 1.1). A year alone is given as its 1 January and a
month as its first day; how exact a date is stands in a variable of its own, if that was asked for
(https://www.wikidata.org/wiki/Help:Dates#Precision). Where it was not, 1 January is uncertain.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline_app.core.value import replace
from timeline_app.interchange.foreign.values import FaultReason
from timeline_app.interchange.script.moments import (
    ScriptDate,
    ScriptMoment,
    calendar_date,
    clock_of,
    instants,
)

DATE_TIME = re.compile(
    r"([+-]?\d{1,11})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?)?",
    re.ASCII,
)
_MILLENNIUM, _CENTURY, _DECADE, _YEAR, _MONTH, _DAY = range(6, 12)
_HIDDEN = {_MILLENNIUM: 3, _CENTURY: 2, _DECADE: 1}
"""How many digits of the year are not known."""
_MOST_WITH_X = 9_999


class WikidataDate(NamedTuple):
    """A date as it stands, and its precision, if that is said."""

    text: str
    precision: str = ""


def when_of(start: WikidataDate, end: WikidataDate | None) -> ScriptDate:
    """The date of an item; the first of January is uncertain where no precision is said."""
    first, last = _moment(start), _moment(end) if end else None
    if isinstance(first, FaultReason):
        return ScriptDate(faults=((first, "start"),))
    if isinstance(last, FaultReason):
        when = instants(first, None)
        return replace(when, faults=(*when.faults, (FaultReason.UNREADABLE_END, "end")))
    when = instants(first, last)
    doubt = "?" in when.date
    faults = (*when.faults, *(((FaultReason.PERHAPS_A_YEAR, "start"),) if doubt else ()))
    return replace(when, faults=faults)


def _moment(written: WikidataDate) -> ScriptMoment | FaultReason:
    found = DATE_TIME.fullmatch(written.text)
    if not found:
        return FaultReason.UNREADABLE_DATE
    year, month, day, *clock = (int(part or 0) for part in found.groups())
    precision = int(written.precision) if written.precision.isdecimal() else 0
    if precision and precision < _DAY:
        inexact = _inexact(year, month, precision)
        return ScriptMoment(inexact) if inexact else FaultReason.UNREADABLE_DATE
    date = calendar_date(year, month, day) if month and day else None
    if date is None:
        return FaultReason.NO_SUCH_DAY
    is_doubtful = not precision and (month, day) == (1, 1) and not any(clock)
    if is_doubtful:
        return ScriptMoment(date if date.startswith("Y") else f"{date}?")
    return ScriptMoment(date, clock_of(*clock) if found[4] else "", "UTC" if any(clock) else "")


def _inexact(year: int, month: int, precision: int) -> str:
    """A date that is known to its month, its year, or less."""
    if precision == _MONTH:
        return calendar_date(year, month) or ""
    hidden = _HIDDEN.get(precision, 0)
    if not hidden or not 0 <= year <= _MOST_WITH_X:
        return calendar_date(year) or ""
    # Centuries and millennia are counted from 1: the year 1900 is of the 19th.
    first = year if precision == _DECADE else max(year - 1, 0)
    return f"{first:04}"[:-hidden] + "X" * hidden
