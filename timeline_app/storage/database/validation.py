"""Whether records can be kept: each by itself, and all of a chronology together."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from typing import Any, Protocol

import msgspec

from timeline_app.core.columns.bulk_bounds import bounds_of_events
from timeline_app.core.dates.bounds import DateError, bounds_of_event, parse_edtf
from timeline_app.core.records.records import (
    Actor,
    Citation,
    DateClaim,
    Event,
    Header,
    Import,
    KeptText,
    Lane,
    Quote,
    Record,
    Selector,
    Source,
    type_of_section,
)
from timeline_app.storage.database.schema import TABLE_NAMED, TABLE_OF_TYPE, TABLES
from timeline_app.storage.errors import Detail, RefusedReason, date_detail, detail
from timeline_app.storage.reasons import ReasonPart

INTEGERS = range(-(2**63), 2**63)
_SHA256 = re.compile("[0-9a-f]{64}")
LANE_LIMIT = 2**15
"""Lanes of a chronology (numbered in 16 bits). Beyond: no more are taken, and that is said."""


class Flaw(msgspec.Struct, frozen=True):
    """What is wrong with a record: the field, such as `offices[0].from`, why, and how."""

    field: str
    reason: RefusedReason
    detail: Detail | str


class PlacedFlaw(msgspec.Struct, frozen=True):
    """A flaw, and the record that has it as section and position there, counted from 0."""

    section: str
    index: int
    flaw: Flaw


class HoldsRecords(Protocol):
    """Something that has all records of a chronology."""

    def header(self) -> Header:
        """What the chronology says of itself."""
        ...

    def records(self, section: str) -> Iterator[Record]:
        """The records of a section of `type_of_section`, in their order."""
        ...

    def words_of(self, sha256: str) -> str:
        """The words of a kept text, by its `sha256`."""
        ...


def flaw_of(record: Record) -> Flaw | None:
    """What keeps a well-typed record from being stored, if anything does."""
    if id_of(record) == "":
        return Flaw("id", RefusedReason.WRONG_VALUE, Detail(ReasonPart.IS_EMPTY))
    look = _FLAWS.get(type(record))
    return None if look is None else look(record)


def first_flaw(records: Sequence[Record]) -> tuple[int, Flaw] | None:
    """The position and flaw of the first of records that can't be stored."""
    for index, record in enumerate(records):
        flaw = flaw_of(record)
        if flaw is not None:
            return index, flaw
    return None


def are_sound_but_for_dates(events: Sequence[Event]) -> bool:
    """Whether these events, if their dates and times can be read, are surely without flaw."""
    return not any(
        not event.id or (event.time and not event.date) or event.order not in INTEGERS
        for event in events
    )


def are_sound(events: Sequence[Event]) -> bool:
    """Whether all these events can be stored; for many of them far faster than `first_flaw`."""
    if not are_sound_but_for_dates(events):
        return False
    try:
        bounds_of_events([event.date for event in events], [event.time for event in events])
    except DateError:
        return False
    return True


def unknown_name(field: str, table: str, name: str) -> Flaw:
    """The flaw of a record that names what is not there."""
    return Flaw(field, RefusedReason.UNKNOWN_REFERENCE, no_such(table, name))


def no_such(table: str, name: str) -> Detail:
    """That there is no record of this id in a table."""
    return detail(ReasonPart.NO_SUCH_RECORD, kind=TABLE_NAMED[table].called, id=name)


def id_of(record: Record) -> str | None:
    """The record's own id, None for records that have none."""
    own_id: str | None = getattr(record, "id", None)
    return own_id


def references_of(record: Record) -> Iterator[tuple[str, str, str]]:
    """(field, table, id) of everything a record names."""
    table = TABLE_OF_TYPE.get(type(record))
    if table is None:
        return
    for column in table.references:
        name = getattr(record, column.attribute)
        if name or not column.is_optional:
            yield column.name, column.target, name
    for column in table.lists:
        for i, name in enumerate(getattr(record, column.attribute)):
            yield f"{column.name}[{i}]", column.target, name
    if isinstance(record, Actor):
        yield from _sources_within(record)


def flaw_among(held: HoldsRecords) -> PlacedFlaw | None:
    """The first thing that keeps these well-typed records from being one chronology.

    Each must be fit to be stored, ids must be unique, no two records without id the same,
    and what is named must be there.
    """
    ids = {
        table.name: {id_of(record) for record in held.records(table.section)}
        for table in TABLES
        if table.has_id
    }
    for section in type_of_section:
        seen: set[object] = set()
        for index, record in enumerate(held.records(section)):
            flaw = flaw_of(record) or _repeated(record, seen) or _dangling(record, ids)
            if flaw is not None:
                return PlacedFlaw(section, index, flaw)
        if section == "lanes" and len(seen) > LANE_LIMIT:
            return PlacedFlaw(section, LANE_LIMIT, too_many_lanes())
    return None


def too_many_lanes() -> Flaw:
    """The flaw of the first lane beyond `LANE_LIMIT`."""
    told = detail(ReasonPart.TOO_MANY_LANES, n=LANE_LIMIT)
    return Flaw("", RefusedReason.WRONG_VALUE, told)


def _size_flaw(field: str, value: int) -> Flaw | None:
    if value in INTEGERS:
        return None
    return Flaw(field, RefusedReason.WRONG_VALUE, Detail(ReasonPart.NUMBER_TOO_LARGE))


def _date_flaw(field: str, date: str) -> Flaw | None:
    """The flaw of an EDTF date that may be left out."""
    if not date:
        return None
    try:
        parse_edtf(date)
    except DateError as error:
        return Flaw(field, RefusedReason.NOT_A_DATE, date_detail(error))
    return None


def _event_flaw(event: Event) -> Flaw | None:
    try:
        bounds_of_event(event.date, event.time)
    except DateError as error:
        field = "date" if _date_flaw("date", event.date) else "time"
        return Flaw(field, RefusedReason.NOT_A_DATE, date_detail(error))
    return _size_flaw("order", event.order)


def _quote_flaw(quote: Quote) -> Flaw | None:
    return _date_flaw("said_on", quote.said_on) or _selector_flaw(quote.selector)


def _selector_flaw(selector: Selector) -> Flaw | None:
    return _size_flaw("selector.start", selector.start) or _size_flaw("selector.end", selector.end)


def _text_flaw(text: KeptText) -> Flaw | None:
    return (
        _digest_flaw(text.sha256)
        or _date_flaw("published", text.published)
        or _size_flaw("length", text.length)
        or _size_flaw("order", text.order)
    )


def _digest_flaw(sha256: str) -> Flaw | None:
    if _SHA256.fullmatch(sha256):
        return None
    return Flaw("sha256", RefusedReason.WRONG_VALUE, Detail(ReasonPart.NO_SHA256))


def _flaw_of_import(record: Import) -> Flaw | None:
    return _digest_flaw(record.sha256) if record.sha256 else None


def _offices_flaw(actor: Actor) -> Flaw | None:
    for i, office in enumerate(actor.offices):
        flaw = _date_flaw(f"offices[{i}].from", office.since) or _date_flaw(
            f"offices[{i}].until", office.until
        )
        if flaw is not None:
            return flaw
    return None


def _sources_within(actor: Actor) -> Iterator[tuple[str, str, str]]:
    """What `references_of` gives for the nested values of an actor."""
    for i, name in enumerate(actor.other_names):
        if name.source:
            yield f"other_names[{i}].source", "source", name.source
    for i, office in enumerate(actor.offices):
        if office.source:
            yield f"offices[{i}].source", "source", office.source


def stands_before(own_id: str | None) -> Flaw:
    """The flaw of a record whose id, or that itself, stands before it."""
    if own_id is None:
        return Flaw("", RefusedReason.REPEATED_RECORD, Detail(ReasonPart.EQUAL_BEFORE))
    return Flaw("id", RefusedReason.REPEATED_RECORD, detail(ReasonPart.ID_BEFORE, id=own_id))


def _repeated(record: Record, seen: set[object]) -> Flaw | None:
    """The flaw of a record that is among `seen`, by its id if it has one; else it joins them."""
    own_id = id_of(record)
    mark = record if own_id is None else own_id
    if mark in seen:
        return stands_before(own_id)
    seen.add(mark)
    return None


def _dangling(record: Record, ids: Mapping[str, Container[str | None]]) -> Flaw | None:
    for field, table, name in references_of(record):
        if name not in ids[table]:
            return unknown_name(field, table, name)
    return None


_FLAWS: dict[type[Record], Callable[[Any], Flaw | None]] = {
    Event: _event_flaw,
    Lane: lambda lane: _size_flaw("order", lane.order),
    Source: lambda source: _date_flaw("covers", source.covers),
    KeptText: _text_flaw,
    DateClaim: lambda claim: _date_flaw("edtf", claim.edtf) or _selector_flaw(claim.selector),
    Citation: lambda citation: _selector_flaw(citation.selector),
    Quote: _quote_flaw,
    Actor: _offices_flaw,
    Import: _flaw_of_import,
}
"""What may be wrong with a record of a type; with others nothing is."""
