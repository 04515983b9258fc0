"""Single keys that the user has changed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMainWindow
from pytestqt.qtbot import QtBot

from tests.app.windows import canvas_of
from timeline_app.app.shell.settings import Settings
from timeline_app.app.startup.application import open_window
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.dialogs.key_dialog import KeyDialog, KeyField
from timeline_app.widgets.search.search_field import SearchField

Key = Qt.Key

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def action(window: QMainWindow, name: str) -> QAction:
    found = window.findChild(QAction, f"action-{name}")
    assert found is not None
    return found


def change(window: QMainWindow, do: Callable[[KeyDialog], object]) -> None:
    """Open the dialog from the menu, and do something in it."""
    failed: list[BaseException] = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, KeyDialog)
        try:
            do(dialog)
        except BaseException as error:
            failed.append(error)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, window, act)
    action(window, "letters").trigger()
    if failed:
        raise failed[0]


def field_of(dialog: KeyDialog, name: str) -> KeyField:
    (found,) = [f for f in dialog.findChildren(KeyField) if f.accessibleName() == name]
    return found


def measure_with_g(dialog: KeyDialog) -> None:
    QTest.keyClick(field_of(dialog, "Measure Time"), Key.Key_G)
    dialog.accept()


def test_another_key_does_it_from_then_on_and_the_usual_one_does_nothing(
    window: QMainWindow, view: TimelineView
) -> None:
    change(window, measure_with_g)
    assert action(window, "measure").text().endswith("\tG")
    QTest.keyClick(view, Key.Key_M)
    assert not view.measure_tool.is_armed
    QTest.keyClick(view, Key.Key_G)
    assert view.measure_tool.is_armed


def test_all_other_keys_go_on_as_before(window: QMainWindow, view: TimelineView) -> None:
    change(window, measure_with_g)
    before = view.scale.seconds_per_px
    QTest.keyClick(view, Key.Key_Plus)
    assert view.scale.seconds_per_px < before
    QTest.keyClick(view, Key.Key_F)
    assert view.scale.seconds_per_px == pytest.approx(before)
    QTest.keyClick(view, Key.Key_Equal)
    assert view.scale.seconds_per_px < before


def test_it_is_remembered(window: QMainWindow, view: TimelineView, qtbot: QtBot) -> None:
    change(window, measure_with_g)
    assert Settings().letters == {"M": "G"}
    other = open_window(None)
    qtbot.addWidget(other)
    canvas = canvas_of(other)
    QTest.keyClick(canvas, Key.Key_G)
    assert canvas.measure_tool.is_armed
    assert action(other, "measure").text().endswith("\tG")


def test_two_commands_change_keys(window: QMainWindow, view: TimelineView) -> None:
    def swap(dialog: KeyDialog) -> None:
        QTest.keyClick(field_of(dialog, "Measure Time"), Key.Key_F)
        assert field_of(dialog, "Fit Everything").text() == "M"
        dialog.accept()

    change(window, swap)
    QTest.keyClick(view, Key.Key_F)
    assert view.measure_tool.is_armed


def test_what_is_no_letter_or_sign_is_not_taken(window: QMainWindow, view: TimelineView) -> None:
    def press(dialog: KeyDialog) -> None:
        field = field_of(dialog, "Measure Time")
        for key in (Key.Key_Left, Key.Key_F5, Key.Key_Space, Key.Key_Backspace):
            QTest.keyClick(field, key)
        QTest.keyClick(field, Key.Key_G, Qt.KeyboardModifier.ControlModifier)
        assert field.text() == "M"

    change(window, press)


def test_giving_up_changes_nothing_and_defaults_come_back(
    window: QMainWindow, view: TimelineView
) -> None:
    change(window, lambda d: QTest.keyClick(field_of(d, "Measure Time"), Key.Key_G))
    assert Settings().letters == {}
    change(window, measure_with_g)

    def restore(dialog: KeyDialog) -> None:
        assert field_of(dialog, "Measure Time").text() == "G"
        (buttons,) = dialog.findChildren(QDialogButtonBox)
        buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults).click()
        assert field_of(dialog, "Measure Time").text() == "M"
        dialog.accept()

    change(window, restore)
    assert Settings().letters == {}
    QTest.keyClick(view, Key.Key_M)
    assert view.measure_tool.is_armed


def test_the_search_field_names_the_key_that_leads_there(
    window: QMainWindow, view: TimelineView
) -> None:
    field = window.findChild(SearchField, "search")
    assert field is not None

    def find_with_q(dialog: KeyDialog) -> None:
        QTest.keyClick(field_of(dialog, "Find…"), Key.Key_Q)
        dialog.accept()

    def keys() -> tuple[str, int]:
        return field._key, field.textMargins().right()

    assert keys()[0] == "/"
    change(window, find_with_q)
    assert keys()[0] == "Q"
    assert keys()[1] > 0, "the words before it end where it begins"
    action(window, "single_keys").setChecked(False)
    assert keys() == ("", 0)


def test_keys_that_are_off_stay_off(window: QMainWindow, view: TimelineView) -> None:
    change(window, measure_with_g)
    action(window, "single_keys").setChecked(False)
    assert not action(window, "letters").isEnabled()
    assert "\t" not in action(window, "measure").text()
    QTest.keyClick(view, Key.Key_G)
    assert not view.measure_tool.is_armed
    action(window, "single_keys").setChecked(True)
    assert action(window, "measure").text().endswith("\tG")
