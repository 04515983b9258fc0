"""Files of other programs in a window: opened at once if all was read, else told of first."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from tests.app.large_files import (
    kept_files,
    opener_of,
    sentence_of,
    title_of,
    wait_for,
    wait_for_title,
)
from tests.app.opened_files import action
from tests.app.windows import become_active, canvas_of, drop, words_in
from timeline_app.app.cli.main import main
from timeline_app.app.files import new_windows
from timeline_app.app.opening.kept_reports import reports_folder
from timeline_app.app.shell import main_window
from timeline_app.app.shell.session import Session
from timeline_app.app.shell.window_list import open_windows
from timeline_app.app.startup.application import open_window
from timeline_app.document.document import Document
from timeline_app.storage.chronology.json_exchange import write_json
from timeline_app.widgets.imports.report_dialog import ImportReportDialog

SAMPLE = "U.S.–China diplomacy"
WHOLE = {"start_date": {"year": "2023", "month": "6"}, "text": {"headline": "Visit"}}
UNDATED = {"text": {"headline": "No day"}}


def write_slides(path: Path, *slides: object) -> Path:
    """A TimelineJS file."""
    held = {"title": {"text": {"headline": "Talks elsewhere"}}, "events": slides}
    path.write_text(json.dumps(held), encoding="utf-8")
    return path


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    return write_slides(tmp_path / "clean.json", WHOLE)


@pytest.fixture
def flawed(tmp_path: Path) -> Path:
    return write_slides(tmp_path / "flawed.json", WHOLE, UNDATED)


def dialog_of(qtbot: QtBot, window: QMainWindow) -> ImportReportDialog:
    """The report, once the file is read."""
    wait_for(qtbot, lambda: window.findChild(ImportReportDialog))
    found = window.findChild(ImportReportDialog)
    assert isinstance(found, ImportReportDialog)
    return found


def press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def document_of(window: QMainWindow) -> Document:
    session = window.findChild(Session)
    assert isinstance(session, Session)
    assert session.document is not None
    return session.document


def wait_until_told(qtbot: QtBot, window: QMainWindow) -> None:
    wait_for(qtbot, lambda: not window.findChildren(ImportReportDialog))


def test_a_file_that_was_read_whole_opens_at_once(qtbot: QtBot, clean: Path) -> None:
    before = clean.read_bytes()
    window = open_window(str(clean))
    qtbot.addWidget(window)
    wait_for_title(qtbot, window, "Talks elsewhere")
    assert canvas_of(window).event_model.rowCount() == 1
    assert [path.name.startswith("clean-") for path in kept_files()] == [True]
    assert clean.read_bytes() == before
    (origin,) = document_of(window).chronology.records("origins")
    assert origin


def test_the_same_file_leads_to_the_same_chronology(
    qtbot: QtBot, window: QMainWindow, flawed: Path
) -> None:
    drop(window, flawed)
    press(dialog_of(qtbot, window).open_button)
    wait_for_title(qtbot, window, "Talks elsewhere")
    files = kept_files()
    opener_of(window).try_open("sample")
    wait_for_title(qtbot, window, SAMPLE)
    drop(window, flawed)
    wait_for_title(qtbot, window, "Talks elsewhere")
    assert kept_files() == files


def test_what_was_not_read_is_told_before_anything_is_opened(
    qtbot: QtBot, window: QMainWindow, flawed: Path
) -> None:
    drop(window, flawed)
    dialog = dialog_of(qtbot, window)
    assert title_of(window).startswith(SAMPLE)
    words = words_in(dialog)
    assert "flawed.json: 2 events read as TimelineJS" in words
    assert "1 event is undated and goes to the tray." in words
    place, raw, why, became = dialog.view.model.row_at(0)
    assert (place, why, became) == ("events[1]", "no date", "undated")
    assert "No day" in raw
    press(dialog.open_button)
    wait_for_title(qtbot, window, "Talks elsewhere")
    assert document_of(window).chronology.counts().undated == 1


@pytest.mark.parametrize("way", ["button", "escape"])
def test_cancel_leaves_all_as_it_was(
    qtbot: QtBot, window: QMainWindow, flawed: Path, way: str
) -> None:
    before = kept_files()
    drop(window, flawed)
    dialog = dialog_of(qtbot, window)
    if way == "button":
        press(dialog.cancel_button)
    else:
        become_active(dialog)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    wait_until_told(qtbot, window)
    wait_for(qtbot, lambda: kept_files() == before)
    assert not reports_folder().exists()
    assert title_of(window).startswith(SAMPLE)


def test_what_there_was_no_room_for_is_told_without_a_question(
    qtbot: QtBot, window: QMainWindow, tmp_path: Path
) -> None:
    drop(window, write_slides(tmp_path / "clean.json", {**WHOLE, "autolink": True, "odd": 1}))
    wait_for_title(qtbot, window, "Talks elsewhere")
    assert "there is no field for it: autolink (1), odd (1)" in window.statusBar().currentMessage()
    assert not window.findChildren(ImportReportDialog)


def test_the_report_is_walked_by_keys_alone(
    qtbot: QtBot, window: QMainWindow, tmp_path: Path
) -> None:
    drop(window, write_slides(tmp_path / "flawed.json", UNDATED, WHOLE, UNDATED))
    dialog = dialog_of(qtbot, window)
    become_active(dialog)
    table = dialog.view.table
    stops = [dialog.open_button, table, dialog.save_button, dialog.cancel_button]
    for stop in (*stops, dialog.add_button, dialog.open_button, table):
        assert QApplication.focusWidget() is stop
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert dialog.view.model.row_at(table.currentIndex().row())[0] == "events[2]"
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("events[2]\t")
    QTest.keyClick(table, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    assert list(table.chosen_rows()) == [0, 1]
    QTest.keyClick(table, Qt.Key.Key_Return)
    wait_for_title(qtbot, window, "Talks elsewhere")


def test_it_can_be_added_to_what_is_shown_and_taken_back(
    qtbot: QtBot, window: QMainWindow, flawed: Path, tmp_path: Path
) -> None:
    document = document_of(window)
    before = document.chronology.counts()
    write_json(document.chronology, tmp_path / "before.json")
    kept = kept_files()
    drop(window, flawed)
    press(dialog_of(qtbot, window).add_button)
    wait_for(qtbot, lambda: document.undo_stack.count() == 1)
    assert document.chronology.counts().events == before.events + 2
    assert "flawed.json" in window.statusBar().currentMessage()
    wait_for(qtbot, lambda: kept_files() == kept)
    drop(window, flawed)
    press(dialog_of(qtbot, window).add_button)
    wait_for(qtbot, lambda: "is here already" in window.statusBar().currentMessage())
    assert document.undo_stack.count() == 1
    document.undo()
    write_json(document.chronology, tmp_path / "after.json")
    assert document.chronology.counts() == before


def test_adding_a_file_that_was_read_whole_asks_nothing(
    qtbot: QtBot, window: QMainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clean = write_slides(tmp_path / "clean.json", {**WHOLE, "odd": 1})
    document = document_of(window)
    before, kept = document.chronology.counts(), kept_files()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(clean), ""))
    action(window, "add").trigger()
    wait_for(qtbot, lambda: document.undo_stack.count() == 1)
    assert document.chronology.counts().events == before.events + 1
    assert not window.findChildren(ImportReportDialog)
    wait_for(qtbot, lambda: kept_files() == kept)
    assert "there is no field for it: odd (1)" in window.statusBar().currentMessage()
    assert "clean.json" in window.statusBar().currentMessage()
    assert title_of(window).startswith(SAMPLE)


@pytest.mark.parametrize(
    ("name", "held", "told"),
    [
        ("broken.xml", "<data date-time-format='iso8601'><event start='2023' ", "damaged"),
        ("letter.txt", "Dear colleague", "text of a kind that is not known"),
        ("page.html", "<!DOCTYPE html><title>x</title>", "a web page"),
        ("other.xml", "<?xml version='1.0'?><rss/>", "XML of a kind that is not known"),
    ],
)
def test_a_refusal_says_what_the_file_seems_to_be(
    qtbot: QtBot, window: QMainWindow, tmp_path: Path, name: str, held: str, told: str
) -> None:
    path = tmp_path / name
    path.write_text(held, encoding="utf-8")
    drop(window, path)
    wait_for(qtbot, lambda: window.findChildren(QMessageBox))
    said = sentence_of(window)
    assert name in said
    assert told in said
    assert title_of(window).startswith(SAMPLE)


def test_of_several_that_are_dropped_each_has_a_window(
    qtbot: QtBot, window: QMainWindow, clean: Path, tmp_path: Path
) -> None:
    other = write_slides(tmp_path / "other.json", WHOLE, {**WHOLE, "text": {"headline": "Two"}})
    drop(window, clean, other)
    wait_for_title(qtbot, window, "Talks elsewhere")
    wait_for(qtbot, lambda: len(open_windows()) == 2)
    (beside,) = (one for one in open_windows() if one is not window)
    wait_for(qtbot, lambda: canvas_of(beside).event_model.rowCount() == 2)
    assert canvas_of(window).event_model.rowCount() == 1
    assert not window.findChildren(QMessageBox)
    beside.close()


def test_of_very_many_that_are_dropped_it_is_told_how_many_are_not_opened(
    qtbot: QtBot, window: QMainWindow, clean: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (main_window, new_windows):
        monkeypatch.setattr(module, "MOST_DROPPED", 1)
    drop(window, clean, clean.with_name("a.json"), clean.with_name("b.json"))
    told = "2 more files were dropped. No more than 1 are opened at once."
    assert told in sentence_of(window)
    for box in window.findChildren(QMessageBox):
        box.close()
    wait_for_title(qtbot, window, "Talks elsewhere")
    assert len(open_windows()) == 1


def test_a_list_of_sources_is_added_to_what_is_shown(
    qtbot: QtBot, window: QMainWindow, tmp_path: Path
) -> None:
    listed = tmp_path / "read.ris"
    listed.write_text("TY  - BOOK\nTI  - On talks\nDO  - 10.1000/1\nER  -\n", encoding="utf-8")
    document, kept = document_of(window), kept_files()
    before = document.chronology.counts()
    drop(window, listed)
    dialog = dialog_of(qtbot, window)
    assert "read.ris: 1 source read as RIS, and no events" in words_in(dialog)
    assert dialog.add_button.isDefault()
    become_active(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: document.undo_stack.count() == 1)
    after = document.chronology.counts()
    assert (after.sources, after.events) == (before.sources + 1, before.events)
    wait_for(qtbot, lambda: kept_files() == kept)
    listed.write_text("@book{a, title={Other words}, doi={10.1000/1}}\n", encoding="utf-8")
    drop(window, listed)
    wait_until_told(qtbot, window)
    press(dialog_of(qtbot, window).add_button)
    wait_for(qtbot, lambda: document.undo_stack.count() == 2)
    assert document.chronology.counts() == after
    document.undo()
    document.undo()
    assert document.chronology.counts() == before


@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf"])
def test_a_picture_opens_as_what_is_in_it(
    qtbot: QtBot, window: QMainWindow, tmp_path: Path, suffix: str
) -> None:
    path = tmp_path / f"picture{suffix}"
    options = ("--size", "600x400", "--embed", "--only", "ev-blinken-beijing-trip")
    assert main(["export", "sample", str(path), *options]) == 0
    document, before, kept = document_of(window), path.read_bytes(), kept_files()
    drop(window, path)
    wait_for(qtbot, lambda: document_of(window) is not document)
    assert document_of(window).chronology.counts().events == 1
    assert [one.name.startswith("picture-") for one in {*kept_files()} - {*kept}] == [True]
    assert path.read_bytes() == before


def test_a_picture_without_a_chronology_is_refused_in_the_window(
    qtbot: QtBot, window: QMainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "holiday.svg"
    path.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    drop(window, path)
    wait_for(qtbot, lambda: window.findChildren(QMessageBox))
    assert "an SVG picture, and no chronology is in it" in sentence_of(window)
