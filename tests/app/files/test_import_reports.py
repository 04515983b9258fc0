"""The report of an import is kept, seen again from the menu, saved, and leads to its events."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow
from pytestqt.qtbot import QtBot

from tests.app.large_files import wait_for, wait_for_title
from tests.app.opened_files import action
from tests.app.opening.test_imports import (
    UNDATED,
    WHOLE,
    dialog_of,
    document_of,
    press,
    write_slides,
)
from tests.app.windows import become_active, canvas_of, drop, selected_id, words_in
from timeline_app.app.opening.kept_reports import MOST_KEPT, reports_folder
from timeline_app.widgets.imports.report_dialog import KeptReportDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
UNKNOWN = {"text": {"headline": "A summit that nobody dates"}}
FORMULA = {**WHOLE, "start_date": {"year": "=1+1"}}


@pytest.fixture
def imported(qtbot: QtBot, window: QMainWindow, tmp_path: Path) -> QMainWindow:
    """A window with an import of which two events came undated, and a field was left over."""
    drop(window, write_slides(tmp_path / "flawed.json", {**WHOLE, "odd": 1}, UNDATED, FORMULA))
    press(dialog_of(qtbot, window).open_button)
    wait_for_title(qtbot, window, "Talks elsewhere")
    return window


def kept_dialog(window: QMainWindow) -> KeptReportDialog:
    """The dialog, asked for by the menu."""
    action(window, "import_reports").trigger()
    found = window.findChild(KeptReportDialog)
    assert isinstance(found, KeptReportDialog)
    become_active(found)
    return found


def rows_of(dialog: KeptReportDialog) -> list[str]:
    assert dialog.view is not None
    return [dialog.view.model.row_at(row)[0] for row in range(dialog.view.model.rowCount())]


def test_it_is_seen_again_and_each_row_leads_to_its_event(imported: QMainWindow) -> None:
    dialog = kept_dialog(imported)
    assert "flawed.json: 3 events read as TimelineJS" in words_in(dialog)
    assert "odd (1)" in words_in(dialog)
    assert rows_of(dialog) == ["events[1]", "events[2]"]
    assert dialog.view is not None
    assert dialog.view.table.hasFocus()
    assert not dialog.imports.isVisible()
    QTest.keyClick(dialog.view.table, Qt.Key.Key_Down)
    QTest.keyClick(dialog.view.table, Qt.Key.Key_Return)
    origin = document_of(imported).chronology.origins_of(
        "events", selected_id(canvas_of(imported)) or ""
    )
    assert [one.place for one in origin] == ["events[2]"]
    QTest.keyClick(dialog.view.table, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_it_is_saved_as_a_table_without_formulas_or_as_text(
    imported: QMainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table, text = tmp_path / "report.csv", tmp_path / "report.txt"
    named = iter((table, text))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(next(named)), ""))
    dialog = kept_dialog(imported)
    press(dialog.save_button)
    press(dialog.save_button)
    assert "report.txt" in imported.statusBar().currentMessage()
    rows = list(csv.reader(table.read_text(encoding="utf-8-sig").splitlines()))
    assert [row[0] for row in rows] == ["Where", "events[1]", "events[2]", "1 place"]
    assert rows[3][1:] == ["odd", "there is no field for it here", "kept with the origin"]
    assert all(not cell.startswith(("=", "+", "@")) for row in rows for cell in row)
    told = text.read_text(encoding="utf-8")
    assert told.startswith("flawed.json: 3 events read as TimelineJS\n")
    assert "events[1]: no date; undated: " in told


def test_of_several_imports_one_is_chosen_by_keys_alone(
    qtbot: QtBot, imported: QMainWindow, tmp_path: Path
) -> None:
    document = document_of(imported)
    drop(imported, write_slides(tmp_path / "more.json", UNKNOWN))
    press(dialog_of(qtbot, imported).add_button)
    wait_for(qtbot, lambda: document.undo_stack.count() == 1)
    dialog = kept_dialog(imported)
    assert rows_of(dialog) == ["events[0]"]
    for key, rows in (
        (Qt.Key.Key_Down, ["events[1]", "events[2]"]),
        (Qt.Key.Key_Up, ["events[0]"]),
    ):
        assert dialog.view is not None
        stops = [dialog.view.table, dialog.show_button, dialog.save_button, dialog.close_button]
        for stop in (*stops, dialog.imports):
            assert QApplication.focusWidget() is stop
            QTest.keyClick(stop, Qt.Key.Key_Tab)
        QTest.keyClick(dialog.view.table, Qt.Key.Key_Backtab)
        QTest.keyClick(dialog.imports, key)
        assert rows_of(dialog) == rows
        QTest.keyClick(dialog.imports, Qt.Key.Key_Tab)
    document.undo()
    assert rows_of(dialog) == ["events[1]", "events[2]"]
    assert not dialog.imports.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_where_nothing_was_imported_that_is_said(window: QMainWindow) -> None:
    action(window, "import_reports").trigger()
    assert "Nothing was imported" in window.statusBar().currentMessage()


def test_one_that_is_not_on_this_computer_is_said_to_be_none(imported: QMainWindow) -> None:
    (kept,) = reports_folder().iterdir()
    kept.write_bytes(b"{}")
    dialog = kept_dialog(imported)
    assert "Its report is not kept on this computer." in words_in(dialog)
    assert rows_of(dialog) == []
    assert not dialog.save_button.isEnabled()


def test_the_oldest_reports_go(qtbot: QtBot, window: QMainWindow, tmp_path: Path) -> None:
    reports_folder().mkdir(parents=True)
    for number in range(MOST_KEPT):
        (reports_folder() / f"old-{number}.json").write_bytes(b"{}")
    drop(window, write_slides(tmp_path / "clean.json", WHOLE))
    wait_for_title(qtbot, window, "Talks elsewhere")
    assert len(list(reports_folder().iterdir())) == MOST_KEPT
