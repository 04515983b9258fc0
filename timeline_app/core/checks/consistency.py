"""What the desk asks of an event beside what hangs on it: do words, dates and people fit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from timeline_app.core.checks.rules import Finding
from timeline_app.core.checks.sources import date_of, issued_of
from timeline_app.core.dates.bounds import OPEN_START, DateShape, EdtfDate
from timeline_app.core.dates.civil import SECONDS_IN_DAY
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.evidence.match import Match, MatchState
from timeline_app.core.evidence.offices import office_held, tenure_of
from timeline_app.core.evidence.relation_types import PART_OF, Cause, cause_of
from timeline_app.core.evidence.sought_words import stands_otherwise
from timeline_app.core.records.event_details import Tenure
from timeline_app.core.records.records import (
    Actor,
    DateClaim,
    Event,
    EventId,
    Importance,
    Quote,
    Relation,
    Source,
    Status,
)

MONTH = 31 * SECONDS_IN_DAY
"""A quote may look ahead to an event, and a plan may be told of late; not by more than this."""
_HAN_MARK = re.compile("[\u3400-\u9fff][,;:?!]")


def claim_findings(
    claim: DateClaim, event: Event, source: Source, match: Match
) -> Iterator[Finding]:
    """What is to be said of a date's words, which stand so in the text of their source."""
    if stands_otherwise(claim, match):
        rule = "date-differs" if match.state is MatchState.DIFFERS else "date-not-found"
        name = f"{event.channel}: {event.title}" if event.channel else event.title
        about = f"{short_name(source)}: {claim.wording}"
        place = (event.id, event.date, claim.id, about, "claims")
        yield Finding(rule, "events", event.id, name, *place, match)


def is_said_after(quote: Quote, source: Source | None) -> bool:
    """Whether words were said after the source was issued; a day is left for clocks elsewhere."""
    issued = None if source is None else date_of(issued_of(source))
    said = date_of(quote.said_on)
    if issued is None or said is None or not (_is_exact(issued) and _is_exact(said)):
        return False
    return said.earliest >= issued.latest + SECONDS_IN_DAY


def is_said_long_before(quote: Quote, event: Event) -> bool:
    """Whether words were said more than a month before what they are a quote of."""
    said, begun = date_of(quote.said_on), date_of(event.date)
    return said is not None and begun is not None and said.latest + MONTH <= begun.earliest


def has_foreign_marks(quote: Quote) -> bool:
    """Whether Chinese words stand with half-width marks, which Chinese doesn't print."""
    return _HAN_MARK.search(quote.text) is not None


def date_outside_claims(event: Event, claims: tuple[DateClaim, ...]) -> bool:
    """Whether an event lies where none of its dated claims does, and nothing says why."""
    date = date_of(event.date)
    given = [made for claim in claims if (made := date_of(claim.edtf)) is not None]
    if date is None or not given or event.date_basis:
        return False
    return not any(made.earliest < date.latest and date.earliest < made.latest for made in given)


def is_past_plan(event: Event, now: int) -> bool:
    """Whether something is still called planned, though its time is more than a month ago."""
    date = date_of(event.date)
    is_plan = event.status is Status.PLANNED
    return is_plan and date is not None and date.latest + MONTH <= now


def is_backwards(relation: Relation, origin: Event, target: Event) -> bool:
    """Whether an effect was over before its cause began."""
    cause = cause_of(relation.type)
    if cause is Cause.NEITHER or relation.type in _MAKING_AN_END:
        return False
    first, then = (origin, target) if cause is Cause.ORIGIN else (target, origin)
    begun, ended = date_of(first.date), date_of(then.date)
    return begun is not None and ended is not None and ended.latest <= begun.earliest


_MAKING_AN_END = ("ends", "reverses", "partly reverses", "cancels", "postpones")
"""Types of which the second event is what was before: the first made an end of it."""


def is_part_outside(relation: Relation, part: Event, whole: Event) -> bool:
    """Whether a part doesn't lie within its whole; about and perhaps leave a unit at the ends."""
    inner, outer = date_of(part.date), date_of(whole.date)
    if relation.type != PART_OF or inner is None or outer is None:
        return False
    shape = DateShape.unpacked(outer.shape)
    before = MONTH if shape.start_qualifier else SECONDS_IN_DAY
    after = MONTH if shape.end_qualifier else SECONDS_IN_DAY
    return inner.earliest < outer.earliest - before or inner.latest > outer.latest + after


def ended_office(actor: Actor, event: Event) -> str:
    """The last office of somebody who held none any more when an event began; "" otherwise."""
    if not actor.offices or office_held(actor, event) is not None:
        return ""
    begun = date_of(event.date)
    if begun is None or begun.earliest == OPEN_START:
        return ""
    over = [
        office
        for office in actor.offices
        if office.until
        and (ended := date_of(office.until)) is not None
        and ended.latest <= begun.earliest
        and tenure_of(office, begun.earliest, begun.latest) is Tenure.NOT_HELD
    ]
    return over[-1].title if len(over) == len(actor.offices) else ""


def is_unquoted(event: Event, quotes: tuple[Quote, ...]) -> bool:
    """Whether an important event has no words that anybody said."""
    is_grave = event.importance >= Importance.NOTABLE and not event.channel
    return is_grave and not quotes and event.status is Status.TOOK_PLACE


def _is_exact(date: EdtfDate) -> bool:
    shape = DateShape.unpacked(date.shape)
    return not (shape.start_qualifier or shape.end_qualifier)


def quote_rules(quote: Quote, event: Event | None, source: Source | None) -> Iterator[str]:
    """The rules that a quote breaks, beside one of its events and its source."""
    if has_foreign_marks(quote):
        yield "half-width-marks"
    if is_said_after(quote, source):
        yield "quote-after-source"
    if event is not None and is_said_long_before(quote, event):
        yield "quote-before-event"


def relation_findings(
    event: Event, relations: tuple[Relation, ...], related: Mapping[EventId, Event]
) -> Iterator[Finding]:
    """What is to be said of the relations that begin at an event."""
    for relation in relations:
        other = related.get(relation.target)
        if relation.origin != event.id or other is None:
            continue
        rules = []
        if is_backwards(relation, event, other):
            rules.append("relation-backwards")
        if is_part_outside(relation, event, other):
            rules.append("part-outside")
        if not relation.source and not relation.note:
            rules.append("relation-unsourced")
        for rule in rules:
            yield Finding(
                rule,
                "events",
                event.id,
                event.title,
                event.id,
                event.date,
                other.id,
                other.title,
                "relations",
            )
