"""Widgets that are used again: showing them lays out no more than needed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from timeline_app.core.guarded import override
from timeline_app.widgets.controls.widget_pool import WidgetPool


class Counting(QVBoxLayout):
    """Counts how often it places what is in it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.placed = 0

    @override
    def setGeometry(self, arg__1: QRect) -> None:
        self.placed += 1
        super().setGeometry(arg__1)


class Window(QWidget):
    """What is filled again stands in a frame, with a text below it."""

    def __init__(self) -> None:
        super().__init__()
        self.frame = QWidget()
        self.placing = Counting(self.frame)
        box = QWidget()
        self.placing.addWidget(box)
        self.text = QLabel("short")
        self.placing.addWidget(self.text)
        QVBoxLayout(self).addWidget(self.frame)
        self.refill = WidgetPool(QVBoxLayout(box), QLabel, QLabel.clear)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def settle() -> None:
    QApplication.processEvents()
    QApplication.processEvents()


def test_what_is_shown_already_is_not_laid_out_amid_other_changes(window: Window) -> None:
    window.refill.shown(3)
    settle()
    window.text.setText("a text\nof two lines")
    before = window.placing.placed
    assert [widget.isVisible() for widget in window.refill.shown(3)] == [True] * 3
    assert window.placing.placed == before
    settle()
    assert window.placing.placed > before


def test_many_that_come_at_once_are_laid_out_once(window: Window) -> None:
    settle()
    before = window.placing.placed
    assert all(widget.isVisible() for widget in window.refill.shown(20))
    assert window.placing.placed <= before + 2
    window.refill.shown(1)
    assert [widget.isVisible() for widget in window.refill.all_made()] == [True] + [False] * 19
