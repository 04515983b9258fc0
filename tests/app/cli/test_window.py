from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from tests.app.commands import ROOT, document, environment, python, write_chronology
from timeline_app.app.cli import window as window_command
from timeline_app.app.messages.exit_status import Exit, UsageError
from timeline_app.app.shell.settings import Settings

LAST = "files/last"
SAMPLE_TITLE = "U.S.–China diplomacy, 2022–23"
linux = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="has one platform alone")


@pytest.fixture
def opened(qtbot: QtBot) -> Callable[[str | None], QMainWindow]:
    def window(path: str | None) -> QMainWindow:
        found = window_command.opened_window(path)
        qtbot.addWidget(found)
        return found

    return window


Opened = Callable[[str | None], QMainWindow]


def title(window: QMainWindow) -> str:
    label = window.findChild(QLabel, "chronology-title")
    assert isinstance(label, QLabel)
    return label.text()


@linux
@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ({"DISPLAY": ":0"}, "xcb;offscreen"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "wayland;offscreen"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "wayland;xcb;offscreen"),
        ({"QT_QPA_PLATFORM": "vnc:size=800x600"}, "vnc:size=800x600;offscreen"),
        ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, "offscreen"),
        ({"QT_QPA_PLATFORM": "xcb;offscreen:fontdb=x"}, "xcb;offscreen:fontdb=x"),
    ],
)
def test_qt_is_given_a_platform_that_starts_for_it_would_abort_without(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, str], wanted: str
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    assert window_command.wanted_platforms() == wanted


@linux
def test_without_any_display_qt_is_not_even_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(UsageError, match="no display"):
        window_command.wanted_platforms()


def test_at_first_the_sample_is_opened(opened: Opened) -> None:
    assert title(opened(None)) == SAMPLE_TITLE


def test_without_a_file_the_last_chronology_is_opened_from_wherever_one_is(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_chronology(tmp_path / "talks.chronology", document())
    monkeypatch.chdir(tmp_path)
    opened("talks.chronology")
    monkeypatch.chdir(ROOT)
    assert title(opened(None)) == "Talks"
    opened("sample")
    assert title(opened(None)) == SAMPLE_TITLE


def test_a_last_chronology_that_is_gone_gives_way_to_the_sample_and_is_named(
    opened: Opened, tmp_path: Path
) -> None:
    path = tmp_path / "gone.chronology"
    Settings().keep_text(LAST, str(path))
    window = opened(None)
    assert title(window) == SAMPLE_TITLE
    assert str(path) in window.statusBar().currentMessage()


def test_a_last_chronology_that_is_damaged_gives_way_to_the_sample_and_is_named(
    opened: Opened, tmp_path: Path
) -> None:
    path = tmp_path / "damaged.chronology"
    path.write_bytes(b"SQLite format 3\0")
    Settings().keep_text(LAST, str(path))
    window = opened(None)
    assert title(window) == SAMPLE_TITLE
    assert str(path) in window.statusBar().currentMessage()


SHOW = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from timeline_app.app.cli import window as window_command
from timeline_app.app.cli.main import main

open_window = window_command.opened_window

def open_and_close(*asked):
    window = open_window(*asked)
    QTimer.singleShot(0, window.close)
    return window

window_command.opened_window = open_and_close
sys.exit(main(sys.argv[1:]))
"""


@linux
def test_a_window_that_is_closed_ends_the_program_well(tmp_path: Path) -> None:
    path = write_chronology(tmp_path / "talks.chronology", document())
    done = python(SHOW, path, given=environment(QT_QPA_PLATFORM="offscreen"))
    assert (done.returncode, done.stdout, done.stderr) == (Exit.DONE, "", "")
