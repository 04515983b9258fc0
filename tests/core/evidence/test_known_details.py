"""What of one event was public on a day."""

import msgspec

from timeline_app.core.dates.bounds import days_from_civil
from timeline_app.core.evidence.known_day import NEVER
from timeline_app.core.evidence.known_details import (
    claim_known,
    day_known,
    details_known,
    event_known,
)
from timeline_app.core.records.event_details import (
    CitationOf,
    Claim,
    EventDetails,
    QuoteOf,
    RelatedEvent,
)
from timeline_app.core.records.records import (
    Citation,
    ClaimId,
    CslDate,
    CslItem,
    DateClaim,
    Event,
    EventId,
    Quote,
    QuoteId,
    Relation,
    Source,
    SourceId,
    Stance,
    Status,
)

VISIT = EventId("visit")


def of_february(day: int) -> int:
    return days_from_civil(2023, 2, day)


def source(name: str, day: int, *, confidential: bool = False) -> Source:
    issued = CslDate(date_parts=((2023, 2, day),))
    item = CslItem("article-newspaper", issued=issued)
    return Source(SourceId(name), item, confidential=confidential)


def cited(day: int, stance: Stance = Stance.SUPPORTS, *, confidential: bool = False) -> CitationOf:
    one = source(f"cited-{day}", day, confidential=confidential)
    return CitationOf(Citation(VISIT, one.id, stance=stance), one)


def claim(name: str, edtf: str, day: int) -> Claim:
    made_by = source(f"of-{name}", day)
    return Claim(DateClaim(ClaimId(name), VISIT, made_by.id, "then", edtf=edtf), made_by)


def quote(day: int) -> QuoteOf:
    made_by = source(f"said-{day}", day)
    return QuoteOf(Quote(QuoteId(f"q{day}"), "Yes.", made_by.id), made_by)


EVENT = Event(VISIT, "Visit", date="2023-02-01", time="09:00", date_basis="Weighed.")


def test_an_event_is_known_from_its_first_published_source_on() -> None:
    details = EventDetails(1, EVENT, citations=(cited(5), cited(3)), quotes=(quote(4),))
    assert day_known(details) == of_february(3)
    assert day_known(EventDetails(1, EVENT, quotes=(quote(4),))) == of_february(4)
    assert day_known(EventDetails(1, EVENT, claims=(claim("a", "", 2),))) == of_february(2)
    assert day_known(EventDetails(1, EVENT)) == NEVER


def test_one_that_disputes_it_tells_of_it_but_context_and_what_is_confidential_do_not() -> None:
    assert day_known(EventDetails(1, EVENT, citations=(cited(2, Stance.DISPUTES),))) == of_february(
        2
    )
    assert day_known(EventDetails(1, EVENT, citations=(cited(2, Stance.CONTEXT),))) == NEVER
    assert day_known(EventDetails(1, EVENT, citations=(cited(2, confidential=True),))) == NEVER


def test_the_last_published_claim_dates_an_event_until_its_own_is_known() -> None:
    event = Event(VISIT, "Visit", date="2023-02-01", rests_on=ClaimId("exact"))
    claims = (
        claim("month", "2023-02", 2),
        claim("exact", "2023-02-01", 9),
        claim("near", "2023-02-01~", 4),
    )
    assert claim_known(event, claims, of_february(1)) is None
    assert (
        event_known(EventDetails(1, event, claims=claims), of_february(1)).date == "2023-02-01"
    )  # nothing says otherwise
    assert event_known(EventDetails(1, event, claims=claims), of_february(2)).date == "2023-02"
    assert event_known(EventDetails(1, event, claims=claims), of_february(4)).date == "2023-02-01~"
    assert event_known(EventDetails(1, event, claims=claims), of_february(9)) == event


def test_a_date_that_rests_on_no_claim_holds_again_once_all_claims_are_known() -> None:
    claims = (claim("one", "2023-02-01", 2), claim("other", "2023-02-03", 4))
    event = Event(VISIT, "Visit", date="[2023-02-01..2023-02-03]")
    assert event_known(EventDetails(1, event, claims=claims), of_february(3)).date == "2023-02-01"
    assert event_known(EventDetails(1, event, claims=claims), of_february(4)) == event


def test_a_claim_takes_the_place_of_all_that_says_how_the_date_is_known() -> None:
    claims = (claim("one", "2023-02", 2), claim("other", "2023-02-03", 4))
    shown = event_known(EventDetails(1, EVENT, claims=claims), of_february(3))
    assert (shown.date, shown.time, shown.rests_on, shown.date_basis) == ("2023-02", "", "one", "")


def test_of_the_evidence_what_came_later_is_left_out() -> None:
    other = Event(EventId("other"), "Other")
    relation = Relation(VISIT, EventId("other"), "led to")
    details = EventDetails(
        1,
        EVENT,
        claims=(claim("one", "2023-02", 2), claim("other", "2023-02-03", 4)),
        quotes=(quote(2), quote(5)),
        citations=(cited(2, Stance.CONTEXT), cited(3), cited(6), cited(1, confidential=True)),
        related=(
            RelatedEvent(relation, other, 2, is_outgoing=True),
            RelatedEvent(relation, other, 3, is_outgoing=True),
        ),
    )
    shown = details_known(details, of_february(3), {1, 3}.__contains__)
    assert [one.claim.id for one in shown.claims] == ["one"]
    assert [one.quote.id for one in shown.quotes] == ["q2"]
    assert [one.source.id for one in shown.citations] == ["cited-2", "cited-3"]
    assert [one.key for one in shown.related] == [3]
    assert shown.event.date == "2023-02"


def test_an_end_that_was_still_to_come_is_open_unless_it_was_announced() -> None:
    event = Event(VISIT, "Talks", date="2023-02-03/2023-02-06")

    def shown(day: int, known_since: int = 3, **more: Status | str) -> str:
        told = msgspec.structs.replace(event, **more)
        return event_known(
            EventDetails(1, told, citations=(cited(known_since),)), of_february(day)
        ).date

    assert shown(3) == "2023-02-03/.."
    assert shown(5) == "2023-02-03/.."
    assert shown(6) == event.date
    assert shown(3, known_since=2) == event.date  # it was told before it began
    assert shown(3, status=Status.PLANNED) == event.date
    assert shown(3, date="2023-02") == "2023-02"
    assert shown(3, date="2023-02-03~/") == "2023-02-03~/"  # its end is unknown anyway
    based = msgspec.structs.replace(event, rests_on=ClaimId("own"))
    details = EventDetails(1, based, claims=(claim("own", event.date, 3),))
    assert event_known(details, of_february(3)).date == event.date  # a source told of the end
