"""What the cells of a row say of an event's own fields, by our own words for their values."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum, IntEnum
from typing import Any, TypeVar

import msgspec

from timeline_app.core.records.records import Event
from timeline_app.interchange.foreign.values import ForeignEvent
from timeline_app.interchange.sheets.names import TEXTS, ColumnMeaning
from timeline_app.interchange.texts.limits import LONGEST_RAW

E = TypeVar("E", bound=Enum)
_types = {one.name: one.type for one in msgspec.structs.fields(Event)}
CHOSEN: dict[ColumnMeaning, type[Enum]] = {
    column: kind
    for column in ColumnMeaning
    if isinstance(kind := _types.get(column.field), type) and issubclass(kind, Enum)
}
"""What is one of few values."""


def one_named(values: type[E], text: str) -> E | None:
    """That of the values whose word a text is, or whose number; None for any other word."""
    word = " ".join(text.split()).casefold()
    return next((one for one in values if word in (value_word(one), str(one.value))), None)


def value_word(value: Enum) -> str:
    """What a value is called in a file."""
    return value.name.casefold() if isinstance(value, IntEnum) else str(value.value)


def own_fields(
    cell: Callable[[ColumnMeaning], str], otherwise: Callable[[ColumnMeaning], Enum | None]
) -> dict[str, Any]:
    """What `ForeignEvent` takes of the texts of an event, and of what is one of few values.

    Of an empty `cell` it is what it is `otherwise`; None, as of words that can't be read, where
    nothing is said.
    """
    chosen = {
        column.field: one_named(kind, text) if (text := cell(column)).strip() else otherwise(column)
        for column, kind in CHOSEN.items()
    }
    own: dict[str, Any] = {column.field: text for column in TEXTS if (text := cell(column))}
    own.update((field, value) for field, value in chosen.items() if value is not None)
    apart = {name: own.pop(name) for name in ForeignEvent.__struct_fields__ if name in own}
    return {**apart, "fields": own}


def unread_words(said: Iterable[tuple[ColumnMeaning, type[Enum], str]]) -> list[tuple[str, str]]:
    """Those of some words that are none of the values which they should be, with their columns."""
    return [
        (column.value, text[:LONGEST_RAW])
        for column, values, text in said
        if text.strip() and one_named(values, text) is None
    ]
