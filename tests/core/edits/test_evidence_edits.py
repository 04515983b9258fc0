"""What proves an event, as edits."""

from __future__ import annotations

import msgspec
import pytest

from timeline_app.core.edits.edit import Change, Edit
from timeline_app.core.edits.evidence_edits import (
    claim_put,
    claim_removed,
    quote_added,
    quote_joined,
    quote_left,
    rebased,
    record_changed,
)
from timeline_app.core.records.records import (
    ClaimId,
    CslItem,
    DateClaim,
    Event,
    EventId,
    EventQuote,
    Quote,
    QuoteId,
    Source,
    SourceId,
)

EVENT = Event(EventId("e"), "Talks", date="2023-06")
SOURCE = Source(SourceId("s"), CslItem("webpage"))
QUOTE = Quote(QuoteId("q"), "words", SOURCE.id)
LINK = EventQuote(EVENT.id, QUOTE.id)
CLAIM = DateClaim(ClaimId("c"), EVENT.id, SOURCE.id, "Monday", "2023-06-19")


def test_a_new_quote_comes_with_its_source_and_its_link() -> None:
    changes = quote_added(EVENT.id, QUOTE, (SOURCE,)).changes
    assert [change.after for change in changes] == [SOURCE, QUOTE, LINK]


def test_a_quote_goes_with_the_last_event_it_bears_on() -> None:
    assert quote_left(EVENT.id, QUOTE, is_last=False) == Edit((Change(LINK, None),))
    last = quote_left(EVENT.id, QUOTE, is_last=True)
    assert last == Edit((Change(LINK, None), Change(QUOTE, None)))
    assert quote_joined(EVENT.id, QUOTE).changes == (Change(None, LINK),)


def test_nothing_is_done_where_nothing_was_changed() -> None:
    assert not record_changed(QUOTE, QUOTE, (SOURCE,))
    after = msgspec.structs.replace(QUOTE, text="others")
    changed = record_changed(QUOTE, after, (SOURCE,)).changes
    assert changed == (Change(None, SOURCE), Change(QUOTE, after))


@pytest.mark.parametrize(
    ("rests", "takes_date", "rests_on", "date"),
    [
        (False, False, "", "2023-06"),
        (True, False, "c", "2023-06"),
        (True, True, "c", "2023-06-19"),
        (False, True, "", "2023-06-19"),
    ],
)
def test_an_event_rests_on_a_claim_and_takes_its_date(
    rests: bool, takes_date: bool, rests_on: str, date: str
) -> None:
    edit = claim_put(EVENT, None, CLAIM, rests=rests, takes_date=takes_date)
    assert edit.changes[0] == Change(None, CLAIM)
    events = [change.after for change in edit.changes[1:]]
    now = events[0] if events else EVENT
    assert isinstance(now, Event)
    assert (now.rests_on, now.date) == (rests_on, date)


def test_a_claim_without_a_date_leaves_the_events_own() -> None:
    bare = msgspec.structs.replace(CLAIM, edtf="")
    edit = claim_put(EVENT, CLAIM, bare, rests=False, takes_date=True)
    assert edit.changes == (Change(CLAIM, bare),)
    assert not claim_put(EVENT, CLAIM, CLAIM, rests=False, takes_date=False)


def test_no_event_rests_on_a_claim_that_is_gone() -> None:
    resting = msgspec.structs.replace(EVENT, rests_on=CLAIM.id)
    assert claim_removed(resting, CLAIM).changes == (
        Change(resting, EVENT),
        Change(CLAIM, None),
    )
    assert claim_removed(EVENT, CLAIM).changes == (Change(CLAIM, None),)


def test_a_claim_lets_go_of_the_event_when_it_is_told_to() -> None:
    resting = msgspec.structs.replace(EVENT, rests_on=CLAIM.id)
    edit = claim_put(resting, CLAIM, CLAIM, rests=False, takes_date=False)
    assert edit.changes == (Change(resting, EVENT),)


def test_what_nobody_touched_stays_as_it_has_become() -> None:
    typed = msgspec.structs.replace(QUOTE, text="typed")
    current = msgspec.structs.replace(QUOTE, text="meanwhile", venue="Beijing")
    assert rebased(QUOTE, typed, current) == msgspec.structs.replace(current, text="typed")
