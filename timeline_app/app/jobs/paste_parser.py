"""Reads what is pasted beside the window: no parser of foreign text can hold that up or end it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from timeline_app.app.jobs.job_process import JobProcess
from timeline_app.app.jobs.protocol import Outcome, Paste, PastedText
from timeline_app.core.evidence.import_result import ReadSources, Unread, UnreadReason
from timeline_app.interchange.references.detect import needs_parser, pasted_sources
from timeline_app.storage.errors import Refused

LONGEST_MS = 20_000
"""Milliseconds of a wait for what is pasted to be read. Beyond: that is given up and said."""
SOON_MS = 150
"""A process is started so long after the last key: typing is not pasting."""
SHORT_MS = 1_000
"""So long somebody who saves at once is made to wait."""

Take = Callable[[ReadSources], object]


class PasteParser(QObject):
    """Reads one text at a time: whoever pastes another wants no more of the one before."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._beside: JobProcess | None = None
        self._text = ""
        self._take: Take = lambda _: None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._begin)
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.setInterval(LONGEST_MS)
        self._limit.timeout.connect(self._give_up)

    @property
    def is_reading(self) -> bool:
        """Whether something is being read."""
        return self._beside is not None or self._soon.isActive()

    def read(self, text: str, take: Take) -> None:
        """Read the sources in a text, and hand them to `take`: an address at once, else later."""
        self.stop()
        if not needs_parser(text):
            take(pasted_sources(text))
            return
        self._text, self._take = text, take
        self._soon.start()

    def _begin(self) -> None:
        self._soon.stop()
        self._beside = JobProcess(Paste(self._text))
        self._beside.ended.connect(self._ended)
        self._limit.start()

    def finish(self) -> bool:
        """Wait a moment for what is being read; whether nothing is any more."""
        if self._soon.isActive():
            self._begin()
        if self._beside is not None:
            self._beside.wait(SHORT_MS)
        return not self.is_reading

    def stop(self) -> None:
        """Want no more of what is being read."""
        self._soon.stop()
        self._limit.stop()
        beside, self._beside = self._beside, None
        if beside is not None:
            beside.kill()

    def _ended(self, outcome: Outcome) -> None:
        beside, self._beside = self._beside, None
        self._limit.stop()
        if beside is not None:
            beside.let_go()
        if isinstance(outcome, PastedText):
            self._take(outcome.read)
        elif isinstance(outcome, Refused):  # it takes more than it may
            self._take(self._unread(UnreadReason.TOO_LONG))
        else:
            detail = getattr(outcome, "text", "") or str(outcome)
            self._take(self._unread(UnreadReason.FAILED, detail))

    def _give_up(self) -> None:
        self.stop()
        self._take(self._unread(UnreadReason.TOO_LONG))

    def _unread(self, reason: UnreadReason, detail: str = "") -> ReadSources:
        return ReadSources(unread=(Unread(reason, self._text, detail),))
