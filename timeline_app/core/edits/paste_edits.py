"""What pasting records into a chronology adds to it: nothing that is there is changed.

Lanes, sources, actors, quotes and imports are shared where the chronology has the same, be it under
another id; events and their date claims are always added, under new ids where theirs are taken.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol, TypeVar

import msgspec

from timeline_app.core.edits.edit import Change
from timeline_app.core.records.ids import Names, new_id, renamed
from timeline_app.core.records.records import (
    Actor,
    DateClaim,
    Event,
    EventId,
    Import,
    Lane,
    Quote,
    Record,
    Relation,
    Selector,
    Source,
    SourceId,
    type_of_section,
)

_R = TypeVar("_R", bound=Record)
_SHARED: tuple[type[Record], ...] = (Lane, Source, Actor, Quote, Import)
"""In this order: what is named comes before what names it."""


class Clip(Protocol):
    """Records that name nothing but each other."""

    def records(self, section: str) -> Iterator[Record]:
        """The records of a section of `type_of_section`, in their order."""
        ...


class Present(Protocol):
    """What is asked of the chronology that is pasted into."""

    def of_ids(self, record_type: type[_R], ids: Sequence[str]) -> Mapping[str, _R]:
        """Those records of a type that are there, by their ids."""
        ...

    def namesakes(self, record_type: type[_R], records: Sequence[_R]) -> Iterable[_R]:
        """Records that are there and may be the same as some of these, under any id."""
        ...


class PasteEdit(msgspec.Struct, frozen=True):
    """Changes that add records, the ids of the events among them, and how many records differ.

    Those that differ have the id of another one here, so they were added under a new id.
    """

    changes: tuple[Change, ...]
    events: tuple[EventId, ...]
    differing: int


def pasted(clip: Clip, present: Present, around: Iterable[Relation] = ()) -> PasteEdit:
    """What adds the records of a clip.

    `around` are relations with events that are not in it: one is added where its event keeps
    its id and the other event is here.
    """
    names: Names = {}
    added: dict[type[Record], Sequence[Record]] = {}
    differing = 0
    for record_type in _SHARED:
        found = _Sharing(record_type, [*clip.records(_section(record_type))], present)
        added[record_type] = found.decide(names)
        differing += found.differing
    for record_type in (Event, DateClaim):
        own = [*clip.records(_section(record_type))]
        names[record_type] = _free_ids(record_type, own, present)
        added[record_type] = own
    records: list[Record] = []
    for section, record_type in type_of_section.items():
        if record_type in added:
            records += (renamed(record, names) for record in added[record_type])
        else:  # two actors may have become one, and what they did the same
            links = (renamed(record, names) for record in clip.records(section))
            records += dict.fromkeys(links)
    records += dict.fromkeys(_around(around, clip, names, present))
    events = tuple(record.id for record in records if isinstance(record, Event))
    return PasteEdit(tuple(Change(None, record) for record in records), events, differing)


class _Sharing:
    """Decides which records of one type are here already, and under which id the others come."""

    def __init__(
        self, record_type: type[Record], records: Sequence[Record], present: Present
    ) -> None:
        self._type = record_type
        self._records = records
        self._there = present.of_ids(record_type, [_id(record) for record in records])
        self._by_likeness: dict[bytes, str] = {}
        for other in present.namesakes(record_type, records) if records else ():
            self._by_likeness.setdefault(_likeness(other), _id(other))
        self.differing = 0

    def decide(self, names: Names) -> list[Record]:
        """Those that are to be added; `names` learns what the ids become."""
        own = names[self._type] = {}
        added = []
        for record in self._records:
            own_id, now = _id(record), _likeness(renamed(record, names))
            there = self._there.get(own_id)
            # As it was copied, or with what it names as that is called here.
            if there is not None and _likeness(there) in (_likeness(record), now):
                continue
            same = self._by_likeness.get(now)
            if same is not None:
                own[own_id] = same
                continue
            if there is not None:
                own[own_id] = _fresh(record)
                self.differing += 1
            added.append(record)
        return added


_encode = msgspec.json.Encoder(order="deterministic").encode
_no_selector = Selector()


def _likeness(record: Record) -> bytes:
    """What makes a record the same as another: all but its id; of a lane its name alone."""
    match record:
        case Lane():
            return " ".join(record.name.split()).encode("utf-8", "surrogatepass")
        case Quote() if record.selector == _no_selector:
            # What has its default is left out, but only if it is the very same object.
            return _encode(msgspec.structs.replace(record, id="", selector=_no_selector))
    return _encode(msgspec.structs.replace(record, id=""))


def _free_ids(
    record_type: type[Record], records: Sequence[Record], present: Present
) -> dict[str, str]:
    """New ids for those records whose ids are taken."""
    taken = present.of_ids(record_type, [_id(record) for record in records])
    return {_id(record): _fresh(record) for record in records if _id(record) in taken}


def _fresh(record: Record) -> str:
    """An id for a record whose own is taken, by what it is called."""
    match record:
        case Event():
            return new_id(record.title, "event")
        case Lane() | Actor():
            return new_id(record.name, type(record).__name__.lower())
        case Source():
            return new_id(record.item.title or record.description, "source")
        case Quote():
            return new_id(record.text, "quote")
        case DateClaim():
            return new_id(record.wording, "claim")
        case Import():
            return new_id(record.file, "import")
        case _:
            raise TypeError(type(record))


def _around(
    relations: Iterable[Relation], clip: Clip, names: Names, present: Present
) -> Iterator[Record]:
    """Those relations that can be there again, as they were."""
    inside = {_id(event) for event in clip.records("events")}
    kept = inside - names[Event].keys()
    ends = [
        (relation, ({relation.origin, relation.target} - inside))
        for relation in relations
        if {relation.origin, relation.target} & inside <= kept
    ]
    wanted = sorted({name for _, others in ends for name in others})
    there = present.of_ids(Event, wanted).keys()
    named = sorted({relation.source for relation, _ in ends})
    sources = {_id(source) for source in clip.records("sources")}
    sources.update(present.of_ids(Source, named))
    for relation, others in ends:
        if len(others) == 1 and others <= there:
            source = relation.source if relation.source in sources else SourceId("")
            yield renamed(msgspec.structs.replace(relation, source=source), names)


_section_of: dict[type[Record], str] = {kind: name for name, kind in type_of_section.items()}


def _section(record_type: type[Record]) -> str:
    return _section_of[record_type]


def _id(record: Record) -> str:
    return str(getattr(record, "id", ""))
