"""Any small chronology, for properties."""

from hypothesis import strategies as st

from timeline_app.core.records.kept_words import plain_words, sha256_of
from timeline_app.core.records.records import (
    Actor,
    ActorKind,
    Citation,
    CslDate,
    CslItem,
    CslName,
    DateClaim,
    Event,
    EventQuote,
    Header,
    Importance,
    Lane,
    Office,
    OtherName,
    Participation,
    Quote,
    Record,
    Relation,
    Selector,
    Source,
    SourceId,
    Stance,
    Status,
    TextId,
    Verification,
    Waiver,
)
from timeline_app.storage.json.document_type import JsonDocument
from timeline_app.storage.json.record_lines import TextLine
from timeline_app.storage.versions import JSON_VERSION

texts = st.text(max_size=12)
dates = st.sampled_from(
    [
        "",
        "2023",
        "2023-06",
        "2023-06-18",
        "2022-21",
        "2023-06-18/..",
        "/2006",
        "-0043-03-15",
        "19XX",
        "[..2013-10]",
        "[2019-07-02..]",
        "[2023-06-03?..2023-06-09]",
    ]
)
numbers = st.integers(-(2**63), 2**63 - 1)
selectors = st.builds(Selector, texts, texts, numbers, numbers, texts, texts) | st.just(Selector())


waivers = st.builds(Waiver, texts, texts, texts, texts, texts, texts)


def ids(least: int) -> st.SearchStrategy[list[str]]:
    return st.lists(st.text(min_size=1, max_size=8), min_size=least, max_size=4, unique=True)


def optional(names: list[str]) -> st.SearchStrategy[str]:
    return st.sampled_from(["", *names])


def lane(own_id: str) -> st.SearchStrategy[Lane]:
    return st.builds(Lane, st.just(own_id), texts, texts, numbers)


def source(
    own_id: str, sources: list[str], actors: list[str], *, secrets: bool = False
) -> st.SearchStrategy[Source]:
    date = (
        st.builds(CslDate, st.just(((2023, 6), (2024,))), texts, st.booleans(), texts) | st.none()
    )
    item = st.builds(
        CslItem,
        texts,
        texts,
        author=st.lists(st.builds(CslName, texts, texts, texts), max_size=2).map(tuple),
        issued=date,
        custom=st.dictionaries(texts, texts, max_size=2),
    )
    return st.builds(
        Source,
        st.just(own_id),
        item,
        texts,
        based_on=optional(sources),
        verification=st.sampled_from(Verification),
        issuer=optional(actors),
        covers=dates,
        confidential=st.booleans() if secrets else st.just(False),
    )


def actor(own_id: str, sources: list[str]) -> st.SearchStrategy[Actor]:
    name = st.builds(OtherName, texts, texts, optional(sources))
    office = st.builds(Office, texts, dates, dates, optional(sources))
    return st.builds(
        Actor,
        st.just(own_id),
        texts,
        st.sampled_from(ActorKind),
        texts,
        st.lists(name, max_size=2).map(tuple),
        st.lists(office, max_size=2).map(tuple),
    )


def event(own_id: str, lanes: list[str], claims: list[str]) -> st.SearchStrategy[Event]:
    in_lanes = st.lists(st.sampled_from(lanes), max_size=3) if lanes else st.just([])
    return st.builds(
        Event,
        st.just(own_id),
        texts,
        dates,
        st.sampled_from(["", "09:30"]),
        place=texts,
        lanes=in_lanes.map(tuple),
        status=st.sampled_from(Status),
        importance=st.sampled_from(Importance),
        caption=texts,
        tags=st.lists(texts, max_size=2).map(tuple),
        channel=texts,
        rests_on=optional(claims),
        order=numbers,
    )


def claim(own_id: str, events: list[str], sources: list[str]) -> st.SearchStrategy[DateClaim]:
    return st.builds(
        DateClaim,
        st.just(own_id),
        st.sampled_from(events),
        st.sampled_from(sources),
        texts,
        dates,
        texts,
        selectors,
    )


def quote(own_id: str, sources: list[str], actors: list[str]) -> st.SearchStrategy[Quote]:
    return st.builds(
        Quote,
        st.just(own_id),
        texts,
        st.sampled_from(sources),
        optional(actors),
        said_on=dates,
        selector=selectors,
    )


def text(own_id: str, sources: list[str]) -> st.SearchStrategy[TextLine]:
    def of(source_id: str, words: str, published: str, order: int) -> TextLine:
        sha256, length = sha256_of(words), len(words)
        return TextLine(
            TextId(own_id),
            SourceId(source_id),
            sha256,
            published=published,
            length=length,
            order=order,
            words=words,
        )

    return st.builds(of, st.sampled_from(sources), texts.map(plain_words), dates, numbers)


def link(
    kind: type[Record], events: list[str], sources: list[str], actors: list[str], quotes: list[str]
) -> st.SearchStrategy[Record]:
    one = st.sampled_from(events)
    if kind is Participation:
        return st.builds(Participation, one, st.sampled_from(actors), texts)
    if kind is Citation:
        return st.builds(
            Citation,
            one,
            st.sampled_from(sources),
            texts,
            st.sampled_from(Stance),
            texts,
            selectors,
        )
    if kind is EventQuote:
        return st.builds(EventQuote, one, st.sampled_from(quotes))
    return st.builds(Relation, one, one, texts, texts, optional(sources))


@st.composite
def documents(draw: st.DrawFn, *, secrets: bool = False) -> JsonDocument:
    """Any small chronology; with `secrets` some of its sources may be confidential."""
    lanes, claims, kept = draw(ids(0)), draw(ids(0)), draw(ids(0))
    sources, actors, events, quotes = (draw(ids(1)) for _ in range(4))

    def links(kind: type[Record]) -> tuple[Record, ...]:
        strategy = link(kind, events, sources, actors, quotes)
        return tuple(draw(st.lists(strategy, max_size=4, unique=True)))

    header = st.builds(Header, texts, texts, st.lists(texts, max_size=2).map(tuple), texts)
    return JsonDocument(
        "chronology",
        JSON_VERSION,
        draw(header),
        tuple(draw(lane(name)) for name in lanes),
        tuple(draw(source(name, sources, actors, secrets=secrets)) for name in sources),
        tuple(draw(text(name, sources)) for name in kept),
        tuple(draw(actor(name, sources)) for name in actors),
        tuple(draw(event(name, lanes, claims)) for name in events),
        tuple(draw(claim(name, events, sources)) for name in claims),
        links(Participation),  # type: ignore[arg-type]
        links(Citation),  # type: ignore[arg-type]
        tuple(draw(quote(name, sources, actors)) for name in quotes),
        links(EventQuote),  # type: ignore[arg-type]
        links(Relation),  # type: ignore[arg-type]
        tuple(draw(st.lists(waivers, max_size=2, unique=True))),
    )
