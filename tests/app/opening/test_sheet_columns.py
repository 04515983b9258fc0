"""The window for sheets: asked before a sheet is read, it shows what will come of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from tests.app.large_files import (
    kept_files,
    opener_of,
    title_of,
    wait_for,
    wait_for_title,
)
from tests.app.opening.jobs_here import JobHere
from tests.app.windows import become_active, canvas_of, drop
from tests.interchange.sheets.books import xlsx
from timeline_app.app.opening import sheet_columns
from timeline_app.app.opening.sheet_columns import SheetColumns
from timeline_app.app.shell.actions import Actions
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.app.shell.settings import Settings
from timeline_app.core.dates.parse.dates import DayOrder
from timeline_app.interchange.foreign.reader import ReadOptions
from timeline_app.widgets.imports.cells_table import CellsTable
from timeline_app.widgets.imports.columns_dialog import ColumnsDialog
from timeline_app.widgets.imports.report_dialog import ImportReportDialog

TODAY = date(2026, 11, 28)
SAMPLE = "U.S.–China diplomacy"
TALKS = """When,Topic,Kind
3/4/2020,Call on trade,Calls
25/12/2020,Visit,Visits
"""


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def dialog_of(qtbot: QtBot, window: QMainWindow) -> ColumnsDialog:
    """The window for the sheet, once the whole is counted."""

    def counted() -> bool:
        found = window.findChild(ColumnsDialog)
        return found is not None and "…" not in found.counts.text() and found.counts.text() != ""

    wait_for(qtbot, counted)
    found = window.findChild(ColumnsDialog)
    assert isinstance(found, ColumnsDialog)
    return found


def cells(table: CellsTable) -> list[tuple[str, ...]]:
    return [row.cells for row in table.cells.rows]


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    """That of a window in which nothing is shown yet: that is quickly made."""
    settings = Settings()
    bare = MainWindow(settings)
    qtbot.addWidget(bare)
    return Session(bare, settings, Actions(bare))


class Asking:
    """A sheet that is asked about, its jobs done here, and what came of it."""

    def __init__(
        self, qtbot: QtBot, session: Session, data: bytes, said: ReadOptions | None = None
    ) -> None:
        self._qtbot = qtbot
        self.ended: list[ReadOptions | None] = []
        options = said or ReadOptions(today=TODAY)
        self.columns = SheetColumns(session, "talks.csv", options, data=data)
        self.columns.chosen.connect(self.ended.append)
        self.columns.left.connect(lambda: self.ended.append(None))
        self.columns.begin()
        self.wait(lambda: self.columns.dialog is not None)

    def wait(self, is_so: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(is_so)

    @property
    def dialog(self) -> ColumnsDialog:
        """The window for the sheet, once the whole is counted or can't be."""
        found = self.columns.dialog
        assert found is not None
        self.wait(lambda: "…" not in found.counts.text())
        return found

    def say(self, what: str, value: str | int) -> None:
        """Choose something in a box, or that the column in a place is a quote."""
        if isinstance(value, int):
            self.dialog.header.column_changed.emit(value, "quote")
        else:
            setting = getattr(self.dialog, what)
            setting.chosen.emit(value)
            self.wait(lambda: setting.box.currentData() == value)

    def end(self) -> ReadOptions | None:
        """What it was ended with."""
        self.wait(lambda: bool(self.ended))
        return self.ended[0]


@pytest.fixture
def ask(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str | bytes], Asking]:
    monkeypatch.setattr(sheet_columns, "JobProcess", JobHere)
    monkeypatch.setattr(sheet_columns, "COUNTED_AFTER_MS", 0)

    def ask(sheet: str | bytes) -> Asking:
        return Asking(qtbot, session, sheet.encode() if isinstance(sheet, str) else sheet)

    return ask


Ask = Callable[[str | bytes], Asking]


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    return write(tmp_path / "talks.csv", TALKS)


def what_columns_are(dialog: ColumnsDialog) -> list[str]:
    return [button.text() for button in dialog.header.buttons]


def test_a_sheet_is_shown_as_it_stands_and_as_it_will_be_read(ask: Ask) -> None:
    dialog = ask(TALKS).dialog
    assert what_columns_are(dialog) == ["Date", "Title", "Lane"]
    assert cells(dialog.source)[1] == ("3/4/2020", "Call on trade", "Calls")
    assert dialog.result_table.cells.headers == ("Date", "Title", "Lane")
    assert cells(dialog.result_table) == [
        ("3 Apr 2020", "Call on trade", "Calls"),
        ("25 Dec 2020", "Visit", "Visits"),
    ]
    assert dialog.counts.text() == "2 events"
    assert dialog.day_words.text() == "1 date can only be day first."
    assert not dialog.day_order.isVisible()


def test_a_sheet_is_imported_as_it_is_shown(qtbot: QtBot, window: QMainWindow, talks: Path) -> None:
    """All of it, with its processes: asked, corrected, read, and opened again without asking."""
    drop(window, talks)
    dialog = dialog_of(qtbot, window)
    assert title_of(window).startswith(SAMPLE)
    dialog.header.column_changed.emit(1, "lane")
    dialog.header.column_changed.emit(2, "title")
    QTest.keyClick(dialog.header.buttons[0], Qt.Key.Key_Return)
    wait_for_title(qtbot, window, "talks")
    assert titles_of(window) == ["Calls", "Visits"]
    files = kept_files()
    opener_of(window).try_open("sample")
    wait_for_title(qtbot, window, SAMPLE)
    opener_of(window).try_open(str(talks), is_known=True)
    wait_for_title(qtbot, window, "talks")
    assert kept_files() == files


def test_what_is_told_is_not_asked(qtbot: QtBot, window: QMainWindow, talks: Path) -> None:
    told = ReadOptions(today=TODAY, mapping=(("Kind", "title"), ("When", "date")))
    opener_of(window).open(str(talks), told)
    wait_for_title(qtbot, window, "talks")
    assert titles_of(window) == ["Calls", "Visits"]


def titles_of(window: QMainWindow) -> list[str]:
    model = canvas_of(window).event_model
    return sorted(model.index(row, 0).data() for row in range(model.rowCount()))


def test_escape_leaves_the_sheet_alone(ask: Ask) -> None:
    asking = ask(TALKS)
    QTest.keyClick(asking.dialog, Qt.Key.Key_Escape)
    assert asking.end() is None


def test_the_order_of_day_and_month_is_asked_where_nothing_tells(ask: Ask) -> None:
    asking = ask("Date,Title\n3/4/2020,Call\n5/6/2020,Visit\n")
    dialog = asking.dialog
    assert dialog.day_words.text().startswith("2 dates such as 3/4/2020 can be read in two ways")
    assert dialog.counts.text() == "2 events\u00a0· 2 undated\u00a0· 2 not read as they stand"
    choices = [dialog.day_order.box.itemText(at) for at in range(3)]
    assert choices[1:] == ["Day first: 3 Apr 2020", "Month first: 4 Mar 2020"]
    dialog.day_order.chosen.emit("month first")
    assert [row[0] for row in cells(dialog.result_table)] == ["4 Mar 2020", "6 May 2020"]
    assert asking.dialog.counts.text() == "2 events"
    dialog.accept()
    chosen = asking.end()
    assert chosen is not None
    assert chosen.day_order is DayOrder.MONTH_FIRST


def test_dates_that_contradict_each_other_are_told_and_asked(ask: Ask) -> None:
    dialog = ask("Date,Title\n25/12/2020,a\n12/26/2020,b\n3/4/2020,c\n").dialog
    assert dialog.day_words.text().startswith(
        "1 date can only be day first. 1 date can only be month first. 1 date such as 3/4/2020"
    )
    assert dialog.day_order.isVisible()


BOOK = xlsx(
    {
        "Talks": [["When", "Topic"], ["2020-03-04", "Call"]],
        "Letters": [["3/4/2020", "Letter", "X"], ["5/6/2021", "Answer", "Y"]],
    }
)
CYRILLIC = "Date|Событие\n25.12.2020|Визит\n14.5.2021|Ответ\nкогда-то|Письмо\n".encode("cp1251")


@pytest.mark.parametrize(
    ("data", "say"),
    [
        (TALKS.encode(), {"column": 2}),
        (TALKS.replace(",", ";").encode(), {"separator": ","}),
        (BOOK, {"sheet": "Letters", "header_row": "0", "day_order": "month first", "column": 2}),
    ],
    ids=["columns", "separator", "sheet of a workbook without names"],
)
def test_what_was_said_stands_when_it_is_asked_again(
    qtbot: QtBot, session: Session, ask: Ask, data: bytes, say: dict[str, str | int]
) -> None:
    asking = ask(data)
    for what, value in say.items():
        asking.say(what, value)
    dialog, counted = asking.dialog, asking.dialog.counts.text()
    columns, read = what_columns_are(dialog), cells(dialog.result_table)
    dialog.accept()
    said = asking.end()
    assert said is not None

    again = Asking(qtbot, session, data, said)
    dialog = again.dialog
    assert dialog.counts.text() == counted
    assert (what_columns_are(dialog), cells(dialog.result_table)) == (columns, read)
    dialog.accept()
    assert again.end() == said


def test_the_report_leads_back_to_the_columns(
    qtbot: QtBot, window: QMainWindow, tmp_path: Path
) -> None:
    """All of it: what came of the first way is gone, and what was said stands."""
    before = kept_files()
    path = tmp_path / "talks.csv"
    path.write_bytes(CYRILLIC)
    drop(window, path)
    wait_for(qtbot, lambda: window.findChild(ColumnsDialog))
    dialog = window.findChild(ColumnsDialog)
    assert isinstance(dialog, ColumnsDialog)
    dialog.encoding.chosen.emit("cp1251")
    dialog = dialog_of(qtbot, window)
    dialog.header.column_changed.emit(1, "lane")
    dialog.accept()

    wait_for(qtbot, lambda: window.findChild(ImportReportDialog))
    report = window.findChild(ImportReportDialog)
    assert isinstance(report, ImportReportDialog)
    become_active(report)
    QTest.keyClick(report, Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    wait_for(qtbot, lambda: not window.findChildren(ImportReportDialog))
    dialog = dialog_of(qtbot, window)
    assert kept_files() == before
    assert what_columns_are(dialog) == ["Date", "Lane"]
    assert dialog.encoding.box.currentData() == "cp1251"
    dialog.header.column_changed.emit(1, "title")
    dialog.accept()
    wait_for(qtbot, lambda: window.findChild(ImportReportDialog))
    report = window.findChild(ImportReportDialog)
    assert isinstance(report, ImportReportDialog)
    report.open_button.click()
    wait_for_title(qtbot, window, "talks")
    assert titles_of(window) == ["Визит", "Ответ", "Письмо"]
    assert len(kept_files()) == len(before) + 1


def test_a_sheet_without_dates_asks_which_column_has_them(ask: Ask) -> None:
    asking = ask("Title,Lane,X\nCall,A,year 2020\nVisit,B,year 2021\n")
    dialog = asking.dialog
    assert dialog.hint.text() == "Say which column has the date."
    assert not dialog.import_button.isEnabled()
    dialog.header.column_changed.emit(2, "date")
    assert dialog.import_button.isEnabled()
    assert asking.dialog.counts.text().startswith("2 events")


def test_what_was_said_is_remembered_by_the_names_of_the_columns(ask: Ask) -> None:
    asking = ask(TALKS)
    asking.dialog.header.column_changed.emit(2, "tags")
    asking.dialog.accept()
    asking.end()
    other = ask("Kind,When,Topic\nCalls,2021,Another call\n").dialog
    assert what_columns_are(other) == ["Tags", "Date", "Title"]
    other.reject()
    assert what_columns_are(ask("Kind,When\nCalls,2021\n").dialog) == ["Lane", "Date"]


def test_an_encoding_that_can_not_be_told_is_asked_for(ask: Ask) -> None:
    data = "Дата;Событие\n25.12.2020;Визит\n14.5.2021;Письмо\n".encode("cp1251")
    asking = ask(data)
    dialog = asking.dialog
    assert dialog.hint.text() == "Choose the encoding in which the words can be read."
    assert dialog.encoding.box.currentIndex() == -1
    assert not dialog.import_button.isEnabled()
    dialog.encoding.chosen.emit("cp1251")
    asking.wait(dialog.import_button.isEnabled)
    assert cells(asking.dialog.result_table)[0] == ("25 Dec 2020", "Визит")


def test_sheet_header_and_separator_can_be_changed(ask: Ask) -> None:
    asking = ask(
        xlsx(
            {
                "Talks": [["When", "Topic"], ["2020-03-04", "Call"]],
                "Letters": [["Draft", ""], ["Date", "Title"], ["2021", "Letter"]],
            }
        )
    )
    dialog = asking.dialog
    assert not dialog.separator.isVisible()
    dialog.sheet.chosen.emit("Letters")
    asking.wait(lambda: dialog.header_row.box.currentData() == "2")
    assert cells(asking.dialog.result_table) == [("2021", "Letter")]
    dialog.header_row.chosen.emit("0")
    asking.wait(lambda: dialog.source.cells.headers == ("A", "B"))
    dialog.reject()
    assert asking.end() is None


def test_another_separator_is_shown_at_once(ask: Ask) -> None:
    asking = ask("When;Topic\n2020;one, two\n2021;three, four\n")
    dialog = asking.dialog
    assert dialog.separator.box.currentData() == ";"
    dialog.separator.chosen.emit(",")
    asking.wait(lambda: dialog.separator.box.currentData() == ",")
    assert cells(dialog.source)[0] == ("When;Topic",)
