"""Applying edits to an open file: each in one transaction, all of it or nothing."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from timeline_app.core.edits import Edit
from timeline_app.storage.connection import writing
from timeline_app.storage.edit_step import EditStep, KeyMemory


class Editor:
    """Applies edits over one connection, and remembers the keys of rows that went."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._memory = KeyMemory()

    def apply(self, edit: Edit) -> EditStep:
        """Write the edit; the step tells what changed.

        Raises `EditConflict`, `WriteFailed`, or `Refused` for a bad file.
        """
        step = EditStep(self._connection, self._path, self._memory)
        with writing(self._path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                step.run(edit)
                self._commit(step)
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
        self._memory.key_of_gone.update(step.gone)
        return step

    def _commit(self, step: EditStep) -> None:
        try:
            self._connection.execute("COMMIT")
        except sqlite3.IntegrityError as error:  # a row names one that is gone
            raise step.conflict_of_gone() from error
