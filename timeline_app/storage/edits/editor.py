"""Applying edits to an open file: each in one transaction, all of it or nothing."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Callable, Collection, Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from timeline_app.core.edits.edit import Change, Edit
from timeline_app.core.edits.log_entry import Note
from timeline_app.core.records.records import KeptText, Lane
from timeline_app.core.value import Value
from timeline_app.storage.database.connection import (
    FileConnection,
    large_cache,
    overwriting,
    refusing,
    writing,
)
from timeline_app.storage.database.word_store import (
    WordsAside,
    drop_unneeded,
    give_back_room,
)
from timeline_app.storage.edits.transaction import EditTransaction, KeyMemory
from timeline_app.storage.errors import EditConflict
from timeline_app.storage.progress import Progress

if TYPE_CHECKING:
    from timeline_app.core.columns.merge import FieldPatches
    from timeline_app.storage.database.background_disk import Wait
    from timeline_app.storage.edits.log import EditLog

_T = TypeVar("_T")


class Edited(Value, frozen=True, eq=False):
    """What an edit did: the events that look different, the revision, the batch if it is one.

    `patches` are what columns can follow without reading the events, which aren't named then.
    """

    events: Collection[int] | array[int]
    revision: int
    batch: int = 0
    patches: FieldPatches | None = None
    lanes_changed: bool = True
    """Whether lanes may be others than before."""


class EditRunner:
    """Applies edits over one connection, and remembers the keys of rows that went."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._memory = KeyMemory()
        self.words = WordsAside()
        self.check: Callable[[], object] = _nothing
        """Called within each transaction before anything is written; may raise."""
        self.wait: Wait | None = None
        """How to wait for the disk as a transaction ends, if the thread may not stand still."""

    def follow(self, connection: sqlite3.Connection, path: Path) -> None:
        """Edit over another connection, to a copy, from now on."""
        self._connection = connection
        self._path = path
        self.log.follow(connection)

    @cached_property
    def log(self) -> EditLog:
        """What logs each edit."""
        from timeline_app.storage.edits.log import EditLog  # opening a file needs none of it

        return EditLog(self._connection)

    def apply(self, edit: Edit, note: Note, progress: Progress | None = None) -> Edited:
        """Write the edit, and log it with `note`; `progress` is told of the rows of a batch.

        Raises `EditConflict`, `WriteFailed`, `Cancelled`, or `Refused` for a bad file.
        """
        if edit.batch:
            return self._turn(edit, note, progress)
        step = EditTransaction(self._connection, self._path, self._memory, note.kind, self.words)

        def work() -> None:
            step.run(edit)
            self.log.write(step.revision, edit, note)

        self._in_transaction(work, step.conflict_of_gone)
        for change in edit.changes:
            if isinstance(change.after, KeptText):
                self.words.let_go(change.after.sha256)
        self._memory.remember(step.gone, step.back, note.kind)
        lanes = any(isinstance(one.before or one.after, Lane) for one in edit.changes)
        return Edited(step.events, step.revision, lanes_changed=lanes)

    def make_batch(
        self,
        changes: Iterable[Change],
        note: Note,
        progress: Progress | None = None,
        *,
        are_fit: bool = False,
    ) -> Edited | None:
        """Write very many changes and keep how to take them back; None if there are none.

        `progress` is told of changes, for `are_fit` see `BatchWriter.run`. Raises as `apply`
        does, and what `changes` raises.
        """
        from timeline_app.storage.edits.batch_replay import conflict_of_gone
        from timeline_app.storage.edits.batch_writer import BatchWriter  # few edits are batches

        making = BatchWriter(self._connection, self._path, self._memory, self.words)

        def work() -> bool:
            is_made = making.run(changes, progress, are_fit=are_fit)
            if is_made:
                events, count = making.changed.keys, making.done
                self.log.write_batch(making.revision, making.batch, count, events, note)
            return is_made

        with large_cache(self._connection):
            is_made = self._in_transaction(
                work,
                lambda: conflict_of_gone(self._connection, self._path, making.batch),
            )
        if not is_made:
            return None
        self._memory.remember_many(making.gone)
        changed = making.changed
        return Edited(changed.to_read, making.revision, making.batch, changed.patches)

    @property
    def may_log_too_much(self) -> bool:
        """Whether entries may have come to be beyond the limit since the file was opened."""
        return "log" in self.__dict__ and (self.log.has_grown or self.log.limit.days > 0)

    def trim_log(self) -> None:
        """Cut the log to its limit. Raises `WriteFailed`, or `Refused` for a bad file."""
        with refusing(self._path):
            is_too_long = self.log.last_beyond() > 0
        if is_too_long:
            self._in_transaction(self.log.trim, _no_conflict)

    def clear_log(self) -> None:
        """Empty the log, and leave nothing of it in the file. Raises as `trim_log` does."""
        if self.log.is_empty():
            return
        with overwriting(self._connection):
            self._in_transaction(self.log.clear, _no_conflict)

    def drop_words(self) -> None:
        """Take out words that no text has any more, and leave nothing of them in the file.

        Raises as `trim_log` does.
        """
        with overwriting(self._connection):
            self._in_transaction(lambda: drop_unneeded(self._connection), _no_conflict)
        with writing(self._path):
            give_back_room(self._connection)

    def _turn(self, edit: Edit, note: Note, progress: Progress | None) -> Edited:
        from timeline_app.storage.edits.batch_replay import BatchReplay, conflict_of_gone

        turn = BatchReplay(self._connection, self._path, self._memory)

        def work() -> None:
            turn.run(edit, progress)
            self.log.write_batch(turn.revision, edit.batch, turn.total, turn.changed.keys, note)

        with large_cache(self._connection):
            self._in_transaction(
                work,
                lambda: conflict_of_gone(self._connection, self._path, edit.batch),
            )
        self._memory.remember_many(turn.gone)
        changed = turn.changed
        return Edited(changed.to_read, turn.revision, edit.batch, changed.patches)

    def _in_transaction(self, work: Callable[[], _T], dangling: Callable[[], EditConflict]) -> _T:
        """Do the work in one transaction; `dangling` tells of a row that names one that is gone."""
        with writing(self._path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                self.check()
                done = work()
                try:
                    self._end("COMMIT")
                except sqlite3.IntegrityError as error:
                    raise dangling() from error
            except BaseException:
                if self._connection.in_transaction:
                    self._end("ROLLBACK")
                raise
        return done

    def _end(self, statement: str) -> None:
        if self.wait is None or not isinstance(self._connection, FileConnection):
            self._connection.execute(statement)
        else:
            self._connection.end(statement, self.wait)


def _nothing() -> None:
    """Nothing speaks against writing."""


def _no_conflict() -> EditConflict:
    raise AssertionError("the log names no records")
