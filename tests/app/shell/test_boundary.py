"""What nobody caught is told once, noted in the log, and ends nothing."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtGui import QAction, QPaintEvent
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.app.commands import ROOT, environment
from tests.app.windows import canvas_of
from timeline_app.app.messages.exit_status import Exit
from timeline_app.app.shell.boundary import LARGEST_LOG, Boundary, log_path, read_log, write_log
from timeline_app.app.startup.application import open_window
from timeline_app.core.guarded import guarded
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.dialogs.log_dialog import LogDialog


@pytest.fixture
def boundary() -> Iterator[Boundary]:
    """The boundary in the place of what lets a test fail for an exception."""
    found = Boundary()
    found.stand()
    yield found
    found.stand_down()


def fail() -> None:
    raise ValueError("nobody expected this")


def entries() -> int:
    return read_log().count(": nobody expected this")


def test_a_fault_in_a_slot_is_told_in_a_sentence_and_noted(
    qtbot: QtBot, window: QMainWindow, boundary: Boundary
) -> None:
    with qtbot.waitSignal(boundary.noted):
        QTimer.singleShot(0, fail)
    QApplication.processEvents()
    assert window.statusBar().currentMessage() == (
        "Something in the program went wrong (ValueError: nobody expected this). "
        "Help > Show the Log says more."
    )
    log = read_log()
    assert "in fail" in log
    assert "Traceback" in log
    assert window.isVisible()


@pytest.mark.qt_log_ignore("Painter ended with")
def test_a_fault_in_each_paint_is_told_once_and_nothing_opens_meanwhile(
    qtbot: QtBot, boundary: Boundary, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    said: list[str] = []
    boundary.noted.connect(told.append)
    paints: list[TimelineView] = []

    def paint(own: TimelineView, event: QPaintEvent) -> None:
        paints.append(own)
        if len(paints) > first:
            fail()

    first = 10_000
    monkeypatch.setattr(TimelineView, "paintEvent", guarded(paint))
    window = open_window(None)
    qtbot.addWidget(window)
    view = canvas_of(window)
    first = len(paints)
    for _ in range(12):
        view.viewport().repaint()
        said.append(window.statusBar().currentMessage())
    assert len(paints) == first + 12
    assert not any(said), "it is told once the paint is over"
    QApplication.processEvents()
    assert len(told) == 1
    assert "went wrong" in window.statusBar().currentMessage()
    assert entries() == 1
    assert "10 times by now" in read_log()
    assert QApplication.activeModalWidget() is None


def test_a_fault_in_a_thread_is_told_by_the_window(
    qtbot: QtBot, window: QMainWindow, boundary: Boundary
) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    QApplication.processEvents()
    assert "nobody expected this" in window.statusBar().currentMessage()
    assert entries() == 1


def test_what_an_object_raises_as_it_goes_is_noted(qtbot: QtBot, boundary: Boundary) -> None:
    class GoTo:
        def __del__(self) -> None:
            fail()

    going = GoTo()
    del going
    gc.collect()
    assert entries() == 1


@pytest.mark.no_qt_log
def test_what_qt_warns_of_is_noted_once(qtbot: QtBot, boundary: Boundary) -> None:
    for _ in range(3):
        qWarning("nobody expected this")
    assert entries() == 1


def test_the_log_never_grows_beyond_its_bound(qtbot: QtBot) -> None:
    for number in range(400):
        write_log(f"fault {number} " + "x" * 2_000)
    sizes = [path.stat().st_size for path in log_path().parent.iterdir()]
    assert sum(sizes) <= LARGEST_LOG + 10_000
    assert "fault 399" in read_log()
    assert "fault 0 " not in read_log()
    write_log("y" * 10_000_000)
    assert log_path().stat().st_size <= LARGEST_LOG


def test_a_log_that_cannot_be_written_stops_nothing(qtbot: QtBot, boundary: Boundary) -> None:
    folder = log_path().parent
    boundary.stand_down()
    log_path().unlink()
    folder.rmdir()
    folder.write_text("in the way")
    with qtbot.waitSignal(boundary.noted):
        boundary.stand()
        QTimer.singleShot(0, fail)
    assert read_log() == ""


def test_help_shows_the_log(qtbot: QtBot, window: QMainWindow, boundary: Boundary) -> None:
    action = window.findChild(QAction, "action-show_log")
    assert action is not None
    action.trigger()
    dialog = window.findChild(QDialog, "log")
    assert isinstance(dialog, LogDialog)
    assert not dialog.text.isVisible()
    with qtbot.waitSignal(boundary.noted):
        QTimer.singleShot(0, fail)
    action.trigger()
    field = dialog.findChild(QPlainTextEdit)
    assert field is not None
    assert "nobody expected this" in field.toPlainText()
    assert window.findChildren(QDialog, "log") == [dialog]
    dialog.close()


def test_what_heard_before_hears_again_afterwards(qtbot: QtBot) -> None:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    boundary = Boundary()
    boundary.stand()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) != before
    boundary.stand_down()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


RUN = """
import sys
from timeline_app.app.cli import window as window_command
from timeline_app.app.cli.main import main

made = window_command.opened_window

def opened(path, told):
    if sys.argv[1] == "at once":
        raise ValueError("nobody expected this")
    from PySide6.QtCore import QCoreApplication, QTimer
    window = made(path, told)

    def fail():
        QTimer.singleShot(0, window, QCoreApplication.quit)
        return {}["nobody expected this"]

    # Not by `singleShot`: PySide 6.8 leaves what a slot of it raises to whatever is called next.
    timer = QTimer(window, singleShot=True)
    timer.timeout.connect(fail)
    timer.start()
    return window

window_command.opened_window = opened
sys.exit(main(["sample"]))
"""


@pytest.mark.parametrize(("when", "status"), [("at once", Exit.FAULT), ("in a slot", Exit.DONE)])
def test_a_fault_ends_the_program_only_before_there_is_a_window(
    tmp_path: Path, when: str, status: Exit
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", RUN, when],
        env=environment(QT_QPA_PLATFORM="offscreen"),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == status, done.stderr
    assert "nobody expected this" in done.stderr
    logs = [log.read_text() for log in tmp_path.rglob("timeline-app.log")]
    noted = any("KeyError: 'nobody expected this'" in log for log in logs)
    assert noted == (when == "in a slot")
