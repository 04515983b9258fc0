"""Large files are checked while they are shown: by real processes, in a real window."""

from __future__ import annotations

import os
import signal
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QMainWindow, QMessageBox, QProgressDialog
from pytestqt.qtbot import QtBot

from tests.app.commands import document, write_json
from tests.app.large_files import (
    KEY_WITHIN,
    LARGE,
    LESS,
    is_alive,
    less_is_large,
    note_of,
    opener_of,
    sentence_of,
    title_of,
    wait_for,
    write_large_json,
)
from tests.app.windows import canvas_of
from tests.benchmarks.chronologies import write_chronology
from timeline_app.app.opening import background_check, showing
from timeline_app.app.opening.background_check import BackgroundCheck
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.core.edits.edit import replaced
from timeline_app.document.document import Document
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.columns import current as current_columns
from timeline_app.storage.columns.verify import verify
from timeline_app.storage.errors import WriteFailed, WriteReason

__all__ = ["less_is_large"]

CHECKING = "Checking the file…"
RETITLED = f"UPDATE event SET title = 'Another title' WHERE key = {KEY_WITHIN}"
pytestmark = pytest.mark.usefixtures("less_is_large")
posix = pytest.mark.skipif(sys.platform == "win32", reason="sends signals")


@pytest.fixture(autouse=True)
def checked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(showing, "CHECK_AFTER_MS", 0)


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_chronology(tmp_path_factory.mktemp("large") / "large.chronology", LESS)


@pytest.fixture
def large(original: Path, tmp_path: Path) -> Path:
    path = tmp_path / "large.chronology"
    path.write_bytes(original.read_bytes())
    return path


@pytest.fixture
def notes(window: QMainWindow, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """All that the status line comes to say of a check."""
    said: list[str] = []
    show = type(window).show_note  # type: ignore[attr-defined]

    def show_note(self: QMainWindow, work: str, text: str) -> None:
        said.append(text)
        show(self, work, text)

    monkeypatch.setattr(type(window), "show_note", show_note)
    return said


def changed_by(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as file, file:
        file.execute(sql)


def shown(window: QMainWindow) -> Document:
    session = window.findChild(Session)
    assert session is not None
    assert session.document is not None
    return session.document


def process_of(window: QMainWindow) -> int:
    found = window.findChild(BackgroundCheck)
    check = None if found is None else found.check
    return 0 if check is None else check.process_id


def stopped_check(qtbot: QtBot, window: QMainWindow) -> int:
    """The number of the process that checks, which is stopped in the middle of it."""
    wait_for(qtbot, lambda: process_of(window))
    number = process_of(window)
    os.kill(number, signal.SIGSTOP)
    return number


def test_a_sound_file_is_checked_without_a_word_afterwards(
    qtbot: QtBot, window: QMainWindow, large: Path, notes: list[str]
) -> None:
    opener_of(window).try_open(str(large))
    wait_for(qtbot, lambda: notes == [CHECKING, ""])
    assert note_of(window) == ""
    assert window.findChildren(QMessageBox) == []
    assert process_of(window) == 0


def test_a_file_that_is_damaged_is_told_in_one_sentence(
    qtbot: QtBot, window: QMainWindow, large: Path
) -> None:
    changed_by(large, "UPDATE event SET date = 'soon' WHERE key = 8000")
    opener_of(window).try_open(str(large))
    wait_for(qtbot, lambda: window.findChildren(QMessageBox))
    sentence = sentence_of(window)
    assert str(large) in sentence
    assert "date" in sentence
    assert title_of(window).startswith(f"{LESS:,}")


def test_columns_that_were_wrong_are_made_anew_and_the_view_stays(
    qtbot: QtBot, window: QMainWindow, large: Path, notes: list[str]
) -> None:
    changed_by(large, RETITLED)
    opener_of(window).try_open(str(large))
    view = canvas_of(window)
    row = shown(window).row_of(KEY_WITHIN)
    assert view.event_model.columns.titles[row] != "Another title"
    view.select_row(row)
    view.zoom(3.0, 400)
    scale = view.scale
    wait_for(qtbot, lambda: view.event_model.columns.titles[row] == "Another title")
    assert view.scale == scale
    assert [index.row() for index in view.selectionModel().selectedRows()] == [row]
    assert view.currentIndex().row() == row
    wait_for(qtbot, lambda: notes[-1] == "")
    with StoredChronology.open(large, read_only=True) as chronology:
        assert chronology.columns().titles[row] == "Another title"


def test_the_process_beside_writes_nothing_and_the_window_keeps_the_right_columns(
    qtbot: QtBot, window: QMainWindow, large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed_by(large, RETITLED)
    opener_of(window).try_open(str(large))
    before = large.read_bytes()
    written: list[bool] = []
    store = current_columns.store

    def seen(connection: sqlite3.Connection, *rest: object) -> None:
        written.append(large.read_bytes() == before)
        store(connection, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(current_columns, "store", seen)
    row = shown(window).row_of(KEY_WITHIN)
    columns = canvas_of(window).event_model
    wait_for(qtbot, lambda: columns.columns.titles[row] == "Another title")
    assert written == [True]
    assert verify(large)


def refuse_to_store(_: sqlite3.Connection, path: Path, *__: object) -> None:
    """As a mode would do, which does not bind root."""
    raise WriteFailed(path, WriteReason.NOT_WRITABLE)


def test_wrong_columns_of_a_file_that_can_not_be_written_are_handed_over(
    qtbot: QtBot,
    window: QMainWindow,
    large: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    passing = tmp_path / "passing"
    passing.mkdir()
    monkeypatch.setenv("TMPDIR", str(passing))
    monkeypatch.setattr(current_columns, "store", refuse_to_store)
    changed_by(large, RETITLED)
    before = large.read_bytes()
    opener_of(window).try_open(str(large))
    row = shown(window).row_of(KEY_WITHIN)
    columns = canvas_of(window).event_model
    wait_for(qtbot, lambda: columns.columns.titles[row] == "Another title")
    wait_for(qtbot, lambda: list(passing.iterdir()) == [])
    assert large.read_bytes() == before


@posix
@pytest.mark.parametrize("way", ["another file", "the window is closed"])
def test_a_check_ends_with_what_it_is_about(
    qtbot: QtBot, window: QMainWindow, large: Path, tmp_path: Path, way: str
) -> None:
    opener_of(window).try_open(str(large))
    number = stopped_check(qtbot, window)
    assert note_of(window) == CHECKING
    if way == "another file":
        opener_of(window).try_open(str(write_json(tmp_path / "talks.json", document())))
        assert note_of(window) == ""
    else:
        window.close()
    assert not is_alive(number)


@posix
def test_a_check_gives_way_to_an_edit_and_begins_anew(
    qtbot: QtBot,
    window: QMainWindow,
    large: Path,
    notes: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(background_check, "RESUME_MS", 50)
    opener_of(window).try_open(str(large))
    number = stopped_check(qtbot, window)
    opened = shown(window)
    event = opened.chronology.event(KEY_WITHIN)
    opened.push(replaced(event, msgspec.structs.replace(event, title="Edited")))
    assert not is_alive(number)
    assert opened.chronology.event(KEY_WITHIN).title == "Edited"
    wait_for(qtbot, lambda: notes == [CHECKING, "", CHECKING, ""])
    assert window.findChildren(QMessageBox) == []


def test_no_check_begins_while_a_dialog_shows_how_far_an_edit_is(
    qtbot: QtBot, window: QMainWindow, large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(background_check, "RESUME_MS", 10)
    opener_of(window).try_open(str(large))
    wait_for(qtbot, lambda: process_of(window))
    checker = window.findChild(BackgroundCheck)
    assert checker is not None
    dialog = QProgressDialog(window)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
    checker.pause()
    passed: list[bool] = []
    QTimer.singleShot(100, lambda: passed.append(True))
    wait_for(qtbot, lambda: passed)
    assert process_of(window) == 0
    dialog.close()
    wait_for(qtbot, lambda: process_of(window))


def test_an_edit_after_all_checks_is_an_edit(
    qtbot: QtBot, window: QMainWindow, large: Path, notes: list[str]
) -> None:
    changed_by(large, RETITLED)
    opener_of(window).try_open(str(large))
    opened = shown(window)
    wait_for(qtbot, lambda: opened.columns.titles[opened.row_of(KEY_WITHIN)] == "Another title")
    wait_for(qtbot, lambda: process_of(window) == 0 and notes[-1] == "")
    event = opened.chronology.event(KEY_WITHIN)
    opened.push(replaced(event, msgspec.structs.replace(event, title="Edited")))
    assert opened.chronology.event(KEY_WITHIN).title == "Edited"


@posix
def test_an_edit_is_possible_while_the_pages_are_checked(
    qtbot: QtBot, window: QMainWindow, tmp_path: Path
) -> None:
    """A reader that holds the file would keep a commit waiting, and fail it in the end."""
    large = write_chronology(tmp_path / "large.chronology", LARGE)  # to be seen at its pages
    opener_of(window).try_open(str(large))
    wait_for(qtbot, lambda: process_of(window))
    wait_for(qtbot, lambda: is_locked(large))
    os.kill(process_of(window), signal.SIGSTOP)
    opened = shown(window)
    event = opened.chronology.event(1)
    opened.push(replaced(event, msgspec.structs.replace(event, title="Edited")))
    assert opened.chronology.event(1).title == "Edited"


def is_locked(path: Path) -> bool:
    """Whether somebody reads the file at this moment, so that it could not be written."""
    with closing(sqlite3.connect(path, isolation_level=None, timeout=0)) as other:
        try:
            other.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            return True
        other.execute("ROLLBACK")
        return False


def test_what_was_just_read_from_json_is_not_checked_and_an_older_copy_is(
    qtbot: QtBot, window: QMainWindow, tmp_path: Path, notes: list[str]
) -> None:
    path = write_large_json(tmp_path / "large.json", LESS)

    def read() -> None:
        opener_of(window).try_open(str(path))
        wait_for(qtbot, lambda: opener_of(window).reading is None)

    read()
    assert notes == []
    read()
    wait_for(qtbot, lambda: notes == [CHECKING, ""])


def test_small_files_are_checked_before_they_are_shown(
    qtbot: QtBot, window: QMainWindow, tmp_path: Path
) -> None:
    opener_of(window).try_open(str(write_json(tmp_path / "talks.json", document())))
    assert title_of(window) == "Talks"
    passed: list[bool] = []
    QTimer.singleShot(0, lambda: passed.append(True))  # behind one that would start a check
    wait_for(qtbot, lambda: passed)
    assert window.findChild(BackgroundCheck) is None


def test_two_things_that_go_on_are_both_said(window: MainWindow) -> None:
    window.show_note("check", "Checking…")
    window.show_note("sort", "Sorting…")
    label = window.findChild(QLabel, "note")
    assert label is not None
    assert label.text() == "Checking… · Sorting…"
    window.show_note("check", "")
    assert label.text() == "Sorting…"
    window.show_note("sort", "")
    assert label.text() == ""
