"""Loads Qt without slowing down every import after it."""

from __future__ import annotations

import builtins
import importlib


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
