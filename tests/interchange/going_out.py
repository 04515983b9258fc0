"""Events on their way out, any of them, and what our readers find in what was written of them."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import msgspec
from hypothesis import strategies as st

from timeline_app.core.records.event_details import (
    CitationOf,
    EventDetails,
    Participant,
    QuoteOf,
)
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    Citation,
    CslItem,
    Event,
    EventId,
    Header,
    Lane,
    LaneId,
    Participation,
    Quote,
    QuoteId,
    Source,
    SourceId,
    Stance,
    Status,
)
from timeline_app.interchange.foreign.reader import ReadOptions, file_of
from timeline_app.interchange.foreign.values import ForeignPart
from timeline_app.interchange.formats import named
from timeline_app.interchange.writing.event_texts import plain
from timeline_app.interchange.writing.outgoing import Outgoing

HOSTILE = (
    "<b>bold</b>",
    "</script><script>alert(1)</script>",
    "&amp;lt;",
    "\nEND:VEVENT\nBEGIN:VEVENT",
    "\r\n ",
    "\\n;,\\",
    "// no comment",
    "\n// no comment",
    "\n2023-01-01: no event",
    "\n# no section",
    "\nid: none",
    "\n---\n",
    "\n> no quote",
    "\ngroup none",
    " #tag !id [x] [a](https://example.org) [b](location) .start",
    "#\u2060tag",
    "— nobody",
    '"quoted"',
    "}@book{x, title={",
    "\nER  - \nTY  - BOOK",
    "\x00\x1b\x85\u2028",
    "秦刚",
    "ü" * 40,
    "🕊",
    "a  b\u00a0c\u3000d",
)
"""What means something in one of the formats, or parts lines in one of their readers."""

pieces = st.lists(st.sampled_from((*HOSTILE, "word", " ", "\n", "\n\n", ", ")), max_size=4)
texts = pieces.map("".join) | st.text(max_size=8)
names = texts.filter(lambda text: bool(words(text)))
_dates = st.sampled_from(
    (
        "",
        "2023",
        "2023-06",
        "2023-06-18",
        "2023-06-18",
        "2023-06-18/2023-07-02",
        "2023-06/2024",
        "2022-21",
        "2023-06-18/..",
        "/2006",
        "2006/",
        "-0043-03-15",
        "-0043",
        "0044-02-29",
        "12023",
        "Y12023",
        "19XX",
        "2023-06-18?",
        "2023-06~/2023-07-01",
        "[..2013-10]",
        "[2019-07-02..]",
        "[2023-06-03?..2023-06-09]",
        "9999",
    )
).filter(lambda text: text != "12023")
_times = st.sampled_from(("", "", "21:30", "00:00", "09:00/10:30", "22:00/24:00", "21:30:05"))
_zones = st.sampled_from(("", "UTC", "Asia/Shanghai", "America/New_York", "Nowhere/None"))
_lanes = st.lists(st.integers(0, 2), max_size=2, unique=True)
_addresses = st.sampled_from(
    ("", "https://example.org/a?b=1&c=%20#d", "http://example.org/(x)", "javascript:alert(1)")
)
_events = st.builds(
    Event,
    st.just(EventId("")),
    texts,
    _dates,
    _times,
    _zones,
    place=texts,
    kind=st.sampled_from(("", "", "era")),
    status=st.sampled_from(Status),
    summary=texts,
    tags=st.lists(names, max_size=2, unique=True).map(tuple),
    channel=st.just("") | names,
)
_parts = st.tuples(
    _events,
    _lanes,
    st.lists(st.tuples(texts, names, texts), max_size=2),
    st.lists(st.tuples(_addresses, texts), max_size=2),
    st.lists(st.tuples(names, texts), max_size=2),
)


class Going:
    """An `Outgoing` of some events."""

    def __init__(
        self, details: Sequence[EventDetails], header: Header, sources: Sequence[Source] = ()
    ) -> None:
        self._details, self._sources = details, sources
        self.header = header
        self.count = len(details)

    def lanes(self) -> Sequence[Lane]:
        return list({lane.id: lane for one in self._details for lane in one.lanes}.values())

    def events(self) -> Iterator[EventDetails]:
        return iter(self._details)

    def sources(self) -> Iterator[Source]:
        return iter(self._sources)


def _details(number: int, lanes: Sequence[Lane], parts: tuple[Any, ...]) -> EventDetails:
    event, chosen, quotes, sources, people = parts
    own_id = EventId(f"e{number}")
    held = tuple(lanes[at] for at in chosen)
    cited = [
        Source(SourceId(f"s{number}.{at}"), CslItem("webpage", title=title, URL=address))
        for at, (address, title) in enumerate(sources)
    ]
    return EventDetails(
        number,
        msgspec.structs.replace(event, id=own_id, lanes=tuple(lane.id for lane in held)),
        held,
        participants=tuple(
            Participant(
                Actor(ActorId(f"a{at}"), name, ActorKind.PERSON),
                Participation(own_id, ActorId(f"a{at}"), role),
            )
            for at, (name, role) in enumerate(people)
        ),
        quotes=tuple(
            QuoteOf(
                Quote(QuoteId(f"q{at}"), words, SourceId("q"), speaker_as_named=by, office=office),
                Source(SourceId("q"), CslItem("webpage")),
            )
            for at, (words, by, office) in enumerate(quotes)
        ),
        citations=tuple(
            CitationOf(Citation(own_id, one.id, stance=Stance.SUPPORTS), one) for one in cited
        ),
    )


def _going(headers: tuple[str, str], lane_names: list[str], drawn: list[tuple[Any, ...]]) -> Going:
    lanes = [Lane(LaneId(f"l{at}"), name, "lane-1", at) for at, name in enumerate(lane_names)]
    details = [_details(number, lanes, parts) for number, parts in enumerate(drawn)]
    return Going(details, Header(*headers, created="2026-11-28T10:00:00Z"))


goings = st.builds(
    _going,
    st.tuples(texts, texts),
    st.lists(names, min_size=3, max_size=3, unique=True),
    st.lists(_parts, min_size=1, max_size=3),
)


def written(going: Outgoing, format_name: str) -> bytes:
    """The file of that format."""
    one = named(format_name)
    assert one is not None
    file = io.BytesIO()
    one.written_by().write(going, file)
    return file.getvalue()


def read_back(data: bytes, format_name: str) -> list[ForeignPart]:
    """What our reader finds in it; nothing where it finds no events."""
    one = named(format_name)
    assert one is not None
    return list(one.reader().read(file_of(data, ReadOptions(today=date(2026, 11, 28)))))


def words(text: str) -> str:
    """A text but for its white space, which most formats keep in their own way."""
    return " ".join(plain(text).split())
