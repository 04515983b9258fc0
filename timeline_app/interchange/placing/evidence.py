"""Sources, actors and quotes out of what foreign events name: the same ones once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

import msgspec

from timeline_app.core.evidence.as_written import (
    NOT_CITED,
    parts_of_item,
    written_claim,
    written_link,
    written_quote,
)
from timeline_app.core.evidence.duplicates import mark_of_address, marks_of
from timeline_app.core.records.as_came import CamePerson
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    Citation,
    ClaimId,
    CslItem,
    DateClaim,
    EventId,
    EventQuote,
    Participation,
    Quote,
    QuoteId,
    Record,
    Source,
    SourceId,
    Stance,
    Verification,
)
from timeline_app.core.text.folding import folded
from timeline_app.core.text.plain_text import one_line, plain
from timeline_app.interchange.foreign.values import (
    ForeignClaim,
    ForeignEvent,
    ForeignLink,
    ForeignPerson,
    ForeignQuote,
)
from timeline_app.interchange.placing.kinds import kinds_of
from timeline_app.interchange.placing.stored import stored_item, without_marks

Add = Callable[[str, Record], object]
_encoder = msgspec.json.Encoder()
Came = Callable[[str, str, str, Record | None], object]
"""Takes section, id, foreign id and the record that came; None where its events tell all of it."""


@lru_cache(10_000)
def _number_of(url: str) -> int:
    """A number of the mark of an address: several events name one and the same."""
    return hash(mark_of_address(url))


class PlacedEvidence(NamedTuple):
    """The people, links, quotes and date claims of an event as they came, see `CameEvent`."""

    people: tuple[tuple[str, ...], ...] = ()
    links: tuple[tuple[str, ...], ...] = ()
    quotes: tuple[tuple[str, ...], ...] = ()
    claims: tuple[tuple[str, ...], ...] = ()


class _NewActor:
    """An actor of whom more may be told further on in the file."""

    def __init__(self, own_id: ActorId, name: str) -> None:
        self.id, self.name = own_id, name
        self.kind: ActorKind | None = None
        self.side = ""


class EvidenceBuilder:
    """Adds what bears on events, each source and actor where it is named first."""

    def __init__(self, base: str, add: Add, came: Came, file_title: str) -> None:
        """`came` is told of actors and sources, once each."""
        self._base = base
        self._add = add
        self._came = came
        self._file_title = file_title
        self._sources: dict[int, int] = {}
        """Numbers of sources by the hashes of their marks: addresses of millions are not kept."""
        self._said: set[tuple[int, int]] = set()
        """Numbers of sources with the hashes of all that was said of each."""
        self._differing: list[tuple[str, str]] = []
        self._actors: dict[str, _NewActor] = {}
        self._quotes: dict[int, QuoteId] = {}
        """Quotes that other events may have too, by their hashes."""
        self._source_count = self._quote_count = self._claim_count = 0
        self._of_file = SourceId("")
        self.listed = 0
        """Sources that stand by themselves."""

    def place(self, event: ForeignEvent, own_id: EventId) -> PlacedEvidence:
        """Add the people, links, quotes and date claims of an event, and give them."""
        placed = PlacedEvidence(
            self._place_people(event, own_id) if event.people else (),
            self._place_links(event.links, own_id) if event.links else (),
            self._place_quotes(event.quotes, own_id) if event.quotes else (),
        )
        claims = tuple(self._place_claim(one, own_id) for one in event.claims if one.wording)
        return placed if event.written is None else _as_said(event, claims)

    def differing(self) -> list[tuple[str, str]]:
        """Sources and people of whom the last event says otherwise than those before, with names.

        Of each source the same is given once.
        """
        found, self._differing = self._differing, []
        return found

    def end(self) -> None:
        """Add all actors, once every one of them is known: states tell each other."""
        actors = list(self._actors.values())
        named = kinds_of([actor.name for actor in actors])
        for actor, by_name in zip(actors, named, strict=True):
            kind, side = by_name if actor.kind is None else (actor.kind, actor.side)
            record = Actor(actor.id, actor.name, kind, side)
            self._add("actors", record)
            self._came("actors", actor.id, actor.name, record if actor.kind is None else None)

    def place_source(self, item: CslItem) -> Source | None:
        """Add a source that stands by itself; None where the same one is there already."""
        kept = stored_item(item)
        marks = [hash(mark) for mark in marks_of(kept)]
        if any(mark in self._sources for mark in marks):
            return None
        self._source_count += 1
        self.listed += 1
        self._sources.update(dict.fromkeys(marks, self._source_count))
        source = Source(self._source_id(self._source_count), kept)
        self._add("sources", source)
        return source

    def _place_people(self, event: ForeignEvent, own_id: EventId) -> tuple[tuple[str, str], ...]:
        seen: dict[tuple[str, str], None] = {}
        placed: set[tuple[ActorId, str]] = set()
        for person in event.people:
            name, role = one_line(person.name), one_line(person.role)
            if not name or (name, role) in seen:
                continue
            seen[name, role] = None
            part = self._actor(name, person), role
            if part not in placed:  # names that differ in case alone are of one actor
                placed.add(part)
                self._add("participations", Participation(own_id, *part))
        return tuple(seen)

    def _actor(self, name: str, person: ForeignPerson) -> ActorId:
        key = folded(name)
        actor = self._actors.get(key)
        if actor is None:
            own_id = ActorId(f"{self._base}-{len(self._actors) + 1}")
            actor = self._actors[key] = _NewActor(own_id, name)
        if person.kind is not None and actor.kind is None:
            actor.kind, actor.side = person.kind, person.side
        elif person.kind is not None and (person.kind, person.side) != (actor.kind, actor.side):
            self._differing.append(("person", name))
        return actor.id

    def _place_links(
        self, links: tuple[ForeignLink, ...], own_id: EventId
    ) -> tuple[tuple[str, str], ...]:
        seen: dict[tuple[SourceId, str], tuple[str, str]] = {}
        for link in links:
            source = self._source_of(link, is_told=True)
            locator = link.locator and one_line(link.locator)
            if source is None or (source, locator) in seen or not link.is_cited:
                continue
            note = ""
            if link.caption or link.credit:
                note = "\n".join(filter(None, (plain(link.caption), plain(link.credit))))
            seen[source, locator] = one_line(link.url), note
            stance = link.stance or Stance.CONTEXT
            self._add("citations", Citation(own_id, source, locator, stance, note))
        return tuple(seen.values())

    def _source_of(self, link: ForeignLink, *, is_told: bool = False) -> SourceId | None:
        """The source that a link leads to, added where it is new; None for what leads nowhere."""
        if link.item is not None:
            return self._source_as(_source_said(link.item, link), is_told=is_told)
        url = one_line(link.url)
        return self._source(url, link.title and one_line(link.title)) if url else None

    def _source_as(self, source: Source, *, is_told: bool) -> SourceId:
        """That which is as this one; where `is_told`, all that is known of it is said here."""
        kept, whole = source.item, _encoder.encode(source)
        marks = [hash(mark) for mark in marks_of(kept)] or [hash(whole)]
        known = next((self._sources[mark] for mark in marks if mark in self._sources), 0)
        said = known or self._source_count + 1, hash(whole)
        if known and is_told and said not in self._said:
            self._differing.append(("source", kept.title or kept.URL))
        if is_told or not known:
            self._said.add(said)
        if not known:
            self._source_count += 1
            known = self._source_count
            record = msgspec.structs.replace(source, id=self._source_id(known))
            self._add("sources", record)
            self._came("sources", record.id, kept.URL or kept.title, None)
        self._sources.update((mark, known) for mark in marks if mark not in self._sources)
        return self._source_id(known)

    def _source(self, url: str, title: str) -> SourceId:
        mark = _number_of(url)
        number = self._sources.get(mark)
        if number is None:
            self._source_count += 1
            number = self._sources[mark] = self._source_count
            item = CslItem("webpage", title=title, URL=url)
            record = Source(self._source_id(number), item)
            self._add("sources", record)
            if title:  # else there is nothing in it but the address that it is known by
                self._came("sources", record.id, url, record)
        return self._source_id(number)

    def _source_id(self, number: int) -> SourceId:
        return SourceId(f"{self._base}-{number}")

    def _place_quotes(
        self, quotes: tuple[ForeignQuote, ...], own_id: EventId
    ) -> tuple[tuple[str, str], ...]:
        times = Counter[int]()
        return tuple(filter(None, (self._place_quote(one, own_id, times) for one in quotes)))

    def _place_quote(
        self, quote: ForeignQuote, own_id: EventId, times: Counter[int]
    ) -> tuple[str, str] | None:
        text = plain(quote.text)
        if not quote.is_exact:
            text = without_marks(text)
        if not text:
            return None
        said_by = one_line(quote.attribution)
        source = (self._source_of(quote.source) if quote.source else None) or self._source_of_file()
        quote_id = self._known_quote(quote, source, times) if quote.is_exact else None
        if quote_id is None:
            quote_id = self._new_quote(quote, source, text, said_by)
        self._add("event_quotes", EventQuote(own_id, quote_id))
        return text, said_by

    def _known_quote(
        self, quote: ForeignQuote, source: SourceId, times: Counter[int]
    ) -> QuoteId | None:
        """The same quote of another event; the next one is kept as such where there is none."""
        whole = hash(_encoder.encode((msgspec.structs.replace(quote, source=None), source)))
        times[whole] += 1  # an event may have the same words twice
        next_id = self._quote_id(self._quote_count + 1)
        known = self._quotes.setdefault(hash((whole, times[whole])), next_id)
        return None if known == next_id else known

    def _new_quote(self, quote: ForeignQuote, source: SourceId, text: str, said_by: str) -> QuoteId:
        speaker = one_line(quote.speaker)
        self._quote_count += 1
        quote_id = self._quote_id(self._quote_count)
        record = Quote(
            quote_id,
            text,
            source,
            self._actor(speaker, ForeignPerson(speaker)) if speaker else ActorId(""),
            said_by,
            one_line(quote.office),
            one_line(quote.said_on),
            one_line(quote.venue),
            one_line(quote.language),
            plain(quote.translation),
            one_line(quote.translator),
            verification=quote.verification or Verification.UNVERIFIED,
            verification_note=plain(quote.verification_note),
        )
        self._add("quotes", record)
        return quote_id

    def _place_claim(self, claim: ForeignClaim, own_id: EventId) -> DateClaim:
        source = self._source_of(claim.source) if claim.source else None
        self._claim_count += 1
        record = DateClaim(
            ClaimId(f"{self._base}-{self._claim_count}"),
            own_id,
            source or self._source_of_file(),
            plain(claim.wording),
            one_line(claim.date),
            plain(claim.note),
            place=one_line(claim.place),
            zone=one_line(claim.zone),
        )
        self._add("date_claims", record)
        return record

    def _quote_id(self, number: int) -> QuoteId:
        return QuoteId(f"{self._base}-{number}")

    def _source_of_file(self) -> SourceId:
        if not self._of_file:
            self._of_file = SourceId(f"{self._base}-file")
            record = Source(self._of_file, CslItem("document", self._file_title))
            self._add("sources", record)
            self._came("sources", record.id, self._file_title, record)
        return self._of_file


def _as_said(event: ForeignEvent, claims: tuple[DateClaim, ...]) -> PlacedEvidence:
    """What a row of a table of all fields says, whatever other rows say of the same sources."""
    people: dict[tuple[str, str], CamePerson] = {}
    for one in event.people:
        name, role, side = map(one_line, (one.name, one.role, one.side))
        if name:
            person = CamePerson(name, role, one.kind.value if one.kind else "", side)
            people.setdefault((folded(name), role), person)
    links = (
        msgspec.structs.replace(
            written_link(source, Citation(EventId(""), source.id, link.locator, note=link.caption)),
            stance=link.stance.value if link.stance else "" if link.is_cited else NOT_CITED,
        )
        for link in sorted(event.links, key=lambda one: not one.is_cited)
        if (source := _source_of_link(link)) is not None
    )
    quotes = (
        written_quote(_quote_said(one), _source_of_link(one.source), one.speaker)
        for one in event.quotes
        if plain(one.text)
    )
    of_claims = [_source_of_link(one.source) for one in event.claims if one.wording]
    return PlacedEvidence(
        tuple(map(parts_of_item, people.values())),
        tuple(dict.fromkeys(map(parts_of_item, links))),
        tuple(map(parts_of_item, quotes)),
        tuple(map(parts_of_item, map(written_claim, claims, of_claims))),
    )


def _source_of_link(link: ForeignLink | None) -> Source | None:
    return None if link is None or link.item is None else _source_said(link.item, link)


def _source_said(item: CslItem, link: ForeignLink) -> Source:
    """What is said of a source, which has no id by that."""
    return Source(
        SourceId(""),
        stored_item(item),
        description=plain(link.description),
        seen=link.seen,
        seen_on=one_line(link.seen_on),
    )


def _quote_said(one: ForeignQuote) -> Quote:
    return Quote(
        QuoteId(""),
        one.text,
        SourceId(""),
        speaker_as_named=one.attribution,
        office=one.office,
        said_on=one.said_on,
        venue=one.venue,
        language=one.language,
        translation=one.translation,
        translator=one.translator,
        verification=one.verification or Verification.UNVERIFIED,
        verification_note=one.verification_note,
    )
