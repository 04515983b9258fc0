"""The day of the last change is that of the last edit, and is written once a day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from operator import length_hint

import msgspec

from timeline_app.core.edits.edit import Change, Edit, added
from timeline_app.core.edits.record_edits import DatedChanges, dated, header_edit, instant_text
from timeline_app.core.records.records import Event, EventId, Header

NOW = datetime(2026, 3, 5, 23, 30, tzinfo=UTC)
OLD = Header("Talks", changed="2026-03-04T10:00:00Z")
TODAY = msgspec.structs.replace(OLD, changed="2026-03-05T00:01:00Z")
ADDED = added(Event(EventId("e"), "E"))
STAMPED = Change(OLD, Header("Talks", changed="2026-03-05T23:30:00Z"))


def test_an_instant_is_told_in_utc() -> None:
    east = timezone(timedelta(hours=8))
    assert instant_text(datetime(2026, 1, 1, 7, 0, 0, 5, tzinfo=east)) == "2025-12-31T23:00:00Z"


def test_the_first_edit_of_a_day_writes_it_and_no_other() -> None:
    assert dated(ADDED, OLD, NOW) == Edit((STAMPED, *ADDED.changes))
    assert dated(ADDED, TODAY, NOW) == ADDED
    assert dated(ADDED, Header("Talks"), NOW).changes[0].after is not None
    assert not dated(Edit(()), OLD, NOW)
    assert dated(Edit((), 3), OLD, NOW) == Edit((), 3)


def test_an_edit_of_the_header_writes_it_itself() -> None:
    edit = header_edit(TODAY, msgspec.structs.replace(TODAY, title="New"), NOW)
    assert edit.changes == (Change(TODAY, Header("New", changed="2026-03-05T23:30:00Z")),)
    assert dated(edit, OLD, NOW) == edit
    assert not header_edit(OLD, OLD, NOW)


def test_changes_of_a_batch_are_dated_where_there_are_any() -> None:
    assert list(DatedChanges(ADDED.changes * 3, OLD, NOW)) == [STAMPED, *ADDED.changes * 3]
    assert list(DatedChanges(iter(()), OLD, NOW)) == []
    assert list(DatedChanges(ADDED.changes, TODAY, NOW)) == list(ADDED.changes)
    assert length_hint(DatedChanges(ADDED.changes * 3, OLD, NOW)) == 3
