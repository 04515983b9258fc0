"""The heading of an event, edited in the panel with the names that are in use."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from timeline_app.app.feature import Shell
from timeline_app.app.messages.sentences import refusal_sentence, sentences
from timeline_app.app.shell.actions import CHANGES, EVENT, NEEDS_EVENT, ActionSpec, commands
from timeline_app.app.shell.editor import Editor
from timeline_app.app.shell.session import Session
from timeline_app.core.edits.edit import NamedEdit
from timeline_app.core.records.records import Event, EventId, Lane
from timeline_app.core.records.used_words import UsedWords
from timeline_app.core.text.candidates import NamedRecord
from timeline_app.core.text.translation import Texts
from timeline_app.document.document import Document
from timeline_app.document.name_index import NameIndex
from timeline_app.storage.errors import Refused

T = TypeVar("T")


class DocumentNames:
    """Answers from the index of names of the session's chronology, whichever that is by now.

    Where the file can't be read that is said in the status line: what is typed still counts.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    def lanes(self) -> Sequence[Lane]:
        """All lanes, in their order."""
        return self._asked(lambda name_index: name_index.lanes())

    def actors_like(self, typed: str) -> Sequence[NamedRecord]:
        """Actors whose names fit what is typed."""
        return self._asked(lambda name_index: name_index.actors_like(typed))

    def values_like(self, field: UsedWords, typed: str) -> Sequence[NamedRecord]:
        """Words in use in a field that fit what is typed."""
        return self._asked(lambda name_index: name_index.values_like(field, typed))

    def _asked(self, ask: Callable[[NameIndex], Sequence[T]]) -> Sequence[T]:
        name_index = self._session.name_index
        if name_index is None:
            return ()
        try:
            return ask(name_index)
        except Refused as error:
            said = sentences.tr("Names can't be read: {reason}").replace(
                "{reason}", refusal_sentence(error)
            )
            self._session.note(said)
            return ()


window_texts = Texts("window_texts")


ACTIONS = (
    ActionSpec(
        "edit_event",
        EVENT,
        commands.mark("&Edit"),
        CHANGES,
        ("F2",),
        "E",
        needs=NEEDS_EVENT,
        after="new_event",
    ),
)


def install(shell: Shell) -> None:
    """Let the heading be edited; what is typed is kept before anything else is done."""
    panel, window, session = shell.panel, shell.window, shell.session
    editing, action = panel.editing, shell.actions["edit_event"]
    panel.make_edit = lambda wish: _made(wish, shell.editor, session)
    editing.names = DocumentNames(session)
    editing.failed.connect(
        lambda words: session.say(window_texts.tr("Something could not be kept"), words)
    )
    shell.actions.before_each = editing.finish

    def begin() -> None:
        """Edit the event that the panel shows; a hidden panel is shown first."""
        shell.actions["details"].setChecked(True)
        editing.begin()

    shell.actions.connect({"edit_event": begin})
    window.view.edit_requested.connect(action.trigger)
    window.before_close.append(panel.may_close)
    action.changed.connect(lambda: panel.show_edit_key(action.toolTip()))
    panel.show_edit_key(action.toolTip())

    def follow(document: Document) -> None:
        panel.may_change = document.may_change

    session.each_document(follow)
    session.state_changed.connect(lambda _: session.with_document(follow)())


def _made(wish: NamedEdit, editor: Editor, session: Session) -> str:
    """Make an edit, and go on showing its event where the edit gave that another date."""
    view, fault = session.window.view, editor.fault_of(wish)
    document, ids = session.document, _dated_anew(wish)
    if not fault and ids and document is not None:
        row = view.currentIndex().row()
        keys = map(document.chronology.key_of, ids)
        if row in [document.row_of(key) for key in keys if key is not None]:
            view.reveal(row)
    return fault


def _dated_anew(wish: NamedEdit) -> list[EventId]:
    """The events that an edit gives another date."""
    pairs = ((change.before, change.after) for change in wish.edit.changes)
    return [
        after.id
        for before, after in pairs
        if isinstance(before, Event) and isinstance(after, Event) and before.date != after.date
    ]
