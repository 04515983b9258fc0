"""Which office somebody held at a time."""

from __future__ import annotations

from timeline_app.core.dates.bounds import OPEN_END, OPEN_START, bounds_of_event, parse_edtf
from timeline_app.core.records.records import Actor, Event, Office


def office_held(actor: Actor, event: Event) -> Office | None:
    """The office an actor held when the event began, None if none is known.

    An undated event, or one without a start, falls in no office.
    """
    return (
        office_at(actor, bounds_of_event(event.date, event.time).earliest) if event.date else None
    )


def office_at(actor: Actor, moment: int) -> Office | None:
    """The office an actor held at a moment, in seconds as in `bounds`; None if none is known.

    Where several cover that time the one that began last is taken, the first of these if they
    began together.
    """
    if moment == OPEN_START:
        return None
    found: Office | None = None
    found_since = 0
    for office in actor.offices:
        since = parse_edtf(office.since).earliest if office.since else OPEN_START
        until = parse_edtf(office.until).latest if office.until else OPEN_END
        if since <= moment < until and (found is None or since > found_since):
            found, found_since = office, since
    return found
