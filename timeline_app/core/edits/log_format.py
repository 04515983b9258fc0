"""The changes of an edit as its log entry tells them: short texts, field by field, untranslated."""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterator
from enum import Enum, IntEnum
from functools import cache

import msgspec

from timeline_app.core.edits.edit import Change
from timeline_app.core.edits.log_entry import Act, FieldChange, LoggedChange
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    Citation,
    ClaimId,
    DateClaim,
    Event,
    EventId,
    EventQuote,
    Header,
    Import,
    ImportId,
    KeptText,
    Lane,
    LaneId,
    Origin,
    Participation,
    Quote,
    QuoteId,
    Record,
    Relation,
    Selector,
    Source,
    SourceId,
    TextId,
    Waiver,
    type_of_section,
)
from timeline_app.core.text.translation import QT_TRANSLATE_NOOP

NameOf = Callable[[str, str], str]
"""(kind of record, id) to what people call it; the id itself where nobody knows."""

_kind_of_id: dict[object, str] = {
    EventId: "event",
    LaneId: "lane",
    ActorId: "actor",
    SourceId: "source",
    TextId: "text",
    QuoteId: "quote",
    ClaimId: "date_claim",
    ImportId: "import",
}


@cache
def kinds_of_fields(record_type: type[msgspec.Struct]) -> dict[str, str]:
    """The fields of a type, each with the kind of record whose id it holds, if it does."""
    found = {}
    for info in msgspec.structs.fields(record_type):
        element = typing.get_args(info.type)[:1] or (info.type,)
        found[info.name] = _kind_of_id.get(element[0], "")
    return found


def value_text(value: object, kind: str, name_of: NameOf) -> str:
    """A value in words that nobody has translated."""
    match value:
        case None | "" | False:
            return ""
        case str():
            return name_of(kind, value) if kind and value else value
        case IntEnum():
            return value.name.lower()
        case True:
            return QT_TRANSLATE_NOOP("words", "yes")
        case Enum():
            return str(value.value)
        case (int(), *_):  # the parts of a date
            return "-".join(map(str, value))
        case tuple():
            return "; ".join(value_text(each, kind, name_of) for each in value)
        case dict():
            return "; ".join(f"{key}: {each}" for key, each in value.items())
        case msgspec.Struct():
            kinds = kinds_of_fields(type(value))
            texts = (value_text(getattr(value, field), kinds[field], name_of) for field in kinds)
            return ", ".join(text for text in texts if text)
    return str(value)


VALUE_LIMIT = 200
"""Characters of a value that an entry tells."""
NAME_LIMIT = 80
CHANGES_LISTED = 20
"""Records that an entry tells of."""
ROOM = 4_000
"""Characters of values in an entry from which on the fields of further records are left out."""

_UNTOLD: dict[type, tuple[str, ...]] = {
    Header: ("changed",),
    Selector: ("prefix", "suffix", "exact"),
    Origin: ("raw", "as_came"),
}
"""Fields that no entry tells of: words of a kept text, which go with it, and of what was read."""
_CONTEXT = 40
"""Characters before the first difference of long texts."""

_kind_of_type: dict[type[Record], str] = {
    record_type: section.removesuffix("s") for section, record_type in type_of_section.items()
} | {Header: "chronology"}
_type_of_kind = {kind: record_type for record_type, kind in _kind_of_type.items()}


def logged_changes(changes: tuple[Change, ...], name_of: NameOf) -> tuple[LoggedChange, ...]:
    """What an entry tells of these changes, within its bounds."""
    found: list[LoggedChange] = []
    used = 0
    for change in changes[:CHANGES_LISTED]:
        logged = _logged(change, name_of, with_fields=used < ROOM)
        used += sum(len(field.before) + len(field.after) for field in logged.fields)
        found.append(logged)
    return tuple(found)


def told_of(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """Those of these changes that an entry tells of: not that the header says when it was."""
    found = tuple(change for change in changes if not _is_stamp(change))
    return found or changes


def _is_stamp(change: Change) -> bool:
    before, after = change.before, change.after
    if not (isinstance(before, Header) and isinstance(after, Header)):
        return False
    return msgspec.structs.replace(before, changed=after.changed) == after


def events_of(record: Record) -> tuple[EventId, ...]:
    """The ids of the events that a record is about; both ends of a relation."""
    match record:
        case Event():
            return (record.id,)
        case Relation():
            return (record.origin, record.target)
        case DateClaim() | Participation() | Citation() | EventQuote():
            return (record.event,)
        case Origin() if record.section == "events":
            return (EventId(record.record),)
    return ()


def _logged(change: Change, name_of: NameOf, *, with_fields: bool) -> LoggedChange:
    before, after = change.before, change.after
    record = after or before
    assert record is not None  # it was checked
    kind = _kind_of_type[type(record)]
    events: dict[str, None] = {}
    for each in (before, after):
        events.update(dict.fromkeys(events_of(each) if each else ()))
    fields: tuple[FieldChange, ...] = ()
    act = Act.ADDED if before is None else Act.REMOVED
    if before is not None and after is not None:
        act = Act.CHANGED
        if with_fields:
            fields = tuple(_fields(before, after, "", name_of))
    return LoggedChange(
        kind, act, shortened(name_of_record(record, name_of)), tuple(events), fields
    )


def name_of_record(record: Record, name_of: NameOf) -> str:
    """What people call a record; one that links others by what it links."""
    match record:
        case Event() | Header():
            return record.title
        case Lane() | Actor():
            return record.name
        case Source():
            return short_name(record)
        case Quote():
            return record.text
        case DateClaim():
            return record.wording or name_of("source", record.source)
        case Waiver():
            return record.rule
        case Import():
            return record.file or record.id
    return _name_of_link(record, name_of)


def _name_of_link(record: Record, name_of: NameOf) -> str:
    match record:
        case Participation():
            return name_of("actor", record.actor)
        case Citation() | KeptText():
            return name_of("source", record.source)
        case EventQuote():
            return name_of("quote", record.quote)
        case Origin():
            return record.place or record.own_id or record.record
        case Relation():
            ends = (name_of("event", record.origin), name_of("event", record.target))
            return f"{shortened(ends[0])} {record.type} {shortened(ends[1])}"
    return ""


def shortened(text: str) -> str:
    """A name, or its beginning."""
    return text if len(text) <= NAME_LIMIT else f"{text[: NAME_LIMIT - 1]}…"


def _fields(
    before: msgspec.Struct, after: msgspec.Struct, prefix: str, name_of: NameOf
) -> Iterator[FieldChange]:
    """The fields that differ; of a record within a record those of that."""
    for field, kind in kinds_of_fields(type(after)).items():
        old, new = getattr(before, field), getattr(after, field)
        if old == new or field in _UNTOLD.get(type(after), ()):
            continue
        if isinstance(old, msgspec.Struct) and type(old) is type(new):
            yield from _fields(old, new, f"{prefix}{field}.", name_of)
        else:
            texts = value_text(old, kind, name_of), value_text(new, kind, name_of)
            yield FieldChange(prefix + field, *excerpts(*texts))


@cache
def is_word(record: str, field: str) -> bool:
    """Whether what an entry tells of a field are words of ours: those of an enum, or yes."""
    kind: object = _type_of_kind.get(record)
    for name in field.split("."):
        types = typing.get_args(kind) or (kind,)
        kind = None
        if isinstance(types[0], type) and issubclass(types[0], msgspec.Struct):
            kind = {info.name: info.type for info in msgspec.structs.fields(types[0])}.get(name)
    return isinstance(kind, type) and issubclass(kind, Enum | bool)


def excerpts(before: str, after: str, limit: int = VALUE_LIMIT) -> tuple[str, str]:
    """Two texts, or of those longer than a limit what is about the first difference."""
    if len(before) <= limit and len(after) <= limit:
        return before, after
    start = max(0, _length_alike(before, after) - _CONTEXT)
    return _excerpt(before, start, limit), _excerpt(after, start, limit)


def _length_alike(one: str, other: str) -> int:
    """How many characters two texts have in common at their beginning; by halving, not each."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _excerpt(text: str, start: int, limit: int) -> str:
    part = text[start : start + limit]
    head = "…" if start else ""
    tail = "…" if start + limit < len(text) else ""
    return f"{head}{part}{tail}"
