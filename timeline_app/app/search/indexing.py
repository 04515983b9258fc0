"""Keeps the index of words of one open chronology: made when first wanted, then edit by edit."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from timeline_app.app.jobs.job_process import JobProcess
from timeline_app.app.jobs.protocol import Done, Index, JobFault, JobProgress, Outcome, path_bytes
from timeline_app.app.jobs.search_thread import SearchWorker
from timeline_app.app.load.opening import was_opened_quickly
from timeline_app.app.messages.sentences import fault_sentence, refusal_sentence
from timeline_app.core.columns.live_columns import ColumnsChange
from timeline_app.core.edits.edit import Edit
from timeline_app.core.temporary_folders import TemporaryFolder
from timeline_app.document.document import Document
from timeline_app.storage.errors import Refused, RefusedReason, WriteFailed
from timeline_app.storage.search.index import SearchIndex
from timeline_app.storage.search.indexed_texts import SearchTexts

TURN_MS = 4
"""The window reads texts for so long between two frames."""

MOST_FOLLOWED = 2_000
"""Events that an edit may touch before the index is rather made anew."""

LOCKED_MS = 2_000
"""After that a file that another program was writing is tried again."""

FOLLOW_MS = 60
"""The index follows so long after an edit, which is done within a frame without it."""

_AT_ONCE = 40  # events whose texts are read together, a millisecond or two


class SearchIndexing(QObject):
    """Reads the texts of a small chronology itself, little by little; of a large one beside.

    It is made with the document and left with it. `worker` answers queries, of all events once
    it `is_ready`.
    """

    progressed = Signal(int, int)
    """So many events were read, of so many."""
    changed = Signal()
    """The index is ready, or has followed an edit: what was asked before is to be asked again."""
    failed = Signal(str)
    """There can't be an index; why, in a sentence."""

    def __init__(self, document: Document, worker: SearchWorker, parent: QObject) -> None:
        super().__init__(parent)
        self.worker = worker
        self.is_ready = False
        self._document = document
        self._is_left = False
        self._is_wanted = False
        self._is_stale = False
        """Whether the index lacks what no one can tell it event by event."""
        self._beside: JobProcess | None = None
        self._passing: TemporaryFolder | None = None
        """Where that makes an index."""
        self._texts: SearchTexts | None = None
        self._unread = np.empty(0, np.int64)
        self._total = 0
        self._edits: list[Edit] = []
        """Those of which it is not yet known what events they touch."""
        self._touched: set[int] = set()
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._take_turn)
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(FOLLOW_MS)
        self._follow.timeout.connect(self._follow_edits)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._make)
        worker.failed.connect(self._broken)
        document.edited.connect(self._edited)
        document.changed.connect(self._changed)

    @property
    def is_behind(self) -> bool:
        """Whether the index, if it is there, has yet to follow an edit, or is being made anew."""
        is_made_anew = self._again.isActive() or self._beside is not None or bool(len(self._unread))
        return is_made_anew or bool(self._edits or self._touched)

    def want(self) -> None:
        """Make the index, if it isn't there."""
        if not self._is_wanted:
            self._is_wanted = True
            self._make()

    def leave(self) -> None:
        """Let go of the index: another chronology is shown from now on."""
        self._leave()
        self.close()

    def close(self) -> None:
        """Do nothing more; what the worker has is left to it."""
        self._is_left, self._is_wanted = True, False
        self._stop()
        self._leave_beside()

    def _stop(self) -> None:
        for timer in (self._turn, self._follow, self._again):
            timer.stop()

    def _leave(self) -> None:
        """Let go of the index."""
        self.is_ready = False
        self._stop()
        self._is_stale = False
        self._texts = None
        self._unread = np.empty(0, np.int64)
        self._edits.clear()
        self._touched.clear()
        if self._is_wanted:
            self.worker.begin(SearchIndex.create)
        self._leave_beside()

    def _leave_beside(self) -> None:
        if self._beside is not None:
            self._beside.kill()  # it only reads, and what it writes is nobody's
            self._beside = None
        if self._passing is not None:
            self._passing.remove()
            self._passing = None

    def _make_again(self, after_ms: int = 0) -> None:
        """Make the index anew soon, whatever becomes known meanwhile."""
        self._is_stale = True
        self._again.start(after_ms)

    def _make(self) -> None:
        self._is_stale = False
        if was_opened_quickly(self._document.chronology):
            self._build()
        else:
            self._fill()

    # Beside.

    def _build(self) -> None:
        self._leave_beside()
        # What is edited meanwhile is read once the index is there.
        self._turn.stop()
        self._unread = np.empty(0, np.int64)
        try:
            passing = TemporaryFolder()
        except OSError:
            self._fill()
            return
        target = passing.path / "words"
        path = self._document.chronology.path
        self._passing = passing
        self._beside = beside = JobProcess(Index(path_bytes(path), path_bytes(target)))
        beside.told.connect(self._told)
        beside.ended.connect(partial(self._built, beside, target))

    def _told(self, told: JobProgress) -> None:
        if not self.is_ready:
            self.progressed.emit(told.done, told.total)

    def _built(self, beside: JobProcess, target: Path, outcome: Outcome) -> None:
        if beside is not self._beside:
            return
        passing, self._passing = self._passing, None
        self._beside = None
        beside.let_go()
        match outcome:
            case Done():
                self.worker.begin(partial(SearchIndex.open, target), passing)
                self._become_ready()
                return
            case WriteFailed():
                self._fill()  # in memory, and slowly
            case Refused() if outcome.reason is RefusedReason.LOCKED:
                self._make_again(LOCKED_MS)
            case Refused():
                self._fail(refusal_sentence(outcome))
            case JobFault():
                self._fail(fault_sentence(self._document.chronology.path, outcome.text))
        if passing is not None:
            passing.remove()

    # Little by little.

    def _fill(self) -> None:
        self.is_ready = False
        self.worker.begin(SearchIndex.create)
        self._unread = self._document.chronology.columns().key.copy()  # of a day there are fewer
        self._total = len(self._unread)
        self._turn.start(0)

    def _take_turn(self) -> None:
        """Read texts for a moment: of events that were never read, then of those edited."""
        if self._document.is_being_written:
            return
        clock = QElapsedTimer()
        clock.start()
        self._texts = self._texts or self._document.chronology.search_texts()
        try:
            while clock.elapsed() < TURN_MS and len(self._unread):
                keys, self._unread = self._unread[:_AT_ONCE], self._unread[_AT_ONCE:]
                self.worker.put(self._texts.of(keys.tolist()))
            while clock.elapsed() < TURN_MS and self._touched:
                keys_touched = sorted(self._touched)[:_AT_ONCE]
                self._touched.difference_update(keys_touched)
                self.worker.renew(self._texts.of(keys_touched))
        except Refused as error:
            self._fail(refusal_sentence(error))
            return
        if len(self._unread):
            self.progressed.emit(self._total - len(self._unread), self._total)
        elif not self._touched:
            self._turn.stop()
            self._texts = None
            self._become_ready()

    def _become_ready(self) -> None:
        self.is_ready = True
        if self._touched:
            self._turn.start(0)
        else:
            self.changed.emit()

    # Edits.

    def _edited(self, edit: Edit) -> None:
        if not self._is_wanted:
            return
        self._texts = None  # they were those of before
        self._edits.append(edit)
        if not edit.batch and not self._is_stale:
            self._again.stop()
        if not self._follow.isActive():
            self._follow.start()

    def _follow_edits(self) -> None:
        """Find out what events were touched: those of each edit by what the file holds now.

        What has come or gone since was an edit too, and names the events that it touched.
        """
        if self._document.is_being_written:
            self._follow.start()
            return
        edits, self._edits = self._edits, []
        texts = self._document.chronology.search_texts()
        try:
            touched = [texts.events_of(edit, MOST_FOLLOWED) for edit in edits]
        except Refused as error:
            self._fail(refusal_sentence(error))
            return
        for events in touched:
            if events is None:
                self._make_again()
            else:
                self._touched |= events
        if self._touched and self._beside is None:
            self._turn.start(0)

    def _changed(self, change: ColumnsChange) -> None:
        """Make the index anew, unless it is told at once which events have changed.

        Nobody knows that where another program wrote the file.
        """
        if self._is_wanted and change.is_whole and not change.is_other_view:
            self._again.start(0)

    # What goes wrong.

    def _broken(self, reason: str) -> None:
        if not self._is_left:
            self._fail(fault_sentence(self._document.chronology.path, reason))

    def _fail(self, sentence: str) -> None:
        self._leave()
        self._is_wanted = False
        self.failed.emit(sentence)
