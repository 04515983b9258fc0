"""Applying edits to an open file: each in one transaction, all of it or nothing."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, TypeVar

from timeline_app.core.edits import Change, Edit
from timeline_app.storage.connection import CACHE_KIB, writing
from timeline_app.storage.edit_step import EditStep, KeyMemory
from timeline_app.storage.errors import EditConflict
from timeline_app.storage.progress import Progress
from timeline_app.storage.schema import USER_VERSION

_T = TypeVar("_T")


class Edited(NamedTuple):
    """What an edit did: the events that look different, the revision, the batch if it is one."""

    events: Collection[int] | array[int]
    revision: int
    batch: int = 0


class Editor:
    """Applies edits over one connection, and remembers the keys of rows that went."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._memory = KeyMemory()
        self.follow(connection, path)

    def follow(self, connection: sqlite3.Connection, path: Path) -> None:
        """Edit over another connection, to a copy, from now on."""
        self._connection = connection
        self._path = path

    def apply(self, edit: Edit, progress: Progress | None = None) -> Edited:
        """Write the edit; `progress` is told of the rows of a batch.

        Raises `EditConflict`, `WriteFailed`, `Cancelled`, or `Refused` for a bad file.
        """
        if edit.batch:
            return self._turn(edit, progress)
        step = EditStep(self._connection, self._path, self._memory)
        self._in_transaction(lambda: step.run(edit), step.conflict_of_gone)
        self._memory.key_of_gone.update(step.gone)
        return Edited(step.events, step.revision)

    def make_batch(
        self, changes: Iterable[Change], progress: Progress | None = None
    ) -> Edited | None:
        """Write very many changes and keep how to take them back; None if there are none.

        `progress` is told of changes. Raises as `apply` does, and what `changes` raises.
        """
        from timeline_app.storage.batch_making import BatchMaking  # few edits are batches
        from timeline_app.storage.batches import conflict_of_gone

        making = BatchMaking(self._connection, self._path, self._memory)
        with _large_cache(self._connection):
            is_made = self._in_transaction(
                lambda: making.run(changes, progress),
                lambda: conflict_of_gone(self._connection, self._path, making.batch),
            )
        return Edited(making.changed.keys, making.revision, making.batch) if is_made else None

    def has_batches(self) -> bool:
        """Whether the file holds any, of whichever session."""
        if self._connection.execute("PRAGMA user_version").fetchone()[0] != USER_VERSION:
            return False
        return self._connection.execute('SELECT 1 FROM "batch" LIMIT 1').fetchone() is not None

    def _turn(self, edit: Edit, progress: Progress | None) -> Edited:
        from timeline_app.storage.batches import BatchTurn, conflict_of_gone

        turn = BatchTurn(self._connection, self._path, self._memory)
        with _large_cache(self._connection):
            self._in_transaction(
                lambda: turn.run(edit, progress),
                lambda: conflict_of_gone(self._connection, self._path, edit.batch),
            )
        return Edited(turn.changed.keys, turn.revision, edit.batch)

    def _in_transaction(self, work: Callable[[], _T], dangling: Callable[[], EditConflict]) -> _T:
        """Do the work in one transaction; `dangling` tells of a row that names one that is gone."""
        with writing(self._path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                done = work()
                try:
                    self._connection.execute("COMMIT")
                except sqlite3.IntegrityError as error:
                    raise dangling() from error
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
        return done


@contextmanager
def _large_cache(connection: sqlite3.Connection) -> Iterator[None]:
    """Let SQLite hold much of the file meanwhile: ids come in no order."""
    before = connection.execute("PRAGMA cache_size").fetchone()[0]
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA cache_size = {before}")
        connection.execute("PRAGMA shrink_memory")
