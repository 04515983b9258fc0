"""Tags with commas between are completed one by one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout
from pytestqt.qtbot import QtBot

from timeline_app.core.text.candidates import NamedRecord
from timeline_app.widgets.dialogs.change_events_dialog import TagListField

Key = Qt.Key


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[TagListField]:
    dialog, found = QDialog(), TagListField("Tags")
    found.set_choices([NamedRecord(tag, tag) for tag in ("taiwan", "trade", "visit")])
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok)
    buttons.accepted.connect(dialog.accept)
    column = QVBoxLayout(dialog)
    column.addWidget(found)
    column.addWidget(buttons)
    qtbot.addWidget(dialog)
    dialog.resize(300, 300)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    found.setFocus()
    yield found
    dialog.close()


def offered(field: TagListField) -> list[str]:
    assert field.list_is_open
    return [choice.text for choice in field.offered]


def test_the_last_tag_is_completed_and_those_before_stay(field: TagListField) -> None:
    QTest.keyClicks(field, "ta")
    assert offered(field) == ["taiwan"]
    QTest.keyClick(field, Key.Key_Down)
    QTest.keyClick(field, Key.Key_Return)
    assert field.text() == "taiwan"
    QTest.keyClicks(field, ", T")
    assert offered(field) == ["trade", "visit"], "what is there already is not offered again"
    QTest.keyClick(field, Key.Key_Down)
    QTest.keyClick(field, Key.Key_Return)
    assert field.text() == "taiwan, trade"
    assert not field.list_is_open


def test_all_are_offered_where_nothing_is_typed(field: TagListField) -> None:
    QTest.keyClick(field, Key.Key_Down)
    assert offered(field) == ["taiwan", "trade", "visit"]


def test_enter_closes_the_list_before_the_dialog(field: TagListField) -> None:
    dialog = field.window()
    assert isinstance(dialog, QDialog)
    QTest.keyClicks(field, "vis")
    QTest.keyClick(field, Key.Key_Return)
    assert (field.text(), field.list_is_open) == ("vis", False)
    assert dialog.isVisible()
    QTest.keyClick(field, Key.Key_Return)
    assert not dialog.isVisible()
