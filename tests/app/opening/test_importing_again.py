"""A file that was imported comes again into the window: what changed is reviewed, then joined."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMainWindow
from pytestqt.qtbot import QtBot

from tests.app.large_files import kept_files, wait_for
from tests.app.opened_files import action
from tests.app.windows import drop, words_in
from timeline_app.app.shell.session import Session
from timeline_app.core.edits.edit import replaced
from timeline_app.core.records.records import Event
from timeline_app.document.document import Document
from timeline_app.interchange.sheets.written import csv_writer
from timeline_app.storage.chronology.json_exchange import write_json
from timeline_app.storage.chronology.outgoing import OutgoingEvents
from timeline_app.widgets.imports.report_dialog import ImportReportDialog
from timeline_app.widgets.review.review_dialog import ReviewDialog

Add = Callable[[Path], None]


def slides(*titles: str) -> str:
    """A TimelineJS file of a slide a month."""
    held = [
        {"start_date": {"year": "2023", "month": str(month)}, "text": {"headline": title},
         "unique_id": f"slide-number-{month}"}
        for month, title in enumerate(titles, 1)
    ]  # fmt: skip
    return json.dumps({"events": held})


def document_of(window: QMainWindow) -> Document:
    session = window.findChild(Session)
    assert isinstance(session, Session)
    assert session.document is not None
    return session.document


def change(document: Document, before: str, **fields: object) -> None:
    event = next(one for one in document.chronology.records("events")
                 if isinstance(one, Event) and one.title == before)  # fmt: skip
    document.push(replaced(event, msgspec.structs.replace(event, **fields)), "edit")


def titles_of(document: Document) -> set[str]:
    return {one.title for one in document.chronology.records("events") if isinstance(one, Event)}


def review_of(qtbot: QtBot, window: QMainWindow) -> ReviewDialog:
    wait_for(qtbot, lambda: window.findChild(ReviewDialog))
    found = window.findChild(ReviewDialog)
    assert isinstance(found, ReviewDialog)
    return found


@pytest.fixture
def add(window: QMainWindow, monkeypatch: pytest.MonkeyPatch) -> Add:
    def asked(path: Path) -> None:
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
        action(window, "add").trigger()

    return asked


@pytest.fixture
def imported(qtbot: QtBot, window: QMainWindow, tmp_path: Path, add: Add) -> Path:
    """A file of which the events were added, and edited."""
    path, document = tmp_path / "talks.json", document_of(window)
    path.write_text(slides("Visit A", "Visit B", "Visit C", "Visit D"), "utf-8")
    add(path)
    wait_for(qtbot, lambda: document.undo_stack.count() == 1)
    change(document, "Visit B", title="Visit B by ship")
    change(document, "Visit C", title="Visit C by ship")
    return path


def test_what_changed_is_reviewed_and_joined_in_one_step(
    qtbot: QtBot, window: QMainWindow, imported: Path, add: Add, tmp_path: Path
) -> None:
    document, kept = document_of(window), kept_files()
    write_json(document.chronology, tmp_path / "before.json")
    imported.write_text(slides("Visit A now", "Visit B", "Visit C by rail", "x", "New"), "utf-8")
    add(imported)
    dialog = review_of(qtbot, window)
    assert words_in(dialog).count("talks.json was imported before") == 1
    assert "1 new event" in words_in(dialog)
    assert "2 changed only there" in words_in(dialog)
    assert document.undo_stack.count() == 3
    QTest.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: document.undo_stack.count() == 4)
    assert titles_of(document) >= {"Visit A now", "Visit B by ship", "Visit C by ship", "x", "New"}
    wait_for(qtbot, lambda: kept_files() == kept)
    add(imported)
    wait_for(qtbot, lambda: "is here already" in window.statusBar().currentMessage())
    assert document.undo_stack.count() == 4
    document.undo()
    write_json(document.chronology, tmp_path / "after.json")
    assert (tmp_path / "after.json").read_text() == (tmp_path / "before.json").read_text()


def test_a_key_takes_what_changed_on_both_sides(
    qtbot: QtBot, window: QMainWindow, imported: Path, add: Add
) -> None:
    document = document_of(window)
    imported.write_text(slides("Visit A", "Visit B", "Visit C by rail", "Visit D"), "utf-8")
    add(imported)
    dialog = review_of(qtbot, window)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    dialog.act_button.click()
    wait_for(qtbot, lambda: document.undo_stack.count() == 4)
    assert titles_of(document) >= {"Visit A", "Visit B by ship", "Visit C by rail", "Visit D"}


def test_what_is_gone_there_alone_is_listed_and_stays(
    qtbot: QtBot, window: QMainWindow, imported: Path, add: Add
) -> None:
    document = document_of(window)
    imported.write_text(slides("Visit A", "Visit B", "Visit C"), "utf-8")
    add(imported)
    dialog = review_of(qtbot, window)
    assert "1 no longer there" in words_in(dialog)
    dialog.act_button.click()
    wait_for(qtbot, lambda: "is here already" in window.statusBar().currentMessage())
    assert document.undo_stack.count() == 3
    assert "Visit D" in titles_of(document)


def test_escape_changes_nothing(
    qtbot: QtBot, window: QMainWindow, imported: Path, add: Add
) -> None:
    document, kept = document_of(window), kept_files()
    imported.write_text(slides("Visit A now", "Visit B", "Visit C", "Visit D"), "utf-8")
    add(imported)
    review_of(qtbot, window).reject()
    wait_for(qtbot, lambda: not window.findChildren(ReviewDialog))
    wait_for(qtbot, lambda: kept_files() == kept)
    assert document.undo_stack.count() == 3


def test_a_file_that_is_known_here_is_not_opened_without_a_question(
    qtbot: QtBot, window: QMainWindow, imported: Path
) -> None:
    document = document_of(window)
    imported.write_text(slides("Visit A now", "Visit B", "Visit C", "Visit D"), "utf-8")
    drop(window, imported)
    wait_for(qtbot, lambda: window.findChild(ImportReportDialog))
    report = window.findChild(ImportReportDialog)
    assert isinstance(report, ImportReportDialog)
    report.add_button.click()
    review_of(qtbot, window).act_button.click()
    wait_for(qtbot, lambda: document.undo_stack.count() == 4)
    assert "Visit A now" in titles_of(document)


def test_a_table_of_what_is_open_is_reviewed_and_its_edits_are_made(
    qtbot: QtBot, window: QMainWindow, tmp_path: Path, add: Add
) -> None:
    document, path = document_of(window), tmp_path / "table.csv"
    file = io.BytesIO()
    csv_writer.write(OutgoingEvents(document.chronology), file)
    title = min(titles_of(document), key=lambda one: -len(one))
    path.write_bytes(file.getvalue().replace(title.encode(), f"{title} again".encode(), 1))
    add(path)
    dialog = review_of(qtbot, window)
    assert words_in(dialog).count("table.csv is a table of this chronology") == 1
    assert "As it was written" in words_in(dialog)
    dialog.act_button.click()
    wait_for(qtbot, lambda: document.undo_stack.count() == 1)
    assert f"{title} again" in titles_of(document)
