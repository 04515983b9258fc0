"""Has large files checked in full beside the window, while they are shown."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from timeline_app.app.jobs.job_process import JobProcess
from timeline_app.app.jobs.protocol import Columns, Done, Outcome, Verify, path_bytes, path_from
from timeline_app.app.messages.sentences import refusal_sentence
from timeline_app.app.shell.message_boxes import between_dialogs
from timeline_app.app.shell.session import Session
from timeline_app.document.document import Document
from timeline_app.storage.errors import Refused, RefusedReason

RESUME_MS = 10_000
"""After an edit the check begins anew when so long nothing was edited."""


class FileCheck(QObject):
    """Reads a whole file once, and has its cached columns made anew if they are wrong."""

    running_changed = Signal(bool)
    damage_found = Signal(Refused)
    columns_renewed = Signal(object)
    """The columns that are shown were wrong. Those in the file are right by now, or those in
    the file of this path, which is there until the check is stopped; else it is None."""

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._beside: JobProcess | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._resume)

    @property
    def process_id(self) -> int:
        """The number of the process that checks, 0 if there is none."""
        return 0 if self._beside is None else self._beside.process_id

    def start(self) -> None:
        """Check the file from its start."""
        self._begin(Verify(path_bytes(self._path)))

    def pause(self) -> None:
        """Let go of the file at once, so that it can be written; the check begins anew later."""
        if self._beside is not None or self._rest.isActive():
            self._leave()
            self._rest.start(RESUME_MS)

    def stop(self) -> None:
        """Be done with it; what was handed over is gone."""
        self._rest.stop()
        self._leave()

    def _resume(self) -> None:
        """Begin anew, unless a long edit is under way: its dialog lets timers go on."""
        if QApplication.activeModalWidget() is None:
            self.start()
        else:
            self._rest.start(RESUME_MS)

    def _begin(self, job: Verify | Columns) -> None:
        self._leave()
        self._beside = JobProcess(job)
        self._beside.ended.connect(self._verified if isinstance(job, Verify) else self._renewed)
        self.running_changed.emit(True)

    def _leave(self) -> None:
        if self._beside is None:
            return
        beside, self._beside = self._beside, None
        if isinstance(beside.job, Verify):
            beside.kill()  # it only reads, and an edit is waiting
        else:
            beside.end()
        self.running_changed.emit(False)

    def _verified(self, outcome: Outcome) -> None:
        self._leave()
        if isinstance(outcome, Done) and not outcome.is_sound:
            self._begin(Columns(path_bytes(self._path)))
        elif isinstance(outcome, Refused):
            self._refused(outcome)

    def _renewed(self, outcome: Outcome) -> None:
        if isinstance(outcome, Done) and outcome.is_passing:
            self.columns_renewed.emit(path_from(outcome.path))
            return
        self._leave()
        if isinstance(outcome, Done):
            self.columns_renewed.emit(None)
        elif isinstance(outcome, Refused):
            self._refused(outcome)

    def _refused(self, error: Refused) -> None:
        if error.reason is RefusedReason.LOCKED:
            self._rest.start(RESUME_MS)  # another program is writing
        elif error.reason is not RefusedReason.MISSING:
            self.damage_found.emit(error)


class BackgroundCheck(QObject):
    """Checks the file of a session beside the window, and tells what is found."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.window)
        self.check: FileCheck | None = None
        self._session = session

    def start(self, document: Document) -> None:
        """Check the file that is shown."""
        self.leave()
        self.check = FileCheck(document.chronology.path, self._session.window)
        self._connect(self.check, document)
        self.check.start()

    def _connect(self, check: FileCheck, document: Document) -> None:
        """Let the check give way to edits, and tell what it finds."""
        window = self._session.window
        document.before_commit = self.pause
        check.running_changed.connect(
            lambda is_running: window.show_note(
                "check", self.tr("Checking the file…") if is_running else ""
            )
        )
        check.damage_found.connect(self.tell_damage)
        check.columns_renewed.connect(self.show_anew)

    def pause(self) -> None:
        """Let go of the file at once, so that it can be written; the check begins anew later."""
        if self.check is not None:
            self.check.pause()

    def leave(self) -> None:
        """Check no more."""
        if self.check is not None:
            self.check.stop()
            self.check.deleteLater()
            self.check = None

    def tell_damage(self, error: Refused) -> None:
        """Say that the file which is shown turned out to be damaged."""
        self._session.say(self.tr("This file is damaged"), refusal_sentence(error))

    def show_anew(self, side_cache: Path | None) -> None:
        """Show the events of the file as they are cached by now, or in the file `side_cache`."""
        between_dialogs(self, partial(self._show_anew, self.check, side_cache))

    def _show_anew(self, check: FileCheck | None, side_cache: Path | None) -> None:
        if check is None or check is not self.check:
            return  # another file is shown
        try:
            self._session.show_anew(side_cache)
        except Refused as error:
            self.tell_damage(error)
        self.leave()
