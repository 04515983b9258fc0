"""What the fields of a record hold, as words that nobody has translated."""

from __future__ import annotations

import typing
from collections.abc import Callable
from enum import Enum, IntEnum
from functools import cache

import msgspec

from timeline_app.core.records.records import (
    ActorId,
    ClaimId,
    EventId,
    ImportId,
    LaneId,
    QuoteId,
    SourceId,
    TextId,
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
