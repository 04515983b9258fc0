"""One change of many events, asked for in a dialog by real keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QMessageBox, QProgressDialog
from pytestqt.qtbot import QtBot

from tests.app.editing.test_copy import told
from tests.app.editing.test_edits import action, document_of, event_of
from tests.app.opened_files import give_up
from tests.app.view.test_event_table import table
from tests.app.windows import row_of, selected_id
from timeline_app.app.editing import selected_events
from timeline_app.app.shell import progress_dialog as shown_progress
from timeline_app.core.edits.bulk_edits import LaneWay
from timeline_app.core.records.records import Event, Importance, Status, Verification
from timeline_app.document.document import Document
from timeline_app.storage.edits import batch_writer as batch_making
from timeline_app.storage.errors import Refused, RefusedReason
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.dialogs.change_events_dialog import ChangeEventsDialog
from timeline_app.widgets.table.event_table import EventTable

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PELOSI, BALLOON, TRIP = "ev-pelosi-taiwan-visit", "ev-balloon-incident", "ev-blinken-beijing-trip"
Key, Keys = Qt.Key, Qt.KeyboardModifier
__all__ = ["table"]


def select(view: TimelineView, *event_ids: str) -> None:
    view.select_rows([row_of(view, event_id) for event_id in event_ids])


def asked(window: QMainWindow) -> ChangeEventsDialog:
    """The dialog, opened by its keys."""
    QTest.keyClick(window, Key.Key_E, Keys.ControlModifier | Keys.ShiftModifier)
    found = window.findChildren(ChangeEventsDialog)
    assert len(found) == 1
    assert found[0].isVisible()
    return found[0]


def all_events(document: Document) -> list[object]:
    return [*document.chronology.records("events")]


def test_the_status_of_several_is_one_edit_and_one_undo(
    window: QMainWindow, view: TimelineView
) -> None:
    document = document_of(window)
    before = all_events(document)
    select(view, PELOSI, BALLOON, TRIP)
    dialog = asked(window)
    assert dialog.windowTitle() == "Change 3 Events"
    assert not dialog.act.isEnabled()
    dialog.status.setFocus()
    QTest.keyClicks(dialog.status, "postp")
    assert dialog.status.value is Status.POSTPONED
    QTest.keyClick(dialog, Key.Key_Return)
    assert {event_of(window, one).status for one in (PELOSI, BALLOON, TRIP)} == {Status.POSTPONED}
    assert action(window, "undo").text() == "&Undo status of 3 events"
    assert window.statusBar().currentMessage() == "Changed 3 events"
    assert len(view.selectionModel().selectedRows()) == 3
    action(window, "undo").trigger()
    assert all_events(document) == before
    assert not document.undo_stack.canUndo()


@pytest.mark.parametrize("many", [500, 0])
def test_everything_can_change_at_once_also_as_a_batch(
    window: QMainWindow, view: TimelineView, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr(selected_events, "MANY", many)
    select(view, PELOSI, BALLOON)
    dialog = asked(window)
    lane = document_of(window).columns.lanes[-1]
    assert not dialog.lane.isEnabled()
    dialog.way.choose(LaneWay.REPLACE)
    dialog.lane.setCurrentText(lane.name)
    dialog.tags_added.insert("seen twice, 秦刚")
    dialog.importance.choose(Importance.MINOR)
    dialog.verification.choose(Verification.MEMORY)
    dialog.act.click()
    for event_id in (PELOSI, BALLOON):
        event = event_of(window, event_id)
        assert event.lanes == (lane.id,)
        assert event.tags[-2:] == ("seen twice", "秦刚")
        assert event.importance is Importance.MINOR
        assert event.verification is Verification.MEMORY
    assert action(window, "undo").text() == "&Undo change of 2 events"
    action(window, "undo").trigger()
    assert event_of(window, PELOSI).importance is Importance.CENTRAL


def test_the_tags_that_the_events_have_are_offered(window: QMainWindow, view: TimelineView) -> None:
    select(view, PELOSI, BALLOON)
    dialog = asked(window)
    dialog.tags_removed.open_list()
    offered = {choice.text for choice in dialog.tags_removed.offered}
    tags = set(event_of(window, PELOSI).tags) | set(event_of(window, BALLOON).tags)
    assert offered == tags
    dialog.reject()


def test_what_is_so_already_changes_nothing(window: QMainWindow, view: TimelineView) -> None:
    select(view, PELOSI)
    dialog = asked(window)
    assert dialog.windowTitle() == "Change 1 Event"
    dialog.status.choose(event_of(window, PELOSI).status)
    dialog.act.click()
    assert not document_of(window).undo_stack.count()
    assert "all so already" in window.statusBar().currentMessage()


def test_esc_changes_nothing(window: QMainWindow, view: TimelineView) -> None:
    select(view, PELOSI)
    dialog = asked(window)
    dialog.status.choose(Status.PLANNED)
    QTest.keyClick(dialog, Key.Key_Escape)
    assert not document_of(window).undo_stack.count()
    assert selected_id(view) == PELOSI


def test_tab_reads_the_fields_in_order_and_each_has_a_name(
    window: QMainWindow, view: TimelineView
) -> None:
    select(view, PELOSI, BALLOON)
    dialog = asked(window)
    dialog.way.choose(LaneWay.ADD)
    wanted = [
        dialog.way,
        dialog.lane,
        dialog.tags_added,
        dialog.tags_removed,
        dialog.status,
        dialog.importance,
        dialog.verification,
        dialog.act,
    ]
    dialog.way.setFocus()
    for field in wanted[:-1]:
        assert dialog.focusWidget() is field
        QTest.keyClick(field, Key.Key_Tab)
    assert dialog.focusWidget() in dialog.buttons.buttons()
    dialog.reject()


def test_from_the_table_too(window: QMainWindow, view: TimelineView, table: EventTable) -> None:
    table.setFocus()
    table.selectAll()
    dialog = asked(window)
    dialog.tags_added.setText("all of them")
    dialog.act.click()
    events = all_events(document_of(window))
    assert all(isinstance(event, Event) and "all of them" in event.tags for event in events)
    assert action(window, "undo").text() == f"&Undo tags of {len(events)} events"


def test_very_many_can_be_given_up_and_nothing_has_changed_then(
    window: QMainWindow, view: TimelineView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shown_progress, "LONG_MS", 0)
    monkeypatch.setattr(selected_events, "MANY", 0)
    monkeypatch.setattr(batch_making, "AT_ONCE", 2)
    document = document_of(window)
    before = all_events(document)
    view.selectAll()
    dialog = asked(window)
    dialog.status.choose(Status.PLANNED)
    seen: list[str] = []

    def cancel() -> None:
        for bar in window.findChildren(QProgressDialog):
            seen.append(bar.labelText())
            give_up(bar)

    timer = QTimer(window)
    timer.timeout.connect(cancel)
    timer.start(0)
    dialog.act.click()
    timer.stop()
    assert "Changing…" in seen
    assert all_events(document) == before
    assert not document.undo_stack.count()


def test_a_file_that_has_gone_bad_is_told(
    window: QMainWindow, view: TimelineView, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def fail(*_: object) -> None:
        raise Refused("bad.chronology", RefusedReason.DAMAGED)

    select(view, PELOSI)
    dialog = asked(window)
    dialog.status.choose(Status.PLANNED)
    monkeypatch.setattr(document_of(window).chronology, "events", lambda keys: map(fail, keys))
    dialog.act.click()
    assert "bad.chronology" in told(window)
    assert not document_of(window).undo_stack.count()
    monkeypatch.setattr(document_of(window).chronology.memberships, "tags", fail)
    action(window, "change_events").trigger()
    (box,) = window.findChildren(QMessageBox)[-1:]
    assert "bad.chronology" in box.informativeText()
    box.close()
