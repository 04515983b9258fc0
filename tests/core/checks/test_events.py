"""Each rule about events: a chronology that breaks it, and a near miss that doesn't."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from msgspec.structs import replace

from timeline_app.core.checks.events import (
    ClosedState,
    EventEvidence,
    closed_state,
    ends_before_it_starts,
    event_findings,
    fineness,
)
from timeline_app.core.dates.bounds import parse_edtf
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
    HowSeen,
    Quote,
    QuoteId,
    Relation,
    Source,
    SourceId,
    Stance,
    Status,
    Verification,
)

EVENT = EventId("call")
OTHER = EventId("other")


def source(name: str, issued: str = "2023-06-20", based_on: str = "", issuer: str = "") -> Source:
    item = CslItem("article", title=name, issued=CslDate(raw=issued) if issued else None)
    return Source(SourceId(name), item, based_on=SourceId(based_on), issuer=ActorId(issuer))


def person(name: str, side: str, kind: ActorKind = ActorKind.PERSON) -> Actor:
    return Actor(ActorId(name), name, kind, side)


@dataclass
class Case:
    """An event that nobody has to question, to be changed."""

    event: Event = field(default_factory=lambda: Event(EVENT, "Call", "2023-06-14", kind="call"))
    sources: tuple[Source, ...] = (source("ap"), source("xinhua"))
    stance: Stance = Stance.SUPPORTS
    claims: tuple[str, ...] = ()
    """The dates that the sources give, in the order of the sources."""
    relations: tuple[Relation, ...] = ()
    quotes: tuple[Quote, ...] = ()
    actors: tuple[Actor, ...] = (person("blinken", "US"), person("qin", "CN"))
    closed: tuple[ClosedState, ...] = ()
    issuers: tuple[Actor, ...] = ()
    long_texts: tuple[str, ...] = ()
    locator: str = ""
    others: tuple[Source, ...] = ()
    """Sources that nothing cites."""

    def rules(self) -> set[str]:
        """The rules that it breaks."""
        claims = tuple(
            DateClaim(ClaimId(f"c-{made.id}"), self.event.id, made.id, "then", edtf)
            for made, edtf in zip(self.sources, self.claims, strict=False)
        )
        one = EventEvidence(
            self.event,
            claims,
            self.actors,
            self.quotes,
            tuple(
                Citation(self.event.id, one.id, self.locator, self.stance) for one in self.sources
            ),
            self.relations,
            {one.id: one for one in (*self.sources, *self.others)},
            {one.id: one for one in self.issuers},
            self.long_texts,
        )
        return {finding.rule for finding in event_findings(one, self.closed)}


def event(date: str = "2023-06-14", status: Status = Status.TOOK_PLACE, basis: str = "") -> Event:
    return Event(EVENT, "Call", date, kind="call", status=status, date_basis=basis)


MINISTRY = source("ministry", issuer="mfa")
MFA = person("mfa", "CN", ActorKind.ORGANISATION)
STALLED = ClosedState(
    OTHER,
    "Ministers: stalled",
    parse_edtf("2023-02-03/2023-06-17").earliest,
    parse_edtf("2023-02-03/2023-06-17").latest,
    frozenset((ActorId("blinken"), ActorId("qin"))),
)
BEFORE = (source("ap", "2023-06-12"), source("xinhua", "2023-06-13"))
UNDATED = source("afp", "")
VERIFIED = replace(event(), verification=Verification.VERIFIED)
FROM_EXCERPTS = Verification.EXCERPTS
EXCERPTS = tuple(replace(source(name), seen=HowSeen.EXCERPT) for name in ("ap", "xinhua"))
CHECKED = Quote(
    QuoteId("q"),
    "yes",
    SourceId("ap"),
    ActorId("qin"),
    said_on="2023-06-14",
    verification=Verification.VERIFIED,
)


def test_what_is_well_supported_is_not_questioned() -> None:
    assert Case().rules() == set()


@pytest.mark.parametrize(
    ("rule", "broken", "near"),
    [
        (
            "no-source",
            Case(sources=()),
            Case(
                sources=(),
                quotes=(
                    Quote(QuoteId("q"), "yes", SourceId("ap")),
                    Quote(QuoteId("r"), "no", SourceId("xinhua")),
                ),
                others=(source("ap"), source("xinhua")),
            ),
        ),
        ("no-source", Case(stance=Stance.DISPUTES), Case(stance=Stance.SUPPORTS)),
        ("no-source", Case(stance=Stance.CONTEXT), Case(stance=Stance.SUPPORTS)),
        (
            "span-reversed",
            Case(event("2023-06-14/2023-06-13")),
            Case(event("2023-06-14/2023-06")),
        ),
        (
            "claims-conflict",
            Case(claims=("2023-06-13", "2023-06-14")),
            Case(event(basis="13 June in Washington"), claims=("2023-06-13", "2023-06-14")),
        ),
        (
            "claims-conflict",
            Case(claims=("2023-06-13", "2023-06-14")),
            Case(claims=("2023-06", "2023-06-14")),
        ),
        ("sources-older", Case(sources=BEFORE), Case(sources=(*BEFORE, source("afp")))),
        # One that has no date says nothing, and hides nothing.
        (
            "sources-older",
            Case(sources=(*BEFORE, source("afp", ""))),
            Case(sources=(source("afp", ""),)),
        ),
        ("sources-older", Case(sources=BEFORE), Case(event(status=Status.PLANNED), BEFORE)),
        ("verified-unopened", Case(VERIFIED, EXCERPTS), Case(VERIFIED, (*EXCERPTS, source("afp")))),
        ("verified-unopened", Case(VERIFIED, EXCERPTS), Case(sources=EXCERPTS)),
        (
            "verified-unopened",
            Case(sources=EXCERPTS, quotes=(CHECKED,)),
            Case(sources=EXCERPTS, quotes=(replace(CHECKED, verification=FROM_EXCERPTS),)),
        ),
        ("sources-older", Case(sources=BEFORE), Case(event("2023-06-14~"), BEFORE)),
        ("date-too-fine", Case(claims=("2023-06", "2023")), Case(claims=("2023-06",))),
        ("date-too-fine", Case(claims=("2023-06", "2023")), Case(claims=("2023-06", "2023-06-14"))),
        ("date-too-fine", Case(claims=("2023-06", "2023")), Case(claims=("", "2023"))),
        (
            "date-too-fine",
            Case(claims=("[2023-06-12..2023-06-16]",) * 2),
            Case(event("2023-06-14/2023-06-15"), claims=("2023-06-14", "2023-06-15")),
        ),
        ("one-source", Case(sources=(source("ap"),)), Case()),
        (
            "one-source",
            Case(sources=(source("ap"), source("copy", based_on="ap"))),
            Case(sources=(source("ap"), source("copy", based_on="afp")), others=(source("afp"),)),
        ),
        (
            "one-side",
            Case(sources=(MINISTRY, source("embassy", issuer="mfa")), issuers=(MFA,)),
            Case(sources=(MINISTRY, source("reuters")), issuers=(MFA,)),
        ),
        (
            "one-side",
            Case(sources=(MINISTRY,), issuers=(MFA,)),
            Case(
                sources=(MINISTRY, source("readout", issuer="state")),
                issuers=(MFA, person("state", "US", ActorKind.ORGANISATION)),
            ),
        ),
        (
            "one-side",
            Case(sources=(MINISTRY,), issuers=(MFA,)),
            Case(sources=(MINISTRY,), issuers=(MFA,), actors=(person("qin", "CN"),)),
        ),
        ("no-locator", Case(long_texts=("ap",)), Case(long_texts=("ap",), locator="p. 3")),
        ("no-locator", Case(long_texts=("ap",)), Case(long_texts=("afp",))),
        (
            "cancelled-unexplained",
            Case(event(status=Status.CANCELLED)),
            Case(
                event(status=Status.CANCELLED), relations=(Relation(OTHER, EVENT, type="cancels"),)
            ),
        ),
        (
            "cancelled-unexplained",
            Case(
                event(status=Status.POSTPONED), relations=(Relation(OTHER, EVENT, type="precedes"),)
            ),
            Case(
                event(status=Status.POSTPONED),
                relations=(Relation(EVENT, OTHER, type="took place as"),),
            ),
        ),
        (
            "cancelled-unexplained",
            Case(event(status=Status.NOT_HELD), relations=(Relation(EVENT, OTHER, type="echoes"),)),
            Case(
                event(status=Status.NOT_HELD),
                relations=(Relation(EVENT, OTHER, type="results from"),),
            ),
        ),
        ("met-while-closed", Case(closed=(STALLED,)), Case(event("2023-06-18"), closed=(STALLED,))),
        (
            "met-while-closed",
            Case(closed=(STALLED,)),
            Case(closed=(STALLED,), relations=(Relation(EVENT, OTHER, type="prepares"),)),
        ),
        (
            "met-while-closed",
            Case(closed=(STALLED,)),
            Case(closed=(STALLED,), actors=(person("blinken", "US"), person("wang", "CN"))),
        ),
        (
            "met-while-closed",
            Case(closed=(STALLED,)),
            Case(event(status=Status.NOT_AGREED), closed=(STALLED,)),
        ),
    ],
)
def test_a_rule_finds_what_breaks_it_and_lets_a_near_miss_be(
    rule: str, broken: Case, near: Case
) -> None:
    assert rule in broken.rules()
    assert rule not in near.rules()


def test_a_claim_that_ends_before_it_starts_is_found() -> None:
    assert "span-reversed" in Case(claims=("2023-06-14/2023-06-01",)).rules()
    assert not ends_before_it_starts("no date at all")


def test_only_states_of_which_persons_are_known_are_shut() -> None:
    people = (person("blinken", "US"), person("qin", "CN"))
    state = Event(OTHER, "stalled", "2023-02-03/2023-06-17", channel="Ministers")
    assert closed_state(state, people) == STALLED
    bodies = (person("pla", "CN", ActorKind.ORGANISATION), person("blinken", "US"))
    assert closed_state(state, bodies) is None
    assert closed_state(Event(OTHER, "open", state.date, channel="Ministers"), people) is None
    assert closed_state(Event(OTHER, "stalled", state.date), people) is None


@pytest.mark.parametrize(
    ("finer", "coarser"),
    [
        ("2023-06-14", "2023-06"),
        ("2023-06-14/2023-06-20", "2023-06"),
        ("2023-06", "2023-22"),
        ("[2023-06-03..2023-06-09]", "2023-06"),
        ("2023", "[..2023]"),
        ("2023-06-14T10:00:00Z", "2023-06-14"),
    ],
)
def test_what_is_finer_says_more(finer: str, coarser: str) -> None:
    assert fineness(parse_edtf(finer)) < fineness(parse_edtf(coarser))
