"""What is done to the selected events as a whole."""

from __future__ import annotations

from PySide6.QtCore import QObject

from timeline_app.app.editing.selected_events import make_changes, named_after, selected_keys
from timeline_app.app.feature import Shell
from timeline_app.app.shell.actions import (
    CHANGES,
    EVENT,
    NEEDS_EVENT,
    ActionSpec,
    Standard,
    commands,
)
from timeline_app.app.shell.editor import Editor
from timeline_app.app.shell.session import Session
from timeline_app.core.records.records import Event
from timeline_app.core.text.translation import Texts
from timeline_app.document.document import Document

editing_texts = Texts("editing_texts")

ACTIONS = (
    ActionSpec(
        "delete_event",
        EVENT,
        commands.mark("&Delete"),
        CHANGES,
        (Standard.Delete, "Del"),
        separator_before=True,
        needs=NEEDS_EVENT,
        after="relate",
    ),
)


class EventCommands(QObject):
    """Changes the selected events of a session, however many they are."""

    def __init__(self, session: Session, editor: Editor) -> None:
        super().__init__(session)
        self._session = session
        self._editor = editor

    def delete(self, document: Document) -> None:
        """Take the selected events out, with all that hangs on them alone."""
        keys = selected_keys(document, self._session.window.view)
        if not len(keys):
            return
        text = named_after(document, keys, self.tr("deletion of {what}"))
        changes = document.chronology.changes.removal(Event, keys.tolist())
        if make_changes(self._session, self._editor, changes, len(keys), text):
            said = editing_texts.tr("Deleted {n} {event|events}", "", len(keys))
            self._editor.note_undoable(said)


def install(shell: Shell) -> None:
    """Let the actions change the selected events."""
    commands = EventCommands(shell.session, shell.editor)
    shell.actions.connect({"delete_event": shell.session.with_document(commands.delete)})
