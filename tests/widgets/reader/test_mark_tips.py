"""What is said of a mark in a text under the pointer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from timeline_app.widgets.reader.marks import TextMark, TextMarks
from timeline_app.widgets.reader.text_view import TextView

WORDS = "They met in Oslo on Monday, it said.\n\nNothing was agreed."


def mark(words: str, name: str) -> TextMark:
    start = WORDS.index(words)
    return TextMark(start, start + len(words), name=name)


SENTENCE, DATE = mark("They met in Oslo on Monday", "sentence"), mark("Monday", "date")


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[TextView]:
    view = TextView()
    qtbot.addWidget(view)
    view.resize(700, 300)
    view.show_text(WORDS, (SENTENCE, DATE))
    view.tip_of = lambda name: f"about the {name}"
    view.show()
    yield view
    QToolTip.hideText()


def tip_at(view: TextView, point: QPoint) -> str:
    QToolTip.hideText()
    where = view.viewport().mapToGlobal(point)
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, where))
    return QToolTip.text() if QToolTip.isVisible() else ""


def test_it_is_said_of_the_shortest_mark_under_the_pointer(view: TextView) -> None:
    (date,) = view.rects_of(DATE.start, DATE.end)
    (before,) = view.rects_of(SENTENCE.start, DATE.start)
    assert tip_at(view, date.center().toPoint()) == "<qt>about the date</qt>"
    assert tip_at(view, before.center().toPoint()) == "<qt>about the sentence</qt>"


def test_beside_the_marks_nothing_is_said(view: TextView) -> None:
    (date,) = view.rects_of(DATE.start, DATE.end)
    at = date.center().toPoint()
    for point in (QPoint(at.x(), 280), QPoint(view.viewport().width() - 3, at.y())):
        assert tip_at(view, point) == ""


def test_the_mark_within_another_is_what_is_clicked(view: TextView, qtbot: QtBot) -> None:
    (date,) = view.rects_of(DATE.start, DATE.end)
    with qtbot.waitSignal(view.mark_activated) as activated:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=date.center().toPoint())
    assert activated.args == ["date"]


def test_the_shortest_mark_at_a_place() -> None:
    marks = TextMarks((SENTENCE, DATE))
    assert marks.shortest_at(DATE.start) == DATE
    assert marks.shortest_at(SENTENCE.start) == SENTENCE
    assert marks.shortest_at(DATE.end) is None


def test_it_is_told_to_a_screen_reader_where_a_mark_has_its_turn(view: TextView) -> None:
    view.make_current("date")
    assert view.accessibleDescription().endswith("Monday\nabout the date")
