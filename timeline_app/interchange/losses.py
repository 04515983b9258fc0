"""What events hold that a format can't hold: it is told, so that nothing is lost in silence."""

from __future__ import annotations

import operator
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from enum import Enum

import msgspec

from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import Event, Source, Verification
from timeline_app.interchange.fields import Field
from timeline_app.interchange.formats import Format
from timeline_app.interchange.writing.outgoing import Outgoing

_UNSURE = re.compile(r"[?~%X\[]|\.\.|^/|/$|(?:^|/)-?\d{4}-2[1-4](?![-\d])")
"""What makes a date of EDTF one that no day, month or year, and no two of these, stand for."""
_COARSE = re.compile(r"(?:^|/)-?\d{4}(?:-\d\d)?(?=/|$)")
"""A year or a month, where the date is sure."""
_FAR = re.compile(r"Y|(?:^|[/\[]|\.\.)(?:-|0000)")
"""Years that are not 0001 to 9999."""


def _sources(one: EventDetails) -> Iterator[Source]:
    """Every source that is named, as often as it is."""
    yield from (cited.source for cited in one.citations)
    yield from (said.source for said in one.quotes)
    yield from (made.source for made in one.claims)


def _has_kept_text(one: EventDetails) -> bool:
    return (
        any(cited.text for cited in one.citations)
        or any(said.text for said in one.quotes)
        or any(made.text for made in one.claims)
    )


_HELD: Mapping[Field, Callable[[EventDetails], object]] = {
    Field.UNDATED: lambda one: not one.event.date,
    Field.END: lambda one: "/" in one.event.date or "/" in one.event.time,
    Field.UNCERTAIN: lambda one: _UNSURE.search(one.event.date),
    Field.INEXACT: lambda one: (
        _COARSE.search(one.event.date) and not _UNSURE.search(one.event.date)
    ),
    Field.FAR_DATES: lambda one: _FAR.search(one.event.date),
    Field.WORDINGS: lambda one: one.claims,
    Field.QUOTES: lambda one: one.quotes,
    Field.SPEAKERS: lambda one: any(
        said.speaker
        or said.quote.speaker_as_named
        or said.quote.office
        or said.quote.said_on
        or said.quote.venue
        for said in one.quotes
    ),
    Field.TRANSLATIONS: lambda one: any(said.quote.translation for said in one.quotes),
    Field.CITATIONS: lambda one: one.citations,
    Field.SOURCES: lambda one: any(True for _ in _sources(one)),
    Field.LINKS: lambda one: any(source.item.URL or source.item.DOI for source in _sources(one)),
    Field.KEPT_TEXTS: _has_kept_text,
    Field.COLOURS: lambda one: any(lane.colour for lane in one.lanes),
    Field.PEOPLE: lambda one: one.participants,
    Field.OFFICES: lambda one: any(
        part.participation.role or part.office for part in one.participants
    ),
    Field.OTHER_NAMES: lambda one: (
        any(part.actor.other_names for part in one.participants)
        or any(said.speaker and said.speaker.other_names for said in one.quotes)
    ),
    Field.VERIFICATION: lambda one: any(
        said.quote.verification is not Verification.UNVERIFIED or said.quote.verification_note
        for said in one.quotes
    ),
    Field.NOTES: lambda one: (
        any(made.claim.note for made in one.claims)
        or any(cited.citation.note for cited in one.citations)
    ),
    Field.RELATIONS: lambda one: one.related,
}
"""Whether an event holds what a field is for, besides the fields that are its own.

No event of ours holds eras, parts, repetitions.
"""
_default_of = {one.name: one.default for one in msgspec.structs.fields(Event)}


def _held(field: Field) -> Callable[[EventDetails], object]:
    """What tells whether an event holds a field: its own, or what hangs on it."""
    looks = [_own(name) for name in field.own]
    if field in _HELD:
        looks.append(_HELD[field])
    return looks[0] if len(looks) == 1 else lambda one: any(look(one) for look in looks)


def _own(name: str) -> Callable[[EventDetails], object]:
    default = _default_of[name]
    if isinstance(default, Enum):
        return lambda one: getattr(one.event, name) is not default
    return operator.attrgetter(f"event.{name}")


_WITHIN = {
    Field.END: Field.DATE,
    Field.TIME: Field.DATE,
    Field.ZONE: Field.TIME,
    Field.UNCERTAIN: Field.DATE,
    Field.INEXACT: Field.DATE,
    Field.FAR_DATES: Field.DATE,
    Field.SPEAKERS: Field.QUOTES,
    Field.TRANSLATIONS: Field.QUOTES,
    Field.KEPT_TEXTS: Field.SOURCES,
    Field.COLOURS: Field.LANES,
    Field.OFFICES: Field.PEOPLE,
    Field.OTHER_NAMES: Field.PEOPLE,
}
"""What is lost with another field, so that it is not told for itself where that is lost."""

_DRAWN = frozenset((Field.CAPTIONS, Field.COLOURS, Field.IMPORTANCE))
"""How a picture shows an event: who reads a document misses none of it."""


class Holdings:
    """Counts, event by event, what they hold: all of it, or what one format can't hold."""

    def __init__(self, one: Format | None = None) -> None:
        self._looks = [
            (field, _held(field)) for field in Field if one is None or is_lost(field, one)
        ]
        self._counts = Counter[Field]()

    def add(self, details: EventDetails) -> None:
        """Count an event."""
        for field, holds in self._looks:
            if holds(details):
                self._counts[field] += 1

    def losses(self, one: Format | None = None) -> dict[Field, int]:
        """For each field that was counted in how many events it is, of those a format loses."""
        return {
            field: self._counts[field]
            for field, _ in self._looks
            if self._counts[field] and (one is None or is_lost(field, one))
        }


def is_lost(field: Field, one: Format) -> bool:
    """Whether a format can't hold a field, while it holds what that is a part of."""
    if one.is_document and field in _DRAWN:
        return False
    around = _WITHIN.get(field)
    is_told = around is None or around in one.written_fields
    return is_told and field not in one.written_fields


def losses(going: Outgoing, one: Format) -> dict[Field, int]:
    """For each field that events hold and a format can't hold, how many events that are.

    It goes through all events once. Raises what `going` raises.
    """
    holdings = Holdings(one)
    for details in going.events():
        holdings.add(details)
    return holdings.losses()


class Counted:
    """An `Outgoing` that counts, as it is written, what a format can't hold."""

    def __init__(self, going: Outgoing, one: Format) -> None:
        self._going, self._format = going, one
        self._holdings: Holdings | None = None
        self.header, self.count = going.header, going.count
        self.lanes, self.sources = going.lanes, going.sources

    def events(self) -> Iterator[EventDetails]:
        """The events; as they come the first time they are counted."""
        if self._holdings is not None:
            yield from self._going.events()
            return
        self._holdings = Holdings(self._format)
        for details in self._going.events():
            self._holdings.add(details)
            yield details

    def losses(self) -> dict[Field, int]:
        """What was lost of the events that were written; of all where none had to be looked at."""
        if self._holdings is None:
            return losses(self._going, self._format)
        return self._holdings.losses()
