"""The windows of this process, each with one chronology."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtWidgets import QApplication

from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.storage.chronology.chronology import StoredChronology


def open_windows() -> list[MainWindow]:
    """All windows that are shown."""
    found = QApplication.topLevelWidgets()
    return [one for one in found if isinstance(one, MainWindow) and one.isVisible()]


def session_of(window: MainWindow) -> Session | None:
    """What a window shows; None until it is made."""
    found = window.findChild(Session)
    return found if isinstance(found, Session) else None


def writer_window(path: Path) -> MainWindow | None:
    """The window of this process that has the right to write a file, if there is one."""
    for window in open_windows():
        session = session_of(window)
        document = None if session is None else session.document
        if document is not None and document.may_write and _is(document.chronology, path):
            return window
    return None


def bring_up(window: MainWindow) -> None:
    """Let a window be seen, before all others."""
    if window.isMinimized():
        window.showNormal()
    window.raise_()
    window.activateWindow()


def _is(chronology: StoredChronology, path: Path) -> bool:
    return chronology.is_kept and os.path.realpath(chronology.path) == os.path.realpath(path)
