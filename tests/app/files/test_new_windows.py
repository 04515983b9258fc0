"""Several windows in one process, each with one chronology; no file is in two to be written."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QProgressDialog
from pytestqt.qtbot import QtBot

from tests.app.commands import ROOT, document, python, write_chronology, write_json
from tests.app.opened_files import (
    Hand,
    action,
    add_event,
    box_of,
    document_of,
    events_in,
    note_of,
    path_of,
    sentence_of,
    session_of,
)
from timeline_app.app.files.new_windows import NewWindows, OpenWindows
from timeline_app.app.opening.opener import Opener
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.progress_dialog import ProgressDialog
from timeline_app.app.shell.window_list import open_windows
from timeline_app.document.file_lock import beside

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CONTROL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def hand(monkeypatch: pytest.MonkeyPatch) -> Hand:
    return Hand(monkeypatch)


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    return write_chronology(tmp_path / "talks.chronology", document())


@pytest.fixture(autouse=True)
def others_closed(qtbot: QtBot) -> Iterator[None]:
    """Windows that a test leaves open are closed, as at the end of the program."""
    yield
    for window in open_windows():
        window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def beside_it(window: QMainWindow) -> list[MainWindow]:
    return [other for other in open_windows() if other is not window]


def new_windows(window: QMainWindow) -> NewWindows:
    found = window.findChild(NewWindows)
    assert isinstance(found, NewWindows)
    return found


def test_a_new_window_begins_a_chronology_beside_the_one_that_is_open(window: QMainWindow) -> None:
    shown = document_of(window)
    QTest.keyClick(window, Qt.Key.Key_N, CONTROL_ALT)
    (other,) = beside_it(window)
    assert document_of(window) is shown
    assert other.windowTitle() == "Untitled — Timeline"
    assert other.pos() != window.pos()
    add_event(other, "call")
    assert path_of(other).parent == Opener.data_folder()
    add_event(window, "mine")
    assert document_of(window).chronology.find_event("call") is None


def test_a_file_is_opened_in_a_window_of_its_own(
    window: QMainWindow, hand: Hand, talks: Path
) -> None:
    hand.name(talks)
    action(window, "open_in_window").trigger()
    (other,) = beside_it(window)
    assert path_of(other) == talks
    assert note_of(other) == "Saved"
    add_event(other, "new")
    assert "new" in events_in(talks)
    other.close()
    assert not beside(talks).exists()


def test_frames_tell_files_of_one_title_apart(window: QMainWindow, tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    files = [tmp_path / name for name in ("Talks.chronology", "old.chronology")]
    for path in (*files, tmp_path / "drafts" / "old.chronology"):
        write_chronology(path, document())
        new_windows(window).open(str(path))
    titles = [other.windowTitle() for other in beside_it(window)]
    assert sorted(titles) == [
        "Talks — Timeline",
        f"Talks — {Path('drafts', 'old.chronology')} — Timeline",
        "Talks — old.chronology — Timeline",
    ]


@pytest.mark.parametrize("suffix", [".chronology", ".json"])
def test_a_file_asked_for_twice_brings_up_the_window_that_has_it(
    window: QMainWindow, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"talks{suffix}"
    (write_json if suffix == ".json" else write_chronology)(path, document())
    new_windows(window).open(str(path))
    (other,) = beside_it(window)
    for asker in (window, other):
        new_windows(asker).open(str(path))
        assert beside_it(window) == [other]
    opener = window.findChild(Opener)
    assert isinstance(opener, Opener)
    before = document_of(window)
    other.showMinimized()
    opener.try_open(str(path))
    assert document_of(window) is before
    assert not other.isMinimized()
    assert document_of(other).may_change


def test_what_is_no_chronology_opens_no_window(window: QMainWindow, tmp_path: Path) -> None:
    (tmp_path / "x.chronology").write_bytes(b"nothing of the kind")
    new_windows(window).open(str(tmp_path / "x.chronology"))
    assert beside_it(window) == []
    assert "this is not a chronology" in sentence_of(box_of(window))


def test_a_window_that_is_closed_is_gone_and_leaves_the_others(
    window: QMainWindow, talks: Path
) -> None:
    new_windows(window).open(str(talks))
    (other,) = beside_it(window)
    assert OpenWindows.of_application().windows == [other]
    QTest.keyClick(other, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert OpenWindows.of_application().windows == []
    assert window.isVisible()
    add_event(window, "mine")


def test_the_one_that_opened_another_can_be_closed_first(window: QMainWindow, talks: Path) -> None:
    new_windows(window).open(str(talks))
    (other,) = beside_it(window)
    window.close()
    add_event(other, "new")
    assert "new" in events_in(talks)
    new_windows(other).begin()
    assert len(beside_it(other)) == 1


def test_no_window_can_be_used_while_another_ones_file_is_written(
    window: QMainWindow, qtbot: QtBot
) -> None:
    shown = ProgressDialog("Changing…", session_of(window))
    assert shown(1, 2)
    (bar,) = window.findChildren(QProgressDialog)
    assert bar.windowModality() is Qt.WindowModality.ApplicationModal
    shown.end()


QUITTING = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from tests.app.files.test_new_windows import new_windows
from timeline_app.app.startup.application import make_application, open_window
from timeline_app.app.shell.window_list import open_windows
application = make_application(["timeline-app"])
window = open_window(sys.argv[1])
new_windows(window).open(sys.argv[2])
new_windows(window).begin()
print(len(open_windows()))
QTimer.singleShot(0, window.findChild(QAction, "action-quit").trigger)
application.exec()
print(len(open_windows()))
"""


def test_quit_closes_all_of_them(talks: Path, tmp_path: Path) -> None:
    """In a process of its own: one that has quit runs no more loops."""
    other = write_chronology(tmp_path / "other.chronology", document())
    done = python(QUITTING, talks, other, given=os.environ | {"PYTHONPATH": str(ROOT)})
    assert done.stdout == "3\n0\n", done.stderr
    assert not beside(talks).exists()
    assert not beside(other).exists()
