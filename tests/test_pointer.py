"""No test begins with the pointer where an earlier one left it."""

import pytest
from PySide6.QtGui import QCursor
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
