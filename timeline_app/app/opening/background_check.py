"""Has large files checked in full while they are shown."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from timeline_app.app.messages.sentences import refusal_sentence
from timeline_app.app.opening.file_check import FileCheck
from timeline_app.app.shell.after_dialogs import between_dialogs
from timeline_app.app.shell.session import Session
from timeline_app.document.document import Document
from timeline_app.storage.errors import Refused


class BackgroundCheck(QObject):
    """Checks the file of a session beside the window, and tells what is found."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.window)
        self.check: FileCheck | None = None
        self._session = session

    def start(self, document: Document) -> None:
        """Check the file that is shown."""
        self.leave()
        self.check = FileCheck(document.chronology.path, self._session.window)
        self._connect(self.check, document)
        self.check.start()

    def _connect(self, check: FileCheck, document: Document) -> None:
        """Let the check give way to edits, and tell what it finds."""
        window = self._session.window
        document.before_commit = self.pause
        check.running_changed.connect(
            lambda is_running: window.show_note(
                "check", self.tr("Checking the file…") if is_running else ""
            )
        )
        check.damage_found.connect(self.tell_damage)
        check.columns_renewed.connect(self.show_anew)

    def pause(self) -> None:
        """Let go of the file at once, so that it can be written; the check begins anew later."""
        if self.check is not None:
            self.check.pause()

    def leave(self) -> None:
        """Check no more."""
        if self.check is not None:
            self.check.stop()
            self.check.deleteLater()
            self.check = None

    def tell_damage(self, error: Refused) -> None:
        """Say that the file which is shown turned out to be damaged."""
        self._session.say(self.tr("This file is damaged"), refusal_sentence(error))

    def show_anew(self, side_cache: Path | None) -> None:
        """Show the events of the file as they are cached by now, or in the file `side_cache`."""
        between_dialogs(self, partial(self._show_anew, self.check, side_cache))

    def _show_anew(self, check: FileCheck | None, side_cache: Path | None) -> None:
        if check is None or check is not self.check:
            return  # another file is shown
        try:
            self._session.show_anew(side_cache)
        except Refused as error:
            self.tell_damage(error)
        self.leave()
