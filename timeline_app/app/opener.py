"""Opens files into one window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from timeline_app.app.opening import open_to_keep
from timeline_app.app.sentences import refusal_sentence
from timeline_app.app.session import Session
from timeline_app.storage.errors import Refused


class Opener(QObject):
    """Opens what is named, dropped or chosen, and shows it in its session."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.window)
        self._session = session
        self.settings = session.settings

    @staticmethod
    def data_folder() -> Path:
        """Where chronologies made from JSON are kept."""
        location = QStandardPaths.StandardLocation.AppDataLocation
        return Path(QStandardPaths.writableLocation(location)) / "chronologies"

    def open(self, name: str) -> None:
        """Show the chronology of this name; raises `Refused` and leaves the window as it was."""
        self._session.show_chronology(open_to_keep(name, self.data_folder()), name)

    def try_open(self, name: str) -> None:
        """Show a chronology, or say in one sentence why it can't be."""
        try:
            self.open(name)
        except Refused as error:
            self._session.say(self.tr("This file can't be opened"), refusal_sentence(error))

    def ask_open(self) -> None:
        """Let the user choose a file."""
        pattern = self.tr("Chronologies (*.chronology *.json);;All files (*)")
        path, _ = QFileDialog.getOpenFileName(self._session.window, self.tr("Open"), "", pattern)
        if path:
            self.try_open(path)

    def close(self) -> None:
        """Let go of all files, with the window."""
        self._session.close()
