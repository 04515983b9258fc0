"""What to do when the file of the shown chronology is gone, or can't be written any more."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox
from shiboken6 import isValid

from timeline_app.app.files.saving import Saving
from timeline_app.app.messages.sentences import filled, one_line, unwritten_sentence
from timeline_app.app.opening.opener import Opener
from timeline_app.app.shell.message_boxes import between_dialogs
from timeline_app.app.shell.session import Session
from timeline_app.document.state import DocumentState
from timeline_app.storage.errors import WriteFailed
from timeline_app.storage.file.file_identity import FileState


class Recovery(QObject):
    """Tells what has happened to a file in one sentence, and offers ways out."""

    def __init__(self, session: Session, opener: Opener, saving: Saving) -> None:
        super().__init__(session)
        self._session = session
        self._opener = opener
        self._saving = saving
        self._box: QMessageBox | None = None

    def tell_lost(self) -> None:
        """Say that the file is gone, or another's."""
        self._leave()
        between_dialogs(self, self._tell_lost)

    def tell_unwritten(self, title: str, error: WriteFailed) -> None:
        """Say that an edit could not be written."""
        pattern = self.tr("{what} Make room for it, or save it elsewhere and go on there.")
        sentence = filled(pattern, what=unwritten_sentence(error))
        ways = ((self.tr("Save Elsewhere…"), self._saving.save_as),)
        self._offer(title, sentence, ways)

    def _tell_lost(self) -> None:
        document = self._session.document
        if document is None or document.state is not DocumentState.LOST:
            return  # it is there again
        path = str(document.chronology.path)
        ways: tuple[tuple[str, Callable[[], object]], ...]
        elsewhere = (self.tr("Save Elsewhere…"), self._saving.save_as)
        again = (self.tr("Open the New File"), lambda: self._opener.open_anew(path))
        if document.file_state is FileState.GONE:
            title = self.tr("The file has gone")
            pattern = self.tr(
                "{path} is no longer there. All that is shown can be saved; until then nothing "
                "can be changed."
            )
            ways = (elsewhere, (self.tr("Put It Back"), self._saving.put_back))
        elif document.is_whole:
            title = self.tr("The file was replaced")
            pattern = self.tr(
                "Another program has replaced {path}. All that is shown can be saved elsewhere; "
                "until then nothing can be changed."
            )
            ways = (elsewhere, again)
        else:
            title = self.tr("The file was overwritten")
            pattern = self.tr(
                "Another program has written over {path}. It was too large to be kept in memory "
                "as well; look for a copy of before."
            )
            ways = (again,)
        self._offer(title, filled(pattern, path=path), ways)

    def tell_free(self) -> None:
        """Say that the one who wrote the file, which is only read here, has closed it."""
        between_dialogs(self, self._tell_free)

    def _tell_free(self) -> None:
        document = self._session.document
        if document is None or document.may_write:
            return
        path = str(document.chronology.path)
        pattern = self.tr("{path} is no longer in use elsewhere. Open it again to change it.")
        again = (self.tr("Open Again"), lambda: self._opener.try_open(path))
        self._offer(self.tr("The file is free"), filled(pattern, path=path), (again,))

    def _offer(
        self, title: str, sentence: str, ways: tuple[tuple[str, Callable[[], object]], ...]
    ) -> None:
        from timeline_app.app.shell.message_boxes import (
            offer,  # not needed unless something is wrong
        )

        self._leave()
        self._box = offer(self._session.window, title, one_line(sentence), ways)

    def _leave(self) -> None:
        """Take away what was told before: it is not so any more."""
        if self._box is not None and isValid(self._box):
            self._box.close()
        self._box = None
