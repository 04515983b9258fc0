"""The file of a copy, open to be looked at: one that a window of this process shows is lent."""

from __future__ import annotations

import os
from pathlib import Path

from timeline_app.app.load.opening import kind_of_named, open_to_look, open_to_read
from timeline_app.app.shell.window_list import open_windows, session_of
from timeline_app.storage.chronology.chronology import Chronology
from timeline_app.storage.database.file_kind import FileKind
from timeline_app.storage.progress import Progress


class CopyFile:
    """A chronology to be compared with; `close` leaves alone what a window shows.

    A file that is open already must not be opened again: whoever closes it takes SQLite's locks
    away from the connection that writes it, for POSIX knows them by process and file.
    """

    def __init__(self, chronology: Chronology, *, is_lent: bool) -> None:
        self.chronology = chronology
        self._is_lent = is_lent

    @classmethod
    def opened(cls, path: Path, progress: Progress) -> CopyFile:
        """Open a chronology, or read our JSON, also that in a picture.

        Raises `Refused`, `WriteFailed`, `Cancelled`.
        """
        shown = shown_already(path)
        if shown is not None:
            return cls(shown, is_lent=True)
        if kind_of_named(str(path)) is FileKind.CHRONOLOGY:
            return cls(open_to_look(path, progress=progress), is_lent=False)
        return cls(open_to_read(str(path), progress), is_lent=False)

    def close(self) -> None:
        """Let go of it."""
        if not self._is_lent:
            self.chronology.close()


def shown_already(path: Path) -> Chronology | None:
    """The chronology in a file that a window of this process shows, if one does."""
    real = os.path.realpath(path)
    for window in open_windows():
        session = session_of(window)
        document = None if session is None else session.document
        if document is None or not document.chronology.is_in_file:
            continue
        if os.path.realpath(document.chronology.path) == real:
            return document.chronology
    return None
