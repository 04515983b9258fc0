"""New chronologies: files from the start, and never in the place of another."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMessageBox

from tests.app.commands import document, write_json
from tests.app.windows import canvas_of
from timeline_app.app.beginning import begin
from timeline_app.app.resources import sample_path
from timeline_app.storage.chronology import Chronology
from timeline_app.storage.errors import WriteFailed, WriteReason

NEW = (Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Path]:
    """The names that the dialog gives, one after the other."""
    names = [tmp_path / "Talks with everybody"]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(names[0]), ""))
    return names


def test_a_new_chronology_is_a_sound_file_called_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "Talks.chronology"
    begin(path)
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    chronology = Chronology.open(path)
    assert chronology.header().title == "Talks"
    assert chronology.header().created.endswith("Z")
    assert len(chronology.columns()) == 0
    chronology.close()


def test_the_window_shows_what_was_begun(window: QMainWindow, named: list[Path]) -> None:
    QTest.keyClick(window, *NEW)
    assert window.windowTitle().startswith("Talks with everybody")
    assert canvas_of(window).event_model.rowCount() == 0
    assert named[0].with_name("Talks with everybody.chronology").is_file()


def test_events_can_be_added_to_it_and_are_there_later(
    window: QMainWindow, named: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    QTest.keyClick(window, *NEW)
    other = write_json(tmp_path / "other.json", document())
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))
    add = window.findChild(QAction, "action-add")
    assert add is not None
    add.trigger()
    count = len(document()["events"])
    view = canvas_of(window)
    assert view.event_model.rowCount() == count
    shown = view.scale
    view.fit(animated=False)
    assert view.scale == shown, "all that came is in view"
    chronology = Chronology.open(
        named[0].with_name("Talks with everybody.chronology"), read_only=True
    )
    assert len(chronology.columns()) == count
    chronology.close()


def test_a_file_that_is_there_is_not_replaced(window: QMainWindow, named: list[Path]) -> None:
    there = named[0].with_name("Talks with everybody.chronology")
    there.write_bytes(b"the work of years")
    before = window.windowTitle()
    QTest.keyClick(window, *NEW)
    (box,) = window.findChildren(QMessageBox)
    assert str(there) in box.informativeText()
    box.close()
    assert window.windowTitle() == before
    assert there.read_bytes() == b"the work of years"


def test_nothing_is_begun_where_no_name_is_given(
    window: QMainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: ("", ""))
    before = window.windowTitle()
    QTest.keyClick(window, *NEW)
    assert window.windowTitle() == before
    assert not list(tmp_path.glob("*.chronology"))


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(WriteFailed) as caught:
        begin(tmp_path / "nowhere" / "x.chronology")
    assert caught.value.reason is WriteReason.NO_FOLDER


def test_headers_become_as_wide_as_the_names_that_come(
    window: QMainWindow, named: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    view = canvas_of(window)
    wide = view.header_px
    QTest.keyClick(window, *NEW)
    assert view.header_px < wide
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(sample_path()), ""))
    add = window.findChild(QAction, "action-add")
    assert add is not None
    add.trigger()
    assert view.header_px == wide
    width = view.time_size.width()
    extent = view.scale.visible_range(width)
    view.fit(animated=False)
    assert view.scale.visible_range(width) == extent
