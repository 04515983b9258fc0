"""What the desk asks of an event beside what hangs on it: do words, dates and people fit."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping

from timeline_app.core.checks.rules import Finding
from timeline_app.core.checks.sources import date_of, is_older, issued_of
from timeline_app.core.dates.bounds import DateShape, EdtfDate
from timeline_app.core.dates.civil import SECONDS_IN_DAY
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.evidence.match import Match, MatchState
from timeline_app.core.evidence.offices import office_of
from timeline_app.core.evidence.relation_types import PART_OF, Cause, cause_of
from timeline_app.core.evidence.sought_words import stands_otherwise
from timeline_app.core.records.event_details import Tenure
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    DateClaim,
    Event,
    EventId,
    Importance,
    Quote,
    Relation,
    Source,
    SourceId,
    Status,
)

MEETINGS = frozenset(("talks", "meeting", "call", "phone call", "video call", "summit"))
"""Kinds of events at which people speak to each other."""
_SPOKEN = MEETINGS | {"media", "interview", "press conference", "statement", "speech"}
MONTH = 31 * SECONDS_IN_DAY
"""A plan may be told of late; not by more than this."""
_AHEAD = 7 * SECONDS_IN_DAY
"""A quote may look ahead by so much to an event at which nobody has to speak."""
_HAN_MARK = re.compile('[\u3400-\u9fff](?:[,;:?!()"]|\\.(?!\\w))|[,;:?!()"][\u3400-\u9fff]')


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
    """Whether words were said after the source was issued.

    A day is left for clocks elsewhere, a month for what is about or perhaps.
    """
    issued = None if source is None else date_of(issued_of(source))
    said = date_of(quote.said_on)
    if issued is None or said is None:
        return False
    spare = SECONDS_IN_DAY if _is_exact(issued) and _is_exact(said) else MONTH
    return said.earliest >= issued.latest + spare


def is_said_before(quote: Quote, event: Event) -> bool:
    """Whether words were said before what they are a quote of; a day is left for other clocks."""
    said, begun = date_of(quote.said_on), date_of(event.date)
    ahead = SECONDS_IN_DAY if event.kind.casefold() in _SPOKEN else _AHEAD
    return said is not None and begun is not None and said.latest + ahead <= begun.earliest


def is_of_absent(quote: Quote, event: Event, there: Container[ActorId]) -> bool:
    """Whether words were said where people speak, by somebody who isn't told to be there."""
    said, met = date_of(quote.said_on), date_of(event.date)
    if said is None or met is None or event.kind.casefold() not in _SPOKEN:
        return False
    is_during = met.earliest <= said.earliest and said.latest <= met.latest
    return is_during and bool(quote.speaker) and quote.speaker not in there


def has_foreign_marks(text: str) -> bool:
    """Whether Chinese words stand with half-width marks, which Chinese doesn't print."""
    return _HAN_MARK.search(text) is not None


def date_outside_claims(event: Event, claims: tuple[DateClaim, ...]) -> bool:
    """Whether an event lies where the claim that it rests on doesn't, or none of its dated claims.

    A reason says why none does, but not why it isn't where what it rests on is.
    """
    date = date_of(event.date)
    rests_on = [claim for claim in claims if claim.id == event.rests_on]
    those = rests_on if event.date_basis else claims
    given = [made for claim in those if (made := date_of(claim.edtf)) is not None]
    if date is None or not given:
        return False
    return not any(made.earliest < date.latest and date.earliest < made.latest for made in given)


def is_long_past(event: Event, status: Status, now: int) -> bool:
    """Whether something still has a status, though its time was over more than a month ago."""
    date = date_of(event.date)
    return event.status is status and date is not None and date.latest + MONTH <= now


def is_backwards(relation: Relation, origin: Event, target: Event) -> bool:
    """Whether an effect began before its cause, or what looks back before what it sees."""
    cause = cause_of(relation.type)
    if relation.type in _LOOKING_BACK:
        first, then = target, origin
    elif cause is Cause.NEITHER or relation.type in _CALLING_OFF:
        return False
    else:
        first, then = (origin, target) if cause is Cause.ORIGIN else (target, origin)
    begun, ended = date_of(first.date), date_of(then.date)
    if begun is None or ended is None:
        return False
    then_begun = date_of(then.date.partition("/")[0])
    if then_begun is not None and _is_exact(begun) and _is_exact(then_begun):
        return then_begun.latest <= begun.earliest
    return ended.latest <= begun.earliest


_CALLING_OFF = ("cancels", "postpones")
"""Types of which the second event lies before or after: the first says that it won't be."""
_LOOKING_BACK = (
    *("ends", "reverses", "partly reverses", "leaves in force", "addresses"),
    *("echoes", "refers to", "comments on"),
)
"""Types of which the first event is about what was before it, whichever came of which."""
_WITHIN = (PART_OF, "instance of")


def is_part_outside(relation: Relation, part: Event, whole: Event) -> bool:
    """Whether a part doesn't lie within its whole; about and perhaps leave a month at the ends."""
    inner, outer = date_of(part.date), date_of(whole.date)
    if relation.type not in _WITHIN or inner is None or outer is None:
        return False
    shape = DateShape.unpacked(outer.shape)
    before = MONTH if shape.start_qualifier else 0
    after = MONTH if shape.end_qualifier else 0
    return inner.earliest < outer.earliest - before or inner.latest > outer.latest + after


def ended_office(actor: Actor, event: Event) -> str:
    """The last office of somebody who held none any more when an event began; "" otherwise."""
    begun = date_of(event.date)
    last = None if begun is None else office_of(actor, event)
    if begun is None or last is None or last.tenure is not Tenure.NOT_HELD:
        return ""
    ended = date_of(last.office.until)
    is_over = ended is not None and ended.latest <= begun.earliest
    return last.office.title if is_over else ""


def is_unquoted(event: Event, quotes: tuple[Quote, ...]) -> bool:
    """Whether an important event has no words that anybody said."""
    is_grave = event.importance >= Importance.NOTABLE and not event.channel
    return is_grave and not quotes and event.status is Status.TOOK_PLACE


def _is_exact(date: EdtfDate) -> bool:
    shape = DateShape.unpacked(date.shape)
    return not (shape.start_qualifier or shape.end_qualifier)


def quote_rules(quote: Quote, event: Event | None, source: Source | None) -> Iterator[str]:
    """The rules that a quote breaks, beside one of its events and its source."""
    if has_foreign_marks(quote.text):
        yield "half-width-marks"
    if is_said_after(quote, source):
        yield "quote-after-source"
    if event is not None and is_said_before(quote, event):
        yield "quote-before-event"


def is_older_than_deed(source: Source, event: Event) -> bool:
    """Whether a source is from before something that took place."""
    return event.status is Status.TOOK_PLACE and is_older(source, event)


def rests_on_announcement(
    event: Event, claims: tuple[DateClaim, ...], sources: Mapping[SourceId, Source]
) -> str:
    """The claim that a date rests on, if its source is older and no later one gives the date."""
    date, dated = date_of(event.date), ((one, date_of(one.edtf)) for one in claims)
    of_date = [
        claim
        for claim, made in dated
        if date and made and made.earliest < date.latest and date.earliest < made.latest
    ]
    are_older = all(is_older_than_deed(sources[claim.source], event) for claim in of_date)
    return next((one.id for one in of_date if one.id == event.rests_on and are_older), "")


def relation_findings(
    event: Event,
    relations: tuple[Relation, ...],
    related: Mapping[EventId, Event],
    sources: Mapping[SourceId, Source],
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
        source = sources.get(relation.source)
        if source is not None and any(is_older_than_deed(source, end) for end in (event, other)):
            rules.append("relation-source-older")
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
