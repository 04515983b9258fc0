"""What two chronologies differ in, and where versions of a record differ, field by field."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from enum import Enum
from functools import cache
from typing import TypeVar

import msgspec

from timeline_app.core.edits.log_format import NameOf, kinds_of_fields, value_text
from timeline_app.core.records.records import CslItem, Header, Record
from timeline_app.core.value import Value


class DifferenceKind(Enum):
    """On which side a record is; on both it has other fields."""

    ONLY_THERE = "only_there"
    DIFFERS = "differs"
    ONLY_HERE = "only_here"


class RecordDifference(Value, frozen=True, gc=False):
    """A record that isn't the same on both sides; there may be very many.

    `section` is empty for what a chronology says of itself. `here` and `there` are the keys of
    the record; 0 where it is not. `name` is what people call it. What hangs on an event that is
    on one side only goes with that event, and is no difference of its own.
    """

    kind: DifferenceKind
    section: str
    here: int
    there: int
    name: str
    about: str = ""


R = TypeVar("R", bound=Record)

STAMPS: dict[type[msgspec.Struct], tuple[str, ...]] = {Header: ("created", "changed")}
"""Fields that say when something was written down, and make no two records differ."""
_WITH: dict[str, tuple[str, ...]] = dict.fromkeys(
    ("date", "time", "zone"), ("date", "time", "zone")
)
"""Fields that mean something only together: a clock time may not stand with another date."""
_INNER = "item"
"""The field of which the fields are told apart one by one: the CSL item of a source."""


class FieldDifference(Value, frozen=True):
    """A field that not all versions of a record have alike.

    `field` is its name in `core.records`, "item.title" for one of a CSL item. `texts` are its
    values in the order of the versions, in words that nobody has translated; empty where a
    version has nothing there.
    """

    field: str
    texts: tuple[str, ...]


def field_differences(
    versions: Sequence[Record | None], name_of: NameOf
) -> tuple[FieldDifference, ...]:
    """The fields in which versions of a record of one type differ; `None` for one not there.

    Of a record that is there but once these are the fields that say something. Its own id is none
    of them. `name_of` gives names for the ids of other records.
    """
    there = [version for version in versions if version is not None]
    found = []
    for field, (kind, nothing) in compared_fields(type(there[0])).items() if there else ():
        values = [nothing if one is None else value_of(one, field) for one in versions]
        if any(value != values[0] for value in values):
            found.append(FieldDifference(field, _texts(values, versions, kind, name_of)))
    return tuple(found)


@cache
def compared_fields(record_type: type[msgspec.Struct]) -> dict[str, tuple[str, object]]:
    """What is compared of records of a type, with the kind of record that it names, and a default.

    Their own id is not, nor are stamps; of a CSL item it is each of its fields: "item.title".
    """
    kinds, left_out = kinds_of_fields(record_type), ("id", *STAMPS.get(record_type, ()))
    found: dict[str, tuple[str, object]] = {}
    for info in msgspec.structs.fields(record_type):
        if info.type is CslItem:
            inner = compared_fields(CslItem)
            found.update((f"{info.name}.{name}", one) for name, one in inner.items())
        elif info.name not in left_out:
            found[info.name] = kinds[info.name], info.default
    return found


def value_of(record: msgspec.Struct, field: str) -> object:
    """What a record has in a field of these."""
    first, _, further = field.partition(".")
    value = getattr(record, first)
    return getattr(value, further) if further else value


def _texts(
    values: Sequence[object],
    versions: Sequence[Record | None],
    kind: str,
    name_of: NameOf,
) -> tuple[str, ...]:
    """The values as words; with ids in place of names where names don't tell them apart."""

    def told(names: NameOf) -> tuple[str, ...]:
        return tuple(
            "" if version is None else value_text(value, kind, names)
            for value, version in zip(values, versions, strict=True)
        )

    texts = told(name_of)
    if kind and len(set(texts)) == 1:
        return told(lambda _, own_id: own_id)
    return texts


def with_fields(ours: R, theirs: R, fields: Collection[str]) -> R:
    """Our version with these fields as theirs has them, and with those that go with them."""
    own = compared_fields(type(ours))
    names = (each for name in fields for each in going_with(name) if each in own)
    return with_values(ours, {name: value_of(theirs, name) for name in names})


def with_values(record: R, values: Mapping[str, object]) -> R:
    """The record with these values of its fields."""
    own = {name: value for name, value in values.items() if "." not in name}
    inner = {name.partition(".")[2]: value for name, value in values.items() if "." in name}
    if inner:
        own[_INNER] = msgspec.structs.replace(getattr(record, _INNER), **inner)
    return msgspec.structs.replace(record, **own)


def going_with(field: str) -> tuple[str, ...]:
    """The fields that are taken together with one, that one among them."""
    return _WITH.get(field, (field,))
