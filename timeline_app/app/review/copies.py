"""Compares what is shown with a copy of it, asks what is to be taken, and takes it as one edit."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from timeline_app.app.editing.selected_events import MANY, make_changes
from timeline_app.app.feature import Shell
from timeline_app.app.load.opening import kind_of_named, open_to_look, open_to_read
from timeline_app.app.messages.sentences import filled, one_line
from timeline_app.app.shell.actions import CHANGES, FILE, OUT_OF_STATE, ActionSpec, commands
from timeline_app.app.shell.editor import Editor
from timeline_app.app.shell.session import Session
from timeline_app.app.shell.window_list import open_windows, session_of
from timeline_app.core.edits.edit import Change
from timeline_app.core.text.translation import Texts
from timeline_app.document.document import Document
from timeline_app.document.state import CHANGEABLE, DocumentState
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.comparison.comparison import Comparison
from timeline_app.storage.database.file_kind import FileKind, kind_of
from timeline_app.storage.errors import Refused
from timeline_app.storage.progress import Progress

if TYPE_CHECKING:
    from timeline_app.app.review.rows import ComparedRows

copy_texts = Texts("copy_texts")

COMPARED = CHANGES | {DocumentState.READ_ONLY}
"""What can't be changed can be compared to be looked at."""

ACTIONS = (
    ActionSpec("compare", FILE, commands.mark("Compare wit&h a Copy…"), COMPARED, after="add"),
)


class Copies(QObject):
    """Neither the chronology nor its copy is changed before somebody says what is to be taken."""

    def __init__(
        self, session: Session, editor: Editor, open_file: Callable[[str], object]
    ) -> None:
        """`open_file` shows a file in place of what is shown."""
        super().__init__(session)
        self._session = session
        self._open = open_file
        self._editor = editor

    def ask(self, document: Document) -> None:
        """Compare with a file that the user chooses."""
        from timeline_app.app.shell.message_boxes import chosen_file  # few ever ask for it

        kinds = self.tr("Chronologies (*.chronology *.json);;All files (*)")
        path = chosen_file(self._session.window, self.tr("Compare with a Copy"), kinds)
        if path:
            self.compare(document, Path(path))

    def offer(self, path: Path) -> bool:
        """Ask whether a copy of what is shown is to be compared or opened; whether it is one.

        Nothing can be taken from it while what is shown has lost its file.
        """
        document = self._session.document
        if document is None:
            return False
        document.look_at_file()
        if document.shown_state not in CHANGEABLE or not _is_copy(document, path):
            return False
        from timeline_app.app.shell.message_boxes import choose

        pattern = self.tr("{name} is a copy of what is shown")
        told = self.tr("Compare it to take what differs, or open it in place of this one.")
        choose(
            self._session.window,
            filled(pattern, name=one_line(path.name)),
            told,
            (
                (self.tr("&Compare…"), partial(self._later, partial(self._compare_if, path))),
                (self.tr("&Open"), partial(self._later, partial(self._open, str(path)))),
            ),
            self.tr("Cancel"),
        )
        return True

    def _compare_if(self, path: Path) -> None:
        if self._session.document is not None:
            self.compare(self._session.document, path)

    def compare(self, document: Document, path: Path) -> None:
        """Compare with a chronology or our JSON, and show what differs."""
        title = self.tr("This can't be compared")
        opened: list[CopyFile] = []

        def read(progress: Progress) -> None:
            opened.append(CopyFile.opened(path, progress))

        if not self._editor.look(self.tr("Reading…"), read, title):
            return
        (copy,) = opened
        if copy.chronology is document.chronology:
            self._session.say(title, self.tr("This is the file that is shown here."))
            return
        compared: list[Comparison] = []

        def look(progress: Progress) -> None:
            compared.append(_compared(document, copy, progress))

        if not self._editor.look(self.tr("Comparing…"), look, title):
            copy.close()
        elif not compared[0].differences:
            copy.close()
            pattern = self.tr("{name} holds the same")
            self._session.note(filled(pattern, name=one_line(path.name)))
        else:
            self._review(document, copy, compared[0], path.name)

    def _review(
        self, document: Document, copy: CopyFile, comparison: Comparison, name: str
    ) -> None:
        from timeline_app.app.review.rows import ComparedRows
        from timeline_app.widgets.controls.single_keys import letters_of
        from timeline_app.widgets.review.review_dialog import ReviewDialog
        from timeline_app.widgets.review.values import ReviewWords

        is_read_only = not document.may_write
        rows = ComparedRows(comparison, may_take=not is_read_only)
        told = ReviewWords(
            self.tr("Compare with a Copy"),
            _heading(comparison, name),
            (self.tr("Here"), self.tr("In the copy")),
            self.tr("&Merge"),
            refusal=commands.tr(OUT_OF_STATE[DocumentState.READ_ONLY]) if is_read_only else "",
        )
        window, settings = self._session.window, self._session.settings
        dialog = ReviewDialog(told, rows, window)
        # The copy may be shown in another window, and must stay as it is meanwhile.
        dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
        dialog.take_letters(letters_of(settings.letters), is_on=settings.single_keys)
        window.dress(dialog.set_palette_roles)
        merge = partial(self._merge, document, copy, comparison, rows, name)
        dialog.merge_requested.connect(partial(self._later, merge))
        dialog.rejected.connect(partial(self._later, copy.close))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _later(self, act: Callable[[], object]) -> None:
        """Once the dialog is gone: what is done may show one of its own."""
        QTimer.singleShot(0, self, act)

    def _merge(
        self,
        document: Document,
        copy: CopyFile,
        comparison: Comparison,
        rows: ComparedRows,
        name: str,
    ) -> None:
        """Take what was chosen as one edit."""
        with closing(copy):
            if document is not self._session.document:
                return  # another one is shown by now
            if copy.chronology.file.catch_up():  # then it is not what was looked at
                pattern = self.tr("{name} has changed meanwhile. Compare it again.")
                told = filled(pattern, name=one_line(name))
                self._session.say(self.tr("These can't be merged"), told)
                return
            count = rows.count()
            changes = document.chronology.changes.chosen(
                comparison, rows.choices, datetime.now(UTC)
            )
            first: list[Change] = []
            with self._session.telling(self.tr("These can't be merged")):
                first += islice(changes, MANY + 1)
            if not first:
                return
            about = max(len(first), count)  # with one difference very much may come
            text = filled(self.tr("merge with {name}"), name=one_line(name))
            all_of_them = chain(first, changes)
            if make_changes(self._session, self._editor, all_of_them, about, text):
                pattern = copy_texts.tr("Took {n} {difference|differences} from {name}", "", count)
                self._session.note(filled(pattern, name=one_line(name)))


def _is_copy(document: Document, path: Path) -> bool:
    """Whether a file, which is not open here, is a chronology of mostly the same events."""
    try:
        is_chronology = kind_of(path) is FileKind.CHRONOLOGY
    except Refused:
        return False
    if not is_chronology or shown_already(path) is not None:
        return False
    return document.chronology.changes.is_held_by(path)


def _compared(document: Document, copy: CopyFile, progress: Progress) -> Comparison:
    """How a copy differs, with progress that can be given up. Raises `Refused`, `Cancelled`."""
    return document.chronology.changes.compared(copy.chronology, progress)


def _heading(comparison: Comparison, name: str) -> str:
    """How much is the same, and how much is not."""
    same = copy_texts.tr("{n} {record is|records are} the same", "", comparison.agreed)
    count = len(comparison.differences)
    other = copy_texts.tr("{n} {difference|differences}", "", count)
    pattern = copy_texts.tr("{name}: {same}, {other}", "a copy that was compared")
    return filled(pattern, name=one_line(name), same=same, other=other)


def install(shell: Shell) -> None:
    """Compare with a chosen copy, one that is added, and one that is dropped."""
    copies = Copies(shell.session, shell.editor, shell.opener.try_open)
    shell.editor.compare_with = copies.compare
    shell.opener.compare_copy = copies.offer
    shell.opener.importing.add_here = partial(_add, shell)
    shell.actions.connect({"compare": shell.session.with_document(copies.ask)})


def _add(shell: Shell, other: StoredChronology, name: str, done: Callable[[], object]) -> None:
    """Add what was read of a file of another program."""
    from timeline_app.app.review.joining import Joining  # few files are added

    Joining(shell.session, shell.editor).add(other, name, done)


class CopyFile:
    """A chronology to be compared with; `close` leaves alone what a window shows.

    A file that is open already must not be opened again: whoever closes it takes SQLite's locks
    away from the connection that writes it, for POSIX knows them by process and file.
    """

    def __init__(self, chronology: StoredChronology, *, is_lent: bool) -> None:
        self.chronology = chronology
        self._is_lent = is_lent

    @classmethod
    def opened(cls, path: Path, progress: Progress) -> CopyFile:
        """Open a chronology, or read our JSON, also that in a picture.

        Raises `Refused`, `WriteFailed`, `Cancelled`.
        """
        shown = shown_already(path)
        if shown is not None:
            return cls(shown, is_lent=True)
        if kind_of_named(str(path)) is FileKind.CHRONOLOGY:
            return cls(open_to_look(path, progress=progress), is_lent=False)
        return cls(open_to_read(str(path), progress), is_lent=False)

    def close(self) -> None:
        """Let go of it."""
        if not self._is_lent:
            self.chronology.close()


def shown_already(path: Path) -> StoredChronology | None:
    """The chronology in a file that a window of this process shows, if one does."""
    real = os.path.realpath(path)
    for window in open_windows():
        session = session_of(window)
        document = None if session is None else session.document
        if document is None or not document.chronology.is_in_file:
            continue
        if os.path.realpath(document.chronology.path) == real:
            return document.chronology
    return None
