"""Has tasks with texts done by processes beside the window: it waits for none of them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from timeline_app.app.jobs.job_process import JobProcess
from timeline_app.app.jobs.protocol import (
    Done,
    JobProgress,
    Outcome,
    TextJob,
    TextPart,
    path_bytes,
)
from timeline_app.app.jobs.text_tasks import StoredText, TextResult, TextTask, raw, result_from
from timeline_app.core.guarded import override
from timeline_app.document.document import Document
from timeline_app.storage.database.word_store import PackedWords
from timeline_app.storage.errors import Refused, RefusedReason

MOST_IDLE = 2
"""So many processes wait for more to do."""
IDLE_MS = 60_000
"""For so long."""
UNWANTED_MS = 300
"""A task that nobody wants any more may end within so long: its process does the next then."""
LONGEST_MS = 600_000
"""Milliseconds of a wait for a text to be searched or compared. Beyond: it is given up."""
LOOK_MS = 100
"""After so long it is looked again whether a chronology can be read."""

Take: TypeAlias = Callable[[TextResult], object]
Make: TypeAlias = Callable[[], "tuple[TextTask, Take] | None"]
"""Makes a task of what the chronology holds now, and gives what takes the parts of its result.

None is nothing to do. May raise `Refused`.
"""


def stored_text(packed: PackedWords) -> StoredText:
    """A text of a file, as a task has it."""
    if isinstance(packed.data, str):
        return StoredText(packed.unpacked(), packed.sha256)
    return StoredText("", packed.sha256, packed.data, path_bytes(packed.path))


class TextWork(QObject):
    """Has one task at a time done: another one takes its place.

    A result is given only where the task would be the same by then: after an edit it is made
    again, and what comes of one that has become another is thrown away.
    """

    ended = Signal()
    """All of the result was given, or there was none; and nothing else was begun with it."""
    refused = Signal(object)
    """The task can't be done, or takes more than it may, or its process died: a `Refused`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._make: Make = _nothing
        self._task: TextTask | None = None
        self._take: Take = _ignored
        self._revision = 0
        self._process: _TextProcess | None = None
        self._answers: deque[TextPart | Outcome] = deque()
        self._turn, self._limit = QTimer(self), QTimer(self)
        self._turn.timeout.connect(self._go_on)
        self._limit.timeout.connect(lambda: self._hear(Refused("", RefusedReason.UNSAFE)))
        for timer in (self._turn, self._limit):
            timer.setSingleShot(True)

    @property
    def is_busy(self) -> bool:
        """Whether there is a task that is not done."""
        return self._document is not None

    def start(self, document: Document, make: Make, after_ms: int = 0) -> None:
        """Have the task done that is made after so long, in place of another."""
        self.cancel()
        self._document, self._make = document, make
        self._turn.start(after_ms)

    def finish(self) -> None:
        """Wait for the task to be done, and for those that are begun with its result."""
        while self.is_busy:
            if self._process is not None and not self._answers:
                self._process.wait_for_line(LOOK_MS)
            else:
                self._go_on()

    def cancel(self) -> None:
        """Want no more of it."""
        self._turn.stop()
        self._limit.stop()
        self._answers.clear()
        self._document = self._task = None
        process, self._process = self._process, None
        if process is not None:
            process.heard.disconnect(self._hear)
            process.leave()

    def _hear(self, answer: TextPart | Outcome) -> None:
        self._answers.append(answer)
        self._turn.start(0)

    def _go_on(self) -> None:
        """Begin, or take one answer: the window may have much to do with it."""
        document = self._document
        if document is None:
            return
        if document.is_being_written:
            self._turn.start(LOOK_MS)
            return
        try:
            if self._process is None:
                self._begin(document)
            elif self._answers:
                self._take_answer(document, self._answers.popleft())
        except Refused as error:
            self.cancel()
            self.refused.emit(error)
        if self._answers:
            self._turn.start(0)

    def _begin(self, document: Document) -> None:
        make = self._make
        revision, made = document.revision, make()
        if self._make is not make or self._document is not document:
            return  # another one was begun, or none is wanted any more
        if made is None:
            self._end()
            return
        (self._task, self._take), self._revision = made, revision
        self._process = _process_with(TextJob(raw(self._task)), self)
        self._process.heard.connect(self._hear)
        self._limit.start(LONGEST_MS)

    def _take_answer(self, document: Document, answer: TextPart | Outcome) -> None:
        if isinstance(answer, TextPart):
            if self._is_outdated(document):
                self.start(document, self._make)
            else:
                self._take(result_from(answer.result))
        elif isinstance(answer, Done):
            self._end()
        elif isinstance(answer, Refused) and answer.path.name:
            raise answer
        elif isinstance(answer, Refused):
            raise Refused(document.chronology.path, RefusedReason.UNSAFE)
        else:
            detail = getattr(answer, "text", str(answer))
            raise Refused(document.chronology.path, RefusedReason.UNREADABLE, detail)

    def _is_outdated(self, document: Document) -> bool:
        """Whether the task would be another one after an edit."""
        revision = document.revision
        if revision == self._revision:
            return False
        made = self._make()
        self._revision = revision
        return made is None or made[0] != self._task

    def _end(self) -> None:
        self.cancel()
        self.ended.emit()


def _nothing() -> None:
    """No task."""


def _ignored(_: TextResult) -> None:
    """Nobody takes it."""


class _TextProcess(JobProcess):
    """Does one task after another, and is kept for a while when it has none."""

    heard = Signal(object)
    """A part of the result, or how it ended, for as long as somebody wants it."""

    def __init__(self, job: TextJob) -> None:
        super().__init__(job)
        self._wanted_by: QObject | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self.let_go)
        self.told.connect(self._pass_on)
        self.ended.connect(self._pass_on)

    def want_for(self, owner: QObject) -> None:
        """Tell what comes of the task, until it is left or the owner is no more."""
        self._wanted_by = owner
        owner.destroyed.connect(self._lose_owner)

    def leave(self) -> None:
        """Want no more of its task: it rests once that is done, or ends if it lasts."""
        if self._wanted_by is not None:
            self._wanted_by.destroyed.disconnect(self._lose_owner)
            self._wanted_by = None
        if not self.has_ended:
            self._rest.start(UNWANTED_MS)
        elif self.is_running and len(_idle) < MOST_IDLE:
            _idle.append(self)
            self._rest.start(IDLE_MS)
        else:
            self.let_go()

    @override
    def do(self, job: TextJob) -> None:
        self._rest.stop()
        super().do(job)

    @override
    def let_go(self) -> None:
        if self in _idle:
            _idle.remove(self)
        super().let_go()

    def _lose_owner(self) -> None:
        self._wanted_by = None  # nothing can be asked of it any more
        self.leave()

    def _pass_on(self, answer: TextPart | JobProgress | Outcome) -> None:
        if self._wanted_by is None:
            if self.has_ended:
                self.leave()
        elif not isinstance(answer, JobProgress):
            self.heard.emit(answer)


_idle: list[_TextProcess] = []
"""Those that wait for more to do, the last that had something last."""


def _process_with(job: TextJob, owner: QObject) -> _TextProcess:
    """A process that does a task for as long as its owner lives, one that is there if possible."""
    while _idle and not _idle[-1].is_running:
        _idle[-1].let_go()
    process = _idle.pop() if _idle else None
    if process is None:
        process = _TextProcess(job)
    else:
        process.do(job)
    process.want_for(owner)
    return process
