"""Starts the program as a process beside its window, and hears how its job goes."""

from __future__ import annotations

import atexit
import signal

import msgspec
from PySide6.QtCore import QCoreApplication, QObject, QProcess, QTimer, Signal

from timeline_app.app.jobs.own_process import own_command
from timeline_app.app.jobs.protocol import (
    Job,
    JobFault,
    JobProgress,
    Line,
    Outcome,
    TextJob,
    TextPart,
    encoded,
    line_from,
    outcome_of,
    path_from,
)
from timeline_app.storage.errors import Refused, RefusedReason

GRACE_MS = 3_000
"""How long a process may take to clear away before it is killed."""
_BOUNDS = (signal.SIGABRT, getattr(signal, "SIGXCPU", signal.SIGABRT))
"""What ends a process that takes more memory than it may, where a library knows none, or time."""


class JobProcess(QObject):
    """One job in a process of its own, begun at once; after a `TextJob` it may do another.

    The process may go on after `ended`. Let it go in the end, one way or another: once it is gone
    too, this object deletes itself.
    """

    told = Signal(object)
    """How far it is: a `JobProgress`, or a `TextPart`."""
    ended = Signal(object)
    """How it ended: an `Outcome`. Comes once, or never if the job is given up."""
    gone = Signal(bool)
    """The process has ended; whether by itself, having cleared away."""

    def __init__(self, job: Job) -> None:
        application = QCoreApplication.instance()
        super().__init__(application)  # it may have to outlast the window
        if application is not None:
            application.aboutToQuit.connect(self.end)
        self.job: Job = job
        self._is_wanted, self._is_left = True, False
        self._process = QProcess(self)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._failed)
        self._grace = QTimer(self)
        self._grace.setSingleShot(True)
        self._grace.timeout.connect(self._process.kill)
        program, *arguments = own_command()
        _running.add(self)
        self._process.start(program, arguments)
        self._process.write(encoded(job))

    def do(self, job: TextJob) -> None:
        """Do this too, now that the `TextJob` before has ended."""
        self.job, self._is_wanted = job, True
        self._process.write(encoded(job))

    @property
    def has_ended(self) -> bool:
        """Whether it was told how the job ended."""
        return not self._is_wanted

    @property
    def is_running(self) -> bool:
        """Whether the process is there."""
        return self._process.state() is not QProcess.ProcessState.NotRunning

    @property
    def process_id(self) -> int:
        """The process's number, 0 if there is none."""
        return self._process.processId()

    def wait(self, most_ms: int) -> None:
        """Wait for the job to end, but no longer than that; `ended` is told before this ends."""
        self._process.waitForFinished(most_ms)

    def wait_for_line(self, most_ms: int) -> None:
        """Wait until it has said something or is gone, but no longer than that."""
        self._process.waitForReadyRead(most_ms)

    def let_go(self) -> None:
        """Want no more of it: it clears away by itself, and is killed if that takes long."""
        self._process.closeWriteChannel()
        self._grace.start(GRACE_MS)
        self._leave()

    def end(self) -> None:
        """The same, and wait until it is gone."""
        self._is_wanted = False
        self._process.closeWriteChannel()
        if self.is_running and not self._process.waitForFinished(GRACE_MS):
            self._process.kill()
            self._process.waitForFinished()
        self._leave()

    def kill(self) -> None:
        """End it at once, whatever it is doing; it is gone afterwards."""
        self._is_wanted = False
        self._process.kill()
        self._process.waitForFinished()
        self._leave()

    def _leave(self) -> None:
        self._is_wanted, self._is_left = False, True
        if not self.is_running:
            self.deleteLater()

    def _read(self) -> None:
        while self._process.canReadLine():
            try:
                line = line_from(bytes(self._process.readLine().data()))
            except msgspec.MsgspecError as error:
                self._end(JobFault(str(error)))
                self._process.kill()
                return
            self._heard(line)

    def _heard(self, line: Line) -> None:
        if not isinstance(line, JobProgress | TextPart):
            self._end(outcome_of(line))
        elif self._is_wanted:
            self.told.emit(line)

    def _end(self, outcome: Outcome) -> None:
        if self._is_wanted:
            self._is_wanted = False
            self.ended.emit(outcome)

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        _running.discard(self)
        self._read()
        is_clean = status is QProcess.ExitStatus.NormalExit
        self.gone.emit(is_clean)
        if not is_clean and code in _BOUNDS:
            self._end(Refused(path_from(getattr(self.job, "path", b"")), RefusedReason.UNSAFE))
        self._end(JobFault(self.tr("its process ended ({code})").replace("{code}", str(code))))
        if self._is_left:
            self.deleteLater()

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            _running.discard(self)
            self.gone.emit(True)
            self._end(JobFault(self._process.errorString()))
            if self._is_left:
                self.deleteLater()


_running: set[JobProcess] = set()
"""Those whose processes are there."""


@atexit.register  # after Qt registered its own end, so before that
def _end_all() -> None:
    """Leave no process behind where an application is not quit, as in a script that just ends."""
    for beside in tuple(_running):
        beside.end()
