"""A text of one line, and a note, are told of when left, and never lost before they are kept."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from timeline_app.widgets.fields.line_field import LineField, NoteField

Key = Qt.Key


class Form(QDialog):
    """The fields in a dialog, and what they told."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self.note, self.other = LineField("Name"), NoteField("Note"), QLineEdit()
        column = QVBoxLayout(self)
        for widget in (self.line, self.note, self.other):
            column.addWidget(widget)
        self.told: list[str] = []
        self.line.committed.connect(lambda: self.told.append(self.line.value()))
        self.note.committed.connect(lambda: self.told.append(self.note.toPlainText()))


@pytest.fixture
def form(qtbot: QtBot) -> Iterator[Form]:
    found = Form()
    qtbot.addWidget(found)
    found.show()
    qtbot.waitExposed(found)
    found.activateWindow()
    qtbot.waitUntil(found.isActiveWindow)
    found.line.put("Before")
    found.note.put("Before")
    yield found
    found.close()


def test_what_could_not_be_kept_stays_and_is_told_of_again(form: Form) -> None:
    form.line.setFocus()
    form.line.selectAll()
    QTest.keyClicks(form.line, "  After ")
    QTest.keyClick(form.line, Key.Key_Return)
    assert form.told == ["After"]
    form.other.setFocus()
    assert form.told == ["After", "After"]
    form.line.put("After")
    form.line.setFocus()
    form.other.setFocus()
    assert form.told == ["After", "After"]


def test_esc_brings_back_what_was_put_and_then_is_the_dialogs(form: Form) -> None:
    form.line.setFocus()
    QTest.keyClicks(form.line, "x")
    QTest.keyClick(form.line, Key.Key_Escape)
    assert form.line.text() == "Before"
    assert form.isVisible()
    QTest.keyClick(form.line, Key.Key_Escape)
    assert not form.isVisible()
    assert not form.told


def test_what_is_needed_is_never_empty(form: Form) -> None:
    form.line.setFocus()
    form.line.clear()
    form.other.setFocus()
    assert form.line.text() == "Before"
    assert not form.told


def test_a_text_of_several_lines_stays_one_while_nobody_changes_it(form: Form) -> None:
    form.line.put("two\nlines")
    assert form.line.text() == "two lines"
    form.line.setFocus()
    form.other.setFocus()
    assert form.line.value() == "two\nlines"
    assert not form.told


def test_what_is_being_typed_survives_an_edit_from_elsewhere(form: Form) -> None:
    form.line.setFocus()
    QTest.keyClicks(form.line, "x")
    form.line.put("From elsewhere")
    assert form.line.text().startswith("x") or form.line.text().endswith("x")
    form.note.setFocus()
    QTest.keyClicks(form.note, "y")
    form.note.put("From elsewhere")
    assert "y" in form.note.toPlainText()
    QTest.keyClick(form.note, Key.Key_Escape)
    assert form.note.toPlainText() == "From elsewhere"


def test_a_note_is_told_of_by_ctrl_enter_and_tab_and_stays_until_kept(form: Form) -> None:
    form.note.setFocus()
    form.note.selectAll()
    QTest.keyClicks(form.note, "a")
    QTest.keyClick(form.note, Key.Key_Return)
    QTest.keyClicks(form.note, "b")
    QTest.keyClick(form.note, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(form.note, Key.Key_Tab)
    assert form.told == ["a\nb", "a\nb"]
    form.note.put("a\nb")
    form.note.setFocus()
    form.other.setFocus()
    assert len(form.told) == 2


def test_what_is_read_only_tells_nothing(form: Form) -> None:
    form.line.setReadOnly(True)
    form.line.setText("Otherwise")
    form.line.commit()
    form.note.setReadOnly(True)
    form.note.setPlainText("Otherwise")
    form.note.commit()
    assert not form.told
