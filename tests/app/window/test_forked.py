"""Tests of the window that share the process in which it was opened leave nothing to each other."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.app.forked import FORKING, KeptFiles, can_run
from tests.app.opened_files import action
from timeline_app.app.files.file_watch import FileWatch
from timeline_app.app.opening.opener import Opener
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.app.shell.settings import Settings


@pytest.mark.parametrize("time", ["first", "second"])
def test_whatever_was_done_the_next_window_is_as_new(window: MainWindow, time: str) -> None:
    session = window.findChild(Session)
    assert session is not None
    assert session.document is not None
    model = window.view.event_model
    assert model.rowCount() == 99
    assert session.document.undo_stack.count() == 0
    assert not list(window.view.selected_rows.ranges())
    assert not Settings().table
    assert Settings().citation_style.value == "chicago"
    assert not (Opener.data_folder() / "left").exists()
    assert "LEFT" not in os.environ

    window.view.select_row(3)
    action(window, "delete_event").trigger()
    action(window, "table").trigger()
    Settings().keep_text("copy/citation_style", "mla")
    (Opener.data_folder() / "left").touch()
    os.environ["LEFT"] = time
    QApplication.processEvents()
    assert model.rowCount() == 98
    assert Settings().table


@pytest.mark.parametrize("time", ["first", "second"])
def test_its_file_is_watched(window: MainWindow, qtbot: QtBot, time: str) -> None:
    watch = window.findChild(FileWatch)
    assert watch is not None
    (kept,) = Opener.data_folder().glob("*.chronology")
    with qtbot.waitSignal(watch.lost):
        kept.unlink()


def test_what_changes_something_before_the_window_opens_is_not_forked(
    request: pytest.FixtureRequest,
) -> None:
    forking = request.config.stash.get(FORKING, None)
    assert forking is None or forking.window is None
    assert not can_run(request.node)


def change(path: Path) -> None:
    path.write_bytes(b"another")


def remove(path: Path) -> None:
    path.unlink()


def replace(path: Path) -> None:
    other = path.with_name("other")
    other.write_bytes(b"another")
    other.replace(path)


@pytest.mark.parametrize("deed", [change, remove, replace])
def test_files_are_put_back(tmp_path: Path, deed: Callable[[Path], None]) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"as it was")
    before = path.stat().st_mtime_ns
    files = KeptFiles(tmp_path)
    deed(path)
    (tmp_path / "new").touch()
    assert files.are_put_back()
    assert path.read_bytes() == b"as it was"
    assert path.stat().st_mtime_ns == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("deed", "can_be"), [(change, True), (remove, False), (replace, False)])
def test_a_file_that_is_open_has_to_stay_the_same_one(
    tmp_path: Path, deed: Callable[[Path], None], can_be: bool
) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"as it was")
    with path.open("rb", buffering=0) as file:
        files = KeptFiles(tmp_path)
        deed(path)
        assert files.are_put_back() is can_be
        assert not can_be or file.read() == b"as it was"
