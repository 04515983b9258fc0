"""Names and words in use: as they are after each edit, and undo, however many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from tests.document.test_document import opened
from tests.examples import examples
from tests.storage.any_chronology import documents
from tests.storage.chronologies import SMALL, VISIT, in_memory
from tests.storage.edits.test_apply_properties import Model, change_of
from timeline_app.core.edits.edit import Change, Edit, added, removed, replaced
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    CslItem,
    Event,
    EventId,
    Header,
    Lane,
    LaneId,
    Source,
    SourceId,
    type_of_section,
)
from timeline_app.core.records.used_words import UsedWords, words_of
from timeline_app.document import name_index
from timeline_app.document.document import Document
from timeline_app.document.name_index import NameIndex
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.json.document_type import JsonDocument


@pytest.fixture
def document() -> Iterator[Document]:
    with in_memory(SMALL) as chronology:
        yield opened(chronology)


def words_there(chronology: StoredChronology, field: UsedWords) -> Counter[str]:
    """The words of all records, looked at one by one."""
    section = next(name for name, kind in type_of_section.items() if kind is field.record_type)
    return Counter(word for each in chronology.records(section) for word in words_of(field, each))


def assert_is_of_now(directory: NameIndex, chronology: StoredChronology) -> None:
    actors = {actor.id: actor.name for actor in chronology.records("actors")}  # type: ignore[attr-defined]
    assert {actor.id: actor.name for actor in directory.actors()} == actors
    sources = {source.id for source in chronology.records("sources")}  # type: ignore[attr-defined]
    assert {source.id for source in directory.sources()} == sources
    assert tuple(directory.lanes()) == chronology.lanes()
    for field in UsedWords:
        there = words_there(chronology, field)
        assert set(directory.values(field)) == set(there), field
        assert all(directory.usage_count(field, word) == there[word] for word in there)


@settings(max_examples=examples(40))
@given(documents(), st.data())
def test_it_is_of_now_after_any_edits_and_undos(
    document: JsonDocument, data: st.DataObject
) -> None:
    with StoredChronology.in_memory(document, Path("any")) as chronology:
        opened_document = opened(chronology)
        directory, model = NameIndex(opened_document), Model(document)
        assert_is_of_now(directory, chronology)
        for _ in range(data.draw(st.integers(0, 3))):
            change = data.draw(change_of(model))
            opened_document.push(Edit(() if change is None else (change,)))
            assert_is_of_now(directory, chronology)
        while opened_document.undo_stack.canUndo():
            opened_document.undo()
            assert_is_of_now(directory, chronology)
        opened_document.deleteLater()


def test_a_batch_is_followed(document: Document) -> None:
    directory = NameIndex(document)
    assert_is_of_now(directory, document.chronology)
    new = Actor(ActorId("new"), "Somebody New", ActorKind.PERSON)
    tagged = msgspec.structs.replace(VISIT, tags=("fresh",))
    document.push_many([Change(None, new), Change(VISIT, tagged)], "many")
    assert directory.actors_like("somebody")[0].id == "new"
    assert "fresh" in directory.values(UsedWords.TAG)
    assert_is_of_now(directory, document.chronology)


def test_records_are_found_by_what_they_are_called(document: Document) -> None:
    directory = NameIndex(document)
    who = Actor(ActorId("q"), "Şükrü Öz", ActorKind.PERSON, "TR")
    what = Source(SourceId("s"), CslItem("article", title="A naïve note", publisher="Daily"))
    document.push(added(who, what, Lane(LaneId("l"), "Défense", "lane-2", 9)))
    assert directory.actors_like("sukru") == [("q", "Şükrü Öz", "person · TR")]
    assert directory.sources_like("naive")[0].text == "Daily: A naïve note"
    assert directory.actor_name("q") == "Şükrü Öz"
    assert directory.source_name("s") == "Daily: A naïve note"
    assert directory.actor_name("nobody") == directory.source_name("none") == ""


def test_events_come_with_id_title_and_date_and_follow_an_edit(document: Document) -> None:
    directory = NameIndex(document)
    (found,) = directory.events_like("visit beij")
    assert found == ("visit", "Visit to Beijing", "18–19 Jun 2023")
    assert not directory.events_like("")
    document.push(replaced(VISIT, msgspec.structs.replace(VISIT, title="Journey")))
    assert not directory.events_like("visit beij")
    assert directory.events_like("journey")[0].id == "visit"
    document.push(added(Event(EventId("u"), "Undated journey")))
    assert directory.events_like("undated")[0].detail == ""


def test_words_are_offered_by_how_often_they_are_used(document: Document) -> None:
    kinds = ["talks", "call", "call", "call", "talks"]
    events = [Event(EventId(f"k{i}"), "K", kind=kind) for i, kind in enumerate(kinds)]
    directory = NameIndex(document)
    document.push(added(*events))
    assert directory.values(UsedWords.KIND)[:2] == ["call", "talks"]
    assert [c.text for c in directory.values_like(UsedWords.KIND, "cal")] == ["call"]
    document.push(removed(*events[1:4]))
    assert "call" not in directory.values(UsedWords.KIND)


def test_what_takes_long_is_read_on_beside_the_window(
    document: Document, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    from timeline_app.storage.queries import names

    monkeypatch.setattr(names, "_SLICE", 1)
    monkeypatch.setattr(name_index, "AT_ONCE_S", 0.0)
    monkeypatch.setattr(name_index, "SLICE_S", 0.0)
    document.push(added(Event(EventId("late"), "Late", tags=("a tag of its own",))))
    directory = NameIndex(document)
    whole = set(words_there(document.chronology, UsedWords.TAG))
    with qtbot.waitSignal(directory.changed):
        assert set(directory.values(UsedWords.TAG)) < whole
    assert set(directory.values(UsedWords.TAG)) == whole
    directory.values(UsedWords.KIND)
    directory.stop()
    document.chronology.close()
    QCoreApplication.processEvents()  # nothing is read of a closed file


def test_five_thousand_actors_are_answered_at_once() -> None:
    actors = [Actor(ActorId(f"a{n}"), f"Person Ö{n}", ActorKind.PERSON) for n in range(5_000)]
    held = JsonDocument("chronology", 1, Header("Many"), actors=actors)
    with StoredChronology.in_memory(held, Path("many")) as chronology:
        directory = NameIndex(opened(chronology))
        assert [choice.id for choice in directory.actors_like("o4711")] == ["a4711"]
        assert len(directory.actors_like("person")) == 50
