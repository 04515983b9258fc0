"""What of records may be handed on: what rests on a confidential source stays with it.

Its texts, quotes, citations and date claims stay, so does a waiver that names one of these, and an
actor whom nothing else knows; what may do without it forgets it.
"""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    Citation,
    ClaimId,
    DateClaim,
    Event,
    EventQuote,
    KeptText,
    Quote,
    QuoteId,
    Record,
    Relation,
    Source,
    SourceId,
    Waiver,
)


def details_handed_on(details: EventDetails) -> EventDetails:
    """An event with what may be handed on of what hangs on it."""
    claims = tuple(one for one in details.claims if not one.source.confidential)
    rests_on = details.event.rests_on
    is_told = any(one.claim.id == rests_on for one in claims)
    event = details.event if is_told or not rests_on else _without_claim(details.event)
    return msgspec.structs.replace(
        details,
        event=event,
        claims=claims,
        quotes=tuple(one for one in details.quotes if not one.source.confidential),
        citations=tuple(one for one in details.citations if not one.source.confidential),
    )


class Withheld:
    """Tells of each record what of it is handed on, by what is confidential."""

    def __init__(
        self,
        sources: Collection[SourceId],
        claims: Collection[ClaimId],
        quotes: Collection[QuoteId],
        actors: Collection[ActorId],
    ) -> None:
        self._sources, self._claims, self._quotes = sources, claims, quotes
        self._actors = actors
        self._ids = {*sources, *claims, *quotes, *actors}

    def handed_on(self, record: Record) -> Record | None:
        """The record as it is handed on; None where it stays."""
        if isinstance(record, KeptText | DateClaim | Citation | Quote):
            return None if record.source in self._sources else record
        match record:
            case Source():
                return None if record.id in self._sources else self._based(record)
            case EventQuote():
                return None if record.quote in self._quotes else record
            case Event():
                return _without_claim(record) if record.rests_on in self._claims else record
            case Actor():
                return None if record.id in self._actors else self._actor(record)
            case Waiver():
                return record if self._ids.isdisjoint((record.record, record.other)) else None
            case Relation():
                is_told = record.source not in self._sources
                return record if is_told else _without_source(record)
        return record

    def _based(self, source: Source) -> Source:
        if source.based_on not in self._sources:
            return source
        return msgspec.structs.replace(source, based_on=SourceId(""))

    def _actor(self, actor: Actor) -> Actor:
        named = {one.source for one in actor.other_names}
        named.update(one.source for one in actor.offices)
        if named.isdisjoint(self._sources):
            return actor
        replace, nobody = msgspec.structs.replace, SourceId("")
        return replace(
            actor,
            other_names=tuple(
                replace(one, source=nobody) if one.source in self._sources else one
                for one in actor.other_names
            ),
            offices=tuple(
                replace(one, source=nobody) if one.source in self._sources else one
                for one in actor.offices
            ),
        )


def _without_source(relation: Relation) -> Relation:
    return msgspec.structs.replace(relation, source=SourceId(""))


def _without_claim(event: Event) -> Event:
    return msgspec.structs.replace(event, rests_on=ClaimId(""))
