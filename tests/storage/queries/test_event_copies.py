"""Events copied with all they hold, and pasted into any other chronology."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.storage.any_chronology import documents
from tests.storage.chronologies import import_json
from tests.storage.chronology.test_json_excerpt import chronology_of, with_secrets
from timeline_app.core.edits.edit import Edit
from timeline_app.core.edits.paste_edits import pasted
from timeline_app.core.records.records import Event, Record, type_of_section
from timeline_app.core.resources import sample_path
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.database.validation import flaw_among
from timeline_app.storage.errors import Cancelled
from timeline_app.storage.json.document_reader import document_of
from timeline_app.storage.json.document_type import JsonDocument, json_chunks
from timeline_app.storage.queries import event_copies
from timeline_app.storage.queries.event_copies import Copied


def contents(chronology: StoredChronology) -> dict[str, list[Record]]:
    return {section: [*chronology.records(section)] for section in type_of_section}


def unordered(chronology: StoredChronology) -> dict[str, set[str]]:
    return {section: {*map(repr, chronology.records(section))} for section in type_of_section}


def keys_of(chronology: StoredChronology) -> list[int]:
    keys: list[int] = chronology.columns().key.tolist()
    return keys


def copied(chronology: StoredChronology, keys: list[int]) -> Copied:
    found = chronology.copied_events(keys)
    assert found is not None
    return found


def in_memory(document: JsonDocument) -> StoredChronology:
    return StoredChronology.in_memory(document, Path("memory"))


@settings(max_examples=examples(40))
@given(documents(), documents(), st.data())
def test_a_copy_of_any_part_can_be_pasted_into_any_chronology_and_taken_back(
    one: JsonDocument, other: JsonDocument, data: st.DataObject
) -> None:
    with in_memory(one) as here, in_memory(other) as there:
        keys = [key for key in keys_of(here) if data.draw(st.booleans())]
        found = copied(here, keys)
        assert flaw_among(found.document) is None
        assert len(found.document.events) == len(keys)
        raw = b"".join(json_chunks(found.document))
        assert document_of(raw, Path("clip")) == found.document
        before = contents(there)
        for target, around in ((there, found.around), (here, found.around)):
            start = contents(target)
            what = pasted(found.document, target, around)
            undo = target.apply(Edit(what.changes))
            assert flaw_among(target) is None
            assert len(what.events) == len(keys)
            assert target.number_of("events") == len(start["events"]) + len(keys)
            target.apply(undo)
            assert contents(target) == start
        assert contents(there) == before
        batch = there.make_batch(pasted(found.document, there, found.around).changes)
        assert flaw_among(there) is None
        there.apply(batch.inverse())
        assert contents(there) == before


@settings(max_examples=examples(40))
@given(documents(), st.data())
def test_what_is_cut_and_pasted_is_there_as_it_was(one: JsonDocument, data: st.DataObject) -> None:
    # Of quotes that are the same but for their ids one would be enough.
    quotes = tuple(msgspec.structs.replace(quote, venue=quote.id) for quote in one.quotes)
    with in_memory(msgspec.structs.replace(one, quotes=quotes)) as chronology:
        keys = [key for key in keys_of(chronology) if data.draw(st.booleans())]
        claims = {(one.id, one.event) for one in one.date_claims}
        before = unordered(chronology)
        found = copied(chronology, keys)
        chronology.apply(Edit(tuple(chronology.changes.removal(Event, keys))))
        chronology.apply(Edit(pasted(found.document, chronology, found.around).changes))
        after = unordered(chronology)
        for section in type_of_section:
            if section != "events":
                assert before[section] == after[section]
        for event in one.events:
            again = chronology.find_event(event.id)
            assert again is not None
            is_own = (event.rests_on, event.id) in claims
            rests_on = event.rests_on if is_own else again.rests_on  # the claim of another event
            assert again == msgspec.structs.replace(event, rests_on=rests_on)


def test_notes_kept_texts_and_places_in_them_are_copied(tmp_path: Path) -> None:
    with chronology_of(tmp_path, with_secrets()) as chronology:
        held = contents(chronology)
        found = copied(chronology, keys_of(chronology)[:2])
        document = found.document
    assert [*document.sources] == held["sources"]
    assert [*document.actors] == held["actors"]
    assert [*document.quotes] == held["quotes"]
    assert [*document.events] == held["events"][:2]
    assert [*document.relations] == held["relations"][:1]
    assert [*found.around] == held["relations"][1:]


def test_all_of_the_sample_is_copied(tmp_path: Path) -> None:
    with import_json(sample_path(), tmp_path / "sample.chronology") as sample:
        found = copied(sample, keys_of(sample)).document
        for section in ("events", "date_claims", "participations", "citations", "relations"):
            assert len(getattr(found, section)) == sample.number_of(section)
        assert not copied(sample, keys_of(sample)).around


def test_of_more_than_may_be_copied_nothing_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with chronology_of(tmp_path, with_secrets()) as chronology:
        monkeypatch.setattr(event_copies, "LARGEST_COPIED", 10)
        assert chronology.copied_events(keys_of(chronology)) is None
        monkeypatch.setattr(event_copies, "LARGEST_COPIED", 3_000)
        assert chronology.copied_events(keys_of(chronology)) is not None
        monkeypatch.setattr(event_copies, "_ABOUT", 3_000)
        assert chronology.copied_events(keys_of(chronology)) is None


def test_it_is_told_how_far_it_is_and_can_be_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(event_copies, "AT_ONCE", 1)
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> bool:
        told.append((done, total))
        return done < 2

    with chronology_of(tmp_path, with_secrets()) as chronology, pytest.raises(Cancelled):
        chronology.copied_events(keys_of(chronology), progress)
    assert told == [(1, 3), (2, 3)]
