"""What is done to the selected events as a whole."""

from __future__ import annotations

from PySide6.QtCore import QObject

from timeline_app.app.counted import counted
from timeline_app.app.editor import Editor
from timeline_app.app.sentences import filled, refusal_sentence
from timeline_app.app.session import Session
from timeline_app.core.edits import Edit, NamedEdit
from timeline_app.core.records import Event
from timeline_app.document.document import Document
from timeline_app.storage.errors import Refused

MANY = 500
"""Events from which on an edit is made as a batch, with progress."""
SAID_MS = 8_000


class EventCommands(QObject):
    """Changes the selected events of a session, however many they are."""

    def __init__(self, session: Session, editor: Editor) -> None:
        super().__init__(session)
        self._session = session
        self._editor = editor

    def delete(self) -> None:
        """Take the selected events out, with all that hangs on them alone."""
        document = self._session.document
        keys = self._selected_keys()
        if document is None or not keys:
            return
        text = self._named(document, keys, self.tr("deletion of {what}"))
        changes = document.chronology.removal(Event, keys)
        if len(keys) >= MANY:
            is_done = self._editor.make_many(changes, text)
        else:
            try:
                wish = NamedEdit(Edit(tuple(changes)), text)
            except Refused as error:
                self._session.say(self.tr("This can't be deleted"), refusal_sentence(error))
                return
            is_done = self._editor.make(wish)
        if is_done:
            said = counted(len(keys), "Deleted 1 event", "Deleted {n} events")
            self._session.window.statusBar().showMessage(said, SAID_MS)

    def _selected_keys(self) -> list[int]:
        """The keys of the selected events, in the order of time."""
        document = self._session.document
        if document is None:
            return []
        ranges = self._session.window.view.selected_rows.ranges()
        key = document.columns.key
        return [each for first, last in ranges for each in key[first : last + 1].tolist()]

    def _named(self, document: Document, keys: list[int], pattern: str) -> str:
        """The pattern with the one event's title, or the number of events."""
        if len(keys) == 1:
            title = document.columns.titles[document.row_of(keys[0])]
            return filled(pattern, what=title)
        return filled(pattern, what=counted(len(keys), "1 event", "{n} events"))
