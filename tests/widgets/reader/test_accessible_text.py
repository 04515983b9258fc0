"""A screen reader reads the text, moves in it, and is told of marks and what is selected."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextUpdateEvent,
)
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.examples import examples
from timeline_app.widgets.reader.accessible_text import PAGE, AccessiblePage
from timeline_app.widgets.reader.marks import MarkTone, TextMark
from timeline_app.widgets.reader.text_view import TextView

Key = Qt.Key
TEXT = "He said 😀 “not now” on Monday.\nThe second line.\n"


@pytest.fixture
def view(qtbot: QtBot) -> TextView:
    made = TextView()
    qtbot.addWidget(made)
    made.resize(600, 400)
    quote = TEXT.index("not now")
    date = TEXT.index("Monday")
    marks = [
        TextMark(quote, quote + 7, name="q"),
        TextMark(date, date + 6, tone=MarkTone.DATE, name="d"),
    ]
    made.show_text(TEXT, marks)
    made.show()
    return made


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[QAccessibleEvent]:
    found: list[QAccessibleEvent] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", found.append)
    return found


def text_of(view: TextView) -> QAccessibleTextInterface:
    found = QAccessible.queryAccessibleInterface(view).textInterface()
    assert isinstance(found, QAccessibleTextInterface)
    return found


def announced(told: list[QAccessibleEvent]) -> list[str]:
    return [one.message() for one in told if isinstance(one, QAccessibleAnnouncementEvent)]


def test_it_is_a_text_of_several_lines_that_is_only_read(view: TextView) -> None:
    found = QAccessible.queryAccessibleInterface(view)
    assert found.role() == QAccessible.Role.EditableText
    state = found.state()
    assert (state.readOnly, state.multiLine, state.focusable) == (1, 1, 1)
    assert found.actionInterface() is not None
    assert found.valueInterface() is None


def test_words_and_caret_are_counted_as_qt_does(view: TextView) -> None:
    text = text_of(view)
    assert text.characterCount() == len(TEXT) + 1, "an emoji is two units"
    assert text.text(0, text.characterCount()) == TEXT
    assert text.text(0, -1) == TEXT
    at = TEXT.index("not")
    assert text.text(at + 1, at + 4) == "not"
    view.caret.put(at)
    assert text.cursorPosition() == at + 1
    text.setCursorPosition(at + 5)
    assert view.caret.at == at + 4
    text.addSelection(at + 1, at + 4)
    assert view.selected_words() == "not"
    text.removeSelection(0)
    assert not view.caret.has_selection


def test_a_character_lies_where_its_point_leads_to_it(view: TextView) -> None:
    text = text_of(view)
    for offset in (0, 5, TEXT.index("second") + 1):
        rect = text.characterRect(offset)
        assert not rect.isEmpty()
        assert text.offsetAtPoint(QPoint(rect.left() + 1, rect.center().y())) == offset


def test_a_long_text_is_told_by_pages(view: TextView, told: list[QAccessibleEvent]) -> None:
    long = "A line of words.\n" * 10_000
    view.show_text(long)
    view.finish_reading()
    text = text_of(view)
    assert text.characterCount() < PAGE + 100
    assert text.text(0, 4) == "A li"
    told.clear()
    view.caret.put(90_000)
    start = AccessiblePage(view).start
    assert long[start : start + text.characterCount()] == text.text(0, -1)
    assert text.cursorPosition() == 90_000 - start
    updates = [one for one in told if isinstance(one, QAccessibleTextUpdateEvent)]
    assert [one.textInserted() for one in updates] == [text.text(0, -1)]
    told.clear()
    view.caret.put(90_010)
    assert not [one for one in told if isinstance(one, QAccessibleTextUpdateEvent)]


def test_caret_marks_and_selection_are_told(view: TextView, told: list[QAccessibleEvent]) -> None:
    quote = TEXT.index("not now")
    view.caret.put(quote - 1)
    told.clear()
    QTest.keyClick(view, Key.Key_Right)
    assert announced(told) == ["Quote"]
    assert [one.cursorPosition() for one in told if type(one) is QAccessibleTextCursorEvent] == [
        quote + 1
    ]
    QTest.keyClick(view, Key.Key_Right)
    assert announced(told) == ["Quote"], "once for each"
    told.clear()
    QTest.keyClick(view, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert announced(told) == ["o selected", "t selected", "t unselected"]
    told.clear()
    view.make_current("d")
    assert announced(told) == ["Date given: Monday"]


@given(st.text(st.characters(codec="utf-8"), max_size=60), st.integers(0, 60))
@settings(
    max_examples=examples(40),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_each_place_has_one_position_and_leads_back(view: TextView, text: str, at: int) -> None:
    view.show_text(text)
    view.caret.put(at)
    page = AccessiblePage(view)
    assert page.length == len(text.encode("utf-16-le")) // 2
    for index in range(len(text) + 1):
        assert page.index(page.units(index)) == index
