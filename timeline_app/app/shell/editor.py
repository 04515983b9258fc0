"""Undo, redo, and adding a file's events: edits as people ask for them in the window."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from timeline_app.app.messages.sentences import (
    conflict_sentence,
    refusal_sentence,
    unwritten_sentence,
)
from timeline_app.app.shell.actions import Actions
from timeline_app.app.shell.progress_dialog import ProgressDialog
from timeline_app.app.shell.session import Session
from timeline_app.core.edits.edit import Change, NamedEdit
from timeline_app.core.edits.record_edits import DatedChanges, dated
from timeline_app.document.document import Document
from timeline_app.storage.errors import Cancelled, EditConflict, Refused, WriteFailed
from timeline_app.storage.progress import Progress


class Editor(QObject):
    """Edits the chronology of a session, and tells in a sentence what could not be done."""

    unwritten = Signal(str, object)
    """What could not be done, and the `WriteFailed` that says why; it was told if that is empty."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session.window)
        self._session = session
        self._actions = actions
        self._is_busy = False

    def undo(self, document: Document) -> None:
        """Take the last edit back."""
        self._try(self.tr("Undoing…"), self.tr("This can't be undone"), document.undo)

    def redo(self, document: Document) -> None:
        """Make the edit again that was taken back last."""
        self._try(self.tr("Redoing…"), self.tr("This can't be done again"), document.redo)

    def make(self, wish: NamedEdit) -> bool:
        """Make an edit that somebody asked for; whether it was made."""
        document = self._session.document
        if document is None or not wish.edit:
            return False
        title = self.tr("This can't be changed")
        return self._try(self.tr("Changing…"), title, lambda _: _push(document, wish))

    def fault_of(self, wish: NamedEdit) -> str:
        """Make an edit for somebody who tells the user why it can't be made: in this sentence.

        It is empty where the edit was made.
        """
        document = self._session.document
        if document is None or self._is_busy:
            return self.tr("Something else is being changed just now.")
        told: list[str] = []
        is_made = self._try(self.tr("Changing…"), told.append, lambda _: _push(document, wish))
        return "" if is_made else "".join(told) or self.tr("Nothing was changed.")

    def make_many(self, changes: Iterable[Change], text: str) -> bool:
        """Make very many changes as one edit, with progress that can be given up."""
        document = self._session.document
        if document is None:
            return False

        def work(progress: Progress) -> None:
            dated_ones = DatedChanges(changes, document.header, datetime.now(UTC))
            document.push_many(dated_ones, text, progress)

        return self._try(self.tr("Changing…"), self.tr("These can't be changed"), work)

    def ask_add(self) -> None:
        """Let the user choose a file whose records are to be added."""
        # Not needed for the first paint.
        from timeline_app.app.shell.message_boxes import chosen_file

        kinds = self.tr("Chronologies as JSON (*.json);;All files (*)")
        path = chosen_file(self._session.window, self.tr("Add Events from a File"), kinds)
        if path:
            self.add(Path(path))

    def add(self, path: Path) -> None:
        """Add what a JSON file holds and the chronology doesn't, as one edit."""
        document = self._session.document
        if document is None:
            return
        before = document.undo_stack.index()

        def work(progress: Progress) -> None:
            additions = document.chronology.changes.additions(path, progress)
            changes = DatedChanges(additions, document.header, datetime.now(UTC))
            document.push_many(changes, self.tr("addition of {name}").replace("{name}", path.name))

        if self._try(self.tr("Adding…"), self.tr("These events can't be added"), work):
            is_new = document.undo_stack.index() != before
            words = self.tr("Added {name}") if is_new else self.tr("All of {name} is here already")
            self._session.note(words.replace("{name}", path.name))

    def show_stack(self, document: Document) -> None:
        """Say in the menu what can be undone and done again."""
        stack = document.undo_stack
        undo, redo = self.tr("&Undo {what}"), self.tr("&Redo {what}")
        for name, words, pattern, text, is_possible in (
            ("undo", self.tr("&Undo"), undo, stack.undoText(), stack.canUndo()),
            ("redo", self.tr("&Redo"), redo, stack.redoText(), stack.canRedo()),
        ):
            # A tab would begin the column of the shortcuts, an ampersand make a mnemonic.
            shown = text.replace("\t", " ").replace("&", "&&")
            self._actions[name].setText(pattern.replace("{what}", shown) if shown else words)
            self._actions.allow(name, is_possible)

    def _check_file(self) -> None:
        """Look at the file before anything is read of it. Raises `WriteFailed`."""
        if self._session.document is not None:
            self._session.document.check_file()

    def _try(
        self, doing: str, title: str | Callable[[str], object], work: Callable[[Progress], object]
    ) -> bool:
        """Do the work, showing how far it is if it takes long; whether it was done.

        What went wrong is told below a title, or to whoever tells it to the user.
        """
        if self._is_busy:
            return False
        self._is_busy = True
        tell = partial(self._session.say, title) if isinstance(title, str) else title
        shown = ProgressDialog(doing, self._session)
        self._session.window.stay_open(shown.give_up)  # its file is being written
        try:
            self._check_file()
            work(shown)
        except Cancelled:
            return False
        except EditConflict as error:
            tell(conflict_sentence(error))
            return False
        except WriteFailed as error:
            if not isinstance(title, str):
                tell(unwritten_sentence(error))
            self.unwritten.emit(title if isinstance(title, str) else "", error)
            return False
        except Refused as error:
            tell(refusal_sentence(error))
            return False
        finally:
            self._is_busy = False
            shown.end()
            self._session.window.close_if_asked()
        return True


def _push(document: Document, wish: NamedEdit) -> None:
    """Make an edit, and keep the day on which it was made."""
    document.push(dated(wish.edit, document.header, datetime.now(UTC)), wish.text)
