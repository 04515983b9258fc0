"""What of an event was public on a day: the same rule as `core.columns.known_events`, for one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from timeline_app.core.dates.bounds import SECONDS_IN_DAY, Bound, DateShape, bounds_of_event
from timeline_app.core.evidence.known_day import NEVER, day_of_source
from timeline_app.core.records.event_details import Claim, EventDetails
from timeline_app.core.records.records import ClaimId, Event, Stance, Status

HAPPENED = frozenset({Status.TOOK_PLACE, Status.ONGOING})
"""What an event is that came about, so that its end was seen when it came."""


def day_known(details: EventDetails) -> int:
    """The day on which an event became known: that of its first published source.

    Such is a source that it cites, quotes or has a date from. One that only gives context tells
    of something else, and makes nothing known.
    """
    return min(
        (
            *(
                day_of_source(cited.source)
                for cited in details.citations
                if cited.citation.stance is not Stance.CONTEXT
            ),
            *(day_of_source(quoted.source) for quoted in details.quotes),
            *(day_of_source(made.source) for made in details.claims),
        ),
        default=NEVER,
    )


def claim_known(event: Event, claims: Sequence[Claim], day: int) -> Claim | None:
    """The date claim by which an event was dated on a day; None where its own date holds.

    Its own date holds once the claim is known that it rests on, and when all its claims are
    known, for then nothing is to come that it weighs. Before that the last published of the
    claims known dates it, of several on one day the last in order; while none is, nothing
    contradicts its own. A claim of which nobody can say when it became known is not waited for;
    one that is confidential is, in vain.
    """
    dated = [
        (known_on, claim)
        for claim in claims
        if claim.claim.edtf
        and ((known_on := day_of_source(claim.source)) < NEVER or claim.source.confidential)
    ]
    known = [(known_on, claim) for known_on, claim in dated if known_on <= day]
    if not known or len(known) == len(dated) or is_basis_known(event, claims, day):
        return None
    last = max(known_on for known_on, _ in known)
    return [claim for known_on, claim in known if known_on == last][-1]


def is_basis_known(event: Event, claims: Sequence[Claim], day: int) -> bool:
    """Whether the claim that an event's own date rests on was public on a day."""
    return any(
        claim.claim.id == event.rests_on and day_of_source(claim.source) <= day
        for claim in claims
        if claim.claim.edtf
    )


def event_known(details: EventDetails, day: int) -> Event:
    """An event with the date that it had on a day.

    A claim that dates it is its basis then, and nothing else says why it is dated so. Its own
    date, unless the claim is known that it rests on, tells of no end that was still to come.
    """
    event, claims = details.event, details.claims
    claim = claim_known(event, claims, day)
    if claim is not None:
        return msgspec.structs.replace(
            event, date=claim.claim.edtf, time="", rests_on=ClaimId(claim.claim.id), date_basis=""
        )
    if is_basis_known(event, claims, day):
        return event
    return msgspec.structs.replace(event, date=_date_known(event, day, day_known(details)))


def _date_known(event: Event, day: int, known_since: int) -> str:
    """The own date of an event as far as it could be known on a day: with an open end.

    What came about and was still going on was not known to end when it did. What was known
    before it began had been announced, and keeps its dates, as does what never came about, and what
    has no known start: without its end nothing would be left.
    """
    if event.status not in HAPPENED or "/" not in event.date:
        return event.date
    date = bounds_of_event(event.date, event.time)
    was_announced = (known_since + 1) * SECONDS_IN_DAY <= date.earliest
    has_ended = date.latest <= (day + 1) * SECONDS_IN_DAY
    shape = DateShape.unpacked(date.shape)
    has_ends = shape.start_bound is shape.end_bound is Bound.KNOWN
    if was_announced or has_ended or not has_ends:
        return event.date
    return f"{event.date.partition('/')[0]}/.."


def details_known(details: EventDetails, day: int, is_known: Callable[[int], bool]) -> EventDetails:
    """What of an event and its evidence was public on a day.

    Later quotes, claims and citations are left out, and relations to events that were not known:
    `is_known` tells of one by its key.
    """
    return msgspec.structs.replace(
        details,
        event=event_known(details, day),
        claims=tuple(one for one in details.claims if day_of_source(one.source) <= day),
        quotes=tuple(one for one in details.quotes if day_of_source(one.source) <= day),
        citations=tuple(one for one in details.citations if day_of_source(one.source) <= day),
        related=tuple(one for one in details.related if is_known(one.key)),
    )
