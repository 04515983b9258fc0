"""The file of an open chronology: what becomes of it, and going on in another."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from timeline_app.storage.columns.current import CurrentColumns
from timeline_app.storage.database.connection import connected, overwrite_words, refusing
from timeline_app.storage.database.schema import UNNEEDED_WORDS
from timeline_app.storage.errors import Cancelled
from timeline_app.storage.file.file_identity import FileIdentity, FileState
from timeline_app.storage.progress import Progress

if TYPE_CHECKING:
    from timeline_app.storage.database.background_disk import Wait
    from timeline_app.storage.file.backups import Backups

_PAGES = 1_000
"""Copied between two reports of progress."""


class Follower(Protocol):
    """Reads or writes over a connection."""

    def follow(self, connection: sqlite3.Connection, path: Path) -> None:
        """Go on over another connection, to the same."""


class ChronologyFile:
    """The connection of a chronology and the file it leads to, or memory alone.

    Who reads and writes over the connection is among `followers`, and is told of another.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        columns: CurrentColumns,
        followers: list[Follower],
    ) -> None:
        self.connection = connection
        self.path = path
        self.is_read_only = False
        """Whether it was opened for reading alone: an edit would fail."""
        self.backups: Backups | None = None
        """Where what another file takes the name of is kept; without them nothing is replaced."""
        self.wait: Wait | None = None
        """How to wait for the disk where no progress is told, if the thread may not stand still."""
        self.followers = followers
        self._columns = columns
        self._identity: FileIdentity | None = None
        self._is_orphan = False
        """Whether it was overwritten, and what was in it is in memory alone."""

    @property
    def is_on_disk(self) -> bool:
        """Whether there is a file at all, not memory alone."""
        return self._identity is not None

    def hold(self) -> None:
        """Note which file it is that the connection leads to, once that was read."""
        self._identity = FileIdentity(self.connection, self.path)

    def note(self) -> None:
        """What is in the file now is right: it was just written."""
        if self._identity is not None:
            self._identity.note()

    def check(self) -> None:
        """Raise `WriteFailed` unless the file is what was read and written here.

        For whoever is about to write: within the transaction it is certain.
        """
        if self._identity is not None and not self.is_read_only:
            self._identity.check()

    def leave_other_journals(self) -> None:
        """Go back to journals of our kind, where another program has set another one.

        While that program has the file open it stays as it is, which does no harm.
        """
        with suppress(sqlite3.Error):
            self.connection.execute("PRAGMA journal_mode = DELETE").fetchone()

    def leave_journals(self) -> None:
        """Look for no journals any more, if the name is that of another file or of none.

        Who has the name by then may be amid a transaction, and SQLite would take its journal for
        one that a crash left of this file. It doesn't look as long as it has a lock to read.
        """
        identity = self._identity
        if identity is None or self.is_read_only or identity.place() is FileState.SAME:
            return
        with suppress(sqlite3.Error):  # it is closed
            self.connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            self.connection.execute("SELECT 1 FROM sqlite_schema").fetchone()

    def has_batches(self) -> bool:
        """Whether the file holds any, of whichever session. Raises `Refused`."""
        with refusing(self.path):
            query = 'SELECT 1 FROM "batch" LIMIT 1'
            return self.connection.execute(query).fetchone() is not None

    def has_unneeded_words(self) -> bool:
        """Whether there are words that no text has any more. Raises `Refused`."""
        with refusing(self.path):
            query = f"SELECT 1 FROM {UNNEEDED_WORDS} LIMIT 1"
            return self.connection.execute(query).fetchone() is not None

    def state(self) -> FileState:
        """What has become of the file while it was open; of one in memory nothing can."""
        if self._is_orphan:
            return FileState.REPLACED
        if self._identity is None:
            return FileState.SAME
        # Whoever only reads lets others write.
        return self._identity.place() if self.is_read_only else self._identity.state()

    def catch_up(self) -> bool:
        """Read what others have written, for reading only; whether there was anything new.

        Columns are made anew when next asked for. Raises `Refused`.
        """
        from timeline_app.storage.database.migrations import stand_in

        identity = self._identity
        if identity is None or not self.is_read_only or not identity.is_changed():
            return False
        with refusing(self.path):
            stand_in(self.connection)  # the writer may have made a file of our version of it
        identity.note()
        self._columns.forget()
        return True

    def keep_shadow(self) -> None:
        """Keep a small file in memory too, as it is now: for `outlive`."""
        if self._identity is not None:
            self._identity.keep_shadow()

    def outlive(self) -> bool:
        """Go on in memory if the file can't be read any more; whether all is still there.

        For a file that was overwritten: one that has only lost its name can be read as before.
        """
        from timeline_app.storage.database.migrations import migrate

        identity = self._identity
        if identity is None or self.is_read_only or identity.is_there:
            return True
        connection = identity.from_shadow()
        if connection is None:
            return False
        migrate(connection)  # it is a copy, and in memory
        self._identity, self._is_orphan = None, True
        self._columns.may_store = False
        self._follow(connection, self.path)
        return True

    def _follow(self, connection: sqlite3.Connection, path: Path) -> None:
        """Go on over another connection, to the same."""
        for follower in self.followers:
            follower.follow(connection, path)
        with refusing(path):
            overwrite_words(connection)
        self.connection.close()
        self.connection, self.path = connection, path

    def write_copy(
        self,
        path: Path,
        progress: Progress | None = None,
        *,
        replace: bool = False,
        with_history: bool = False,
    ) -> None:
        """Write all of it into another file, which appears whole or not at all.

        Of an older version it becomes one of ours; one of a newer version keeps all that it has.
        It is read through the connection: its own file may be gone by now. `with_history` keeps
        the batches that can be undone; else the copy holds no row that was deleted. `replace` is
        as for `new_database`. `progress` is told of pages. Raises `WriteFailed`, `Refused`,
        `Cancelled`.
        """
        from timeline_app.storage.database.migrations import migrate
        from timeline_app.storage.database.word_store import drop_unneeded
        from timeline_app.storage.edits.batch_replay import forget_batches  # nothing shown needs it
        from timeline_app.storage.file.installing import new_database

        def telling(_: int, remaining: int, total: int) -> None:
            if progress is not None and not progress(total - remaining, total):
                raise Cancelled(path)

        with new_database(path, replace=replace, backups=self.backups) as file:
            self.connection.backup(file, pages=_PAGES, progress=telling)
            # Another program may have set the kind of journal that the first page tells of.
            file.execute("PRAGMA journal_mode = DELETE")
            file.execute("PRAGMA journal_mode = OFF")
            migrate(file)
            if not with_history:
                forget_batches(file, path)
                drop_unneeded(file)
                file.execute("VACUUM")

    def go_on_in(
        self,
        path: Path,
        progress: Progress | None = None,
        *,
        replace: bool = False,
        retire: bool = False,
    ) -> None:
        """Write all of it into another file, and be the chronology in that from now on.

        What can be undone can be still. The file of before is let go once the new one is
        proven: as it is, or, to `retire` it, into the backups. Told and raising as
        `write_copy` is; then all is as it was.
        """
        from timeline_app.storage.database.background_disk import done_aside

        def copy() -> None:
            self.write_copy(path, progress, replace=replace, with_history=True)

        done_aside(copy, self.wait if progress is None else None)
        with refusing(path):
            connection = connected(path)
        try:
            identity = FileIdentity(connection, path)
        except BaseException:
            connection.close()
            raise
        before = self.path if retire and self.is_own_name(path) else None
        self._follow(connection, path)
        self._identity, self._is_orphan = identity, False
        self._columns.may_store = True
        if before is not None and self.backups is not None:
            with suppress(OSError):  # it does no harm where it is
                self.backups.take_in(before)

    def is_own_name(self, other: Path) -> bool:
        """Whether what lies under its name is its own, and `other` is a name of another file."""
        if self._identity is None or self._identity.place() is not FileState.SAME:
            return False
        return not other.samefile(self.path)
