"""The clocks of both home zones in the window: panel, tool tip and screen reader."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QToolTip
from pytestqt.qtbot import QtBot

from tests.app.commands import document, write_json
from tests.app.windows import canvas_of, row_of
from timeline_app.app.messages.descriptions import clocks_in_words
from timeline_app.app.shell.session import Session
from timeline_app.app.startup.application import open_window
from timeline_app.core.edits.edit import replaced
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.errors import Refused, RefusedReason
from timeline_app.widgets.canvas.timeline_view import TimelineView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SHOT = "ev-balloon-shot-down"
BOTH = ("03:39 the next day in Beijing", "14:39 in Washington")


def clocks_in_panel(window: QMainWindow) -> QLabel:
    found = window.findChild(QLabel, "home-clocks")
    assert isinstance(found, QLabel)
    return found


def spoken(view: TimelineView, row: int) -> str:
    index = view.event_model.index(row, 0)
    return str(view.event_model.data(index, Qt.ItemDataRole.AccessibleTextRole))


def test_the_panel_tells_the_time_in_both_capitals(window: QMainWindow, view: TimelineView) -> None:
    view.select_row(row_of(view, SHOT))
    label = clocks_in_panel(window)
    assert label.text() == "\u00a0· ".join(BOTH)
    assert label.isVisible()
    assert label.textFormat() is Qt.TextFormat.PlainText
    view.select_row(row_of(view, "ev-biden-xi-bali"))
    assert not clocks_in_panel(window).isVisible()


def test_a_screen_reader_is_told_both_times_after_the_date(view: TimelineView) -> None:
    said = spoken(view, row_of(view, SHOT))
    assert f"4 February 2023, 14:39, {', '.join(BOTH)}, " in said
    assert "in Beijing" not in spoken(view, row_of(view, "ev-biden-xi-bali"))


def test_the_tool_tip_tells_both_times(view: TimelineView) -> None:
    row = row_of(view, SHOT)
    view.scrollTo(view.event_model.index(row, 0))
    view.glide.finish()
    where = view.visualRect(view.event_model.index(row, 0)).center()
    event = QHelpEvent(QEvent.Type.ToolTip, where, view.viewport().mapToGlobal(where))
    QApplication.sendEvent(view.viewport(), event)
    shown = QToolTip.text()
    QToolTip.hideText()
    assert all(words in shown for words in BOTH)


def test_only_events_with_a_clock_time_are_looked_up(
    view: TimelineView, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    event = StoredChronology.event
    monkeypatch.setattr(
        StoredChronology, "event", lambda self, key: asked.append(key) or event(self, key)
    )
    for row in range(view.event_model.rowCount()):
        spoken(view, row)
    timed = row_of(view, SHOT)
    assert asked == [view.event_model.columns.key[timed]]


def test_other_home_zones_are_followed_at_once(window: QMainWindow, view: TimelineView) -> None:
    (session,) = window.findChildren(Session)
    assert session.document is not None
    view.select_row(row_of(view, SHOT))
    before = session.document.header
    after = type(before)(before.title, before.description, ("Europe/Brussels",), before.created)
    session.document.push(replaced(before, after))
    assert clocks_in_panel(window).text() == "20:39 in Brussels"
    session.document.undo()
    assert clocks_in_panel(window).text() == "\u00a0· ".join(BOTH)


def opened(qtbot: QtBot, path: Path, zone: str, homes: list[str]) -> QMainWindow:
    held: dict[str, Any] = document()
    held["chronology"]["home_zones"] = homes
    held["events"][0] |= {"time": "10:17", "zone": zone}
    window = open_window(str(write_json(path / "talks.json", held)))
    qtbot.addWidget(window)
    return window


def test_a_zone_that_does_not_exist_is_shown_as_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(qtbot, tmp_path, "<b>Asia/Beijing</b>", ["Asia/Shanghai"])
    view = canvas_of(window)
    view.select_row(row_of(view, "call"))
    assert clocks_in_panel(window).text() == "“<b>Asia/Beijing</b>” is no known time zone"
    assert "is no known time zone" in spoken(view, row_of(view, "call"))


def test_without_home_zones_all_is_as_before(qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(qtbot, tmp_path, "Asia/Shanghai", [])
    view = canvas_of(window)
    view.select_row(row_of(view, "call"))
    assert clocks_in_panel(window).text() == ""


def test_an_event_that_can_not_be_read_has_no_clocks(
    window: QMainWindow, view: TimelineView, monkeypatch: pytest.MonkeyPatch
) -> None:
    (session,) = window.findChildren(Session)
    assert session.document is not None

    def refuse(self: StoredChronology, key: int) -> None:
        raise Refused(Path("x"), RefusedReason.DAMAGED, "gone bad")

    monkeypatch.setattr(StoredChronology, "event", refuse)
    assert clocks_in_words(session.document, row_of(view, SHOT)) == []
