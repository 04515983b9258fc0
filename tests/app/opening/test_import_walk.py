"""The whole way of a table: pasted, its columns put right, edited, imported again, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from tests.app.large_files import kept_files, wait_for
from tests.app.opened_files import action
from tests.app.opening.test_imports import document_of
from tests.app.opening.test_sheet_columns import cells
from tests.app.opening.test_sheet_columns import dialog_of as columns_of
from tests.app.windows import become_active, canvas_of, row_of, words_in
from timeline_app.core.records.records import Event, EventId, Lane, Quote, Record
from timeline_app.document.document import Document
from timeline_app.storage.chronology.json_exchange import write_json
from timeline_app.widgets.controls.qt_memory import data_of_qt
from timeline_app.widgets.imports.columns_dialog import ColumnsDialog
from timeline_app.widgets.review.review_dialog import ReviewDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
COPIED = Path(__file__).parents[2] / "resources" / "clipboard"
WORD = (COPIED / "word.html").read_text(encoding="utf-8")
AS_TEXT = (
    "Date\tDesk\tWhat was agreed\tSaid afterwards\n"
    "18 June 2023\tPolitical\tArrival in 北京 and a dinner\t\n"
    "\tMilitary\tNo channel for the forces\tAsked for again – see the brief\n"
    "19/06/2023\tPolitical\tTalks with Xi\tThe meeting was candid. It should help.\n"
)
LATER = WORD.replace("Military", "Defence").replace(
    "</table>",
    "<tr><td>20/06/2023<td>Political<td><p class=MsoNormal>Departure</p><td></tr></table>",
)
"""What the document says some time later: a row was changed, and one is new."""
Key = Qt.Key


def copy(html: str) -> None:
    """Put on the clipboard what Word does when a table is copied."""
    data = data_of_qt()
    data.setHtml(html)
    data.setText(AS_TEXT)
    data.setData("text/rtf", b"{\\rtf1\\ansi\\trowd 18 June 2023\\cell\\row}")
    QGuiApplication.clipboard().setMimeData(data)


def paste(window: QMainWindow) -> None:
    window.activateWindow()  # which a window system does once the dialog over it is gone
    become_active(window)
    view = canvas_of(window)
    view.setFocus()
    QTest.keyClick(view, Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def say(dialog: ColumnsDialog, column: int, what: str) -> None:
    """Choose what a column is from the menu below its name."""
    QTest.mouseClick(dialog.header.buttons[column], Qt.MouseButton.LeftButton)
    (menu,) = (menu for menu in dialog.header.findChildren(QMenu) if menu.isVisible())
    (wanted,) = (one for one in menu.actions() if one.text() == what)
    place = menu.actionGeometry(wanted).center()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=place)
    assert dialog.header.buttons[column].text() == what


def json_of(document: Document, path: Path) -> bytes:
    write_json(document.chronology, path)
    return path.read_bytes()


def of_import(document: Document, section: str) -> list[Record]:
    """The records of a section that the import has brought."""
    found = list(document.chronology.records(section))
    return [one for one in found if str(getattr(one, "id", "")).startswith("import-")]


def events_of(document: Document) -> dict[str, Event]:
    found = [one for one in of_import(document, "events") if isinstance(one, Event)]
    return {one.title: one for one in found}


def retitle(window: QMainWindow, event_id: EventId, title: str) -> None:
    """Give an event another title by the keyboard."""
    view = canvas_of(window)
    view.select_row(row_of(view, event_id))
    view.setFocus()
    QTest.keyClick(view, Key.Key_E)
    field = window.focusWidget()
    assert field is not None
    QTest.keyClick(field, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, title)
    QTest.keyClick(field, Key.Key_Return)


def test_a_table_is_pasted_put_right_edited_imported_again_and_taken_back(
    qtbot: QtBot, window: QMainWindow, tmp_path: Path
) -> None:
    document, kept = document_of(window), kept_files()
    before = json_of(document, tmp_path / "before.json")

    copy(WORD)
    paste(window)
    dialog = columns_of(qtbot, window)
    assert [button.text() for button in dialog.header.buttons[1:]] == [
        "Leave out",
        "Title",
        "Leave out",
    ]
    say(dialog, 1, "Lane")
    say(dialog, 3, "Quote")
    dialog = columns_of(qtbot, window)
    assert cells(dialog.result_table)[1][:3] == (
        "18 Jun 2023",
        "No channel for the forces",
        "Military",
    )
    QTest.keyClick(dialog.header.buttons[0], Key.Key_Return)
    wait_for(qtbot, lambda: document.undo_stack.count() == 1)
    events = events_of(document)
    assert {title: one.date for title, one in events.items()} == {
        "Arrival in 北京 and a dinner": "2023-06-18",
        "No channel for the forces": "2023-06-18",
        "Talks with Xi": "2023-06-19",
    }
    lanes = [one.name for one in of_import(document, "lanes") if isinstance(one, Lane)]
    assert lanes == ["Political", "Military"]
    quotes = [one.text for one in of_import(document, "quotes") if isinstance(one, Quote)]
    assert quotes == [
        "Asked for again – see the brief",
        "The meeting was candid.\n\nIt should help.",
    ]

    retitle(window, events["Talks with Xi"].id, "Meeting with Xi")
    assert document.undo_stack.count() == 2
    imported = json_of(document, tmp_path / "edited.json")

    copy(WORD)
    paste(window)
    dialog = columns_of(qtbot, window)
    assert [button.text() for button in dialog.header.buttons[1:]] == ["Lane", "Title", "Quote"]
    QTest.keyClick(dialog.header.buttons[0], Key.Key_Return)
    told = "is here already"
    wait_for(qtbot, lambda: told in window.statusBar().currentMessage())
    assert json_of(document, tmp_path / "again.json") == imported

    copy(LATER)
    paste(window)
    QTest.keyClick(columns_of(qtbot, window).header.buttons[0], Key.Key_Return)
    wait_for(qtbot, lambda: window.findChild(ReviewDialog))
    review = window.findChild(ReviewDialog)
    assert isinstance(review, ReviewDialog)
    told = "1 new event, 1 changed only there, 2 as before"
    assert told in words_in(review)
    QTest.mouseClick(review.act_button, Qt.MouseButton.LeftButton)
    wait_for(qtbot, lambda: document.undo_stack.count() == 3)
    events = events_of(document)
    assert set(events) == {
        "Arrival in 北京 and a dinner",
        "No channel for the forces",
        "Meeting with Xi",
        "Departure",
    }
    named = {
        one.id: one.name for one in document.chronology.records("lanes") if isinstance(one, Lane)
    }
    assert [named[one] for one in events["No channel for the forces"].lanes] == ["Defence"]

    for _ in range(3):
        action(window, "undo").trigger()
    assert json_of(document, tmp_path / "after.json") == before
    wait_for(qtbot, lambda: kept_files() == kept)
