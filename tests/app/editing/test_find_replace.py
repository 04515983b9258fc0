"""Words replaced in the texts of events: found, shown, left out, and done as one edit."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QMessageBox
from pytestqt.qtbot import QtBot

from tests.app.editing.test_copy import told
from tests.app.editing.test_edits import action, document_of, event_of
from tests.app.windows import row_of
from timeline_app.app.editing import find_replace as asking
from timeline_app.app.editing import selected_events
from timeline_app.app.shell.session import Session
from timeline_app.core.columns.event_filter import EventFilter
from timeline_app.core.edits import find_replace as replacing
from timeline_app.core.edits.find_replace import TextField
from timeline_app.core.records.records import Event
from timeline_app.document import text_search as text_finding
from timeline_app.storage.errors import Refused, RefusedReason
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.dialogs.replace_dialog import ReplaceDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PELOSI, BALLOON, TRIP = "ev-pelosi-taiwan-visit", "ev-balloon-incident", "ev-blinken-beijing-trip"
Key, Keys = Qt.Key, Qt.KeyboardModifier
Ask = Callable[..., ReplaceDialog]


@pytest.fixture
def ask(window: QMainWindow, qtbot: QtBot) -> Ask:
    """Opens the dialog, and types what is to be replaced."""

    def asked(sought: str, by: str = "") -> ReplaceDialog:
        action(window, "replace").trigger()
        (dialog,) = (one for one in window.findChildren(ReplaceDialog) if one.isVisible())
        dialog.sought.setText(sought)
        dialog.by.setText(by)
        dialog.ask()
        qtbot.waitUntil(lambda: not dialog.stop.isVisible())
        return dialog

    return asked


def events(window: QMainWindow) -> list[Event]:
    records = document_of(window).chronology.records("events")
    return [event for event in records if isinstance(event, Event)]


def lines(dialog: ReplaceDialog) -> list[str]:
    model = dialog.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.mark.parametrize("many", [500, 0])
def test_what_is_replaced_is_one_edit_and_quotes_stay(
    window: QMainWindow, ask: Ask, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr(selected_events, "MANY", many)
    document = document_of(window)
    before, quotes = events(window), [*document.chronology.records("quotes")]
    wanted = [e for e in before if "balloon" in (e.title + e.summary).casefold()]
    number = sum((e.title + "\0" + e.summary).casefold().count("balloon") for e in before)
    dialog = ask("BALLOON", "airship")
    assert dialog.act.text() == f"Replace {number}"
    assert dialog.all.text() == f"{number} of {number} places"
    assert f"in {len(wanted)} events" in dialog.note.text()
    assert any(
        line.startswith("Chinese balloon incident  →  Chinese airship incident")
        for line in lines(dialog)
    )
    dialog.act.click()
    assert event_of(window, BALLOON).title == "Chinese airship incident"
    assert not any("balloon" in (e.title + e.summary).casefold() for e in events(window))
    assert [*document.chronology.records("quotes")] == quotes
    undo = action(window, "undo")
    assert undo.text() == f"&Undo replacement of “BALLOON” by “airship” in {len(wanted)} events"
    assert window.statusBar().currentMessage() == f"Replaced in {len(wanted)} events"
    undo.trigger()
    assert events(window) == before
    assert not document.undo_stack.canUndo()


def test_what_is_left_out_stays(window: QMainWindow, view: TimelineView, ask: Ask) -> None:
    before = event_of(window, PELOSI)
    dialog = ask("taiwan", "Formosa")
    places = dialog.list.places
    place = next(
        i
        for i in range(len(places.found))
        if places.found.fields[i] == TextField.TITLE and "Pelosi visits" in lines(dialog)[i]
    )
    dialog.all.click()
    assert not dialog.all.isChecked()
    assert not dialog.act.isEnabled()
    dialog.list.setFocus()
    dialog.list.setCurrentIndex(places.index(place))
    QTest.keyClick(dialog.list, Key.Key_Space)
    assert dialog.act.text() == "Replace 1"
    box = dialog.list.visualRect(places.index(place)).center()
    for _ in range(2):
        QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(8, box.y()))
    assert dialog.act.text() == "Replace 1"
    dialog.act.click()
    after = event_of(window, PELOSI)
    assert after.title == "Pelosi visits Formosa"
    assert after.summary == before.summary
    assert action(window, "undo").text().endswith("in 1 event")


def test_case_words_and_texts_are_chosen(window: QMainWindow, ask: Ask, qtbot: QtBot) -> None:
    dialog = ask("us", "America")
    found = len(dialog.list.places.found)
    dialog.whole_words.click()
    qtbot.waitUntil(lambda: len(dialog.list.places.found) < found)
    dialog.match_case.click()
    dialog.sought.setText("visits")
    dialog.ask()
    qtbot.waitUntil(lambda: len(dialog.list.places.found) > 0)
    assert set(dialog.list.places.found.fields) <= {TextField.TITLE, TextField.SUMMARY}
    for field in (TextField.TITLE, TextField.SUMMARY):
        dialog.boxes[field].click()
    assert dialog.note.text() == "Choose a text to look in."
    assert not dialog.act.isEnabled()
    dialog.boxes[TextField.PLACE].click()
    dialog.sought.setText("Beijing")
    dialog.by.setText("北京")
    dialog.match_case.setChecked(False)
    dialog.ask()
    qtbot.waitUntil(lambda: any("北京" in line for line in lines(dialog)))
    dialog.act.click()
    assert "北京" in event_of(window, TRIP).place
    assert "北京" not in event_of(window, TRIP).title


def test_among_the_selected_or_what_the_filter_shows(
    window: QMainWindow, view: TimelineView, ask: Ask, qtbot: QtBot
) -> None:
    (session,) = window.findChildren(Session)
    assert session.lanes is not None
    session.lanes.filter_by(EventFilter(until="2022"))
    view.select_rows([row_of(view, PELOSI), 0])
    dialog = ask("a", "A")
    scopes = [dialog.scopes.itemText(i) for i in range(dialog.scopes.count())]
    assert scopes[0] == "The 2 selected events"
    assert scopes[1].endswith("events that the filter shows")
    assert scopes[2] == f"All {len(events(window))} events"
    numbers = [len(dialog.list.places.found)]
    for index in (1, 2):
        dialog.scopes.setCurrentIndex(index)
        qtbot.waitUntil(lambda: not dialog.stop.isVisible())
        numbers.append(len(dialog.list.places.found))
    assert 0 < numbers[0] < numbers[1] < numbers[2]
    dialog.reject()


def test_what_would_leave_no_title_is_told_and_stays(
    window: QMainWindow, ask: Ask, qtbot: QtBot
) -> None:
    title = event_of(window, PELOSI).title
    dialog = ask(title)
    dialog.boxes[TextField.SUMMARY].setChecked(False)
    qtbot.waitUntil(lambda: not dialog.stop.isVisible())
    assert "1 title would be empty and stays" in dialog.note.text()
    assert not dialog.act.isEnabled()
    dialog.by.setText("Something")
    dialog.ask()
    qtbot.waitUntil(lambda: not dialog.stop.isVisible())
    assert "would be empty" not in dialog.note.text()
    dialog.reject()


def test_another_word_in_its_place_leaves_what_was_chosen(window: QMainWindow, ask: Ask) -> None:
    dialog = ask("taiwan", "x")
    dialog.list.places.turn([0])
    dialog.by.setText("y")
    dialog.ask()
    assert not dialog.list.places.found.is_chosen(0)
    assert "y" in lines(dialog)[0].rpartition("→")[2]
    dialog.reject()


def test_it_can_be_stopped_and_begun_anew(
    window: QMainWindow, ask: Ask, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_finding, "AT_ONCE", 1)
    monkeypatch.setattr(text_finding, "SLICE_S", 0.0)
    dialog = ask("no such words")
    assert dialog.note.text() == "It stands nowhere"
    dialog.sought.setText("a")
    dialog.ask()
    qtbot.waitUntil(lambda: len(dialog.list.places.found) > 0)
    assert dialog.note.text().startswith("Looking…")
    assert not dialog.act.isEnabled()
    dialog.stop.click()
    assert dialog.note.text().startswith("Stopped at ")
    assert dialog.act.isEnabled()
    dialog.reject()


def test_no_more_are_listed_than_may_be(
    window: QMainWindow, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (replacing, asking):
        monkeypatch.setattr(module, "MOST_FOUND", 5)
    dialog = ask("e", "E")
    assert "There are more than 5" in dialog.note.text()
    assert dialog.act.text() == "Replace 5"
    dialog.reject()


HOSTILE = "<b>x</b>\u202eevil\n秦刚😀" + "x" * 10_000


def test_hostile_texts_are_shown_as_they_are(window: QMainWindow, ask: Ask) -> None:
    dialog = ask("Chinese balloon", HOSTILE)
    assert "<b>x</b>" in "".join(lines(dialog))
    assert not any("\n" in line for line in lines(dialog))
    dialog.list.viewport().grab()
    dialog.act.click()
    assert "<b>x</b>" in event_of(window, BALLOON).title
    assert len(action(window, "undo").text()) < 150
    dialog = ask("x" * 5_000, "y")
    dialog.list.viewport().grab()
    dialog.act.click()
    assert event_of(window, BALLOON).title.endswith("yy incident")


def test_a_file_that_has_gone_bad_is_told(
    window: QMainWindow, ask: Ask, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def fail(*_: object) -> None:
        raise Refused("bad.chronology", RefusedReason.DAMAGED)

    chronology = document_of(window).chronology
    dialog = ask("balloon", "x")
    monkeypatch.setattr(chronology, "event", fail)
    dialog.list.viewport().grab()
    monkeypatch.setattr(chronology, "keyed_events", lambda keys: map(fail, keys))
    dialog.act.click()
    assert "bad.chronology" in told(window)
    monkeypatch.setattr(chronology, "texts_of_events", fail)
    action(window, "replace").trigger()
    (dialog,) = (one for one in window.findChildren(ReplaceDialog) if one.isVisible())
    dialog.sought.setText("a")
    dialog.ask()
    qtbot.waitUntil(lambda: any(b.isVisible() for b in window.findChildren(QMessageBox)))
    assert "bad.chronology" in told(window)


def test_its_keys_open_it(window: QMainWindow) -> None:
    QTest.keyClick(window, Key.Key_H, Keys.ControlModifier)
    (dialog,) = window.findChildren(ReplaceDialog)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Key.Key_Escape)
    assert not dialog.isVisible()


def test_tab_goes_through_what_is_asked_and_each_has_a_name(window: QMainWindow, ask: Ask) -> None:
    dialog = ask("a", "b")
    dialog.sought.setFocus()
    wanted = [
        *(dialog.sought, dialog.by, dialog.match_case, dialog.whole_words),
        *dialog.boxes.values(),
        *(dialog.scopes, dialog.all, dialog.list),
    ]
    for field in wanted:
        assert dialog.focusWidget() is field
        QTest.keyClick(field, Key.Key_Tab)
    dialog.reject()
