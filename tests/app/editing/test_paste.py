"""Events cut, copied, pasted and duplicated by real keys, between windows too."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from tests.app.editing.test_copy import copied as copied_text
from tests.app.editing.test_copy import told
from tests.app.editing.test_edits import action, document_of, file_with
from tests.app.view.test_event_table import table
from tests.app.windows import canvas_of, row_of, selected_id
from timeline_app.app.editing import copy as event_copying
from timeline_app.app.editing import paste as event_pasting
from timeline_app.app.editing import selected_events
from timeline_app.app.editing.clipboard import AROUND_TYPE, EVENTS_TYPE, data_with, events_in
from timeline_app.app.shell.session import Session
from timeline_app.app.startup.application import open_window
from timeline_app.core.columns.event_filter import EventFilter
from timeline_app.core.edits.edit import joined, replaced
from timeline_app.core.records.records import Event, type_of_section
from timeline_app.core.resources import sample_path
from timeline_app.document.document import Document
from timeline_app.document.event_model import EventModel
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import convert_json
from timeline_app.storage.database.validation import flaw_among
from timeline_app.storage.errors import Refused, RefusedReason
from timeline_app.storage.queries import event_copies
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.controls.qt_memory import data_of_qt
from timeline_app.widgets.table.event_table import EventTable

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PELOSI, BALLOON, TRIP = "ev-pelosi-taiwan-visit", "ev-balloon-incident", "ev-blinken-beijing-trip"
Key, Keys = Qt.Key, Qt.KeyboardModifier
__all__ = ["table"]


@pytest.fixture(autouse=True)
def empty_clipboard(window: QMainWindow) -> None:
    QGuiApplication.clipboard().clear()


def select(view: TimelineView, *event_ids: str) -> None:
    view.select_rows([row_of(view, event_id) for event_id in event_ids])
    view.setFocus()


def press(view: TimelineView, key: Qt.Key) -> None:
    QTest.keyClick(view, key, Keys.ControlModifier)


def contents(document: Document) -> dict[str, set[str]]:
    chronology = document.chronology
    return {section: {*map(repr, chronology.records(section))} for section in type_of_section}


def selected_ids(view: TimelineView) -> list[str]:
    rows = view.selectionModel().selectedRows()
    return [view.event_model.data(row, EventModel.IdRole) for row in rows]


def said(window: QMainWindow) -> str:
    return window.statusBar().currentMessage()


def other_window(qtbot: QtBot, path: Path) -> QMainWindow:
    window = open_window(str(file_with(path)))
    qtbot.addWidget(window)
    return window


def put(**formats: str) -> None:
    """Put texts on the clipboard by their formats, `text` as text."""
    data = data_of_qt()
    for name, value in formats.items():
        if name == "text":
            data.setText(value)
        else:
            data.setData({"events": EVENTS_TYPE, "around": AROUND_TYPE}[name], value.encode())
    QGuiApplication.clipboard().setMimeData(data)


def test_copies_are_pasted_beside_their_events_and_selected(
    window: QMainWindow, view: TimelineView
) -> None:
    document = document_of(window)
    before, counts = contents(document), document.chronology.counts()
    select(view, PELOSI, BALLOON)
    scale = view.scale
    press(view, Key.Key_C)
    assert "Pelosi visits Taiwan" in copied_text(), "other programs get the table"
    press(view, Key.Key_V)
    after = document.chronology.counts()
    assert after.events == counts.events + 2
    assert (after.lanes, after.actors, after.sources) == (
        counts.lanes,
        counts.actors,
        counts.sources,
    )
    assert after.quotes == counts.quotes
    assert said(window) == "Pasted 2 events"
    assert action(window, "undo").text() == "&Undo paste of 2 events"
    new = selected_ids(view)
    assert len(new) == 2
    assert not {PELOSI, BALLOON} & set(new)
    first = min(view.selectionModel().selectedRows(), key=lambda index: index.row())
    copy, original = (document.details(row) for row in (first.row(), row_of(view, PELOSI)))
    assert copy.event.title == "Pelosi visits Taiwan"
    for section in ("quotes", "citations", "participants", "claims"):
        assert len(getattr(copy, section)) == len(getattr(original, section))
    assert flaw_among(document.chronology) is None
    assert view.scale == scale, "they were in view"
    action(window, "undo").trigger()
    assert contents(document) == before
    action(window, "redo").trigger()
    assert document.chronology.counts() == after


@pytest.mark.parametrize("many", [500, 0])
def test_what_is_cut_and_pasted_is_as_it_was(
    window: QMainWindow, view: TimelineView, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr(selected_events, "MANY", many)
    document = document_of(window)
    before = contents(document)
    select(view, PELOSI, TRIP)
    press(view, Key.Key_X)
    assert document.chronology.find_event(PELOSI) is None
    assert action(window, "undo").text() == "&Undo cut of 2 events"
    assert said(window) == "Cut 2 events"
    press(view, Key.Key_V)
    assert contents(document) == before
    assert set(selected_ids(view)) == {PELOSI, TRIP}
    action(window, "undo").trigger()
    action(window, "undo").trigger()
    assert contents(document) == before
    assert not document.undo_stack.canUndo()


@pytest.fixture
def secret(window: QMainWindow) -> Document:
    """The sample, with all of its sources confidential."""
    document = document_of(window)
    changes = [
        replaced(one, msgspec.structs.replace(one, confidential=True))
        for one in document.chronology.records("sources")
    ]
    document.push(joined(*changes), "secret")
    return document


def test_what_rests_on_confidential_sources_is_cut_and_pasted_too(
    window: QMainWindow, view: TimelineView, secret: Document
) -> None:
    before = contents(secret)
    select(view, PELOSI, TRIP)
    press(view, Key.Key_X)
    press(view, Key.Key_V)
    assert contents(secret) == before


def test_what_rests_on_confidential_sources_does_not_leave_the_program(
    window: QMainWindow, view: TimelineView, secret: Document
) -> None:
    select(view, TRIP)
    press(view, Key.Key_C)
    assert "outside this program without" in said(window)
    data = QGuiApplication.clipboard().mimeData()
    held = b"".join(bytes(data.data(kind).data()) for kind in data.formats())
    sources = [*secret.chronology.records("sources")]
    assert not [one.id for one in sources if one.id.encode() in held]
    others = data_of_qt()
    for kind in (EVENTS_TYPE, AROUND_TYPE):
        others.setData(kind, data.data(kind))
    elsewhere, here = events_in(others), events_in(data)
    assert elsewhere is not None
    assert here is not None
    assert not elsewhere.document.citations
    assert here.document.citations


def test_a_duplicate_has_what_rests_on_confidential_sources(
    view: TimelineView, window: QMainWindow, secret: Document
) -> None:
    count = secret.chronology.counts()
    select(view, TRIP)
    press(view, Key.Key_D)
    (copy,) = set(selected_ids(view))
    key, own = (secret.chronology.key_of(one) or 0 for one in (copy, TRIP))
    assert len(secret.chronology.details(key).citations) == len(
        secret.chronology.details(own).citations
    )
    assert secret.chronology.counts().events == count.events + 1


def test_duplicates_leave_the_clipboard_alone(window: QMainWindow, view: TimelineView) -> None:
    document = document_of(window)
    put(text="mine")
    select(view, BALLOON)
    counts = document.chronology.counts()
    press(view, Key.Key_D)
    assert copied_text() == "mine"
    assert document.chronology.counts().events == counts.events + 1
    assert action(window, "undo").text() == "&Undo duplicate of Chinese balloon incident"
    assert said(window) == "Duplicated 1 event"
    assert selected_id(view) not in (BALLOON, None)
    assert view.currentIndex().data(EventModel.IdRole) == selected_id(view)


def test_from_one_window_to_another(
    window: QMainWindow, view: TimelineView, qtbot: QtBot, tmp_path: Path
) -> None:
    other = other_window(qtbot, tmp_path / "other.json")
    select(view, PELOSI, BALLOON, TRIP)
    action(window, "copy").trigger()  # the keys are those of the active window
    action(other, "paste").trigger()
    there = document_of(other).chronology
    assert there.counts().events == 3
    event = there.find_event(PELOSI)
    assert event == document_of(window).chronology.find_event(PELOSI)
    assert flaw_among(there) is None
    here = document_of(window)
    for row in map(canvas_of(other).event_model.index, range(3), [0] * 3):
        copy = document_of(other).details(row.row())
        original = here.details(row_of(view, copy.event.id))
        assert [q.quote for q in copy.quotes] == [q.quote for q in original.quotes]
        assert [c.citation for c in copy.citations] == [c.citation for c in original.citations]
        assert [p.actor for p in copy.participants] == [p.actor for p in original.participants]
    action(other, "undo").trigger()
    assert there.counts().events == there.counts().sources == 0


def test_the_text_of_a_file_of_ours_is_pasted_and_so_is_the_file(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    path = file_with(tmp_path / "more.json", {"id": "m1", "title": "First of more", "date": "2023"})
    put(text="\ufeff\n" + path.read_text("utf-8"))
    press(view, Key.Key_V)
    assert selected_id(view) == "m1"
    action(window, "undo").trigger()
    data = data_of_qt()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    QGuiApplication.clipboard().setMimeData(data)
    press(view, Key.Key_V)
    assert selected_id(view) == "m1"
    assert action(window, "undo").text() == "&Undo paste of First of more"
    action(window, "paste").trigger()
    assert document_of(window).chronology.find_event("m1") is not None
    assert selected_id(view) != "m1"


def test_what_holds_no_events_is_told_in_the_status_line(
    window: QMainWindow, view: TimelineView
) -> None:
    for text in ("", "a table\tof others", "[1, 2]", "file:///nowhere"):
        window.statusBar().clearMessage()
        put(text=text)
        press(view, Key.Key_V)
        assert said(window) == "There are no events on the clipboard"
        assert not document_of(window).undo_stack.count()


NO_EVENTS = {"format": "chronology", "version": 1, "chronology": {"title": "None"}}


def with_event(**fields: object) -> str:
    return json.dumps({**NO_EVENTS, "events": [{"id": "m", "title": "M", **fields}]})


def test_broken_and_foreign_contents_are_refused_in_one_sentence(
    window: QMainWindow, view: TimelineView
) -> None:
    for formats, reason in (
        ({"text": "{"}, "not valid JSON"),
        ({"text": '{"a": ' * 5_000}, "JSON"),
        ({"text": '{"format": "other"}'}, "not a chronology"),
        ({"text": with_event(lanes=["nowhere"])}, 'there is no lane "nowhere"'),
        ({"text": with_event(date="soon")}, "date"),
        ({"text": with_event(status="won")}, "won"),
        ({"text": with_event(evil=1)}, "evil"),
        ({"events": "\0\1"}, "JSON"),
        ({"events": with_event(), "around": "[{}]"}, "JSON"),
        ({"events": json.dumps({**NO_EVENTS, "version": 9})}, "newer"),
    ):
        put(**formats)
        press(view, Key.Key_V)
        sentence = told(window)
        assert sentence.startswith("This can't be pasted clipboard: ")
        assert reason in sentence
        assert sentence.endswith("Nothing was changed.")
        assert not document_of(window).undo_stack.count()


def test_what_is_huge_is_refused(
    window: QMainWindow, view: TimelineView, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("timeline_app.app.editing.clipboard.LARGEST_COPIED", 1_000)
    put(text=with_event(note="x" * 2_000))
    press(view, Key.Key_V)
    assert "MiB can be pasted" in told(window)
    path = file_with(tmp_path / "large.json", {"id": "m", "title": "x" * 2_000})
    data = data_of_qt()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    QGuiApplication.clipboard().setMimeData(data)
    press(view, Key.Key_V)
    assert "large.json" in told(window)


@pytest.mark.parametrize("name", ["missing.json", "letter.txt"])
def test_a_file_that_is_none_of_ours_is_refused(
    window: QMainWindow, view: TimelineView, tmp_path: Path, name: str
) -> None:
    (tmp_path / "letter.txt").write_text("Dear colleague")
    data = data_of_qt()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
    QGuiApplication.clipboard().setMimeData(data)
    press(view, Key.Key_V)
    assert name in told(window)


def test_what_differs_from_that_of_the_same_id_is_told(
    window: QMainWindow, view: TimelineView
) -> None:
    document = document_of(window)
    select(view, BALLOON)
    press(view, Key.Key_C)
    details = document.details(row_of(view, BALLOON))
    source = details.citations[0].source
    document.push(replaced(source, msgspec.structs.replace(source, description="Other words")))
    press(view, Key.Key_V)
    assert "Pasted 1 event; 1 lane, person, source or quote differs" in said(window)
    assert flaw_among(document.chronology) is None


def test_events_that_the_filter_hides_are_told_of(window: QMainWindow, view: TimelineView) -> None:
    (session,) = window.findChildren(Session)
    select(view, BALLOON)
    press(view, Key.Key_C)
    assert session.lanes is not None
    session.lanes.filter_by(EventFilter(until="2020"))
    press(view, Key.Key_V)
    assert said(window) == "Pasted 1 event; 1 of them not on the canvas as it is now"


def test_too_many_are_copied_as_a_table_alone_and_not_cut(
    window: QMainWindow, view: TimelineView, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (event_copying, event_pasting):
        monkeypatch.setattr(module, "MOST_WHOLE", 1)
    select(view, PELOSI, BALLOON)
    press(view, Key.Key_C)
    assert "Pelosi" in copied_text()
    assert not QGuiApplication.clipboard().mimeData().hasFormat(EVENTS_TYPE)
    assert "too much to be pasted as events" in said(window)
    for key in (Key.Key_X, Key.Key_D):
        press(view, key)
        assert "No more than 1 can be cut or duplicated" in told(window)
    assert not document_of(window).undo_stack.count()


def test_what_holds_too_much_is_not_cut(
    window: QMainWindow, view: TimelineView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(event_copies, "LARGEST_COPIED", 10)
    select(view, PELOSI)
    press(view, Key.Key_X)
    assert not document_of(window).undo_stack.count()
    assert "too much" in said(window)


def test_in_a_field_the_keys_are_those_of_the_text(window: QMainWindow, view: TimelineView) -> None:
    select(view, PELOSI)
    press(view, Key.Key_C)
    field = window.findChild(QLineEdit)
    assert field is not None
    field.setText("words")
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Key.Key_X, Keys.ControlModifier)
    assert (field.text(), copied_text()) == ("", "words")
    QTest.keyClick(field, Key.Key_V, Keys.ControlModifier)
    assert field.text() == "words"
    assert not document_of(window).undo_stack.count()


def test_from_the_table(window: QMainWindow, view: TimelineView, table: EventTable) -> None:
    select(view, PELOSI)
    table.setFocus()
    for key in (Key.Key_X, Key.Key_V, Key.Key_D):
        QTest.keyClick(table, key, Keys.ControlModifier)
    titles = [
        e.title for e in document_of(window).chronology.records("events") if isinstance(e, Event)
    ]
    assert titles.count("Pelosi visits Taiwan") == 2


def test_what_is_open_for_reading_only_can_be_copied_but_takes_nothing(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    (session,) = window.findChildren(Session)
    path = tmp_path / "kept.chronology"
    convert_json(sample_path(), path)
    session.show_chronology(StoredChronology.open(path, read_only=True), str(path))
    select(view, PELOSI)
    for key in (Key.Key_C, Key.Key_X, Key.Key_V, Key.Key_D):
        press(view, key)
    assert QGuiApplication.clipboard().mimeData().hasFormat(EVENTS_TYPE)
    assert not document_of(window).undo_stack.count()
    for name in ("cut", "paste", "duplicate"):
        assert not action(window, name).isEnabled()


def test_a_file_that_has_gone_bad_is_told(
    window: QMainWindow, view: TimelineView, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise Refused("bad.chronology", RefusedReason.DAMAGED)

    chronology = document_of(window).chronology
    select(view, PELOSI)
    press(view, Key.Key_C)
    monkeypatch.setattr(chronology, "namesakes", fail)
    press(view, Key.Key_V)
    assert "bad.chronology" in told(window)
    monkeypatch.setattr(chronology, "copied_events", fail)
    for key in (Key.Key_C, Key.Key_D):
        press(view, key)
        assert "bad.chronology" in told(window)


def test_what_is_put_on_the_clipboard_is_what_is_taken_from_it(
    window: QMainWindow, view: TimelineView
) -> None:
    chronology = document_of(window).chronology
    keys = document_of(window).columns.key.tolist()
    copied = chronology.copied_events(keys[:20])
    assert copied is not None
    assert copied.around
    data = data_with(copied, "table")
    assert data is not None
    assert events_in(data) == copied
    assert events_in(QMimeData()) is None
