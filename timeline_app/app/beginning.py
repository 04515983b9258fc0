"""Begins a new chronology, which is a file from the start."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from timeline_app.app.opener import Opener
from timeline_app.app.sentences import tr, unwritten_sentence
from timeline_app.app.session import Session
from timeline_app.core.header_edits import instant_text
from timeline_app.core.records import Header
from timeline_app.storage.errors import WriteFailed

SUFFIX = ".chronology"


def begin(path: Path) -> None:
    """Make an empty chronology, called as its file is.

    Raises `WriteFailed`, also if `path` exists.
    """
    from timeline_app.storage.building import build
    from timeline_app.storage.json_layout import Document

    now = instant_text(datetime.now(UTC))
    build(path, Document("chronology", 1, Header(path.stem, created=now, changed=now)))


class Beginning:
    """Asks where a new chronology is to be kept, makes it, and shows it in the window."""

    def __init__(self, session: Session, opener: Opener) -> None:
        self._session = session
        self._opener = opener

    def ask(self) -> None:
        """Let the user name the file. One that is there already is never replaced."""
        from timeline_app.app.dialogs import named_file

        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        first = str(Path(folder) / (tr("Untitled") + SUFFIX))
        kinds = tr("Chronologies (*.chronology)")
        name = named_file(self._session.window, tr("New Chronology"), first, kinds)
        if name:
            self.begin(Path(name) if name.endswith(SUFFIX) else Path(name + SUFFIX))

    def begin(self, path: Path) -> None:
        """Make a chronology and show it, or say in one sentence why there can be none."""
        try:
            begin(path)
        except WriteFailed as error:
            title = tr("There can be no new chronology")
            self._session.say(title, unwritten_sentence(error))
        else:
            self._opener.try_open(str(path))
