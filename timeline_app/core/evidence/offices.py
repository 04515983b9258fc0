"""Which office somebody held at a time, and whether its dates settle that."""

from __future__ import annotations

from typing import NamedTuple

from timeline_app.core.dates.bounds import OPEN_END, OPEN_START, bounds_of_event, parse_edtf
from timeline_app.core.dates.civil import SECONDS_IN_DAY
from timeline_app.core.records.event_details import Tenure
from timeline_app.core.records.records import Actor, Event, Office
from timeline_app.core.text.translation import QT_TRANSLATE_NOOP, Translate

#: An office of which the dates don't tell whether it was held on that day
_PERHAPS = QT_TRANSLATE_NOOP("words", "perhaps {office}")
#: An office of which nobody noted when it was held
_NO_DATES = QT_TRANSLATE_NOOP("words", "{office} (no dates)")
#: An office of which the dates tell that it was not held on that day
_NOT_HELD = QT_TRANSLATE_NOOP("words", "{office} (not held then)")
_PATTERNS = {
    Tenure.PERHAPS: _PERHAPS,
    Tenure.NO_DATES: _NO_DATES,
    Tenure.NOT_HELD: _NOT_HELD,
}
PHRASES = tuple(_PATTERNS.values())
_RANKS = (Tenure.HELD, Tenure.PERHAPS, Tenure.NO_DATES, Tenure.NOT_HELD)


class HeldOffice(NamedTuple):
    """An office, and how far its dates settle that it was held."""

    office: Office
    tenure: Tenure


def office_of(actor: Actor, event: Event) -> HeldOffice | None:
    """The office of an actor when an event began, and whether it was held then.

    One that was held goes before one that perhaps was, that before one without dates, and that
    before one that was not, of which the last that was over says most. Of several the one that
    began last is taken, the first of these if they began together. Who held none yet, but took
    one up while the event lasted, held that. None without any, and for an event that has no date,
    or no start.
    """
    first = event.date.partition("/")[0]
    if first in ("", ".."):
        return None
    whole, end = bounds_of_event(event.date, event.time), parse_edtf(first).latest
    begin = whole.earliest
    if begin == OPEN_START:
        return None
    found: HeldOffice | None = None
    found_rank = (0, False, 0)
    for office in actor.offices:
        tenure = tenure_of(office, begin, end)
        since = parse_edtf(office.since).earliest if office.since else OPEN_START
        rank = (-_RANKS.index(tenure), since < end, since)
        if found is None or rank > found_rank:
            found, found_rank = HeldOffice(office, tenure), rank
    if found is not None and found.tenure is Tenure.NOT_HELD:
        return _taken_up(actor, end, whole.latest) or found
    return found


def _taken_up(actor: Actor, after: int, before: int) -> HeldOffice | None:
    """The first office that surely began between two seconds; None without any."""
    begun = [
        (since[0], number)
        for number, office in enumerate(actor.offices)
        if office.since
        and (since := _days(office.since, OPEN_START, OPEN_START))[0] >= after
        and since[1] < before
    ]
    return HeldOffice(actor.offices[min(begun)[1]], Tenure.HELD) if begun else None


def tenure_of(office: Office, begin: int, end: int) -> Tenure:
    """Whether an office was held in a time, from a second to before another.

    It was held from its first day to its last, both included; what stands without a day
    ("2023-07"), or with a doubt ("~"), settles nothing within itself. Of an office of which one
    end is not known, that end settles nothing against it.
    """
    if not office.since and not office.until:
        return Tenure.NO_DATES
    since_first, since_last = _days(office.since, OPEN_START, OPEN_START)
    until_first, until_last = _days(office.until, OPEN_END, OPEN_END)
    if end <= since_first or begin >= until_last:
        return Tenure.NOT_HELD
    is_settled = begin >= since_last and end <= until_first
    return Tenure.HELD if is_settled else Tenure.PERHAPS


def _days(edtf: str, first: int, last: int) -> tuple[int, int]:
    """From when on an end may lie, and from when on it does; `first` and `last` if not known.

    For the end of an office read the other way: until when it surely lasts, and until when at
    most.
    """
    if not edtf:
        return first, last
    date = parse_edtf(edtf)
    spare = date.latest - date.earliest if any(sign in edtf for sign in "~?%") else 0
    earliest, latest = date.earliest - spare, date.latest + spare
    if first == OPEN_START:
        return earliest, latest - SECONDS_IN_DAY
    return earliest + SECONDS_IN_DAY, latest


def office_words(office: Office | None, tenure: Tenure, translate: Translate) -> str:
    """An office with what its dates say of whether it was held; "" for none.

    Whatever shows or writes the office of somebody who takes part asks here.
    """
    if office is None:
        return ""
    pattern = _PATTERNS.get(tenure)
    return office.title if pattern is None else translate(pattern).format(office=office.title)
