"""What is typed about an event becomes the edit that keeps it, and nothing else."""

from __future__ import annotations

import msgspec
import pytest

from tests.widgets.sample_details import made_details
from timeline_app.core.dates.parse.field_input import TypedDate, typed_date
from timeline_app.core.edits.edit import Change, Edit
from timeline_app.core.edits.event_edits import (
    InputFault,
    NotAccepted,
    ParticipantEdit,
    date_text,
    has_own_basis,
    with_cast,
    with_choice,
    with_claim,
    with_date,
    with_edit,
    with_lanes,
    with_tags,
    with_text,
)
from timeline_app.core.records.event_details import Claim, EventDetails, Participant
from timeline_app.core.records.event_fields import EventPart
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    ClaimId,
    Event,
    Importance,
    Lane,
    LaneId,
    Participation,
    Status,
    Verification,
)


def after(edit: Edit) -> Event:
    (change,) = edit.changes
    assert isinstance(change.after, Event)
    return change.after


def fault_of(details: EventDetails, part: EventPart, text: str) -> InputFault:
    with pytest.raises(NotAccepted) as caught:
        with_text(details, part, text)
    return caught.value.fault


def dated(date: str, **others: str) -> EventDetails:
    details = made_details()
    event = msgspec.structs.replace(details.event, date=date, **others)
    return msgspec.structs.replace(details, event=event)


TEXTS = [
    (EventPart.TITLE, "Other talks"),
    (EventPart.CHANNEL, "leaders"),
    (EventPart.PLACE, "Xi'an"),
    (EventPart.KIND, "talks"),
    (EventPart.SUMMARY, "Two\n\nparagraphs"),
    (EventPart.CAPTION, "Three hours in Bali"),
    (EventPart.NOTE, "秦刚"),
    (EventPart.VERIFICATION_NOTE, "seen twice"),
    (EventPart.DATE_BASIS, "so they say"),
    (EventPart.TIME, "09:30"),
    (EventPart.ZONE, "Asia/Shanghai"),
]


@pytest.mark.parametrize(("part", "text"), TEXTS)
def test_a_text_is_changed_and_nothing_beside_it(part: EventPart, text: str) -> None:
    details = made_details()
    edit = with_text(details, part, text)
    assert edit.changes[0].before == details.event
    assert after(edit) == msgspec.structs.replace(details.event, **{part.value: text})


@pytest.mark.parametrize("part", [part for part, _ in TEXTS])
def test_the_text_that_is_there_already_makes_no_edit(part: EventPart) -> None:
    details = dated("2023-06-18", zone="Asia/Shanghai", time="09:30")
    assert not with_text(details, part, str(getattr(details.event, part.value)))


def test_what_stands_on_one_line_is_brought_onto_it_and_prose_keeps_its_lines() -> None:
    details = made_details()
    assert after(with_text(details, EventPart.TITLE, " A\nlong  title ")).title == "A long title"
    assert after(with_text(details, EventPart.NOTE, "\n a\n b \n")).note == "a\n b"


def test_an_event_keeps_its_title() -> None:
    assert fault_of(made_details(), EventPart.TITLE, " \n ") is InputFault.NO_TITLE


def test_a_caption_is_kept_as_long_as_a_picture_has_room_for_it() -> None:
    details = made_details()
    assert after(with_text(details, EventPart.CAPTION, " a " * 35)).caption == " ".join("a" * 35)
    assert after(with_text(details, EventPart.CAPTION, "x" * 70)).caption == "x" * 70
    assert fault_of(details, EventPart.CAPTION, "x" * 71) is InputFault.LONG_CAPTION


def test_html_and_ten_thousand_characters_are_text_like_any_other() -> None:
    for text in ("<b>x</b> & {what}", "x" * 10_000, "\u202eקץ"):
        assert after(with_text(made_details(), EventPart.SUMMARY, text)).summary == text


@pytest.mark.parametrize(
    "typed", ["9", "24:00", "25:10", "9:3", "13 pm", "0 am", "09:60", "9:30 x", "noonish", "९:३०"]
)
def test_what_is_no_clock_time_is_told(typed: str) -> None:
    assert fault_of(dated("2023-06-18"), EventPart.TIME, typed) is InputFault.NO_SUCH_TIME


def test_a_clock_time_is_kept_in_one_form() -> None:
    assert after(with_text(dated("2023-06-18"), EventPart.TIME, "9 pm")).time == "21:00"


def test_a_clock_time_may_have_an_end_that_lies_behind_its_start() -> None:
    day, nights = dated("2023-06-18"), dated("2023-06-18/2023-06-19")
    assert after(with_text(day, EventPart.TIME, "9:00 – 10:30")).time == "09:00/10:30"
    assert after(with_text(nights, EventPart.TIME, "20:00–02:00")).time == "20:00/02:00"
    assert fault_of(day, EventPart.TIME, "20:00–02:00") is InputFault.TIMES_TURNED


def test_a_date_that_turns_the_clock_times_round_is_told() -> None:
    details = dated("2023-06-18/2023-06-19", time="20:00/02:00")
    with pytest.raises(NotAccepted) as refusal:
        with_date(details, typed_date("18 June 2023"))
    assert refusal.value.fault is InputFault.TIMES_TURNED
    assert after(with_date(details, typed_date("18 June 2023, 20:00–21:00"))).time == "20:00/21:00"
    assert after(with_date(details, typed_date("20–22 June 2023"))).time == "20:00/02:00"


def test_a_clock_time_needs_a_date_and_may_always_go() -> None:
    assert fault_of(dated(""), EventPart.TIME, "9:30") is InputFault.TIME_WITHOUT_DATE
    assert after(with_text(dated("", time="09:30"), EventPart.TIME, "")).time == ""


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("asia/shanghai", "Asia/Shanghai"),
        ("Beijing", "Asia/Shanghai"),
        ("new york", "America/New_York"),
        ("Washington", "America/New_York"),
        ("utc", "UTC"),
        ("Sao Paulo", "America/Sao_Paulo"),
    ],
)
def test_zones_are_found_by_name_and_by_city(typed: str, zone: str) -> None:
    assert after(with_text(made_details(), EventPart.ZONE, typed)).zone == zone


@pytest.mark.parametrize("typed", ["Atlantis", "Asia/Atlantis", "GMT+99", "../etc/passwd"])
def test_what_is_no_zone_is_told(typed: str) -> None:
    assert fault_of(made_details(), EventPart.ZONE, typed) is InputFault.NO_SUCH_ZONE


def test_a_date_that_is_read_keeps_what_it_is_based_on() -> None:
    event = after(with_date(made_details(), typed_date("20 June 2023")))
    assert event.date == "2023-06-20"
    assert event.date_basis == "The readout gives both days."
    assert event.rests_on == "", "the claim gives another date"


def test_a_date_rests_on_its_claim_as_long_as_it_is_that_of_the_claim() -> None:
    details = dated("2023-06-20", rests_on="c2")
    assert after(with_date(details, typed_date("2023-06-18/2023-06-19"))).rests_on == "c2"
    assert not with_date(details, typed_date("2023-06-20"))


def test_words_that_cannot_be_read_make_the_event_undated_and_are_kept() -> None:
    event = after(with_date(made_details(), typed_date("some time after the visit")))
    assert event.date == ""
    assert event.date_basis == "some time after the visit\nThe readout gives both days."
    assert date_text(event) == "some time after the visit"
    now = dated("", date_basis=event.date_basis, rests_on="")
    assert has_own_basis(now.event)
    other = after(with_date(now, typed_date("before it")))
    assert other.date_basis == "before it\nThe readout gives both days."
    assert after(with_date(now, typed_date(""))).date_basis == "The readout gives both days."


def test_the_words_of_an_undated_event_are_changed_and_may_become_a_date() -> None:
    details = dated("", date_basis="last summer", rests_on="")
    assert date_text(details.event) == "last summer"
    assert after(with_date(details, typed_date("that summer"))).date_basis == "that summer"
    event = after(with_date(details, typed_date("summer 2022")))
    assert (event.date, event.date_basis) == ("2022-22", "last summer")
    assert after(with_date(details, typed_date(""))).date_basis == ""


def test_words_that_say_more_than_their_date_are_kept_beside_it() -> None:
    words = "late 2012"
    event = after(with_date(dated("", date_basis="", rests_on=""), typed_date(words)))
    assert (event.date, event.date_basis) == ("[2012-09~..2012-12~]", words)
    again = after(with_date(dated("2023", date_basis=words), typed_date(words)))
    assert again.date_basis == words


def test_taking_a_date_away_takes_away_nothing_else() -> None:
    event = after(with_date(made_details(), typed_date("")))
    assert (event.date, event.date_basis) == ("", "The readout gives both days.")


def test_a_date_of_two_readings_is_not_guessed() -> None:
    with pytest.raises(NotAccepted) as caught:
        with_date(made_details(), typed_date("02/03/2022"))
    assert caught.value.fault is InputFault.TWO_READINGS
    none = TypedDate("02/03/2022")
    assert after(with_date(dated("", date_basis=""), none)).date_basis == "02/03/2022"


def test_words_that_say_more_than_the_date_stay_beside_it() -> None:
    typed = typed_date("night of 26–27 May 2023")
    assert typed.says_less
    event = after(with_date(made_details(), typed))
    assert event.date == "[2023-05-26..2023-05-27]"
    assert event.date_basis.startswith("night of 26–27 May 2023\nThe readout")
    now = dated(event.date, date_basis=event.date_basis, rests_on="")
    assert not with_date(now, typed)


def test_a_clock_time_that_was_typed_with_a_date_comes_into_its_own_field() -> None:
    typed = typed_date("2 Aug 2022, 14:30")
    event = after(with_date(made_details(), typed))
    assert (event.date, event.time) == ("2022-08-02", "14:30")


def test_choices_are_changed() -> None:
    details = made_details()
    assert after(with_choice(details, EventPart.STATUS, Status.PLANNED)).status is Status.PLANNED
    assert (
        after(with_choice(details, EventPart.IMPORTANCE, Importance.CENTRAL)).importance
        is Importance.CENTRAL
    )
    verified = after(with_choice(details, EventPart.VERIFICATION, Verification.VERIFIED))
    assert verified.verification is Verification.VERIFIED
    assert not with_choice(details, EventPart.STATUS, details.event.status)


# Lanes, tags, and who takes part.


def test_lanes_and_a_new_one_are_one_edit() -> None:
    details = made_details()
    assert after(with_lanes(details, (LaneId("m"), LaneId("l")))).lanes == ("m", "l")
    new = Lane(LaneId("n"), "New", "lane-3", 4)
    edit = with_lanes(details, (LaneId("l"),), new)
    assert edit.changes[0].after == new
    assert edit.changes[1].after.lanes == ("l", "n")  # type: ignore[union-attr]
    assert not with_lanes(details, details.event.lanes)


def test_tags_stand_once_as_they_were_first_written() -> None:
    edit = with_tags(made_details(), ("Taiwan", " taiwan", "", "Müller", "muller", "two  words"))
    assert after(edit).tags == ("Taiwan", "Müller", "two words")
    assert after(with_tags(made_details(), ("!", "?"))).tags == ("!", "?")
    assert not with_tags(made_details(), ())


def cast_of(details: EventDetails) -> tuple[Participation, ...]:
    return tuple(participant.participation for participant in details.participants)


def test_roles_change_and_actors_come_and_go() -> None:
    details = made_details()
    (host,) = cast_of(details)
    guest = msgspec.structs.replace(host, role="guest")
    assert with_cast(details, ParticipantEdit(((host, " guest "),))).changes == (
        Change(host, guest),
    )
    assert with_cast(details, ParticipantEdit(gone=(host,))).changes == (Change(host, None),)
    xi = Participation(details.event.id, ActorId("xi"))
    assert with_cast(details, ParticipantEdit(joins=xi.actor)).changes == (Change(None, xi),)
    new = Actor(ActorId("new"), "New", ActorKind.STATE)
    joined = Participation(details.event.id, new.id)
    edit = with_cast(details, ParticipantEdit(new=new))
    assert edit.changes == (Change(None, new), Change(None, joined))
    assert not with_cast(details, ParticipantEdit(((host, "host"),)))


def test_who_came_meanwhile_stays() -> None:
    details = made_details()
    (host,) = cast_of(details)
    other = Participant(
        Actor(ActorId("xi"), "Xi", ActorKind.PERSON), Participation(details.event.id, ActorId("xi"))
    )
    now = msgspec.structs.replace(details, participants=(*details.participants, other))
    assert with_cast(now, ParticipantEdit(((host, "guest"),))).changes[0].before == host
    assert len(with_cast(now, ParticipantEdit(((host, "guest"),))).changes) == 1


def test_nobody_takes_part_twice_in_one_role() -> None:
    details = made_details()
    (host,) = cast_of(details)
    with pytest.raises(NotAccepted) as caught:
        with_cast(details, ParticipantEdit(((host, ""),), joins=host.actor))
    assert caught.value.fault is InputFault.TAKES_PART_ALREADY
    assert len(with_cast(details, ParticipantEdit(joins=host.actor)).changes) == 1


def test_one_change_goes_on_from_another() -> None:
    details = made_details()
    now = with_edit(details, with_text(details, EventPart.TITLE, "Other"))
    edit = with_text(now, EventPart.PLACE, "Bali")
    assert (after(edit).title, after(edit).place) == ("Other", "Bali")
    (host,) = cast_of(details)
    assert with_edit(details, with_cast(details, ParticipantEdit(gone=(host,)))) == details


def given(*dates: str, **others: str) -> EventDetails:
    """An event for which sources give these dates, by the ids g0, g1, …"""
    details = dated("2023-06-20", **others)
    source = details.claims[0].source
    made = msgspec.structs.replace(details.claims[0].claim, wording="then")
    claims = tuple(
        Claim(msgspec.structs.replace(made, id=ClaimId(f"g{at}"), edtf=date), source)
        for at, date in enumerate(dates)
    )
    return msgspec.structs.replace(details, claims=claims)


def test_an_event_takes_the_date_of_a_claim_with_the_reason_for_it() -> None:
    event = after(with_claim(given("2023-06", "2023-06-19"), ClaimId("g1"), " It was there. "))
    assert (event.date, event.rests_on, event.date_basis) == ("2023-06-19", "g1", "It was there.")


def test_a_reason_may_be_left_out_where_all_dates_given_can_hold() -> None:
    details = given("2023-06", "2023-06-19", date_basis="A guess.")
    assert after(with_claim(details, ClaimId("g0"), "")).date_basis == ""


@pytest.mark.parametrize("why", ["", " ", "\n\t"])
def test_a_reason_is_asked_for_where_the_dates_given_conflict(why: str) -> None:
    details = given("2023-06-19", "2023-06-20", "2023")
    for claim in ("g0", "g1", "g2"):
        with pytest.raises(NotAccepted) as caught:
            with_claim(details, ClaimId(claim), why)
        assert caught.value.fault is InputFault.NO_REASON


def test_words_without_a_date_can_date_nothing() -> None:
    for date in ("", "some day"):
        with pytest.raises(NotAccepted) as caught:
            with_claim(given("2023", date), ClaimId("g1"), "Because.")
        assert caught.value.fault is InputFault.NO_DATE_GIVEN


def test_the_words_of_an_event_without_a_date_stay_behind_the_reason() -> None:
    details = given("2023-06", date_basis="some time in June")
    undated = msgspec.structs.replace(details.event, date="", rests_on=ClaimId(""))
    event = after(
        with_claim(msgspec.structs.replace(details, event=undated), ClaimId("g0"), "It says so.")
    )
    assert event.date_basis == "It says so.\nsome time in June"


def test_to_choose_what_is_so_already_changes_nothing() -> None:
    details = given("2023-06-20", rests_on="g0", date_basis="So it is.")
    assert not with_claim(details, ClaimId("g0"), "So it is.")
