"""Which events were known on a day, for all at once: as the rule says of each."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.columns.known_walk import Tie as WalkedTie
from tests.core.columns.known_walk import Walked, is_disputed_on, walk, with_days
from tests.core.evidence.public_days import day_of_source
from timeline_app.core.columns.bulk_bounds import bounds_of_events
from timeline_app.core.columns.event_columns import (
    DISPUTED,
    UNDATED_BIT,
    UNTIL_BIT,
    EventColumns,
    event_columns,
)
from timeline_app.core.columns.known_events import KnownEvents, WhyUnknown
from timeline_app.core.columns.published_sources import PublishedSources, Tie
from timeline_app.core.dates.bounds import (
    OPEN_END,
    OPEN_START,
    SECONDS_IN_DAY,
    Bound,
    DateShape,
    bounds_of_event,
    parse_edtf,
)
from timeline_app.core.evidence.known_day import NEVER, day_edtf
from timeline_app.core.evidence.known_details import Moments, Seen, event_known
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
    turns: Sequence[tuple[int, int]] = ()

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
            turning_event=np.array([by for by, _ in self.turns], np.int64),
            turned_event=np.array([event for _, event in self.turns], np.int64),
        )

    def walked(self) -> dict[str, Walked]:
        """The same for the walk."""
        return {one.event.id: _walked(one, self.turns) for one in self.events}


def _walked(details: EventDetails, turns: Sequence[tuple[int, int]]) -> Walked:
    event = details.event
    date = bounds_of_event(event.date, event.time)
    shape = DateShape.unpacked(date.shape)
    begin = None if date.earliest == OPEN_START else date.earliest // SECONDS_IN_DAY
    last = None if date.latest == OPEN_END else (date.latest - 1) // SECONDS_IN_DAY
    has_end = shape.is_interval and shape.start_bound is shape.end_bound is Bound.KNOWN
    walked = Walked(
        event.status.value,
        begin,
        last if has_end else None,
        last,
        event.channel,
        turned_by=[f"e{by}" for by, turned in turns if turned == details.key],
        is_dated=bool(event.date),
    )
    for cited in details.citations:
        kind = "context" if cited.citation.stance is Stance.CONTEXT else "cited"
        walked.ties.append(_tie(cited.source, kind))
    walked.ties += [_tie(quoted.source, "quoted") for quoted in details.quotes]
    for made in details.claims:
        tie = _tie(made.source, "claimed")
        if made.claim.edtf:
            claimed = parse_edtf(made.claim.edtf)
            days = tuple(
                None if abs(s) == OPEN_END else s // SECONDS_IN_DAY
                for s in (claimed.earliest, claimed.latest - 1)
            )
            is_basis = made.claim.id == event.rests_on
            tie = replace(tie, bounds=days, is_basis=is_basis)
        walked.ties.append(tie)
    return walked


def _tie(source: Source, kind: str) -> WalkedTie:
    day = day_of_source(source)
    return WalkedTie(source.id, None if day >= NEVER else day, kind, source.confidential)


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
            status=draw(st.sampled_from(Status)),
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
    keys = st.integers(1, 5)
    turns = draw(st.lists(st.tuples(keys, keys), max_size=3))
    return World(sources, events, turns)


def same(one: EventColumns, other: EventColumns, *, but_for_ends_on: int) -> bool:
    """Whether two columns hold the same events; open ends may reach up to a day, or for ever."""
    if len(one) != len(other):
        return False
    places = np.argsort(one.key), np.argsort(other.key)
    for columns, order in zip((one, other), places, strict=True):
        assert len({*columns.key.tolist()}) == len(order)
    end_s = (but_for_ends_on + 1) * SECONDS_IN_DAY
    first, second = (
        [_told_of(columns, row, end_s) for row in order.tolist()]
        for columns, order in zip((one, other), places, strict=True)
    )
    return first == second


def _told_of(columns: EventColumns, row: int, end_s: int) -> tuple[object, ...]:
    shape = DateShape.unpacked(columns.shape(row))
    is_open = shape.is_interval and shape.end_bound is Bound.OPEN
    return (
        columns.key[row],
        columns.titles[row],
        columns.earliest[row],
        OPEN_END if is_open else columns.latest[row],
        int(columns.flags[row]) & ~UNTIL_BIT,
        columns.lanes_of(row),
        columns.channel(row),
        columns.importance[row],
    )


def moments_in(world: World) -> dict[int, Moments]:
    """Since when the parts of each event were known, by the walk; `NEVER` for no day."""
    found = {}
    for name, may in walk(world.walked()).items():
        days = [NEVER if day is None else day for day in (may.since, may.told, may.whole)]
        ended = -NEVER if may.ended is None else may.ended
        found[int(name[1:])] = Moments(days[0], days[1], days[2], ended)
    return found


def seen_in(world: World, day: int) -> Seen:
    """What else was known on a day, by the walk."""
    days = {
        tie.source: tie.day for event in with_days(world.walked()).values() for tie in event.ties
    }

    def day_of(source: SourceId) -> int:
        found = days.get(source)
        is_secret = any(one.id == source and one.confidential for one in world.sources)
        return NEVER if found is None or is_secret else found

    return Seen(day, day_of, lambda _: None)


def disputed_in(world: World, day: int) -> set[int]:
    """The events, by their keys, of which the claims known on a day can't all hold, by the walk."""
    events = with_days(world.walked())
    return {int(name[1:]) for name, event in events.items() if is_disputed_on(event, day)}


@settings(deadline=None, max_examples=300)
@given(worlds())
def test_each_part_of_an_event_is_known_when_the_walk_says(world: World) -> None:
    known = KnownEvents(world.columns(), world.published())
    for key, expected in moments_in(world).items():
        found = known.moments(key)
        assert found.since == expected.since
        if expected.since < NEVER:
            assert found == expected
    assert known.moments(77) == Moments(NEVER, NEVER, NEVER, NEVER)


@settings(deadline=None, max_examples=300)
@given(worlds(), st.integers(FIRST - 1, FIRST + 5))
def test_columns_of_a_day_are_those_of_the_events_known_then_as_dated_then(
    world: World, day: int
) -> None:
    known = KnownEvents(world.columns(), world.published())
    moments, seen = moments_in(world), seen_in(world, day)
    shown = [one for one in world.events if moments[one.key].since <= day]
    disputed = disputed_in(world, day)
    expected = event_columns(
        (
            (
                one.key,
                event_known(one, moments[one.key], seen),
                len(seen.told(one.quotes)) | (DISPUTED if one.key in disputed else 0),
            )
            for one in shown
        ),
        LANES,
    )
    found = known.columns_on(day)
    assert same(found, expected, but_for_ends_on=day)
    assert known.number_on(day) == len(expected)
    is_until = found.flags & np.uint32(UNTIL_BIT) != 0
    assert (found.latest[is_until] == (day + 1) * SECONDS_IN_DAY).all()
    assert (found.earliest[is_until] < found.latest[is_until]).all()
    order = np.zeros(len(found), np.int64)
    order[found.order_row] = found.order_value
    in_time = np.lexsort((found.key, order, found.latest, found.earliest))
    assert in_time.tolist() == [*range(len(found))]
    assert (found.flags[: found.dated] & np.uint32(UNDATED_BIT) == 0).all()


@settings(deadline=None)
@given(worlds())
def test_nothing_changes_but_on_its_days(world: World) -> None:
    known = KnownEvents(world.columns(), world.published())
    days = known.days.tolist()
    assert days == sorted(set(days))
    for day in range(FIRST - 2, max(days, default=FIRST) + 1):
        if day not in days:
            before = known.columns_on(day - 1)
            assert same(known.columns_on(day), before, but_for_ends_on=day)


def test_what_was_announced_looks_otherwise_from_the_day_it_begins() -> None:
    first, later = (
        Source(SourceId(f"s{day}"), CslItem("report", issued=CslDate(raw=day_edtf(FIRST + day))))
        for day in (0, 3)
    )
    name = EventId("e1")
    announced = EventDetails(
        1,
        Event(name, "Truce", date=f"{day_edtf(FIRST + 2)}/.."),
        citations=tuple(CitationOf(Citation(name, one.id), one) for one in (first, later)),
    )
    world = World([first, later], [announced])
    known = KnownEvents(world.columns(), world.published())
    assert known.days.tolist() == [FIRST, FIRST + 2, FIRST + 3]


@settings(deadline=None)
@given(worlds())
def test_once_all_is_known_the_events_are_dated_as_they_are(world: World) -> None:
    columns = world.columns()
    known = KnownEvents(columns, world.published())
    day = FIRST + 400
    shown = known.columns_on(day)
    is_secret = {source.id for source in world.sources if source.confidential}
    for row in range(len(shown)):
        details = next(one for one in world.events if one.key == shown.key[row])
        if any(made.source.id in is_secret for made in details.claims):
            continue  # it is never known what these give
        before = columns.key.tolist().index(details.key)
        assert shown.earliest[row] == columns.earliest[before]
        assert shown.shape(row) == columns.shape(before)
        assert shown.status(row) is columns.status(before)


@settings(deadline=None)
@given(worlds())
def test_each_event_without_a_day_has_a_reason(world: World) -> None:
    columns = world.columns()
    known = KnownEvents(columns, world.published())
    details = {one.key: one for one in world.events}
    rows = known.unknown_rows
    assert {int(columns.key[row]) for row in rows} == {
        key for key, one in details.items() if moments_in(world)[one.key].since == NEVER
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
