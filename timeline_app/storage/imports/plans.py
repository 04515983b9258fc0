"""What becomes of an event that comes again, and the changes that do it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from typing import NamedTuple, TypeVar

import msgspec

from timeline_app.core.edits.edit import Change
from timeline_app.core.evidence.as_written import (
    NOT_CITED,
    date_in,
    names_in,
    parts_of_item,
    written_link,
)
from timeline_app.core.evidence.duplicates import mark_of_address
from timeline_app.core.merging.came_events import MergedEvent, MergedItem
from timeline_app.core.merging.fields import field_differences, with_fields, with_values
from timeline_app.core.merging.three_way import RowCase, ThreeWay
from timeline_app.core.records.as_came import (
    CameClaim,
    CameEvent,
    CameLink,
    CamePerson,
    CameQuote,
)
from timeline_app.core.records.records import (
    ActorKind,
    Citation,
    Event,
    EventQuote,
    HowSeen,
    Origin,
    Record,
    Source,
    Stance,
)
from timeline_app.core.value import Value
from timeline_app.storage.database.validation import id_of
from timeline_app.storage.imports.gathered import GatheredEvent

R = TypeVar("R", bound=Record)
WHOLE = "part_of"
_OWN = {"people": ("said",), "links": ("said", "locator", "stance")}
"""What is said of somebody's part in an event, or of a citation, and not of who or what that is."""
_OF_QUOTE = {"what": "text", "said": "speaker_as_named"} | {
    name: name for name in CameQuote.__struct_fields__[2:]
}
_OF_CLAIM = {"what": "wording", "said": "edtf", "source": "source"} | {
    name: name for name in ("note", "place", "zone")
}
_OF_SOURCE = {
    "what": "item.URL",
    "title": "item.title",
    "authors": "item.author",
    "published_in": "item.container_title",
    "publisher": "item.publisher",
    "issued": "item.issued",
    "type": "item.type",
    "doi": "item.DOI",
    "seen_on": "item.accessed",
    "seen": "seen",
    "day_seen": "seen_on",
    "language": "item.language",
    "description": "description",
}
"""Which fields of ours those of quotes, date claims and links are."""
_VALUE_OF: Mapping[str, Callable[[str], object]] = {
    "authors": names_in,
    "issued": date_in,
    "seen_on": date_in,
    "seen": HowSeen,
}


class FieldOfRow(Value, frozen=True):
    """A field as it came, as it is here, and as it comes now; `key` tells it in its row.

    `name` is that of a field of `Event`, `Source`, …, or "people", "links", "quotes".
    """

    key: str
    name: str
    texts: tuple[str, ...]
    is_open: bool
    """Whether it changed on both sides: ours stands unless somebody takes it."""
    is_gone: bool = False
    """Whether it is gone there, and stays here whatever anybody takes."""


class Plan(NamedTuple):
    """An event that was changed there since it came; all ids are those of here."""

    number: int
    """The key of its origin there."""
    here: GatheredEvent
    there: GatheredEvent
    """With the ids of there."""
    now: GatheredEvent
    here_came: CameEvent
    now_came: CameEvent
    merged: MergedEvent
    before: Origin | None
    """None where it never came, but was written here."""
    after: Origin

    def but(self, claimed: dict[tuple[str, str], str]) -> Plan:
        """The same, with all open that another row has said otherwise of the same record.

        `claimed` is what rows say: record and field to the value; this one's are added.
        """
        items = [self._but(item, claimed) for item in self.merged.items]
        if items == [*self.merged.items]:
            return self
        case = RowCase.CHANGED_ON_BOTH
        return self._replace(merged=self.merged._replace(case=case, items=tuple(items)))

    def _but(self, item: MergedItem, claimed: dict[tuple[str, str], str]) -> MergedItem:
        said, record = item.versions[2], self._shared(item)
        if said is None or not record:
            return item
        parts = [one for one in item.merged.taken if one not in _OWN.get(item.field, ())]
        clashing = tuple(
            part
            for part in parts
            if claimed.setdefault((record, part), getattr(said, part)) != getattr(said, part)
        )
        if not clashing:
            return item
        merged = item.merged._replace(
            case=RowCase.CHANGED_ON_BOTH,
            taken=tuple(one for one in item.merged.taken if one not in clashing),
            open=item.merged.open + clashing,
        )
        return item._replace(merged=merged)

    def _shared(self, item: MergedItem) -> str:
        """Which record other events may name too an item is of; empty for none."""
        if item.here < 0:
            return ""
        match item.field:
            case "people":
                return f"actor {self.here.people[item.here].actor}"
            case "links":
                return f"source {self.here.named_sources()[item.here].id}"
            case "quotes":
                return f"quote {self.here.quotes[item.here].id}"
        return ""

    def becoming(self) -> Iterator[tuple[str, str, str]]:
        """Section and ids of sources and quotes here that become what one there is.

        That is if nobody says otherwise.
        """
        for item in self.merged.items:
            said = item.versions[2]
            if item.here < 0 or not item.merged.taken:
                continue
            if isinstance(said, CameLink):
                source = max(self.there.named_sources(), key=partial(_likeness, said))
                yield "sources", self.here.named_sources()[item.here].id, source.id
            elif isinstance(said, CameQuote):
                yield "quotes", self.here.quotes[item.here].id, self.there.quotes[item.now].id

    def fields(self) -> Iterator[FieldOfRow]:
        """The fields that are to be taken, or may be."""
        versions = (self.merged.came, self.here_came, self.now_came)
        yield from merged_fields(self.merged.fields, versions)
        for place, item in enumerate(self.merged.items):
            is_gone = item.merged.case is RowCase.GONE_THERE
            if is_gone or _is_for_taking(item):
                said = tuple(
                    ", ".join(filter(None, parts_of_item(one))) if one else ""
                    for one in item.versions
                )
                is_open = item.merged.case is RowCase.CHANGED_ON_BOTH
                yield FieldOfRow(f"{item.field} {place}", item.field, said, is_open, is_gone)

    def taken(self) -> frozenset[str]:
        """The keys of the fields that are taken if nobody says otherwise."""
        return usually_taken(self.fields())

    def changes(self, keys: Collection[str], reworked: Reworked) -> Iterator[Change]:
        """What takes these fields, and remembers how it came now."""
        names = [name for name in self.merged.fields.taken + self.merged.fields.open
                 if name in keys]  # fmt: skip
        own = [name for name in names if name != WHOLE]
        unsaid = [one for one in self.now_came.unsaid if one in Event.__struct_fields__]
        now = with_values(self.now.event, {one: getattr(self.here.event, one) for one in unsaid})
        event = with_fields(self.here.event, now, own)
        yield from replaced(self.here.event, event)
        if WHOLE in names:
            yield from self._whole()
        for place, item in enumerate(self.merged.items):
            if f"{item.field} {place}" in keys:
                yield from self._item(item, item.merged.taken + item.merged.open, reworked)
            elif item.merged.open and item.merged.taken:
                yield from self._item(item, item.merged.taken, reworked)
        if self.before and not (self.now_came.written and not any(self.fields())):
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

    def _item(
        self, item: MergedItem, parts: Collection[str], reworked: Reworked
    ) -> Iterator[Change]:
        match item.versions[2]:
            case CamePerson() as said:
                yield from self._person(item, said, parts, reworked)
            case CameLink() as said:
                yield from self._link(item, said, parts, reworked)
            case CameQuote():
                yield from self._quote(item, parts, reworked)
            case CameClaim():
                claim = self.now.claims[item.now]
                if item.here < 0:
                    yield Change(None, claim)
                else:
                    ours = self.here.claims[item.here]
                    names = [name for one, name in _OF_CLAIM.items() if one in parts]
                    yield from replaced(ours, with_fields(ours, claim, names))

    def _person(
        self, item: MergedItem, said: CamePerson, parts: Collection[str], reworked: Reworked
    ) -> Iterator[Change]:
        if item.here < 0:
            yield from added(self.now.people[item.now], self.here.people)
            return
        ours = self.here.people[item.here]
        if "said" in parts:
            after = msgspec.structs.replace(ours, role=said.said)
            yield from _changed(ours, after, self.here.people)
        of_actor = {"name": said.what, "kind": ActorKind(said.kind or "person"), "side": said.side}
        taken = {"name": "what" in parts, "kind": "kind" in parts, "side": "side" in parts}
        values = {name: value for name, value in of_actor.items() if taken[name]}
        yield from reworked.changes(self.here.actors[ours.actor], values)

    def _link(
        self, item: MergedItem, said: CameLink, parts: Collection[str], reworked: Reworked
    ) -> Iterator[Change]:
        here, citations = self.here.links, [one for one, _ in self.here.links]
        if item.here < 0:
            yield from added(self._cited(said), citations)
            return
        if item.here < len(here):
            ours, source = here[item.here]
        else:
            source = self.here.uncited()[item.here - len(here)]
            ours = Citation(self.here.event.id, source.id, stance=Stance.CONTEXT)
        values: dict[str, object] = {"note": said.said, "locator": said.locator}
        if "stance" in parts and said.stance != NOT_CITED:
            values["stance"] = Stance(said.stance)
        taken = {"note": "said" in parts, "locator": "locator" in parts, "stance": True}
        after = msgspec.structs.replace(
            ours, **{name: value for name, value in values.items() if taken[name]}
        )
        if item.here >= len(here):
            if "stance" in parts:
                yield from added(after, citations)
        elif "stance" in parts and said.stance == NOT_CITED:
            yield Change(ours, None)
        else:
            yield from _changed(ours, after, citations)
        of_source = {
            name: _VALUE_OF.get(one, str)(getattr(said, one))
            for one, name in _OF_SOURCE.items()
            if one in parts
        }
        yield from reworked.changes(source, of_source)

    def _cited(self, said: CameLink) -> Citation:
        """The citation that is new with a link: that of the same source, and place in it."""
        return max(self.now.links, key=lambda one: _likeness(said, one[1], one[0]))[0]

    def _quote(
        self, item: MergedItem, parts: Collection[str], reworked: Reworked
    ) -> Iterator[Change]:
        quote = self.now.quotes[item.now]
        if item.here < 0:
            if quote.id not in {one.id for one in self.here.quotes}:
                yield Change(None, EventQuote(self.here.event.id, quote.id))
            return
        names = [name for one, name in _OF_QUOTE.items() if one in parts]
        values = {name: getattr(quote, name) for name in names}
        yield from reworked.changes(self.here.quotes[item.here], values)


class Reworked:
    """Records that several events name, as they are after what was taken of each event."""

    def __init__(self) -> None:
        self._records: dict[tuple[type[Record], str], Record] = {}

    def changes(self, record: Record, values: Mapping[str, object]) -> Iterator[Change]:
        """What gives a record these values of its fields."""
        if not values:
            return
        key = type(record), str(id_of(record))
        before = self._records.get(key, record)
        after = self._records[key] = with_values(before, values)
        yield from replaced(before, after)


def usually_taken(fields: Iterable[FieldOfRow]) -> frozenset[str]:
    """The keys of the fields that are taken if nobody says otherwise."""
    return frozenset(field.key for field in fields if not (field.is_open or field.is_gone))


def merged_fields(
    merged: ThreeWay[R], versions: tuple[R | None, R | None, R | None]
) -> Iterator[FieldOfRow]:
    """The fields of a record that are to be taken, or may be: as it came, is here, and comes."""
    texts = {one.field: one.texts for one in field_differences(versions, _id_of)}
    for name in (*merged.taken, *merged.open):
        yield FieldOfRow(name, name, texts[name], name in merged.open)


def differing_fields(here: CameEvent, now: CameEvent) -> tuple[FieldOfRow, ...]:
    """The fields in which two events differ, of which none was made of the other."""
    found = field_differences((here, now), _id_of)
    return tuple(FieldOfRow(one.field, one.field, ("", *one.texts), False) for one in found)


def _likeness(
    said: CameLink, source: Source, citation: Citation | None = None
) -> tuple[bool, bool, bool]:
    """How much is alike of what a link says, and a source."""
    told = written_link(source, citation)
    is_address = mark_of_address(told.what) == mark_of_address(said.what)
    return is_address, told.title == said.title, told.locator == said.locator


def _id_of(_: str, own_id: str) -> str:
    return own_id


def _is_for_taking(item: MergedItem) -> bool:
    return item.now >= 0 and item.merged.case in (
        RowCase.NEW,
        RowCase.CHANGED_THERE,
        RowCase.CHANGED_ON_BOTH,
    )


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
