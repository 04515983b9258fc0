"""Changes the selected events all at once: lanes, tags, status, importance, verification."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from timeline_app.app.editing.selected_events import (
    MANY,
    Keys,
    make_changes,
    named_after,
    selected_keys,
)
from timeline_app.app.feature import Shell
from timeline_app.app.messages.sentences import refusal_sentence
from timeline_app.app.shell.actions import CHANGES, EVENT, NEEDS_EVENT, ActionSpec, commands
from timeline_app.app.shell.editor import Editor
from timeline_app.app.shell.session import Session
from timeline_app.core.edits.bulk_edits import BulkChange, bulk_changes
from timeline_app.core.text.translation import Texts
from timeline_app.document.document import Document
from timeline_app.storage.errors import Refused

if TYPE_CHECKING:
    from timeline_app.widgets.dialogs.change_events_dialog import ChangeEventsDialog

editing_texts = Texts("editing_texts")


ACTIONS = (
    ActionSpec(
        "change_events",
        EVENT,
        commands.mark("&Change Events…"),
        CHANGES,
        ("Ctrl+Shift+E",),
        needs=NEEDS_EVENT,
        after="duplicate",
    ),
)


class BulkEditing(QObject):
    """Asks what is to change of the selected events, and changes it as one edit."""

    def __init__(self, session: Session, editor: Editor) -> None:
        super().__init__(session)
        self._session = session
        self._editor = editor

    def ask(self, document: Document) -> None:
        """Let it be chosen in a dialog what is to be the same of the selected events."""
        keys = selected_keys(document, self._session.window.view)
        if not len(keys):
            return
        try:
            memberships = document.chronology.memberships
            tags = memberships.tags(keys.tolist()).names if len(keys) <= MANY else ()
        except Refused as error:
            title = self.tr("These events can't be changed")
            self._session.say(title, refusal_sentence(error))
            return
        dialog = self._dialog(document, keys, tags)
        change = self._session.with_document(self.change)
        dialog.accepted.connect(lambda: change(dialog.change))
        dialog.open()

    def _dialog(self, document: Document, keys: Keys, tags: tuple[str, ...]) -> ChangeEventsDialog:
        # Not needed for the first paint.
        from timeline_app.widgets.dialogs.change_events_dialog import ChangeEventsDialog

        title = editing_texts.tr("Change {n} {Event|Events}", "", len(keys))
        act = editing_texts.tr("Change {the Event|{n} Events}", "", len(keys))
        lanes = document.columns.lanes
        dialog = ChangeEventsDialog(title, act, lanes, tags, self._session.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def change(self, document: Document, change: BulkChange) -> None:
        """Make a change of the selected events, and say of how many."""
        session = self._session
        keys = selected_keys(document, session.window.view)
        if not len(keys) or not change:
            return
        changes = bulk_changes(document.chronology.events(keys), change)
        text = named_after(document, keys, self._pattern(change))
        is_done = make_changes(session, self._editor, changes, len(keys), text)
        if is_done:
            session.note(editing_texts.tr("Changed {n} {event|events}", "", len(keys)))
        elif is_done is None:
            session.note(self.tr("Nothing to change: it is all so already"))

    def _pattern(self, change: BulkChange) -> str:
        """What menus call it."""
        match change.fields():
            case ("lanes",):
                return self.tr("lanes of {what}")
            case ("tags",):
                return self.tr("tags of {what}")
            case ("status",):
                return self.tr("status of {what}")
            case ("importance",):
                return self.tr("importance of {what}")
            case ("verification",):
                return self.tr("verification of {what}")
            case _:
                return self.tr("change of {what}")


def install(shell: Shell) -> None:
    """Ask what is to be changed."""
    bulk = BulkEditing(shell.session, shell.editor)
    shell.actions.connect({"change_events": shell.session.with_document(bulk.ask)})
