"""Large files in a real window, read by real processes."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from tests.app.commands import document, write_json
from tests.app.large_files import (
    LESS,
    WAIT_MS,
    data_folder,
    is_alive,
    kept_files,
    less_is_large,
    opener_of,
    sentence_of,
    status_of,
    strip_of,
    title_of,
    wait_for,
    wait_for_title,
    write_large_json,
)
from tests.app.window.test_wiring import drop
from tests.app.windows import canvas_of, words_in
from timeline_app.app.cli.window import opened_window
from timeline_app.app.jobs.protocol import JobProgress
from timeline_app.app.opening.kept_reports import reports_folder
from timeline_app.app.shell.settings import Settings
from timeline_app.app.startup.application import open_window
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import convert_json
from timeline_app.storage.database.reader import RecordReader
from timeline_app.storage.errors import WriteFailed, WriteReason
from timeline_app.storage.json.stream_import import BATCH
from timeline_app.storage.progress import Progress, tell

__all__ = ["less_is_large"]

SAMPLE = "U.S.–China diplomacy"
LARGE_TITLE = f"{LESS:,} random events"
pytestmark = pytest.mark.usefixtures("less_is_large")
posix = pytest.mark.skipif(sys.platform == "win32", reason="sends signals, or changes modes")


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_large_json(tmp_path_factory.mktemp("large") / "large.json", LESS)


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    return write_json(tmp_path / "talks.json", document())


STOP_IN_PART = """
import os, signal
from timeline_app.app.jobs import job_main, protocol
def say_and_stop(self, line, say=job_main._Worker._say):
    say(self, line)
    if isinstance(line, protocol.JobProgress) and line.events:
        job_main._Worker._say = say
        os.kill(os.getpid(), signal.SIGSTOP)
job_main._REPORT_S = 0.0
job_main._Worker._say = say_and_stop
run()
"""
"""What lets a process beside stop once it has told of events."""


@pytest.fixture
def stopped(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Processes that stop in the middle of reading events; they go on after the test."""
    code = beside_code()
    assert code.endswith("\nrun()\n")
    monkeypatch.setattr(
        "timeline_app.app.jobs.own_process._CODE", code.removesuffix("run()\n") + STOP_IN_PART
    )
    numbers: list[int] = []
    yield numbers
    for number in numbers:
        if is_alive(number):
            os.kill(number, signal.SIGCONT)


def process_of(window: QMainWindow) -> int:
    reading = opener_of(window).reading
    assert reading is not None
    return reading.process_id


def read_in_part(qtbot: QtBot, window: QMainWindow, stopped: list[int]) -> int:
    """Wait until events are read and told of, the process has stopped, and the strip is shown."""
    reading = opener_of(window).reading
    assert reading is not None

    def are_there(said: JobProgress) -> bool:
        return said.events > 0

    with qtbot.waitSignal(reading._beside.told, timeout=WAIT_MS, check_params_cb=are_there):
        pass
    stopped.append(process_of(window))
    wait_for(qtbot, lambda: status_of(stopped[-1]) == "T")
    wait_for(qtbot, lambda: strip_of(window))
    return stopped[-1]


def cancel_button(window: QMainWindow) -> QPushButton:
    strip = strip_of(window)
    assert strip is not None
    (button,) = strip.findChildren(QPushButton)
    return button


def let_go_on(*numbers: int) -> None:
    for number in numbers:
        os.kill(number, signal.SIGCONT)


# Reading.


def test_large_json_is_read_beside_the_chronology_that_stays(
    qtbot: QtBot, window: QMainWindow, large: Path
) -> None:
    drop(window, large)
    assert title_of(window).startswith(SAMPLE)
    wait_for_title(qtbot, window, LARGE_TITLE)
    assert len(canvas_of(window).event_model.columns) == LESS
    assert strip_of(window) is None
    assert opener_of(window).reading is None
    assert Settings().recent_files[0] == str(large)
    sample, kept = kept_files()
    assert {sample.suffix, kept.suffix} == {".chronology"}


def test_large_json_at_the_start_leaves_the_canvas_empty_until_it_is_there(
    qtbot: QtBot, large: Path
) -> None:
    window = open_window(str(large))
    qtbot.addWidget(window)
    assert title_of(window) == "large"
    assert strip_of(window) is not None
    assert canvas_of(window).is_waiting
    wait_for_title(qtbot, window, LARGE_TITLE)
    assert not canvas_of(window).is_waiting
    assert strip_of(window) is None


@posix
def test_the_strip_names_the_file_and_counts_its_events(
    qtbot: QtBot, window: QMainWindow, large: Path, stopped: list[int]
) -> None:
    drop(window, large)
    number = read_in_part(qtbot, window, stopped)
    strip = strip_of(window)
    assert strip is not None
    assert "Reading large.json" in words_in(strip)
    assert " events" in words_in(strip)
    let_go_on(number)
    wait_for_title(qtbot, window, LARGE_TITLE)


@posix
@pytest.mark.parametrize("way", ["button", "escape on the canvas", "escape in the strip"])
def test_reading_can_be_cancelled_and_leaves_nothing(
    qtbot: QtBot, window: QMainWindow, large: Path, stopped: list[int], way: str
) -> None:
    before = kept_files()
    drop(window, large)
    number = read_in_part(qtbot, window, stopped)
    button = cancel_button(window)
    match way:
        case "button":
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        case "escape in the strip":
            button.setFocus()
            QTest.keyClick(button, Qt.Key.Key_Escape)
        case _:
            canvas = canvas_of(window)
            canvas.setFocus()
            canvas.select_row(3)
            QTest.keyClick(canvas, Qt.Key.Key_Escape)
            assert not canvas.selectionModel().hasSelection()
            assert opener_of(window).reading is not None
            QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert opener_of(window).reading is None
    assert strip_of(window) is None
    assert title_of(window).startswith(SAMPLE)
    assert "large.json" in window.statusBar().currentMessage()
    let_go_on(number)
    wait_for(qtbot, lambda: not is_alive(number))
    assert kept_files() == before


@posix
def test_esc_stops_an_import_on_its_way_and_leaves_nothing(
    qtbot: QtBot, window: QMainWindow, tmp_path: Path, stopped: list[int]
) -> None:
    slide = {"start_date": {"year": "2023"}, "text": {"headline": "Visit"}, "no_room": "x"}
    slides = write_json(tmp_path / "slides.json", {"events": [slide] * 4_000})
    before = kept_files()
    drop(window, slides)
    number = read_in_part(qtbot, window, stopped)
    canvas = canvas_of(window)
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert opener_of(window).reading is None
    assert title_of(window).startswith(SAMPLE)
    let_go_on(number)
    wait_for(qtbot, lambda: not is_alive(number))
    assert kept_files() == before
    assert not reports_folder().exists()


@posix
def test_a_process_that_does_not_hear_is_killed_and_what_it_left_cleared(
    qtbot: QtBot,
    window: QMainWindow,
    large: Path,
    stopped: list[int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("timeline_app.app.jobs.job_process.GRACE_MS", 10)
    before = kept_files()
    drop(window, large)
    number = read_in_part(qtbot, window, stopped)
    opener_of(window).cancel()
    wait_for(qtbot, lambda: not is_alive(number))
    wait_for(qtbot, lambda: kept_files() == before)


@posix
def test_a_reading_that_is_cancelled_at_the_start_gives_way_to_the_sample(
    qtbot: QtBot, large: Path, stopped: list[int]
) -> None:
    window = open_window(str(large))
    qtbot.addWidget(window)
    number = read_in_part(qtbot, window, stopped)
    opener_of(window).cancel()
    assert title_of(window).startswith(SAMPLE)
    assert Settings().text_of("files/last") == "sample"
    let_go_on(number)
    wait_for(qtbot, lambda: not is_alive(number))


@posix
def test_a_process_that_dies_is_told_and_leaves_nothing(
    qtbot: QtBot, window: QMainWindow, large: Path, stopped: list[int]
) -> None:
    before = kept_files()
    drop(window, large)
    os.kill(read_in_part(qtbot, window, stopped), signal.SIGKILL)
    wait_for(qtbot, lambda: opener_of(window).reading is None)
    assert str(large) in sentence_of(window)
    assert strip_of(window) is None
    assert title_of(window).startswith(SAMPLE)
    assert kept_files() == before


@posix
def test_a_window_that_is_closed_ends_the_reading_and_leaves_nothing(
    qtbot: QtBot, window: QMainWindow, large: Path, stopped: list[int]
) -> None:
    before = kept_files()
    drop(window, large)
    number = read_in_part(qtbot, window, stopped)
    let_go_on(number)
    window.close()
    assert not is_alive(number)
    assert kept_files() == before


# Another wish.


@posix
def test_another_file_takes_the_place_of_the_one_that_is_read(
    qtbot: QtBot, window: QMainWindow, large: Path, talks: Path, stopped: list[int]
) -> None:
    drop(window, large)
    number = read_in_part(qtbot, window, stopped)
    drop(window, talks)
    assert title_of(window) == "Talks"
    assert opener_of(window).reading is None
    let_go_on(number)
    wait_for(qtbot, lambda: not is_alive(number))
    assert title_of(window) == "Talks"
    assert all("large" not in path.name for path in kept_files())


@posix
def test_another_large_file_takes_its_place_too(
    qtbot: QtBot, window: QMainWindow, large: Path, tmp_path: Path, stopped: list[int]
) -> None:
    other = write_large_json(tmp_path / "other.json", LESS + 1)
    drop(window, large)
    first = read_in_part(qtbot, window, stopped)
    drop(window, other)
    assert process_of(window) != first
    let_go_on(first, read_in_part(qtbot, window, stopped))
    wait_for_title(qtbot, window, f"{LESS + 1:,} random")
    assert all("large" not in path.name for path in kept_files())


@posix
def test_what_is_refused_or_asked_for_again_leaves_the_reading_alone(
    qtbot: QtBot, window: QMainWindow, large: Path, tmp_path: Path, stopped: list[int]
) -> None:
    drop(window, large)
    number = read_in_part(qtbot, window, stopped)
    (tmp_path / "bad.json").write_text("no chronology")
    drop(window, tmp_path / "bad.json")
    assert "bad.json" in sentence_of(window)
    drop(window, large)
    assert process_of(window) == number
    let_go_on(number)
    wait_for_title(qtbot, window, LARGE_TITLE)


def test_nothing_is_shown_under_a_dialog_that_is_about_what_was_there(
    qtbot: QtBot, window: QMainWindow, large: Path
) -> None:
    with closing(QDialogOf(window)) as dialog:
        opener_of(window).try_open(str(large))
        reading = opener_of(window).reading
        assert reading is not None
        with qtbot.waitSignal(reading.ended, timeout=60_000):
            pass
        assert title_of(window).startswith(SAMPLE)
        dialog.close()
    wait_for_title(qtbot, window, LARGE_TITLE)


class QDialogOf(QDialog):
    """A dialog that holds its window up."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.open()


# What can't be read.


def spoilt(path: Path, large: Path, change: str) -> Path:
    """The large file with a fault near its end."""
    data = large.read_bytes()
    if change == "cut off":
        path.write_bytes(data[: int(len(data) * 0.97)])
        return path
    lines = data.splitlines(keepends=True)
    events = [number for number, line in enumerate(lines) if line.startswith(b'{"id":"e')]
    last, before = events[-2], events[-BATCH * 3]
    if change == "an id twice":
        own = json.loads(lines[last].rstrip(b",\n"))["id"]
        other = json.loads(lines[before].rstrip(b",\n"))["id"]
        lines[last] = lines[last].replace(own.encode(), other.encode(), 1)
    else:
        lines[last] = lines[last].replace(b'"title":', b'"title":5,"name":', 1)
    path.write_bytes(b"".join(lines))
    return path


@pytest.mark.parametrize("change", ["cut off", "an id twice", "a wrong value"])
@pytest.mark.parametrize("at_start", [False, True])
def test_a_fault_near_the_end_is_one_sentence_and_leaves_nothing(
    qtbot: QtBot, large: Path, tmp_path: Path, change: str, at_start: bool
) -> None:
    bad = spoilt(tmp_path / "bad.json", large, change)
    window = open_window(str(bad) if at_start else None)
    qtbot.addWidget(window)
    if not at_start:
        drop(window, bad)
    wait_for(qtbot, lambda: opener_of(window).reading is None)
    sentence = sentence_of(window)
    assert sentence.startswith(f"{bad}: ")
    assert sentence.endswith("The file was left as it is.")
    if change != "cut off":
        assert "events[" in sentence
    assert title_of(window).startswith(SAMPLE)
    assert all("bad" not in path.name and path.suffix != ".part" for path in kept_files())


def test_json_that_can_not_be_kept_is_shown_from_memory(
    qtbot: QtBot, window: QMainWindow, large: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, passing = tmp_path / "file", tmp_path / "passing"
    folder.write_text("no folder")
    passing.mkdir()
    monkeypatch.setenv("TMPDIR", str(passing))
    monkeypatch.setattr(type(opener_of(window)), "data_folder", staticmethod(lambda: folder))
    drop(window, large)
    wait_for_title(qtbot, window, LARGE_TITLE)
    assert canvas_of(window).event_model.rowCount() == LESS
    wait_for(qtbot, lambda: list(passing.iterdir()) == [])


def test_json_for_which_there_is_no_room_anywhere_is_told_in_a_sentence(
    qtbot: QtBot, window: QMainWindow, large: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "file"
    folder.write_text("no folder")
    monkeypatch.setattr(type(opener_of(window)), "data_folder", staticmethod(lambda: folder))
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))\n"
    monkeypatch.setattr("timeline_app.app.jobs.own_process._CODE", limit + beside_code())
    drop(window, large)
    wait_for(qtbot, lambda: opener_of(window).reading is None)
    sentence = sentence_of(window)
    assert str(large) in sentence
    assert "left as it is" in sentence
    assert title_of(window).startswith(SAMPLE)


def beside_code() -> str:
    from timeline_app.app.jobs import own_process

    return own_process._CODE


def test_a_last_chronology_that_turns_out_bad_gives_way_to_the_sample(
    qtbot: QtBot, large: Path, tmp_path: Path
) -> None:
    bad = spoilt(tmp_path / "bad.json", large, "a wrong value")
    Settings().keep_text("files/last", str(bad))
    window = opened_window(None)
    qtbot.addWidget(window)
    wait_for_title(qtbot, window, SAMPLE)
    assert str(bad) in sentence_of(window)


# A chronology whose columns are not cached.


@pytest.fixture(scope="module")
def made(large: Path) -> Path:
    """A chronology of the large file."""
    path = large.with_suffix(".chronology")
    convert_json(large, path)
    return path


@pytest.fixture
def stale(made: Path, tmp_path: Path) -> Path:
    path = shutil.copy(made, tmp_path / "stale.chronology")
    with closing(sqlite3.connect(path)) as file, file:
        file.execute('DELETE FROM "column_cache"')
    return path


def has_cache(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as file:
        return file.execute('SELECT 1 FROM "column_cache"').fetchone() is not None


def test_columns_that_are_missing_are_made_beside_and_kept(
    qtbot: QtBot, window: QMainWindow, stale: Path
) -> None:
    drop(window, stale)
    assert title_of(window).startswith(SAMPLE)
    wait_for_title(qtbot, window, LARGE_TITLE)
    assert has_cache(stale)
    assert len(canvas_of(window).event_model.columns) == LESS


@posix
def test_making_them_can_be_cancelled(
    qtbot: QtBot, window: QMainWindow, stale: Path, stopped: list[int]
) -> None:
    before = stale.read_bytes()
    drop(window, stale)
    wait_for(qtbot, lambda: process_of(window))
    number = process_of(window)
    os.kill(number, signal.SIGSTOP)
    stopped.append(number)
    wait_for(qtbot, lambda: strip_of(window))
    strip = strip_of(window)
    assert strip is not None
    assert "stale.chronology" in words_in(strip)
    opener_of(window).cancel()
    let_go_on(number)
    wait_for(qtbot, lambda: not is_alive(number))
    assert title_of(window).startswith(SAMPLE)
    assert stale.read_bytes() == before


def begin_only(reader: RecordReader, path: Path, progress: Progress | None) -> None:
    tell(progress, path, 0, LESS)
    raise AssertionError("all events were read in the window's own process")


def test_a_file_that_can_not_be_written_opens_with_columns_handed_over(
    qtbot: QtBot,
    window: QMainWindow,
    stale: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    passing = tmp_path / "passing"
    passing.mkdir()
    monkeypatch.setenv("TMPDIR", str(passing))
    monkeypatch.setattr("timeline_app.storage.columns.current.columns_of_events", begin_only)
    # As a mode would do, which does not bind root.
    forbid = (
        "import timeline_app.storage.columns.verify as verifying\n"
        "from timeline_app.storage.errors import WriteFailed, WriteReason\n"
        "def store(connection, path, *_): raise WriteFailed(path, WriteReason.NOT_WRITABLE)\n"
        "verifying.store = store\n"
    )
    code = beside_code()
    start, own = code.split("from timeline_app.app", 1)
    monkeypatch.setattr(
        "timeline_app.app.jobs.own_process._CODE", f"{start}\n{forbid}from timeline_app.app{own}"
    )

    def refuse_to_store(*_: object) -> None:
        raise WriteFailed(stale, WriteReason.NOT_WRITABLE)

    monkeypatch.setattr("timeline_app.storage.columns.current.store", refuse_to_store)
    drop(window, stale)
    wait_for_title(qtbot, window, LARGE_TITLE)
    assert not has_cache(stale)
    wait_for(qtbot, lambda: list(passing.iterdir()) == [])


def test_a_chronology_with_its_columns_opens_at_once(
    window: QMainWindow, made: Path, tmp_path: Path
) -> None:
    path = shutil.copy(made, tmp_path / "good.chronology")
    drop(window, path)
    assert title_of(window).startswith(LARGE_TITLE)
    with StoredChronology.open(path, read_only=True) as chronology:
        assert len(chronology.columns()) == LESS
    assert not data_folder().joinpath("good.chronology").exists()
