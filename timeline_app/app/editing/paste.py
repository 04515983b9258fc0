"""Cuts, pastes and duplicates events with all that they hold."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QGuiApplication

from timeline_app.app.editing.clipboard import events_in, has_ours
from timeline_app.app.editing.copy import MOST_WHOLE, CopyEvents
from timeline_app.app.editing.foreign_clipboard import (
    foreign_data,
    foreign_file,
    several_files,
)
from timeline_app.app.editing.selected_events import (
    MANY,
    Keys,
    make_changes,
    named_after,
    select_events,
    select_keys,
    selected_keys,
)
from timeline_app.app.feature import Shell
from timeline_app.app.messages.sentences import filled, one_line, title_words, what_is_wrong
from timeline_app.app.opening.opener import Opener
from timeline_app.app.shell.actions import (
    CHANGES,
    EDIT,
    EVENT,
    NEEDS_EVENT,
    ActionSpec,
    Standard,
    commands,
)
from timeline_app.app.shell.editor import Editor
from timeline_app.app.shell.session import Session
from timeline_app.core.edits.paste_edits import PasteEdit, pasted
from timeline_app.core.records.records import Event
from timeline_app.core.text.translation import Texts, number
from timeline_app.document.document import Document
from timeline_app.storage.errors import Refused
from timeline_app.storage.queries.event_copies import LARGEST_COPIED, Copied

editing_texts = Texts("editing_texts")

PASTED = editing_texts.mark("Pasted {n} {event|events}", "", 1)

RECORDS_PER_EVENT = 10
"""From so many on it takes as long as if there were more events."""


ACTIONS = (
    ActionSpec(
        "cut",
        EDIT,
        commands.mark("Cu&t"),
        CHANGES,
        (Standard.Cut, "Ctrl+X"),
        separator_before=True,
        needs=NEEDS_EVENT,
        after="redo",
    ),
    ActionSpec(
        "paste", EDIT, commands.mark("&Paste"), CHANGES, (Standard.Paste, "Ctrl+V"), after="copy"
    ),
    ActionSpec(
        "duplicate",
        EVENT,
        commands.mark("D&uplicate"),
        CHANGES,
        ("Ctrl+D",),
        needs=NEEDS_EVENT,
        after="edit_event",
    ),
)


class PasteEvents(QObject):
    """Takes events from the clipboard and from the chronology itself; each time as one edit."""

    def __init__(
        self, session: Session, editor: Editor, copying: CopyEvents, opener: Opener
    ) -> None:
        super().__init__(session)
        self._session = session
        self._editor = editor
        self._copying = copying
        self._opener = opener

    def cut(self, document: Document) -> None:
        """Copy the selected events, and take them out once they are copied whole."""
        keys = selected_keys(document, self._session.window.view)
        if not document.may_change or not len(keys):
            return
        if len(keys) > MOST_WHOLE:
            self._say_too_many(len(keys))
            return
        if not self._copying.copy(document):
            return
        text = named_after(document, keys, self.tr("cut of {what}"))
        changes = document.chronology.changes.removal(Event, keys.tolist())
        if make_changes(self._session, self._editor, changes, len(keys), text):
            self._session.note(editing_texts.tr("Cut {n} {event|events}", "", len(keys)))

    def paste(self, document: Document) -> None:
        """Add the events of the clipboard, or say in a sentence why they can't be.

        What other programs have put there is imported, or kept if it is a text without events.
        """
        if not document.may_change:
            return
        data = QGuiApplication.clipboard().mimeData()
        if has_ours(data) or not self._import(data):
            self._paste_ours(document, data)

    def _import(self, data: QMimeData | None) -> bool:
        """Begin to import what other programs have put on the clipboard; whether there is any.

        Several files are opened, as those that are dropped are.
        """
        if files := several_files(data):
            self._session.window.take_files(files)
            return True
        file = foreign_file(data)
        pasted_data = b"" if file or data is None else foreign_data(data)
        if file:
            self._opener.try_add(file)
        elif pasted_data:
            self._opener.importing.add_pasted(pasted_data)
        return bool(file or pasted_data)

    def select(self, keys: list[int]) -> None:
        """Select what was imported from the clipboard, as what is pasted is."""
        document = self._session.document
        if document is None or not keys:
            return
        hidden = select_keys(document, self._session.window.view, keys)
        self._session.note(_counted(PASTED, len(keys), hidden))

    def _paste_ours(self, document: Document, data: QMimeData | None) -> None:
        try:
            copied = events_in(data)
        except Refused as error:
            pattern = self.tr("{what}: {reason}. Nothing was changed.")
            sentence = filled(pattern, what=str(error.path), reason=what_is_wrong(error))
            self._session.say(self.tr("This can't be pasted"), one_line(sentence))
            return
        if copied is None or not copied.document.events:
            self._opener.importing.tell_no_events()
            return
        added = self._add(document, copied, self.tr("paste of {what}"))
        if added is not None:
            self._session.note(self._words(document, added, PASTED))

    def duplicate(self, document: Document) -> None:
        """Add the selected events once more, with all they hold, and select the new ones."""
        keys = selected_keys(document, self._session.window.view)
        if not document.may_change or not len(keys):
            return
        copied = self._copied(document, keys)
        if copied is None:
            return
        added = self._add(document, copied, self.tr("duplicate of {what}"))
        if added is not None:
            self._session.note(
                self._words(
                    document, added, editing_texts.mark("Duplicated {n} {event|events}", "", 1)
                )
            )

    def _copied(self, document: Document, keys: Keys) -> Copied | None:
        """The events with all they hold; None, and a sentence, where that can't be."""
        with self._session.telling(self.tr("These events can't be copied")):
            few = len(keys) <= MOST_WHOLE
            copied = document.chronology.copied_events(keys.tolist()) if few else None
            if copied is None:
                self._say_too_many(len(keys))
                return None
            return copied.within
        return None

    def _add(self, document: Document, copied: Copied, pattern: str) -> PasteEdit | None:
        """Add copied events, and select them; what was added, if it was."""
        found: PasteEdit | None = None
        with self._session.telling(self.tr("This chronology can't be read")):
            found = pasted(copied.document, document.chronology, copied.around)
        if found is None:
            return None
        number = len(found.events)
        what = editing_texts.tr("{n} {event|events}", "", number)
        if number == 1:
            what = title_words(copied.document.events[0].title) or what
        about = len(found.changes)
        about = number if about <= MANY * RECORDS_PER_EVENT and number <= MANY else about
        text = filled(pattern, what=what)
        if not make_changes(self._session, self._editor, found.changes, about, text):
            return None
        return found

    def _words(self, document: Document, added: PasteEdit, done: str) -> str:
        """What was done, and what of it can't be seen, or is not as might be expected."""
        hidden = select_events(document, self._session.window.view, added.events)
        said = _counted(done, len(added.events), hidden)
        if added.differing:
            words = editing_texts.tr(
                "{n} {lane, person, source or quote differs from that of the same id here|"
                "lanes, people, sources or quotes differ from those of the same ids here}",
                "",
                added.differing,
            )
            said = filled(self.tr("{said}; {differing}"), said=said, differing=words)
        return said

    def _say_too_many(self, count: int) -> None:
        pattern = editing_texts.tr(
            "{n} events are selected. No more than {most} can be cut or duplicated at once, "
            "and no more than {mib} MiB of what they hold.",
            "",
            count,
        )
        mib = f"{LARGEST_COPIED >> 20}"
        sentence = filled(pattern, most=number(MOST_WHOLE), mib=mib)
        self._session.say(self.tr("These are too many"), sentence)


def _counted(done: str, count: int, hidden: int) -> str:
    """What was done with so many events, and how many of them the canvas hides."""
    said = editing_texts.tr(done, "", count)
    if not hidden:
        return said
    pattern = editing_texts.tr("{said}; {n} of them not on the canvas as it is now", "", hidden)
    return filled(pattern, said=said)


def install(shell: Shell) -> None:
    """Cut, paste and duplicate by the actions; elsewhere than on the canvas Cut cuts text."""
    pasting = PasteEvents(shell.session, shell.editor, shell.made(CopyEvents), shell.opener)
    shell.opener.importing.pasted.connect(pasting.select)
    shell.actions.connect(
        {
            "cut": shell.session.with_document(pasting.cut),
            "paste": shell.session.with_document(pasting.paste),
            "duplicate": shell.session.with_document(pasting.duplicate),
        }
    )
    shell.actions["cut"].setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    shell.window.view.addAction(shell.actions["cut"])
