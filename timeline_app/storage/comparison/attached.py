"""What goes with a record that is on one side only: nothing of it can be without that."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterator

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
