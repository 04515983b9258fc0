"""The open chronology: one SQLite file, read by key and changed by edits."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from functools import cached_property
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import msgspec
import numpy as np
import numpy.typing as npt

from timeline_app.core.columns import EventColumns
from timeline_app.core.details import EventDetails
from timeline_app.core.edit_log import EntryKind, Note
from timeline_app.core.edits import Change, Edit
from timeline_app.core.records import (
    Actor,
    Event,
    EventId,
    Header,
    Lane,
    Quote,
    Record,
    Source,
    type_of_section,
)
from timeline_app.storage.barred import Barred
from timeline_app.storage.building import build, fill
from timeline_app.storage.checks import (
    Check,
    check_contents,
    check_file,
    check_for,
    check_structure,
)
from timeline_app.storage.connection import connected, in_memory, refusing
from timeline_app.storage.consistency import HoldsRecords
from timeline_app.storage.current_columns import CurrentColumns, PendingChange, lanes_in_order
from timeline_app.storage.details import details_of_event
from timeline_app.storage.editing import Edited, Editor
from timeline_app.storage.errors import Refused, RefusedReason, WriteFailed
from timeline_app.storage.json_layout import Document
from timeline_app.storage.own_file import FileState, OwnFile
from timeline_app.storage.progress import Progress
from timeline_app.storage.reading import LISTED, Reader, listed
from timeline_app.storage.rows import R
from timeline_app.storage.schema import TABLE_OF_SECTION, TABLES

if TYPE_CHECKING:
    from collections import Counter

    from timeline_app.core.event_fields import EventField, Fact
    from timeline_app.core.grouping import Grouping, Groups
    from timeline_app.core.in_use import InUse
    from timeline_app.storage.event_copies import Copied
    from timeline_app.storage.history import History
    from timeline_app.storage.links import Chain, Link
    from timeline_app.storage.names import ActorName, SourceName
    from timeline_app.storage.search_texts import SearchTexts
    from timeline_app.storage.uses import ActorUses, LaneUses, SourceUses

READ_AT_ONCE = 500
"""Events that are read together where many are."""


class Counts(msgspec.Struct, frozen=True):
    """How many there are of each; `events` counts the undated too."""

    events: int
    undated: int
    lanes: int
    actors: int
    sources: int
    quotes: int
    relations: int


class Chronology:
    """A chronology in a file, or in memory alone.

    Whatever is read may raise `Refused`: SQLite notices some damage only when it comes to
    it. Use it from the thread that opened it.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        """Use `create`, `open` or `in_memory`; the connection becomes the chronology's own."""
        self._connection = connection
        self._path = path
        self._reader = Reader(connection, path)
        self._editor = Editor(connection, path)
        self._columns = CurrentColumns(connection, path)
        self._own_file: OwnFile | None = None
        self._is_orphan = False
        """Whether its file was overwritten, and what was in it is in memory alone."""
        self.is_read_only = False
        """Whether it was opened for reading alone: an edit would fail."""
        self.barred: Barred | None = None
        """Why it was, where the one who opened it knows."""
        self.let_go: Callable[[], object] | None = None
        """Called once it is closed, and no more afterwards: by whoever guards the file."""

    @classmethod
    def create(cls, path: Path, header: Header) -> Chronology:
        """A new file without records. Raises `WriteFailed`, also where `path` exists."""
        build(path, Document("chronology", 1, header))
        return cls.open(path)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        read_only: bool = False,
        check: Check | None = None,
        progress: Progress | None = None,
        spare: Path | None = None,
    ) -> Chronology:
        """The chronology in a file, once all checks have passed and its columns were read.

        Without a `check` small files are checked in full and others quickly: `verify` does the
        rest beside. `progress` is told of the reading of events, once before it begins; none are
        read where the columns are cached, or are in the file `spare` that `refresh_columns`
        wrote. Raises `Refused`, `Cancelled`; the file is then as it was, but that a transaction
        which a crash left unfinished is rolled back.
        """
        check_file(path)
        check = check or check_for(path)
        with refusing(path):
            connection = connected(path)
        try:
            # Checks write nothing, whatever the file brings SQLite to do.
            connection.execute("PRAGMA query_only = ON")
            check_structure(connection, path)
            if check is Check.FULL:
                check_contents(connection, path)
            chronology = cls(connection, path)
            chronology.header()
            if check is Check.FULL:
                chronology._columns.read(chronology.revision, progress)
            chronology.is_read_only = read_only
            if not read_only:
                connection.execute("PRAGMA query_only = OFF")
                chronology._columns.may_store = True
                chronology._forget_batches()
            if spare is not None:
                chronology.forget_columns(spare)
            chronology.columns(progress)
            chronology._own_file = OwnFile(connection, path)
        except BaseException:
            connection.close()
            raise
        return chronology

    @classmethod
    def in_memory(cls, held: HoldsRecords, path: Path) -> Chronology:
        """A chronology of records without flaw that is gone when closed; `path` is its name."""
        connection = in_memory()
        try:
            columns = fill(connection, held)
        except BaseException:
            connection.close()
            raise
        return cls.filled(connection, path, columns)

    @classmethod
    def filled(
        cls, connection: sqlite3.Connection, path: Path, columns: EventColumns
    ) -> Chronology:
        """The chronology of a database in memory that was just filled, with its columns."""
        chronology = cls(connection, path)
        chronology._columns.take(columns, chronology.revision)
        return chronology

    @classmethod
    def copied(cls, file: Path, path: Path) -> Chronology:
        """A copy in memory of the chronology in `file`; `path` is its name. Raises `Refused`."""
        with cls.open(file, read_only=True) as original:
            connection = in_memory()
            try:
                with refusing(file), closing(connected(file)) as source:
                    source.backup(connection)
                return cls.filled(connection, path, original.columns())
            except BaseException:
                connection.close()
                raise

    @property
    def path(self) -> Path:
        """The file."""
        return self._path

    @property
    def is_kept(self) -> bool:
        """Whether each edit is in the file when it is made; else it is gone when this closes."""
        return self.is_in_file and not self.is_read_only

    @property
    def is_in_file(self) -> bool:
        """Whether it is read from a file, not from memory alone."""
        return self._own_file is not None

    @property
    def revision(self) -> int:
        """A number that grows with each edit."""
        revision = self._reader.number('SELECT "value" FROM "revision"')
        if revision is None:
            raise Refused(self._path, RefusedReason.DAMAGED, "it has no revision")
        return revision

    @cached_property
    def history(self) -> History:
        """When and what was changed."""
        from timeline_app.storage.history import History  # nothing shown at first needs it

        return History(self._connection, self._path, self._editor)

    def close(self) -> None:
        """Let go of the file; nothing can be read afterwards."""
        if self.file_state() is FileState.SAME:  # else it is not ours to write
            self._columns.keep()
            if self._columns.may_store:
                self._forget_batches()
                self._trim_history()
        self._connection.close()
        self.release()

    def release(self) -> None:
        """Let others write the file: for one that is lost, or closed."""
        if self.let_go is not None:
            let_go, self.let_go = self.let_go, None
            let_go()

    def _forget_batches(self) -> None:
        """Undo never goes past closing and opening; a crash may have left batches."""
        try:
            with refusing(self._path):
                has_batches = self._editor.has_batches()
            if has_batches:
                from timeline_app.storage.batches import forget_batches  # there hardly are any

                forget_batches(self._connection, self._path)
        except WriteFailed:
            return  # they do no harm
        except Refused:
            return  # the file is of no use: nor are they

    def _trim_history(self) -> None:
        """Keep no more of the log than is wanted."""
        if not self._editor.may_log_too_much:
            return
        with suppress(WriteFailed, Refused):  # it does no harm where it is
            self.history.trim()

    def __enter__(self) -> Chronology:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def header(self) -> Header:
        """What the chronology says of itself."""
        header = self._reader.record(Header, 1)
        if header is None:
            raise Refused(self._path, RefusedReason.DAMAGED, "it has no title")
        return header

    def lanes(self) -> tuple[Lane, ...]:
        """All lanes by their `order`, those with the same as stored."""
        return lanes_in_order(self._reader)

    def records(self, section: str) -> Iterator[Record]:
        """The records of a section of `core.records.type_of_section` in stored order."""
        return (record for _, record in self._reader.every(type_of_section[section]))

    def apply(
        self,
        edit: Edit,
        progress: Progress | None = None,
        *,
        text: str = "",
        kind: EntryKind = EntryKind.DONE,
    ) -> Edit:
        """Make the changes of `edit` together, and give the edit that takes them back.

        The log tells of it with `text` and `kind`, `progress` is told of the rows of a batch.
        Raises `EditConflict` if a `before` is not what is stored or the outcome would not be
        consistent, `WriteFailed`, and `Cancelled`; nothing is written then.
        """
        if edit:
            self._note(self._editor.apply(edit, Note(text, kind), progress))
        return edit.inverse()

    def make_batch(
        self, changes: Iterable[Change], progress: Progress | None = None, *, text: str = ""
    ) -> Edit:
        """Make very many changes together, in bounded memory, and give the edit that they are.

        No record may change twice, and what a record names must be there or come before it,
        but for optional fields. `progress` is told of changes. The edit, and its inverse, can
        be applied until the chronology is closed. Raises as `apply` does.
        """
        edited = self._editor.make_batch(changes, Note(text), progress)
        if edited is None:
            return Edit(())
        self._note(edited)
        return Edit((), edited.batch)

    def events_of_batch(self, batch: int, most: int) -> list[int]:
        """The keys of events that a batch changes, as far as they are there, up to so many."""
        query = (
            'SELECT e."key", 0 FROM "batch_row" AS r JOIN "event" AS e ON e."key" = r."row" '
            'WHERE r."batch" = ? AND r."table" = \'event\' LIMIT ?'
        )
        return [key for key, _ in self._reader.pairs(query, batch, most)]

    def additions(self, path: Path, progress: Progress | None = None) -> Iterator[Change]:
        """What a JSON document has that is not here, for `make_batch`: found while it is made.

        Told and raising as `adding.additions` is.
        """
        from timeline_app.storage.adding import additions  # few chronologies are added to

        return additions(self._reader, path, progress)

    def removal(self, record_type: type[Record], keys: Sequence[int]) -> Iterator[Change]:
        """What takes out the records of a type with these keys, and what hangs on them.

        For `apply`, or for `make_batch` while that goes on. See `removal.removal`.
        """
        from timeline_app.storage.removal import removal  # nothing shown needs it

        return removal(self._reader, record_type, keys)

    def merged(self, kept: Record, after: Record, gone: Record) -> Iterator[Change]:
        """What lets all that names `gone` name `kept`, which becomes `after`: actors and lanes.

        For `apply`, or for `make_batch` while that goes on.
        """
        from timeline_app.storage.merging import merged  # nothing shown needs it

        return merged(self._reader, kept, after, gone)

    def retagged(self, new_of: Mapping[str, str]) -> Iterator[Change]:
        """What gives events other tags: the new one in place of each, none where that is empty.

        For `apply`, or for `make_batch` while that goes on.
        """
        from timeline_app.storage.merging import retagged

        return retagged(self._reader, new_of)

    def uses_of_source(self, source_id: str) -> SourceUses:
        """What hangs on a source."""
        from timeline_app.storage.uses import uses_of_source  # nothing shown needs it

        return uses_of_source(self._reader, source_id)

    def uses_of_actor(self, actor_id: str) -> ActorUses:
        """How much hangs on an actor."""
        from timeline_app.storage.uses import uses_of_actor

        return uses_of_actor(self._reader, actor_id)

    def uses_of_lane(self, lane_id: str) -> LaneUses:
        """How many events are in a lane."""
        from timeline_app.storage.uses import uses_of_lane

        return uses_of_lane(self._reader, lane_id)

    def _note(self, edited: Edited) -> None:
        self._columns.note(edited.events, edited.revision)
        if self._own_file is not None:
            self._own_file.note()

    def file_state(self) -> FileState:
        """What has become of the file while it was open; of one in memory nothing can."""
        if self._is_orphan:
            return FileState.REPLACED
        if self._own_file is None:
            return FileState.SAME
        # Whoever only reads lets others write.
        return self._own_file.place() if self.is_read_only else self._own_file.state()

    def catch_up(self) -> bool:
        """Read what others have written, for reading only; whether there was anything new.

        Columns are made anew when next asked for. Raises `Refused`.
        """
        own_file = self._own_file
        if own_file is None or not self.is_read_only or not own_file.is_changed():
            return False
        own_file.note()
        self.forget_columns()
        return True

    def keep_shadow(self) -> None:
        """Keep a small file in memory too, as it is now: for `outlive`."""
        if self._own_file is not None:
            self._own_file.keep_shadow()

    def outlive(self) -> bool:
        """Go on in memory if the file can't be read any more; whether all is still there.

        For a file that was overwritten: one that has only lost its name can be read as before.
        """
        own_file = self._own_file
        if own_file is None or self.is_read_only or own_file.is_there:
            return True
        connection = own_file.from_shadow()
        if connection is None:
            return False
        self._own_file, self._is_orphan = None, True
        self._columns.may_store = False
        self._follow(connection, self._path)
        return True

    def _follow(self, connection: sqlite3.Connection, path: Path) -> None:
        """Go on over another connection, to the same."""
        for follower in (self._reader, self._editor, self._columns, self.history):
            follower.follow(connection, path)
        self._connection.close()
        self._connection, self._path = connection, path

    def write_copy(
        self, path: Path, progress: Progress | None = None, *, replace: bool = False
    ) -> None:
        """Write all of it into another file, whatever has become of its own.

        Told and raising as `copying.write_copy` is.
        """
        from timeline_app.storage.copying import write_copy  # nothing shown needs it

        write_copy(self._connection, path, progress, replace=replace)

    def go_on_in(
        self, path: Path, progress: Progress | None = None, *, replace: bool = False
    ) -> None:
        """Write all of it into another file, and be the chronology in that from now on.

        What can be undone can be still. The file of before is let go, as it is. Told and
        raising as `copying.write_copy` is; then all is as it was.
        """
        from timeline_app.storage.copying import write_copy

        write_copy(self._connection, path, progress, replace=replace, with_history=True)
        with refusing(path):
            connection = connected(path)
        try:
            own_file = OwnFile(connection, path)
        except BaseException:
            connection.close()
            raise
        self._follow(connection, path)
        self._own_file, self._is_orphan = own_file, False
        self._columns.may_store = True

    def columns(self, progress: Progress | None = None) -> EventColumns:
        """All events as columns, as of now. The arrays change in place with the next edits.

        So nobody may go on using the columns of before an edit once these were asked for, or
        a pending change was made. They are read from all events, with `progress` in events,
        where the file has none that are good. Raises `Cancelled`.
        """
        return self._columns.at(self.revision, progress)

    def forget_columns(self, spare: Path | None = None) -> None:
        """Let the columns be made anew when next asked for, from `spare` or the file's cache."""
        self._columns.forget(spare)

    def pending_changes(self, progress: Progress | None = None) -> Iterator[PendingChange]:
        """What `columns` would make, piece by piece, for a view of them that has to be told.

        Each is to be made before the next is asked for; what takes long, with `progress` in
        events, has been done by then. Raises `Refused`, `Cancelled`.
        """
        return self._columns.pending(self.revision, progress)

    def event(self, key: int) -> Event:
        """The event with this key. Raises `KeyError` if there is none."""
        event = self._reader.record(Event, key)
        if event is None:
            raise KeyError(key)
        return event

    def events(self, keys: Sequence[int] | npt.NDArray[np.int64]) -> Iterator[Event]:
        """Those of the events with these keys that are there, read slice by slice."""
        return (event for _, event in self.keyed_events(keys))

    def keyed_events(
        self, keys: Sequence[int] | npt.NDArray[np.int64]
    ) -> Iterator[tuple[int, Event]]:
        """The same with their keys; in any order within a slice."""
        for start in range(0, len(keys), READ_AT_ONCE):
            part = [int(key) for key in keys[start : start + READ_AT_ONCE]]
            yield from self._reader.with_keys(Event, part)

    def texts_of_events(
        self, names: Sequence[str], keys: Sequence[int]
    ) -> list[tuple[int, list[str]]]:
        """Some fields that are texts, of those of these events that are there; and their keys."""
        return self._reader.texts_of_events(names, keys)

    def of_ids(self, record_type: type[R], ids: Sequence[str]) -> dict[str, R]:
        """Those records of a type that has ids that are there, by their ids."""
        return self._reader.of_ids(record_type, ids)

    def namesakes(self, record_type: type[R], records: Sequence[R]) -> list[R]:
        """Lanes, sources, actors or quotes here that are called, or worded, as some of these."""
        return self._reader.namesakes(record_type, records)

    def copied_events(self, keys: Sequence[int], progress: Progress | None = None) -> Copied | None:
        """Events with all that they hold; see `event_copies.copied_events`."""
        from timeline_app.storage.event_copies import copied_events  # nothing shown needs it

        return copied_events(self._reader, self._path, keys, progress)

    def details(self, key: int) -> EventDetails:
        """The event with this key and all that hangs on it. Raises `KeyError`."""
        details = details_of_event(self._reader, key)
        if details is None:
            raise KeyError(key)
        return details

    def find(self, record_type: type[R], record_id: str) -> R | None:
        """The record of a type that has ids with this id, if there is one."""
        key = self._reader.key_of(record_type, record_id)
        return None if key is None else self._reader.record(record_type, key)

    def key_of_record(self, record_type: type[Record], record_id: str) -> int | None:
        """The key of the record of this type and id, if there is one; for `removal`."""
        return self._reader.key_of(record_type, record_id)

    def find_event(self, event_id: str) -> Event | None:
        """The event with this id, if there is one."""
        key = self.key_of(event_id)
        return None if key is None else self.event(key)

    def key_of(self, event_id: str) -> int | None:
        """The key of the event with this id, if there is one."""
        return self._reader.key_of(Event, event_id)

    def id_of(self, key: int) -> EventId:
        """The id of the event with this key. Raises `KeyError`."""
        return self.event_ids([key])[0]

    def event_ids(self, keys: Iterable[int]) -> list[EventId]:
        """The ids of events, in the order of their keys here. Raises `KeyError`."""
        wanted = [int(key) for key in keys]
        query = f'SELECT "key", "id" FROM "event" WHERE "key" IN {LISTED}'
        id_of_key = {
            key: EventId(str(own_id))
            for key, own_id in self._reader.fetch(query, (listed(wanted),))
        }
        return [id_of_key[key] for key in wanted]

    def events_of_actor(self, actor_id: str) -> list[int]:
        """The keys of the events that an actor takes part in, in stored order."""
        key = self._reader.key_of(Actor, actor_id)
        query = 'SELECT "event", MIN("key") FROM "participation" WHERE "actor" = ? GROUP BY "event"'
        found = [] if key is None else self._reader.pairs(f"{query} ORDER BY 2", key)
        return [event for event, _ in found]

    def has_at_most(self, most: int, actor_id: str) -> bool:
        """Whether an actor takes part in no more events than that; found without counting all."""
        key = self._reader.key_of(Actor, actor_id)
        query = 'SELECT COUNT(*) FROM (SELECT 1 FROM "participation" WHERE "actor" = ? LIMIT ?)'
        return key is None or (self._reader.number(query, (key, most + 1)) or 0) <= most

    def events_with_actor(self, actor_id: str, keys: Iterable[int]) -> set[int]:
        """Those of these events that an actor takes part in."""
        actor = self._reader.key_of(Actor, actor_id)
        if actor is None:
            return set()
        # The plus keeps SQLite from going through all that the actor takes part in.
        query = f'SELECT "event", 0 FROM "participation" WHERE "event" IN {LISTED} AND +"actor" = ?'
        wanted = listed([int(key) for key in keys])
        return {event for event, _ in self._reader.pairs(query, wanted, actor)}

    def groups(self, grouping: Grouping, events: Sequence[int] | None = None) -> Groups:
        """All actors or sources with their events, or with those among `events` (keys) alone.

        Not for lanes, which the columns hold. A million events take more than half a second.
        """
        from timeline_app.storage.memberships import groups_of_events  # not for the first paint

        if events is not None:
            return groups_of_events(self._reader, grouping, events)
        found = (groups for groups in self.groups_in_slices(grouping) if groups is not None)
        return next(found)

    def groups_in_slices(self, grouping: Grouping) -> Iterator[Groups | None]:
        """All groups with their events, at last; until then None, every few milliseconds.

        It is to be begun anew after an edit.
        """
        from timeline_app.storage.memberships import groups_in_slices  # not for the first paint

        return groups_in_slices(self._reader, grouping)

    def tags(self, events: Sequence[int] | None = None) -> Groups:
        """All tags with their events, or those of these events (keys) alone."""
        from timeline_app.storage.memberships import tags_of_events  # not for the first paint

        return tags_of_events(self._reader, events)

    def actor_names(self) -> list[ActorName]:
        """What all actors are called, in stored order."""
        from timeline_app.storage.names import actor_names  # nothing shown needs it

        return actor_names(self._reader, self._path)

    def source_names(self) -> list[SourceName]:
        """What all sources are called, in stored order."""
        from timeline_app.storage.names import source_names

        return source_names(self._reader)

    def words_in_slices(self, field: InUse) -> Iterator[Counter[str]]:
        """How often each word of a field is in use, slice by slice: the counts are to be added.

        It is to be begun anew after an edit.
        """
        from timeline_app.storage.names import words_in_slices

        return words_in_slices(self._reader, field)

    def sources_holding(self, needles: Sequence[str]) -> Iterator[Source]:
        """Sources whose item holds one of these pieces, as `source_search` finds them."""
        from timeline_app.storage.source_search import sources_holding

        return sources_holding(self._reader, needles)

    def quotes_like(self, typed: str, source_id: str, most: int) -> list[Quote]:
        """Quotes that hold each word typed, of a source or of any if none is given."""
        from timeline_app.storage.quote_names import quotes_like

        return quotes_like(self._reader, typed, source_id, most)

    def links_of(self, key: int) -> list[Link]:
        """The relations of the event with this key with others, in stored order."""
        from timeline_app.storage.links import links_of_event  # none before the first paint

        return links_of_event(self._reader, key)

    def chain_of(self, key: int, *, forwards: bool) -> Chain:
        """What the event with this key led to, step by step, or what led to it."""
        from timeline_app.storage.links import chain_of_event

        return chain_of_event(self._reader, key, forwards=forwards)

    def sources_of_events(self, keys: Iterable[int]) -> list[tuple[int, list[Source]]]:
        """Each of these events with the sources it cites, each once, in order of citation."""
        wanted = [int(key) for key in keys]
        cited: dict[int, dict[int, None]] = {key: {} for key in wanted}
        query = f'SELECT "event", "source" FROM "citation" WHERE "event" IN {LISTED}'
        for event, source in self._reader.pairs(f'{query} ORDER BY "key"', listed(wanted)):
            if event not in cited:  # an index that has gone wrong
                raise Refused(self._path, RefusedReason.DAMAGED, "citations can't be found")
            cited[event].setdefault(source)
        keys_of_sources = sorted(set(chain(*cited.values())))
        sources = dict(self._reader.with_keys(Source, keys_of_sources))
        if len(sources) < len(keys_of_sources):
            raise Refused(self._path, RefusedReason.DAMAGED, "a source can't be found")
        return [(key, [sources[source] for source in cited[key]]) for key in wanted]

    def search_texts(self) -> SearchTexts:
        """Reads what is searched for, as of now."""
        from timeline_app.storage.search_texts import SearchTexts  # no picture needs it

        return SearchTexts(self._reader, self._path)

    def facts_of_events(self, field: EventField, keys: Sequence[int]) -> dict[int, Fact]:
        """One of `READ_FIELDS` for each of these events; see `event_facts`."""
        from timeline_app.storage.event_facts import facts_of_events  # not for the first paint

        return facts_of_events(self._reader, self._path, field, keys)

    def number_of(self, section: str) -> int:
        """How many records a section holds."""
        table = TABLE_OF_SECTION[section].name
        return self._reader.number(f'SELECT COUNT(*) FROM "{table}"') or 0

    def counts(self) -> Counts:
        """How many records there are of each kind."""
        number = {
            table.name: self._reader.number(f'SELECT COUNT(*) FROM "{table.name}"') or 0
            for table in TABLES
        }
        undated = self._reader.number('SELECT COUNT(*) FROM "event" WHERE "date" = \'\'') or 0
        return Counts(
            number["event"],
            undated,
            number["lane"],
            number["actor"],
            number["source"],
            number["quote"],
            number["relation"],
        )
