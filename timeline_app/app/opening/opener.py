"""Opens files into one window, large ones beside it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut

from timeline_app.app.jobs.garbage import MANY_EVENTS, settle
from timeline_app.app.load.opening import (
    are_few,
    is_large_json,
    kind_of_named,
    open_to_keep,
    path_of,
    was_opened_quickly,
)
from timeline_app.app.load.resources import SAMPLE
from timeline_app.app.messages.sentences import (
    fault_sentence,
    filled,
    not_kept_sentence,
    refusal_sentence,
)
from timeline_app.app.shell.session import Session
from timeline_app.document.data_folder import data_folder
from timeline_app.document.document import Document
from timeline_app.document.file_lock import open_alone
from timeline_app.storage.chronology.chronology import Chronology
from timeline_app.storage.errors import Cancelled, Refused, WriteFailed
from timeline_app.storage.file.probes import real_path
from timeline_app.widgets.canvas.keyboard import step_back

if TYPE_CHECKING:
    from timeline_app.app.jobs.protocol import Done, Job, Outcome
    from timeline_app.app.load.opening_marker import OpeningMarker
    from timeline_app.app.opening.background_check import BackgroundCheck
    from timeline_app.app.opening.loading import Loading

CHECK_AFTER_MS = 1_000
"""By then what was opened has been painted."""


class Opener(QObject):
    """Opens what is named, dropped or chosen, and shows it in its session.

    What takes long is read in another process; until then the chronology of before stays. A new
    wish takes the place of one that is still being read.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session.window)
        self.settings = session.settings
        self.reading: Loading | None = None
        self._session = session
        self._checker: BackgroundCheck | None = None
        self._note: OpeningMarker | None = None
        self._is_empty = True
        self._is_agreed = False
        """Whether the user wants another chronology instead of this one, come what may."""

    @staticmethod
    def data_folder() -> Path:
        """Where chronologies made from JSON are kept."""
        return data_folder() / "chronologies"

    def open(self, name: str) -> None:
        """Show the chronology of this name, as soon as it is read.

        Raises `Refused` for what is plainly none, and leaves the window as it was.
        """
        kind_of_named(name)
        path = path_of(name)
        if self.reading is not None and real_path(self.reading.path) == real_path(path):
            return
        self._begin_note(name)
        try:
            self._open(name, path)
        except Refused:
            self._clear_note()
            raise

    def _open(self, name: str, path: Path) -> None:
        if is_large_json(name):
            # Not needed for anything smaller.
            from timeline_app.app.jobs.protocol import Keep, path_bytes

            self._read(name, path, Keep(path_bytes(path), path_bytes(self.data_folder())))
            return
        try:
            chronology = open_to_keep(name, self.data_folder(), are_few, open_alone)
        except Cancelled:
            from timeline_app.app.jobs.protocol import Columns, path_bytes

            self._read(name, path, Columns(path_bytes(path)))
        else:
            self._show(chronology, name, is_checked=False)

    def try_open(self, name: str) -> None:
        """Show a chronology, or say in one sentence why it can't be."""
        try:
            self.open(name)
        except Refused as error:
            self._say(refusal_sentence(error))

    def ask_open(self) -> None:
        """Let the user choose a file."""
        path = self.asked(self.tr("Open"))
        if path:
            self.try_open(path)

    def asked(self, title: str) -> str:
        """The file that the user chooses to open; empty for none."""
        # Not needed for the first paint.
        from timeline_app.app.shell.message_boxes import chosen_file

        kinds = self.tr("Chronologies (*.chronology *.json);;All files (*)")
        return chosen_file(self._session.window, title, kinds)

    def open_anew(self, name: str) -> None:
        """Show what another program has put in the place of the file that is shown."""
        if self._session.document is not None:
            self._session.document.chronology.release()
        self._is_agreed = True
        try:
            self.try_open(name)
        finally:
            self._is_agreed = False

    def show_new(self, chronology: Chronology, make_file: Callable[[], object]) -> None:
        """Show a chronology that is in no file until its first edit, when `make_file` is called."""

        def show() -> None:
            self._leave_reading()
            self._leave_check()
            self._is_empty = False
            self._session.show_untitled(chronology, make_file)

        self._when_left(show, chronology)

    def _when_left(self, show: Callable[[], object], chronology: Chronology) -> None:
        """Show another chronology once the one before may be left; close it if that may not."""

        def stay() -> None:
            chronology.close()
            self._clear_note()

        if self._is_agreed or self._session.may_leave(show, stay):
            show()

    def cancel(self) -> None:
        """Give up what is being read."""
        if self.reading is None:
            return
        path = self.reading.path
        self._leave_reading()
        self._clear_note()
        self._show_something()
        self._session.note(filled(self.tr("Reading {name} was cancelled"), name=path.name))

    def close(self) -> None:
        """Let go of all files and processes, with the window."""
        if self.reading is not None:
            self.reading.end()
            self.reading = None
        self._leave_check()
        self._clear_note()
        self._session.close()

    # Reading beside.

    def _read(self, name: str, path: Path, job: Job) -> None:
        from timeline_app.app.opening.loading import Loading
        from timeline_app.app.shell.message_boxes import between_dialogs

        self._leave_reading()
        self.reading = reading = Loading(name, path, job, self._session.window)
        self._let_cancel(reading)
        reading.ended.connect(
            lambda outcome: between_dialogs(self, partial(self._end, reading, outcome))
        )
        if self._session.document is None:
            self._session.show_nothing_yet(path.stem)
        if self._is_empty:
            reading.show_strip()

    def _let_cancel(self, reading: Loading) -> None:
        """Let it be given up: by its button, and by Esc on the canvas."""
        reading.strip.cancel_requested.connect(self.cancel)
        view = self._session.window.view
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), view)
        escape.setContext(Qt.ShortcutContext.WidgetShortcut)
        escape.activated.connect(self._escape)
        reading.destroyed.connect(escape.deleteLater)

    def _escape(self) -> None:
        """Esc takes back the selection first, as it always does."""
        if not step_back(self._session.window.view):
            self.cancel()

    def _leave_reading(self) -> None:
        if self.reading is not None:
            self.reading.close()
            self.reading = None

    def _end(self, reading: Loading, outcome: Outcome) -> None:
        """Show what was read, or say why it can't be."""
        from timeline_app.app.jobs.protocol import Columns, Done, path_bytes

        if reading is not self.reading:
            return  # another wish came first
        try:
            chronology = self._opened(reading, outcome)
        except Cancelled as error:  # a copy that can't keep its columns
            self._read(reading.name, error.path, Columns(path_bytes(error.path)))
        except Refused as error:
            self._fail(refusal_sentence(error))
        except WriteFailed as error:
            self._fail(not_kept_sentence(reading.path, error))
        else:
            if not isinstance(chronology, Chronology):
                self._fail(fault_sentence(reading.path, chronology))
                return
            is_new = isinstance(outcome, Done) and outcome.is_new
            self._show(chronology, reading.name, is_checked=is_new)

    def _fail(self, sentence: str) -> None:
        self._leave_reading()
        self._clear_note()
        self._show_something()
        self._say(sentence)

    def _opened(self, reading: Loading, outcome: Outcome) -> Chronology | str:
        """The chronology that was read; or why reading it broke off. Raises what was refused."""
        from timeline_app.app.jobs.protocol import Done, Fault, Keep, Pasted, TextRead, TextUnread

        match outcome:
            case Pasted() | TextRead() | TextUnread():
                raise AssertionError("no text was to be read")
            case Done():
                return self._taken_over(reading, outcome)
            case Fault():
                return outcome.text
            case WriteFailed() if not isinstance(reading.job, Keep):
                return open_alone(reading.path)  # slowly, but there is no other way
            case _:
                raise outcome

    @staticmethod
    def _taken_over(reading: Loading, done: Done) -> Chronology:
        from timeline_app.app.jobs.protocol import Keep, path_from

        made = path_from(done.path)
        if not isinstance(reading.job, Keep):
            return open_alone(reading.path, side_cache=made if done.is_passing else None)
        if done.is_passing:
            return Chronology.copied(made, reading.path)
        return open_alone(made, progress=are_few)

    # Showing.

    def _show(self, chronology: Chronology, name: str, *, is_checked: bool = True) -> None:
        """Show what was opened, and check it in full some time if that `is_checked` by nobody."""
        self._leave_reading()
        if not self._is_here_already(chronology, name):
            show = partial(self._show_now, chronology, name, is_checked=is_checked)
            self._when_left(show, chronology)
        elif not is_checked:
            self._check_soon()

    def _show_now(self, chronology: Chronology, name: str, *, is_checked: bool) -> None:
        self._leave_check()
        self._is_empty = False
        old = self._session.document
        has_left_many = old is not None and len(old.columns) >= MANY_EVENTS
        self._session.show_chronology(chronology, name)
        self._clear_note_soon()
        if has_left_many or len(chronology.columns()) >= MANY_EVENTS:
            settled = partial(settle, has_left_many=has_left_many)
            QTimer.singleShot(CHECK_AFTER_MS // 2, self, settled)
        if not is_checked:
            self._check_soon()

    def _is_here_already(self, chronology: Chronology, name: str) -> bool:
        """Bring up the window that has the file, if any; a window with nothing yet shows it too."""
        read_only_reason = chronology.read_only_reason
        if (
            read_only_reason is None
            or read_only_reason.writer is None
            or not read_only_reason.writer.is_here
            or self._is_empty
        ):
            return False
        from timeline_app.app.shell.window_list import bring_up, writer_window  # hardly ever needed

        window = writer_window(chronology.path)
        if window is None:
            return False
        chronology.close()
        self._clear_note()
        if window is self._session.window:
            self._session.rename(name)
        else:
            bring_up(window)
        return True

    def _leave_check(self) -> None:
        if self._checker is not None:
            self._checker.leave()

    def _check_soon(self) -> None:
        """Check a file that was opened quickly, once it is painted."""
        document = self._session.document
        if document is not None and was_opened_quickly(document.chronology):
            QTimer.singleShot(CHECK_AFTER_MS, self, partial(self._check, document))

    def _check(self, document: Document) -> None:
        # Not needed for the first paint.
        from timeline_app.app.shell.message_boxes import between_dialogs

        between_dialogs(self, partial(self._check_now, document))

    def _check_now(self, document: Document) -> None:
        from timeline_app.app.opening.background_check import BackgroundCheck

        if document is not self._session.document:
            return
        if self._checker is None:
            self._checker = BackgroundCheck(self._session)
        self._checker.start(document)

    # A note of what is being opened, which a crash leaves behind.

    def _begin_note(self, name: str) -> None:
        self._clear_note()
        if name != SAMPLE:
            from timeline_app.app.load.opening_marker import OpeningMarker  # not for the sample

            self._note = OpeningMarker(name)

    def _clear_note(self) -> None:
        if self._note is not None:
            self._note.clear()
            self._note = None

    def _clear_note_soon(self) -> None:
        """Clear it once what is shown has been painted."""
        note = self._note

        def clear() -> None:
            if self._note is note:
                self._clear_note()

        QTimer.singleShot(CHECK_AFTER_MS, self, clear)

    def _show_something(self) -> None:
        """Show the sample where there is nothing else."""
        if self._is_empty:
            self._show(open_to_keep(SAMPLE, self.data_folder(), opening=open_alone), SAMPLE)

    def _say(self, sentence: str) -> None:
        self._session.say(self.tr("This file can't be opened"), sentence)
