"""Rows of a table to records and back."""

from __future__ import annotations

import operator
import typing
from collections.abc import Callable, Sequence
from enum import Enum
from typing import TypeVar, cast

import msgspec

from timeline_app.core.records.records import Record
from timeline_app.storage.database.schema import TABLE_OF_TYPE, SchemaColumn, Storing, Table

R = TypeVar("R", bound=Record)
KeyOf = Callable[[str, str], int]
"""(table, id) to the key of the row; raises what its owner likes if there is none."""

_encoder = msgspec.json.Encoder()


class UnreadableRowError(ValueError):
    """A row that is no record."""


def record_of(record_type: type[R], values: Sequence[object], *, is_newer: bool = False) -> R:
    """The record in a row of its table's `select`, without the key. Raises `UnreadableRowError`.

    Where `is_newer`, what the record holds may have fields that aren't known here.
    """
    table = TABLE_OF_TYPE[record_type]
    fields = dict(zip(table.names, values, strict=True))
    for name in table.optional_names:
        if fields[name] is None:
            del fields[name]
    try:
        for name in table.json_names:
            text = fields.get(name)
            if isinstance(text, str):
                fields[name] = msgspec.json.decode(text)
        return msgspec.convert(known_of(fields, record_type) if is_newer else fields, record_type)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise UnreadableRowError(str(error)) from error


def known_of(value: object, kind: object) -> object:
    """The decoded JSON of a value of type `kind` without the fields that `kind` doesn't know."""
    if isinstance(value, dict) and isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        types = {info.encode_name: info.type for info in msgspec.structs.fields(kind)}
        return {name: known_of(held, types[name]) for name, held in value.items() if name in types}
    of = typing.get_args(kind)
    if isinstance(value, list) and of:
        return [known_of(held, of[0]) for held in value]
    if isinstance(value, dict) and type(None) in of:
        return known_of(value, of[0])
    return value


def values_of(table: Table, record: Record, key_of: KeyOf) -> list[object]:
    """What `table.insert` takes after the key."""
    values = list(table.attributes_of(record))
    for position, column in table.converted:
        values[position] = _stored(column, values[position], key_of)
    return values


def list_of(column: SchemaColumn, record: Record, key_of: KeyOf) -> list[int]:
    """The keys in a field that is a list of ids, in its order."""
    return [key_of(column.target, name) for name in getattr(record, column.attribute)]


def stored_columns(
    table: Table,
    records: Sequence[Record],
    keys_of: Callable[[SchemaColumn, Sequence[str]], list[int]],
) -> list[Sequence[object]]:
    """What `values_of` gives of each record, column by column: far faster for many.

    `keys_of` gives the keys of what a column names, 0 for what is to stand as NULL.
    """
    columns: list[Sequence[object]] = list(zip(*map(table.attributes_of, records), strict=True))
    for position, column in table.converted if columns else ():
        values = columns[position]
        match column.storing:
            case Storing.KEY:
                keys = keys_of(column, cast("Sequence[str]", values))
                columns[position] = [key or None for key in keys]
            case Storing.JSON:
                columns[position] = _stored_json(column, values)
            case _ if column.is_optional:
                columns[position] = [_stored(column, value, _no_key) for value in values]
            case _ if isinstance(values[0], Enum):
                columns[position] = list(map(_value_of_enum, values))
    return columns


# The property `value` takes five times as long.
_value_of_enum = operator.attrgetter("_value_")


def _stored_json(column: SchemaColumn, values: Sequence[object]) -> list[object]:
    if column.is_optional and values.count(column.default) == len(values):
        return [None] * len(values)
    return [_stored(column, value, _no_key) for value in values]


def _no_key(table: str, record_id: str) -> int:
    """The key of what a value that isn't one names."""
    raise KeyError(table, record_id)


def json_of(record: object) -> bytes:
    """A value as compact JSON, defaults left out."""
    return _encoder.encode(record)


def _stored(column: SchemaColumn, value: object, key_of: KeyOf) -> object:
    """How a value that SQLite does not take as it is stands in its column."""
    match column.storing:
        case Storing.KEY:
            return None if column.is_optional and not value else key_of(column.target, str(value))
        case _ if column.is_optional and value == column.default:
            return None
        case Storing.JSON:
            return _encoder.encode(value).decode("utf-8")
        case _:
            return value.value if isinstance(value, Enum) else value
