"""Qt where there may be no display: it sets texts and draws all the same."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication


def started_qt() -> QGuiApplication | None:
    """The application that fonts need, if there is none; it has no display."""
    from PySide6.QtCore import qInstallMessageHandler  # few commands need it
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.instance() is not None:
        return None
    if sys.platform not in ("win32", "darwin"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # What Qt has to say of locales and fonts is none of the one line an error has.
    qInstallMessageHandler(lambda *_: None)
    return QGuiApplication([sys.argv[0]])
