"""Records are taken out with what can't be without them, and come back as they were."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.storage.any_chronology import documents
from tests.storage.chronologies import SMALL
from timeline_app.core.edits.edit import Edit
from timeline_app.core.records.records import (
    Actor,
    Event,
    Lane,
    Quote,
    Record,
    Source,
    type_of_section,
)
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.database.validation import flaw_among
from timeline_app.storage.json.document_type import JsonDocument

KINDS: tuple[type[Record], ...] = (Event, Actor, Source, Lane, Quote)


def all_records(chronology: StoredChronology) -> dict[str, list[Record]]:
    return {section: list(chronology.records(section)) for section in type_of_section}


def remove(chronology: StoredChronology, kind: type[Record], ids: list[str]) -> Edit:
    keys = [key for own_id in ids if (key := chronology.key_of_record(kind, own_id)) is not None]
    return chronology.apply(Edit(tuple(chronology.changes.removal(kind, keys))))


@given(documents(), st.data())
def test_what_is_left_is_sound_and_undo_brings_all_back(
    document: JsonDocument, data: st.DataObject
) -> None:
    with StoredChronology.in_memory(document, Path("any")) as chronology:
        before = all_records(chronology)
        kind = data.draw(st.sampled_from(KINDS))
        section = next(name for name, found in type_of_section.items() if found is kind)
        ids = [str(getattr(record, "id", "")) for record in before[section]]
        chosen = data.draw(st.lists(st.sampled_from(ids), unique=True)) if ids else []
        inverse = remove(chronology, kind, chosen)
        assert flaw_among(chronology) is None
        assert not {getattr(r, "id", "") for r in chronology.records(section)} & set(chosen)
        chronology.apply(inverse)
        assert all_records(chronology) == before


@pytest.mark.parametrize("kind", KINDS)
def test_a_batch_takes_out_all_of_a_kind(kind: type[Record]) -> None:
    with StoredChronology.in_memory(SMALL, Path("any")) as chronology:
        before = all_records(chronology)
        section = next(name for name, found in type_of_section.items() if found is kind)
        keys = [chronology.key_of_record(kind, str(getattr(r, "id", ""))) for r in before[section]]
        edit = chronology.make_batch(
            chronology.changes.removal(kind, [key for key in keys if key is not None])
        )
        assert not list(chronology.records(section))
        assert flaw_among(chronology) is None
        chronology.apply(edit.inverse())
        assert all_records(chronology) == before


def test_a_quote_goes_with_the_last_event_it_bears_on() -> None:
    with StoredChronology.in_memory(SMALL, Path("any")) as chronology:
        links = list(chronology.records("event_quotes"))
        events = list(dict.fromkeys(str(getattr(link, "event", "")) for link in links))
        remove(chronology, Event, events[:-1])
        left = {getattr(link, "quote", "") for link in chronology.records("event_quotes")}
        assert {
            quote.id for quote in chronology.records("quotes") if isinstance(quote, Quote)
        } >= left
        remove(chronology, Event, events[-1:])
        linked = {getattr(link, "quote", "") for link in links}
        assert not linked & {getattr(quote, "id", "") for quote in chronology.records("quotes")}


def test_the_name_of_a_speaker_who_goes_stays_with_the_words() -> None:
    with StoredChronology.in_memory(SMALL, Path("any")) as chronology:
        quote = next(q for q in chronology.records("quotes") if isinstance(q, Quote) and q.speaker)
        actor = chronology.find(Actor, quote.speaker)
        assert actor is not None
        remove(chronology, Actor, [quote.speaker])
        left = chronology.find(Quote, quote.id)
        assert left is not None
        assert left.speaker == ""
        assert left.speaker_as_named == (quote.speaker_as_named or actor.name)
