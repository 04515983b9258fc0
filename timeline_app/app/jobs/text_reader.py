"""Reads texts beside the window: no file that a stranger has made can hold that up or end it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from timeline_app.app.jobs.job_process import JobProcess
from timeline_app.app.jobs.protocol import Outcome, ReadTextJob, TextRead, TextUnread, path_bytes
from timeline_app.core.evidence.text_input import UnreadTextReason
from timeline_app.storage.errors import Refused

LONGEST_MS = 60_000
"""Milliseconds of a wait for a text to be read. Beyond: it is given up, and that is said."""


class TextReader(QObject):
    """Reads one text at a time: whoever opens another wants no more of the one before."""

    read = Signal(object)
    """It was read: a `KeptWords`."""
    refused = Signal(object)
    """It was not: a `TextUnread`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._beside: JobProcess | None = None
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.setInterval(LONGEST_MS)
        self._limit.timeout.connect(self._give_up)

    @property
    def is_reading(self) -> bool:
        """Whether something is being read."""
        return self._beside is not None

    def read_file(self, path: Path) -> None:
        """Read a file."""
        self._begin(ReadTextJob(path=path_bytes(path)))

    def read_data(self, data: bytes, *, is_html: bool) -> None:
        """Read what the clipboard holds, as HTML or as text."""
        self._begin(ReadTextJob(data=data, is_html=is_html))

    def stop(self) -> None:
        """Want no more of what is being read, and end its process at once."""
        self._limit.stop()
        beside, self._beside = self._beside, None
        if beside is not None:
            beside.kill()

    def _begin(self, job: ReadTextJob) -> None:
        self.stop()
        self._beside = JobProcess(job)
        self._beside.ended.connect(self._ended)
        self._limit.start()

    def _ended(self, outcome: Outcome) -> None:
        beside, self._beside = self._beside, None
        self._limit.stop()
        if beside is not None:
            beside.let_go()
        if isinstance(outcome, TextRead):
            self.read.emit(outcome.words)
        elif isinstance(outcome, TextUnread):
            self.refused.emit(outcome)
        elif isinstance(outcome, Refused):  # it takes more than it may
            self.refused.emit(TextUnread(UnreadTextReason.UNSAFE))
        else:
            detail = getattr(outcome, "text", "") or str(outcome)
            self.refused.emit(TextUnread(UnreadTextReason.FAILED, detail))

    def _give_up(self) -> None:
        self.stop()
        self.refused.emit(TextUnread(UnreadTextReason.TOO_SLOW))
