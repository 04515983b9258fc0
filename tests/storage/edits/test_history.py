"""The log of edits: written with each, kept within bounds, read by event."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from tests.storage.chronologies import CALL, SMALL, VISIT, imported, in_memory
from timeline_app.core.edits.edit import Change, Edit, added, removed, replaced
from timeline_app.core.edits.log_entry import Act, EntryKind, HistoryLimit, LogEntry
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    Citation,
    Event,
    EventId,
    Participation,
    Quote,
    QuoteId,
    Relation,
    Source,
    SourceId,
)
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import write_json
from timeline_app.storage.edits import log as edit_log
from timeline_app.storage.errors import EditConflict, Refused, RefusedReason, WriteFailed
from timeline_app.storage.file.integrity import Check

NEW = Event(EventId("new"), "New", "2024")


@pytest.fixture
def small() -> Iterator[StoredChronology]:
    with in_memory(SMALL) as chronology:
        yield chronology


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[StoredChronology]:
    with StoredChronology.open(imported(SMALL, tmp_path)) as chronology:
        yield chronology


def titled(title: str, before: Event = CALL) -> Edit:
    return replaced(before, msgspec.structs.replace(before, title=title))


def texts(chronology: StoredChronology, event: str = "") -> list[str]:
    return [entry.text for entry in chronology.history.entries(100, event=event)]


def last(chronology: StoredChronology, event: str = "") -> LogEntry:
    return chronology.history.entries(1, event=event)[0]


def rename(chronology: StoredChronology, times: int) -> None:
    """Change one title so many times, each with its number for a text."""
    event = CALL
    for number in range(times):
        after = msgspec.structs.replace(event, title=f"Call {number}")
        chronology.apply(replaced(event, after), text=f"{number}")
        event = after


def test_an_edit_its_undo_and_its_redo_are_told(
    kept: StoredChronology, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(edit_log.time, "time", lambda: 1_700_000_000.9)
    edit = titled("Rung")
    inverse = kept.apply(edit, text="change of Call")
    kept.apply(inverse, text="change of Call", kind=EntryKind.UNDONE)
    kept.apply(edit, text="change of Call", kind=EntryKind.REDONE)
    redone, undone, done = kept.history.entries(10)
    assert [entry.kind for entry in (done, undone, redone)] == [
        EntryKind.DONE,
        EntryKind.UNDONE,
        EntryKind.REDONE,
    ]
    assert done.number < undone.number < redone.number == kept.revision
    assert (done.text, done.at, done.records) == ("change of Call", "2023-11-14T22:13:20Z", 1)
    (change,) = done.changes
    assert (change.act, change.name, change.events) == (Act.CHANGED, "Rung", ("call",))
    assert [(f.field, f.before, f.after) for f in change.fields] == [("title", "Call", "Rung")]
    assert [(f.before, f.after) for f in undone.changes[0].fields] == [("Rung", "Call")]
    told = kept.history.of_event("call")
    assert (told.count, told.last) == (3, "2023-11-14T22:13:20Z")


def test_it_is_there_when_the_file_is_opened_again(tmp_path: Path) -> None:
    path = imported(SMALL, tmp_path)
    with StoredChronology.open(path) as chronology:
        chronology.apply(titled("Rung"), text="change of Call")
    with StoredChronology.open(path, read_only=True, check=Check.FULL) as chronology:
        assert texts(chronology) == texts(chronology, "call") == ["change of Call"]
        assert texts(chronology, "visit") == []
        assert chronology.history.of_event("visit").count == 0
        assert chronology.history.of_event("visit").last == ""


def test_an_edit_that_fails_is_not_told_of(kept: StoredChronology) -> None:
    with pytest.raises(EditConflict):
        kept.apply(titled("Rung", msgspec.structs.replace(CALL, title="Old")))
    with pytest.raises(EditConflict):
        kept.apply(removed(SMALL.lanes[0]))  # events stand in it: found at the commit
    assert kept.history.count() == 0


def test_an_edit_is_not_made_where_the_log_can_t_be_written(
    kept: StoredChronology, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(sqlite3.connect(kept.path)) as other:
        other.execute('DROP TABLE "edit_log"')
        other.commit()
    with pytest.raises(WriteFailed):
        kept.apply(titled("Rung"))
    assert kept.find_event("call") == CALL


def test_what_an_edit_names_is_told_by_its_name(small: StoredChronology) -> None:
    small.apply(added(Citation(CALL.id, SourceId("copy")), Participation(CALL.id, ActorId("qin"))))
    small.apply(added(Relation(CALL.id, VISIT.id, "leads to")))
    small.apply(replaced(VISIT, msgspec.structs.replace(VISIT, lanes=VISIT.lanes[:1], rests_on="")))
    relation, links = small.history.entries(2, before=small.revision)
    assert [change.name for change in links.changes] == ["copy", "Qin Gang"]
    assert relation.changes[0].name == "Call leads to Visit to Beijing"
    assert texts(small, "visit") == ["", ""]
    found = [(f.field, f.before, f.after) for f in last(small).changes[0].fields]
    assert found == [("lanes", "Talks; Press", "Talks"), ("rests_on", "on Sunday", "")]


def test_what_comes_and_goes_with_an_edit_has_its_name_there(small: StoredChronology) -> None:
    actor = Actor(ActorId("new"), "Somebody new", ActorKind.PERSON)
    edit = added(actor, Participation(CALL.id, actor.id))
    inverse = small.apply(edit)
    assert [change.name for change in last(small).changes] == ["Somebody new"] * 2
    small.apply(inverse)
    assert [change.name for change in last(small).changes] == ["Somebody new"] * 2
    source = Source(SourceId("none"), SMALL.sources[0].item)
    small.apply(added(source, Citation(CALL.id, source.id)))
    assert {change.name for change in last(small).changes} == {"Ada Müller, Staff"}


def test_the_change_of_a_quote_is_told_of_its_events(small: StoredChronology) -> None:
    quote = SMALL.quotes[0]
    small.apply(replaced(quote, msgspec.structs.replace(quote, venue="Beijing")), text="quote")
    assert texts(small, "visit") == texts(small, "call") == ["quote"]
    assert texts(small, "rumour") == []
    small.apply(added(Quote(QuoteId("alone"), "Alone", SourceId("note"))), text="alone")
    assert texts(small, "visit") == ["quote"]


def test_an_event_that_is_gone_keeps_its_history(small: StoredChronology) -> None:
    inverse = small.apply(added(NEW), text="added")
    small.apply(inverse, text="added", kind=EntryKind.UNDONE)
    assert texts(small, "new") == ["added", "added"]
    small.apply(added(NEW), text="again")
    assert texts(small, "new") == ["again", "added", "added"]


def test_a_batch_is_one_entry_with_its_count(small: StoredChronology) -> None:
    events = [msgspec.structs.replace(NEW, id=EventId(f"n{i}")) for i in range(40)]
    adding = small.make_batch([Change(None, event) for event in events], text="40 events")
    inverse = adding.inverse()
    small.apply(inverse, text="40 events", kind=EntryKind.UNDONE)
    undone, done = small.history.entries(10)
    assert (done.records, done.changes, done.text) == (40, (), "40 events")
    assert (undone.records, undone.kind) == (40, EntryKind.UNDONE)
    assert texts(small, "n7") == ["40 events"] * 2, "also where the batch has taken it out"
    assert texts(small, "call") == []


def test_the_stamp_of_a_batch_is_not_counted(small: StoredChronology) -> None:
    header = small.header()
    stamp = Change(header, msgspec.structs.replace(header, changed="2024-05-05T00:00:00Z"))
    inverse = small.make_batch([stamp, Change(None, NEW)], text="addition").inverse()
    small.apply(inverse)
    assert [entry.records for entry in small.history.entries(5)] == [1, 1]


def test_a_batch_of_very_many_events_is_told_of_none_of_them(
    small: StoredChronology, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(edit_log, "LINKED", 2)
    events = [msgspec.structs.replace(NEW, id=EventId(f"n{i}")) for i in range(3)]
    small.make_batch([Change(None, event) for event in events], text="3 events")
    assert texts(small) == ["3 events"]
    assert texts(small, "n1") == []
    small.apply(removed(*events), text="gone")
    assert sum(texts(small, event.id) == ["gone"] for event in events) == 2


def test_only_so_many_entries_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edit_log, "TRIMMED_EACH", 8)
    path = imported(SMALL, tmp_path)
    with StoredChronology.open(path) as chronology:
        chronology.history.limit = HistoryLimit(entries=5)
        rename(chronology, 30)
        assert chronology.history.count() < 5 + 8
    with StoredChronology.open(path, check=Check.FULL) as chronology:
        assert texts(chronology) == ["29", "28", "27", "26", "25"]
        assert texts(chronology, "call") == texts(chronology)
        with closing(sqlite3.connect(path)) as file:
            (links,) = file.execute('SELECT COUNT(*) FROM "edit_log_event"').fetchone()
        assert links == 5
        chronology.history.limit = HistoryLimit(entries=2)
        chronology.history.trim()
        assert texts(chronology) == ["29", "28"]


def test_none_is_kept_beyond_so_many_days(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    day, now = 86_400, [0.0]
    monkeypatch.setattr(edit_log.time, "time", lambda: now[0])
    path = imported(SMALL, tmp_path)
    with StoredChronology.open(path) as chronology:
        event = CALL
        for number in range(6):
            now[0] = (20_000 + number) * day
            after = msgspec.structs.replace(event, title=f"Call {number}")
            chronology.apply(replaced(event, after), text=f"{number}")
            event = after
    with StoredChronology.open(path) as chronology:
        chronology.history.limit = HistoryLimit(days=3)
    with StoredChronology.open(path) as chronology:
        assert texts(chronology) == ["5", "4", "3", "2"]


def test_entries_of_very_many_events_push_out_old_ones(
    small: StoredChronology, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(edit_log, "LINKS_KEPT", 10)
    rename(small, 4)
    events = [msgspec.structs.replace(NEW, id=EventId(f"n{i}")) for i in range(9)]
    small.make_batch([Change(None, event) for event in events], text="9 events")
    small.history.trim()
    assert texts(small) == ["9 events", "3"]
    more = [msgspec.structs.replace(NEW, id=EventId(f"m{i}")) for i in range(20)]
    small.make_batch([Change(None, event) for event in more], text="20 events")
    small.history.trim()
    assert texts(small) == ["20 events"], "the last edit is always told of"


def test_nothing_is_logged_where_nothing_is_to_be_kept(small: StoredChronology) -> None:
    rename(small, 2)
    small.history.limit = HistoryLimit(entries=0)
    small.apply(added(NEW))
    small.history.trim()
    assert small.history.count() == 0


def test_what_was_cleared_is_nowhere_in_the_file(tmp_path: Path) -> None:
    path = imported(SMALL, tmp_path)
    with StoredChronology.open(path) as chronology:
        for number in range(50):
            inverse = chronology.apply(titled(f"Rung {number}"), text="unspoken")
            chronology.apply(inverse)
        assert b"unspoken" in path.read_bytes()
        revision = chronology.revision
        chronology.history.clear()
        assert chronology.history.count() == 0
        assert chronology.revision == revision
        assert chronology.history.of_event("call").count == 0
        assert b"unspoken" not in path.read_bytes()


def test_entries_are_read_in_parts(small: StoredChronology) -> None:
    rename(small, 5)
    first = small.history.entries(2)
    then = small.history.entries(2, before=first[-1].number)
    assert [entry.text for entry in (*first, *then)] == ["4", "3", "2", "1"]
    assert [entry.text for entry in small.history.entries(9, before=2, event="call")] == ["0"]


def test_a_half_of_a_character_is_no_event(small: StoredChronology) -> None:
    assert small.history.entries(5, event="\ud800") == []


def test_long_texts_are_not_kept_whole(kept: StoredChronology) -> None:
    after = msgspec.structs.replace(CALL, title="t" * 100_000, summary="s" * 100_000)
    kept.apply(replaced(CALL, after), text="t" * 100_000)
    with closing(sqlite3.connect(kept.path)) as file:
        (size,) = file.execute(
            'SELECT SUM(length("text") + length("changes")) FROM "edit_log"'
        ).fetchone()
    assert size < 2_000


def test_the_exchange_form_holds_no_history(kept: StoredChronology, tmp_path: Path) -> None:
    inverse = kept.apply(titled("Unspeakable"), text="unspoken")
    kept.apply(inverse, text="unspoken")
    out = tmp_path / "out.json"
    write_json(kept, out)
    assert b"nspeak" not in out.read_bytes()
    assert b"unspoken" not in out.read_bytes()


@pytest.mark.parametrize(
    "damage", ["\"changes\" = '{'", "\"kind\" = 'odd'", "\"changes\" = '[[1]]'"]
)
def test_an_entry_that_can_t_be_read_is_named(kept: StoredChronology, damage: str) -> None:
    kept.apply(titled("Rung"))
    with closing(sqlite3.connect(kept.path)) as file:
        file.execute(f'UPDATE "edit_log" SET {damage}')
        file.commit()
    with pytest.raises(Refused) as caught:
        kept.history.entries(5)
    assert caught.value.reason is RefusedReason.WRONG_VALUE
    assert str(caught.value.where) == f"edit log, entry {kept.revision}"
