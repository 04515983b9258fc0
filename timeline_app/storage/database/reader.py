"""Reading records from an open file, and naming the one that can't be read."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar, cast

import msgspec

from timeline_app.core.records.records import (
    Actor,
    CslItem,
    Event,
    Import,
    Lane,
    Origin,
    Quote,
    Record,
    Source,
)
from timeline_app.storage.database.connection import is_about_text, is_newer, refusing, version_of
from timeline_app.storage.database.file_kind import newer_than_ours
from timeline_app.storage.database.rows import (
    R,
    UnreadableRowError,
    json_of,
    known_of,
    record_of,
    values_of,
)
from timeline_app.storage.database.schema import TABLE_OF_TYPE, USER_VERSION, Table
from timeline_app.storage.database.validation import Flaw, are_sound, flaw_of, id_of
from timeline_app.storage.errors import Detail, Refused, RefusedReason, decoder_detail, detail
from timeline_app.storage.reasons import ReasonPart

T = TypeVar("T")
S = TypeVar("S", bound=tuple[Any, ...])
Parameters = Sequence[object] | Mapping[str, object]
"""What fills a query: its `?` in order, or its `:name`."""
NAMED_BY: dict[type[Record], str] = {
    Lane: "name",
    Actor: "name",
    Source: "item",
    Quote: "text",
    Import: "file",
}
"""The column that is the same of records that are the same but for their ids."""
_SLICE = 1000  # rows read at once: between slices nothing is locked
_FEW = 16
"""Events that are looked at one by one; more of them together in less time."""


class RecordReader:
    """Reads records over a connection. Every method raises `Refused` where the file is bad."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.follow(connection, path)

    def follow(self, connection: sqlite3.Connection, path: Path) -> None:
        """Read over another connection from now on, of the file `path`."""
        self._connection = connection
        self.path = path

    def fetch(self, sql: str, parameters: Parameters = ()) -> list[tuple[object, ...]]:
        """All rows of a query."""
        with refusing(self.path):
            return self._connection.execute(sql, parameters).fetchall()

    def number(self, sql: str, parameters: Parameters = ()) -> int | None:
        """The integer that a query gives first, None if there is no row."""
        rows = self.fetch(sql, parameters)
        if not rows:
            return None
        value = rows[0][0]
        if not isinstance(value, int):
            raise Refused(self.path, RefusedReason.DAMAGED, Detail(ReasonPart.NO_NUMBER))
        return value

    def every(self, record_type: type[R]) -> Iterator[tuple[int, R]]:
        """Key and record of each row in stored order, read slice by slice."""
        condition = f't."key" > ? ORDER BY t."key" LIMIT {_SLICE}'
        for rows in sliced(lambda after: self._selected(record_type, condition, after)):
            yield from rows

    def where(self, record_type: type[R], column: str, key: int) -> list[tuple[int, R]]:
        """Key and record of the rows whose `column` is `key`, in stored order."""
        return self._selected(record_type, f't."{column}" = ? ORDER BY t."key"', key)

    def where_among(
        self, record_type: type[R], column: str, keys: Sequence[int]
    ) -> list[tuple[int, R]]:
        """Key and record of the rows whose `column` is one of these keys, in stored order."""
        condition = f't."{column}" IN {LISTED} ORDER BY t."key"'
        return self._selected(record_type, condition, listed(keys))

    def origins_of(self, section: str, record_id: str) -> list[tuple[int, Origin]]:
        """Key and record of the origins of a record, in stored order."""
        if not is_unicode(record_id):
            return []
        condition = 't."record" = ? AND t."section" = ? ORDER BY t."key"'
        return self._selected(Origin, condition, record_id, section)

    def origins_among(self, section: str, ids: Sequence[str]) -> list[Origin]:
        """The origins of some records of a section, in stored order."""
        condition = f't."record" IN {LISTED} AND t."section" = ? ORDER BY t."key"'
        asked = listed([own_id for own_id in ids if is_unicode(own_id)])
        return [origin for _, origin in self._selected(Origin, condition, asked, section)]

    def origins_of_import(self, key: int) -> Iterator[Origin]:
        """The origins that an import gave, in stored order, read slice by slice."""
        condition = f't."import" = ? AND t."key" > ? ORDER BY t."key" LIMIT {_SLICE}'
        for rows in sliced(lambda after: self._selected(Origin, condition, key, after)):
            yield from (origin for _, origin in rows)

    def origin_at(self, key: int, place: str) -> Origin | None:
        """The first origin that an import gave from a place; None if there is none."""
        if not is_unicode(place):
            return None
        condition = 't."import" = ? AND t."place" = ? ORDER BY t."key" LIMIT 1'
        found = self._selected(Origin, condition, key, place)
        return found[0][1] if found else None

    def with_keys(self, record_type: type[R], keys: Sequence[int]) -> list[tuple[int, R]]:
        """Key and record of those of these rows that are there."""
        return self._selected(record_type, f't."key" IN {LISTED}', listed(keys))

    def pairs(self, query: str, *parameters: object, **named: object) -> list[tuple[int, int]]:
        """The rows of a query for two integers."""
        rows = self.fetch(query, named or parameters)
        if not all(isinstance(value, int) for row in rows for value in row):
            raise Refused(self.path, RefusedReason.DAMAGED, Detail(ReasonPart.NO_NUMBER))
        return cast("list[tuple[int, int]]", rows)

    def item(self, text: str) -> CslItem:
        """The bibliographic item that is stored so."""
        return self.decoded(text, CslItem)

    def decoded(self, text: str, kind: type[T]) -> T:
        """The value of a type that is stored as this JSON."""
        try:
            try:
                return msgspec.json.decode(text, type=kind)
            except msgspec.ValidationError:
                if not is_newer(self._connection):
                    raise
                return msgspec.convert(known_of(msgspec.json.decode(text), kind), kind)
        except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
            raise Refused(
                self.path, RefusedReason.WRONG_VALUE, decoder_detail(str(error))
            ) from error

    def typed(
        self, query: str, parameters: Parameters, types: tuple[type, ...]
    ) -> list[tuple[Any, ...]]:
        """The rows of a query for values of these types."""
        rows = self.fetch(query, parameters)
        if not all(tuple(map(type, row)) == types for row in rows):
            raise Refused(self.path, RefusedReason.DAMAGED, Detail(ReasonPart.NO_VALUE))
        return rows

    def like_these(self, records: Sequence[R]) -> list[R | None]:
        """For each of these records of one type the one that is there of the same id.

        Of a record without id the one that is equal; None where there is none.
        """
        if not records:
            return []
        record_type = type(records[0])
        table = TABLE_OF_TYPE[record_type]
        if not table.has_id:
            return [record if self._has_equal(table, record) else None for record in records]
        ids = [str(id_of(record)) for record in records]
        there = self.of_ids(record_type, ids)
        return [there.get(own_id) for own_id in ids]

    def of_ids(self, record_type: type[R], ids: Sequence[str]) -> dict[str, R]:
        """Those records of a type that are there, by their ids; each id once is enough."""
        return {own_id: one for own_id, (_, one) in self.keyed_of_ids(record_type, ids).items()}

    def keyed_of_ids(self, record_type: type[R], ids: Sequence[str]) -> dict[str, tuple[int, R]]:
        """The same with their keys."""
        asked = [own_id for own_id in ids if is_unicode(own_id)]  # of others SQLite can't be asked
        found = self._selected(record_type, f't."id" IN {LISTED} ORDER BY t."key"', listed(asked))
        return {str(id_of(record)): (key, record) for key, record in found}

    def texts_of_events(
        self, names: Sequence[str], keys: Sequence[int]
    ) -> list[tuple[int, list[str]]]:
        """Some fields that are texts, of those of these events that are there; and their keys."""
        columns = ", ".join(f'"{name}"' for name in names)
        query = f'SELECT "key", {columns} FROM "event" WHERE "key" IN {LISTED}'
        rows = self.typed(query, (listed(keys),), (int, *(str for _ in names)))
        return [(row[0], [*row[1:]]) for row in rows]

    def namesakes(self, record_type: type[R], records: Sequence[R]) -> list[R]:
        """Records that are called, or worded, as some of these; for types in `NAMED_BY`."""
        table, column = TABLE_OF_TYPE[record_type], NAMED_BY[record_type]
        names = list({stored_text(getattr(record, column)) for record in records})
        query = f'SELECT "key", 0 FROM "{table.name}" WHERE "{column}" IN {LISTED}'
        asked = [name for name in names if is_unicode(name)]
        keys = [key for key, _ in self.pairs(query, listed(asked))]
        return [record for _, record in self.with_keys(record_type, keys)]

    def _has_equal(self, table: Table, record: Record) -> bool:
        """Whether a record without id is there."""

        def key_of(target: str, name: str) -> int:
            found = self.number(f'SELECT "key" FROM "{target}" WHERE "id" = ?', (name,))
            return 0 if found is None else found  # no row has that key

        return self.number(table.find, values_of(table, record, key_of)) is not None

    def record(self, record_type: type[R], key: int) -> R | None:
        """The record with a key, None if there is none."""
        found = self._selected(record_type, 't."key" = ?', key)
        return found[0][1] if found else None

    def with_id(self, record_type: type[R], record_id: str) -> tuple[int, R]:
        """Key and record for an id that another record names."""
        key = self.key_of(record_type, record_id)
        record = None if key is None else self.record(record_type, key)
        if key is None or record is None or id_of(record) != record_id:
            what = named(TABLE_OF_TYPE[record_type], record_id)
            told = detail(ReasonPart.NO_RECORD_FOUND, record=what)
            raise Refused(self.path, RefusedReason.DAMAGED, told)
        return key, record

    def key_of(self, record_type: type[Record], record_id: str) -> int | None:
        """The key of the record with an id, None if there is none."""
        if not is_unicode(record_id):
            return None  # SQLite can't be asked
        table = TABLE_OF_TYPE[record_type].name
        return self.number(f'SELECT "key" FROM "{table}" WHERE "id" = ?', (record_id,))

    def place(self, table: Table, key: int) -> Detail:
        """How a message names a row: the id if it has one that can be read, else its key."""
        if table.has_id:
            query = f'SELECT CAST("id" AS BLOB) FROM "{table.name}" WHERE "key" = ?'
            rows = self.fetch(query, (key,))
            if rows and isinstance(rows[0][0], bytes):
                return named(table, rows[0][0].decode("utf-8", "replace"))
        return detail(ReasonPart.ROW, kind=table.called, row=key)

    def _selected(
        self, record_type: type[R], condition: str, *values: object
    ) -> list[tuple[int, R]]:
        rows = self.rows(record_type, condition, *values)
        if record_type is Event and len(rows) > _FEW:
            with suppress(UnreadableRowError):  # which one it is, and why, is found one by one
                found = [(row[0], record_of(record_type, row[1:])) for row in rows]
                if are_sound([event for _, event in found if isinstance(event, Event)]):
                    return found
        return [self.record_of_row(record_type, row) for row in rows]

    def rows(
        self, record_type: type[Record], condition: str, *values: object
    ) -> list[tuple[Any, ...]]:
        """The rows of a type that are no records yet: keys, and fields with ids in place of keys.

        The table goes by the name `t`; fields stand in the order of `Table.names`.
        """
        table = TABLE_OF_TYPE[record_type]
        with refusing(self.path):
            try:
                found = self._connection.execute(f"{table.select} WHERE {condition}", values)
                return found.fetchall()
            except sqlite3.OperationalError as error:
                if is_about_text(error):
                    self._name_unreadable(table, condition, values)
                raise

    def record_of_row(self, record_type: type[R], row: Sequence[Any]) -> tuple[int, R]:
        """Key and record of one of `rows`."""
        return row[0], self._record(record_type, row[0], row[1:])

    def _record(self, record_type: type[R], key: int, values: Sequence[object]) -> R:
        table = TABLE_OF_TYPE[record_type]
        try:
            record = self._record_of(record_type, values)
        except UnreadableRowError as error:
            flaw = Flaw("", RefusedReason.WRONG_VALUE, decoder_detail(str(error)))
            raise self._refusal(table, key, flaw) from error
        flaw_of_value = flaw_of(record)
        if flaw_of_value is not None:
            raise self._refusal(table, key, flaw_of_value)
        return record

    def _refusal(self, table: Table, key: int, flaw: Flaw) -> Refused:
        """The refusal of a row that is no record of ours: it may be one of a newer program."""
        where = self.place(table, key)
        if flaw.field:
            where = detail(ReasonPart.FIELD_OF_RECORD, record=where, field=flaw.field)
        version = version_of(self._connection)
        if version > USER_VERSION:
            told = detail(ReasonPart.AT_PLACE, place=where, detail=flaw.detail)
            return newer_than_ours(self.path, version, told)
        return Refused(self.path, flaw.reason, flaw.detail, where)

    def _record_of(self, record_type: type[R], values: Sequence[object]) -> R:
        try:
            return record_of(record_type, values)
        except UnreadableRowError:
            if not is_newer(self._connection):
                raise
            return record_of(record_type, values, is_newer=True)

    def _name_unreadable(self, table: Table, condition: str, values: Sequence[object]) -> None:
        """Raise `Refused` for the first of the selected rows whose text is not UTF-8."""
        keys = self.fetch(f'SELECT t."key" FROM "{table.name}" AS t WHERE {condition}', values)
        for (key,) in keys:
            try:
                self._connection.execute(f'{table.select} WHERE t."key" = ?', (key,)).fetchall()
            except sqlite3.OperationalError as error:
                assert isinstance(key, int)  # it is the rowid
                if not is_about_text(error):
                    raise
                place = self.place(table, key)
                raise Refused(self.path, RefusedReason.NOT_UTF8, "", place) from error


LISTED = '(SELECT "value" FROM json_each(?))'
"""Where a query wants keys that `listed` gives as its parameter, however many they are."""


LISTED_KEYS = LISTED.replace("?", ":keys")
"""The same where a query wants them by name: it asks for them twice, or for other values too."""
SECRET = '(SELECT "key" FROM "source" WHERE "confidential" IS NOT NULL)'
"""The keys of the confidential sources."""


def sliced(rows_after: Callable[[int], list[S]]) -> Iterator[list[S]]:
    """All that a query gives in slices of so many rows, each behind the last key before it.

    A row begins with its key. Between the slices nothing is locked.
    """
    after = -(2**63)
    while rows := rows_after(after):
        yield rows
        after = rows[-1][0]


def listed(keys: Sequence[int] | Sequence[str]) -> str:
    """What `LISTED` takes for these keys, or other values."""
    return msgspec.json.encode(keys).decode("utf-8")


def stored_text(value: object) -> str:
    """How a text or a value of ours stands in its column."""
    return value if isinstance(value, str) else json_of(value).decode("utf-8")


def named(table: Table, record_id: str) -> Detail:
    """How a message names a record that has an id."""
    return detail(ReasonPart.RECORD, kind=table.called, id=record_id)


def is_unicode(text: str) -> bool:
    """Whether a text can be stored: it holds no half of a surrogate pair."""
    return text.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in text)
