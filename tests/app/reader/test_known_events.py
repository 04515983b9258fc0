"""The events of a chronology, found by a sentence that may tell of one."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMainWindow

from tests.app.editing.test_edits import document_of
from timeline_app.app.reader.known_events import ROWS_A_STEP, EventIndex
from timeline_app.core.edits.edit import Edit, added, removed, replaced
from timeline_app.core.records.records import Event, EventId
from timeline_app.core.value import replace
from timeline_app.document.document import Document

CLAUSE = "a Chinese spy balloon incident"
BALLOON = EventId("ev-balloon-incident")


@pytest.fixture
def document(window: QMainWindow) -> Document:
    return document_of(window)


@pytest.fixture
def index(document: Document) -> EventIndex:
    made = EventIndex(document)
    made.follow(document)
    document.edited.connect(made.take)
    return made


def likely(index: EventIndex, document: Document, clause: str, date: str) -> list[EventId]:
    found = index.likely(clause, clause, date)
    return [document.chronology.id_of(one.key) for one in found]


def test_nothing_is_likely_before_it_is_wanted(index: EventIndex, document: Document) -> None:
    assert likely(index, document, CLAUSE, "2023-02") == []
    assert not index.work.is_busy
    index.want()
    index.work.finish()
    assert likely(index, document, CLAUSE, "2023-02") == [BALLOON]


def test_it_is_built_in_steps(index: EventIndex, document: Document) -> None:
    assert ROWS_A_STEP < 500
    index.want()
    index.want()
    assert index.work.is_busy
    index.follow(document)
    assert not index.work.is_busy


def test_it_follows_edits(index: EventIndex, document: Document) -> None:
    index.want()
    index.work.finish()
    event = document.chronology.find(Event, BALLOON)
    assert event is not None
    document.push(replaced(event, replace(event, title="Airship over Montana")))
    assert likely(index, document, CLAUSE, "2023-02") == []
    assert likely(index, document, "an airship over Montana", "2023-02") == [BALLOON]
    document.undo()
    assert likely(index, document, CLAUSE, "2023-02") == [BALLOON]
    new = Event(EventId("rare"), "Heron Lake accord", "2023-02-10", lanes=event.lanes)
    document.push(added(new))
    assert likely(index, document, "the Heron Lake accord", "2023-02") == [new.id]
    document.push(removed(new))
    assert likely(index, document, "the Heron Lake accord", "2023-02") == []


def test_a_batch_lets_it_be_built_anew(index: EventIndex, document: Document) -> None:
    index.want()
    index.work.finish()
    index.take(Edit((), batch=1))
    assert likely(index, document, CLAUSE, "2023-02") == []
    index.want()
    index.work.finish()
    assert likely(index, document, CLAUSE, "2023-02") == [BALLOON]


def test_a_state_is_none(index: EventIndex, document: Document) -> None:
    index.want()
    index.work.finish()
    event = document.chronology.find(Event, BALLOON)
    assert event is not None
    state = Event(EventId("s"), "Heron Lake shut", "2023", lanes=event.lanes, channel="Heron Lake")
    document.push(added(state))
    assert likely(index, document, "Heron Lake was shut", "2023") == []
