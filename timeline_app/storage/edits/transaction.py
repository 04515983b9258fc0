"""One edit on its way into the file."""

from __future__ import annotations

import contextlib
import sqlite3
from array import array
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from timeline_app.core.edits.edit import Change, Edit
from timeline_app.core.edits.log_entry import EntryKind
from timeline_app.core.records.records import (
    Citation,
    DateClaim,
    Event,
    EventQuote,
    Header,
    KeptText,
    Lane,
    Participation,
    Quote,
    Record,
)
from timeline_app.storage.columns.cache import note_changes
from timeline_app.storage.database.migrations import migrate
from timeline_app.storage.database.reader import named
from timeline_app.storage.database.rows import json_of, list_of, values_of
from timeline_app.storage.database.schema import HEADER, TABLE_NAMED, TABLE_OF_TYPE, TABLES, Table
from timeline_app.storage.database.validation import LANE_LIMIT, id_of, no_such, references_of
from timeline_app.storage.database.word_store import WordsAside
from timeline_app.storage.edits.preconditions import check_change, described
from timeline_app.storage.errors import (
    ConflictReason,
    Detail,
    EditConflict,
    Refused,
    RefusedReason,
    detail,
)
from timeline_app.storage.reasons import ReasonPart

_T = TypeVar("_T")
Integers = npt.NDArray[np.int64]
SHOWN_LINKS = (EventQuote, Participation, Citation, DateClaim)
"""Links that decide how an event looks, or in which lanes it stands."""
EVENTS_OF_QUOTE = 'SELECT "event" FROM "event_quote" WHERE "quote" = ?'
Name = tuple[str, str]
"""(table, id), or (table, JSON) of a record that has no id."""


class KeyMemory:
    """The keys given and freed since the file was opened.

    A record that comes back gets its old key and with it its old place in the order; no other
    record is given that key. Records without an id may be alike one after the other, each at a
    key of its own: what an edit took out comes back by its undo to the key that this one freed.
    """

    def __init__(self) -> None:
        self.last_key: dict[str, int] = {}
        self._key_of_gone: dict[Name, int] = {}
        self._gone_in_batches: list[GoneMany] = []
        self._to_undo: dict[Name, list[int]] = {}
        self._to_redo: dict[Name, list[int]] = {}

    def remember(self, gone: Mapping[Name, int], back: Collection[Name], kind: EntryKind) -> None:
        """Rows of these keys are gone, and records `back`, by an edit that is in the file now."""
        for name in back:
            if keys := self._kept_for(kind).get(name):
                keys.pop()
        to_come = self._to_redo if kind is EntryKind.UNDONE else self._to_undo
        for name, key in gone.items():
            to_come.setdefault(name, []).append(key)
        self._key_of_gone.update(gone)

    def _kept_for(self, kind: EntryKind) -> Mapping[Name, list[int]]:
        """The keys of what such an edit brings back, the last one first to come."""
        match kind:
            case EntryKind.UNDONE:
                return self._to_undo
            case EntryKind.REDONE:
                return self._to_redo
            case _:
                return {}

    def remember_many(self, gone: GoneMany) -> None:
        """The same, of a batch."""
        if gone.keys:
            gone.sort()
            self._gone_in_batches.append(gone)

    @property
    def is_empty(self) -> bool:
        """Whether nothing has gone that could come back."""
        return not self._key_of_gone and not self._gone_in_batches

    def key_of_gone(self, name: Name, kind: EntryKind = EntryKind.DONE) -> int | None:
        """The key of a record that is gone, None if it was never there."""
        if keys := self._kept_for(kind).get(name):
            return keys[-1]
        found = self._key_of_gone.get(name)
        for gone in reversed(self._gone_in_batches):
            found = gone.key_of(name) if found is None else found
        return found


class GoneMany:
    """The keys of very many rows that went, in sixteen bytes each.

    Names are known by a hash: of two that have the same one of them would get the key of the
    other, or a new one, which does no harm.
    """

    def __init__(self) -> None:
        self.hashes: array[int] | Integers = array("q")
        self.keys: array[int] | Integers = array("q")

    def note(self, name: Name, key: int) -> None:
        """A row is gone."""
        assert isinstance(self.hashes, array)
        assert isinstance(self.keys, array)
        self.hashes.append(hash(name))
        self.keys.append(key)

    def sort(self) -> None:
        """Let it be searched from now on, and take no more."""
        hashes, keys = np.asarray(self.hashes), np.asarray(self.keys)
        in_order = np.argsort(hashes)
        self.hashes, self.keys = hashes[in_order], keys[in_order]

    def key_of(self, name: Name) -> int | None:
        """The key of the row of this name, if it is among them."""
        wanted = hash(name)
        at = int(np.searchsorted(self.hashes, wanted))
        return int(self.keys[at]) if at < len(self.keys) and self.hashes[at] == wanted else None


class _UnknownNameError(Exception):
    """A record names what is neither stored nor part of the edit. Its text is the detail."""


class EditTransaction:
    """Makes the changes of one edit within a transaction that its caller opened.

    `gone` tells the keys of the rows deleted, `kind` whether it is an undo or redo.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        memory: KeyMemory,
        kind: EntryKind,
        words: WordsAside,
    ) -> None:
        self._connection = connection
        self._path = path
        self._memory = memory
        self._kind = kind
        self._words = words
        self._key_of_name: dict[Name, int] = {}  # of what the edit adds or has deleted
        self.gone: dict[Name, int] = {}
        self.back: set[Name] = set()
        """What it adds."""
        self.events: set[int] = set()
        self.revision = 0

    def run(self, edit: Edit) -> None:
        """Make all changes, or raise `EditConflict` somewhere on the way.

        `revision` is then the new one, and `events` the keys of the events that look different
        in the columns, or stand in other lanes.
        """
        migrate(self._connection)
        for change in edit.changes:
            check_change(self._path, change)
        for change in edit.changes:
            if change.before is None and change.after is not None:
                # Keys first: a record may name one that comes later in the same edit.
                self._reserve_key(change.after)
        for change in edit.changes:
            if isinstance(change.after, KeptText):
                check_words(self._words, self._connection, self._path, change.after)
            self._make(change)
        self._check_sources_within(edit)
        self._check_number_of_lanes(edit)
        self._connection.execute('UPDATE "revision" SET "value" = "value" + 1')
        self.revision = self._number('SELECT "value" FROM "revision"') or 0
        note_changes(self._connection, self.events, self.revision)

    def conflict_of_gone(self) -> EditConflict:
        """The conflict of a deleted record that others still name."""
        for (table_name, name), key in self.gone.items():
            for child, column, by in columns_naming(table_name):
                query = f'SELECT 1 FROM "{child}" WHERE "{column}" = ? LIMIT 1'
                if self._connection.execute(query, (key,)).fetchone():
                    what = named(TABLE_NAMED[table_name], name)
                    return EditConflict(self._path, ConflictReason.STILL_NAMED, what, by)
        return EditConflict(self._path, ConflictReason.STILL_NAMED, Detail(ReasonPart.SOME_RECORD))

    def _reserve_key(self, record: Record) -> None:
        """Set aside the key that a new record will have."""
        table = TABLE_OF_TYPE[type(record)]
        name = name_of(record)
        if name in self._key_of_name:
            return
        self.back.add(name)
        old = self._memory.key_of_gone(name, self._kind)
        if old is not None and self._number(f'SELECT 1 FROM "{table.name}" WHERE "key" = ?', old):
            old = None  # taken meanwhile through another connection
        self._key_of_name[name] = self._new_key(table) if old is None else old

    def _new_key(self, table: Table) -> int:
        stored = self._number(f'SELECT MAX("key") FROM "{table.name}"') or 0
        key = max(stored, self._memory.last_key.get(table.name, 0), 0) + 1
        if key >= 2**63:
            raise Refused(
                self._path,
                RefusedReason.DAMAGED,
                detail(ReasonPart.NONE_CAN_BE_ADDED, kind=table.called),
            )
        self._memory.last_key[table.name] = key
        return key

    def _make(self, change: Change) -> None:
        before, after = change.before, change.after
        self._note_links(change)
        if before is None:
            assert after is not None  # it was checked
            self._insert(after)
            return
        key = self._stored_key(before)
        if after is None:
            self._delete(before, key)
        elif after != before:
            self._update(before, after, key)

    def _note_links(self, change: Change) -> None:
        """Events show how many quotes they have, and stand in the lanes of their groups."""
        for link in (change.before, change.after):
            if isinstance(link, SHOWN_LINKS):
                with contextlib.suppress(_UnknownNameError):  # reported where the link is made
                    self.events.add(self._key_of("event", link.event))

    def _insert(self, record: Record) -> None:
        table = TABLE_OF_TYPE[type(record)]
        if self._is_stored(record):
            raise self._conflict(ConflictReason.TAKEN, record)
        key = self._key_of_name[name_of(record)]
        values = self._resolved(record, partial(values_of, table, record, self._key_of))
        self._connection.execute(table.insert, (key, *values))
        self._write_lists(record, key)

    def _update(self, before: Record, after: Record, key: int) -> None:
        """Change what has changed: each index and each list that is written costs a page."""
        table = TABLE_OF_TYPE[type(after)]
        if table is not HEADER and not table.has_id and self._is_stored(after):
            raise self._conflict(ConflictReason.TAKEN, after)
        old = values_of(table, before, self._key_of)
        new = self._resolved(after, partial(values_of, table, after, self._key_of))
        differing = [i for i, pair in enumerate(zip(old, new, strict=True)) if pair[0] != pair[1]]
        if differing:
            names = [table.columns[i].name for i in differing]
            statement = table.update_of(tuple(names))
            self._connection.execute(statement, (*(new[i] for i in differing), key))
        if any(getattr(before, c.attribute) != getattr(after, c.attribute) for c in table.lists):
            self._clear_lists(table, key)
            self._write_lists(after, key)
        if isinstance(after, Event):
            self.events.add(key)
        elif isinstance(after, Quote):  # its speaker and its source may be others now
            self.events.update(row[0] for row in self._connection.execute(EVENTS_OF_QUOTE, (key,)))

    def _delete(self, record: Record, key: int) -> None:
        table = TABLE_OF_TYPE[type(record)]
        if isinstance(record, Event):
            self.events.add(key)
        self._clear_lists(table, key)
        self._connection.execute(f'DELETE FROM "{table.name}" WHERE "key" = ?', (key,))
        self.gone[name_of(record)] = self._key_of_name[name_of(record)] = key
        last = self._memory.last_key
        last[table.name] = max(key, last.get(table.name, 0))

    def _write_lists(self, record: Record, key: int) -> None:
        table = TABLE_OF_TYPE[type(record)]
        if isinstance(record, Event):
            self.events.add(key)
        for column in table.lists:
            named = self._resolved(record, partial(list_of, column, record, self._key_of))
            rows = [(key, position, other) for position, other in enumerate(named)]
            self._connection.executemany(table.insert_list(column), rows)

    def _clear_lists(self, table: Table, key: int) -> None:
        for column in table.lists:
            link = table.link(column)
            self._connection.execute(f'DELETE FROM "{link}" WHERE "{table.name}" = ?', (key,))

    def _stored_key(self, record: Record) -> int:
        """The key of the row that is exactly this record."""
        key = self._matching_key(record)
        if key is not None:
            return key
        is_there = isinstance(record, Header) or (
            id_of(record) is not None and self._is_stored(record)
        )
        reason = ConflictReason.CHANGED if is_there else ConflictReason.MISSING
        raise self._conflict(reason, record)

    def _matching_key(self, record: Record) -> int | None:
        table = TABLE_OF_TYPE[type(record)]
        try:
            values = values_of(table, record, self._key_of)
            lists = [list_of(column, record, self._key_of) for column in table.lists]
        except _UnknownNameError:
            return None
        key = self._number(table.find, *values)
        if key is None:
            return None
        for column, expected in zip(table.lists, lists, strict=True):
            query = (
                f'SELECT "{column.target}" FROM "{table.link(column)}" '
                f'WHERE "{table.name}" = ? ORDER BY "position"'
            )
            if [row[0] for row in self._connection.execute(query, (key,))] != expected:
                return None
        return key

    def _is_stored(self, record: Record) -> bool:
        """Whether a record with the same id, or an equal one without id, is there."""
        own_id = id_of(record)
        if own_id is None:
            return self._matching_key(record) is not None
        table = TABLE_OF_TYPE[type(record)].name
        return self._number(f'SELECT 1 FROM "{table}" WHERE "id" = ?', own_id) is not None

    def _key_of(self, table: str, record_id: str) -> int:
        """The key of what has this id, now or after the edit. Raises `_UnknownNameError`."""
        key = self._number(f'SELECT "key" FROM "{table}" WHERE "id" = ?', record_id)
        if key is None:
            key = self._key_of_name.get((table, record_id))
        if key is None:
            raise _UnknownNameError(table, record_id)
        return key

    def _resolved(self, record: Record, resolve: Callable[[], _T]) -> _T:
        try:
            return resolve()
        except _UnknownNameError as error:
            reason = ConflictReason.UNKNOWN_REFERENCE
            raise self._conflict(reason, record, no_such(*error.args)) from error

    def _check_sources_within(self, edit: Edit) -> None:
        """Sources named inside actors have no key there for SQLite to look after."""
        for change in edit.changes:
            if change.after is None:
                continue
            for place, table, name in references_of(change.after):
                if "." in place and not self._has_id(table, name):
                    reason = ConflictReason.UNKNOWN_REFERENCE
                    told = detail(ReasonPart.AT_PLACE, place=place, detail=no_such(table, name))
                    raise self._conflict(reason, change.after, told)
        for table, name in self.gone:
            if table == "source" and not self._has_id(table, name) and self._is_within(name):
                what, by = named(TABLE_NAMED[table], name), Detail(ReasonPart.NAMES_AND_OFFICES)
                raise EditConflict(self._path, ConflictReason.STILL_NAMED, what, by)

    def _check_number_of_lanes(self, edit: Edit) -> None:
        for change in edit.changes:
            if change.before is None and isinstance(change.after, Lane):
                if (self._number('SELECT COUNT(*) FROM "lane"') or 0) > LANE_LIMIT:
                    already = detail(ReasonPart.LANES_ALREADY, n=LANE_LIMIT)
                    raise self._conflict(ConflictReason.NOT_VALID, change.after, already)
                return

    def _is_within(self, source_id: str) -> bool:
        """Whether a stored actor names this source for one of its names or offices."""
        text = f'"source":{json_of(source_id).decode("utf-8")}'
        query = 'SELECT 1 FROM "actor" WHERE instr("offices", :text) OR instr("other_names", :text)'
        return self._connection.execute(query, {"text": text}).fetchone() is not None

    def _has_id(self, table: str, record_id: str) -> bool:
        return self._number(f'SELECT 1 FROM "{table}" WHERE "id" = ?', record_id) is not None

    def _number(self, query: str, *parameters: object) -> int | None:
        row = self._connection.execute(query, parameters).fetchone()
        return None if row is None else row[0]

    def _conflict(
        self, reason: ConflictReason, record: Record, told: Detail | str = ""
    ) -> EditConflict:
        return EditConflict(self._path, reason, described(record), told)


def check_words(
    words: WordsAside, connection: sqlite3.Connection, path: Path, text: KeptText
) -> None:
    """Let the words of a text be in the file. Raises `EditConflict` where nobody has them."""
    if not words.write(connection, text.sha256):
        told = Detail(ReasonPart.NO_WORDS)
        raise EditConflict(path, ConflictReason.NOT_VALID, described(text), told)


def name_of(record: Record) -> Name:
    """What a record is known by when it is gone."""
    own_id = id_of(record)
    table = TABLE_OF_TYPE[type(record)].name
    return table, json_of(record).decode("utf-8") if own_id is None else own_id


def columns_naming(table_name: str) -> Iterator[tuple[str, str, Detail]]:
    """Table and column of everything that holds keys of this table, and a message's words."""
    for table in TABLES:
        for column in table.references:
            if column.target == table_name:
                yield (
                    table.name,
                    column.name,
                    detail(ReasonPart.FIELD_OF_KIND, kind=table.called, field=column.name),
                )
        for column in table.lists:
            if column.target == table_name:
                yield (
                    table.link(column),
                    column.target,
                    detail(ReasonPart.FIELD_OF_KIND, kind=table.called, field=column.name),
                )
