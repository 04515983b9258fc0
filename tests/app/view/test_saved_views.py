"""Each chronology is looked at again as it was looked at last."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from tests.app.commands import document, write_chronology, write_json
from tests.app.search.test_filters import ask, chips_of, shown_ids
from tests.app.view.test_grouping import lanes_of, press, switch_of
from tests.app.window.test_lane_headers import folds, names
from tests.app.windows import canvas_of, drop
from timeline_app.app.shell.saved_view import SavedView, kept_look, key_of
from timeline_app.app.shell.settings import MOST_LOOKS, Settings
from timeline_app.app.startup.application import open_window
from timeline_app.app.view.saved_views import SAVED_MS
from timeline_app.core.columns.event_filter import EventFilter
from timeline_app.core.columns.grouping import Grouping
from timeline_app.scene.lanes.grouping import Arrangement
from timeline_app.storage.errors import Refused, RefusedReason
from timeline_app.storage.queries.group_members import GroupMembers
from timeline_app.widgets.canvas.timeline_view import TimelineView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Open = Callable[[str | None], QMainWindow]


@pytest.fixture
def open_again(qtbot: QtBot) -> Open:
    def opened(path: str | None) -> QMainWindow:
        window = open_window(path)
        qtbot.addWidget(window)
        return window

    return opened


def test_grouping_filters_and_lanes_are_as_they_were_left(
    window: QMainWindow, view: TimelineView, open_again: Open
) -> None:
    view.lane_headers.move(0, 3)
    view.lane_headers.toggle(1)
    view.lane_headers.hide(4)
    themes, folded = names(view), folds(view)
    press(window, 1)
    view.lane_headers.hide(2)
    ask(window, EventFilter(importance=2, since="2022-11"))
    left, chips, events = lanes_of(view), chips_of(window), shown_ids(view)
    window.close()
    again = open_again(None)
    other = canvas_of(again)
    assert lanes_of(other) == left
    assert chips_of(again) == chips
    assert shown_ids(other) == events
    assert switch_of(again).segment(1).isChecked()
    ask(again, EventFilter())
    press(again, 0)
    assert names(other) == themes
    assert folds(other) == folded


def test_what_is_as_any_other_is_not_remembered(window: QMainWindow, view: TimelineView) -> None:
    press(window, 1)
    window.close()
    assert Settings().has_looks
    again = open_window(None)
    press(again, 0)
    again.close()
    assert not Settings().has_looks
    again.deleteLater()


def test_a_change_is_written_down_soon(
    window: QMainWindow, view: TimelineView, qtbot: QtBot
) -> None:
    press(window, 2)
    qtbot.waitUntil(lambda: Settings().has_looks, timeout=60 * SAVED_MS)
    assert kept_look(Settings(), "sample").grouping is Grouping.SOURCE


def test_each_chronology_has_its_own(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    first = write_json(tmp_path / "first.json", document())
    second = write_json(tmp_path / "second.json", document())
    drop(window, first)
    ask(window, EventFilter(since="2023-11"))
    drop(window, second)
    assert chips_of(window) == []
    press(window, 2)
    drop(window, first)
    assert shown_ids(view) == {"thaw"}
    assert switch_of(window).segment(0).isChecked()
    drop(window, second)
    assert switch_of(window).segment(2).isChecked()
    assert chips_of(window) == []


def test_lanes_and_actors_that_are_gone_are_left_out(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    path = write_json(tmp_path / "talks.json", document())
    look = SavedView(
        asked=EventFilter(lanes=("gone",), actors=("nobody",), since="when?", importance=1),
        arrangements={"lane": Arrangement(order=("gone",), hidden=frozenset({"gone"}))},
    )
    Settings().keep_look(key_of(str(path)), look.text())
    drop(window, path)
    assert names(view) == ["Talks"]
    assert chips_of(window) == ["Ordinary or more"]


def test_what_can_not_be_read_is_forgotten(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    for number, text in enumerate(("no JSON", "[]", '{"grouping": "mood"}', '{"asked": 3}')):
        path = write_json(tmp_path / f"talks-{number}.json", document())
        Settings().keep_look(key_of(str(path)), text)
        drop(window, path)
        assert names(view) == ["Talks"]
        assert shown_ids(view) == {"call", "visit", "thaw"}


def test_a_file_whose_people_can_not_be_read_is_shown_by_lanes(
    window: QMainWindow, view: TimelineView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_chronology(tmp_path / "talks.chronology", document())
    look = SavedView(Grouping.ACTOR, EventFilter(importance=1))
    Settings().keep_look(key_of(str(path)), look.text())

    def refuse(*_: object) -> None:
        raise Refused(path, RefusedReason.DAMAGED, "a page is gone")

    monkeypatch.setattr(GroupMembers, "groups", refuse)
    monkeypatch.setattr(GroupMembers, "groups_in_slices", refuse)
    drop(window, path)
    assert names(view) == ["Talks"]
    assert chips_of(window) == []


def test_of_very_many_chronologies_the_oldest_are_forgotten() -> None:
    settings = Settings()
    for number in range(MOST_LOOKS + 5):
        settings.keep_look(f"key{number}", f"look {number}")
    assert settings.look_of("key4") == ""
    assert settings.look_of("key5") == "look 5"
    settings.keep_look("key5", "another look")
    settings.keep_look("new", "look")
    assert settings.look_of("key5") == "another look"
    assert settings.look_of("key6") == ""
    settings.keep_look("new", "")
    assert settings.look_of("new") == ""
