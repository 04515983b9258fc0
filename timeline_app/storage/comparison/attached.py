"""What goes with a record on one side, and records without ids, paired by what they link."""

from __future__ import annotations

from collections.abc import Collection, Container, Hashable, Iterable, Iterator

from timeline_app.core.records.records import (
    Citation,
    DateClaim,
    Event,
    EventQuote,
    Import,
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

_OF_EVENTS: tuple[type[Record], ...] = (DateClaim, Participation, Citation, EventQuote)
section_of = {record_type: section for section, record_type in type_of_section.items()}


def host_of(side: ComparedSide, record: Record) -> tuple[type[Record], str] | None:
    """The record on this side only with which one goes; `None` for one that stands alone.

    A relation of two such events goes with the first, and an origin with what it is of.
    """
    match record:
        case DateClaim() | Participation() | Citation() | EventQuote():
            return _alone(side, Event, record.event)
        case Relation():
            first = _alone(side, Event, record.origin)
            return first or _alone(side, Event, record.target)
        case Origin():
            kind = type_of_section.get(record.section)
            own = None if kind is None else _alone(side, kind, record.record)
            return own or _alone(side, Import, record.import_id)
    return None


def _alone(
    side: ComparedSide, record_type: type[Record], own_id: str
) -> tuple[type[Record], str] | None:
    return (record_type, own_id) if side.is_alone(record_type, own_id) else None


def attached(
    side: ComparedSide, host: type[Record], ids: Collection[str], wanted: type[Record]
) -> Iterator[Record]:
    """The records of one type that go with those of these ids, which are on this side only."""
    for row in _candidates(side, host, ids, wanted):
        record = side.record(wanted, row)
        found = host_of(side, record)
        if found is not None and found[0] is host and found[1] in ids:
            yield record


def relations_of(
    side: ComparedSide, events: Container[str], some: Collection[str]
) -> Iterator[Relation]:
    """The relations of some of these events, each with the first of its events that is one."""
    for row in _candidates(side, Event, some, Relation):
        record = side.record(Relation, row)
        assert isinstance(record, Relation)
        ends = [own_id for own_id in (record.origin, record.target) if own_id in events]
        if ends and ends[0] in some:
            yield record


def attachable(host: type[Record]) -> tuple[type[Record], ...]:
    """The types of what may go with a record of a type, in the order of their sections."""
    if host is Event:
        return (*_OF_EVENTS, Relation, Origin)
    return (Origin,) if TABLE_OF_TYPE[host].has_id else ()


def _candidates(
    side: ComparedSide, host: type[Record], ids: Collection[str], wanted: type[Record]
) -> list[Row]:
    if wanted is Relation:
        rows = {
            row[0]: row
            for column in ("from", "to")
            for row in side.naming(Relation, column, Event, ids)
        }
        return [rows[key] for key in sorted(rows)]
    if wanted is not Origin:
        return side.naming(wanted, "event", Event, ids)
    if host is Import:
        return side.naming(Origin, "import", Import, ids)
    own = listed(side.own_ids(host, ids))
    condition = f't."section" = ? AND t."record" IN {LISTED} ORDER BY t."key"'
    return side.reader.rows(Origin, condition, section_of[host], own)


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
