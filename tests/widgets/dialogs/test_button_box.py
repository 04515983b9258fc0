"""Buttons of dialogs have words alone, whatever the system puts on those of others."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

import timeline_app
from timeline_app.widgets.dialogs.style import ButtonBox

Kind = QDialogButtonBox.StandardButton


def test_standard_buttons_have_no_icons(qtbot: QtBot) -> None:
    box = ButtonBox(Kind.Ok | Kind.Cancel | Kind.RestoreDefaults)
    qtbot.addWidget(box)
    assert len(box.buttons()) == 3
    assert all(button.icon().isNull() for button in box.buttons())


def test_every_dialog_has_this_row_of_buttons() -> None:
    rooms = [Path(timeline_app.__file__).parent / room for room in ("widgets", "app")]
    sources = [path for room in rooms for path in room.rglob("*.py")]
    made = [path.name for path in sources if "QDialogButtonBox(" in path.read_text("utf-8")]
    assert made == []
