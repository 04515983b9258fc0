"""Edits as values, and the ids of what they add."""

from __future__ import annotations

import re

from timeline_app.core.edits.edit import added, events_touched, joined, removed, replaced
from timeline_app.core.records.ids import new_id
from timeline_app.core.records.records import (
    ActorId,
    Event,
    EventId,
    Lane,
    LaneId,
    Participation,
    Relation,
)


def test_an_edit_touches_the_events_it_is_about_each_once() -> None:
    one, other = Event(EventId("one"), "One"), Event(EventId("other"), "Other")
    edit = joined(
        added(one, Lane(LaneId("lane"), "Lane", "lane-1", 0)),
        replaced(other, Event(EventId("other"), "Another")),
        removed(Participation(one.id, ActorId("actor"))),
        added(Relation(EventId("third"), one.id, "leads to")),
    )
    assert events_touched(edit) == ("one", "other", "third")
    assert events_touched(edit.inverse()) == ("third", "one", "other")


def test_ids_are_words_that_people_can_read_and_never_the_same() -> None:
    first, second = new_id("Bali G20: Biden meets Xi", "event"), new_id("秦刚", "actor")
    assert re.fullmatch(r"bali-g20-biden-meets-xi-[0-9a-f]{8}", first)
    assert re.fullmatch(r"actor-[0-9a-f]{8}", second)
    assert new_id("Bali", "event") != new_id("Bali", "event")
    assert len(new_id("long " * 100, "event")) <= 49
