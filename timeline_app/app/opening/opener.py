"""Opens files into one window, large ones beside it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from timeline_app.app.load.opening import (
    are_few,
    is_foreign_named,
    is_large_json,
    open_to_keep,
    path_of,
)
from timeline_app.app.messages.sentences import (
    fault_sentence,
    filled,
    not_kept_sentence,
    refusal_sentence,
)
from timeline_app.app.opening.loader import Loader
from timeline_app.app.opening.showing import Showing
from timeline_app.app.shell.session import Session
from timeline_app.document.data_folder import chronologies_folder
from timeline_app.document.file_lock import open_alone
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.errors import Cancelled, Refused, WriteFailed
from timeline_app.storage.file.paths import real_path

if TYPE_CHECKING:
    from timeline_app.app.jobs.protocol import Job, Outcome
    from timeline_app.app.opening.importing import Importing
    from timeline_app.app.opening.loading import Loading
    from timeline_app.interchange.foreign.reader import ReadOptions


class Opener(QObject):
    """Opens what is named, dropped or chosen, and shows it in its session.

    What takes long is read in another process; until then the chronology of before stays. A new
    wish takes the place of one that is still being read.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session.window)
        self.settings = session.settings
        self.compare_copy: Callable[[Path], bool] | None = None
        """Asks what is to be done with a file that is a copy of what is shown; whether it is."""
        self._session = session
        self._loader = Loader(session)
        self._showing = Showing(session, self._loader)
        self._loader.ended.connect(self._end)
        self._loader.cancel_requested.connect(self.cancel)

    @cached_property
    def importing(self) -> Importing:
        """What reads files of other programs."""
        from timeline_app.app.opening.importing import Importing  # not for the first paint

        return Importing(self._session, self._loader, self._showing)

    @staticmethod
    def data_folder() -> Path:
        """Where chronologies made from JSON are kept."""
        return chronologies_folder()

    @property
    def reading(self) -> Loading | None:
        """What is being read, if anything is."""
        return self._loader.reading

    def open(self, name: str, told: ReadOptions | None = None, *, is_known: bool = False) -> None:
        """Show the chronology of this name, as soon as it is read.

        A file of another program is read as it is `told`; of a sheet somebody is asked what its
        columns are if it is not told, and if it `is_known` only where it has never been read.
        Raises `Refused` for what is plainly none, and leaves the window as it was.
        """
        is_foreign = is_foreign_named(name, told)
        path = path_of(name)
        if self.reading is not None and real_path(self.reading.path) == real_path(path):
            return
        self._showing.set_marker(name)
        try:
            if is_foreign:
                self.importing.read(name, path, told, is_known=is_known)
            else:
                self._open(name, path)
        except Refused:
            self._showing.clear_marker()
            raise

    def _open(self, name: str, path: Path) -> None:
        if is_large_json(name):
            # Not needed for anything smaller.
            from timeline_app.app.jobs.protocol import Keep, path_bytes

            self._read(name, path, Keep(path_bytes(path), path_bytes(chronologies_folder())))
            return
        try:
            chronology = open_to_keep(name, chronologies_folder(), are_few, open_alone)
        except Cancelled:
            from timeline_app.app.jobs.protocol import Columns, path_bytes

            self._read(name, path, Columns(path_bytes(path)))
        else:
            self._showing.show(chronology, name, is_checked=False)

    def try_open(self, name: str, *, is_known: bool = False) -> None:
        """Show a chronology, or say in one sentence why it can't be."""
        try:
            self.open(name, is_known=is_known)
        except Refused as error:
            self._refuse(path_of(name), error)

    def try_open_dropped(self, name: str) -> None:
        """Show what was dropped; of a copy of what is shown it is asked what is to be done."""
        if self.compare_copy is None or not self.compare_copy(path_of(name)):
            self.try_open(name)

    def try_add(self, name: str) -> None:
        """Add what a file of another program holds to what is shown, or say why it can't be."""
        try:
            is_foreign_named(name)
        except Refused as error:
            self._say(refusal_sentence(error))
        else:
            self.importing.read(name, path_of(name), is_to_add=True)

    def ask_open(self) -> None:
        """Let the user choose a file."""
        path = self.asked(self.tr("Open"))
        if path:
            self.try_open(path)

    def asked(self, title: str) -> str:
        """The file that the user chooses to open; empty for none."""
        # Not needed for the first paint.
        from timeline_app.app.shell.message_boxes import chosen_file
        from timeline_app.interchange.formats import SUFFIXES

        pattern = self.tr("All that can be opened ({suffixes})")
        all_kinds = filled(pattern, suffixes=" ".join(f"*{one}" for one in SUFFIXES))
        kinds = self.tr("Chronologies (*.chronology *.json);;All files (*)")
        return chosen_file(self._session.window, title, f"{all_kinds};;{kinds}")

    def open_anew(self, name: str) -> None:
        """Show what another program has put in the place of the file that is shown."""
        if self._session.document is not None:
            self._session.document.chronology.release()
        self._showing.is_agreed = True
        try:
            self.try_open(name)
        finally:
            self._showing.is_agreed = False

    def show_new(self, chronology: StoredChronology, make_file: Callable[[], object]) -> None:
        """Show a chronology that is in no file until its first edit, when `make_file` is called."""
        self._showing.show_new(chronology, make_file)

    def cancel(self) -> None:
        """Give up what is being read."""
        if self.reading is None:
            return
        path = self.reading.path
        self._loader.leave()
        self.importing.stay()
        self._session.note(filled(self.tr("Reading {name} was cancelled"), name=path.name))

    def close(self) -> None:
        """Let go of all files and processes, with the window."""
        self._loader.end()
        self.importing.leave()
        self._showing.close()

    def _read(self, name: str, path: Path, job: Job) -> None:
        self.importing.leave()
        self._loader.read(name, path, job, is_told_at_once=self._showing.is_empty)

    def _end(self, reading: Loading, outcome: Outcome) -> None:
        """Show what was read, or ask what is to be known for that."""
        from timeline_app.app.jobs.protocol import Done, Imported, SheetSeen

        match outcome:
            case SheetSeen():
                self.importing.ask_columns(reading, outcome.sheet)
            case Imported():
                made = Done(outcome.path, outcome.is_passing)
                chronology = self._opened(reading, made)
                if chronology is not None:
                    self.importing.end(reading, chronology, outcome.report)
            case _:
                chronology = self._opened(reading, outcome)
                if chronology is not None:
                    done = outcome if isinstance(outcome, Done) else Done()
                    self._showing.show(
                        chronology, reading.name, is_checked=done.is_new, look=done.look
                    )

    def _opened(self, reading: Loading, outcome: Outcome) -> StoredChronology | None:
        """What was read; without any it is said why, or it is read once more."""
        from timeline_app.app.jobs.protocol import Columns, path_bytes
        from timeline_app.app.opening.outcomes import opened_outcome

        try:
            chronology = opened_outcome(reading, outcome)
        except Cancelled as error:  # a copy that can't keep its columns
            self._read(reading.name, error.path, Columns(path_bytes(error.path)))
        except Refused as error:
            if not self.importing.has_refused(reading.path, error):
                self._loader.leave()
                self.importing.stay()
                self._refuse(reading.path, error)
        except WriteFailed as error:
            self._fail(not_kept_sentence(reading.path, error))
        else:
            if isinstance(chronology, StoredChronology):
                return chronology
            self._fail(fault_sentence(reading.path, chronology))
        return None

    def _fail(self, sentence: str) -> None:
        self._loader.leave()
        self.importing.stay()
        self._say(sentence)

    def _refuse(self, path: Path, error: Refused) -> None:
        """Let a text without events be kept; of all else say why it can't be opened."""
        from timeline_app.app.opening.readable_text import is_text_file

        if is_text_file(path, error):
            self.importing.text_found.emit(str(path))
        else:
            self._say(refusal_sentence(error))

    def _say(self, sentence: str) -> None:
        self._session.say(self.tr("This file can't be opened"), sentence)
