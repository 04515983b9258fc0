"""One of two chronologies that are compared, read slice by slice, and whether it is a copy."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from timeline_app.core.merging.likeness import Checkpoint
from timeline_app.core.records.ids import Names, renamed
from timeline_app.core.records.records import Event, Record
from timeline_app.storage.database.connection import connected_to_read, refusing
from timeline_app.storage.database.reader import LISTED, RecordReader, listed
from timeline_app.storage.database.schema import TABLE_OF_TYPE
from timeline_app.storage.errors import Refused

AT_ONCE = 500
"""Rows a slice."""
Row = tuple[Any, ...]
"""As `RecordReader.rows` gives it: the key, then what is compared."""


class ComparedSide:
    """Tells its records with the ids that they have on the first side.

    `alone` has, of each type with ids, the keys of the records that are on this side only, by
    their ids. `names` are the ids that others have there.
    """

    def __init__(self, reader: RecordReader, checkpoint: Checkpoint) -> None:
        """`checkpoint` is called whenever some rows were read."""
        self.reader, self._checkpoint = reader, checkpoint
        self.names: Names = {}
        self.alone: dict[type[Record], dict[str, int]] = {}
        self._own: Names = {}

    def call(self, record_type: type[Record], own_id: str, name: str) -> None:
        """Let a record have that id there."""
        self.names.setdefault(record_type, {})[own_id] = name
        self._own.setdefault(record_type, {})[name] = own_id

    def own_ids(self, record_type: type[Record], ids: Collection[str]) -> list[str]:
        """What these are called on this side."""
        own = self._own.get(record_type)
        return list(ids) if own is None else [own.get(name, name) for name in ids]

    def own_id(self, record_type: type[Record], name: str) -> str:
        """What one is called on this side."""
        return self._own.get(record_type, {}).get(name, name)

    def shared_id(self, record_type: type[Record], own_id: str) -> str:
        """What a record of this side is called on the first."""
        return self.names.get(record_type, {}).get(own_id, own_id)

    def is_alone(self, record_type: type[Record], own_id: str) -> bool:
        """Whether a record is on this side only."""
        return own_id in self.alone.get(record_type, ())

    def record(self, record_type: type[Record], row: Row) -> Record:
        """The record of a row."""
        _, record = self.reader.record_of_row(record_type, row)
        return self.told(record)

    def told(self, record: Record) -> Record:
        """A record as it is called on the first side."""
        return renamed(record, self.names) if self.names else record

    def with_key(self, record_type: type[Record], key: int) -> Record | None:
        """The record with a key, if it is there."""
        record = self.reader.record(record_type, key)
        return None if record is None else self.told(record)

    def slices(self, record_type: type[Record]) -> Iterator[list[Row]]:
        """All rows of a type, some at a time; between them nothing is locked."""
        after = -(2**63)
        condition = f't."key" > ? ORDER BY t."key" LIMIT {AT_ONCE}'
        while rows := self.reader.rows(record_type, condition, after):
            yield rows
            after = rows[-1][0]
            self._checkpoint()

    def with_ids(self, record_type: type[Record], ids: Collection[str]) -> list[Row]:
        """Those rows that have these ids there."""
        own = listed(self.own_ids(record_type, ids))
        return self.reader.rows(record_type, f't."id" IN {LISTED}', own)

    def naming(
        self, record_type: type[Record], column: str, named: type[Record], ids: Collection[str]
    ) -> list[Row]:
        """The rows of a type of which a column names one of these, which have these ids there."""
        own = listed(self.own_ids(named, ids))
        keys = f'(SELECT "key" FROM "{TABLE_OF_TYPE[named].name}" WHERE "id" IN {LISTED})'
        condition = f't."{column}" IN {keys} ORDER BY t."key"'
        return self.reader.rows(record_type, condition, own)

    def keyed_ids(self, record_type: type[Record]) -> Iterator[list[tuple[int, str]]]:
        """Keys and ids of a type, some at a time."""
        table, after = TABLE_OF_TYPE[record_type].name, -(2**63)
        query = f'SELECT "key", "id" FROM "{table}" WHERE "key" > ? ORDER BY "key" LIMIT {AT_ONCE}'
        while rows := self.reader.typed(query, (after,), (int, str)):
            yield [(key, own_id) for key, own_id in rows]
            after = rows[-1][0]
            self._checkpoint()

    def with_keys(
        self, record_type: type[Record], keys: Sequence[int]
    ) -> Iterator[list[tuple[int, Record]]]:
        """The records with these keys in the order of these, some at a time."""
        for start in range(0, len(keys), AT_ONCE):
            found = self.reader.with_keys(record_type, keys[start : start + AT_ONCE])
            yield [(key, self.told(record)) for key, record in sorted(found, key=_key)]
            self._checkpoint()

    def has_ids(self, record_type: type[Record], ids: Sequence[str]) -> set[str]:
        """Those of these ids that there are."""
        table = TABLE_OF_TYPE[record_type].name
        query = f'SELECT "id" FROM "{table}" WHERE "id" IN {LISTED}'
        return {own_id for (own_id,) in self.reader.typed(query, (listed(ids),), (str,))}


def _key(keyed: tuple[int, Record]) -> int:
    return keyed[0]


LOOKED_AT = 500
"""So many of the events that were added last are looked at; the first may be in any copy."""


def holds_a_copy(reader: RecordReader, path: Path) -> bool:
    """Whether half of the events in another `.chronology`, or more, have ids that are here.

    It is only looked into: whatever can't be read is no copy.
    """
    query = f'SELECT "id" FROM "event" ORDER BY "key" DESC LIMIT {LOOKED_AT}'
    try:
        with refusing(path), closing(connected_to_read(path)) as connection:
            rows = RecordReader(connection, path).typed(query, (), (str,))
    except (Refused, OSError):
        return False
    ids = [own_id for (own_id,) in rows]
    return bool(ids) and 2 * len(reader.of_ids(Event, ids)) >= len(ids)
