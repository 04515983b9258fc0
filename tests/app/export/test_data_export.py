"""Documents and data from the window: what is chosen is written, whole or not at all."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from typing import BinaryIO

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QMessageBox, QProgressDialog
from pytestqt.qtbot import QtBot

from tests.app.editing.test_edits import document_of
from tests.app.windows import canvas_of
from tests.small_disks import small_disk
from timeline_app.app.export.loss_counting import LossCounting
from timeline_app.app.shell import progress_dialog
from timeline_app.core.columns.table_fields import EventField
from timeline_app.core.evidence.citation_dates import CitationStyle
from timeline_app.core.value import replace
from timeline_app.interchange.documents import text as text_writer
from timeline_app.interchange.sheets.cells import guarded
from timeline_app.interchange.writing.outgoing import Outgoing
from timeline_app.storage.json.document_reader import read_json
from timeline_app.widgets.export.data_choices import Amount
from timeline_app.widgets.export.data_dialog import DataDialog
from timeline_app.widgets.export.data_options import DataSubject
from timeline_app.widgets.export.written_note import WrittenNote
from timeline_app.widgets.table.event_table import EventTable

Mod = Qt.KeyboardModifier


def opened(window: QMainWindow) -> DataDialog:
    """The dialog, opened from the menu."""
    action = window.findChild(QAction, "action-export_data")
    assert action is not None
    action.trigger()
    (dialog,) = (one for one in window.findChildren(DataDialog) if one.isVisible())
    return dialog


def let_name(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let whoever is asked for a file name this one."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def test_the_chosen_events_are_written(
    window: QMainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, view = document_of(window), canvas_of(window)
    view.glide.is_calm = True
    view.zoom_about_focus(8.0)
    view.select_row(3)
    folder = tmp_path / "written"
    folder.mkdir()
    numbers = []
    for amount in Amount:
        let_name(folder / amount.value, monkeypatch)
        dialog = opened(window)
        dialog.options.amounts[amount].click()
        dialog.set_choices(replace(dialog.choices, kind="chronology-json"))
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        assert not dialog.isVisible()
        path = folder / f"{amount.value}.json"
        numbers.append(len(read_json(path).events))
        assert str(path) in window.statusBar().currentMessage()  # type: ignore[attr-defined]
    everything, selected, seen = numbers
    assert (everything, selected) == (len(document.columns), 1)
    assert 1 < seen < everything
    assert len(list(folder.iterdir())) == 3
    dialog = opened(window)
    dialog.options.style_box.setCurrentIndex(1)
    other = dialog.options.paper_box.count() - 1 - dialog.options.paper_box.currentIndex()
    dialog.options.paper_box.setCurrentIndex(other)
    dialog.close()
    cited = window.findChild(QAction, "cite-apa")
    assert cited is not None
    assert cited.isChecked()
    dialog = opened(window)
    assert dialog.choices.style is CitationStyle.APA
    assert dialog.options.paper_box.currentIndex() == other
    assert dialog.choices.amount is Amount.SEEN
    assert dialog.choices.folder == str(folder)
    dialog.close()


def test_what_was_written_can_be_opened_and_found(
    window: QMainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.json"
    let_name(path, monkeypatch)
    dialog = opened(window)
    dialog.kinds.choose("chronology-json")
    canvas = canvas_of(window).size()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    (note,) = window.findChildren(WrittenNote)
    for _ in range(5):
        QApplication.processEvents()
    assert note.isVisible()
    assert canvas_of(window).size() == canvas, "nothing above the status line moves for it"
    assert min(note.open_button.height(), note.close_button.height()) >= 24
    assert window.rect().contains(QRect(note.mapTo(window, QPoint()), note.size()))
    assert not window.counts_label.isVisible()  # type: ignore[attr-defined]
    shown: list[str] = []

    def show(url: QUrl) -> bool:
        shown.append(url.toLocalFile())
        return len(shown) < 2

    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    note.open_button.click()
    assert not window.findChildren(QMessageBox)
    note.folder_button.click()
    assert shown == [str(path), str(tmp_path)]
    (box,) = window.findChildren(QMessageBox)  # the second time there is no program for it
    assert str(tmp_path) in box.informativeText()
    box.close()
    note.open_button.setFocus()
    QTest.keyClick(note.open_button, Qt.Key.Key_Escape)
    assert note.isHidden()


def test_what_stays_behind_is_said_of_each_format_and_amount(
    window: QMainWindow, qtbot: QtBot
) -> None:
    canvas_of(window).select_row(3)
    dialog = opened(window)
    (counting,) = dialog.findChildren(LossCounting)
    said = []
    for amount in (Amount.ALL, Amount.SELECTED):
        dialog.options.amounts[amount].click()
        for kind in ("markwhen", "chronology-json"):
            dialog.kinds.choose(kind)
            qtbot.waitUntil(lambda: not counting.is_busy)
            said.append(dialog.behind.text())
    everything, nothing, selected, still_nothing = said
    assert re.search(r"\(\d\d+ events\)", everything)
    assert re.search(r"\(1 event\)", selected)
    assert "events)" not in selected
    assert nothing == still_nothing
    assert nothing.startswith("Nothing")
    dialog.close()


def test_without_events_there_is_nothing_to_write(window: QMainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_X, Mod.ControlModifier | Mod.ShiftModifier)
    (dialog,) = window.findChildren(DataDialog)
    selected = dialog.options.amounts[Amount.SELECTED]
    assert not selected.isEnabled()
    assert "none" in selected.text()
    dialog.show_subject(DataSubject(dict.fromkeys(Amount, 0)))
    assert not dialog.save_button.isEnabled()
    assert dialog.failure.text()
    dialog.show_subject(DataSubject(dict.fromkeys(Amount, 2)))
    assert dialog.save_button.isEnabled()
    assert not dialog.failure.text()
    dialog.close()


@pytest.fixture
def endless(monkeypatch: pytest.MonkeyPatch) -> None:
    """A writer of plain text that comes to no end by itself, and a bar that is there at once."""

    def write(going: Outgoing, file: BinaryIO, **_options: object) -> None:
        for details in cycle(list(going.events())):
            file.write(details.event.title.encode())

    monkeypatch.setattr(text_writer, "write", write)
    monkeypatch.setattr(progress_dialog, "LONG_MS", 0)


def once_shown(window: QMainWindow, act: Callable[[QProgressDialog], None]) -> QTimer:
    """Do this with the bar as soon as there is one."""
    timer = QTimer(window)

    def look() -> None:
        for bar in window.findChildren(QProgressDialog):
            if bar.isVisible():
                timer.stop()
                act(bar)

    timer.timeout.connect(look)
    timer.start(0)
    return timer


@pytest.mark.usefixtures("endless")
def test_writing_that_is_given_up_leaves_what_was_there(
    window: QMainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.show()
    folder = tmp_path / "written"
    folder.mkdir()
    path = folder / "mine.txt"
    path.write_text("mine", encoding="utf-8")
    let_name(path, monkeypatch)
    dialog = opened(window)
    dialog.kinds.choose("text")
    once_shown(window, lambda bar: QTest.keyClick(bar, Qt.Key.Key_Escape))
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.save_button.isEnabled()
    assert not dialog.failure.text()
    assert {one.name: one.read_text() for one in folder.iterdir()} == {"mine.txt": "mine"}
    once_shown(window, lambda _bar: window.close())
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert not window.isVisible()
    assert {one.name: one.read_text() for one in folder.iterdir()} == {"mine.txt": "mine"}


@pytest.mark.usefixtures("endless")
def test_whoever_presses_escape_again_and_again_gives_up_once(
    window: QMainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.show()
    folder = tmp_path / "written"
    folder.mkdir()
    let_name(folder / "mine.txt", monkeypatch)
    dialog = opened(window)
    dialog.kinds.choose("text")

    def press_on(_bar: QProgressDialog) -> None:
        for _ in range(4):
            front = QApplication.activeModalWidget()
            if front is not None:
                QTest.keyClick(front, Qt.Key.Key_Escape)

    once_shown(window, press_on)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert not [one for one in window.findChildren(QProgressDialog) if one.isVisible()]
    assert not window.findChildren(QMessageBox), "to give up is no fault"
    assert not list(folder.iterdir())


def test_why_nothing_was_written_is_said_in_the_dialog(
    window: QMainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = tmp_path / "taken.odt"
    taken.mkdir()
    dialog = opened(window)
    dialog.kinds.choose("odt")
    with small_disk(tmp_path / "disk", 32) as disk:
        for path, reason in (
            (disk / "a.odt", "the disk is full"),
            (tmp_path / "gone" / "a.odt", "there is no such folder"),
            (taken, "it is not a file"),
        ):
            let_name(path, monkeypatch)
            QTest.keyClick(dialog, Qt.Key.Key_Return)
            assert dialog.isVisible()
            assert str(path) in dialog.failure.text()
            assert reason in dialog.failure.text()
        assert not list(disk.iterdir())
    dialog.kinds.choose("text")
    assert not dialog.failure.text()
    dialog.close()


def test_a_table_is_written_as_it_is_shown(
    window: QMainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    action = window.findChild(QAction, "action-table")
    assert action is not None
    action.trigger()
    (table,) = window.findChildren(EventTable)
    model = table.events
    assert model is not None
    fields = table.columns.shown()
    model.sort(EventField.TITLE, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: model.order.field is EventField.TITLE)
    path = tmp_path / "out.csv"
    let_name(path, monkeypatch)
    dialog = opened(window)
    dialog.set_choices(replace(dialog.choices, kind="csv", as_shown=True))
    assert dialog.behind.text().startswith("All but these columns: Date, Title, Lane,")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    with path.open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    assert header == [model.headerData(field, Qt.Orientation.Horizontal) for field in fields]
    title = fields.index(EventField.TITLE)
    places = range(model.rowCount())
    assert [row[title] for row in rows][: len(places)] == [
        guarded(model.index(place, EventField.TITLE).data()) for place in places
    ]
    assert len(rows) == len(document_of(window).columns)
