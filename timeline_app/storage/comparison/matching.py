"""Finds which records of two chronologies are one and the same."""

from __future__ import annotations

from timeline_app.core.merging.likeness import RULES, alike
from timeline_app.core.records.records import Record, type_of_section
from timeline_app.core.steps import Steps
from timeline_app.storage.comparison.side import AT_ONCE, Side
from timeline_app.storage.database.schema import TABLE_OF_TYPE
from timeline_app.storage.database.validation import id_of


def match_ids(here: Side, there: Side) -> Steps[None]:
    """Tell both sides what is on each alone, and that one what the rest is called here.

    By id, then by what the records say. In short steps.
    """
    for record_type in type_of_section.values():
        if not TABLE_OF_TYPE[record_type].has_id:
            continue
        here.alone[record_type] = yield from _not_on(here, there, record_type)
        there.alone[record_type] = yield from _not_on(there, here, record_type)
        if record_type in RULES and here.alone[record_type] and there.alone[record_type]:
            yield from _match_alike(here, there, record_type)


def _not_on(one: Side, other: Side, record_type: type[Record]) -> Steps[dict[str, int]]:
    """Find the keys of records of which the other side hasn't the ids."""
    found: dict[str, int] = {}
    for rows in one.keyed_ids(record_type):
        there = other.has_ids(record_type, [own_id for _, own_id in rows])
        if len(there) < len(rows):
            found.update((own_id, key) for key, own_id in rows if own_id not in there)
        yield
    return found


def _match_alike(here: Side, there: Side, record_type: type[Record]) -> Steps[None]:
    ours = yield from _records(here, record_type)
    theirs = yield from _records(there, record_type)
    pairs = yield from alike(record_type, ours, theirs)
    for number, (mine, other) in enumerate(pairs):
        own_id, other_id = str(id_of(mine)), str(id_of(other))
        there.call(record_type, other_id, own_id)
        del here.alone[record_type][own_id]
        del there.alone[record_type][other_id]
        if not number % AT_ONCE:
            yield


def _records(side: Side, record_type: type[Record]) -> Steps[list[Record]]:
    """Read those records that are on one side alone, as far as is known."""
    keys = [*side.alone[record_type].values()]
    found: list[Record] = []
    for start in range(0, len(keys), AT_ONCE):
        rows = side.reader.with_keys(record_type, keys[start : start + AT_ONCE])
        rows.sort(key=lambda row: row[0])
        found.extend(side.told(record) for _, record in rows)
        yield
    return found
