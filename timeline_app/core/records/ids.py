"""Ids of records: new ones, to be read by people and never taken; and others in their place."""

from __future__ import annotations

import os
import re
from typing import TypeVar, cast

import msgspec

from timeline_app.core.records.records import (
    Actor,
    ActorId,
    Citation,
    ClaimId,
    DateClaim,
    Event,
    EventId,
    EventQuote,
    Import,
    ImportId,
    KeptText,
    Lane,
    LaneId,
    Office,
    Origin,
    OtherName,
    Participation,
    Quote,
    QuoteId,
    Record,
    Relation,
    Selector,
    Source,
    SourceId,
    TextId,
    Waiver,
    type_of_section,
)
from timeline_app.core.text.folding import folded

Names = dict[type[Record], dict[str, str]]
"""What the ids of records become, by type; others stay."""

_N = TypeVar("_N", OtherName, Office)
_R = TypeVar("_R", bound=Record)


def renamed(record: _R, names: Names) -> _R:
    """The record with its own id and the ids that it names as they become."""
    return cast("_R", _Renaming(names).of(record))


class _Renaming:
    def __init__(self, names: Names) -> None:
        self._names = names

    def of(self, record: Record) -> Record:
        replace = msgspec.structs.replace
        match record:
            case Lane():
                return replace(record, id=self._lane(record.id))
            case Source():
                return replace(
                    record,
                    id=self._source(record.id),
                    based_on=self._source(record.based_on),
                    issuer=self._actor(record.issuer),
                )
            case KeptText():
                return replace(record, id=self._text(record.id), source=self._source(record.source))
            case Actor():
                return self._actor_record(record)
            case Event():
                return self._event_record(record)
            case DateClaim():
                return replace(
                    record,
                    id=self._claim(record.id),
                    event=self._event(record.event),
                    source=self._source(record.source),
                    selector=self._selector(record.selector),
                )
            case Quote():
                return replace(
                    record,
                    id=self._quote(record.id),
                    source=self._source(record.source),
                    speaker=self._actor(record.speaker),
                    selector=self._selector(record.selector),
                )
            case _:
                return self._link(record)

    def _link(self, record: Record) -> Record:
        replace = msgspec.structs.replace
        match record:
            case Participation():
                event, actor = self._event(record.event), self._actor(record.actor)
                return replace(record, event=event, actor=actor)
            case Citation():
                event, source = self._event(record.event), self._source(record.source)
                selector = self._selector(record.selector)
                return replace(record, event=event, source=source, selector=selector)
            case EventQuote():
                event, quote = self._event(record.event), self._quote(record.quote)
                return replace(record, event=event, quote=quote)
            case Relation():
                origin, target = self._event(record.origin), self._event(record.target)
                source = self._source(record.source)
                return replace(record, origin=origin, target=target, source=source)
            case Import():
                return replace(record, id=self._import(record.id))
            case Origin():
                own = type_of_section.get(record.section, Origin)
                return replace(
                    record,
                    import_id=self._import(record.import_id),
                    record=self._new(own, record.record),
                )
            case Waiver():
                named = type_of_section.get(record.section, Waiver)
                return replace(
                    record,
                    record=self._new(named, record.record),
                    other=self._new(named, record.other),
                )
            case _:
                return record

    def _event_record(self, event: Event) -> Event:
        lanes = tuple(self._lane(lane) for lane in event.lanes)
        if lanes != event.lanes:  # two may have become one
            lanes = tuple(dict.fromkeys(lanes))
        rests_on = self._claim(event.rests_on)
        return msgspec.structs.replace(
            event, id=self._event(event.id), lanes=lanes, rests_on=rests_on
        )

    def _actor_record(self, actor: Actor) -> Actor:
        return msgspec.structs.replace(
            actor,
            id=self._actor(actor.id),
            other_names=tuple(self._named(name) for name in actor.other_names),
            offices=tuple(self._named(office) for office in actor.offices),
        )

    def _named(self, part: _N) -> _N:
        return msgspec.structs.replace(part, source=self._source(part.source))

    def _selector(self, selector: Selector) -> Selector:
        text = self._text(selector.text)
        same = text == selector.text
        return selector if same else msgspec.structs.replace(selector, text=text)

    def _text(self, name: TextId) -> TextId:
        return TextId(self._new(KeptText, name))

    def _new(self, record_type: type[Record], name: str) -> str:
        return self._names.get(record_type, {}).get(name, name)

    def _import(self, name: ImportId) -> ImportId:
        return ImportId(self._new(Import, name))

    def _lane(self, name: LaneId) -> LaneId:
        return LaneId(self._new(Lane, name))

    def _source(self, name: SourceId) -> SourceId:
        return SourceId(self._new(Source, name))

    def _actor(self, name: ActorId) -> ActorId:
        return ActorId(self._new(Actor, name))

    def _event(self, name: EventId) -> EventId:
        return EventId(self._new(Event, name))

    def _claim(self, name: ClaimId) -> ClaimId:
        return ClaimId(self._new(DateClaim, name))

    def _quote(self, name: QuoteId) -> QuoteId:
        return QuoteId(self._new(Quote, name))


_LONGEST = 40  # characters of the words
_OTHER = re.compile(r"[^a-z0-9]+")


def new_id(words: str, kind: str) -> str:
    """An id that nobody has: words in small Latin letters, or `kind` where none are left.

    Eight random hexadecimal digits follow, so that it need not be looked up.
    """
    slug = _OTHER.sub("-", folded(words)).strip("-")[:_LONGEST].strip("-")
    return f"{slug or kind}-{os.urandom(4).hex()}"
