"""What other programs have put on the clipboard is imported by Paste, as their files are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QMessageBox
from pytestqt.qtbot import QtBot

from tests.app.large_files import kept_files, sentence_of, title_of, wait_for, wait_for_title
from tests.app.opened_files import action
from tests.app.opening.test_imports import dialog_of, document_of, press
from tests.app.opening.test_sheet_columns import dialog_of as columns_of
from tests.app.windows import canvas_of, words_in
from timeline_app.app.shell.window_list import open_windows
from timeline_app.core import temporary_folders
from timeline_app.core.records.records import Event, Import, Source
from timeline_app.document.document import Document
from timeline_app.widgets.controls.qt_memory import data_of_qt
from timeline_app.widgets.imports.report_dialog import ImportReportDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PROSE = "Oct. 8-10, 2001: Talks resume.\n\nOct. 19, 2001: A joint statement.\n"
PROSE_PAGE = """\
<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">
<p><b>Oct. 8-10, 2001:</b> Talks resume in Genève.</p><p><b>Oct. 19, 2001:</b> A statement.</p>
"""
SLIDE = {"start_date": {"year": "2023", "month": "6"}, "text": {"headline": "Visit"}}
FLAWED = json.dumps({"events": [SLIDE, {"text": {"headline": "No day"}}]})
CALENDAR = """\
BEGIN:VCALENDAR
BEGIN:VEVENT
DTSTART;VALUE=DATE:20230618
SUMMARY:Arrival in Beijing
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture(autouse=True)
def passing(window: QMainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty clipboard, and where what is pasted lies while it is read."""
    del window
    QGuiApplication.clipboard().clear()
    folder = tmp_path / "passing"
    folder.mkdir()
    monkeypatch.setattr(temporary_folders.tempfile, "tempdir", str(folder))
    return folder


def copy(text: str = "", html: str = "") -> None:
    """Put on the clipboard what a program gives as a text, as a page, or as both."""
    data = data_of_qt()
    data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)


def paste(window: QMainWindow) -> None:
    view = canvas_of(window)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def added(document: Document) -> dict[str, str]:
    """Titles and dates of the events that imports have brought."""
    imports = {one.id for one in document.chronology.records("imports") if isinstance(one, Import)}
    events = [one for one in document.chronology.records("events") if isinstance(one, Event)]
    return {one.title: one.date for one in events if one.id.startswith(tuple(imports))}


def test_what_was_read_whole_is_added_at_once_as_one_step(
    qtbot: QtBot, window: QMainWindow, passing: Path
) -> None:
    document, kept = document_of(window), kept_files()
    before = document.chronology.counts()
    copy(PROSE, PROSE_PAGE)
    paste(window)
    wait_for(qtbot, lambda: document.undo_stack.count() == 1)
    assert added(document) == {
        "Talks resume in Genève": "2001-10-08/2001-10-10",
        "A statement": "2001-10-19",
    }
    assert title_of(window).startswith("U.S.–China")
    wait_for(qtbot, lambda: kept_files() == kept)
    view = canvas_of(window)
    chosen = [row.data() for row in view.selectionModel().selectedRows()]
    assert chosen == ["Talks resume in Genève", "A statement"]
    assert window.statusBar().currentMessage() == "Pasted 2 events"
    wait_for(qtbot, lambda: not [*passing.glob("*/*")])
    action(window, "undo").trigger()
    assert document.chronology.counts() == before


def test_what_was_not_read_whole_is_told_of_first(qtbot: QtBot, window: QMainWindow) -> None:
    document = document_of(window)
    copy(FLAWED)
    paste(window)
    dialog = dialog_of(qtbot, window)
    assert "Clipboard: 2 events read as TimelineJS" in words_in(dialog)
    assert dialog.add_button.isDefault()
    assert not document.undo_stack.count()
    press(dialog.add_button)
    wait_for(qtbot, lambda: document.undo_stack.count() == 1)
    assert added(document) == {"Visit": "2023-06", "No day": ""}


def test_it_can_be_opened_as_a_chronology_of_its_own(qtbot: QtBot, window: QMainWindow) -> None:
    copy(FLAWED)
    paste(window)
    press(dialog_of(qtbot, window).open_button)
    wait_for_title(qtbot, window, "Clipboard")
    (kept,) = (path for path in kept_files() if path.name.startswith("Clipboard-"))
    assert document_of(window).chronology.path == kept


def test_of_a_table_it_is_asked_what_its_columns_are(
    qtbot: QtBot, window: QMainWindow, passing: Path
) -> None:
    document = document_of(window)
    copy("Date\tWhat\n18 June 2023\tArrival\n19 June 2023\tTalks\n")
    paste(window)
    dialog = columns_of(qtbot, window)
    assert dialog.heading.text() == "Clipboard"
    QTest.keyClick(dialog.header.buttons[0], Qt.Key.Key_Return)
    wait_for(qtbot, lambda: document.undo_stack.count() == 1)
    assert added(document) == {"Arrival": "2023-06-18", "Talks": "2023-06-19"}
    wait_for(qtbot, lambda: not [*passing.glob("*/*")])


def test_a_table_that_is_left_changes_nothing(
    qtbot: QtBot, window: QMainWindow, passing: Path
) -> None:
    copy("Date\tWhat\n18 June 2023\tArrival\n19 June 2023\tTalks\n")
    paste(window)
    QTest.keyClick(columns_of(qtbot, window), Qt.Key.Key_Escape)
    wait_for(qtbot, lambda: not [*passing.glob("*/*")])
    assert not document_of(window).undo_stack.count()


def test_a_caption_is_the_title_where_a_table_is_opened_as_new(
    qtbot: QtBot, window: QMainWindow, passing: Path
) -> None:
    """Also after going back to its columns, for which what was pasted is still there."""
    cells = "<tr><th>Date<th>What<tr><td>18 June 2023<td>Arrival<tr><td>some day<td>Talks"
    copy(html=f"<table><caption>Visits of 2023</caption>{cells}</table>")
    paste(window)
    columns_of(qtbot, window).accept()
    press(dialog_of(qtbot, window).columns_button)
    columns_of(qtbot, window).accept()
    wait_for(qtbot, lambda: len(window.findChildren(ImportReportDialog)) == 1)
    press(dialog_of(qtbot, window).open_button)
    wait_for_title(qtbot, window, "Visits of 2023")
    wait_for(qtbot, lambda: not [*passing.glob("*/*")])


def test_pasted_references_become_sources(qtbot: QtBot, window: QMainWindow) -> None:
    document = document_of(window)
    copy("@book{kissinger, title = {On China}, year = 2011}")
    paste(window)
    wait_for(qtbot, lambda: document.undo_stack.count() == 1)
    sources = [one for one in document.chronology.records("sources") if isinstance(one, Source)]
    assert "On China" in {one.item.title for one in sources}


def test_a_text_with_nothing_to_import_is_told_in_the_status_line(
    qtbot: QtBot, window: QMainWindow
) -> None:
    copy("@string{a = {only a macro}}")
    paste(window)
    told = "There are no events on the clipboard"
    wait_for(qtbot, lambda: window.statusBar().currentMessage() == told)
    assert not document_of(window).undo_stack.count()
    assert not window.findChildren(QMessageBox)


def test_what_is_broken_is_refused_in_one_sentence(qtbot: QtBot, window: QMainWindow) -> None:
    copy("<data date-time-format='iso8601'><event start='2023' ")
    paste(window)
    wait_for(qtbot, lambda: window.findChildren(QMessageBox))
    assert "Clipboard" in sentence_of(window)
    assert "damaged" in sentence_of(window)


def copy_files(*paths: Path) -> None:
    data = data_of_qt()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    QGuiApplication.clipboard().setMimeData(data)


def test_several_copied_files_are_opened_as_those_that_are_dropped_are(
    qtbot: QtBot, window: QMainWindow, tmp_path: Path
) -> None:
    talks, visit = tmp_path / "talks.ics", tmp_path / "visit.json"
    talks.write_text(CALENDAR, encoding="utf-8")
    visit.write_text(json.dumps({"events": [SLIDE, SLIDE]}), encoding="utf-8")
    copy_files(talks, visit)
    paste(window)
    wait_for_title(qtbot, window, "talks")
    wait_for(qtbot, lambda: len(open_windows()) == 2)
    (beside,) = (one for one in open_windows() if one is not window)
    wait_for(qtbot, lambda: canvas_of(beside).event_model.rowCount() == 2)
    assert canvas_of(window).event_model.rowCount() == 1
    beside.close()


def test_several_copied_files_of_which_none_can_be_opened_are_left(
    window: QMainWindow, tmp_path: Path
) -> None:
    paths = [tmp_path / "a.jpg", tmp_path / "b.jpg"]
    for path in paths:
        path.write_bytes(b"\xff\xd8\xff\xe0")
    copy_files(*paths)
    paste(window)
    assert window.statusBar().currentMessage() == "There are no events on the clipboard"
    assert len(open_windows()) == 1


def test_a_copied_file_of_another_program_is_added(
    qtbot: QtBot, window: QMainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "talks.ics"
    path.write_text(CALENDAR, encoding="utf-8")
    document = document_of(window)
    copy_files(path)
    paste(window)
    wait_for(qtbot, lambda: document.undo_stack.count() == 1)
    assert added(document) == {"Arrival in Beijing": "2023-06-18"}
