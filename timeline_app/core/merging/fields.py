"""Where two or three versions of a record differ, field by field."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TypeVar

import msgspec

from timeline_app.core.edits.field_texts import NameOf, kinds_of_fields, value_text
from timeline_app.core.records.records import CslItem, Header, Record
from timeline_app.core.value import Value

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
    if not there:
        return ()
    return tuple(_differences(type(there[0]), versions, "", name_of))


def _differences(
    struct: type[msgspec.Struct],
    versions: Sequence[msgspec.Struct | None],
    prefix: str,
    name_of: NameOf,
) -> Iterator[FieldDifference]:
    left_out = ("id", *STAMPS.get(struct, ()))
    nothing = {info.name: info.default for info in msgspec.structs.fields(struct)}
    for field, kind in kinds_of_fields(struct).items():
        values = [getattr(version, field, nothing[field]) for version in versions]
        if field in left_out or all(value == values[0] for value in values):
            continue
        if field == _INNER and not prefix:
            items = [value if isinstance(value, CslItem) else None for value in values]
            yield from _differences(CslItem, items, f"{field}.", name_of)
        else:
            yield FieldDifference(prefix + field, _texts(values, versions, kind, name_of))


def _texts(
    values: Sequence[object],
    versions: Sequence[msgspec.Struct | None],
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
    own: dict[str, object] = {}
    inner: dict[str, object] = {}
    for name in fields:
        first, _, further = name.partition(".")
        if further:
            inner[further] = getattr(getattr(theirs, first), further)
        else:
            own.update({each: getattr(theirs, each) for each in going_with(name)})
    if inner:
        own[_INNER] = msgspec.structs.replace(getattr(ours, _INNER), **inner)
    return msgspec.structs.replace(ours, **own)


def going_with(field: str) -> tuple[str, ...]:
    """The fields that are taken together with one, that one among them."""
    return _WITH.get(field, (field,))
