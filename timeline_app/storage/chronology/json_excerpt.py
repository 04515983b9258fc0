"""Some events with what they rest on, to be handed on.

It holds no kept texts, no notes, no history, and nothing of confidential sources.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterable, Sequence
from typing import TypeVar

import msgspec

from timeline_app.core.evidence.citation import noted_check
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.handed_on import details_handed_on
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    Citation,
    DateClaim,
    Event,
    EventQuote,
    Header,
    Lane,
    Office,
    OtherName,
    Participation,
    Quote,
    Record,
    Relation,
    Selector,
    Source,
    SourceId,
)
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.database.schema import JSON_VERSION
from timeline_app.storage.json.document_type import JsonDocument, json_chunks

_LEFT_OUT = ("note", "verification_note")
_NO_SELECTOR = Selector()
_R = TypeVar("_R", bound=Record)
_S = TypeVar("_S", OtherName, Office, Relation)


def excerpt(
    chronology: StoredChronology,
    keys: Sequence[int],
    seen: Callable[[EventDetails], EventDetails] | None = None,
    lanes: Collection[str] = (),
    listed: Container[int] = (),
) -> JsonDocument:
    """The events with these keys as a document that can be read as any other.

    It holds their lanes, quotes, sources, citations, dates as worded, actors, and the relations
    among them; of each event there is what `seen` gives of it, and all of it without that. With it
    nothing describes the chronology as a whole, for nobody can say since when that is so.
    `lanes` are the ids of those that are there even without events. Of the sources of events that
    are `listed`, by key, it is told how far they were looked at, as `noted_check` says it in a list
    of sources; nothing else of any note is there. Raises `KeyError` for a key that no event has,
    and `Refused`.
    """
    every = chronology.records("lanes") if lanes else ()
    found = _Excerpt(one for one in every if isinstance(one, Lane) and one.id in lanes)
    for key, details in zip(keys, chronology.bulk.details(keys), strict=True):
        handed_on = details_handed_on(details if seen is None else seen(details))
        found.add(handed_on, is_listed=key in listed)
    whole = chronology.header()
    description = whole.description if seen is None else ""
    return found.document(Header(whole.title, description, whole.home_zones))


def excerpt_text(held: JsonDocument, heed: Callable[[], object] = lambda: None) -> str:
    """The document as JSON; `heed` is called after each piece, and may raise to end it."""
    pieces = []
    for piece in json_chunks(held):
        pieces.append(piece)
        heed()
    return b"".join(pieces).decode("utf-8")


class _Excerpt:
    """Gathers the records of events, each once."""

    def __init__(self, lanes: Iterable[Lane]) -> None:
        self._lanes = {lane.id: lane for lane in lanes}
        self._sources: dict[SourceId, Source] = {}
        self._checks: dict[SourceId, str] = {}
        self._actors: dict[ActorId, Actor] = {}
        self._events: dict[str, Event] = {}
        self._quotes: dict[str, Quote] = {}
        self._links: dict[type[Record], list[Record]] = {}
        self._relations: dict[Relation, None] = {}

    def add(self, details: EventDetails, *, is_listed: bool) -> None:
        """Take an event and what hangs on it."""
        if is_listed:
            sources = [one.source for one in details.claims]
            sources += [one.source for one in details.citations]
            sources += [one.source for one in details.quotes]
            self._checks |= {source.id: noted_check(source) for source in sources}
        event = details.event
        self._events[event.id] = event
        self._lanes |= {lane.id: lane for lane in details.lanes}
        for claim in details.claims:
            self._take_source(claim.source)
            self._link(claim.claim)
        for participant in details.participants:
            self._actors[participant.actor.id] = participant.actor
            self._link(participant.participation)
        for citation in details.citations:
            self._take_source(citation.source)
            self._link(citation.citation)
        for quote in details.quotes:
            self._take_source(quote.source)
            self._quotes[quote.quote.id] = quote.quote
            if quote.speaker is not None:
                self._actors[quote.speaker.id] = quote.speaker
            self._link(EventQuote(event.id, quote.quote.id))
        self._relations |= {related.relation: None for related in details.related}

    def _take_source(self, source: Source) -> None:
        self._sources.setdefault(source.id, source)

    def _link(self, record: Record) -> None:
        self._links.setdefault(type(record), []).append(record)

    def document(self, header: Header) -> JsonDocument:
        """All that was gathered; nothing in it names what is not there."""
        here = self._sources.keys()
        relations = (
            relation
            for relation in self._relations
            if relation.origin in self._events and relation.target in self._events
        )
        return JsonDocument(
            "chronology",
            JSON_VERSION,
            header,
            lanes=tuple(sorted(self._lanes.values(), key=lambda lane: lane.order)),
            sources=tuple(
                _source(one, here, self._checks.get(one.id, "")) for one in self._sources.values()
            ),
            actors=tuple(_actor(one, here) for one in self._actors.values()),
            events=tuple(bare(event) for event in self._events.values()),
            date_claims=self._linked(DateClaim),
            participations=self._linked(Participation),
            citations=self._linked(Citation),
            quotes=tuple(bare(one) for one in self._quotes.values()),
            event_quotes=self._linked(EventQuote),
            relations=_each_once(_named(bare(relation), here) for relation in relations),
        )

    def _linked(self, kind: type[_R]) -> tuple[_R, ...]:
        return _each_once(bare(one) for one in self._links.get(kind, []) if isinstance(one, kind))


def _each_once(records: Iterable[_R]) -> tuple[_R, ...]:
    """The same without what is there already: two may have been apart by their notes alone."""
    return tuple(dict.fromkeys(records))


def bare(record: _R) -> _R:
    """The record without its notes, and without what tells of a kept text."""
    values: dict[str, object] = {name: "" for name in _LEFT_OUT if getattr(record, name, "")}
    if getattr(record, "selector", _NO_SELECTOR) != _NO_SELECTOR:
        values["selector"] = _NO_SELECTOR
    return msgspec.structs.replace(record, **values) if values else record


def _source(source: Source, here: Container[SourceId], check: str) -> Source:
    based_on = source.based_on if source.based_on in here else SourceId("")
    item = msgspec.structs.replace(source.item, note="")
    return msgspec.structs.replace(
        bare(source),
        item=item,
        based_on=based_on,
        verification_note=check,
        issuer=ActorId(""),
    )


def _actor(actor: Actor, here: Container[SourceId]) -> Actor:
    return msgspec.structs.replace(
        bare(actor),
        other_names=tuple(_named(name, here) for name in actor.other_names),
        offices=tuple(_named(office, here) for office in actor.offices),
    )


def _named(record: _S, here: Container[SourceId]) -> _S:
    """The record without its source, unless that is there."""
    return record if record.source in here else msgspec.structs.replace(record, source=SourceId(""))
