"""Two records that become one, and tags that are called otherwise: as changes, to be made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from timeline_app.core.edits.edit import Change
from timeline_app.core.records.records import Event, Record
from timeline_app.storage.database.reader import LISTED, RecordReader, listed, sliced
from timeline_app.storage.database.schema import TABLE_OF_TYPE, TABLES, SchemaColumn, Table

_AT_ONCE = 500


def merged(reader: RecordReader, kept: Record, after: Record, gone: Record) -> Iterator[Change]:
    """The changes by which all that names `gone` names `kept`, which becomes `after`.

    For types that nothing names from within a list of another kind: actors and lanes. `gone` is
    taken out last. They are read as they are asked for, some hundred at a time, so that a batch
    may be made of them. Raises `Refused`.
    """
    target = TABLE_OF_TYPE[type(kept)].name
    kept_id, gone_id = str(getattr(kept, "id", "")), str(getattr(gone, "id", ""))
    gone_key = reader.key_of(type(gone), gone_id) or 0
    for child in TABLES:
        for column in child.references:
            if column.target == target:
                yield from _renamed(reader, child, column, gone_key, kept_id)
        for column in child.lists:
            if column.target == target:
                yield from _relisted(reader, child, column, gone_key, {gone_id: kept_id})
    yield from _come_to(reader, TABLE_OF_TYPE[type(kept)].section, kept_id, gone_id)
    if after != kept:
        yield Change(kept, after)
    yield Change(gone, None)


def retagged(reader: RecordReader, new_of: Mapping[str, str]) -> Iterator[Change]:
    """The changes by which events have other tags: the new one in place of each, or none.

    Raises `Refused`. Read like those of `merged`.
    """
    query = (
        'SELECT e."key", 0 FROM "event" AS e WHERE e."key" > ? AND EXISTS '
        f'(SELECT 1 FROM json_each(e."tags") AS t WHERE t."value" IN {LISTED}) '
        f'ORDER BY e."key" LIMIT {_AT_ONCE}'
    )
    wanted = listed([*new_of])
    for rows in sliced(lambda after: reader.pairs(query, after, wanted)):
        for _, event in reader.with_keys(Event, [key for key, _ in rows]):
            tags = (new_of.get(tag, tag) for tag in event.tags)
            kept = tuple(dict.fromkeys(tag for tag in tags if tag))
            yield Change(event, msgspec.structs.replace(event, tags=kept))


def _come_to(reader: RecordReader, section: str, kept_id: str, gone_id: str) -> Iterator[Change]:
    """The changes by which what came as a record that goes came as the other one."""
    before = [origin for _, origin in reader.origins_of(section, gone_id)]
    now = [msgspec.structs.replace(one, record=kept_id) for one in before]
    for old, new, there in zip(before, now, reader.like_these(now), strict=True):
        yield Change(old, new if there is None else None)


def _renamed(
    reader: RecordReader, child: Table, column: SchemaColumn, gone_key: int, kept_id: str
) -> Iterator[Change]:
    """The changes of what names a record in a field; one that is there already goes."""
    query = (
        f'SELECT "key", 0 FROM "{child.name}" WHERE "{column.name}" = ? AND "key" > ? '
        f'ORDER BY "key" LIMIT {_AT_ONCE}'
    )
    for rows in sliced(lambda after: reader.pairs(query, gone_key, after)):
        keys = [key for key, _ in rows]
        before = [record for _, record in reader.with_keys(child.record_type, keys)]
        now = [msgspec.structs.replace(one, **{column.attribute: kept_id}) for one in before]
        taken: Sequence[Record | None] = [None] * len(now)
        if not child.has_id:
            taken = reader.like_these(now)
        for old, new, there in zip(before, now, taken, strict=True):
            yield Change(old, new if there is None else None)


def _relisted(
    reader: RecordReader,
    child: Table,
    column: SchemaColumn,
    gone_key: int,
    new_of: Mapping[str, str],
) -> Iterator[Change]:
    """The changes of what names a record in a list: the other is named there once."""
    query = (
        f'SELECT DISTINCT "{child.name}", 0 FROM "{child.link(column)}" '
        f'WHERE "{column.target}" = ? AND "{child.name}" > ? '
        f'ORDER BY "{child.name}" LIMIT {_AT_ONCE}'
    )
    for rows in sliced(lambda after: reader.pairs(query, gone_key, after)):
        for _, record in reader.with_keys(child.record_type, [key for key, _ in rows]):
            held = getattr(record, column.attribute)
            named = tuple(dict.fromkeys(new_of.get(own_id, own_id) for own_id in held))
            yield Change(record, msgspec.structs.replace(record, **{column.attribute: named}))
