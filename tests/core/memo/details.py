"""Events with all that a memo can say of one, for its tests and for those of its writers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from timeline_app.core.memo.blocks import Block, Footnote, Inlines, MemoFigure
from timeline_app.core.records.event_details import (
    CitationOf,
    Claim,
    EventDetails,
    Participant,
    QuoteOf,
    RelatedEvent,
)
from timeline_app.core.records.handed_on import details_handed_on
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
    Header,
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
from timeline_app.storage.chronology.json_exchange import load_json

ID, NEWS, OTHER = EventId("ev-1"), SourceId("news"), SourceId("other")
QIN = Actor(
    ActorId("qin"),
    "Qin Gang",
    ActorKind.PERSON,
    "CN",
    (OtherName("秦刚", "zh-Hans"),),
    (Office("Foreign Minister", "2022-12-30", "2023-07-25"),),
)
EVENT = Event(
    ID,
    "Qin's talks",
    date="2023-06-18",
    place="Beijing",
    status=Status.ONGOING,
    summary="They talk\nfor hours.",
    note="It's long.",
    kind="talks",
    tags=("summer",),
    rests_on=ClaimId("c1"),
    date_basis="Reports agree.",
    verification=Verification.ONE_SOURCE,
    verification_note="One report.",
)
NEXT = Event(EventId("ev-3"), "open", date="2023-06-20", channel="Beijing's line")
PAPER = Source(
    NEWS,
    CslItem(
        "article-newspaper",
        title="Talks",
        publisher="The Paper",
        issued=CslDate(((2023, 6, 19),)),
        URL="https://paper.example/a?b=1&c=2",
    ),
    verification_note="An excerpt was seen. More.",
)
WEEKLY = Source(OTHER, CslItem("article", publisher="The Weekly"), verification_note="A copy.")
QUOTE = Quote(
    QuoteId("q1"),
    "  中美  关系\twords\u00a0said\n\nand\u202eturned <b>&amp;</b> 😀",
    NEWS,
    ActorId("qin"),
    "China's minister",
    said_on="2023-06-18",
    venue="Diaoyutai",
    language="zh-Hans",
    translation="China–U.S. relations",
    translator="the paper",
    verification=Verification.VERIFIED,
)
FULL = EventDetails(
    1,
    EVENT,
    lanes=(Lane(LaneId("l"), "Beijing's talks", "lane-1", 0),),
    related=(
        RelatedEvent(Relation(ID, NEXT.id, "leads to"), NEXT, 3, is_outgoing=True),
        RelatedEvent(Relation(NEXT.id, ID, "read out at"), NEXT, 3, is_outgoing=False),
    ),
    claims=(
        Claim(DateClaim(ClaimId("c1"), ID, NEWS, "on Sunday", EVENT.date, "Of that week."), PAPER),
        Claim(DateClaim(ClaimId("c2"), ID, NEWS, "last summer", "2023-22"), PAPER),
        Claim(DateClaim(ClaimId("c3"), ID, OTHER, "in May", "2023-05", "A month early."), WEEKLY),
    ),
    participants=(Participant(QIN, Participation(ID, QIN.id, "host"), QIN.offices[0]),),
    quotes=(QuoteOf(QUOTE, PAPER, QIN),),
    citations=(
        CitationOf(Citation(ID, NEWS, "p. 3"), PAPER),
        CitationOf(Citation(ID, OTHER, stance=Stance.DISPUTES, note="denies it"), WEEKLY),
    ),
)
BARE = EventDetails(2, Event(EventId("ev-2"), "Nothing known"))
HEADER = Header("A <title> & more", "Two\nlines", changed="2026-11-25T00:00:00Z")


def notes_in(blocks: list[Block]) -> list[Footnote]:
    """All footnotes, in their order."""
    return [one for found in _inlines(blocks) for one in found if isinstance(one, Footnote)]


def _inlines(blocks: list[Block]) -> Iterator[Inlines]:
    return (block.inlines for block in blocks if not isinstance(block, MemoFigure))


def text_of(inlines: Inlines) -> str:
    """The text of a paragraph, with its notes in brackets."""
    return "".join(
        f"[{text_of(one.spans)}]" if isinstance(one, Footnote) else one.text for one in inlines
    )


@cache
def sample() -> tuple[Header, list[EventDetails]]:
    """The sample as it is handed on."""
    path = Path(__file__).parents[3] / "resources" / "us-china-2022-23.json"
    with load_json(path) as chronology:
        keys = [int(key) for key in chronology.columns().key]
        return chronology.header(), [details_handed_on(chronology.details(key)) for key in keys]
