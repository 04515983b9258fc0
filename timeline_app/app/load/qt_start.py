"""Loads Qt without slowing down what follows, and starts it where there may be no display."""

from __future__ import annotations

import builtins
import importlib
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication


def load_qt() -> None:
    """Load QtCore, and leave Python's own `__import__` in place.

    Shiboken puts one of its own there, which reads the source of each module imported from
    then on to see whether it may use the switch `from __feature__ import …`
    (shibokensupport/feature.py). Nothing here does, and it took a tenth of a start. Where Qt
    is loaded already nothing changes.
    """
    own_import = builtins.__import__
    importlib.import_module("PySide6.QtCore")
    builtins.__import__ = own_import


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
