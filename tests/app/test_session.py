"""What a window tells of in passing."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QMainWindow

from timeline_app.app.session import Session

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_note_stands_on_one_line_and_is_said_to_a_screen_reader(
    window: QMainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = window.findChild(Session)
    assert isinstance(session, Session)
    said: list[str] = []

    def take(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", take)
    session.note("Saved two\nlines")
    assert window.statusBar().currentMessage() == "Saved two lines"
    session.note("")
    assert window.statusBar().currentMessage() == ""
    assert said == ["Saved two lines"]
