"""All that hangs on one event, read when it is shown."""

from __future__ import annotations

from timeline_app.core.dates.bounds import OPEN_END, OPEN_START, bounds_of_event, parse_edtf
from timeline_app.core.records.event_details import (
    CitationOf,
    Claim,
    EventDetails,
    Participant,
    QuoteOf,
    RelatedEvent,
)
from timeline_app.core.records.records import (
    Actor,
    Citation,
    DateClaim,
    Event,
    EventQuote,
    Header,
    KeptText,
    Lane,
    Office,
    Participation,
    Quote,
    Relation,
    Source,
)
from timeline_app.storage.database.reader import Reader
from timeline_app.storage.queries.records import texts_in_order


def details_of_event(reader: Reader, key: int) -> EventDetails | None:
    """The event with a key and all that hangs on it, in stored order; None if there is none."""
    event = reader.record(Event, key)
    if event is None:
        return None
    return EventDetails(
        key,
        event,
        tuple(reader.with_id(Lane, lane)[1] for lane in event.lanes),
        tuple(
            Claim(claim, *_source(reader, claim.source))
            for _, claim in reader.where(DateClaim, "event", key)
        ),
        tuple(
            _participant(reader, event, participation)
            for _, participation in reader.where(Participation, "event", key)
        ),
        tuple(_quote(reader, link) for _, link in reader.where(EventQuote, "event", key)),
        tuple(
            CitationOf(citation, *_source(reader, citation.source))
            for _, citation in reader.where(Citation, "event", key)
        ),
        _related(reader, key),
        _home_zones(reader),
    )


def office_held(actor: Actor, event: Event) -> Office | None:
    """The office an actor held when the event began, None if none is known.

    Where several cover that time the one that began last is taken, the first of these if
    they began together. An undated event, or one without a start, falls in no office.
    """
    if not event.date:
        return None
    moment = bounds_of_event(event.date, event.time).earliest
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


def _home_zones(reader: Reader) -> tuple[str, ...]:
    header = reader.record(Header, 1)
    return header.home_zones if header is not None else ()


def _participant(reader: Reader, event: Event, participation: Participation) -> Participant:
    actor = reader.with_id(Actor, participation.actor)[1]
    return Participant(actor, participation, office_held(actor, event))


def _quote(reader: Reader, link: EventQuote) -> QuoteOf:
    key, quote = reader.with_id(Quote, link.quote)
    speaker = reader.with_id(Actor, quote.speaker)[1] if quote.speaker else None
    bears_on = reader.number('SELECT COUNT(*) FROM "event_quote" WHERE "quote" = ?', (key,)) or 1
    source, text = _source(reader, quote.source)
    return QuoteOf(quote, source, speaker, bears_on - 1, text)


def _source(reader: Reader, source_id: str) -> tuple[Source, KeptText | None]:
    """A source, and its current text; the words of that are not read."""
    key, source = reader.with_id(Source, source_id)
    texts = texts_in_order(reader, key)
    return source, texts[-1] if texts else None


def _related(reader: Reader, key: int) -> tuple[RelatedEvent, ...]:
    """Relations from and to the event; one of the event with itself is there once, as going out."""
    outgoing = [(row, relation, True) for row, relation in reader.where(Relation, "from", key)]
    own = {row for row, _, _ in outgoing}
    incoming = [
        (row, relation, False)
        for row, relation in reader.where(Relation, "to", key)
        if row not in own
    ]
    others = _events_at_far_ends(reader, key)
    related = []
    for row, relation, is_outgoing in sorted(outgoing + incoming, key=lambda found: found[0]):
        other_id = relation.target if is_outgoing else relation.origin
        other_key, other = others.get(row) or reader.with_id(Event, other_id)
        related.append(RelatedEvent(relation, other, other_key, is_outgoing))
    return tuple(related)


def _events_at_far_ends(reader: Reader, key: int) -> dict[int, tuple[int, Event]]:
    """By the keys of an event's relations, the key of the other event and that event itself.

    All at once: an event may be related to hundreds. One that can't be found is left out.
    """
    query = 'SELECT "key", "{far}" FROM "relation" WHERE "{near}" = ?'
    ends = dict(reader.pairs(query.format(near="to", far="from"), key))
    ends |= dict(reader.pairs(query.format(near="from", far="to"), key))
    found = dict(reader.with_keys(Event, sorted(set(ends.values()))))
    return {row: (other, found[other]) for row, other in ends.items() if other in found}
