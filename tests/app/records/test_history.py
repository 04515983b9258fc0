"""The history in the window: opened from menus and the panel, shortened, cleared."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QMessageBox, QPushButton

from tests.app.editing.test_edits import TRIP, action, changed, document_of, new_event
from tests.app.windows import row_of, selected_id
from timeline_app.app.records import history as histories
from timeline_app.app.shell.history_limit import HistoryChoice
from timeline_app.app.shell.session import Session
from timeline_app.app.shell.settings import Settings
from timeline_app.core.edits.edit import added
from timeline_app.core.resources import sample_path
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import convert_json
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.dialogs.history_dialog import HistoryDialog
from timeline_app.widgets.panel.history_line import HistoryLine

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
BALI = "ev-biden-xi-bali"


@pytest.fixture
def kept(window: QMainWindow, tmp_path: Path) -> Path:
    """The window with a file of its own."""
    path = tmp_path / "kept.chronology"
    convert_json(sample_path(), path)
    (session,) = window.findChildren(Session)
    session.show_chronology(StoredChronology.open(path), str(path))
    return path


def edit(window: QMainWindow, *titles: str, event: str = TRIP) -> None:
    for title in titles:
        document_of(window).push(changed(window, event, title=title), f"renaming to {title}")


def opened(window: QMainWindow, name: str) -> HistoryDialog:
    action(window, name).trigger()
    (dialog,) = window.findChildren(HistoryDialog)
    assert dialog.isVisible()
    return dialog


def listed(dialog: HistoryDialog) -> list[str]:
    items = (dialog.list.topLevelItem(i) for i in range(dialog.list.topLevelItemCount()))
    return [item.text(0) for item in items if item is not None]


def answer(words: str) -> list[str]:
    """Press this button of the question that is asked next; gives what was asked, then."""
    asked: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(f"{box.text()} {box.informativeText()}")
        (button,) = (
            each for each in box.findChildren(QPushButton) if each.text().replace("&", "") == words
        )
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, press)
    return asked


def test_an_event_s_history_tells_what_was_changed(
    window: QMainWindow, view: TimelineView, kept: Path
) -> None:
    edit(window, "A trip", "Another <b>trip</b>")
    edit(window, "Bali", event=BALI)
    document_of(window).undo()
    view.select_row(row_of(view, TRIP))
    dialog = opened(window, "event_history")
    assert dialog.windowTitle() == "History of Another <b>trip</b>"
    assert listed(dialog) == ["Renaming to Another <b>trip</b>", "Renaming to A trip"]
    item = dialog.list.topLevelItem(0)
    assert item is not None
    assert item.isExpanded()
    assert item.child(0).text(0) == "Title: “A trip” → “Another <b>trip</b>”"
    assert "&lt;b&gt;" in item.child(0).toolTip(0)
    assert not dialog.show_button.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_whole_history_leads_to_events(
    window: QMainWindow, view: TimelineView, kept: Path
) -> None:
    edit(window, "A trip")
    edit(window, "Bali", event=BALI)
    document_of(window).undo()
    view.select_row(row_of(view, BALI))
    dialog = opened(window, "history")
    assert listed(dialog) == ["Undone: renaming to Bali", "Renaming to Bali", "Renaming to A trip"]
    item = dialog.list.topLevelItem(2)
    assert item is not None
    dialog.list.setCurrentItem(item)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert selected_id(view) == TRIP


def test_an_event_that_is_gone_is_said_to_be(
    window: QMainWindow, view: TimelineView, kept: Path
) -> None:
    document_of(window).push(added(new_event(window)), "addition")
    document_of(window).undo()
    dialog = opened(window, "history")
    QTest.mouseClick(dialog.show_button, Qt.MouseButton.LeftButton)
    assert window.statusBar().currentMessage() == "This event is not there any more"


def test_nothing_can_be_done_to_an_empty_history(window: QMainWindow, kept: Path) -> None:
    dialog = opened(window, "history")
    assert listed(dialog) == []
    assert dialog.note.isVisible()
    assert not dialog.clear_button.isEnabled()
    assert not dialog.show_button.isEnabled()
    assert not dialog.more_button.isVisible()


def test_older_entries_come_when_asked_for(
    window: QMainWindow, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(histories, "AT_ONCE", 2)
    edit(window, *"abcde")
    dialog = opened(window, "history")
    assert len(listed(dialog)) == 2
    QTest.mouseClick(dialog.more_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(dialog.more_button, Qt.MouseButton.LeftButton)
    assert listed(dialog) == [f"Renaming to {letter}" for letter in "edcba"]
    assert not dialog.more_button.isVisible()


def test_the_history_is_cleared_once_that_was_agreed_to(window: QMainWindow, kept: Path) -> None:
    edit(window, "A trip")
    dialog = opened(window, "history")
    history = document_of(window).chronology.history
    asked = answer("Cancel")
    QTest.mouseClick(dialog.clear_button, Qt.MouseButton.LeftButton)
    assert "The chronology stays as it is" in asked[0]
    assert history.count() == 1
    answer("Clear")
    QTest.mouseClick(dialog.clear_button, Qt.MouseButton.LeftButton)
    assert (history.count(), listed(dialog)) == (0, [])
    assert action(window, "undo").isEnabled(), "what can be undone is another matter"


def test_less_is_kept_once_that_was_agreed_to(
    window: QMainWindow, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(window, "a", "b")
    dialog, history = opened(window, "history"), document_of(window).chronology.history
    choices = list(HistoryChoice)
    assert dialog.kept.currentIndex() == choices.index(HistoryChoice.LAST_10000)
    nothing = choices.index(HistoryChoice.NOTHING)
    asked = answer("Cancel")
    dialog.kept.activated.emit(nothing)
    assert "2." in asked[0]
    assert dialog.kept.currentIndex() == choices.index(HistoryChoice.LAST_10000)
    assert history.count() == 2
    answer("Forget")
    dialog.kept.activated.emit(nothing)
    assert history.count() == 0
    assert Settings().history is HistoryChoice.NOTHING
    edit(window, "c")
    assert history.count() == 0
    dialog.kept.activated.emit(choices.index(HistoryChoice.YEAR))
    edit(window, "d")
    assert history.count() == 1
    assert history.limit == HistoryChoice.YEAR.limit


def test_the_limit_of_the_settings_holds_for_every_chronology(
    window: QMainWindow, tmp_path: Path
) -> None:
    (session,) = window.findChildren(Session)
    session.settings.history = HistoryChoice.LAST_1000
    path = tmp_path / "other.chronology"
    convert_json(sample_path(), path)
    session.show_chronology(StoredChronology.open(path), str(path))
    assert document_of(window).chronology.history.limit == HistoryChoice.LAST_1000.limit


@pytest.mark.parametrize("value", ["", "odd", "10000"])
def test_a_setting_that_means_nothing_is_the_usual_one(value: str) -> None:
    settings = Settings()
    settings.keep_text("history/keep", value)
    assert settings.history is HistoryChoice.LAST_10000


def test_what_is_open_for_reading_only_has_a_history_to_read(
    window: QMainWindow, kept: Path
) -> None:
    edit(window, "A trip")
    (session,) = window.findChildren(Session)
    session.show_chronology(StoredChronology.open(kept, read_only=True), str(kept))
    dialog = opened(window, "history")
    assert listed(dialog) == ["Renaming to A trip"]
    assert not dialog.clear_button.isEnabled()
    assert not dialog.kept.isEnabled()


def test_a_line_in_the_panel_opens_the_event_s_history(
    window: QMainWindow, view: TimelineView, kept: Path
) -> None:
    (line,) = window.findChildren(HistoryLine)
    view.select_row(row_of(view, TRIP))
    assert not line.isVisibleTo(window)
    edit(window, "A trip")
    assert line.isVisibleTo(window)
    assert line.button.text().startswith("Changed once, on ")
    edit(window, "b")
    assert line.button.text().startswith("Changed 2 times, last on ")
    view.select_row(row_of(view, BALI))
    assert not line.isVisibleTo(window)
    view.select_row(row_of(view, TRIP))
    QTest.mouseClick(line.button, Qt.MouseButton.LeftButton)
    (dialog,) = window.findChildren(HistoryDialog)
    assert len(listed(dialog)) == 2


def test_a_history_that_can_t_be_read_is_told(window: QMainWindow, kept: Path) -> None:
    edit(window, "A trip")
    connection = document_of(window).chronology.file.connection
    connection.execute('UPDATE "edit_log" SET "changes" = \'{\'')
    action(window, "history").trigger()
    (box,) = window.findChildren(QMessageBox)
    assert "edit log, entry 1" in box.informativeText()
    box.close()
