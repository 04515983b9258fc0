"""Files of other versions of our structure: the older become files of this one, newer are read.

An older file is read as it is: what it lacks is made up for the connection alone, by views that
stand before its tables. The first edit takes them away and adds what they stood for.
"""

from __future__ import annotations

import re
import sqlite3

import msgspec

from timeline_app.core.edits.log_entry import LoggedChange
from timeline_app.core.records.records import KeptText
from timeline_app.storage.database.connection import (
    large_cache,
    overwrite_words,
    overwriting,
    version_of,
)
from timeline_app.storage.database.rows import values_of
from timeline_app.storage.database.schema import (
    DEFINITIONS,
    HEADER,
    TABLE_OF_TYPE,
    TABLES,
    USER_VERSION,
    WORDS,
    Table,
    columns_gone,
    definitions_of,
)
from timeline_app.storage.database.word_store import (
    old_texts,
    write_words,
)

TEXT = TABLE_OF_TYPE[KeptText]
_OF_TEXTS = ("text", "selector.prefix", "selector.suffix")
"""Fields by which the log of older versions told words of texts; the first one of sources."""
_NAMED = re.compile(r'"\w+"')
_ADDED_COLUMNS = re.compile(
    r'(, "\w+" (TEXT|INTEGER)( REFERENCES "\w+" \("key"\) DEFERRABLE INITIALLY DEFERRED)?)*'
)
_ADDED_WHOLE = re.compile(r'CREATE (TABLE|INDEX) "')


def is_tolerable(ours: tuple[str, str, str] | None, theirs: tuple[str, str, str]) -> bool:
    """Whether what a newer file has (kind, table, SQL) hinders nobody who reads what is ours.

    `ours` is what we have of the same name. Tables and indexes may be more, and a table of
    ours may have more columns at its end; anything else could do whatever it likes.
    """
    if ours is None or ours == theirs:
        return ours is not None or _ADDED_WHOLE.match(theirs[2]) is not None
    before, end, after = ours[2].rpartition(") STRICT")
    ends = theirs[2].startswith(before) and theirs[2].endswith(end + after)
    more = theirs[2][len(before) : len(theirs[2]) - len(end + after)]
    return ours[:2] == theirs[:2] and ends and _ADDED_COLUMNS.fullmatch(more) is not None


def stand_in(connection: sqlite3.Connection) -> None:
    """Let a file of an older version be read over this connection as if it were of ours.

    The file isn't written. To be called again when another program may have made it newer.
    """
    there = _stood_in(connection)
    version = version_of(connection)
    if version == USER_VERSION and not there:
        return
    was_query_only = connection.execute("PRAGMA query_only").fetchone()[0]
    connection.execute("PRAGMA query_only = OFF")
    try:
        _leave(connection)
        for name, query in _views(version):
            connection.execute(f'CREATE TEMP VIEW "{name}" AS {query}')
        if TEXT.name not in definitions_of(version):
            _stand_in_texts(connection)
    finally:
        connection.execute(f"PRAGMA query_only = {was_query_only}")


def migrate(connection: sqlite3.Connection) -> None:
    """Let a file of an older version hold what this one does, within the caller's transaction."""
    version = version_of(connection)
    if version >= USER_VERSION:
        return
    _leave(connection)
    there = definitions_of(version)
    _add_columns(connection, version)
    for name, (_, _, sql) in DEFINITIONS.items():
        if name not in there:
            connection.execute(sql)
    with overwriting(connection), large_cache(connection):
        if TEXT.name not in there:
            _take_out_texts(connection)
        for table in TABLES:
            for column in columns_gone(table.name, version):
                connection.execute(f'ALTER TABLE "{table.name}" DROP COLUMN "{column.name}"')
    overwrite_words(connection)
    connection.execute(f"PRAGMA user_version = {USER_VERSION}")


def _add_columns(connection: sqlite3.Connection, version: int) -> None:
    """Let tables have the columns that came later; they may be NULL, so no row is touched.

    `ALTER TABLE ADD COLUMN` would check every row of a STRICT table, for each column once. That
    the schema is another one is told to who has the file open, as it would do by itself.
    """
    (cookie,) = connection.execute("PRAGMA schema_version").fetchone()
    connection.execute("PRAGMA writable_schema = ON")
    try:
        for table in (HEADER, *TABLES):
            more = [column.definition for column in table.columns if column.since > version]
            if table.name in definitions_of(version) and more:
                sql = definitions_of(version)[table.name][2]
                connection.execute(
                    'UPDATE sqlite_schema SET "sql" = ? WHERE "type" = \'table\' AND "name" = ?',
                    (sql.replace(") STRICT", f", {', '.join(more)}) STRICT"), table.name),
                )
        connection.execute(f"PRAGMA schema_version = {cookie + 1}")
    finally:
        connection.execute("PRAGMA writable_schema = RESET")


def _stand_in_texts(connection: sqlite3.Connection) -> None:
    """Let the texts in the sources of a file be read as records, and their words."""
    names = ", ".join(f'"{column.name}"' for column in TEXT.columns)
    connection.execute(f'CREATE TEMP TABLE "{TEXT.name}" ("key" INTEGER PRIMARY KEY, {names})')
    _insert_texts(connection)
    connection.execute(
        f'CREATE TEMP VIEW "{WORDS}" AS SELECT t."key", t."sha256", s."text" AS "data" '
        f'FROM temp."{TEXT.name}" AS t JOIN main."source" AS s ON s."key" = t."source"'
    )


def _insert_texts(connection: sqlite3.Connection) -> None:
    for key, (text, _) in old_texts(connection):
        connection.execute(TEXT.insert, (key, *values_of(TEXT, text, lambda *_, key=key: key)))


def _take_out_texts(connection: sqlite3.Connection) -> None:
    """Make records of the texts in sources, and leave nothing of them where they were."""
    for _, (text, words) in old_texts(connection):
        write_words(connection, words, text.sha256)
    _insert_texts(connection)
    _take_out_of_log(connection)


def _take_out_of_log(connection: sqlite3.Connection) -> None:
    """Let no entry tell words of texts, or words around those of quotes."""
    conditions = " OR ".join(f'instr("changes", \'["{field}",\')' for field in _OF_TEXTS)
    query = f'SELECT "key", "changes" FROM "edit_log" WHERE {conditions}'
    for key, changes in connection.execute(query).fetchall():
        told = msgspec.json.decode(changes, type=tuple[LoggedChange, ...])
        values = msgspec.json.encode(tuple(map(_without_words, told))).decode(), key
        connection.execute('UPDATE "edit_log" SET "changes" = ? WHERE "key" = ?', values)


def _without_words(change: LoggedChange) -> LoggedChange:
    own = _OF_TEXTS if change.record == "source" else _OF_TEXTS[1:]
    fields = tuple(one for one in change.fields if one.field not in own)
    return msgspec.structs.replace(change, fields=fields)


def _stood_in(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """Type and name of what stands before tables."""
    query = f"""SELECT "type", "name" FROM sqlite_temp_schema
WHERE "type" = 'view' OR "name" = '{TEXT.name}' ORDER BY "type" DESC"""
    return connection.execute(query).fetchall()


def _leave(connection: sqlite3.Connection) -> None:
    for kind, name in _stood_in(connection):
        connection.execute(f'DROP {kind.upper()} temp."{name}"')


def _views(version: int) -> list[tuple[str, str]]:
    """Names of tables that a file of a version lacks, or knows less of, and what to read there."""
    there = definitions_of(version)
    missing = [
        (name, f"SELECT {_nothing(sql)} WHERE 0")
        for name, (kind, _, sql) in DEFINITIONS.items()
        if kind == "table" and name not in there and name not in (TEXT.name, WORDS)
    ]
    grown = [
        (table.name, _with_defaults(table, version))
        for table in (HEADER, *TABLES)
        if table.name in there and any(column.since > version for column in table.columns)
    ]
    return [*missing, *grown]


def _nothing(sql: str) -> str:
    """The columns of a table by its definition, with nothing in them."""
    columns = sql.partition("(")[2].partition(", PRIMARY KEY (")[0]
    names = [_NAMED.match(part.strip()) for part in columns.split(", ")]
    return ", ".join(f"NULL AS {name[0]}" for name in names if name is not None)


def _with_defaults(table: Table, version: int) -> str:
    fields = (
        f'"{column.name}"' if column.since <= version else f'NULL AS "{column.name}"'
        for column in table.columns
    )
    return f'SELECT "key", {", ".join(fields)} FROM main."{table.name}"'
