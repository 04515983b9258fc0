"""Records without ids: those that one side has and the other hasn't, paired by what they link."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from timeline_app.core.records.records import (
    Citation,
    Event,
    EventQuote,
    Origin,
    Participation,
    Record,
    Relation,
    Waiver,
    type_of_section,
)
from timeline_app.storage.comparison.side import ComparedSide, Row
from timeline_app.storage.database.reader import LISTED, listed
from timeline_app.storage.database.schema import TABLE_OF_TYPE

Keyed = tuple[int, Record]
"""A record and its key."""


def without_equal(one: ComparedSide, other: ComparedSide, record_type: type[Record]) -> list[Keyed]:
    """Find the records of a type of one side that have no equal on the other."""
    found: list[Keyed] = []
    for rows in one.slices(record_type):
        there = _rows_like(one, other, record_type, rows)
        same = {row[1:] for row in there}
        left = [row for row in rows if row[1:] not in same]
        if left and (one.names or other.names):
            known = {other.record(record_type, row) for row in there}
            records = [one.record(record_type, row) for row in left]
            found += [
                (row[0], record)
                for row, record in zip(left, records, strict=True)
                if record not in known
            ]
        else:
            found += [(row[0], one.record(record_type, row)) for row in left]
    return found


def _rows_like(
    one: ComparedSide, other: ComparedSide, record_type: type[Record], rows: list[Row]
) -> list[Row]:
    """The rows of the other side among which equals of these are."""
    if record_type is Waiver:
        return [row for part in other.slices(Waiver) for row in part]
    if record_type is Origin:
        return _origins_like(one, other, rows)
    column = "from" if record_type is Relation else "event"
    place = _place(record_type, column)
    ids = {one.shared_id(Event, row[place]) for row in rows}
    return other.naming(record_type, column, Event, ids)


def _origins_like(one: ComparedSide, other: ComparedSide, rows: list[Row]) -> list[Row]:
    found: list[Row] = []
    for section in sorted({row[_place(Origin, "section")] for row in rows}):
        own = [row[_place(Origin, "record")] for row in rows]
        kind = type_of_section.get(section)
        ids = {one.shared_id(kind, own_id) for own_id in own} if kind else set(own)
        theirs = other.own_ids(kind, ids) if kind else [*ids]
        condition = f't."section" = ? AND t."record" IN {LISTED}'
        found += other.reader.rows(Origin, condition, section, listed(theirs))
    return found


def _place(record_type: type[Record], field: str) -> int:
    """Where a field stands in a row."""
    return 1 + TABLE_OF_TYPE[record_type].names.index(field)


def pairs_by_link(
    ours: Iterable[Keyed], theirs: Iterable[Keyed]
) -> list[tuple[Keyed | None, Keyed | None]]:
    """Pairs of those that link the same, in their order; what is left stands alone."""
    mine, other = _by_link(ours), _by_link(theirs)
    pairs: list[tuple[Keyed | None, Keyed | None]] = []
    for link in dict.fromkeys((*mine, *other)):
        own, its = mine.get(link, []), other.get(link, [])
        pairs += zip(own, its, strict=False)
        pairs += [(left, None) for left in own[len(its) :]]
        pairs += [(None, left) for left in its[len(own) :]]
    return pairs


def _by_link(records: Iterable[Keyed]) -> dict[Hashable, list[Keyed]]:
    found: dict[Hashable, list[Keyed]] = {}
    for keyed in records:
        found.setdefault(_link(keyed[1]), []).append(keyed)
    return found


def _link(record: Record) -> Hashable:
    """What tells a record without an id from others of its type: what it links."""
    match record:
        case Participation():
            return record.event, record.actor
        case Citation():
            return record.event, record.source
        case EventQuote():
            return record.event, record.quote
        case Relation():
            return record.origin, record.target
        case Waiver():
            return record.rule, record.section, record.record, record.other
        case Origin():
            return record.import_id, record.section, record.record
    raise TypeError(type(record))
