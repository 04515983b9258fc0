"""What becomes of an event that comes again, and the changes that do it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

import msgspec

from timeline_app.core.edits.edit import Change
from timeline_app.core.edits.field_texts import value_text
from timeline_app.core.merging.came_events import MergedEvent, MergedItem
from timeline_app.core.merging.fields import with_fields
from timeline_app.core.merging.three_way import RowCase
from timeline_app.core.records.as_came import CameEvent
from timeline_app.core.records.records import (
    EventQuote,
    Origin,
    Record,
)
from timeline_app.core.value import Value
from timeline_app.storage.imports.gathered import Gathered

WHOLE = "part_of"


class FieldOfRow(Value, frozen=True):
    """A field as it came, as it is here, and as it comes now; `key` tells it in its row.

    `name` is that of a field of `Event`, `Source`, …, or "people", "links", "quotes".
    """

    key: str
    name: str
    texts: tuple[str, str, str]
    is_open: bool
    """Whether it changed on both sides: ours stands unless somebody takes it."""
    is_gone: bool = False
    """Whether it is gone there, and stays here whatever anybody takes."""


class Plan(NamedTuple):
    """An event that was changed there since it came; all ids are those of here."""

    number: int
    """The key of its origin there."""
    came: CameEvent | None
    here: Gathered
    now: Gathered
    here_came: CameEvent
    now_came: CameEvent
    merged: MergedEvent
    before: Origin
    after: Origin

    def fields(self) -> Iterator[FieldOfRow]:
        """The fields that are to be taken, or may be."""
        merged = self.merged.fields
        for name in (*merged.taken, *merged.open):
            versions = (self.came, self.here_came, self.now_came)
            texts = tuple(_text(getattr(one, name)) if one else "" for one in versions)
            yield FieldOfRow(name, name, texts, name in merged.open)  # type: ignore[arg-type]
        for place, item in enumerate(self.merged.items):
            is_gone = item.merged.case is RowCase.GONE_THERE
            if is_gone or _is_for_taking(item):
                said = tuple(f"{one.what}, {one.said}".strip(", ") if one else ""
                             for one in item.versions)  # fmt: skip
                is_open = item.merged.case is RowCase.CHANGED_ON_BOTH
                yield FieldOfRow(f"{item.field} {place}", item.field, said, is_open, is_gone)  # type: ignore[arg-type]

    def taken(self) -> frozenset[str]:
        """The keys of the fields that are taken if nobody says otherwise."""
        return usually_taken(self.fields())

    def changes(self, keys: Collection[str]) -> Iterator[Change]:
        """What takes these fields, and remembers how it came now."""
        names = [name for name in self.merged.fields.taken + self.merged.fields.open
                 if name in keys]  # fmt: skip
        own = [name for name in names if name != WHOLE]
        event = with_fields(self.here.event, self.now.event, own)
        yield from replaced(self.here.event, event)
        if WHOLE in names:
            yield from self._whole()
        for place, item in enumerate(self.merged.items):
            if f"{item.field} {place}" in keys:
                yield from self._item(item, item.merged.taken + item.merged.open)
            elif item.merged.open and item.merged.taken:
                yield from self._item(item, item.merged.taken)
        yield from replaced(self.before, self.after)

    def _whole(self) -> Iterator[Change]:
        before = self.here.wholes[0] if self.here.wholes else None
        after = self.now.wholes[0] if self.now.wholes else None
        if after is None and self.now_came.part_of:
            return  # that one is not here any more
        if after is not None and before is not None:
            after = msgspec.structs.replace(before, target=after.target)
        if after != before and (after is None or after not in self.here.wholes):
            yield Change(before, after)

    def _item(self, item: MergedItem, parts: Collection[str]) -> Iterator[Change]:
        said = item.versions[2].said if item.versions[2] else ""
        match item.field:
            case "people":
                part = self.now.people[item.now]
                if item.here < 0:
                    yield from added(part, self.here.people)
                else:
                    ours = self.here.people[item.here]
                    after = msgspec.structs.replace(ours, role=said)
                    yield from _changed(ours, after, self.here.people)
            case "links":
                citation, _ = self.now.links[item.now]
                if item.here < 0:
                    yield from added(citation, [one for one, _ in self.here.links])
                else:
                    cited, _ = self.here.links[item.here]
                    noted = msgspec.structs.replace(cited, note=said)
                    yield from _changed(cited, noted, [one for one, _ in self.here.links])
            case "quotes":
                quote = self.now.quotes[item.now]
                if item.here < 0:
                    yield Change(None, quote)
                    yield Change(None, EventQuote(self.here.event.id, quote.id))
                else:
                    ours_said = self.here.quotes[item.here]
                    pairs = (("text", "what"), ("speaker_as_named", "said"))
                    fields = [name for name, one in pairs if one in parts]
                    yield from replaced(ours_said, with_fields(ours_said, quote, fields))


def usually_taken(fields: Iterable[FieldOfRow]) -> frozenset[str]:
    """The keys of the fields that are taken if nobody says otherwise."""
    return frozenset(field.key for field in fields if not (field.is_open or field.is_gone))


def differing_fields(here: CameEvent, now: CameEvent) -> tuple[FieldOfRow, ...]:
    """The fields in which two events differ, of which none was made of the other."""
    found = []
    for name in CameEvent.__struct_fields__:
        ours, theirs = _text(getattr(here, name)), _text(getattr(now, name))
        if ours != theirs:
            found.append(FieldOfRow(name, name, ("", ours, theirs), False))
    return tuple(found)


def _is_for_taking(item: MergedItem) -> bool:
    return item.now >= 0 and item.merged.case in (
        RowCase.NEW,
        RowCase.CHANGED_THERE,
        RowCase.CHANGED_ON_BOTH,
    )


def _text(value: object) -> str:
    return value_text(value, "", lambda _, own_id: own_id)


def replaced(before: Record, after: Record) -> Iterator[Change]:
    """The change of one record into another, if they differ."""
    if before != after:
        yield Change(before, after)


def _changed(before: Record, after: Record, others: Collection[Record]) -> Iterator[Change]:
    """The change of a record without id, unless there is one like that already."""
    if after not in others:
        yield Change(before, after)


def added(record: Record, others: Collection[Record]) -> Iterator[Change]:
    """The change that adds a record, if it is not among others."""
    if record not in others:
        yield Change(None, record)
