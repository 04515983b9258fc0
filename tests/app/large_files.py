"""Files that a window reads beside itself, and what is asked of windows that do."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFrame, QLabel, QMainWindow, QMessageBox
from pytestqt.qtbot import QtBot

from tests.benchmarks.chronologies import RandomChronology
from timeline_app.app.load import opening
from timeline_app.app.opening.opener import Opener
from timeline_app.storage.chronology.json_exchange import write_json
from timeline_app.storage.file import integrity

LARGE = 45_000
"""Events that take a little more than a large file must have."""
LESS = 9_000
"""Events of what counts as large where the fixture `less_is_large` is used."""
KEY_WITHIN = 4_000
"""That of one of them, far from both ends."""

EVENT_BEGINS = b'{"id":"e'
"""So does the line of each event."""

WAIT_MS = 60_000


@pytest.fixture
def less_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this process, not those that it starts, take a fifth for what must be read beside."""
    monkeypatch.setattr(opening, "LARGE_JSON", 1_000_000)
    monkeypatch.setattr(opening, "READ_AT_ONCE", 6_000)
    monkeypatch.setattr(integrity, "SMALL_FILE", 1_000_000)


def write_large_json(path: Path, count: int = LARGE, seed: int = 1) -> Path:
    write_json(RandomChronology(count, seed), path)
    return path


def write_very_large_json(path: Path, hundreds_of_thousands: int) -> Path:
    """The same for very many, in a tenth of the time: after 100,000 they come under other ids."""
    written = write_large_json(path, 100_000).read_bytes()
    start = written.index(EVENT_BEGINS)
    end = written.index(b"\n]", start)
    events = written[start:end]
    with path.open("wb") as file:
        file.write(written[:end])
        for i in range(1, hundreds_of_thousands):
            file.write(b",\n" + events.replace(EVENT_BEGINS, b"%s%d-" % (EVENT_BEGINS, i)))
        file.write(written[end:])
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


def status_of(process_id: int) -> str:
    """What a process is at, in a letter as `ps` has it; empty if there is none."""
    if sys.platform != "linux":
        asked = ["ps", "-o", "state=", "-p", str(process_id)]
        return subprocess.run(asked, capture_output=True, text=True, check=False).stdout[:1]
    try:
        return Path(f"/proc/{process_id}/stat").read_text().rpartition(")")[2].split()[0]
    except (ProcessLookupError, FileNotFoundError):
        return ""


def is_alive(process_id: int) -> bool:
    """Whether a process is there and not just waiting for its parent to hear of its end."""
    return status_of(process_id) not in ("", "Z")
