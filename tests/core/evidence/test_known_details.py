"""What of one event was public on a day."""

import msgspec

from timeline_app.core.dates.bounds import days_from_civil
from timeline_app.core.evidence.known_day import NEVER
from timeline_app.core.evidence.known_details import (
    Moments,
    Seen,
    claim_known,
    details_known,
    event_known,
)
from timeline_app.core.records.event_details import (
    CitationOf,
    Claim,
    EventDetails,
    KnownThen,
    OriginOf,
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
    Import,
    ImportId,
    Office,
    Origin,
    Participation,
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
    name = "secret" if confidential else f"cited-{day}"
    one = source(name, day, confidential=confidential)
    return CitationOf(Citation(VISIT, one.id, stance=stance), one)


def claim(name: str, edtf: str, day: int) -> Claim:
    made_by = source(f"of-{name}-{day}", day)
    return Claim(DateClaim(ClaimId(name), VISIT, made_by.id, "then", edtf=edtf), made_by)


def quote(day: int) -> QuoteOf:
    made_by = source(f"said-{day}", day)
    return QuoteOf(Quote(QuoteId(f"q{day}"), "Yes.", made_by.id), made_by)


EVENT = Event(VISIT, "Visit", date="2023-02-01", time="09:00", date_basis="Weighed.")
IMPORT = Import(ImportId("i"))


def moments(since: int = 1, told: int = 1, whole: int = 1, ended: int = -NEVER) -> Moments:
    """Days of February, for what is told of the event besides its claims."""
    days = [of_february(day) if abs(day) < NEVER else day for day in (since, told, whole, ended)]
    return Moments(*days)


def seen(day: int, dayless: int = NEVER) -> Seen:
    """A day of February, on which all relations are known; one from which a source counts."""

    def day_of(source: SourceId) -> int:
        number = source.rpartition("-")[2]
        return of_february(int(number)) if number.isdecimal() else dayless

    return Seen(of_february(day), day_of, lambda one: one)


def test_the_last_published_claim_dates_an_event_until_its_own_is_known() -> None:
    event = Event(VISIT, "Visit", date="2023-02-01", rests_on=ClaimId("exact"))
    claims = (
        claim("month", "2023-02", 2),
        claim("exact", "2023-02-01", 9),
        claim("near", "2023-02-01~", 4),
    )
    details = EventDetails(1, event, claims=claims)

    def dated(day: int) -> str:
        return event_known(details, moments(), seen(day)).date

    assert claim_known(event, claims, seen(1)) is None
    assert dated(1) == "2023-02-01"  # nothing says otherwise
    assert dated(2) == "2023-02"
    assert dated(4) == "2023-02-01~"
    assert event_known(details, moments(), seen(9)) == event


def test_a_date_that_rests_on_no_claim_holds_again_once_all_claims_are_known() -> None:
    claims = (claim("one", "2023-02-01", 2), claim("other", "2023-02-03", 4))
    event = Event(VISIT, "Visit", date="[2023-02-01..2023-02-03]")
    details = EventDetails(1, event, claims=claims)
    assert event_known(details, moments(), seen(3)).date == "2023-02-01"
    assert event_known(details, moments(), seen(4)) == event


def test_a_claim_of_a_source_without_a_day_counts_from_the_next_that_tells_of_the_event() -> None:
    dayless = Source(SourceId("dayless"), CslItem("webpage"))
    made = Claim(DateClaim(ClaimId("a"), VISIT, dayless.id, "then", edtf="2023-02-01"), dayless)
    claims = (claim("month", "2023-02", 2), made, claim("last", "2023-02-02", 9))
    event = Event(VISIT, "Visit", date="2023-02-01", rests_on=ClaimId("a"))
    details = EventDetails(1, event, claims=claims)
    counts_from = of_february(5)
    assert event_known(details, moments(), seen(4, counts_from)).date == "2023-02"
    assert event_known(details, moments(), seen(5, counts_from)).date == "2023-02-01"


def test_a_claim_takes_the_place_of_all_that_says_how_the_date_is_known() -> None:
    claims = (claim("one", "2023-02", 2), claim("other", "2023-02-03", 4))
    shown = event_known(EventDetails(1, EVENT, claims=claims), moments(), seen(3))
    assert (shown.date, shown.time, shown.rests_on, shown.date_basis) == ("2023-02", "", "one", "")


def test_of_the_evidence_what_came_later_is_left_out() -> None:
    other = Event(EventId("other"), "Other")
    relation = Relation(VISIT, EventId("other"), "led to")
    details = EventDetails(
        1,
        EVENT,
        claims=(claim("one", "2023-02", 2), claim("other", "2023-02-03", 4)),
        quotes=(msgspec.structs.replace(quote(2), others=3), quote(5)),
        citations=(cited(2, Stance.CONTEXT), cited(3), cited(6), cited(1, confidential=True)),
        related=(
            RelatedEvent(relation, other, 2, is_outgoing=True),
            RelatedEvent(relation, other, 3, is_outgoing=True),
        ),
    )

    def related(one: RelatedEvent) -> RelatedEvent | None:
        return one if one.key == 3 else None

    shown = details_known(details, moments(), seen(3)._replace(related=related))
    assert [one.claim.id for one in shown.claims] == ["one"]
    assert [one.quote.id for one in shown.quotes] == ["q2"]
    assert shown.quotes[0].others == 0  # of these some may be of later
    assert [one.source.id for one in shown.citations] == ["cited-2", "cited-3"]
    assert [one.key for one in shown.related] == [3]
    assert shown.event.date == "2023-02"


def test_of_those_who_take_part_the_offices_are_told_that_they_were_known_to_have() -> None:
    def office(title: str, since: str = "", until: str = "", source: str = "") -> Office:
        return Office(title, since, until, SourceId(source))

    offices = (
        office("Ambassador", "2021", "2023-01", "of-1"),
        office("Minister", "2023-01", "2023-07"),
        office("Adviser", "2023-08"),
        office("Envoy", source="of-9"),
    )
    qin = Actor(ActorId("qin"), "Qin", ActorKind.PERSON, offices=offices, note="Removed in July.")
    takes_part = Participant(qin, Participation(VISIT, qin.id), offices[1])
    said = msgspec.structs.replace(quote(2), speaker=qin)
    details = EventDetails(1, EVENT, participants=(takes_part,), quotes=(said,))
    shown = details_known(details, moments(), seen(3))
    then = msgspec.structs.replace(
        qin, note="", offices=(offices[0], office("Minister", "2023-01"))
    )
    assert shown.participants[0].actor == shown.quotes[0].speaker == then
    assert shown.participants[0].office == office("Minister", "2023-01")


def test_an_end_is_open_until_a_source_told_it() -> None:
    event = Event(VISIT, "Talks", date="2023-02-03/2023-02-06")

    def shown(day: int, told: int = 3, ended: int = 6, **more: Status | str) -> tuple[str, Status]:
        known = event_known(
            EventDetails(1, msgspec.structs.replace(event, **more)),
            moments(told=told, ended=ended),
            seen(day),
        )
        return known.date, known.status

    assert shown(3) == ("2023-02-03/..", Status.ONGOING)
    assert shown(5) == ("2023-02-03/..", Status.ONGOING)
    assert shown(6) == (event.date, Status.TOOK_PLACE)
    assert shown(8, ended=9) == ("2023-02-03/..", Status.ONGOING)
    assert shown(2, ended=2) == (event.date, Status.PLANNED)  # a source told of both its ends
    assert shown(2) == ("2023-02-03/", Status.PLANNED)
    assert shown(4, status=Status.CANCELLED) == ("2023-02-03/", Status.CANCELLED)
    assert shown(4, told=9, status=Status.CANCELLED) == ("2023-02-03/", Status.PLANNED)
    assert shown(4, channel="Talks") == ("2023-02-03/..", Status.ONGOING)
    assert shown(2, date="2023-02-03/..") == ("2023-02-03/", Status.PLANNED)
    assert shown(3, ended=-NEVER, date="2023-02")[0] == "2023-02"
    assert shown(3, ended=-NEVER, date="2023-02-03~/")[0] == "2023-02-03~/"


def test_what_is_only_announced_stays_so() -> None:
    event = Event(VISIT, "Talks", date="2023-02-03", status=Status.ANNOUNCED)
    assert event_known(EventDetails(1, event), moments(told=9), seen(1)) == event


def test_free_words_of_its_record_are_shown_once_all_its_sources_are_known() -> None:
    event = Event(
        VISIT,
        "Visit",
        date="2023-02-01",
        summary="It began a thaw.",
        note="Weighed in May.",
        caption="The thaw",
        verification_note="Looked up.",
        place="Beijing",
        tags=("thaw",),
    )
    origin = OriginOf(Origin(ImportId("i"), "events", "visit", raw="It began a thaw."), IMPORT)
    details = EventDetails(1, event, citations=(cited(3), cited(6)), origins=(origin,))
    shown = details_known(details, moments(3, 3, 6), seen(5))
    assert shown.event == Event(VISIT, "Visit", date="2023-02-01")
    assert shown.origins == ()
    assert shown.known == KnownThen("2023-02-03", has_later_words=True)
    whole = details_known(details, moments(3, 3, 6), seen(6))
    assert whole.event == event
    assert whole.known == KnownThen("2023-02-03")


def test_it_is_known_at_the_latest_where_a_source_has_no_day_of_its_own() -> None:
    read = CslItem("webpage", accessed=CslDate(date_parts=((2023, 2, 20),)))
    for item in (CslItem("webpage"), read):
        dayless = CitationOf(Citation(VISIT, SourceId("x")), Source(SourceId("x"), item))
        details = EventDetails(1, EVENT, citations=(cited(3), dayless))
        shown = details_known(details, moments(3, 3, 3), seen(5))
        assert shown.known == KnownThen("2023-02-03", is_at_latest=True)
    secret = CitationOf(
        Citation(VISIT, SourceId("x")), Source(SourceId("x"), read, confidential=True)
    )
    details = EventDetails(1, EVENT, citations=(cited(3), secret))
    shown = details_known(details, moments(3, 3, 3), seen(5))
    assert shown.known == KnownThen("2023-02-03")
