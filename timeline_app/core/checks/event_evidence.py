"""One event with all that the desk looks at to judge it."""

from __future__ import annotations

from collections.abc import Container, Mapping

from timeline_app.core.records.records import (
    Actor,
    ActorId,
    Citation,
    DateClaim,
    Event,
    EventId,
    Quote,
    Relation,
    Source,
    SourceId,
    Stance,
)
from timeline_app.core.value import Value


class EventEvidence(Value, frozen=True):
    """An event, what hangs on it, and what that names.

    `sources` holds those that are named, and what these are based on; `issuers` the actors whose
    accounts they are, `long_texts` the sources of which a long text is kept.
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
