"""The window for a sheet: its menus are reached by keys, and it says what it is told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from timeline_app.render.style.palette import DARK, LIGHT, Palette
from timeline_app.widgets.imports.columns_dialog import ColumnsDialog, DayOrderAsked
from timeline_app.widgets.imports.sheet_values import (
    PreviewRow,
    ReadRow,
    SheetChoice,
    SheetColumn,
    SheetSetting,
    SheetShown,
)

CHOICES = [
    SheetChoice("date", "Date"),
    SheetChoice("title", "Title"),
    SheetChoice("leave out", "Leave out"),
]
ROWS = SheetSetting((SheetChoice("0", "no row"), SheetChoice("1", "row 1")), "1")
COMMA = SheetSetting((SheetChoice(",", "Comma"), SheetChoice(";", "Semicolon")), ",")


def shown(keys: list[str]) -> SheetShown:
    columns = tuple(SheetColumn(f"Name {at}", key) for at, key in enumerate(keys))
    names = tuple(column.name for column in columns)
    rows = (
        PreviewRow(1, names),
        PreviewRow(2, ("2020", "Call & <b>talk</b>")),
        PreviewRow(3, ("", "")),
    )
    return SheetShown(columns, rows, 1, SheetSetting(), ROWS, COMMA, SheetSetting())


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def dialog(qtbot: QtBot, window: QWidget) -> ColumnsDialog:
    dialog = ColumnsDialog("talks.csv", CHOICES, window)
    dialog.set_palette_roles(LIGHT)
    dialog.show_sheet(shown(["date", "title", "leave out"]))
    dialog.show_read(["Date", "Title"], [ReadRow(2, ("2020", "Call & <b>talk</b>"))])
    dialog.show_hint("")
    dialog.show_day_order(DayOrderAsked(""))
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def popup(qtbot: QtBot) -> QMenu:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_arrow_keys_go_from_menu_to_menu_and_open_them(qtbot: QtBot, dialog: ColumnsDialog) -> None:
    changed: list[tuple[int, str]] = []
    dialog.column_changed.connect(lambda at, key: changed.append((at, key)))
    first, second, third = dialog.header.buttons
    assert [button.text() for button in (first, second, third)] == ["Date", "Title", "Leave out"]
    stops = [button.focusPolicy() & Qt.FocusPolicy.TabFocus for button in dialog.header.buttons]
    assert [bool(stop) for stop in stops] == [True, False, False]
    QTest.keyClick(first, Qt.Key.Key_End)
    QTest.keyClick(third, Qt.Key.Key_Left)
    assert dialog.focusWidget() is second
    QTest.keyClick(second, Qt.Key.Key_Down)
    menu = popup(qtbot)
    assert [action.isChecked() for action in menu.actions() if action.text()] == [
        False, True, False,
    ]  # fmt: skip
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert changed == [(1, "leave out")]
    assert second.accessibleName() == "Column Name 1 is: Title"


def test_tab_comes_to_all_there_is(dialog: ColumnsDialog) -> None:
    dialog.show_day_order(DayOrderAsked("Which?", is_asked=True, setting=COMMA))
    at: QWidget = dialog.header_row.box
    reached = [at]
    for _ in range(6):
        at = at.nextInFocusChain()
        while not (at.isVisible() and at.focusPolicy() & Qt.FocusPolicy.TabFocus):
            at = at.nextInFocusChain()
        reached.append(at)
    assert reached == [
        dialog.header_row.box,
        dialog.separator.box,
        dialog.header.buttons[0],
        dialog.source,
        dialog.result_table,
        dialog.day_order.box,
        dialog.cancel_button,
    ]


@pytest.mark.parametrize("place", ["button", "source", "result_table"])
@pytest.mark.parametrize(("key", "result"), [(Qt.Key.Key_Return, 1), (Qt.Key.Key_Escape, 0)])
def test_enter_imports_and_escape_leaves_wherever_the_keyboard_is(
    qtbot: QtBot, dialog: ColumnsDialog, place: str, key: Qt.Key, result: int
) -> None:
    widget = dialog.header.buttons[0] if place == "button" else getattr(dialog, place)
    widget.setFocus()
    with qtbot.waitSignal(dialog.finished) as ended:
        QTest.keyClick(widget, key)
    assert ended.args == [result]


def test_nothing_is_imported_while_something_is_missing(dialog: ColumnsDialog) -> None:
    dialog.show_hint("Say which column has the date.")
    assert not dialog.import_button.isEnabled()
    QTest.keyClick(dialog.header.buttons[0], Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.show_hint("")
    assert dialog.import_button.isEnabled()


def test_a_row_is_the_same_above_and_below(dialog: ColumnsDialog) -> None:
    dialog.source.setCurrentIndex(dialog.source.cells.index(1, 0))
    assert dialog.result_table.current_number == 2
    assert dialog.source.current_number == 2


def test_what_can_not_be_chosen_is_not_shown(dialog: ColumnsDialog) -> None:
    assert not dialog.sheet.isVisible()
    assert not dialog.encoding.isVisible()
    assert dialog.separator.isVisible()
    chosen: list[str] = []
    dialog.separator_chosen.connect(chosen.append)
    dialog.separator.box.setFocus()
    QTest.keyClick(dialog.separator.box, Qt.Key.Key_Down)
    assert chosen == [";"]


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_another_number_of_columns_takes_the_place_of_those_before(
    dialog: ColumnsDialog, palette: Palette
) -> None:
    dialog.set_palette_roles(palette)
    dialog.show_sheet(shown(["leave out"] * 100))
    assert len(dialog.header.buttons) == 100
    QTest.keyClick(dialog.header.buttons[0], Qt.Key.Key_End)
    last = dialog.header.buttons[-1]
    assert dialog.focusWidget() is last
    assert dialog.header.viewport().rect().intersects(last.geometry())
    dialog.show_sheet(shown(["date"]))
    assert len(dialog.header.buttons) == 1
    assert dialog.header.buttons[0].focusPolicy() & Qt.FocusPolicy.TabFocus


def test_buttons_follow_a_column_that_is_made_wider(qtbot: QtBot, dialog: ColumnsDialog) -> None:
    header = dialog.header
    header.resizeSection(0, 300)
    qtbot.waitUntil(lambda: header.buttons[1].x() > 300)
    for at, button in enumerate(header.buttons):
        left = header.sectionViewportPosition(at)
        assert left < button.x() < button.geometry().right() < left + header.sectionSize(at)


def test_the_models_are_sound(dialog: ColumnsDialog) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(dialog.source.cells, fatal)
    dialog.show_sheet(shown(["date", "title"]))
    tip = dialog.result_table.cells.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;" in tip
