"""The dates of SIMILE Timeline, and what several of them in one event say.

https://simile-widgets.org/wiki/Timeline_EventSources: with a start and an end, an event either
lasts from one to the other, or is one instant that is not known better. `latestStart` and
`earliestEnd` say how little is known of the ends of what lasts.
"""

from __future__ import annotations

import re

from timeline_app.core.dates.edtf import is_edtf
from timeline_app.core.value import Value, replace
from timeline_app.interchange.foreign.values import FaultReason
from timeline_app.interchange.script.js_dates import js_text_date, year_date
from timeline_app.interchange.script.moments import (
    ScriptDate,
    ScriptMoment,
    calendar_date,
    instants,
)

_BEFORE_ZERO = re.compile(r"-\d{1,9}", re.ASCII)
_DAY = re.compile(r"\d{8}", re.ASCII)
_SETTABLE = re.compile(r"-?\d{4}(?:-\d\d){0,2}", re.ASCII)


class SimileDates(Value, frozen=True):
    """The dates of an event as they stand, and whether it lasts."""

    start: str
    end: str = ""
    latest_start: str = ""
    earliest_end: str = ""
    lasts: bool = True

    @property
    def wording(self) -> str:
        """Start and end."""
        return f"{self.start}/{self.end}" if self.end else self.start


def simile_date(text: str) -> ScriptMoment | FaultReason:
    """A date in either of the two forms: ISO 8601, or as JavaScript reads it.

    A number alone is a year, one below 0 is astronomical: so SIMILE reads it. One of eight digits
    is a day, if there is such.
    """
    text = text.strip()
    if _DAY.fullmatch(text):
        day = js_text_date(text)
        if isinstance(day, ScriptMoment):
            return day
    alone = year_date(text)
    if alone:
        return alone
    if _BEFORE_ZERO.fullmatch(text):
        date = calendar_date(int(text))
        return ScriptMoment(date) if date else FaultReason.NO_SUCH_DAY
    return js_text_date(text)


def when_of(written: SimileDates) -> ScriptDate:
    """The date of an event."""
    start = simile_date(written.start)
    if isinstance(start, FaultReason):
        return ScriptDate(faults=((start, "start"),))
    end = simile_date(written.end) if written.end.strip() else None
    if isinstance(end, FaultReason):
        when = instants(start, None)
        return replace(when, faults=(*when.faults, (FaultReason.UNREADABLE_END, "end")))
    when = instants(start, end)
    if end is None or when.faults or "/" not in when.date:
        return when
    first, last = when.date.split("/")
    if not written.lasts:
        return _one_of(when, first, last)
    first = _fuzzy(first, start, written.latest_start)
    last = _fuzzy(last, end, written.earliest_end)
    fuzzy = f"{first}/{last}"
    return replace(when, date=fuzzy) if is_edtf(fuzzy) else when


def _one_of(when: ScriptDate, first: str, last: str) -> ScriptDate:
    """Some time between two days, months or years; there is no such date with clock times."""
    is_settable = _SETTABLE.fullmatch(first) and _SETTABLE.fullmatch(last)
    return replace(when, date=f"[{first}..{last}]") if is_settable and not when.time else when


def _fuzzy(date: str, known: ScriptMoment, other: str) -> str:
    """An end of what lasts; about it, where it may also have been at another time."""
    bound = simile_date(other) if other.strip() else None
    is_sure = not isinstance(bound, ScriptMoment) or bound.date == known.date
    return date if is_sure else f"{date}~"
