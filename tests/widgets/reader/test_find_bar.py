from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from timeline_app.widgets.reader.find_bar import FindBar
from timeline_app.widgets.reader.text_view import TextView

Key, Held = Qt.Key, Qt.KeyboardModifier
TEXT = "One vital line.\nAnother Vital line.\nNothing else."


@pytest.fixture
def bar(qtbot: QtBot) -> Iterator[FindBar]:
    window = QWidget()
    qtbot.addWidget(window)
    view = TextView()
    bar = FindBar(view)
    column = QVBoxLayout(window)
    column.addWidget(view)
    column.addWidget(bar)
    window.resize(700, 400)
    window.show()
    view.show_text(TEXT)
    bar.begin()
    yield bar
    bar.work.cancel()
    view.reading.cancel()


def view_of(bar: FindBar) -> TextView:
    view = bar.window().findChild(TextView)
    assert isinstance(view, TextView)
    return view


def test_words_are_found_while_they_are_typed_and_then_in_turn(bar: FindBar) -> None:
    view = view_of(bar)
    QTest.keyClicks(bar.field, "vital")
    bar.work.finish()
    assert view.selected_words() == "vital"
    QTest.keyClick(bar.field, Key.Key_Return)
    bar.work.finish()
    assert view.selected_words() == "Vital"
    QTest.keyClick(bar.field, Key.Key_Return)
    bar.work.finish()
    assert (view.selected_words(), bar.said.text()) == ("vital", "Went on from the other end")
    QTest.keyClick(bar.field, Key.Key_Return, Held.ShiftModifier)
    bar.work.finish()
    assert view.selected_words() == "Vital"


def test_what_is_not_there_is_said(bar: FindBar) -> None:
    QTest.keyClicks(bar.field, "absent")
    bar.work.finish()
    assert bar.said.text() == "Not in this text"


def test_escape_stops_what_is_searched_and_then_leaves(bar: FindBar, qtbot: QtBot) -> None:
    view_of(bar).show_text("no such words " * 100_000)
    QTest.keyClicks(bar.field, "absent")
    assert bar.work.is_busy
    QTest.keyClick(bar.field, Key.Key_Escape)
    assert not bar.work.is_busy
    assert bar.isVisible()
    with qtbot.waitSignal(bar.closed, timeout=1000):
        QTest.keyClick(bar.field, Key.Key_Escape)
    assert not bar.isVisible()
