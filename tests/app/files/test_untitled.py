"""New chronologies: there at once, files from their first edit, and never left behind empty."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from tests.app.commands import document, write_json
from tests.app.opened_files import (
    Hand,
    action,
    add_event,
    box_of,
    document_of,
    event,
    events_in,
    note_of,
    path_of,
    sentence_of,
    session_of,
)
from tests.app.windows import canvas_of
from timeline_app.app.opening.opener import Opener
from timeline_app.app.shell.editor import Editor
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.settings import Settings
from timeline_app.app.startup.application import open_untitled_window, open_window
from timeline_app.core.edits.edit import NamedEdit, added, removed
from timeline_app.core.resources import sample_path
from timeline_app.storage.chronology.chronology import StoredChronology

NEW = (Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def hand(monkeypatch: pytest.MonkeyPatch) -> Hand:
    return Hand(monkeypatch)


def untitled_files() -> list[str]:
    folder = Opener.data_folder()
    return sorted(found.name for found in folder.iterdir() if "Untitled" in found.name)


def test_a_new_chronology_is_there_at_once_and_in_no_file(window: QMainWindow, hand: Hand) -> None:
    QTest.keyClick(window, *NEW)
    assert window.windowTitle() == "Untitled — Timeline"
    assert canvas_of(window).event_model.rowCount() == 0
    assert note_of(window) == "Nothing to save yet"
    assert isinstance(window, MainWindow)
    assert window.range_label.text() == "", "what has no axis shows no stretch of time"
    assert document_of(window).may_change
    assert untitled_files() == []
    assert hand.first == [], "nobody is asked for a name"


def test_nothing_is_to_be_scrolled_in_it_and_what_it_says_has_room(window: QMainWindow) -> None:
    window.resize(1024, 700)
    canvas = canvas_of(window)
    assert canvas.verticalScrollBar().maximum() > 0
    QTest.keyClick(window, *NEW)
    image = canvas.viewport().grab().toImage()
    assert canvas.verticalScrollBar().maximum() == 0
    ground = image.pixel(0, 0)
    edges = [*range(8), *range(image.width() - 8, image.width())]
    rows = range(image.height() // 4, image.height() * 3 // 4)
    assert all(image.pixel(x, y) == ground for x in edges for y in rows)


def test_it_becomes_a_file_with_its_first_edit(window: QMainWindow) -> None:
    QTest.keyClick(window, *NEW)
    add_event(window, "call")
    assert note_of(window) == "Saved"
    path = path_of(window)
    assert path == Opener.data_folder() / "Untitled.chronology"
    assert events_in(path) == {"call"}
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with StoredChronology.open(path, read_only=True) as chronology:
        assert chronology.header().created.endswith("Z")
    assert Settings().recent_files[0] == str(path)
    assert Settings().text_of("files/last") == str(path)


def test_its_first_edit_can_be_undone_and_the_next_opening_finds_all(
    window: QMainWindow, qtbot: QtBot
) -> None:
    QTest.keyClick(window, *NEW)
    add_event(window, "call")
    add_event(window, "visit")
    document_of(window).undo()
    document_of(window).undo()
    document_of(window).redo()
    path = path_of(window)
    window.close()
    again = open_window(str(path))
    qtbot.addWidget(again)
    assert canvas_of(again).event_model.rowCount() == 1
    assert again.windowTitle() == "Untitled — Timeline"


def test_many_events_can_be_added_to_it_and_are_there_later(
    window: QMainWindow, hand: Hand, tmp_path: Path
) -> None:
    QTest.keyClick(window, *NEW)
    hand.name(write_json(tmp_path / "other.json", document()))
    action(window, "add").trigger()
    count = len(document()["events"])
    view = canvas_of(window)
    assert view.event_model.rowCount() == count
    shown = view.scale
    view.fit(animated=False)
    assert view.scale == shown, "all that came is in view"
    assert len(events_in(path_of(window))) == count
    document_of(window).undo()
    assert events_in(path_of(window)) == set()


def test_what_is_left_empty_is_not_left_behind(window: QMainWindow) -> None:
    QTest.keyClick(window, *NEW)
    QTest.keyClick(window, *NEW)
    add_event(window, "call")
    document_of(window).undo()
    assert untitled_files() == [".Untitled.chronology.lock", "Untitled.chronology"]
    QTest.keyClick(window, *NEW)
    assert untitled_files() == []
    assert Settings().recent_files == []
    assert Settings().text_of("files/last") != str(Opener.data_folder() / "Untitled.chronology")


def test_what_holds_anything_is_kept_and_the_next_has_another_name(window: QMainWindow) -> None:
    for name in ("call", "visit"):
        QTest.keyClick(window, *NEW)
        add_event(window, name)
    assert path_of(window).name == "Untitled 2.chronology"
    window.close()
    assert untitled_files() == ["Untitled 2.chronology", "Untitled.chronology"]


def test_one_that_was_emptied_later_goes_too(window: QMainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, *NEW)
    add_event(window, "call")
    path = path_of(window)
    window.close()
    again = open_window(str(path))
    qtbot.addWidget(again)
    document_of(again).push(removed(event("call")))
    again.close()
    assert untitled_files() == []


def test_a_window_of_its_own_can_begin_with_it(qtbot: QtBot) -> None:
    window = open_untitled_window()
    qtbot.addWidget(window)
    assert note_of(window) == "Nothing to save yet"
    add_event(window, "call")
    assert note_of(window) == "Saved"


def test_where_there_is_no_folder_for_it_the_edit_is_not_made_and_it_can_be_saved_elsewhere(
    window: QMainWindow, hand: Hand, tmp_path: Path
) -> None:
    QTest.keyClick(window, *NEW)
    folder = Opener.data_folder()
    folder.rename(folder.with_name("elsewhere"))
    folder.write_text("no folder")
    editor = window.findChild(Editor)
    assert isinstance(editor, Editor)
    assert not editor.make(NamedEdit(added(event("call")), "addition"))
    box = box_of(window)
    assert str(folder) in sentence_of(box)
    assert "Nothing was changed." in sentence_of(box)
    box.close()
    hand.name(tmp_path / "Talks")
    action(window, "save_as").trigger()
    assert path_of(window) == tmp_path / "Talks.chronology"
    assert editor.make(NamedEdit(added(event("call")), "addition"))
    assert events_in(tmp_path / "Talks.chronology") == {"call"}
    assert note_of(window) == "Saved"


def test_headers_become_as_wide_as_the_names_that_come(window: QMainWindow, hand: Hand) -> None:
    view = canvas_of(window)
    wide = view.header_px
    QTest.keyClick(window, *NEW)
    assert view.header_px < wide
    hand.name(sample_path())
    action(window, "add").trigger()
    assert view.header_px == wide
    width = view.time_size.width()
    extent = view.scale.visible_range(width)
    view.fit(animated=False)
    assert view.scale.visible_range(width) == extent


def test_it_is_not_taken_from_another_window_that_has_the_name(
    window: QMainWindow, qtbot: QtBot
) -> None:
    other = open_untitled_window()
    qtbot.addWidget(other)
    action(window, "new").trigger()
    add_event(other, "call")
    add_event(window, "visit")
    assert {path_of(window).name, path_of(other).name} == {
        "Untitled.chronology",
        "Untitled 2.chronology",
    }
    assert session_of(window).name == str(path_of(window))
