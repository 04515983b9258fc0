"""Whether the dates that sources give for an event can all hold.

Two can where they share some time. A date that is about right, or perhaps wrong, has room on that
side: five days, or one more of the unit that it names. And a day is one by some clocks: the 9th of
September in Washington and the 10th in Beijing have twelve hours in common.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from timeline_app.core.dates.bounds import (
    OPEN_END,
    OPEN_START,
    DateError,
    EdtfDate,
    parse_edtf,
)
from timeline_app.core.dates.civil import SECONDS_IN_DAY
from timeline_app.core.dates.precision import DateShape, Precision, Qualifier
from timeline_app.core.records.records import DateClaim, Event

_ROOM_DAYS = {
    Precision.MONTH: 31,
    Precision.SEASON: 92,
    Precision.YEAR: 366,
    Precision.DECADE: 3653,
    Precision.CENTURY: 36_525,
    Precision.MILLENNIUM: 365_250,
}
"""How far off a date of a unit may be that is about right; one of any other unit is so by days."""
_ABOUT_DAYS = 5


class ClaimedDate(NamedTuple):
    """A date in EDTF, and by whose clocks it is: an IANA zone, or a place. All may be empty."""

    edtf: str
    zone: str = ""
    place: str = ""


def own_date(event: Event) -> ClaimedDate:
    """The date of an event itself, by the clocks of where it was."""
    return ClaimedDate(event.date, event.zone, event.place)


def given_date(claim: DateClaim, event: Event) -> ClaimedDate:
    """The date that a source gives for an event: by its own clocks, else by those of the event."""
    return with_clocks(claim.edtf, (claim.zone, claim.place), (event.zone, event.place))


def with_clocks(edtf: str, own: tuple[str, str], of_event: tuple[str, str]) -> ClaimedDate:
    """A date with the zone and place that its source names, else with those of the event."""
    return ClaimedDate(edtf, *(own if any(own) else of_event))


def do_claims_conflict(event: Event, claims: Iterable[DateClaim]) -> bool:
    """Whether two of the dates that are given for an event can't both hold."""
    return any(conflicts_among([given_date(claim, event) for claim in claims]))


def conflicts_among(dates: Sequence[ClaimedDate]) -> tuple[tuple[int, ...], ...]:
    """For each of these dates the numbers of those beside which it can't hold.

    "Monday the 19th" goes together with "from the 18th to the 19th", and a day with its month.
    What is no date conflicts with none.
    """
    known = [(date_of_claim(one.edtf), one[1:]) for one in dates]
    return tuple(
        tuple(number for number, other in enumerate(known) if not _can_hold(one, other))
        for one in known
    )


def date_of_claim(edtf: str) -> EdtfDate | None:
    """The date that a claim supports; None where that is none, or can't be read."""
    try:
        return parse_edtf(edtf) if edtf else None
    except DateError:
        return None


_Known = tuple[EdtfDate | None, tuple[str, ...]]


def _can_hold(one: _Known, other: _Known) -> bool:
    """Whether two dates share some time, by clocks of the same zone where both are known."""
    if one[0] is None or other[0] is None:
        return True
    zones = ["", ""]
    if one[1] != other[1]:
        zones = [_zone_of(*clocks) for clocks in (one[1], other[1])]
        zones = zones if all(zones) else ["", ""]
    first, last = _bounds(one[0], zones[0])
    other_first, other_last = _bounds(other[0], zones[1])
    return first < other_last and other_first < last


def _zone_of(zone: str, place: str) -> str:
    """The IANA zone that is named, else that of the city that is; empty where nobody can say."""
    from timeline_app.core.dates.local_times import zone_named  # few dates are by other clocks

    return zone or (zone_named(place) if place else "")


def _shift_s(zone: str, local_s: int) -> int:
    if not zone:
        return 0
    from timeline_app.core.dates.local_times import utc_shift_s

    return utc_shift_s(zone, local_s)


def _bounds(date: EdtfDate, zone: str) -> tuple[int, int]:
    """The first second and that after the last, in UTC where a zone is known, with their room."""
    shape = DateShape.unpacked(date.shape)
    first, last = date.earliest, date.latest
    ends = shape.end, shape.end_qualifier
    if not shape.is_interval:
        ends = shape.start, shape.start_qualifier
    if first > OPEN_START:
        first -= _room_s(shape.start, shape.start_qualifier) + _shift_s(zone, first)
    if last < OPEN_END:
        last += _room_s(*ends) - _shift_s(zone, last)
    return first, last


def _room_s(precision: Precision, qualifier: Qualifier) -> int:
    """How far an end may be off, in seconds."""
    if qualifier is Qualifier.NONE:
        return 0
    return _ROOM_DAYS.get(precision, _ABOUT_DAYS) * SECONDS_IN_DAY
