"""The table of all fields, written and read back: nothing that it holds is lost or bent."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date
from random import Random
from typing import Any, TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st
from typing_extensions import override

from tests.examples import examples
from timeline_app.core.evidence.as_written import MARKED, is_as_written
from timeline_app.core.evidence.csl import csl_edtf
from timeline_app.core.records.as_came import came_event
from timeline_app.core.records.event_details import (
    CitationOf,
    Claim,
    EventDetails,
    Participant,
    QuoteOf,
)
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    Citation,
    ClaimId,
    CslDate,
    CslItem,
    CslName,
    DateClaim,
    Event,
    EventId,
    EventQuote,
    Header,
    Importance,
    Lane,
    LaneId,
    Origin,
    Participation,
    Quote,
    QuoteId,
    Record,
    Source,
    SourceId,
    Stance,
    Status,
    Verification,
)
from timeline_app.core.text.plain_text import one_line, plain, storable
from timeline_app.core.value import replace
from timeline_app.interchange.foreign.reader import ReadOptions, file_of
from timeline_app.interchange.placing.placing import ImportedFile, RecordPlacing
from timeline_app.interchange.recognition import begun
from timeline_app.interchange.sheets.written import csv_writer, xlsx_writer
from timeline_app.interchange.writing.outgoing import FormatWriter, Outgoing

T = TypeVar("T")
TODAY = date(2026, 11, 28)
FILE = ImportedFile(
    name="table", format="sheet", base="table", sha256="12", today=TODAY, now="2026-11-28T00:00Z"
)
Facts = dict[str, Any]


class Going:
    """These events, as writers ask for them."""

    header = Header("Talks")

    def __init__(self, events: Sequence[EventDetails]) -> None:
        self._events = events

    @override
    def __repr__(self) -> str:
        return f"Going({self._events!r})"

    @property
    def count(self) -> int:
        return len(self._events)

    def lanes(self) -> Sequence[Lane]:
        return list({lane.id: lane for one in self._events for lane in one.lanes}.values())

    def events(self) -> Iterator[EventDetails]:
        return iter(self._events)

    def sources(self) -> Iterator[Source]:
        cited = (found.source for one in self._events for found in one.citations)
        return iter({source.id: source for source in cited}.values())


def written(going: Outgoing, writer: FormatWriter = csv_writer) -> bytes:
    file = io.BytesIO()
    writer.write(going, file)
    return file.getvalue()


def read_back(data: bytes) -> dict[str, Facts]:
    """What an import makes of a file, by the ids of the events there; nothing is amiss in it."""
    reading = begun(file_of(data, ReadOptions(today=TODAY)))
    with closing(RecordPlacing(FILE)) as placing:
        placing.take(reading.parts)
        records = [record for _, batch in placing.batches() for record in batch]
        report = placing.report()
    assert reading.format.name == "sheet"
    assert not report.faults
    assert not report.left_over
    return _by_own_id(records)


def _by_own_id(records: Sequence[Record]) -> dict[str, Facts]:
    lanes = {one.id: one for one in records if isinstance(one, Lane)}
    actors = {one.id: one for one in records if isinstance(one, Actor)}
    sources = {one.id: one for one in records if isinstance(one, Source)}
    quotes = {one.id: one for one in records if isinstance(one, Quote)}
    origins = [one for one in records if isinstance(one, Origin) and one.section == "events"]
    for one in origins:
        came = came_event(one.as_came)
        assert came is not None
        assert came.written
        assert [name for name in MARKED if not is_as_written(came, name, came.written)] == []
    own = {one.record: one.own_id for one in origins}

    def hung(kind: type[Record], event: Event) -> Iterator[Any]:
        return (one for one in records if type(one) is kind and one.event == event.id)  # type: ignore[attr-defined]

    def quote_of(quote: Quote) -> QuoteOf:
        return QuoteOf(quote, sources[quote.source], actors.get(quote.speaker))

    def details(event: Event) -> EventDetails:
        return EventDetails(
            0,
            event,
            tuple(lanes[one] for one in event.lanes),
            participants=tuple(
                Participant(actors[one.actor], one) for one in hung(Participation, event)
            ),
            quotes=tuple(quote_of(quotes[one.quote]) for one in hung(EventQuote, event)),
            citations=tuple(CitationOf(one, sources[one.source]) for one in hung(Citation, event)),
            claims=tuple(Claim(one, sources[one.source]) for one in hung(DateClaim, event)),
        )

    events = [one for one in records if isinstance(one, Event)]
    return {own[event.id]: facts_of(details(event)) for event in events}


def facts_of(one: EventDetails) -> Facts:
    """What the table says of an event, as every import neatens it."""
    event = one.event
    return {
        "event": _neat(
            event.date,
            event.time if event.date else "",
            event.zone,
            event.title,
            event.place,
            event.kind,
            event.caption,
            event.channel,
            event.date_basis,
        ),
        "texts": tuple(
            map(_plain, (event.summary, event.note, event.verification_note)),
        ),
        "values": (event.status, event.importance, event.verification),
        "tags": _neat(*event.tags),
        "lanes": _neat(*(lane.name for lane in one.lanes)),
        "people": [
            (*_neat(who.actor.name, who.participation.role, who.actor.side), who.actor.kind)
            for who in one.participants
        ],
        "quotes": [
            (
                _plain(found.quote.text),
                *_neat(
                    found.speaker.name if found.speaker else "",
                    found.quote.speaker_as_named,
                    found.quote.office,
                    found.quote.said_on,
                    found.quote.venue,
                    found.quote.language,
                    found.quote.translator,
                ),
                _plain(found.quote.translation),
                found.quote.verification,
                _plain(found.quote.verification_note),
                _source(found.source),
            )
            for found in one.quotes
        ],
        "citations": [
            (
                found.citation.stance,
                one_line(storable(found.citation.locator)),
                _plain(found.citation.note),
                _source(found.source),
            )
            for found in one.citations
        ],
        "claims": [
            (
                _plain(found.claim.wording),
                found.claim.edtf,
                _plain(found.claim.note),
                _source(found.source),
            )
            for found in one.claims
        ],
    }


def _source(source: Source) -> tuple[str, ...]:
    item = source.item
    return (
        *(_plain(text) for text in (item.title, item.container_title, item.publisher)),
        *(item.URL, item.DOI, item.type, item.language, _plain(source.description)),
        *(csl_edtf(one) if one else "" for one in (item.issued, item.accessed)),
        *(f"{name.family}|{name.given}|{name.literal}" for name in item.author),
    )


def _neat(*texts: str) -> tuple[str, ...]:
    return tuple(one_line(storable(text)) for text in texts)


def _plain(text: str) -> str:
    return plain(storable(text))


# Any events, with texts that would be parted, reckoned with, marked up or cut if they could.

ODD = (
    "=1+1", "+44", "-5", "@SUM(A1)", "'=1+1", "'", "''", "\t=1", "\r\n=1", "  = 1", "\uff1d1+1",
    "\ufeff=2", "a | b", "\\", "a\\", "\\|", "\\n", "two\nlines", "; ,", '"', '""', "“so”",
    "<b>bold</b>", "&amp;", "a > b", "秦刚", "_x0041_", "\x01", "\ufffe", "\u2028", "1/2", "TRUE",
    "007", "12:30", "nan", "https://example.org", "#REF!", "Date", "x" * 300, "🕊",
    "… [goes on in “Long texts”, number 1]",
)  # fmt: skip
TEXTS = st.sampled_from(ODD) | st.text(
    st.characters(exclude_categories=("Cs",), include_characters="=|\\\n'\"; <"), max_size=8
)
DATES = (
    "", "2023", "2023-06-18", "2023-06-18/..", "-0043-03-15", "19XX", "[..2013-10]", "Y-12000",
    "2022-08~/2023?", "1899-12-31", "/2006",
)  # fmt: skip
AUTHORS = (
    CslName("Qin", "Gang"),
    CslName("De Gaulle", "C. A."),
    CslName(literal="U.S. State, Bureau; Asia"),
    CslName(literal="MFA"),
)
ISSUED = (None, CslDate(raw="2023-06-19"), CslDate(raw="-0043"), CslDate(((2023, 6),)))
ACTORS = {ActorKind.PERSON: "CN", ActorKind.STATE: "US", ActorKind.ORGANISATION: ""}


class Drawn:
    """Some events with people, quotes, sources and lanes that they have in common.

    All texts are of a few, for to draw each would take longer than to write and read them.
    """

    def __init__(self, texts: Sequence[str], seed: int) -> None:
        self._texts, self._random = texts, Random(seed)
        said = dict.fromkeys(one for one in texts if _neat(one)[0])
        self._said = list({_neat(one): one for one in said}.values()) or ["So"]
        self._lanes = [
            Lane(LaneId(f"l{at}"), name, "lane-1", at) for at, name in enumerate(self._said)
        ]
        self._actors = [
            Actor(ActorId(f"a{at}"), f"{at} {self.said}", kind, side)
            for at, (kind, side) in enumerate(ACTORS.items())
        ]
        self._sources = [
            self._source("s0", title=f"0 {self.text}", URL="https://example.org/a|b?c=1"),
            self._source("s1", title=f"1 {self.text}", DOI="10.1000/182"),
            self._source("s2", title=f"2 {self.text}"),
        ]

    @property
    def text(self) -> str:
        return self._random.choice(self._texts)

    @property
    def said(self) -> str:
        return self._random.choice(self._said)

    def some(self, of: Sequence[T]) -> list[T]:
        return self._random.sample(of, self._random.randint(0, min(len(of), 3)))

    def _source(self, own_id: str, **fields: str) -> Source:
        item = CslItem(
            self._random.choice(["webpage", "book", "document"]),
            author=tuple(self.some(AUTHORS)),
            container_title=self.text,
            publisher=self.text,
            issued=self._random.choice(ISSUED),
            accessed=self._random.choice(ISSUED),
            language=self._random.choice(["", "zh-Hans"]),
            **fields,
        )
        return Source(SourceId(own_id), item, description=self.text)

    def event(self, own_id: str) -> EventDetails:
        pick = self._random.choice
        day = pick(DATES)
        event = Event(
            EventId(own_id),
            self.said,
            day,
            pick(["", "10:00", "09:00/10:30"]) if day.count("-") == 2 else "",
            place=self.text,
            kind=self.text,
            status=pick(list(Status)),
            importance=pick(list(Importance)),
            caption=self.text,
            summary=self.text,
            note=self.text,
            verification=pick(list(Verification)),
            verification_note=self.text,
            tags=tuple(self.some(self._said)),
            channel=self.text,
            date_basis=self.text,
        )
        return EventDetails(
            0,
            event,
            tuple(self.some(self._lanes)),
            participants=tuple(
                Participant(one, Participation(event.id, one.id, self.text))
                for one in self.some(self._actors)
            ),
            quotes=tuple(self._quote() for _ in self.some("123")),
            citations=tuple(
                CitationOf(
                    Citation(event.id, one.id, self.text, pick(list(Stance)), self.text), one
                )
                for one in self.some(self._sources)
            ),
            claims=tuple(
                Claim(
                    DateClaim(
                        ClaimId(""), event.id, SourceId(""), self.said, pick(DATES), self.text
                    ),
                    pick(self._sources),
                )
                for _ in self.some("12")
            ),
        )

    def _quote(self) -> QuoteOf:
        quote = Quote(
            QuoteId(""),
            self.said,
            SourceId(""),
            speaker_as_named=self.text,
            office=self.text,
            said_on=self._random.choice(DATES),
            venue=self.text,
            language=self._random.choice(["", "en"]),
            translation=self.text,
            translator=self.text,
            verification=self._random.choice(list(Verification)),
            verification_note=self.text,
        )
        speaker = self._random.choice([None, *self._actors])
        return QuoteOf(quote, self._random.choice(self._sources), speaker)


@st.composite
def goings(draw: st.DrawFn) -> Going:
    drawn = Drawn(draw(st.lists(TEXTS, min_size=6, max_size=6)), draw(st.integers(0, 10_000)))
    return Going([drawn.event(f"e{at}") for at in range(3)])


def hold_all(going: Going, writer: FormatWriter) -> None:
    """Fail where something of the events does not come back."""
    found = read_back(written(going, writer))
    assert len(found) == going.count
    for details in going.events():
        for name, expected in facts_of(details).items():
            assert found[details.event.id][name] == expected


@settings(max_examples=examples(150))
@given(goings())
def test_all_that_the_table_holds_is_read_back_from_csv(going: Going) -> None:
    hold_all(going, csv_writer)


@settings(max_examples=examples(24))
@given(goings())
def test_all_that_the_table_holds_is_read_back_from_a_workbook(going: Going) -> None:
    hold_all(going, xlsx_writer)


def test_a_source_that_goes_by_a_name_comes_before_one_that_is_described_by_it() -> None:
    drawn = Drawn(["So"], 1)
    book = Source(SourceId("s0"), CslItem("book", DOI="10.1000/182"), description="Notes")
    notes = Source(SourceId("s1"), CslItem("document", title="Notes"))
    said = Claim(DateClaim(ClaimId(""), EventId("e0"), SourceId(""), "in June", "2023-06"), notes)
    event = replace(
        drawn.event("e0"),
        quotes=(),
        citations=tuple(CitationOf(Citation(EventId("e0"), one.id), one) for one in (book, notes)),
        claims=(said,),
    )
    hold_all(Going([event]), csv_writer)
