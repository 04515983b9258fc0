"""Files that a window reads beside itself, and what is asked of windows that do."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFrame, QLabel, QMainWindow, QMessageBox
from pytestqt.qtbot import QtBot

from tests.benchmarks.chronologies import RandomChronology
from timeline_app.app.opening.opener import Opener
from timeline_app.storage.chronology.json_exchange import write_json

LARGE = 45_000
"""Events that take a little more than a large file must have."""

WAIT_MS = 60_000


def write_large_json(path: Path, count: int = LARGE, seed: int = 1) -> Path:
    write_json(RandomChronology(count, seed), path)
    return path


def data_folder() -> Path:
    return Opener.data_folder()


def kept_files() -> list[Path]:
    """All that is in the data folder, hidden files too, but for the locks of what is open."""
    found = data_folder().iterdir() if data_folder().exists() else ()
    return sorted(path for path in found if path.suffix != ".lock")


def opener_of(window: QMainWindow) -> Opener:
    found = window.findChild(Opener)
    assert found is not None
    return found


def title_of(window: QMainWindow) -> str:
    label = window.findChild(QLabel, "chronology-title")
    assert label is not None
    return label.text()


def strip_of(window: QMainWindow) -> QFrame | None:
    """The strip that tells of a reading, if it is shown."""
    found = window.findChildren(QFrame, "reading")
    shown = [strip for strip in found if strip.isVisible()]
    return shown[0] if shown else None


def note_of(window: QMainWindow) -> str:
    label = window.findChild(QLabel, "note")
    return "" if label is None else label.text()


def sentence_of(window: QMainWindow) -> str:
    """What the one message says, which is closed."""
    (box,) = window.findChildren(QMessageBox)
    said = box.informativeText()
    box.close()
    box.deleteLater()
    return said


def wait_for(qtbot: QtBot, is_so: Callable[[], object]) -> None:
    qtbot.waitUntil(lambda: bool(is_so()), timeout=WAIT_MS)


def wait_for_title(qtbot: QtBot, window: QMainWindow, title: str) -> None:
    wait_for(qtbot, lambda: title_of(window).startswith(title))


def is_alive(process_id: int) -> bool:
    """Whether a process is there and not just waiting for its parent to hear of its end."""
    try:
        os.kill(process_id, 0)
        status = Path(f"/proc/{process_id}/stat").read_text().rpartition(")")[2].split()[0]
    except (ProcessLookupError, FileNotFoundError):
        return False
    return status != "Z"
