"""Details of events, from the sample and made by hand, for the tests of the panel."""

from functools import cache

from tests.resources.sample import Sample, read_sample
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
    CslDate,
    CslItem,
    DateClaim,
    Event,
    EventId,
    EventQuote,
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
    Stance,
    Status,
    Verification,
)

sample = cache(read_sample)

HTML = "<b>Talks</b> & <img src=x> “&lt;”"


def details_of(event_id: str) -> EventDetails:
    """All that the sample says of an event, as a chronology would hand it over."""
    book: Sample = sample()
    event = book.event(event_id)
    events = list(book.events())
    lanes = {lane.id: lane for lane in book.of(Lane)}
    sources = {source.id: source for source in book.of(Source)}
    actors = {actor.id: actor for actor in book.of(Actor)}
    quotes = {quote.id: quote for quote in book.of(Quote)}
    found = [quotes[row.quote] for row in book.of(EventQuote) if row.event == event_id]
    return EventDetails(
        key=events.index(event_id) + 1,
        event=event,
        lanes=tuple(lanes[lane] for lane in event.lanes),
        claims=tuple(
            Claim(row, sources[row.source]) for row in book.of(DateClaim) if row.event == event_id
        ),
        participants=tuple(
            Participant(actors[row.actor], row)
            for row in book.of(Participation)
            if row.event == event_id
        ),
        quotes=tuple(
            QuoteOf(row, sources[row.source], actors[row.speaker] if row.speaker else None)
            for row in found
        ),
        citations=tuple(
            CitationOf(row, sources[row.source])
            for row in book.of(Citation)
            if row.event == event_id
        ),
        related=tuple(
            RelatedEvent(row, book.event(other), events.index(other) + 1, other == row.target)
            for row in book.of(Relation)
            if event_id in (row.origin, row.target)
            for other in [row.target if row.origin == event_id else row.origin]
        ),
    )


def source(name: str, url: str = "", **given: str) -> Source:
    """A source published by `name`."""
    item = CslItem("webpage", publisher=name, issued=CslDate(date_parts=((2023, 6, 20),)), URL=url)
    return Source(SourceId(name), item, **given)  # type: ignore[arg-type]


def made_details(*, title: str = "Talks", url: str = "https://example.org/a") -> EventDetails:
    """An event with one of everything, each text of its own."""
    event = Event(
        EventId("e1"),
        title,
        date="2023-06-18/2023-06-19",
        place="Beijing",
        kind="visit",
        status=Status.NOT_HELD,
        summary="What happened.",
        note="What to mind.",
        verification=Verification.ONE_SOURCE,
        verification_note="seen once",
        rests_on=ClaimId("c2"),
        date_basis="The readout gives both days.",
    )
    other = Event(EventId("e2"), "The next thing", date="2023-06-25")
    axios, readout = source("Axios"), source("State", url, kind="official")
    qin = Actor(
        ActorId("qin"),
        "Qin Gang",
        ActorKind.PERSON,
        other_names=(OtherName("Ch'in Kang", "en"), OtherName("秦刚", "zh-Hans")),
    )
    quote = Quote(
        QuoteId("q1"),
        "work in progress",
        axios.id,
        speaker=qin.id,
        speaker_as_named="Mr Qin",
        office="Minister",
        venue="Press room",
        said_on="2023-06-19",
        translation="Arbeit im Gang",
    )
    return EventDetails(
        key=1,
        event=event,
        lanes=(Lane(LaneId("l"), "Foreign ministers", "lane-2", 0),),
        claims=(
            Claim(DateClaim(ClaimId("c1"), event.id, axios.id, "Monday", "2023-06-19"), axios),
            Claim(
                DateClaim(ClaimId("c2"), event.id, readout.id, "June 18-19", event.date), readout
            ),
        ),
        participants=(
            Participant(qin, Participation(event.id, qin.id, "host"), Office("Foreign Minister")),
        ),
        quotes=(QuoteOf(quote, axios, qin),),
        citations=(
            CitationOf(
                Citation(event.id, readout.id, "line 3", Stance.DISPUTES, "no talks"), readout
            ),
        ),
        related=(
            RelatedEvent(Relation(event.id, other.id, "leads to", "so it is said"), other, 7, True),
        ),
    )
