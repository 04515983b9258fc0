"""No test begins with the pointer, or with a key held down, where an earlier one left it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("turn", ["first", "second"])
def test_a_window_opens_with_no_pointer_over_it(qtbot: QtBot, turn: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 300)
    window.show()
    qtbot.waitExposed(window)
    assert not window.underMouse(), turn
    QCursor.setPos(window.mapToGlobal(window.rect().center()))
    assert window.geometry().contains(QCursor.pos())


@pytest.mark.parametrize("turn", ["first", "second"])
def test_no_key_is_held_down_at_first(qtbot: QtBot, turn: str) -> None:
    assert QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier, turn
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.ControlModifier
