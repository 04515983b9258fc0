"""What of records may be handed on: what rests on a confidential source stays with it.

Its texts, quotes, citations and date claims stay, so does a waiver that names one of these, and an
actor whom nothing else knows; what may do without it forgets it. Where a record was imported from,
and what stood there, always stays.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TypeVar

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
    Import,
    KeptText,
    Office,
    Origin,
    OtherName,
    Quote,
    QuoteId,
    Record,
    Relation,
    Source,
    SourceId,
    Waiver,
)

_S = TypeVar("_S", OtherName, Office, Relation)


def details_handed_on(
    details: EventDetails, confidential: Collection[SourceId] = ()
) -> EventDetails:
    """An event with what may be handed on of what hangs on it.

    Where it is told which sources are `confidential`, nothing of it names one of them either.
    """
    claims = tuple(one for one in details.claims if not one.source.confidential)
    rests_on = details.event.rests_on
    is_told = any(one.claim.id == rests_on for one in claims)
    event = details.event if is_told or not rests_on else _without_claim(details.event)
    handed_on = msgspec.structs.replace(
        details,
        event=event,
        claims=claims,
        quotes=tuple(one for one in details.quotes if not one.source.confidential),
        citations=tuple(one for one in details.citations if not one.source.confidential),
        origins=(),
    )
    return _unnamed(handed_on, Withheld(confidential)) if confidential else handed_on


def _unnamed(details: EventDetails, withheld: Withheld) -> EventDetails:
    """The same, with nothing in it that names a confidential source."""
    replace = msgspec.structs.replace
    return replace(
        details,
        claims=tuple(replace(one, source=withheld.based(one.source)) for one in details.claims),
        participants=tuple(
            replace(
                one,
                actor=withheld.actor(one.actor),
                office=None if one.office is None else withheld.named(one.office),
            )
            for one in details.participants
        ),
        quotes=tuple(
            replace(
                one,
                source=withheld.based(one.source),
                speaker=None if one.speaker is None else withheld.actor(one.speaker),
            )
            for one in details.quotes
        ),
        citations=tuple(
            replace(one, source=withheld.based(one.source)) for one in details.citations
        ),
        related=tuple(
            replace(one, relation=withheld.named(one.relation)) for one in details.related
        ),
    )


class Withheld:
    """Tells of each record what of it is handed on, by what is confidential."""

    def __init__(
        self,
        sources: Collection[SourceId],
        claims: Collection[ClaimId] = (),
        quotes: Collection[QuoteId] = (),
        actors: Collection[ActorId] = (),
    ) -> None:
        self._sources, self._claims, self._quotes = sources, claims, quotes
        self._actors = actors
        self._ids = {*sources, *claims, *quotes, *actors}

    def handed_on(self, record: Record) -> Record | None:
        """The record as it is handed on; None where it stays."""
        if isinstance(record, KeptText | DateClaim | Citation | Quote):
            return None if record.source in self._sources else record
        if isinstance(record, Import | Origin):
            return None
        match record:
            case Source():
                return None if record.id in self._sources else self.based(record)
            case EventQuote():
                return None if record.quote in self._quotes else record
            case Event():
                return _without_claim(record) if record.rests_on in self._claims else record
            case Actor():
                return None if record.id in self._actors else self.actor(record)
            case Waiver():
                return record if self._ids.isdisjoint((record.record, record.other)) else None
            case Relation():
                return self.named(record)
        return record

    def based(self, source: Source) -> Source:
        """A source that repeats no confidential one, as far as it tells."""
        if source.based_on not in self._sources:
            return source
        return msgspec.structs.replace(source, based_on=SourceId(""))

    def actor(self, actor: Actor) -> Actor:
        """An actor none of whose names and offices names a confidential source."""
        named = {one.source for one in actor.other_names}
        named.update(one.source for one in actor.offices)
        if named.isdisjoint(self._sources):
            return actor
        return msgspec.structs.replace(
            actor,
            other_names=tuple(map(self.named, actor.other_names)),
            offices=tuple(map(self.named, actor.offices)),
        )

    def named(self, record: _S) -> _S:
        """The same without its source where that is confidential."""
        if record.source not in self._sources:
            return record
        return msgspec.structs.replace(record, source=SourceId(""))


def _without_claim(event: Event) -> Event:
    return msgspec.structs.replace(event, rests_on=ClaimId(""))
