"""Edits as values, and the ids of what they add."""

from __future__ import annotations

import re

import msgspec

from timeline_app.core.edits.edit import (
    Change,
    added,
    events_touched,
    joined,
    removed,
    replaced,
)
from timeline_app.core.edits.evidence_edits import quote_confirmed
from timeline_app.core.records.ids import new_id
from timeline_app.core.records.records import (
    ActorId,
    Event,
    EventId,
    Lane,
    LaneId,
    Participation,
    Quote,
    QuoteId,
    Relation,
    SourceId,
    Verification,
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


VERIFIED = Verification.VERIFIED
SAID = Quote(
    QuoteId("said"),
    "it in no way contradicts longstanding policy",
    SourceId("statement"),
    verification=VERIFIED,
    verification_note="Two copies agree.",
)


def test_words_that_changed_are_not_verified_any_more_and_the_note_says_why() -> None:
    not_said = msgspec.structs.replace(SAID, text=f"NOT {SAID.text}")
    (change,) = replaced(SAID, not_said).changes
    after = change.after
    assert isinstance(after, Quote)
    assert (after.text, after.verification) == (not_said.text, Verification.UNVERIFIED)
    assert after.verification_note == (
        f"Two copies agree. The words were changed; those verified were “{SAID.text}”."
    )
    # Taken back it is verified again, and so it is unverified once more by the redo.
    assert change == replaced(SAID, not_said).inverse().inverse().changes[0]
    assert replaced(SAID, not_said).inverse().changes == (Change(after, SAID),)


def test_words_that_changed_are_verified_when_somebody_confirms_them() -> None:
    better = msgspec.structs.replace(SAID, text=f"{SAID.text}, guided by law")
    edit = quote_confirmed(SAID, better)
    assert edit.changes[-1].after == better
    assert len(edit.changes) == 2
    # A venue is no word of the quote: one change does it.
    assert len(quote_confirmed(SAID, msgspec.structs.replace(SAID, venue="Taipei")).changes) == 1
    assert not quote_confirmed(SAID, SAID)


def test_what_was_never_verified_is_changed_as_it_is() -> None:
    unsure = msgspec.structs.replace(SAID, verification=Verification.ONE_SOURCE)
    other = msgspec.structs.replace(unsure, text="other words")
    assert replaced(unsure, other).changes == (Change(unsure, other),)
    checked_now = msgspec.structs.replace(other, verification=VERIFIED)
    assert replaced(unsure, checked_now).changes[0].after == checked_now


def test_of_very_long_words_the_note_tells_the_beginning() -> None:
    long = msgspec.structs.replace(SAID, text="word " * 1000)
    after = replaced(long, msgspec.structs.replace(long, text="none")).changes[0].after
    assert isinstance(after, Quote)
    assert len(after.verification_note) < 300
    assert after.verification_note.endswith("…”.")
