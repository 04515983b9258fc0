"""The greeting beside the sample."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.app.editing.test_edits import action
from tests.app.commands import document, write_chronology, write_json
from tests.app.windows import canvas_of, drop
from timeline_app.app.startup.application import open_window
from timeline_app.widgets.canvas.timeline_view import TimelineView
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
