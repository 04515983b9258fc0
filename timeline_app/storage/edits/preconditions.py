"""What an edit must be before it goes near the file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import GenericAlias

import msgspec

from timeline_app.core.edits.edit import Change
from timeline_app.core.records.records import Event, Header, Record
from timeline_app.storage.database.reader import named
from timeline_app.storage.database.rows import json_of
from timeline_app.storage.database.schema import TABLE_NAMED, TABLE_OF_TYPE
from timeline_app.storage.database.validation import are_sound, first_flaw, flaw_of, id_of
from timeline_app.storage.errors import ConflictReason, Detail, EditConflict, decoder_detail, detail
from timeline_app.storage.reasons import ReasonPart


def check_changes(path: Path, changes: Sequence[Change]) -> None:
    """The same for changes of records of one type, far faster where nothing is wrong."""
    if not _are_surely_fit(changes):
        for change in changes:
            check_change(path, change)


def _are_surely_fit(changes: Sequence[Change]) -> bool:
    """Whether `check_change` has surely nothing against any of some changes.

    What was there before is not looked into: it must be what is stored.
    """
    both = [one for change in changes for one in (change.before, change.after)]
    records = [one for one in both if one is not None]
    kind = type(records[0]) if records else None
    if kind not in TABLE_OF_TYPE or any(type(one) is not kind for one in records):
        return False
    if not all(map(_is_of_one_record, changes)):
        return False
    try:
        typed = msgspec.json.decode(json_of(records), type=GenericAlias(list, (kind,)))
    except (msgspec.MsgspecError, UnicodeError, TypeError, RecursionError):
        return False
    if typed != records:
        return False
    last = [record for change in changes if (record := change.after or change.before) is not None]
    events = [record for record in last if isinstance(record, Event)]
    return are_sound(events) if events else first_flaw(last) is None


def _is_of_one_record(change: Change) -> bool:
    before, after = change.before, change.after
    if before is None or after is None:
        return not isinstance(before or after, Header)
    return id_of(before) == id_of(after)


def check_change(path: Path, change: Change) -> None:
    """Raise `EditConflict` unless the change is of one record and its values can be stored."""
    before, after = change.before, change.after
    for record in (before, after):
        if record is not None:
            _check_record(path, record)
    if before is None and after is None:
        raise EditConflict(
            path,
            ConflictReason.NOT_VALID,
            Detail(ReasonPart.SOME_CHANGE),
            Detail(ReasonPart.IS_EMPTY),
        )
    if before is None or after is None:
        one = before or after
        if isinstance(one, Header):
            always = Detail(ReasonPart.ALWAYS_ONE)
            raise EditConflict(path, ConflictReason.NOT_VALID, described(one), always)
        return
    if type(before) is not type(after):
        becomes = detail(ReasonPart.BECOMES, record=described(after))
        raise EditConflict(path, ConflictReason.NOT_VALID, described(before), becomes)
    if id_of(before) != id_of(after):
        raise EditConflict(path, ConflictReason.ID_CHANGED, described(before))


def described(record: Record) -> Detail | str:
    """How a message names a record: 'event "visit"', or 'citation of event "visit"'."""
    table = TABLE_OF_TYPE.get(type(record))
    if table is None:
        return type(record).__name__.lower()
    own_id = id_of(record)
    if own_id is not None:
        return named(table, own_id)
    for column in table.references[:1]:
        name = getattr(record, column.attribute)
        other = TABLE_NAMED[column.target].called
        return detail(ReasonPart.RECORD_OF, kind=table.called, other=other, id=str(name))
    return table.called


def _check_record(path: Path, record: Record) -> None:
    why = _unfit(record)
    if why is not None:
        raise EditConflict(path, ConflictReason.NOT_VALID, described(record), why)


def _unfit(record: Record) -> Detail | str | None:
    """Why a record can't be stored: no type checker looked at what a program built."""
    if type(record) not in TABLE_OF_TYPE:
        return Detail(ReasonPart.PART_OF_RECORD)
    try:
        is_typed = msgspec.json.decode(json_of(record), type=type(record)) == record
    except (msgspec.MsgspecError, UnicodeError, TypeError, RecursionError) as error:
        return decoder_detail(str(error))
    if not is_typed:
        return Detail(ReasonPart.OTHER_TYPE)
    flaw = flaw_of(record)
    if flaw is None:
        return None
    return detail(ReasonPart.AT_PLACE, place=flaw.field, detail=flaw.detail)
