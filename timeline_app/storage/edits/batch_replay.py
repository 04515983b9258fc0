"""Edits of very many records: made, taken back and made again in bounded memory.

While such an edit can be undone it is kept in the file. `batch_row` lists the rows it changes,
each with what the row was or will be in the *other* state of the batch (nothing where it is not
there), and a digest of what it is in this one. A turn of the batch swaps the two.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from timeline_app.core.edits.edit import Edit
from timeline_app.core.records.records import Source
from timeline_app.storage.columns.cache import CHANGES_KEPT, note_changes
from timeline_app.storage.database.bulk_rows import (
    Stored,
    delete_rows,
    differing_places,
    digests_of,
    insert_rows,
    packed,
    stored_rows,
    unpacked,
    update_rows,
)
from timeline_app.storage.database.connection import writing
from timeline_app.storage.database.reader import named
from timeline_app.storage.database.schema import (
    BATCH_TABLES,
    HEADER,
    TABLE_NAMED,
    TABLE_OF_TYPE,
    TABLES,
    Table,
)
from timeline_app.storage.edits.changed_events import ChangedEvents
from timeline_app.storage.edits.transaction import GoneMany, KeyMemory, columns_naming
from timeline_app.storage.errors import ConflictReason, Detail, EditConflict, detail
from timeline_app.storage.progress import Progress, tell
from timeline_app.storage.reasons import ReasonPart

CHUNK = 1_000
"""Rows that are turned at once."""

_tables = {table.name: table for table in (HEADER, *TABLES)}


def forget_batches(connection: sqlite3.Connection, path: Path) -> None:
    """Take all batches out of the file: nothing can be undone any more. Raises `WriteFailed`."""
    with writing(path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            for table in BATCH_TABLES:
                connection.execute(f'DELETE FROM "{table}"')
            connection.execute("COMMIT")
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")


def keep_rows(
    connection: sqlite3.Connection,
    batch: int,
    table: Table,
    turn: int,
    others: dict[int, Stored | None],
    digests: dict[int, int],
) -> None:
    """List rows of a table that a batch has changed, with what they were, and what they are."""
    rows = (
        (batch, table.name, key, turn, None if other is None else packed(other), digests.get(key))
        for key, other in others.items()
    )
    connection.executemany('INSERT INTO "batch_row" VALUES (?, ?, ?, ?, ?, ?)', rows)


class BatchReplay:
    """Takes a batch back or makes it again, within a transaction that its caller opened."""

    def __init__(self, connection: sqlite3.Connection, path: Path, memory: KeyMemory) -> None:
        self._connection = connection
        self._path = path
        self._memory = memory
        self._done = self.total = 0
        self.changed = ChangedEvents()
        self.gone = GoneMany()
        self.revision = 0

    def run(self, edit: Edit, progress: Progress | None) -> None:
        """Turn the edit's batch. Raises `EditConflict`, `Cancelled`."""
        turn = self._turn_of(edit)
        query = 'SELECT COUNT(*) FROM "batch_row" WHERE "batch" = ?'
        self.total = self._connection.execute(query, (edit.batch,)).fetchone()[0]
        for condition in ('"digest" IS NOT NULL', '"other" IS NOT NULL'):  # ids get free first
            for table, keys in self._chunks(edit.batch, turn, condition):
                if keys:
                    self._swap(edit.batch, table, turn, keys)
                self._done += len(keys)
                tell(progress, self._path, self._done, self.total)
        check_sources_within(self._connection, self._path, edit.batch)
        query = 'UPDATE "batch" SET "turns" = ? WHERE "key" = ?'
        self._connection.execute(query, (turn, edit.batch))
        self.revision = moved_on(self._connection, self.changed)

    def _turn_of(self, edit: Edit) -> int:
        """The number of this turn: the first made the batch, and so does every other."""
        query = 'SELECT "turns" FROM "batch" WHERE "key" = ?'
        row = self._connection.execute(query, (edit.batch,)).fetchone()
        if row is None:
            raise EditConflict(
                self._path, ConflictReason.MISSING, detail(ReasonPart.BATCH, batch=edit.batch)
            )
        if (row[0] % 2 == 1) != edit.takes_back:
            raise EditConflict(
                self._path, ConflictReason.CHANGED, detail(ReasonPart.BATCH, batch=edit.batch)
            )
        return int(row[0]) + 1

    def _chunks(self, batch: int, turn: int, condition: str) -> Iterator[tuple[Table, list[int]]]:
        """The rows of the batch that this turn has not come to, and that are as they are now.

        All rows are gone through, some at a time: of some there may be nothing to do.
        """
        query = (
            f'SELECT "row", "turn" < ? AND {condition} FROM "batch_row" '
            f'WHERE "batch" = ? AND "table" = ? AND "row" > ? ORDER BY "row" LIMIT {CHUNK}'
        )
        for name, table in _tables.items():
            after = -(2**63)
            while self._done < self.total:
                rows = self._connection.execute(query, (turn, batch, name, after)).fetchall()
                if not rows:
                    break
                yield table, [key for key, is_due in rows if is_due]
                after = rows[-1][0]

    def _swap(self, batch: int, table: Table, turn: int, keys: list[int]) -> None:
        now = stored_rows(self._connection, table, keys)
        others = self._others(batch, table, keys, now)
        gone = [key for key in now if others[key] is None]
        new = {key: row for key, row in others.items() if row is not None and key not in now}
        kept = {key: row for key, row in others.items() if row is not None and key in now}
        self._note_gone(table, {key: now[key] for key in gone})
        delete_rows(self._connection, table, gone)
        differing = differing_places(now, kept)
        update_rows(self._connection, table, kept, differing)
        try:
            insert_rows(self._connection, table, new)
        except sqlite3.IntegrityError as error:
            told = Detail(ReasonPart.SAME_ID_THERE)
            reason = ConflictReason.TAKEN
            raise EditConflict(self._path, reason, table.called, told) from error
        self.changed.note(table, {key: now[key] for key in gone} | new)
        self.changed.note_updates(table, now, kept, differing)
        digests = digests_of(new | kept)
        last = self._memory.last_key
        last[table.name] = max(*keys, last.get(table.name, 0))
        self._connection.executemany(
            'UPDATE "batch_row" SET "turn" = ?, "other" = ?, "digest" = ? '
            'WHERE "batch" = ? AND "table" = ? AND "row" = ?',
            (
                (
                    turn,
                    packed(now[key]) if key in now else None,
                    digests.get(key),
                    batch,
                    table.name,
                    key,
                )
                for key in keys
            ),
        )

    def _note_gone(self, table: Table, rows: dict[int, Stored]) -> None:
        """Remember what goes and has an id; what has none is known by too much."""
        if table.has_id:
            at = [column.name for column in table.columns].index("id")
            for key, row in rows.items():
                self.gone.note((table.name, str(row[at])), key)

    def _others(
        self, batch: int, table: Table, keys: list[int], now: dict[int, Stored]
    ) -> dict[int, Stored | None]:
        """What these rows are to be. Raises `EditConflict` if they are not what they should be."""
        query = (
            'SELECT "row", "other", "digest" FROM "batch_row" '
            'WHERE "batch" = ? AND "table" = ? AND "row" BETWEEN ? AND ?'
        )
        found = self._connection.execute(query, (batch, table.name, keys[0], keys[-1]))
        wanted, digests = set(keys), digests_of(now)
        others: dict[int, Stored | None] = {}
        for key, other, digest in found:
            if key not in wanted:
                continue
            if digests.get(key) != digest:
                is_there = key in now and digest is not None
                reason = ConflictReason.CHANGED if is_there else ConflictReason.MISSING
                reason = ConflictReason.TAKEN if digest is None else reason
                shown = now.get(key) or unpacked(other or "[]")
                raise EditConflict(self._path, reason, described_row(table, key, shown))
            others[key] = None if other is None else unpacked(other)
        return others


def moved_on(connection: sqlite3.Connection, changed: ChangedEvents) -> int:
    """Make and give the next revision of the file, within the caller's transaction.

    Cached columns stay good if few events have changed; else they are made anew some time.
    """
    changed.note_quoting(connection)
    connection.execute('UPDATE "revision" SET "value" = "value" + 1')
    row = connection.execute('SELECT "value" FROM "revision"').fetchone()
    revision = 0 if row is None else int(row[0])
    shown = changed.in_columns
    if len(shown) <= CHANGES_KEPT:
        note_changes(connection, shown, revision)
    return revision


def described_row(table: Table, key: int, row: Stored) -> Detail:
    """How a message names a row: by its id if it has one."""
    if table.has_id and row:
        at = [column.name for column in table.columns].index("id")
        return named(table, str(row[at]))
    return detail(ReasonPart.ROW, kind=table.called, row=key)


def conflict_of_gone(connection: sqlite3.Connection, path: Path, batch: int) -> EditConflict:
    """The conflict of a row of a batch that has gone and is still named by others."""
    for name in TABLE_NAMED:
        for child, column, by in columns_naming(name):
            query = (
                f'SELECT r."row", r."other" FROM "batch_row" AS r JOIN "{child}" AS c '
                f'ON c."{column}" = r."row" WHERE r."batch" = ? AND r."table" = ? '
                'AND r."digest" IS NULL LIMIT 1'
            )
            found = connection.execute(query, (batch, name)).fetchone()
            if found is not None:
                what = described_row(TABLE_NAMED[name], found[0], unpacked(found[1]))
                return EditConflict(path, ConflictReason.STILL_NAMED, what, by)
    return EditConflict(path, ConflictReason.STILL_NAMED, Detail(ReasonPart.SOME_RECORD))


def check_sources_within(connection: sqlite3.Connection, path: Path, batch: int) -> None:
    """Raise `EditConflict` if an actor names a source that a batch has just taken out."""
    query = (
        'SELECT 1 FROM "batch_row" WHERE "batch" = ? AND "table" = ? AND "digest" IS NULL LIMIT 1'
    )
    table = TABLE_OF_TYPE[Source].name
    if connection.execute(query, (batch, table)).fetchone() is None:
        return
    query = (
        'SELECT "named" FROM (SELECT json_extract(v."value", \'$.source\') AS "named" FROM '
        '"actor" AS a, json_each({}) AS v) WHERE "named" IS NOT NULL AND "named" NOT IN '
        '(SELECT "id" FROM "source") LIMIT 1'
    )
    for field in ("offices", "other_names"):
        row = connection.execute(query.format(f'a."{field}"')).fetchone()
        if row is not None:
            what, by = named(TABLE_NAMED[table], str(row[0])), Detail(ReasonPart.NAMES_AND_OFFICES)
            raise EditConflict(path, ConflictReason.STILL_NAMED, what, by)
