"""Copies and other places: nothing is replaced unasked, and all that can be undone stays so."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from tests.app.commands import document, write_chronology
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
from tests.document.writers import killed_amid_an_edit, other_writer
from timeline_app.app.opening.opener import Opener
from timeline_app.app.shell.settings import Settings
from timeline_app.app.startup.application import open_window
from timeline_app.core.edits.edit import added, replaced
from timeline_app.document.file_lock import beside
from timeline_app.storage.file.paths import journals_beside
from timeline_app.storage.json.document_reader import read_json

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def hand(monkeypatch: pytest.MonkeyPatch) -> Hand:
    return Hand(monkeypatch)


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    return write_chronology(tmp_path / "talks.chronology", document())


@pytest.fixture
def opened(qtbot: QtBot, talks: Path) -> QMainWindow:
    """The window of a chronology of the user's own."""
    found = open_window(str(talks))
    qtbot.addWidget(found)
    return found


def test_there_is_nothing_to_save_and_the_key_says_so(
    opened: QMainWindow, hand: Hand, talks: Path
) -> None:
    QTest.keyClick(opened, Qt.Key.Key_S, CONTROL)
    said = opened.statusBar().currentMessage()
    assert said == f"Saved: Each change is on disk when it is made, in {talks}"
    assert hand.first == []


def test_the_key_asks_for_the_place_of_what_has_none(
    window: QMainWindow, hand: Hand, tmp_path: Path
) -> None:
    QTest.keyClick(window, Qt.Key.Key_N, CONTROL)
    add_event(window, "call")
    old = path_of(window)
    hand.name(tmp_path / "Talks of the year")
    QTest.keyClick(window, Qt.Key.Key_S, CONTROL)
    path = tmp_path / "Talks of the year.chronology"
    assert path_of(window) == path
    assert not old.exists()
    assert not beside(old).exists()
    assert beside(path).exists()
    assert window.windowTitle() == "Talks of the year — Timeline"
    assert (note_of(window), session_of(window).name) == ("Saved", str(path))
    assert window.windowFilePath() == str(path)
    assert Settings().recent_files == [str(path)]
    assert Settings().text_of("files/last") == str(path)
    add_event(window, "visit")
    assert events_in(path) == {"call", "visit"}


def test_what_was_done_before_it_had_a_place_can_be_undone_there(
    window: QMainWindow, hand: Hand, tmp_path: Path
) -> None:
    QTest.keyClick(window, Qt.Key.Key_N, CONTROL)
    add_event(window, "call")
    many = document_of(window)
    many.push_many(added(*(event(f"e{number}") for number in range(5))).changes, "many")
    hand.name(tmp_path / "Talks")
    QTest.keyClick(window, Qt.Key.Key_S, CONTROL | SHIFT)
    for _ in range(3):  # the title that came with the name, too
        many.undo()
    assert events_in(tmp_path / "Talks.chronology") == set()
    for _ in range(3):
        many.redo()
    assert len(events_in(tmp_path / "Talks.chronology")) == 6
    assert canvas_of(window).event_model.rowCount() == 6


def test_another_place_for_a_file_leaves_that_as_it_was(
    opened: QMainWindow, hand: Hand, talks: Path, tmp_path: Path
) -> None:
    add_event(opened, "new")
    hand.name(tmp_path / "other.chronology")
    action(opened, "save_as").trigger()
    add_event(opened, "newer")
    assert "new" in events_in(talks)
    assert "newer" not in events_in(talks)
    assert "newer" in events_in(tmp_path / "other.chronology")
    assert opened.windowTitle().startswith("Talks"), "the title is its own"
    assert not beside(talks).exists()
    assert Path(hand.first[0]) == tmp_path / "Talks.chronology"


def test_a_copy_is_whole_and_the_window_stays_where_it_is(
    opened: QMainWindow, hand: Hand, talks: Path, tmp_path: Path
) -> None:
    add_event(opened, "new")
    document_of(opened).push_many(added(event("gone", "Deleted words")).changes, "many")
    document_of(opened).undo()
    copy = tmp_path / "copy"
    hand.name(copy)
    action(opened, "save_copy").trigger()
    assert opened.statusBar().currentMessage() == "Copy saved as copy.chronology"
    copy = copy.with_suffix(".chronology")
    assert events_in(copy) == events_in(talks)
    assert b"Deleted words" not in copy.read_bytes()
    assert path_of(opened) == talks
    document_of(opened).redo()
    assert {found.name for found in tmp_path.iterdir()} >= {talks.name, copy.name}
    assert not beside(copy).exists()


@pytest.mark.parametrize("name", ["copy.json", "copy"])
def test_a_copy_can_be_json(opened: QMainWindow, hand: Hand, tmp_path: Path, name: str) -> None:
    hand.name(tmp_path / name, "Chronologies as JSON (*.json)")
    action(opened, "save_copy").trigger()
    held = read_json(tmp_path / "copy.json")
    assert held.header().title == "Talks"
    assert len(held.events) == len(document()["events"])


@pytest.mark.parametrize("name", ["save_as", "save_copy"])
@pytest.mark.parametrize("typed", ["there", "there.chronology"])
def test_a_file_that_is_there_is_replaced_only_when_that_is_wanted(
    opened: QMainWindow, hand: Hand, tmp_path: Path, name: str, typed: str
) -> None:
    there = tmp_path / "there.chronology"
    there.write_bytes(b"the work of years")
    hand.name(tmp_path / typed)
    action(opened, name).trigger()
    assert hand.questions == ["there.chronology is there already. Replace it?"]
    assert there.read_bytes() == b"the work of years"
    assert path_of(opened) != there
    hand.may_replace = True
    hand.name(tmp_path / typed)
    action(opened, name).trigger()
    assert "call" in events_in(there)
    assert (path_of(opened) == there) == (name == "save_as")


@pytest.mark.parametrize("name", ["save_as", "save_copy"])
def test_its_own_file_is_no_place_for_a_copy(
    opened: QMainWindow, hand: Hand, talks: Path, name: str
) -> None:
    hand.may_replace = True
    hand.name(talks)
    action(opened, name).trigger()
    said = sentence_of(box_of(opened))
    assert said == "It is this very file, and saved. Choose another name for a copy."
    assert "call" in events_in(talks)


@pytest.mark.parametrize("name", ["save_as", "save_copy"])
def test_what_another_program_has_open_is_not_replaced(
    opened: QMainWindow, hand: Hand, tmp_path: Path, name: str
) -> None:
    other = write_chronology(tmp_path / "other.chronology", document())
    before = other.read_bytes()
    hand.may_replace = True
    hand.name(other)
    with other_writer(other) as process:
        action(opened, name).trigger()
        said = sentence_of(box_of(opened))
        assert str(other) in said
        assert f"process {process.pid}" in said
        assert said.endswith("Nothing was written.")
        assert other.read_bytes() == before
    assert path_of(opened) != other


def test_a_missing_folder_is_said_and_nothing_changes(
    opened: QMainWindow, hand: Hand, talks: Path, tmp_path: Path
) -> None:
    hand.name(tmp_path / "nowhere" / "x.chronology")
    action(opened, "save_as").trigger()
    assert str(tmp_path / "nowhere") in sentence_of(box_of(opened))
    assert path_of(opened) == talks
    add_event(opened, "new")
    assert "new" in events_in(talks)


def test_what_is_read_elsewhere_can_be_changed_as_a_copy(
    qtbot: QtBot, hand: Hand, talks: Path, tmp_path: Path
) -> None:
    with other_writer(talks):
        window = open_window(str(talks))
        qtbot.addWidget(window)
        QTest.keyClick(window, Qt.Key.Key_S, CONTROL)
        assert window.statusBar().currentMessage().startswith("Reading only: in use by")
        hand.name(tmp_path / "mine")
        action(window, "save_as").trigger()
        assert path_of(window) == tmp_path / "mine.chronology"
        assert document_of(window).may_change
        assert note_of(window) == "Saved"
        add_event(window, "new")
    assert "new" not in events_in(talks)


def test_the_sample_is_copied_to_a_place_and_stays_what_it_was(
    window: QMainWindow, hand: Hand, tmp_path: Path
) -> None:
    kept = path_of(window)
    hand.name(tmp_path / "mine")
    action(window, "save_as").trigger()
    add_event(window, "new")
    assert kept.exists()
    assert kept.parent == Opener.data_folder()
    assert "new" not in events_in(kept)
    assert "new" in events_in(tmp_path / "mine.chronology")


def test_a_title_that_is_no_name_for_a_file_is_made_one(
    opened: QMainWindow, hand: Hand, tmp_path: Path
) -> None:
    held = document_of(opened)
    title = msgspec.structs.replace(held.header, title="../Talks: 秦刚\n/etc")
    held.push(replaced(held.header, title))
    action(opened, "save_copy").trigger()
    first = Path(hand.first[0])
    assert first.parent == tmp_path
    assert "秦刚" in first.name
    assert first.suffix == ".chronology"


# What lies under the names of its journals, and kinds of journals that others set.


def test_an_untitled_chronology_outlives_a_journal_that_lies_where_it_is_saved(
    window: QMainWindow, hand: Hand, tmp_path: Path
) -> None:
    path = tmp_path / "talks.chronology"
    write_chronology(path, document())
    killed_amid_an_edit(path)
    path.unlink()
    (journal,) = journals_beside(path)
    words = journal.read_bytes()
    QTest.keyClick(window, Qt.Key.Key_N, CONTROL)
    add_event(window, "call")
    untitled = path_of(window)
    hand.name(path)
    action(window, "save_as").trigger()
    assert path_of(window) == path
    assert events_in(path) == {"call"}
    add_event(window, "visit")
    assert events_in(path) == {"call", "visit"}
    assert not journals_beside(path)
    kept = {found.name: found for found in backups().glob("*/*")}
    assert kept[journal.name].read_bytes() == words
    assert events_in(kept[untitled.name]) == {"call"}


def backups() -> Path:
    return Opener.data_folder().parent / "backups"


def test_what_is_replaced_is_kept_among_the_backups(
    opened: QMainWindow, hand: Hand, tmp_path: Path
) -> None:
    other = write_chronology(tmp_path / "other.chronology", document())
    hand.name(other)
    hand.may_replace = True
    words = other.read_bytes()
    action(opened, "save_copy").trigger()
    (kept,) = backups().glob("*/other.chronology")
    assert kept.read_bytes() == words


def test_a_name_too_long_for_its_journal_is_no_place_and_that_is_said(
    opened: QMainWindow, hand: Hand, talks: Path, tmp_path: Path
) -> None:
    hand.name(tmp_path / ("x" * 240 + ".chronology"))
    action(opened, "save_as").trigger()
    assert "With so long a name changes can't be saved safely" in sentence_of(box_of(opened))
    assert path_of(opened) == talks
    add_event(opened, "new")
    assert "new" in events_in(talks)


def test_a_file_with_too_long_a_name_is_read_only_and_says_why(
    qtbot: QtBot, tmp_path: Path, talks: Path
) -> None:
    long = talks.rename(tmp_path / ("x" * 240 + ".chronology"))
    window = open_window(str(long))
    qtbot.addWidget(window)
    assert note_of(window) == "Reading only: its name is too long"
    assert not document_of(window).may_change


def test_a_write_ahead_log_that_another_program_sets_is_in_no_copy(
    opened: QMainWindow, hand: Hand, talks: Path, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(talks)) as file:
        assert file.execute("PRAGMA journal_mode = WAL").fetchone() == ("wal",)
    add_event(opened, "new")
    hand.name(tmp_path / "other.chronology")
    action(opened, "save_as").trigger()
    add_event(opened, "newer")
    assert "newer" in events_in(tmp_path / "other.chronology")
    assert (tmp_path / "other.chronology").read_bytes()[18:20] == b"\1\1"
    assert "new" in events_in(talks)
