"""Asks before a chronology is left that lies in no file: what was typed would be gone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMessageBox
from shiboken6 import isValid

from timeline_app.app.feature import Shell
from timeline_app.app.files.saving import Saving
from timeline_app.app.messages.sentences import filled, one_line
from timeline_app.app.shell.actions import ANY, FILE, ActionSpec, Standard, commands
from timeline_app.app.shell.session import Session
from timeline_app.document.document import Document
from timeline_app.document.state import DocumentState
from timeline_app.storage.file.file_identity import FileState

Act = Callable[[], object]


ACTIONS = (
    ActionSpec(
        "close",
        FILE,
        commands.mark("&Close Window"),
        ANY,
        (Standard.Close, "Ctrl+W"),
        separator_before=True,
        after="properties",
    ),
    ActionSpec("quit", FILE, commands.mark("&Quit"), ANY, (Standard.Quit, "Ctrl+Q")),
)


class Leaving(QObject):
    """Stands between a window and its end, or the next chronology in it."""

    discarded = Signal()
    """What is shown is given up, with all that is typed about it."""

    def __init__(self, session: Session, saving: Saving) -> None:
        super().__init__(session)
        self._session = session
        self._saving = saving
        self._box: QMessageBox | None = None
        self._given_up: Document | None = None

    def may_leave(self, go_on: Act, stay: Act = lambda: None) -> bool:
        """Whether what is shown may be left now, without losing a word.

        Else that is asked, and once it is answered `go_on` or `stay` is called.
        """
        document = self._session.document
        if document is None or document is self._given_up:
            return True
        if self._session.window.details is not None:
            self._session.window.details.finish()  # so that it is saved with all the rest
        if document.shown_state is DocumentState.ADDING:
            stay()
            return False
        document.look_at_file()
        if not document.would_be_lost:
            return True
        if self._box is not None and isValid(self._box):
            self._box.reject()  # the last wish is the one that holds
        self._box = self._ask(document, go_on, stay)
        return False

    def _ask(self, document: Document, go_on: Act, stay: Act) -> QMessageBox:
        from timeline_app.app.shell.message_boxes import (
            ask_to_leave,  # not needed unless something is wrong
        )

        def save() -> None:
            self._saving.save_as()
            (stay if document.would_be_lost else go_on)()

        def discard() -> None:
            self._given_up = document
            self.discarded.emit()
            try:
                go_on()
            finally:
                self._given_up = None

        question = filled(self.tr("“{title}” is not saved"), title=document.header.title)
        told = one_line(filled(self._told(document), path=str(document.chronology.path)))
        return ask_to_leave(self._session.window, one_line(question), told, save, discard, stay)

    def _told(self, document: Document) -> str:
        if document.state is DocumentState.MEMORY_ONLY:
            return self.tr(
                "It is in memory alone, for no file could be made for it. What was changed is gone "
                "when you leave it, unless you save it elsewhere."
            )
        if document.file_state is FileState.GONE:
            return self.tr(
                "{path} is no longer there. All that is shown is gone when you leave it, unless "
                "you save it elsewhere."
            )
        return self.tr(
            "Another program has replaced {path}. All that is shown is gone when you leave it, "
            "unless you save it elsewhere."
        )


def install(shell: Shell) -> None:
    """Ask before the window shows another chronology, where words would be lost; and close it."""
    leaving = Leaving(shell.session, shell.made(Saving))
    shell.session.may_leave = leaving.may_leave
    shell.actions.connect({"close": shell.window.close, "quit": QCoreApplication.quit})
