"""The greeting beside the sample."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.app.commands import document, write_chronology, write_json
from tests.app.editing.test_edits import action
from tests.app.windows import canvas_of, drop, row_of, words_in
from timeline_app.app.startup.application import open_window
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.cards.card_buttons import Stepper
from timeline_app.widgets.panel.details_panel import DetailsPanel
from timeline_app.widgets.panel.welcome import Welcome


def shown(window: QMainWindow) -> str:
    """Which of the things is seen that the panel shows when there is no event."""
    welcome = window.findChild(Welcome)
    hint = window.findChild(QLabel, "details_hint")
    content = window.findChild(QWidget, "details_content")
    assert welcome is not None
    assert hint is not None
    assert content is not None
    seen = {"event": content, "hint": hint, "welcome": welcome}
    return " ".join(name for name, widget in seen.items() if widget.isVisible())


def button(window: QMainWindow, begins: str) -> QPushButton:
    welcome = window.findChild(Welcome)
    assert welcome is not None
    return next(button for button in welcome.buttons if button.text().startswith(begins))


def test_it_stands_beside_the_sample_until_an_event_is_chosen(
    window: QMainWindow, view: TimelineView
) -> None:
    assert shown(window) == "event welcome"
    view.select_row(3)
    assert shown(window) == "event"
    view.clearSelection()
    assert shown(window) == ""
    action(window, "details").trigger()
    assert shown(window) == "hint welcome"


def test_another_chronology_has_none(window: QMainWindow, tmp_path: Path) -> None:
    drop(window, write_json(tmp_path / "talks.json", document()))
    assert shown(window) == ""
    action(window, "details").trigger()
    assert shown(window) == "hint"


def test_another_chronology_has_none_over_an_event_that_brings_the_panel(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = write_chronology(tmp_path / "talks.chronology", document())
    window = open_window(str(path))
    qtbot.addWidget(window)
    assert shown(window) == ""
    canvas_of(window).select_row(0)
    assert shown(window) == "event"


def test_its_buttons_do_what_they_say(window: QMainWindow, view: TimelineView) -> None:
    longer = button(window, "Open the longer sample")
    longer.setFocus()
    assert QApplication.focusWidget() is longer
    QTest.keyClick(longer, Qt.Key.Key_Space)
    assert view.event_model.rowCount() == 137
    assert shown(window) == ""


@pytest.mark.parametrize("begins", ["Open a file", "Open the longer", "Save this timeline"])
def test_the_keyboard_reaches_every_button(window: QMainWindow, begins: str) -> None:
    wanted = button(window, begins)
    assert wanted.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert wanted.isVisible()


def test_the_first_look_has_words_speaker_source_and_date_and_selects_nothing(
    window: QMainWindow, view: TimelineView
) -> None:
    panel = window.findChild(DetailsPanel)
    assert panel is not None
    window.grab()
    card = panel.cards.quotes.in_use()[0]
    for part in (card.words, card.speaker, card.source_button):
        assert not part.visibleRegion().isEmpty()
    assert card.speaker.text() == "Antony Blinken"
    assert "Sun 18 – Mon 19 June 2023" in words_in(panel)
    assert not view.selected_rows.ranges()
    assert not view.currentIndex().isValid()
    assert view.view_state is not None
    assert not view.view_state.arrows.arrows


def test_escape_ends_the_first_look_and_it_does_not_come_again(
    qtbot: QtBot, window: QMainWindow, view: TimelineView
) -> None:
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert shown(window) == ""
    view.select_row(3)
    view.clearSelection()
    assert shown(window) == ""
    window.close()
    again = open_window(None)
    qtbot.addWidget(again)
    assert shown(again) == ""


@pytest.mark.parametrize(("step", "beside"), [(1, 1), (-1, -1)])
def test_from_the_first_look_one_goes_on_in_time(
    window: QMainWindow, view: TimelineView, step: int, beside: int
) -> None:
    stepper = window.findChild(Stepper)
    assert stepper is not None
    QTest.mouseClick(stepper.next if step > 0 else stepper.previous, Qt.MouseButton.LeftButton)
    assert shown(window) == "event"
    (index,) = view.selectionModel().selectedRows()
    layout, trip = view.layout_of_events, row_of(view, "ev-blinken-beijing-trip")
    place, there = layout.place_in_time(trip), layout.place_in_time(index.row())
    assert place is not None
    assert there is not None
    assert there[0] == place[0] + beside


def test_its_event_is_not_shown_of_another_chronology(window: QMainWindow) -> None:
    button(window, "Open the longer sample").click()
    assert shown(window) == ""
