"""The order in which the quotes of an event are read: first what was said of it at the time."""

from __future__ import annotations

from timeline_app.core.evidence.event_words import event_bounds
from timeline_app.core.evidence.given_dates import date_of_claim
from timeline_app.core.records.event_details import EventDetails, QuoteOf


def in_order_of_saying(details: EventDetails) -> tuple[QuoteOf, ...]:
    """What was said before the event ended, or on a day that isn't known, as it is stored.

    What was said later follows, in the order of its days.
    """
    found = details.quotes
    if len(found) < 2:
        return found
    end_s = event_bounds(details.event).latest

    def later_s(one: QuoteOf) -> int:
        said = date_of_claim(one.quote.said_on)
        return end_s if said is None else max(end_s, said.earliest)

    return tuple(sorted(found, key=later_s))
