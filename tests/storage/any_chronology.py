"""Any small chronology, for properties."""

from typing import Any

from hypothesis import strategies as st
from msgspec.structs import replace

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
    Import,
    Importance,
    Lane,
    Office,
    Origin,
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
from timeline_app.storage.database.schema import JSON_VERSION
from timeline_app.storage.json.document_type import JsonDocument, TextLine

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
clock_times = st.sampled_from(["", "", "21:30", "09:00/10:30", "22:00:30/24:00"])
numbers = st.integers(-(2**63), 2**63 - 1)
selectors = st.builds(Selector, texts, texts, numbers, numbers, texts, texts) | st.just(Selector())

waivers = st.builds(Waiver, texts, texts, texts, texts, texts, texts)
digests = st.just("") | texts.map(sha256_of)
pairs = st.lists(st.tuples(texts, texts), max_size=2).map(tuple)

# Each of these is made once: Hypothesis takes longer to make a strategy than to draw from it.
# What a record names is drawn as a number, since the names come with the chronology.
_picks = st.integers(0, 11)
_names = {least: st.lists(st.text(min_size=1, max_size=8), min_size=least, max_size=4, unique=True)
          for least in (0, 1)}  # fmt: skip
_imports = st.builds(
    Import, st.just(""), texts, texts, digests, texts, options=pairs, mapping=pairs
)
_origins = st.tuples(
    _picks,
    st.just("events") | texts,
    _picks | texts,
    *(texts, texts, texts, texts),
    st.booleans(),
)
_lanes = st.builds(Lane, st.just(""), texts, texts, numbers)
_csl_dates = (
    st.builds(CslDate, st.just(((2023, 6), (2024,))), texts, st.booleans(), texts) | st.none()
)
_items = st.builds(
    CslItem,
    texts,
    texts,
    author=st.lists(st.builds(CslName, texts, texts, texts), max_size=2).map(tuple),
    issued=_csl_dates,
    custom=st.dictionaries(texts, texts, max_size=2),
)
_sources = st.builds(
    Source,
    st.just(""),
    _items,
    texts,
    verification=st.sampled_from(Verification),
    covers=dates,
    confidential=st.booleans(),
)
_other_names = st.lists(st.tuples(texts, texts, _picks), max_size=2)
_offices = st.lists(st.tuples(texts, dates, dates, _picks), max_size=2)
_actors = st.builds(Actor, st.just(""), texts, st.sampled_from(ActorKind), texts)
_events = st.builds(
    Event,
    st.just(""),
    texts,
    dates,
    clock_times,
    place=texts,
    status=st.sampled_from(Status),
    importance=st.sampled_from(Importance),
    caption=texts,
    tags=st.lists(texts, max_size=2).map(tuple),
    channel=texts,
    order=numbers,
)
_claims = st.builds(
    DateClaim, st.just(""), st.just(""), st.just(""), texts, dates, texts, selectors
)
_quotes = st.builds(Quote, st.just(""), texts, st.just(""), said_on=dates, selector=selectors)
_texts = st.tuples(_picks, texts.map(plain_words), dates, numbers)
_links: dict[type[Record], st.SearchStrategy[tuple[Any, ...]]] = {
    Participation: st.tuples(_picks, _picks, texts),
    Citation: st.tuples(_picks, _picks, texts, st.sampled_from(Stance), texts, selectors),
    EventQuote: st.tuples(_picks, _picks),
    Relation: st.tuples(_picks, _picks, texts, texts, _picks),
}


def _one(names: list[str], pick: int) -> str:
    return names[pick % len(names)]


def _one_or_none(names: list[str], pick: int) -> str:
    return _one(["", *names], pick)


def import_(own_id: str) -> st.SearchStrategy[Import]:
    return _imports.map(lambda drawn: replace(drawn, id=own_id))


def origin(imports: list[str], events: list[str]) -> st.SearchStrategy[Origin]:
    def of(drawn: tuple[Any, ...]) -> Origin:
        pick, section, record, *others, is_digest = drawn
        name = _one(events, record) if isinstance(record, int) else record
        return Origin(_one(imports, pick), section, name, *others, is_digest=is_digest)

    return _origins.map(of)


def ids(least: int) -> st.SearchStrategy[list[str]]:
    return _names[least]


def lane(own_id: str) -> st.SearchStrategy[Lane]:
    return _lanes.map(lambda drawn: replace(drawn, id=own_id))


def source(
    own_id: str, sources: list[str], actors: list[str], *, secrets: bool = False
) -> st.SearchStrategy[Source]:
    def of(drawn: tuple[Source, int, int]) -> Source:
        made, based_on, issuer = drawn
        return replace(
            made,
            id=own_id,
            based_on=_one_or_none(sources, based_on),
            issuer=_one_or_none(actors, issuer),
            confidential=secrets and made.confidential,
        )

    return st.tuples(_sources, _picks, _picks).map(of)


def actor(own_id: str, sources: list[str]) -> st.SearchStrategy[Actor]:
    def of(drawn: tuple[Actor, list[tuple[Any, ...]], list[tuple[Any, ...]]]) -> Actor:
        made, names, offices = drawn
        return replace(
            made,
            id=own_id,
            other_names=tuple(
                OtherName(*rest, _one_or_none(sources, pick)) for *rest, pick in names
            ),
            offices=tuple(Office(*rest, _one_or_none(sources, pick)) for *rest, pick in offices),
        )

    return st.tuples(_actors, _other_names, _offices).map(of)


def event(own_id: str, lanes: list[str], claims: list[str]) -> st.SearchStrategy[Event]:
    def of(drawn: tuple[Event, list[int], int]) -> Event:
        made, picks, rests_on = drawn
        return replace(
            made,
            id=own_id,
            lanes=tuple(_one(lanes, pick) for pick in picks) if lanes else (),
            rests_on=_one_or_none(claims, rests_on),
        )

    return st.tuples(_events, st.lists(_picks, max_size=3), _picks).map(of)


def claim(own_id: str, events: list[str], sources: list[str]) -> st.SearchStrategy[DateClaim]:
    def of(drawn: tuple[DateClaim, int, int]) -> DateClaim:
        made, at, by = drawn
        return replace(made, id=own_id, event=_one(events, at), source=_one(sources, by))

    return st.tuples(_claims, _picks, _picks).map(of)


def quote(own_id: str, sources: list[str], actors: list[str]) -> st.SearchStrategy[Quote]:
    def of(drawn: tuple[Quote, int, int]) -> Quote:
        made, of_source, speaker = drawn
        return replace(
            made,
            id=own_id,
            source=_one(sources, of_source),
            speaker=_one_or_none(actors, speaker),
        )

    return st.tuples(_quotes, _picks, _picks).map(of)


def text(own_id: str, sources: list[str]) -> st.SearchStrategy[TextLine]:
    def of(drawn: tuple[int, str, str, int]) -> TextLine:
        pick, words, published, order = drawn
        return TextLine(
            TextId(own_id),
            SourceId(_one(sources, pick)),
            sha256_of(words),
            published=published,
            length=len(words),
            order=order,
            words=words,
        )

    return _texts.map(of)


def link(
    kind: type[Record], events: list[str], sources: list[str], actors: list[str], quotes: list[str]
) -> st.SearchStrategy[Record]:
    others = {Participation: actors, Citation: sources, EventQuote: quotes, Relation: events}[kind]

    def of(drawn: tuple[Any, ...]) -> Record:
        at, other, *rest = drawn
        if kind is Relation:
            rest[-1] = _one_or_none(sources, rest[-1])
        return kind(_one(events, at), _one(others, other), *rest)

    return _links[kind].map(of)


_titles = st.builds(Header, texts, texts, st.lists(texts, max_size=2).map(tuple), texts)
_waived = st.lists(waivers, max_size=2, unique=True)


@st.composite
def documents(draw: st.DrawFn, *, secrets: bool = False) -> JsonDocument:
    """Any small chronology; with `secrets` some of its sources may be confidential."""
    lanes, claims, kept, imports = draw(ids(0)), draw(ids(0)), draw(ids(0)), draw(ids(0))
    sources, actors, events, quotes = (draw(ids(1)) for _ in range(4))

    def links(kind: type[Record]) -> tuple[Record, ...]:
        strategy = link(kind, events, sources, actors, quotes)
        return tuple(draw(st.lists(strategy, max_size=4, unique=True)))

    return JsonDocument(
        "chronology",
        JSON_VERSION,
        draw(_titles),
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
        tuple(draw(_waived)),
        tuple(draw(import_(name)) for name in imports),
        tuple(draw(st.lists(origin(imports, events), max_size=4, unique=True))) if imports else (),
    )
