"""Rows of a table as they are stored, lists and all: read, written and compared many at a time."""

from __future__ import annotations

import operator
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from itertools import compress, count

import msgspec

from timeline_app.storage.database.reader import LISTED, listed
from timeline_app.storage.database.rows import json_of
from timeline_app.storage.database.schema import Table

Stored = list[object]
"""The values of a row's columns, then of each list the keys in it."""


def stored_rows(
    connection: sqlite3.Connection, table: Table, keys: Sequence[int]
) -> dict[int, Stored]:
    """Those of these rows that are there, by key."""
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    query = f'SELECT "key", {names} FROM "{table.name}" WHERE "key" IN {LISTED}'
    found = {row[0]: list(row[1:]) for row in connection.execute(query, (listed(keys),))}
    for column in table.lists:
        lists: dict[int, list[int]] = {key: [] for key in found}
        query = (
            f'SELECT "{table.name}", "{column.target}" FROM "{table.link(column)}" '
            f'WHERE "{table.name}" IN {LISTED} ORDER BY 1, "position"'
        )
        for key, named in connection.execute(query, (listed(list(found)),)):
            lists[key].append(named)
        for key, row in found.items():
            row.append(lists[key])
    return found


def keys_of_equal(
    connection: sqlite3.Connection, table: Table, rows: Sequence[Stored]
) -> list[int | None]:
    """For each of these rows of a table without ids the key of the last equal one that is there."""
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    by = [column.name for column in table.columns].index(table.sought_by)
    query = f'SELECT "key", {names} FROM "{table.name}" WHERE "{table.sought_by}" IN {LISTED}'
    wanted = {tuple(row): 0 for row in rows}
    sought = json_of([*{row[by]: 0 for row in rows}]).decode()
    for key, *found in connection.execute(query, (sought,)):
        last = wanted.get(tuple(found))
        if last is not None and key > last:
            wanted[tuple(found)] = key
    return [wanted[tuple(row)] or None for row in rows]


def insert_rows(connection: sqlite3.Connection, table: Table, rows: Mapping[int, Stored]) -> None:
    """Put in rows that are not there."""
    columns = len(table.columns)
    connection.executemany(table.insert, ((key, *row[:columns]) for key, row in rows.items()))
    _insert_lists(connection, table, rows)


def differing_places(
    before: Mapping[int, Stored], after: Mapping[int, Stored]
) -> dict[int, tuple[int, ...]]:
    """For each of the rows `after` at which places it is another than before."""
    return {
        key: tuple(compress(count(), map(operator.ne, before[key], row)))
        for key, row in after.items()
    }


def update_rows(
    connection: sqlite3.Connection,
    table: Table,
    rows: Mapping[int, Stored],
    differing: Mapping[int, tuple[int, ...]],
) -> None:
    """Put these in the place of the rows that are there, at the places where they differ.

    Each column that is written costs its indexes, too.
    """
    columns = len(table.columns)
    alike: dict[tuple[int, ...], list[int]] = {}
    for key, places in differing.items():
        alike.setdefault(tuple([i for i in places if i < columns]), []).append(key)
    for places, keys in alike.items():
        if places:
            statement = table.update_of(tuple(table.columns[i].name for i in places))
            values = ((*[rows[key][i] for i in places], key) for key in keys)
            connection.executemany(statement, values)
    lists = {
        key: rows[key] for key, places in differing.items() if places and places[-1] >= columns
    }
    _clear_lists(connection, table, lists)
    _insert_lists(connection, table, lists)


def delete_rows(connection: sqlite3.Connection, table: Table, keys: Iterable[int]) -> None:
    """Take out rows that are there."""
    gone = list(keys)
    _clear_lists(connection, table, gone)
    connection.execute(f'DELETE FROM "{table.name}" WHERE "key" IN {LISTED}', (listed(gone),))


def _insert_lists(connection: sqlite3.Connection, table: Table, rows: Mapping[int, Stored]) -> None:
    for at, column in enumerate(table.lists, len(table.columns)):
        links = (
            (key, position, named)
            for key, row in rows.items()
            for position, named in enumerate(_keys_in(row[at]))
        )
        connection.executemany(table.insert_list(column), links)


def _clear_lists(connection: sqlite3.Connection, table: Table, keys: Iterable[int]) -> None:
    gone = listed(list(keys))
    for column in table.lists:
        query = f'DELETE FROM "{table.link(column)}" WHERE "{table.name}" IN {LISTED}'
        connection.execute(query, (gone,))


def _keys_in(value: object) -> list[int]:
    assert isinstance(value, list)  # it is one of the lists at the end of a row
    return value


def packed(row: Stored) -> str:
    """A row as text."""
    return json_of(row).decode()


def unpacked(text: str) -> Stored:
    """The row that `packed` gave."""
    return msgspec.json.decode(text, type=list[object])


def digest_of(row: Stored) -> int:
    """A number of 64 bits that rows which differ don't share."""
    return digests_of({0: row})[0]


def digests_of(rows: Mapping[int, Stored]) -> dict[int, int]:
    """The digests of rows by their keys."""
    from hashlib import blake2b  # it takes milliseconds, and opening a file needs none of it

    return {
        key: int.from_bytes(blake2b(json_of(row), digest_size=8).digest(), "big", signed=True)
        for key, row in rows.items()
    }
