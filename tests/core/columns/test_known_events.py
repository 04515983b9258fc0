"""Which events were known on a day, for all at once: as the rule says of each."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_app.core.columns.bulk_bounds import bounds_of_events
from timeline_app.core.columns.event_columns import EventColumns, event_columns
from timeline_app.core.columns.known_events import KnownEvents, WhyUnknown
from timeline_app.core.columns.published_sources import PublishedSources, Tie
from timeline_app.core.evidence.known_day import NEVER, day_edtf, day_of_source
from timeline_app.core.evidence.known_details import day_known, event_known
from timeline_app.core.records.event_details import CitationOf, Claim, EventDetails, QuoteOf
from timeline_app.core.records.records import (
    Citation,
    ClaimId,
    CslDate,
    CslItem,
    DateClaim,
    Event,
    EventId,
    Lane,
    LaneId,
    Quote,
    QuoteId,
    Source,
    SourceId,
    Stance,
    Status,
)

LANES = (Lane(LaneId("a"), "A", "lane-1", 0), Lane(LaneId("b"), "B", "lane-2", 1))
DATES = (
    *("", "2023-02-01", "2023-02", "2023-02-02/2023-02-04", "2023", "2022-12-31~"),
    *(
        "2023-02-02/..",
        "2023-02-02~/2023-02-03%",
        "2023-02/",
        "../2023-02-03",
        "/2023-02-04",
        "[2023-02-01..2023-02-05]",
    ),
)
FIRST = 19_389  # a day in February 2023


@dataclass
class World:
    """Sources, and events with all that ties them to these."""

    sources: Sequence[Source]
    events: Sequence[EventDetails]

    def columns(self) -> EventColumns:
        return event_columns(((one.key, one.event, len(one.quotes)) for one in self.events), LANES)

    def published(self) -> PublishedSources:
        key_of = {source.id: key for key, source in enumerate(self.sources, 100)}
        ties: list[tuple[int, int, int]] = []
        claims: list[tuple[int, int, str, bool]] = []
        for one in self.events:
            for cited in one.citations:
                is_context = cited.citation.stance is Stance.CONTEXT
                tie = Tie.CONTEXT if is_context else Tie.CITED
                ties.append((one.key, key_of[cited.source.id], tie))
            ties += [(one.key, key_of[quoted.source.id], Tie.QUOTED) for quoted in one.quotes]
            for made in one.claims:
                ties.append((one.key, key_of[made.source.id], Tie.CLAIMED))
                if made.claim.edtf:
                    is_basis = made.claim.id == one.event.rests_on
                    source = key_of[made.source.id]
                    claims.append((one.key, source, made.claim.edtf, is_basis))
        bounds = bounds_of_events([edtf for _, _, edtf, _ in claims], [""] * len(claims))
        tied = np.array(ties, np.int64).reshape(-1, 3)
        return PublishedSources(
            ids=tuple(source.id for source in self.sources),
            source=np.arange(100, 100 + len(self.sources)),
            day=np.array([day_of_source(source) for source in self.sources], np.int64),
            is_confidential=np.array([source.confidential for source in self.sources], np.bool_),
            event=tied[:, 0],
            tied=tied[:, 1],
            tie=tied[:, 2].astype(np.uint8),
            quoted=np.array(
                [key_of[quoted.source.id] for one in self.events for quoted in one.quotes], np.int64
            ),
            spoken_actor=(),
            spoken_event=np.zeros(0, np.int64),
            spoken_source=np.zeros(0, np.int64),
            claim_event=np.array([event for event, *_ in claims], np.int64),
            claim_source=np.array([source for _, source, *_ in claims], np.int64),
            claim_earliest=bounds.earliest,
            claim_latest=bounds.latest,
            claim_shape=bounds.shape,
            claim_is_basis=np.array([is_basis for *_, is_basis in claims], np.bool_),
        )


@st.composite
def worlds(draw: st.DrawFn) -> World:
    sources = []
    for number in range(draw(st.integers(0, 6))):
        day = draw(st.none() | st.integers(FIRST, FIRST + 4))
        issued = None if day is None else CslDate(raw=day_edtf(day))
        item = CslItem("report", issued=issued)
        secret = draw(st.sampled_from((False, False, True)))
        sources.append(Source(SourceId(f"s{number}"), item, confidential=secret))
    some = st.lists(st.sampled_from(sources), max_size=3) if sources else st.just([])
    events = []
    for key in draw(st.permutations(range(1, 1 + draw(st.integers(0, 5))))):
        name = EventId(f"e{key}")
        claims = tuple(
            Claim(
                DateClaim(ClaimId(f"{name}-{i}"), name, one.id, "", draw(st.sampled_from(DATES))),
                one,
            )
            for i, one in enumerate(draw(some))
        )
        basis = draw(st.sampled_from([ClaimId(""), *(one.claim.id for one in claims)]))
        event = Event(
            name,
            name,
            date=draw(st.sampled_from(DATES)),
            time=draw(st.sampled_from(("", "12:30", "12:30/14:00", "20:00/24:00", "00:00/00:00"))),
            lanes=draw(st.sampled_from(((), ("a",), ("b", "a")))),
            status=draw(st.sampled_from((Status.TOOK_PLACE, Status.ONGOING, Status.PLANNED))),
            channel=draw(st.sampled_from(("", "", "one", "other"))),
            rests_on=basis,
            order=draw(st.integers(0, 1)),
        )
        citations = tuple(
            CitationOf(Citation(name, one.id, stance=draw(st.sampled_from(Stance))), one)
            for one in draw(some)
        )
        quotes = tuple(
            QuoteOf(Quote(QuoteId(f"{name}q{i}"), "Yes.", one.id), one)
            for i, one in enumerate(draw(some))
        )
        events.append(EventDetails(key, event, claims=claims, quotes=quotes, citations=citations))
    return World(sources, events)


def same(one: EventColumns, other: EventColumns) -> bool:
    """Whether two columns hold the same, whatever lies beside it in their buffers."""
    titles = [one.titles[row] for row in range(len(one))]
    if titles != [other.titles[row] for row in range(len(other))]:
        return False
    return one.channels == other.channels and all(
        np.array_equal(getattr(one, name), getattr(other, name))
        for name in EventColumns.__struct_fields__
        if name not in ("titles", "lanes", "channels")
    )


@settings(deadline=None)
@given(worlds(), st.integers(FIRST - 1, FIRST + 5), st.booleans())
def test_columns_of_a_day_are_those_of_the_events_known_then_as_dated_then(
    world: World, day: int, all_are_sorted: bool
) -> None:
    known = KnownEvents(world.columns(), world.published())
    known.most_moved = 0 if all_are_sorted else known.most_moved
    expected = event_columns(
        (
            (
                one.key,
                event_known(one, day),
                sum(day_of_source(quoted.source) <= day for quoted in one.quotes),
            )
            for one in world.events
            if day_known(one) <= day
        ),
        LANES,
    )
    assert same(known.columns_on(day), expected)
    assert known.number_on(day) == len(expected)


@settings(deadline=None)
@given(worlds())
def test_nothing_changes_but_on_its_days(world: World) -> None:
    known = KnownEvents(world.columns(), world.published())
    days = known.days.tolist()
    assert days == sorted(set(days))
    for day in range(FIRST - 2, max(days, default=FIRST) + 1):
        if day not in days:
            assert same(known.columns_on(day), known.columns_on(day - 1))


@settings(deadline=None)
@given(worlds())
def test_once_all_is_known_the_events_are_dated_as_they_are(world: World) -> None:
    columns = world.columns()
    known = KnownEvents(columns, world.published())
    shown = known.columns_on(FIRST + 10)
    is_secret = {source.id for source in world.sources if source.confidential}
    for row in range(len(shown)):
        details = next(one for one in world.events if one.key == shown.key[row])
        if any(made.source.id in is_secret for made in details.claims):
            continue  # it is never known what these give
        before = columns.key.tolist().index(details.key)
        assert shown.earliest[row] == columns.earliest[before]
        assert shown.shape(row) == columns.shape(before)


@settings(deadline=None)
@given(worlds())
def test_each_event_without_a_day_has_a_reason(world: World) -> None:
    columns = world.columns()
    known = KnownEvents(columns, world.published())
    details = {one.key: one for one in world.events}
    rows = known.unknown_rows
    assert {int(columns.key[row]) for row in rows} == {
        key for key, one in details.items() if day_known(one) == NEVER
    }
    for row in rows.tolist():
        one = details[int(columns.key[row])]
        has_context = any(two.citation.stance is Stance.CONTEXT for two in one.citations)
        told_by = [
            *(two.source for two in one.citations if two.citation.stance is not Stance.CONTEXT),
            *(two.source for two in one.quotes),
            *(two.source for two in one.claims),
        ]
        if not told_by:
            wanted = WhyUnknown.ONLY_CONTEXT if has_context else WhyUnknown.NO_SOURCE
        elif all(source.confidential for source in told_by):
            wanted = WhyUnknown.CONFIDENTIAL
        else:
            wanted = WhyUnknown.DATELESS
        assert known.reason(row) is wanted


def test_of_no_events_none_is_known() -> None:
    known = KnownEvents(World([], []).columns(), World([], []).published())
    assert not len(known.days)
    assert not len(known.columns_on(FIRST))


def calls_of(act: Callable[[], object]) -> int:
    """How many functions of Python are called."""
    made = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal made
        made += event == "call"

    sys.setprofile(count)
    try:
        act()
    finally:
        sys.setprofile(None)
    return made


def test_a_day_of_very_many_events_takes_no_more_calls_than_one_of_few() -> None:
    def known_of(count: int) -> KnownEvents:
        issued = CslDate(raw=day_edtf(FIRST))
        source = Source(SourceId("s"), CslItem("report", issued=issued))
        cited = [
            EventDetails(
                key,
                Event(EventId(f"e{key}"), "Talks", date=day_edtf(FIRST - key)),
                citations=(CitationOf(Citation(EventId(f"e{key}"), source.id), source),),
            )
            for key in range(1, count + 1)
        ]
        world = World([source], cited)
        return KnownEvents(world.columns(), world.published())

    few, many = known_of(50), known_of(5_000)
    assert len(many.columns_on(FIRST)) == 5_000
    few.columns_on(FIRST)
    assert calls_of(lambda: many.columns_on(FIRST)) == calls_of(lambda: few.columns_on(FIRST))
