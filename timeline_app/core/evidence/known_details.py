"""What of one event was told on a day, once it is clear when which part of it was.

When that was `core.columns.known_events` says, for all events at once; here is what comes of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

import msgspec

from timeline_app.core.dates.bounds import (
    SECONDS_IN_DAY,
    Bound,
    DateShape,
    bounds_of_event,
)
from timeline_app.core.evidence.csl import csl_edtf
from timeline_app.core.evidence.known_day import NEVER, day_edtf, first_day, last_day
from timeline_app.core.records.event_details import (
    CitationOf,
    Claim,
    EventDetails,
    KnownThen,
    Participant,
    QuoteOf,
    RelatedEvent,
)
from timeline_app.core.records.event_fields import EVENT_FIELDS
from timeline_app.core.records.records import (
    Actor,
    ClaimId,
    Event,
    Office,
    Source,
    SourceId,
    Stance,
    Status,
)

HAPPENED = frozenset({Status.TOOK_PLACE, Status.ONGOING})
"""What an event is that came about: nobody can have told so before it did."""

FAILED = frozenset({Status.POSTPONED, Status.CANCELLED, Status.NOT_HELD, Status.NOT_AGREED})
"""What an event is that did not: nobody knew so while it could still come about."""

NOT_YET = frozenset({Status.PLANNED, Status.ANNOUNCED})
"""What an event is before anybody told what became of it."""

_Told = TypeVar("_Told", Claim, QuoteOf, CitationOf)


class Moments(NamedTuple):
    """Since which day the parts of an event were known; `NEVER` where nothing says so.

    `since` the event; `told` what became of it, `whole` all that its record says, and `ended` the
    end of its date. See `core.columns.known_events:KnownEvents`.
    """

    since: int
    told: int
    whole: int
    ended: int


class Seen(NamedTuple):
    """What else was known on a day: the day of each source, by id, and what of relations is shown.

    `related` gives a relation with the event at its other end as it was known, None where either
    wasn't.
    """

    day: int
    day_of: Callable[[SourceId], int]
    related: Callable[[RelatedEvent], RelatedEvent | None]

    def told(self, found: Iterable[_Told]) -> tuple[_Told, ...]:
        """What rests on sources that were known."""
        return tuple(one for one in found if self.day_of(one.source.id) <= self.day)

    def participant(self, found: Participant) -> Participant:
        """Somebody who takes part, with what was known of him."""
        office = found.office and self._office(found.office)
        return msgspec.structs.replace(found, actor=self.actor(found.actor), office=office)

    def actor(self, actor: Actor) -> Actor:
        """An actor with the offices that he was known to have, and without what is said of him."""
        offices = map(self._office, actor.offices)
        return msgspec.structs.replace(
            actor, note="", offices=tuple(office for office in offices if office is not None)
        )

    def _office(self, office: Office) -> Office | None:
        """An office as it was known: with an open end, if that was still to come."""
        is_later = office.source and self.day_of(office.source) > self.day
        if is_later or first_day(office.since) > self.day:
            return None
        ends_later = office.until and last_day(office.until) > self.day
        return msgspec.structs.replace(office, until="") if ends_later else office


def claim_known(event: Event, claims: Sequence[Claim], seen: Seen) -> Claim | None:
    """The date claim by which an event was dated on a day; None where its own date holds.

    Its own date holds once the claim is known that it rests on, and when all its claims are
    known, for then nothing is to come that it weighs. Before that the last published of the
    claims known dates it, of several on one day the last in order; while none is, nothing
    contradicts its own. A claim of which nobody can say when it became known is not waited for;
    one that is confidential is, in vain.
    """
    days = [(seen.day_of(one.source.id), one) for one in claims if one.claim.edtf]
    dated = [(day, one) for day, one in days if day < NEVER or one.source.confidential]
    known = [(day, one) for day, one in dated if day <= seen.day]
    is_basis_known = any(one.claim.id == event.rests_on for _, one in known)
    if not known or len(known) == len(dated) or is_basis_known:
        return None
    last = max(day for day, _ in known)
    return [one for day, one in known if day == last][-1]


def event_known(details: EventDetails, moments: Moments, seen: Seen) -> Event:
    """An event with the date and the status that it had on a day.

    A claim that dates it is its basis then. Its own date tells of no end that no source had told.
    Before a source told what became of it, it is planned, and while its end is open, ongoing. What
    its record says in free words is of today: nobody can say which of it was known when, so
    it stands there only once all its sources are known.
    """
    event, day = details.event, seen.day
    claim = claim_known(event, details.claims, seen)
    is_told_end = claim is not None or moments.ended <= day
    if claim is not None:
        event = msgspec.structs.replace(
            event, date=claim.claim.edtf, time="", rests_on=ClaimId(claim.claim.id), date_basis=""
        )
    date = _date_until(event, day, moments, is_told_end=is_told_end)
    is_open = claim is not None or not is_told_end
    status = _status_on(details.event, date, day, moments, is_open=is_open)
    event = msgspec.structs.replace(event, date=date, status=status)
    return event if day >= moments.whole else without_words(event)


_WITHOUT_WORDS = {
    one.name: one.default
    for one in msgspec.structs.fields(Event)
    if one.name in EVENT_FIELDS and EVENT_FIELDS[one.name].is_free_text
}


def without_words(event: Event) -> Event:
    """The event without what its record says in free words, but its title and its kind."""
    return msgspec.structs.replace(event, **_WITHOUT_WORDS)


def _date_until(event: Event, day: int, moments: Moments, *, is_told_end: bool) -> str:
    """The date of an event with no end that wasn't told.

    What had come about is open at its end; of all else the end isn't known.
    """
    if "/" not in event.date:
        return event.date
    date = bounds_of_event(event.date, event.time)
    shape = DateShape.unpacked(date.shape)
    is_to_come = date.earliest >= (day + 1) * SECONDS_IN_DAY
    start = event.date.partition("/")[0]
    if shape.start_bound is shape.end_bound is Bound.KNOWN and not is_told_end:
        has_come = event.channel or (event.status in HAPPENED and day >= moments.told)
        return f"{start}/.." if has_come and not is_to_come else f"{start}/"
    return f"{start}/" if shape.end_bound is Bound.OPEN and is_to_come else event.date


def _status_on(event: Event, date: str, day: int, moments: Moments, *, is_open: bool) -> Status:
    if event.status in NOT_YET:
        return event.status
    if day < moments.told:
        return Status.PLANNED
    has_ended = not (is_open and date.endswith("/.."))
    return event.status if has_ended or event.status is not Status.TOOK_PLACE else Status.ONGOING


def details_known(details: EventDetails, moments: Moments, seen: Seen) -> EventDetails:
    """What of an event and its evidence was public on a day.

    Later quotes, claims, citations and relations are left out. On how many other events a quote
    bears isn't told, for some of these may be of a later day.
    """
    is_whole = seen.day >= moments.whole
    related = [seen.related(one if is_whole else _without_note(one)) for one in details.related]
    quotes = (
        msgspec.structs.replace(one, others=0, speaker=one.speaker and seen.actor(one.speaker))
        for one in details.quotes
    )
    shown = msgspec.structs.replace(
        details,
        event=event_known(details, moments, seen),
        claims=seen.told(details.claims),
        quotes=seen.told(quotes),
        citations=seen.told(details.citations),
        related=tuple(one for one in related if one is not None),
        participants=tuple(map(seen.participant, details.participants)),
        origins=details.origins if is_whole else (),
    )
    return msgspec.structs.replace(shown, known=_known_then(details, shown, moments))


def _without_note(related: RelatedEvent) -> RelatedEvent:
    relation = msgspec.structs.replace(related.relation, note="")
    return msgspec.structs.replace(related, relation=relation)


def _known_then(details: EventDetails, shown: EventDetails, moments: Moments) -> KnownThen:
    """Since when an event was known, and whether something of its record isn't shown."""
    event, then = details.event, shown.event
    is_same = without_words(event) == event or then != without_words(then)
    return KnownThen(
        since=day_edtf(moments.since) if moments.since < NEVER else "",
        is_at_latest=any(_is_dayless(source) for source in _sources_of(details)),
        has_later_words=not is_same or shown.origins != details.origins,
        has_later_status=then.status is Status.PLANNED and event.status is not Status.PLANNED,
    )


def _sources_of(details: EventDetails) -> Iterable[Source]:
    """The sources that tell of an event."""
    for cited in details.citations:
        if cited.citation.stance is not Stance.CONTEXT:
            yield cited.source
    yield from (quoted.source for quoted in details.quotes)
    yield from (made.source for made in details.claims)


def _is_dayless(source: Source) -> bool:
    """Whether nothing says on which day a source came out that anybody may name."""
    issued = source.item.issued
    return not source.confidential and (issued is None or last_day(csl_edtf(issued)) >= NEVER)
