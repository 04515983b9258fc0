"""The jobs of the window for sheets, done in this process: no test waits for another."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from timeline_app.app.jobs.protocol import (
    CountSheet,
    Job,
    LookAtSheet,
    Outcome,
    SheetCounted,
    SheetSeen,
    path_from,
)
from timeline_app.app.load.sheets import counted_sheet, looked_into
from timeline_app.storage.errors import Refused


class JobHere(QObject):
    """Does a job once the event loop is reached, as a process would some time later."""

    told = Signal(object)
    ended = Signal(object)

    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job
        self._is_wanted = True
        QTimer.singleShot(0, self, self._do)

    def let_go(self) -> None:
        self._is_wanted = False

    def _do(self) -> None:
        if self._is_wanted:
            self.ended.emit(_outcome(self._job))


def _outcome(job: Job) -> Outcome:
    assert isinstance(job, LookAtSheet | CountSheet)
    path = path_from(job.path)
    try:
        if isinstance(job, LookAtSheet):
            return SheetSeen(looked_into(path, job.data, job.asked))
        counted = counted_sheet(path, job.data, job.asked, lambda *_: True, lambda _: None)
        return SheetCounted(counted)
    except Refused as error:
        return error
