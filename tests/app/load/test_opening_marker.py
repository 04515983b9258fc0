"""A file with which the program broke off is not what the next start opens."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QStandardPaths
from pytestqt.qtbot import QtBot

from tests.app.commands import ROOT, document, environment, write_chronology
from tests.app.large_files import opener_of
from tests.app.opened_files import session_of
from timeline_app.app.cli import window as window_command
from timeline_app.app.load.opening_marker import OpeningMarker, broke_off
from timeline_app.app.shell.settings import Settings
from timeline_app.app.startup.application import open_window
from timeline_app.storage.errors import Refused

BREAK_OFF = """
import os, sys
from timeline_app.app.cli.window import _application, opened_window
from timeline_app.widgets.canvas.timeline_view import TimelineView

TimelineView.paintEvent = lambda self, event: os.kill(os.getpid(), int(sys.argv[1]))
application = _application("offscreen")
application.setApplicationName(sys.argv[2])  # notes and settings lie in a folder of that name
application.setOrganizationName(sys.argv[3])
opened_window(None)
"""


def break_off(number: int) -> int:
    """How a process ends that opens the last file and gets a signal while it paints it."""
    names = QCoreApplication.applicationName(), QCoreApplication.organizationName()
    return subprocess.run(
        [sys.executable, "-c", BREAK_OFF, str(number), *names],
        env=environment(QT_QPA_PLATFORM="offscreen"),
        cwd=ROOT,
        check=False,
    ).returncode


def start(qtbot: QtBot, path: Path | None = None) -> tuple[str, str]:
    """Title and message of a window that opens a file, or the last one, and is closed."""
    window = window_command.opened_window(path and str(path))
    qtbot.addWidget(window)
    said = window.windowTitle(), window.statusBar().currentMessage()
    window.close()
    return said


def notes() -> list[Path]:
    location = QStandardPaths.StandardLocation.AppDataLocation
    return sorted((Path(QStandardPaths.writableLocation(location)) / "opening").glob("*"))


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent")
@pytest.mark.parametrize("number", [signal.SIGABRT, signal.SIGKILL])
def test_the_start_after_one_that_broke_off_shows_the_sample_and_says_why(
    qtbot: QtBot, tmp_path: Path, number: int
) -> None:
    path = write_chronology(tmp_path / "talks.chronology", document())
    start(qtbot, path)
    assert start(qtbot)[0].startswith("Talks")
    assert break_off(number) == -number
    title, said = start(qtbot)
    assert title.startswith("U.S.–China diplomacy")
    assert str(path) in said
    assert start(qtbot, path)[0].startswith("Talks"), "it can be opened on purpose"
    assert start(qtbot)[0].startswith("Talks"), "and is the last one again"


def test_a_note_is_gone_once_the_file_was_painted(qtbot: QtBot, tmp_path: Path) -> None:
    path = write_chronology(tmp_path / "talks.chronology", document())
    window = open_window(str(path))
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: notes() == [])
    assert not broke_off(str(path))


def test_a_note_is_gone_with_the_window_and_with_a_refusal(qtbot: QtBot, tmp_path: Path) -> None:
    path = write_chronology(tmp_path / "talks.chronology", document())
    window = open_window(str(path))
    qtbot.addWidget(window)
    assert len(notes()) == 1
    window.close()
    assert notes() == []
    (tmp_path / "none.chronology").write_text("no chronology")
    with pytest.raises(Refused):
        open_window(str(tmp_path / "none.chronology"))
    assert notes() == []


def test_a_file_that_is_being_opened_by_a_process_that_lives_has_not_broken_it_off(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = write_chronology(tmp_path / "talks.chronology", document())
    note = OpeningMarker(str(path))
    assert not broke_off(str(path))
    note.clear()
    assert notes() == []


def test_a_note_that_cannot_be_written_stops_nothing(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))
    (tmp_path / "file").write_text("in the way")
    path = write_chronology(tmp_path / "talks.chronology", document())
    Settings().keep_text("files/last", str(path))
    window = window_command.opened_window(None)
    qtbot.addWidget(window)
    assert window.windowTitle().startswith("Talks")


def test_a_data_folder_out_of_reach_is_no_reason_not_to_start(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / ("n" * 300)))  # no system takes such a name
    OpeningMarker("talks.chronology").clear()
    assert not broke_off("talks.chronology")


def test_a_note_is_gone_when_the_chronology_before_is_not_left(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = write_chronology(tmp_path / "talks.chronology", document())
    window = open_window(None)
    qtbot.addWidget(window)
    stays: list[Callable[[], object]] = []

    def ask(_go_on: Callable[[], object], stay: Callable[[], object]) -> bool:
        stays.append(stay)
        return False

    session_of(window).may_leave = ask
    opener_of(window).open(str(path))
    assert len(notes()) == 1
    stays[0]()
    assert notes() == []
