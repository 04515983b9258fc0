from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from tests.app.windows import canvas_of
from tests.pseudo_language import pseudo, translation
from tests.resting import rest_on_request
from timeline_app.app.startup.application import open_window
from timeline_app.widgets.canvas.timeline_view import TimelineView

__all__ = ["pseudo", "rest_on_request", "translation"]


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    """The window of the sample at 1440 × 900."""
    found = open_window(None)
    qtbot.addWidget(found)
    found.resize(1440, 900)
    qtbot.waitExposed(found)
    return found


@pytest.fixture
def view(window: QMainWindow) -> TimelineView:
    """The canvas of that window."""
    found = canvas_of(window)
    found.setFocus()
    return found
