"""What the desk asks of events: sources, dates, and whether they go with what else is told."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping

from timeline_app.core.checks.consistency import (
    MEETINGS,
    date_outside_claims,
    ended_office,
    has_foreign_marks,
    is_long_past,
    is_of_absent,
    is_unquoted,
    relation_findings,
    rests_on_announcement,
)
from timeline_app.core.checks.rules import Finding
from timeline_app.core.checks.sources import date_of, is_older, issued_of, root_of
from timeline_app.core.checks.wordings import is_reworded
from timeline_app.core.columns.event_columns import Condition, condition_of
from timeline_app.core.dates.bounds import (
    OPEN_START,
    DateError,
    DateFault,
    DateShape,
    EdtfDate,
    Precision,
    parse_edtf,
    unit_end,
)
from timeline_app.core.evidence.citation import listed, short_name
from timeline_app.core.evidence.given_dates import do_claims_conflict
from timeline_app.core.evidence.relation_types import Cause, cause_of
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    Citation,
    DateClaim,
    Event,
    EventId,
    HowSeen,
    Quote,
    Relation,
    Selector,
    Source,
    SourceId,
    Stance,
    Status,
    Verification,
)
from timeline_app.core.text.translation import words
from timeline_app.core.value import Value


class EventEvidence(Value, frozen=True):
    """An event, what hangs on it, and what that names.

    `sources` holds those that are named, and what these are based on; `issuers` the actors whose
    accounts they are, `long_texts` the sources of which a long text is kept, `related` the
    events that relations lead to.
    """

    event: Event
    claims: tuple[DateClaim, ...] = ()
    actors: tuple[Actor, ...] = ()
    quotes: tuple[Quote, ...] = ()
    citations: tuple[Citation, ...] = ()
    relations: tuple[Relation, ...] = ()
    sources: Mapping[SourceId, Source] = {}
    issuers: Mapping[ActorId, Actor] = {}
    long_texts: Container[SourceId] = ()
    related: Mapping[EventId, Event] = {}

    def supporting(self) -> list[Source]:
        """The sources that say so: cited as support, or those of a quote or a date claim."""
        cited = {one.source for one in self.citations}
        named = [one.source for one in self.citations if one.stance is Stance.SUPPORTS]
        others = [quote.source for quote in self.quotes] + [claim.source for claim in self.claims]
        named += [source for source in others if source not in cited]
        return [self.sources[source] for source in dict.fromkeys(named)]


class ClosedState(Value, frozen=True):
    """A time for which a channel is said to be shut, and the persons whose channel it is."""

    event: EventId
    name: str
    earliest: int
    latest: int
    persons: frozenset[ActorId]


_HAPPENED = (Status.TOOK_PLACE, Status.ONGOING)
_CAME_TO_NOTHING = (Status.CANCELLED, Status.POSTPONED, Status.NOT_HELD)
_NO_REASONS = ("follows", "precedes", "prepares", "fulfils")
"""Types of relations that say what came before, but not why."""
_SUCCESSIONS = ("took place as", "superseded by", "reschedules", "leads to")
"""Types of relations from what came to nothing to what came of it."""


def event_findings(
    one: EventEvidence, closed: Iterable[ClosedState] = (), now: int = OPEN_START
) -> Iterator[Finding]:
    """What is to be said of an event; `now` is when the chronology was last changed, in seconds."""
    for rule in _RULES:
        yield from rule(one)
    yield from _met_while_closed(one, closed)
    if is_long_past(one.event, Status.PLANNED, now):
        yield _found(one, "plan-past", "status")
    if is_long_past(one.event, Status.ONGOING, now):
        yield _found(one, "ongoing-over", "status")
    yield from relation_findings(one.event, one.relations, one.related, one.sources)


def closed_state(event: Event, actors: Iterable[Actor]) -> ClosedState | None:
    """The event as a state in which its channel is shut, None where it is none.

    "Shut" are those that are closed, and those that have stalled.
    """
    condition = condition_of(event.title)
    is_shut = condition is Condition.CLOSED or "stalled" in event.title.casefold().split()
    date = date_of(event.date)
    persons = frozenset(actor.id for actor in actors if actor.kind is ActorKind.PERSON)
    if not event.channel or not is_shut or date is None or len(persons) < 2:
        return None
    name = f"{event.channel}: {event.title}"
    return ClosedState(event.id, name, date.earliest, date.latest, persons)


def _found(one: EventEvidence, rule: str, field: str, about: str = "", other: str = "") -> Finding:
    event = one.event
    return Finding(
        rule, "events", event.id, _name(event), event.id, event.date, other, about, field
    )


def _name(event: Event) -> str:
    return f"{event.channel}: {event.title}" if event.channel else event.title


def _no_source(one: EventEvidence) -> Iterator[Finding]:
    if not one.supporting():
        yield _found(one, "no-source", "citations")


def _span_reversed(one: EventEvidence) -> Iterator[Finding]:
    if ends_before_it_starts(one.event.date):
        yield _found(one, "span-reversed", "date")
    for claim in one.claims:
        if ends_before_it_starts(claim.edtf):
            yield _found(one, "span-reversed", "claims", claim.edtf, claim.id)


def ends_before_it_starts(edtf: str) -> bool:
    """Whether a text is an EDTF interval but for that; no chronology on disk holds one."""
    try:
        parse_edtf(edtf)
    except DateError as error:
        return error.reason is DateFault.END_BEFORE_START
    return False


def _claims_conflict(one: EventEvidence) -> Iterator[Finding]:
    if not one.event.date_basis and do_claims_conflict(one.event, one.claims):
        about = listed(dict.fromkeys(claim.edtf for claim in one.claims if claim.edtf), words)
        yield _found(one, "claims-conflict", "date_basis", about)


def _sources_older(one: EventEvidence) -> Iterator[Finding]:
    sources = one.supporting()
    happened = one.event.status is Status.TOOK_PLACE
    dated = [source for source in sources if date_of(issued_of(source)) is not None]
    if happened and dated and all(is_older(source, one.event) for source in dated):
        yield _found(one, "sources-older", "citations", listed(map(short_name, sources), words))


def _verified_unopened(one: EventEvidence) -> Iterator[Finding]:
    """That an event, or a quote of it, is called verified though nobody opened a source."""
    verified, excerpt = Verification.VERIFIED, HowSeen.EXCERPT
    seen = {source.seen for source in one.supporting()}
    if one.event.verification is verified and seen == {excerpt}:
        yield _found(one, "verified-unopened", "verification")
    for quote in one.quotes:
        if quote.verification is verified and one.sources[quote.source].seen is excerpt:
            yield Finding(
                "verified-unopened", "quotes", quote.id, quote.text, one.event.id, one.event.date
            )


def _date_too_fine(one: EventEvidence) -> Iterator[Finding]:
    date = date_of(one.event.date)
    claimed = [(claim.source, made) for claim in one.claims if (made := date_of(claim.edtf))]
    with_claim = {source for source, _ in claimed}
    is_all = all(source.id in with_claim for source in one.supporting())
    if date is None or not claimed or not is_all:
        return
    if fineness(date) < min(fineness(made) for _, made in claimed):
        about = listed(dict.fromkeys(claim.edtf for claim in one.claims if claim.edtf), words)
        yield _found(one, "date-too-fine", "date", about)


def fineness(date: EdtfDate) -> float:
    """How exact a date is, in seconds; less is more exact.

    Of what lasts that is the smaller of the units at its ends: "18–19 June" is as exact as
    "18 June". Of anything else it is all the time within which it lies.
    """
    shape = DateShape.unpacked(date.shape)
    if shape.is_one_sided:
        return float("inf")
    if not shape.is_interval:
        return date.latest - date.earliest
    units = [unit for unit in (shape.start, shape.end) if unit is not Precision.NONE]
    return min(unit_end(0, unit) for unit in units) if units else 0


def _reworded(one: EventEvidence) -> Iterator[Finding]:
    for claim in one.claims:
        if is_reworded(claim):
            yield _found(one, "date-reworded", "claims", f"{claim.wording}: {claim.edtf}", claim.id)


def _outside_claims(one: EventEvidence) -> Iterator[Finding]:
    if date_outside_claims(one.event, one.claims):
        about = listed(dict.fromkeys(claim.edtf for claim in one.claims if claim.edtf), words)
        yield _found(one, "date-outside-claims", "date", about)
    if claim := rests_on_announcement(one.event, one.claims, one.sources):
        yield _found(one, "rests-on-announcement", "claims", other=claim)


def _quotes(one: EventEvidence) -> Iterator[Finding]:
    """Quotes of sources that aren't cited, and at meetings those of people who weren't there."""
    event, named = one.event, {claim.source for claim in one.claims}
    cited = named | {citation.source for citation in one.citations}
    there = {actor.id for actor in one.actors}
    for quote in one.quotes:
        if cited and quote.source not in cited:
            name = short_name(one.sources[quote.source])
            yield _found(one, "quote-uncited", "citations", name, quote.id)
        if is_of_absent(quote, event, there):
            yield _found(one, "speaker-absent", "actors", quote.text, quote.id)
    if is_unquoted(event, one.quotes):
        yield _found(one, "important-unquoted", "quotes")


def _foreign_marks(one: EventEvidence) -> Iterator[Finding]:
    event = one.event
    for field in ("title", "summary", "caption"):
        if has_foreign_marks(getattr(event, field)):
            yield _found(one, "half-width-marks", field)


def _ended_offices(one: EventEvidence) -> Iterator[Finding]:
    for actor in one.actors:
        if title := ended_office(actor, one.event):
            yield _found(one, "office-ended", "actors", f"{actor.name}, {title}", actor.id)


def _one_source(one: EventEvidence) -> Iterator[Finding]:
    sources = one.supporting()
    roots = {root_of(source, one.sources).id for source in sources}
    if len(roots) == 1:
        yield _found(one, "one-source", "citations", listed(map(short_name, sources), words))


def _one_side(one: EventEvidence) -> Iterator[Finding]:
    """That two sides met, and every source is the account of one and the same of them.

    Of a source that is nobody's account, as a report is, nothing is guessed.
    """
    event, sources = one.event, one.supporting()
    is_meeting = event.kind.casefold() in MEETINGS and event.status in _HAPPENED
    met = {actor.side for actor in one.actors if actor.side}
    if not is_meeting or len(met) < 2 or not sources:
        return
    issuers = [one.issuers.get(source.issuer) for source in sources]
    sides = {"" if issuer is None else issuer.side for issuer in issuers}
    if len(sides) == 1 and sides <= met:
        yield _found(one, "one-side", "citations", listed(map(short_name, sources), words))


def _no_locator(one: EventEvidence) -> Iterator[Finding]:
    """Of each citation of a long text that says neither by locator nor by words where."""
    for citation in one.citations:
        is_placed = citation.locator or citation.selector != Selector()
        if not is_placed and citation.source in one.long_texts:
            name = short_name(one.sources[citation.source])
            yield _found(one, "no-locator", "citations", name, citation.source)


def _cancelled(one: EventEvidence) -> Iterator[Finding]:
    event = one.event
    if event.status in _CAME_TO_NOTHING and not any(
        _explains(relation, event) for relation in one.relations
    ):
        yield _found(one, "cancelled-unexplained", "relations")


def _explains(relation: Relation, event: Event) -> bool:
    """Whether a relation says why an event came to nothing, or what came of it."""
    cause = cause_of(relation.type)
    causing = {Cause.ORIGIN: relation.origin, Cause.TARGET: relation.target}.get(cause)
    if causing is None:
        return False
    if causing == event.id:
        return relation.type in _SUCCESSIONS
    return relation.type not in _NO_REASONS


def _met_while_closed(one: EventEvidence, closed: Iterable[ClosedState]) -> Iterator[Finding]:
    """That two persons of different sides met within a state in which their channel is shut.

    Of an event that is related to that state the chronology itself tells how they go together.
    """
    event, date = one.event, date_of(one.event.date)
    if date is None or not _is_open_meeting(event):
        return
    ends = {end for relation in one.relations for end in (relation.origin, relation.target)}
    for state in closed:
        is_within = state.earliest <= date.earliest and date.latest <= state.latest
        if is_within and state.event not in ends and _are_two_sides(one, state.persons):
            yield _found(one, "met-while-closed", "date", state.name, state.event)


def _is_open_meeting(event: Event) -> bool:
    """Whether it is a meeting that happened, and through no channel."""
    return event.kind.casefold() in MEETINGS and event.status in _HAPPENED and not event.channel


def _are_two_sides(one: EventEvidence, persons: frozenset[ActorId]) -> bool:
    sides = {actor.side for actor in one.actors if actor.id in persons and actor.side}
    return len(sides) > 1


_RULES: tuple[Callable[[EventEvidence], Iterator[Finding]], ...] = (
    _no_source,
    _span_reversed,
    _claims_conflict,
    _sources_older,
    _verified_unopened,
    _date_too_fine,
    _one_source,
    _one_side,
    _cancelled,
    _no_locator,
    _reworded,
    _outside_claims,
    _quotes,
    _foreign_marks,
    _ended_offices,
)
