"""The tables of a `.chronology` file, derived from the record types.

Each section of records is a table, each field a column. Inside the file rows have integer
keys, and what a record names is stored as the key of the row named; the text ids come back
when it is read. A list of ids is a table of its own (`event_lane`), other nested values are
JSON. Rows keep the order in which they were added.

Here too are the versions of what is written, of the file and of JSON, and what came with each. A
record gains a field: give it a default in `core/records/records.py`, and here raise
`USER_VERSION`, name the field in `FIELDS_SINCE`, and raise `JSON_VERSION`. One that goes is named
in `FIELDS_UNTIL`.
"""

from __future__ import annotations

import operator
import types
import typing
from collections.abc import Callable, Mapping
from enum import Enum, auto
from functools import cache, cached_property

import msgspec

from timeline_app.core.records.records import Header, Record, type_of_section
from timeline_app.storage.errors import Detail
from timeline_app.storage.reasons import ReasonPart

USER_VERSION = 8
"""What tells older programs to leave a file alone, also where no table is other than before: from
4 on a date may be one of a set, which they can't read. From 5 on an event may have a caption.
From 6 on the texts of sources are records of their own. From 7 on a clock time may have an end,
and records tell of which import they came. From 8 on a source says what of it was seen, and a date
that a source gives by which clocks it is; a text that was fetched tells from
where."""
OLDEST_VERSION = 1
"""Files from this version on are read as they are; the first edit makes them new ones."""
TABLES_SINCE = {
    "batch": 2,
    "batch_row": 2,
    "edit_log": 3,
    "edit_log_event": 3,
    "import": 7,
    "origin": 7,
    "text": 6,
    "waiver": 6,
    "words": 6,
}
"""The tables that a file may be too old to have, and the version from which on they are there."""
FIELDS_SINCE: tuple[tuple[int, str, str], ...] = (
    (5, "event", "caption"),
    (6, "source", "issuer"),
    (6, "source", "covers"),
    (6, "source", "confidential"),
    (6, "date_claim", "selector"),
    (6, "citation", "selector"),
    (8, "source", "seen"),
    (8, "source", "seen_on"),
    (8, "text", "address"),
    (8, "text", "status"),
    (8, "text", "media_type"),
    (8, "date_claim", "place"),
    (8, "date_claim", "zone"),
)
"""The fields that records gained: version, table, and field as JSON names it; the oldest first.

Wherever a field stands in its record, its column is the last when it is added. It may be NULL,
which stands for the field's default.
"""
FIELDS_UNTIL: tuple[tuple[int, str, str], ...] = (
    (5, "source", "text"),
    (5, "source", "text_sha256"),
    (5, "source", "captured"),
)
"""The fields that records had: the last version that has them, table, and field, a text.

They stood last among the fields that the first version had.
"""

SECTIONS_SINCE = {"texts": 3, "waivers": 3, "imports": 4, "origins": 4}
"""The sections that JSON may be too old to have, and its version from which on they are there."""
JSON_VERSION = 5
"""Of the JSON that is written. It grows when a record gains a field, or may hold more: who doesn't
know that has to say so."""


APPLICATION_ID = 0x4368726F  # "Chro"
WORDS = "words"
UNNEEDED_WORDS = f'"{WORDS}" WHERE "sha256" NOT IN (SELECT "sha256" FROM "text")'


class Storing(Enum):
    """How a field is kept."""

    TEXT = auto()
    INTEGER = auto()
    WORD = auto()  # the value of an enum of texts
    JSON = auto()  # NULL for the field's default
    KEY = auto()  # the key of the record that is named, NULL for none
    KEYS = auto()  # a table of keys


class SchemaColumn(msgspec.Struct, frozen=True, dict=True):
    """One field of a record. `target` is the table of what it names."""

    name: str
    attribute: str
    storing: Storing
    target: str = ""
    is_optional: bool = False
    default: object = None
    since: int = OLDEST_VERSION
    """The version from which on files have it."""

    @cached_property
    def definition(self) -> str:
        """The column as it stands in CREATE TABLE."""
        needed = "" if self.is_optional else " NOT NULL"
        match self.storing:
            case Storing.INTEGER:
                return f'"{self.name}" INTEGER{needed}'
            case Storing.KEY:
                return f'"{self.name}" INTEGER{needed} {referring_to(self.target)}'
            case Storing.JSON:
                return f'"{self.name}" TEXT{needed}'
            case _:
                unique = " UNIQUE" if self.name == "id" else ""
                return f'"{self.name}" TEXT{needed}{unique}'


class Table(msgspec.Struct, frozen=True, dict=True):
    """The table of one record type. `section` is empty for the header's."""

    name: str
    section: str
    record_type: type[Record]
    columns: tuple[SchemaColumn, ...]
    lists: tuple[SchemaColumn, ...] = ()

    @cached_property
    def called(self) -> Detail:
        """What a message calls its records."""
        return Detail(ReasonPart(self.name))

    @cached_property
    def has_id(self) -> bool:
        """Whether its records have an id of their own."""
        return any(column.name == "id" for column in self.columns)

    @cached_property
    def references(self) -> tuple[SchemaColumn, ...]:
        """The columns that hold the key of another record."""
        return tuple(column for column in self.columns if column.storing is Storing.KEY)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of fields as `select` gives them after the key."""
        return tuple(column.name for column in self.columns + self.lists)

    @cached_property
    def attributes_of(self) -> Callable[[Record], tuple[object, ...]]:
        """Gives the fields of a record in the order of `columns`."""
        return operator.attrgetter(*(column.attribute for column in self.columns))

    @cached_property
    def converted(self) -> tuple[tuple[int, SchemaColumn], ...]:
        """The columns, with their positions, that don't hold a field as it is."""
        return tuple(
            (i, column)
            for i, column in enumerate(self.columns)
            if column.storing is not Storing.TEXT or column.is_optional
        )

    @cached_property
    def json_names(self) -> tuple[str, ...]:
        """Those among `names` that come as JSON text."""
        stored = (column.name for column in self.columns if column.storing is Storing.JSON)
        return (*stored, *(column.name for column in self.lists))

    @cached_property
    def optional_names(self) -> tuple[str, ...]:
        """Those among `names` that come as NULL where the record has its default."""
        return tuple(column.name for column in self.columns if column.is_optional)

    @cached_property
    def select(self) -> str:
        """SELECT of key and fields, ids in place of keys; the table goes by the name `t`."""
        fields = ['t."key"']
        for column in self.columns:
            named = f'(SELECT "id" FROM "{column.target}" WHERE "key" = t."{column.name}")'
            fields.append(named if column.storing is Storing.KEY else f't."{column.name}"')
        fields.extend(self._select_of_list(column) for column in self.lists)
        return f'SELECT {", ".join(fields)} FROM "{self.name}" AS t'

    def _select_of_list(self, column: SchemaColumn) -> str:
        link = self.link(column)
        rows = (
            f'SELECT n."id" AS "id" FROM "{link}" AS l JOIN "{column.target}" AS n '
            f'ON n."key" = l."{column.target}" WHERE l."{self.name}" = t."key" '
            'ORDER BY l."position"'
        )
        return f'(SELECT json_group_array("id") FROM ({rows}))'

    @cached_property
    def insert(self) -> str:
        """INSERT of the key and the columns."""
        names = ", ".join(f'"{column.name}"' for column in self.columns)
        marks = ", ?" * len(self.columns)
        return f'INSERT INTO "{self.name}" ("key", {names}) VALUES (?{marks})'

    @cached_property
    def sought_by(self) -> str:
        """The column by which an equal row without id is looked for: few have it alike."""
        return next(
            (one.name for one in self.columns if one.name == "record"), self.columns[0].name
        )

    @cached_property
    def update(self) -> str:
        """UPDATE of the columns of the row with a key."""
        return self.update_of(tuple(column.name for column in self.columns))

    def update_of(self, names: tuple[str, ...]) -> str:
        """UPDATE of some columns of the row with a key."""
        values = ", ".join(f'"{name}" = ?' for name in names)
        return f'UPDATE "{self.name}" SET {values} WHERE "key" = ?'

    @cached_property
    def find(self) -> str:
        """SELECT of the key of the row whose columns have these values."""
        terms = " AND ".join(
            f'"{column.name}" {"IS" if column.is_optional else "="} ?' for column in self.columns
        )
        return f'SELECT "key" FROM "{self.name}" WHERE {terms} ORDER BY "key" DESC LIMIT 1'

    def insert_list(self, column: SchemaColumn) -> str:
        """INSERT of key, position from 0 and key named into the table of a list."""
        return f'INSERT INTO "{self.link(column)}" VALUES (?, ?, ?)'

    def link(self, column: SchemaColumn) -> str:
        """The name of the table that holds a list."""
        return f"{self.name}_{column.target}"


def referring_to(table: str) -> str:
    """The clause of a column that holds a key of `table`.

    Deferred, for an event may rest on a claim that names the event.
    """
    return f'REFERENCES "{table}" ("key") DEFERRABLE INITIALLY DEFERRED'


def _column(info: msgspec.structs.FieldInfo, table_of_id: Mapping[object, str]) -> SchemaColumn:
    """The column of a field."""
    name, kind, default = info.encode_name, info.type, info.default
    has_default = default is not msgspec.NODEFAULT
    if name == "id":
        return SchemaColumn(name, info.name, Storing.TEXT)
    if kind in table_of_id:
        return SchemaColumn(name, info.name, Storing.KEY, table_of_id[kind], has_default)
    element = typing.get_args(kind)[:1]
    if typing.get_origin(kind) is tuple and element[0] in table_of_id:
        return SchemaColumn(name, info.name, Storing.KEYS, table_of_id[element[0]])
    if isinstance(kind, type) and not isinstance(kind, types.GenericAlias):
        if issubclass(kind, int) and kind is not bool:
            return SchemaColumn(name, info.name, Storing.INTEGER)
        if issubclass(kind, Enum):
            return SchemaColumn(name, info.name, Storing.WORD)
        if issubclass(kind, str):
            return SchemaColumn(name, info.name, Storing.TEXT)
    return SchemaColumn(name, info.name, Storing.JSON, "", has_default, default)


def _gained(column: SchemaColumn, table: str, info: msgspec.structs.FieldInfo) -> SchemaColumn:
    """The column as it is in a file that had the table before."""
    since = _since_of_field.get((table, column.name))
    if since is None or since <= TABLES_SINCE.get(table, OLDEST_VERSION):
        return column
    if info.default is msgspec.NODEFAULT:
        raise TypeError(f"{table}.{column.name}: a field that a record gains needs a default")
    return msgspec.structs.replace(column, is_optional=True, default=info.default, since=since)


def _table(name: str, section: str, record_type: type[Record]) -> Table:
    infos = msgspec.structs.fields(record_type)
    columns = [_gained(_column(info, _table_of_id), name, info) for info in infos]
    columns.sort(key=lambda column: _order_of_field.get((name, column.name), -1))
    return Table(
        name,
        section,
        record_type,
        tuple(column for column in columns if column.storing is not Storing.KEYS),
        tuple(column for column in columns if column.storing is Storing.KEYS),
    )


@cache
def definitions_of(version: int) -> dict[str, tuple[str, str, str]]:
    """Kind, table and SQL of everything that is in a file of a version, by its name."""
    found: dict[str, tuple[str, str, str]] = {}
    for table in (HEADER, *TABLES):
        if version < TABLES_SINCE.get(table.name, OLDEST_VERSION):
            continue
        there = [column for column in table.columns if column.since <= version]
        there.extend(columns_gone(table.name, version))
        columns = ", ".join(column.definition for column in there)
        key = '"key" INTEGER PRIMARY KEY' + ("" if table.section else ' CHECK ("key" = 1)')
        sql = f'CREATE TABLE "{table.name}" ({key}, {columns}) STRICT'
        found[table.name] = ("table", table.name, sql)
        for column in table.references:
            if column.since <= version:
                _add_index(found, table.name, column.name, is_optional=column.is_optional)
        if table.name in _sought:
            _add_index(found, table.name, *_sought[table.name], is_optional=False)
        for column in table.lists:
            if column.since > version:
                continue
            link = table.link(column)
            sql = (
                f'CREATE TABLE "{link}" ("{table.name}" INTEGER NOT NULL '
                f'{referring_to(table.name)}, "position" INTEGER NOT NULL, '
                f'"{column.target}" INTEGER NOT NULL {referring_to(column.target)}, '
                f'PRIMARY KEY ("{table.name}", "position")) STRICT, WITHOUT ROWID'
            )
            found[link] = ("table", link, sql)
            _add_index(found, link, column.target, is_optional=False)
    revision = '"key" INTEGER PRIMARY KEY CHECK ("key" = 1), "value" INTEGER NOT NULL'
    found["revision"] = ("table", "revision", f'CREATE TABLE "revision" ({revision}) STRICT')
    for name, columns in (_cache_columns | _batch_columns | _log_columns | _words_columns).items():
        if version < TABLES_SINCE.get(name, OLDEST_VERSION):
            continue
        kind = "STRICT, WITHOUT ROWID" if "PRIMARY KEY (" in columns else "STRICT"
        found[name] = ("table", name, f'CREATE TABLE "{name}" ({columns}) {kind}')
    return found


def columns_gone(table: str, version: int) -> list[SchemaColumn]:
    """The columns of a table that files of a version have, and ours no longer."""
    return [
        SchemaColumn(name, name, Storing.TEXT)
        for until, of_table, name in FIELDS_UNTIL
        if of_table == table and version <= until
    ]


def _add_index(
    found: dict[str, tuple[str, str, str]], table: str, *columns: str, is_optional: bool
) -> None:
    name = f"{table}_by_{columns[0]}"
    only = f' WHERE "{columns[0]}" IS NOT NULL' if is_optional else ""
    those = ", ".join(f'"{column}"' for column in columns)
    found[name] = ("index", table, f'CREATE INDEX "{name}" ON "{table}" ({those}){only}')


# What `column_cache` keeps: nothing that could not be made anew from the other tables.
_cache_columns = {
    "column_cache": (
        '"key" INTEGER PRIMARY KEY CHECK ("key" = 1), "revision" INTEGER NOT NULL, '
        '"head" TEXT NOT NULL, "checksum" INTEGER NOT NULL'
    ),
    "column_part": '"key" INTEGER PRIMARY KEY, "data" BLOB NOT NULL',
    "column_change": '"event" INTEGER PRIMARY KEY',
}
CACHE_TABLES = tuple(_cache_columns)

# What `batches` keeps while an edit of very many records can be undone; from version 2 on.
_batch_columns = {
    "batch": '"key" INTEGER PRIMARY KEY, "turns" INTEGER NOT NULL',
    "batch_row": (
        '"batch" INTEGER NOT NULL, "table" TEXT NOT NULL, "row" INTEGER NOT NULL, '
        '"turn" INTEGER NOT NULL, "other" TEXT, "digest" INTEGER, '
        'PRIMARY KEY ("batch", "table", "row")'
    ),
}
BATCH_TABLES = tuple(_batch_columns)

# What `edit_log` keeps: an entry for each edit, by the revision that it made.
_log_columns = {
    "edit_log": (
        '"key" INTEGER PRIMARY KEY, "at" TEXT NOT NULL, "text" TEXT NOT NULL, '
        '"kind" TEXT NOT NULL, "records" INTEGER NOT NULL, "events" INTEGER NOT NULL, '
        '"changes" TEXT NOT NULL'
    ),
    "edit_log_event": (
        '"event" TEXT NOT NULL, "entry" INTEGER NOT NULL, PRIMARY KEY ("event", "entry")'
    ),
}
LOG_TABLES = tuple(_log_columns)

# What `kept_words` keeps: the words of texts, by their SHA-256 and compressed; from version 6 on.
_words_columns = {
    WORDS: '"key" INTEGER PRIMARY KEY, "sha256" TEXT NOT NULL UNIQUE, "data" BLOB NOT NULL'
}

_sought = {"origin": ("record", "section")}
"""The columns that rows are sought by together, beside those that name other rows."""
_since_of_field = {(table, field): since for since, table, field in FIELDS_SINCE}
_order_of_field = {place: order for order, place in enumerate(_since_of_field)}
_name_of_section = {section: section.removesuffix("s") for section in type_of_section}
_table_of_id: dict[object, str] = {
    info.type: _name_of_section[section]
    for section, record_type in type_of_section.items()
    for info in msgspec.structs.fields(record_type)
    if info.encode_name == "id"
}

HEADER = _table("chronology", "", Header)
TABLES = tuple(
    _table(_name_of_section[section], section, record_type)
    for section, record_type in type_of_section.items()
)
TABLE_OF_SECTION = {table.section: table for table in TABLES}
TABLE_OF_TYPE: dict[type[Record], Table] = {table.record_type: table for table in (HEADER, *TABLES)}
TABLE_NAMED = {table.name: table for table in TABLES}
DEFINITIONS = definitions_of(USER_VERSION)
"""Everything that `sqlite_schema` lists in a file of ours: (kind, table, SQL) by name."""
