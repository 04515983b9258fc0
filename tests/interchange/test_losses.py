"""What a format can't hold of events is told, field by field: nothing is lost in silence."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import msgspec
import pytest

from timeline_app.core.records import records
from timeline_app.core.records.event_details import (
    CitationOf,
    Claim,
    EventDetails,
    Participant,
    QuoteOf,
    RelatedEvent,
)
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    Citation,
    ClaimId,
    CslItem,
    DateClaim,
    Event,
    EventId,
    Header,
    Importance,
    KeptText,
    Lane,
    LaneId,
    Office,
    OtherName,
    Participation,
    Quote,
    QuoteId,
    Relation,
    Source,
    SourceId,
    Status,
    TextId,
    Verification,
)
from timeline_app.interchange.fields import Field
from timeline_app.interchange.formats import FORMATS, Format, written
from timeline_app.interchange.losses import Counted, losses

BARE = EventDetails(1, Event(EventId("e"), "Talks", "2023-06-21"))
SOURCE = Source(SourceId("s"), CslItem("book"))
ACTOR = Actor(ActorId("a"), "Qin", ActorKind.PERSON)
KEPT = KeptText(TextId("t"), SOURCE.id, "0" * 64)
QUOTE = Quote(QuoteId("q"), "Yes.", SOURCE.id)
CITATION = Citation(BARE.event.id, SOURCE.id)
CLAIM = DateClaim(ClaimId("c"), BARE.event.id, SOURCE.id, "in June")


class Going:
    """Some events that go out."""

    def __init__(self, *details: EventDetails) -> None:
        self._details = details
        self.header, self.count = Header("Talks"), len(details)

    def lanes(self) -> list[Lane]:
        return []

    def events(self) -> Iterator[EventDetails]:
        return iter(self._details)

    def sources(self) -> Iterator[Source]:
        return iter(())


def event(**fields: object) -> EventDetails:
    return msgspec.structs.replace(BARE, event=msgspec.structs.replace(BARE.event, **fields))


def with_quote(said: QuoteOf | None = None, **fields: object) -> EventDetails:
    quote = msgspec.structs.replace(QUOTE, **fields)
    return msgspec.structs.replace(BARE, quotes=(said or QuoteOf(quote, SOURCE),))


def with_actor(part: Participant) -> EventDetails:
    return msgspec.structs.replace(BARE, participants=(part,))


def cited(citation: Citation = CITATION, source: Source = SOURCE) -> EventDetails:
    return msgspec.structs.replace(BARE, citations=(CitationOf(citation, source),))


def laned(colour: str) -> EventDetails:
    lanes = (Lane(LaneId("l"), "Press", colour, 1),)
    return msgspec.structs.replace(event(lanes=("l",)), lanes=lanes)


TAKES_PART = Participation(BARE.event.id, ACTOR.id)
LINKED = Source(SourceId("s"), CslItem("book", URL="https://example.org"))
NAMED = msgspec.structs.replace(ACTOR, other_names=(OtherName("秦刚", "zh"),))

HELD = [
    (Field.UNDATED, event(date="")),
    (Field.END, event(date="2023-06-21/2023-06-24")),
    *((Field.UNCERTAIN, event(date=date)) for date in (
        "2023-06-21~", "2023-06?", "202X", "2023-XX", "2023-22", "2023-22~", "2023/..", "2023/",
        "/2023-06-21", "../2023", "[..2013-10]", "-0044-21", "2023-05-21/2023-22")),
    *((Field.INEXACT, event(date=date)) for date in (
        "2023", "2023-06", "2023-06-21/2023-07", "0000")),
    *((Field.FAR_DATES, event(date=date)) for date in (
        "-0044-03-15", "0000", "Y12023", "2023/Y12023", "-0044/0014", "[..-0044]")),
    (Field.TIME, event(time="10:00")),
    (Field.ZONE, event(time="10:00", zone="Asia/Shanghai")),
    (Field.END, event(time="10:00/11:00")),
    (Field.PLACE, event(place="Bali")),
    (Field.TEXT, event(summary="They met.")),
    (Field.CAPTIONS, event(caption="At last")),
    (Field.KINDS, event(kind="visit")),
    (Field.CHANNELS, event(channel="leaders")),
    (Field.TAGS, event(tags=("trade",))),
    (Field.STATUS, event(status=Status.PLANNED)),
    (Field.IMPORTANCE, event(importance=Importance.CENTRAL)),
    (Field.VERIFICATION, event(verification=Verification.MEMORY)),
    (Field.VERIFICATION, event(verification_note="asked him")),
    (Field.VERIFICATION, with_quote(verification=Verification.VERIFIED)),
    (Field.NOTES, event(note="Ask again.")),
    (Field.NOTES, cited(msgspec.structs.replace(CITATION, note="weak"))),
    (Field.WORDINGS, event(date_basis="as reported")),
    (Field.WORDINGS, msgspec.structs.replace(BARE, claims=(Claim(CLAIM, SOURCE),))),
    (Field.LANES, laned("")),
    (Field.COLOURS, laned("lane-1")),
    (Field.PEOPLE, with_actor(Participant(ACTOR, TAKES_PART))),
    (Field.OFFICES, with_actor(Participant(ACTOR, TAKES_PART, Office("minister")))),
    (Field.OFFICES, with_actor(
        Participant(ACTOR, msgspec.structs.replace(TAKES_PART, role="host")))),
    (Field.OTHER_NAMES, with_actor(Participant(NAMED, TAKES_PART))),
    (Field.OTHER_NAMES, with_quote(QuoteOf(QUOTE, SOURCE, NAMED))),
    (Field.QUOTES, with_quote()),
    (Field.SPEAKERS, with_quote(QuoteOf(QUOTE, SOURCE, ACTOR))),
    *((Field.SPEAKERS, with_quote(**{name: "x"})) for name in (
        "speaker_as_named", "office", "venue", "said_on")),
    (Field.TRANSLATIONS, with_quote(translation="Oui.")),
    (Field.CITATIONS, cited()),
    (Field.SOURCES, cited()),
    (Field.SOURCES, with_quote()),
    (Field.LINKS, cited(source=LINKED)),
    (Field.KEPT_TEXTS, with_quote(QuoteOf(QUOTE, SOURCE, text=KEPT))),
    (Field.RELATIONS, msgspec.structs.replace(BARE, related=(
        RelatedEvent(Relation(EventId("e"), EventId("f"), "echoes"), BARE.event, 2, True),))),
]  # fmt: skip


def holding(*but: Field) -> Format:
    fields = tuple(field for field in Field if field not in but)
    return Format("x", "X", writer="x", written_fields=fields)


@pytest.mark.parametrize(("field", "details"), HELD)
def test_each_field_is_missed_where_an_event_has_it(field: Field, details: EventDetails) -> None:
    assert losses(Going(details, BARE, details), holding(field)) == {field: 2}
    assert losses(Going(BARE), holding(field)) == {}


def test_what_is_within_another_field_is_not_told_twice() -> None:
    quoted = with_quote(QuoteOf(QUOTE, SOURCE, NAMED))
    assert losses(Going(quoted), holding(Field.QUOTES, Field.SPEAKERS)) == {Field.QUOTES: 1}
    far = event(date="-0044/..")
    lost = losses(Going(far), holding(Field.DATE, Field.END, Field.UNCERTAIN, Field.FAR_DATES))
    assert lost == {Field.DATE: 1}


@pytest.mark.parametrize(
    "one", [one for one in written() if one.is_document], ids=lambda one: one.name
)
def test_who_reads_a_document_misses_nothing_but_kept_texts(one: Format) -> None:
    for field, details in HELD:
        missed = losses(Going(details), one)
        assert missed == ({field: 1} if field is Field.KEPT_TEXTS else {}), field


def test_they_are_counted_once_while_they_are_written() -> None:
    one = holding(Field.PLACE)
    counted = Counted(Going(event(place="Bali"), BARE), one)
    assert len(list(counted.events())) == len(list(counted.events())) == 2
    assert counted.losses() == {Field.PLACE: 1}
    assert Counted(Going(event(place="Bali")), one).losses() == {Field.PLACE: 1}


NAMES = {
    Event: "id title date order rests_on",
    Quote: "id text language source speaker selector translator",
    DateClaim: "id event source wording edtf place zone selector",
    Participation: "event actor",
    Citation: "event source locator stance selector",
}
"""What tells which record it is, or is what it is there for: it comes or goes with the record."""
VALUES: dict[str, object] = {
    "lanes": (LaneId("l"),),
    "tags": ("a",),
    "status": Status.PLANNED,
    "importance": Importance.MINOR,
    "verification": Verification.MEMORY,
    "time": "10:00",
}


def with_one(kind: type[msgspec.Struct], /, **fields: object) -> EventDetails:
    """An event with one record of a type."""
    replace = msgspec.structs.replace
    match kind:
        case records.DateClaim:
            return replace(BARE, claims=(Claim(replace(CLAIM, **fields), SOURCE),))
        case records.Participation:
            return with_actor(Participant(ACTOR, replace(TAKES_PART, **fields)))
        case records.Citation:
            return cited(replace(CITATION, **fields))
        case records.Quote:
            return with_quote(**fields)
    return event(**fields)


@pytest.mark.parametrize("kind", NAMES)
def test_no_field_of_a_record_is_forgotten(kind: type[msgspec.Struct]) -> None:
    for info in msgspec.structs.fields(kind):
        if info.name not in NAMES[kind].split():
            filled = with_one(kind, **{info.name: VALUES.get(info.name, "x")})
            lost = [
                field
                for field in Field
                if losses(Going(filled), holding(field))
                and not losses(Going(with_one(kind)), holding(field))
            ]
            assert lost, info.name


def test_what_is_written_is_told_by_the_table() -> None:
    for one in written():
        assert one.written_fields
        assert one.written_suffixes
        assert one.passes >= 1
        assert {*one.options} <= {*inspect.signature(one.written_by().write).parameters}
    assert len({one.name for one in (*FORMATS, *written())}) == len({*FORMATS, *written()})
