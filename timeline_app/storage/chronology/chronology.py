"""The open chronology: one SQLite file, read by key and changed by edits."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from timeline_app.core.records.records import Header
from timeline_app.storage.chronology.backing_file import ChronologyFile, Follower
from timeline_app.storage.columns.current import CurrentColumns, PendingChange
from timeline_app.storage.database.connection import (
    connected,
    connected_to_read,
    in_memory,
    is_newer,
    overwrite_words,
    refusing,
    refusing_large_rows,
    version_of,
    without_locks,
)
from timeline_app.storage.database.reader import RecordReader
from timeline_app.storage.database.schema import JSON_VERSION, USER_VERSION
from timeline_app.storage.database.validation import HoldsRecords
from timeline_app.storage.errors import Detail, Refused, RefusedReason, WriteFailed
from timeline_app.storage.file.file_identity import FileState
from timeline_app.storage.progress import Progress
from timeline_app.storage.queries.records import StoredEvents
from timeline_app.storage.reasons import ReadOnlyCause, ReadOnlyReason, ReasonPart

if TYPE_CHECKING:
    from timeline_app.core.columns.event_columns import EventColumns
    from timeline_app.core.edits.edit import Change, Edit
    from timeline_app.core.edits.log_entry import EntryKind
    from timeline_app.storage.chronology.derived_changes import DerivedChanges
    from timeline_app.storage.database.background_disk import Wait
    from timeline_app.storage.database.word_store import PackedWords, ReadyWords
    from timeline_app.storage.edits.editor import Edited, EditRunner
    from timeline_app.storage.edits.history import History
    from timeline_app.storage.file.integrity import Check


class StoredChronology(StoredEvents):
    """A chronology in a file, or in memory alone.

    Whatever is read may raise `Refused`: SQLite notices some damage only when it comes to
    it. Use it from the thread that opened it; see `wait_by` for what the disk takes its time for.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        """Use `create`, `open` or `in_memory`; the connection becomes the chronology's own."""
        super().__init__(RecordReader(connection, path))
        self._columns = CurrentColumns(connection, path)
        followers: list[Follower] = [self._reader, self._columns]
        self.file = ChronologyFile(connection, path, self._columns, followers)
        self.read_only_reason: ReadOnlyReason | None = None
        """Why it was opened for reading alone, where the one who opened it knows."""
        self.let_go: Callable[[], object] | None = None
        """Called once it is closed, and no more afterwards: by whoever guards the file."""

    @classmethod
    def create(cls, path: Path, header: Header) -> StoredChronology:
        """A new file without records. Raises `WriteFailed`, also where `path` exists."""
        # Opening a file needs neither.
        from timeline_app.storage.json.bulk_insert import build
        from timeline_app.storage.json.document_type import JsonDocument

        build(path, JsonDocument("chronology", JSON_VERSION, header))
        return cls.open(path)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        read_only: bool = False,
        check: Check | None = None,
        progress: Progress | None = None,
        side_cache: Path | None = None,
    ) -> StoredChronology:
        """The chronology in a file, once all checks have passed and its columns were read.

        Without a `check` small files are checked in full and others quickly: `verify` does the
        rest beside. `progress` is told of the reading of events, once before it begins; none are
        read where the columns are cached, or are in the file `side_cache` that `refresh_columns`
        wrote. What a newer version of the program wrote is opened for reading only, and its
        `read_only_reason` says so. Raises `Refused`, `Cancelled`; the file is then as it was, but
        that a transaction which a crash left unfinished is rolled back. Only who has the right to
        write may open it otherwise than `read_only`: then nothing at all is changed, and what a
        crash left is `RefusedReason.LOCKED`, for it looks like a transaction that is under way.
        Where the file system has no locks it is opened for reading only.
        """
        try:
            return cls._open(path, read_only, check, progress, side_cache)
        except Refused as error:
            with without_locks(path) as is_so:
                if error.reason is not RefusedReason.LOCKED or not is_so:
                    raise
                chronology = cls._open(path, True, check, progress, side_cache)
            chronology.read_only_reason = ReadOnlyReason(ReadOnlyCause.NO_LOCK)
            return chronology

    @classmethod
    def _open(
        cls,
        path: Path,
        read_only: bool,
        check: Check | None,
        progress: Progress | None,
        side_cache: Path | None,
    ) -> StoredChronology:
        from timeline_app.storage.file.integrity import (
            Check,
            check_contents,
            check_file,
            check_for,
            check_structure,
        )

        check_file(path)
        check = check or check_for(path)
        with refusing(path):
            connection = connected_to_read(path) if read_only else connected(path)
        try:
            # Checks write nothing, whatever the file brings SQLite to do.
            connection.execute("PRAGMA query_only = ON")
            check_structure(connection, path)
            if check is Check.FULL:
                check_contents(connection, path)
            with refusing(path):
                version = version_of(connection)
                if version != USER_VERSION:
                    from timeline_app.storage.database.migrations import stand_in

                    stand_in(connection)
            if version > USER_VERSION and not read_only:
                connection.close()
                return cls._open(path, True, check, progress, side_cache)
            chronology = cls(connection, path)
            if version > USER_VERSION:
                chronology.read_only_reason = ReadOnlyReason(ReadOnlyCause.NEWER, version=version)
            chronology.header()
            if check is Check.FULL:
                chronology._columns.read(chronology.revision, progress)
            chronology.file.is_read_only = read_only
            if not read_only:
                connection.execute("PRAGMA query_only = OFF")
                chronology.file.leave_other_journals()
                with refusing(path):
                    overwrite_words(connection)
                chronology._columns.may_store = True
                chronology._forget_batches()
                chronology._drop_words()
            if side_cache is not None:
                chronology.forget_columns(side_cache)
            chronology.columns(progress)
            chronology.file.hold()
        except BaseException:
            connection.close()
            raise
        return chronology

    @classmethod
    def in_memory(cls, held: HoldsRecords, path: Path) -> StoredChronology:
        """A chronology of records without flaw that is gone when closed; `path` is its name."""
        from timeline_app.storage.json.bulk_insert import fill  # opening a file needs it not

        connection = in_memory()
        try:
            with refusing_large_rows(path):
                columns = fill(connection, held)
        except BaseException:
            connection.close()
            raise
        return cls.filled(connection, path, columns)

    @classmethod
    def filled(
        cls, connection: sqlite3.Connection, path: Path, columns: EventColumns
    ) -> StoredChronology:
        """The chronology of a database in memory that was just filled, with its columns."""
        chronology = cls(connection, path)
        chronology._columns.take(columns, chronology.revision)
        return chronology

    @classmethod
    def copied(cls, file: Path, path: Path) -> StoredChronology:
        """A copy in memory of the chronology in `file`; `path` is its name. Raises `Refused`."""
        from timeline_app.storage.database.migrations import migrate

        with cls.open(file, read_only=True) as original:
            connection = in_memory()
            try:
                with refusing(file):
                    original.file.connection.backup(connection)
                    migrate(connection)
                return cls.filled(connection, path, original.columns())
            except BaseException:
                connection.close()
                raise

    @property
    def path(self) -> Path:
        """The file."""
        return self.file.path

    @property
    def is_read_only(self) -> bool:
        """Whether it was opened for reading alone: an edit would fail."""
        return self.file.is_read_only

    @property
    def is_newer(self) -> bool:
        """Whether a newer version of the program wrote it: it may hold what is unknown here."""
        with refusing(self.path):
            return is_newer(self.file.connection)

    @property
    def is_kept(self) -> bool:
        """Whether each edit is in the file when it is made; else it is gone when this closes."""
        return self.is_in_file and not self.is_read_only

    @property
    def is_in_file(self) -> bool:
        """Whether it is read from a file, not from memory alone."""
        return self.file.is_on_disk

    @property
    def is_being_written(self) -> bool:
        """Whether an edit is under way: what would be read now may never come to be."""
        try:
            return self.file.connection.in_transaction
        except sqlite3.ProgrammingError:
            return False  # it is closed

    def wait_by(self, wait: Wait | None) -> None:
        """Wait for the disk like that from now on, as an edit ends: a window has to live on.

        The disk is at work in another thread meanwhile. Without a way to wait this one stands.
        """
        self.file.wait = wait
        if self._has_editor:
            self._editor.wait = wait

    @property
    def revision(self) -> int:
        """A number that grows with each edit."""
        revision = self._reader.number('SELECT "value" FROM "revision"')
        if revision is None:
            raise Refused(self.file.path, RefusedReason.DAMAGED, Detail(ReasonPart.NO_REVISION))
        return revision

    @cached_property
    def _editor(self) -> EditRunner:
        """What makes edits."""
        from timeline_app.storage.edits.editor import EditRunner

        editor = EditRunner(self.file.connection, self.path)
        editor.check, editor.wait = self.file.check, self.file.wait
        self.file.followers.append(editor)
        return editor

    @property
    def _has_editor(self) -> bool:
        """Whether there was something to edit since it was opened."""
        return "_editor" in self.__dict__

    @cached_property
    def history(self) -> History:
        """When and what was changed."""
        from timeline_app.storage.edits.history import History  # nothing shown at first needs it

        history = History(self.file.connection, self.file.path, self._editor)
        self.file.followers.append(history)
        return history

    @cached_property
    def changes(self) -> DerivedChanges:
        """What has to change for a wish."""
        from timeline_app.storage.chronology.derived_changes import (
            DerivedChanges,  # nothing shown needs it
        )

        return DerivedChanges(self._reader, self.keep_words, self.words_of)

    def close(self) -> None:
        """Let go of the file; nothing can be read afterwards."""
        self.wait_by(None)  # whoever waited may be gone by now
        if self.file.state() is FileState.SAME:  # else it is not ours to write
            self._columns.keep()
            if self._columns.may_store:
                self._forget_batches()
                self._drop_words()
                self._trim_history()
                self.file.leave_other_journals()
        self.file.connection.close()
        self.release()

    def release(self) -> None:
        """Let others write the file: for one that is lost, or closed."""
        self.file.leave_journals()
        if self.let_go is not None:
            let_go, self.let_go = self.let_go, None
            let_go()

    def _forget_batches(self) -> None:
        """Undo never goes past closing and opening; a crash may have left batches."""
        with suppress(WriteFailed, Refused):  # they do no harm
            if self.file.has_batches():
                from timeline_app.storage.edits.batch_replay import forget_batches

                forget_batches(self.file.connection, self.file.path)

    def _drop_words(self) -> None:
        """Undo never goes past closing: words of texts that are gone aren't needed any more."""
        with suppress(WriteFailed, Refused):  # another time
            if self.file.has_unneeded_words():
                self._editor.drop_words()

    def _trim_history(self) -> None:
        """Keep no more of the log than is wanted."""
        if not self._has_editor or not self._editor.may_log_too_much:
            return
        with suppress(WriteFailed, Refused):  # it does no harm where it is
            self.history.trim()

    def __enter__(self) -> StoredChronology:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def apply(
        self,
        edit: Edit,
        progress: Progress | None = None,
        *,
        text: str = "",
        kind: EntryKind | None = None,
    ) -> Edit:
        """Make the changes of `edit` together, and give the edit that takes them back.

        The log tells of it with `text` and `kind`, `progress` is told of the rows of a batch.
        Raises `EditConflict` if a `before` is not what is stored or the outcome would not be
        consistent, `WriteFailed`, and `Cancelled`; nothing is written then.
        """
        from timeline_app.core.edits.log_entry import EntryKind, Note

        if edit:
            self._note(self._editor.apply(edit, Note(text, kind or EntryKind.DONE), progress))
        return edit.inverse()

    def make_batch(
        self,
        changes: Iterable[Change],
        progress: Progress | None = None,
        *,
        text: str = "",
        are_fit: bool = False,
    ) -> Edit:
        """Make very many changes together, in bounded memory, and give the edit that they are.

        No record may change twice, and what a record names must be there or come before it,
        but for optional fields. `progress` is told of changes. The edit, and its inverse, can
        be applied until the chronology is closed. `are_fit` says that what is added was read from a
        chronology, and so needs no look. Raises as `apply` does.
        """
        from timeline_app.core.edits.edit import Edit
        from timeline_app.core.edits.log_entry import Note

        edited = self._editor.make_batch(changes, Note(text), progress, are_fit=are_fit)
        if edited is None:
            return Edit(())
        self._note(edited)
        return Edit((), edited.batch)

    def keep_words(self, words: str | ReadyWords) -> str:
        """Take the words of a text that an edit is about to add, and give their SHA-256.

        They lie aside, in memory, until a `KeptText` with that is added. Raises `UnfitWords`:
        they must be as `plain_words` gives them, and no more than `LARGEST`. Long ones should be
        made ready in another thread, which takes a moment: `ready_words`.
        """
        from timeline_app.storage.database.word_store import ready_words

        ready = ready_words(words) if isinstance(words, str) else words
        self._editor.words.keep(ready)
        return ready.sha256

    def words_of(self, sha256: str) -> str:
        """The words of a text, by its `sha256`. Raises `KeyError` if there are none, `Refused`."""
        from timeline_app.storage.database.word_store import naming_text

        with naming_text(self.file.connection, sha256):
            return self.packed_words(sha256).unpacked()

    def packed_words(self, sha256: str) -> PackedWords:
        """Those words to be unpacked in any thread, for which long ones take a moment.

        Raises `KeyError` if there are none, `Refused`.
        """
        from timeline_app.storage.database.word_store import PackedWords, packed_words

        aside = self._editor.words.packed(sha256) if self._has_editor else None
        if aside is not None:
            return PackedWords(aside, sha256, self.path)
        with refusing(self.path):
            return packed_words(self.file.connection, self.path, sha256)

    def _note(self, edited: Edited) -> None:
        self._columns.note(
            edited.events, edited.revision, edited.patches, lanes_changed=edited.lanes_changed
        )
        self.file.note()

    def columns(self, progress: Progress | None = None) -> EventColumns:
        """All events as columns, as of now. The arrays change in place with the next edits.

        So nobody may go on using the columns of before an edit once these were asked for, or
        a pending change was made. They are read from all events, with `progress` in events,
        where the file has none that are good. Raises `Cancelled`.
        """
        return self._columns.at(self.revision, progress)

    def forget_columns(self, side_cache: Path | None = None) -> None:
        """Let the columns be made anew when next asked for, from a `side_cache` or the file."""
        self._columns.forget(side_cache)

    def pending_changes(self, progress: Progress | None = None) -> Iterator[PendingChange]:
        """What `columns` would make, piece by piece, for a view of them that has to be told.

        Each is to be made before the next is asked for; what takes long, with `progress` in
        events, has been done by then. Raises `Refused`, `Cancelled`.
        """
        return self._columns.pending(self.revision, progress)
