"""Drafts of events, and what they become."""

from __future__ import annotations

from timeline_app.core.dates.parse.field_input import typed_date
from timeline_app.core.edits.edit import added
from timeline_app.core.edits.event_edits import EventDraft, first_lane, new_event
from timeline_app.core.records.records import ActorId, LaneId, Participation


def test_a_draft_becomes_an_event_in_its_lane() -> None:
    made = new_event(EventDraft(" Talks \n in  Bali ", typed_date("14 Nov 2022"), LaneId("a")))
    assert made.event.title == "Talks in Bali"
    assert made.event.date == "2022-11-14"
    assert made.event.date_basis == ""
    assert made.event.lanes == ("a",)
    assert made.event.id.startswith("talks-in-bali-")
    assert made.edit == added(made.event)


def test_words_that_are_no_date_or_two_are_kept_as_they_are() -> None:
    for words in ("shortly after the summit", "02/03/2022"):
        event = new_event(EventDraft("Call", typed_date(words), LaneId("a"))).event
        assert (event.date, event.date_basis) == ("", words)
    within = new_event(EventDraft("Call", typed_date("before 2023"), LaneId("a"))).event
    assert (within.date, within.date_basis) == ("[..2022]", "")
    part = new_event(EventDraft("Call", typed_date("Q2 2015"), LaneId("a"))).event
    assert (part.date, part.date_basis) == ("[2015-04..2015-06]", "Q2 2015")
    timed = typed_date("2 Aug 2022, 10:45 pm")
    event = new_event(EventDraft("Call", timed, LaneId("a"))).event
    assert (event.date, event.time, event.date_basis) == ("2022-08-02", "22:45", "")
    nothing = new_event(EventDraft("Call", typed_date(""), LaneId("a"))).event
    assert (nothing.date, nothing.date_basis) == ("", "")


def test_an_actor_takes_part_and_a_first_lane_comes_before_its_event() -> None:
    lane = first_lane("Events")
    made = new_event(EventDraft("Call", typed_date("2022"), actor=ActorId("xi")), lane)
    assert made.event.lanes == (lane.id,)
    assert [change.after for change in made.edit.changes] == [
        lane,
        made.event,
        Participation(made.event.id, ActorId("xi")),
    ]
