"""The sheet of shortcuts, by real keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

from tests.app.editing.test_edits import action
from tests.app.windows import become_active
from timeline_app.app.help import shortcut_sheet as hands
from timeline_app.app.startup.features import action_specs
from timeline_app.render.marks.examples import every_meaning
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.dialogs.shortcut_sheet import (
    ShortcutPage,
    ShortcutRow,
    ShortcutSheet,
    columns_of,
)

Key = Qt.Key

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def sheet_of(window: QMainWindow) -> ShortcutSheet:
    QTest.keyClick(window, Key.Key_F1)
    found = window.findChild(ShortcutSheet, "shortcuts")
    assert found is not None
    assert found.isVisible()
    return found


def names(sheet: ShortcutSheet) -> list[str]:
    return [row.name for row in sheet.shown]


def test_every_action_is_on_the_sheet_with_its_first_shortcut_and_its_single_key(
    window: QMainWindow, view: TimelineView
) -> None:
    rows = {row.name: row.keys for row in sheet_of(window).shown}
    for spec in action_specs():
        keys = rows[spec.text.replace("&", "")]
        if spec.single:
            assert spec.single in keys
        sequences = [QKeySequence(key).toString() for key in spec.keys]
        shortcut = next((sequence for sequence in sequences if sequence), "")
        assert shortcut in keys or not shortcut, spec.id


def test_what_hands_can_do_is_on_it_too(window: QMainWindow, view: TimelineView) -> None:
    shown = sheet_of(window).shown
    for spec in hands.SPECS:
        assert ShortcutRow(spec.text, spec.how) in shown


def test_nothing_of_the_moment_is_on_it(window: QMainWindow, view: TimelineView) -> None:
    found = names(sheet_of(window))
    assert "Nothing opened yet" not in found
    assert len(found) == len(action_specs()) + len(hands.SPECS)


def test_undo_is_called_so_whatever_is_undone(window: QMainWindow, view: TimelineView) -> None:
    view.select_row(0)
    QTest.keyClick(view, Key.Key_Delete)
    assert "Undo" in names(sheet_of(window))


def test_a_name_or_a_key_finds_its_row(window: QMainWindow, view: TimelineView) -> None:
    for typed, name in (
        ("fit", "Fit Everything"),
        ("ctrl+g", "Go to Date…"),
        ("wheel", "Scroll the lanes"),
    ):
        sheet = sheet_of(window)
        QTest.keyClicks(sheet.field, typed)
        assert name in names(sheet)
        assert len(sheet.shown) < 8
        QTest.keyClicks(sheet.field, "qqq")
        assert sheet.shown == []
        assert sheet.nothing.isVisible()
        sheet.field.clear()
        assert len(sheet.shown) > 40


def test_single_keys_are_not_on_it_while_they_are_off(
    window: QMainWindow, view: TimelineView
) -> None:
    QTest.keyClick(sheet_of(window).field, Key.Key_Escape)
    action = window.findChild(QAction, "action-single_keys")
    assert action is not None
    action.setChecked(False)
    rows = {row.name: row.keys for row in sheet_of(window).shown}
    assert rows["Fit Everything"] == ("Ctrl+0",)
    assert rows["Clear the Selection"] == ("Esc",), "only letters and signs are off"


def test_keys_scroll_it_and_esc_closes_it(window: QMainWindow, view: TimelineView) -> None:
    sheet = sheet_of(window)
    sheet.resize(500, 300)
    QApplication.processEvents()
    bar = sheet.area.verticalScrollBar()
    assert bar.maximum() > 0
    QTest.keyClick(sheet.field, Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(sheet.field, Key.Key_PageUp)
    assert bar.value() == 0
    QTest.keyClick(sheet.field, Key.Key_Escape)
    assert not sheet.isVisible()


@given(st.lists(st.integers(1, 600), max_size=12), st.integers(1, 3))
def test_sections_stay_in_order_within_their_columns(heights: list[int], number: int) -> None:
    columns = columns_of(heights, number)
    assert len(columns) == len(heights)
    assert columns == sorted(columns)
    assert all(0 <= column < number for column in columns)
    if heights and number == 1:
        assert set(columns) == {0}


def test_beside_the_shortcuts_is_the_legend_of_all_marks(
    window: QMainWindow, view: TimelineView
) -> None:
    sheet = sheet_of(window)
    become_active(sheet)
    assert sheet.windowTitle() == "Keyboard Shortcuts"
    assert sheet.legend is not None
    assert not sheet.legend.isVisible()
    QTest.keyClick(sheet.field, Key.Key_Tab)
    segment = sheet.switch.segment(ShortcutPage.SHORTCUTS)
    assert segment.hasFocus(), "it is reached by keys"
    QTest.keyClick(segment, Key.Key_Right)
    assert sheet.legend.isVisible()
    assert not sheet.area.isVisible()
    assert sheet.windowTitle() == "Legend of the Marks"
    words = [label.text() for _, label in sheet.legend.rows]
    assert words == [", ".join(said) for _, said in every_meaning()]
    sheet.close()
    action(window, "shortcuts").trigger()
    assert sheet.area.isVisible(), "F1 is for the shortcuts first"


@pytest.mark.parametrize("size", [(1024, 700), (560, 400)])
def test_the_legend_is_found_by_its_name_and_nothing_of_it_is_cut(
    window: QMainWindow, view: TimelineView, size: tuple[int, int]
) -> None:
    window.resize(*size)
    QTest.keyClick(window, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = window.findChild(QLineEdit, "command-palette")
    palette = QApplication.focusWidget()
    assert palette is not None
    assert field is None or field is palette
    QTest.keyClicks(palette, "legend")
    QTest.keyClick(palette, Key.Key_Return)
    (sheet,) = window.findChildren(ShortcutSheet)
    assert sheet.isVisible()
    legend = sheet.legend
    assert legend is not None
    assert legend.isVisible()
    QApplication.processEvents()
    for example, label in legend.rows:
        assert label.width() + 1 >= label.minimumSizeHint().width()
        assert label.height() >= label.heightForWidth(label.width())
        assert not example.geometry().intersects(label.geometry())
