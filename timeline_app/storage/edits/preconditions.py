"""What an edit must be before it goes near the file."""

from __future__ import annotations

from pathlib import Path

import msgspec

from timeline_app.core.edits.edit import Change
from timeline_app.core.records.records import Header, Record
from timeline_app.storage.database.rows import json_of
from timeline_app.storage.database.schema import TABLE_NAMED, TABLE_OF_TYPE
from timeline_app.storage.database.validation import flaw_of, id_of
from timeline_app.storage.errors import ConflictReason, EditConflict


def check_change(path: Path, change: Change) -> None:
    """Raise `EditConflict` unless the change is of one record and its values can be stored."""
    before, after = change.before, change.after
    for record in (before, after):
        if record is not None:
            _check_record(path, record)
    if before is None and after is None:
        raise EditConflict(path, ConflictReason.NOT_VALID, "a change", "it is empty")
    if before is None or after is None:
        one = before or after
        if isinstance(one, Header):
            detail = "there is always one"
            raise EditConflict(path, ConflictReason.NOT_VALID, described(one), detail)
        return
    if type(before) is not type(after):
        detail = f"it would become a {described(after)}"
        raise EditConflict(path, ConflictReason.NOT_VALID, described(before), detail)
    if id_of(before) != id_of(after):
        raise EditConflict(path, ConflictReason.ID_CHANGED, described(before))


def described(record: Record) -> str:
    """How a message names a record: 'event "visit"', or 'citation of event "visit"'."""
    table = TABLE_OF_TYPE.get(type(record))
    if table is None:
        return type(record).__name__.lower()
    own_id = id_of(record)
    if own_id is not None:
        return f'{table.words} "{own_id}"'
    for column in table.references[:1]:
        named = getattr(record, column.attribute)
        return f'{table.words} of {TABLE_NAMED[column.target].words} "{named}"'
    return table.words


def _check_record(path: Path, record: Record) -> None:
    detail = _unfit(record)
    if detail is not None:
        raise EditConflict(path, ConflictReason.NOT_VALID, described(record), detail)


def _unfit(record: Record) -> str | None:
    """Why a record can't be stored: no type checker looked at what a program built."""
    if type(record) not in TABLE_OF_TYPE:
        return "it is part of another record"
    try:
        is_typed = msgspec.json.decode(json_of(record), type=type(record)) == record
    except (msgspec.MsgspecError, UnicodeError, TypeError, RecursionError) as error:
        return str(error)
    if not is_typed:
        return "a value has another type"
    flaw = flaw_of(record)
    return None if flaw is None else f"{flaw.field}: {flaw.detail}"
