"""Who may write is told in the window; the same file is never written from two."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QSysInfo
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from tests.app.commands import BECOME_NOBODY, document, python, write_chronology
from tests.app.windows import drop
from tests.document.writers import killed_writer, other_writer
from tests.folders import folder_for_all, program_for_all
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.app.startup.application import open_window
from timeline_app.storage.database.schema import USER_VERSION

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
posix = pytest.mark.skipif(sys.platform == "win32", reason="modes are those of POSIX")
Opening = Callable[[Path], MainWindow]


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    return write_chronology(tmp_path / "talks.chronology", document())


@pytest.fixture
def opened(qtbot: QtBot) -> Opening:
    def open_one(path: Path) -> MainWindow:
        found = open_window(str(path))
        qtbot.addWidget(found)
        assert isinstance(found, MainWindow)
        return found

    return open_one


def may_change(window: QMainWindow) -> bool:
    (session,) = window.findChildren(Session)
    assert session.document is not None
    return session.document.may_change


def action(window: QMainWindow, name: str) -> QAction:
    found = window.findChild(QAction, f"action-{name}")
    assert found is not None
    return found


def test_what_another_program_has_is_read_and_the_title_says_who_has_it(
    opened: Opening, talks: Path
) -> None:
    with other_writer(talks) as process:
        window = opened(talks)
        host = QSysInfo.machineHostName()
        assert window.title_label.note.startswith("Reading only: in use by ")
        assert window.title_label.note.endswith(f" on {host}")
        assert f"process {process.pid}" in window.title_label.toolTip()
        assert window.title_label.accessibleDescription() == window.title_label.note
        assert not may_change(window)
        assert not action(window, "add").isEnabled()


def test_what_a_dead_program_had_is_taken_over(opened: Opening, talks: Path) -> None:
    killed_writer(talks)
    window = opened(talks)
    assert window.title_label.note == "Saved"
    assert may_change(window)
    window.close()
    assert not list(talks.parent.glob(".*"))


def test_a_second_window_of_a_file_reads_it(opened: Opening, talks: Path) -> None:
    first, second = opened(talks), opened(talks)
    assert (first.title_label.note, may_change(first)) == ("Saved", True)
    assert second.title_label.note == "Reading only: open in another window"
    assert not may_change(second)


def test_a_file_that_another_window_has_stays_there(
    window: QMainWindow, opened: Opening, talks: Path
) -> None:
    first = opened(talks)
    before = window.windowTitle()
    drop(window, talks)
    assert window.windowTitle() == before
    assert may_change(first)


def test_once_the_other_window_is_closed_the_file_can_be_changed_here(
    window: QMainWindow, opened: Opening, talks: Path
) -> None:
    first = opened(talks)
    second = opened(talks)
    first.close()
    drop(second, talks)
    assert second.title_label.note == "Saved"
    assert may_change(second)


def test_the_same_file_again_in_its_window_changes_nothing(opened: Opening, talks: Path) -> None:
    window = opened(talks)
    (session,) = window.findChildren(Session)
    shown = session.document
    drop(window, talks)
    assert session.document is shown
    assert may_change(window)


AS_NOBODY = f"""
import re, sys
from PySide6.QtWidgets import QApplication
from timeline_app.app.startup.application import open_window
application = QApplication(["timeline-app"])
for path in (None, sys.argv[1]):  # libraries may lie where only root can read
    open_window(path).close()
{"import os" + BECOME_NOBODY}
for path in sys.argv[1:]:
    window = open_window(path)
    print(window.title_label.note, re.sub("<[^>]*>", "", window.title_label.toolTip()), sep="|")
    window.close()
"""


@posix
def test_what_may_not_be_written_is_read_and_the_title_says_so() -> None:
    with (
        folder_for_all() as file_barred,
        folder_for_all() as folder_barred,
        program_for_all() as program,
    ):
        folders = (file_barred, folder_barred)
        paths = [write_chronology(folder / "talks.chronology", document()) for folder in folders]
        paths[0].chmod(0o444)
        paths[1].chmod(0o666)
        folder_barred.chmod(0o555)
        place = {"PYTHONSAFEPATH": "1", "PYTHONPATH": str(program)}
        done = python(AS_NOBODY, *paths, given=os.environ | place)
        assert done.stdout.splitlines()[-2:] == 2 * [
            "Reading only: writing is not allowed here|The file, or its folder, is write-protected"
        ], done.stderr
        for folder in folders:
            assert {found.name for found in folder.iterdir()} == {"talks.chronology", "talks.json"}


def test_a_killed_window_leaves_a_file_that_the_next_can_change(
    opened: Opening, talks: Path
) -> None:
    code = (
        "import sys\nfrom PySide6.QtWidgets import QApplication\n"
        "from timeline_app.app.startup.application import open_window\n"
        "application = QApplication(['timeline-app'])\nwindow = open_window(sys.argv[1])\n"
        "print(window.title_label.note, flush=True)\nsys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, talks],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "Saved\n"
        assert opened(talks).title_label.note.startswith("Reading only: in use by")
        process.kill()
    assert opened(talks).title_label.note == "Saved"


def test_what_a_newer_program_made_is_read_and_the_title_says_so(
    opened: Opening, talks: Path
) -> None:
    with closing(sqlite3.connect(talks)) as connection:
        connection.execute('ALTER TABLE "event" ADD COLUMN "mood" TEXT')
        connection.execute("UPDATE event SET mood = 'calm'")
        connection.execute(f"PRAGMA user_version = {USER_VERSION + 1}")
        connection.commit()
    window = opened(talks)
    assert not may_change(window)
    label = window.title_label
    assert label.note == "Reading only: a newer version of the program made it"
    assert (
        f"The file is of version {USER_VERSION + 1}, "
        f"and this program changes those up to {USER_VERSION}"
    ) in label.toolTip()
