"""Waits until no dialog is about what the window shows."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

BUSY_MS = 300
"""How often to see whether a dialog is closed."""


def between_dialogs(parent: QObject, act: Callable[[], None]) -> None:
    """Call `act` once no dialog is open, unless `parent` is gone by then."""
    if QApplication.activeModalWidget() is None:
        act()
    else:
        QTimer.singleShot(BUSY_MS, parent, partial(between_dialogs, parent, act))
