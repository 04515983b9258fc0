"""What is done once all that goes on is done, and edits are no longer being written."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def later(parent: QObject, act: Callable[[], object]) -> None:
    """Call `act` when the events at hand are dealt with, unless `parent` is gone by then.

    By a timer, which waits as long as the disk is written to: whatever edits has to. What
    `QTimer.singleShot` calls after no time doesn't wait, for Qt gives it no timer.
    """
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.timeout.connect(act)
    timer.timeout.connect(timer.deleteLater)
    timer.start(0)
