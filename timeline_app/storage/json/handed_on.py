"""A chronology as it is handed on: without its confidential sources and what rests on them."""

from __future__ import annotations

from collections.abc import Container, Iterator

import msgspec

from timeline_app.core.records.handed_on import Withheld
from timeline_app.core.records.records import (
    ActorId,
    Citation,
    DateClaim,
    Header,
    KeptText,
    Participation,
    Quote,
    Record,
    Source,
    SourceId,
    TextId,
)
from timeline_app.storage.database.validation import HoldsRecords


class HandedOn:
    """The records of a chronology that may be handed on."""

    def __init__(self, held: HoldsRecords, confidential: frozenset[SourceId]) -> None:
        self._held = held
        claims = (one for one in held.records("date_claims") if isinstance(one, DateClaim))
        quotes = (one for one in held.records("quotes") if isinstance(one, Quote))
        self._withheld = Withheld(
            confidential,
            frozenset(one.id for one in claims if one.source in confidential),
            frozenset(one.id for one in quotes if one.source in confidential),
            known_by(held, confidential),
        )

    def header(self) -> Header:
        """What the chronology says of itself."""
        return self._held.header()

    def records(self, section: str) -> Iterator[Record]:
        """The records of a section, in their order."""
        for record in self._held.records(section):
            handed_on = self._withheld.handed_on(record)
            if handed_on is not None:
                yield handed_on

    def words_of(self, sha256: str) -> str:
        """The words of a kept text."""
        return self._held.words_of(sha256)


class WithoutTexts:
    """The records of a chronology but some of its kept texts, whose words are damaged."""

    def __init__(self, held: HoldsRecords, texts: Container[TextId]) -> None:
        self._held, self._texts = held, texts

    def header(self) -> Header:
        """What the chronology says of itself."""
        return self._held.header()

    def records(self, section: str) -> Iterator[Record]:
        """The records of a section, in their order; none names a text that is left out."""
        for record in self._held.records(section):
            if isinstance(record, Quote | DateClaim | Citation):
                is_named = record.selector.text in self._texts
                selector = msgspec.structs.replace(record.selector, text=TextId(""))
                yield msgspec.structs.replace(record, selector=selector) if is_named else record
            elif not isinstance(record, KeptText) or record.id not in self._texts:
                yield record

    def words_of(self, sha256: str) -> str:
        """The words of a kept text."""
        return self._held.words_of(sha256)


def known_by(held: HoldsRecords, confidential: frozenset[SourceId]) -> frozenset[ActorId]:
    """The ids of the actors whom only confidential sources know: as speakers, or as issuers."""
    known, told = set[ActorId](), set[ActorId]()
    for source in held.records("sources"):
        if isinstance(source, Source):
            (known if source.id in confidential else told).add(source.issuer)
    for quote in held.records("quotes"):
        if isinstance(quote, Quote):
            (known if quote.source in confidential else told).add(quote.speaker)
    known -= {*told, ActorId("")}
    if known:
        parts = (one for one in held.records("participations") if isinstance(one, Participation))
        known -= {one.actor for one in parts}
    return frozenset(known)


def confidential_in(held: HoldsRecords) -> frozenset[SourceId]:
    """The ids of the sources that stay out of what is handed on."""
    sources = (one for one in held.records("sources") if isinstance(one, Source))
    return frozenset(one.id for one in sources if one.confidential)
