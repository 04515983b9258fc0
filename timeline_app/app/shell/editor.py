"""Undo, redo, and adding a file's events: edits as people ask for them in the window."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from timeline_app.app.load.opening import json_of
from timeline_app.app.messages.sentences import (
    conflict_sentence,
    filled,
    one_line,
    refusal_sentence,
    unwritten_sentence,
)
from timeline_app.app.shell.actions import Actions
from timeline_app.app.shell.adding_strip import AddingStrip
from timeline_app.app.shell.progress_dialog import ProgressDialog
from timeline_app.app.shell.session import Session
from timeline_app.core.edits.edit import Change, NamedEdit
from timeline_app.core.edits.record_edits import DatedChanges, dated
from timeline_app.document.document import Document
from timeline_app.storage.errors import (
    Cancelled,
    EditConflict,
    Refused,
    RefusedReason,
    WriteFailed,
)
from timeline_app.storage.progress import Progress

if TYPE_CHECKING:
    from timeline_app.storage.imports.coming import Coming

_TO_BE_COMPARED = (RefusedReason.DIFFERENT_RECORD, RefusedReason.NO_COPY_AS_JSON)
"""What is not added, for somebody has to choose."""


class Editor(QObject):
    """Edits the chronology of a session, and tells in a sentence what could not be done."""

    unwritten = Signal(str, object)
    """What could not be done, and the `WriteFailed` that says why; it was told if that is empty."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session.window)
        self._session = session
        self._actions = actions
        self._is_busy = False
        self.compare_with: Callable[[Document, Path], object] | None = None
        """Shows what a file holds otherwise than the chronology, for somebody to choose."""

    def undo(self, document: Document) -> None:
        """Take the last edit back."""
        self._try(self.tr("Undoing…"), self.tr("This can't be undone"), document.undo)

    def redo(self, document: Document) -> None:
        """Make the edit again that was taken back last."""
        self._try(self.tr("Redoing…"), self.tr("This can't be done again"), document.redo)

    @property
    def may_change(self) -> bool:
        """Whether there is a chronology that may be edited as it is shown now."""
        document = self._session.document
        return document is not None and document.may_change

    @property
    def is_busy(self) -> bool:
        """Whether an edit is being made."""
        return self._is_busy

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

    def asked_add(self) -> str:
        """The file that the user chooses to add the records of; empty for none."""
        # Not needed for the first paint.
        from timeline_app.app.shell.message_boxes import chosen_file
        from timeline_app.interchange.formats import SUFFIXES

        pattern = self.tr("All that can be added ({suffixes})")
        suffixes = " ".join(f"*{one}" for one in SUFFIXES)
        others = self.tr("All files (*)")
        kinds = f"{pattern.replace('{suffixes}', suffixes)};;{others}"
        return chosen_file(self._session.window, self.tr("Add Events from a File"), kinds)

    def add(self, path: Path) -> None:
        """Add what a JSON file, or a picture, holds and the chronology doesn't, as one edit.

        Where it holds something otherwise, and of a chronology, it is asked what is to be taken.
        """
        document = self._session.document
        if document is None:
            return
        before = document.undo_stack.index()
        is_other: list[bool] = []

        def work(progress: Progress) -> None:
            text = self.tr("addition of {name}").replace("{name}", path.name)
            with json_of(path) as plain:
                additions = document.chronology.changes.additions(plain, progress)
                changes = DatedChanges(additions, document.header, datetime.now(UTC))
                try:
                    document.push_many(changes, text)
                except Refused as error:
                    if error.reason not in _TO_BE_COMPARED or self.compare_with is None:
                        raise
                    is_other.append(True)

        is_done = self._try(self.tr("Adding…"), self.tr("These events can't be added"), work)
        if is_other and self.compare_with is not None:
            self.compare_with(document, path)
        elif is_done:
            self._note_added(document.undo_stack.index() != before, path.name)

    def look(self, doing: str, work: Callable[[Progress], object], title: str = "") -> bool:
        """Do what changes nothing yet and may take long; whether it was done.

        What went wrong is told below the title.
        """
        return self._try(doing, title or self.tr("These events can't be added"), work)

    def join(self, coming: Coming, name: str) -> None:
        """Join a file that comes, perhaps again, as one edit."""
        from timeline_app.app.messages.coming_counts import added_words

        document = self._session.document
        if document is None:
            return
        before = document.undo_stack.index()

        def work(progress: Progress) -> None:
            changes = DatedChanges(coming.changes(progress), document.header, datetime.now(UTC))
            text = self.tr("addition of {name}").replace("{name}", name)
            document.push_many(changes, text, progress, are_fit=coming.is_all_new)

        pattern = self.tr("Adding {name}")
        if self._beside(one_line(pattern.replace("{name}", name)), work):
            is_new = document.undo_stack.index() != before
            self._note_added(is_new, name)
            if is_new and coming.is_known:
                self._session.note(added_words(name, coming.counts))

    def look_beside(self, doing: str, work: Callable[[Progress], object]) -> bool:
        """Look at what is to be added while the window can be looked at; whether it was done."""
        return self._beside(doing, work)

    def _beside(self, doing: str, work: Callable[[Progress], object]) -> bool:
        """Do work in steps between which the window has its turn, and can only be looked at."""
        document = self._session.document
        if document is None or self._is_busy:
            return False
        with document.adding():
            shown = AddingStrip(doing, self._session)
            return self._try(shown, self.tr("These events can't be added"), work)

    def _note_added(self, is_new: bool, name: str) -> None:
        words = self.tr("Added {name}") if is_new else self.tr("All of {name} is here already")
        self._session.note(words.replace("{name}", name))

    def note_undoable(self, said: str) -> None:
        """Tell in passing what was done, and by which keys it is undone."""
        keys = self._actions["undo"].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self._session.note(filled(self.tr("{what} · {keys} undoes it"), what=said, keys=keys))

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
        self,
        doing: str | AddingStrip,
        title: str | Callable[[str], object],
        work: Callable[[Progress], object],
    ) -> bool:
        """Do the work, showing how far it is if it takes long; whether it was done.

        What went wrong is told below a title, or to whoever tells it to the user.
        """
        if self._is_busy:
            return False
        self._is_busy = True
        tell = partial(self._session.say, title) if isinstance(title, str) else title
        shown = ProgressDialog(doing, self._session) if isinstance(doing, str) else doing
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
