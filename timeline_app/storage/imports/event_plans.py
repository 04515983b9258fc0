"""Events, and what several of them name, that changed in a file since they came, each compared."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

import msgspec

from timeline_app.core.edits.edit import Change
from timeline_app.core.evidence.as_written import written_link
from timeline_app.core.merging.came_events import merged_events
from timeline_app.core.merging.fields import value_of
from timeline_app.core.merging.three_way import ThreeWay, three_way
from timeline_app.core.records.as_came import (
    USUAL,
    CameEvent,
    CameItem,
    CameQuote,
    came_alike,
    came_event,
    came_json,
    digest_of,
)
from timeline_app.core.records.ids import Names, renamed
from timeline_app.core.records.records import (
    Event,
    Import,
    ImportId,
    Lane,
    Origin,
    Record,
    Status,
)
from timeline_app.core.text.folding import folded
from timeline_app.storage.database.reader import RecordReader, sliced
from timeline_app.storage.imports.gathered import (
    CameNames,
    GatheredEvent,
    gathered,
    names_of_people,
)
from timeline_app.storage.imports.ids_here import IdsHere
from timeline_app.storage.imports.pairs import Pairs
from timeline_app.storage.imports.plans import (
    FieldOfRow,
    Plan,
    Reworked,
    differing_fields,
    merged_fields,
    replaced,
)
from timeline_app.storage.imports.shared import (
    SHARED,
    Shared,
    all_origins_here,
    is_same_there,
    origins_here,
)

_AT_ONCE = 250
CHANGED = 'h."came" <> t."came" AND h."event" IS NOT NULL'
"""Rows that are here, and came otherwise."""
_BY_DAY = (Status.PLANNED, Status.TOOK_PLACE)


class EventPlans:
    """Compares the events that came before and come otherwise now."""

    def __init__(
        self,
        here: RecordReader,
        there: RecordReader,
        pairs: Pairs,
        ids: IdsHere,
        family: Collection[ImportId],
    ) -> None:
        self._here, self._there = here, there
        self._pairs, self._ids = pairs, ids
        self._family = family

    def __iter__(self) -> Iterator[Plan]:
        columns = 't."pair", t."event", h."event"'
        claimed: dict[tuple[str, str], str] = {}
        for rows in self._pairs.rows(columns, CHANGED, _AT_ONCE):
            for one in self._plans(rows):
                plan = one.but(claimed)
                for section, here, there in plan.becoming():
                    self._ids.shared.let_become(section, here, there)
                yield plan

    def _plans(self, rows: Sequence[tuple[int, ...]]) -> Iterator[Plan]:
        ours = gathered(self._here, [row[3] for row in rows])
        theirs = gathered(self._there, [row[2] for row in rows])
        before = dict(self._here.with_keys(Origin, [row[1] for row in rows]))
        after = dict(self._there.with_keys(Origin, [row[0] for row in rows]))
        here_names = self._names_here([*ours.values()])
        there_names = self._names_there([*theirs.values()])
        names = self._ids.of_all(theirs.values())
        known, quoted = self._ids.known(theirs.values())
        becoming = self._ids.shared.becoming
        for key, pair, event_there, event_here in rows:
            here, there = ours[event_here], theirs[event_there]
            origin = after[key]
            old = before.get(pair)
            now = _now(origin, there_names.came(there))
            is_whole = now.written is not None
            here = here.handed_on() if is_whole else here
            named = _names_in(now, came_event(old.as_came) if old else None)
            as_here = here_names.came(here, named, is_whole=is_whole)
            own = {"", *(one.id for one in here.quotes), *(one.id for one in here.named_sources())}
            others: list[CameItem] = [
                written_link(source, None)
                for source in there.named_sources()
                if (known.get(source.id) or becoming("sources", source.id)) not in own
            ]
            others += (
                CameQuote(*said)
                for quote, said in zip(there.quotes, now.quotes, strict=True)
                if (quoted.get(quote.id) or becoming("quotes", quote.id)) not in own
            )
            merged = merged_events(
                _before(old, as_here) if old else None, as_here, now, there.event.status, others
            )
            yield Plan(
                key,
                here,
                there,
                _with_ids_here(there, names),
                as_here,
                now,
                merged,
                old,
                msgspec.structs.replace(origin, record=here.event.id),
            )

    def differences(self, pairs: Sequence[tuple[int, int]]) -> list[tuple[FieldOfRow, ...]]:
        """The fields in which events there and here differ, of which none was made of the other."""
        theirs = gathered(self._there, [key for key, _ in pairs])
        ours = gathered(self._here, [key for _, key in pairs])
        there_names, here_names = (
            self._names_there([*theirs.values()]),
            self._names_here([*ours.values()]),
        )
        return [
            differing_fields(here_names.came(ours[here]), there_names.came(theirs[there]))
            for there, here in pairs
        ]

    def _names_here(self, events: Sequence[GatheredEvent]) -> CameNames:
        """What things here were called when they came, else what they are called."""
        lanes = _lanes(self._here)
        people = names_of_people(self._here, events)
        came = origins_here(self._here, "lanes", lanes, self._family)
        lanes.update((own_id, one.own_id) for own_id, one in came.items())
        for own_id, origins in all_origins_here(self._here, "actors", people, self._family).items():
            people[own_id] = [one.own_id for one in origins]
        wholes = {one.target for each in events for one in each.wholes}
        came = origins_here(self._here, "events", wholes, self._family)
        return CameNames(lanes, people, {own_id: one.own_id for own_id, one in came.items()})

    def _names_there(self, events: Sequence[GatheredEvent]) -> CameNames:
        lanes, own = _lanes(self._there), {one.id for _, one in self._there.every(Import)}
        came = origins_here(self._there, "lanes", lanes, own)
        lanes.update((own_id, one.own_id) for own_id, one in came.items())
        return CameNames(lanes, names_of_people(self._there, events), {})


def _names_in(*events: CameEvent | None) -> set[str]:
    return {folded(name) for one in events if one is not None for name, *_ in one.people}


def _lanes(reader: RecordReader) -> dict[str, str]:
    return {str(lane.id): lane.name for _, lane in reader.every(Lane)}


def _with_ids_here(there: GatheredEvent, names: Names) -> GatheredEvent:
    """What comes, with the ids of here; what it is part of only if that is here."""
    return GatheredEvent(
        renamed(there.event, names),
        tuple(renamed(part, names) for part in there.people),
        tuple((renamed(one, names), source) for one, source in there.links),
        tuple(renamed(quote, names) for quote in there.quotes),
        tuple(renamed(one, names) for one in there.wholes if one.target in names[Event]),
        tuple(renamed(claim, names) for claim in there.claims),
        there.sources,
        there.actors,
    )


_UNSAID = tuple(
    (*usual, *by_day)
    for count in reversed(range(len(USUAL) + 1))
    for usual in combinations(USUAL, count)
    for by_day in ((), ("status",))
)
"""What a file may have said nothing of, the likeliest first."""


def _before(origin: Origin, as_here: CameEvent) -> CameEvent | None:
    """How an event came; of a digest it is known only if it is here as it came."""
    if not origin.is_digest:
        return came_event(origin.as_came)
    for unsaid in _UNSAID:
        one = msgspec.structs.replace(as_here, **dict.fromkeys(unsaid))
        if digest_of(came_json(one)) == origin.as_came:
            return one
    return None


def _now(origin: Origin, as_there: CameEvent) -> CameEvent:
    """How an event comes: what the file says of status and whole is kept with its origin."""
    came = None if origin.is_digest else came_event(origin.as_came)
    if came is not None and came.written is not None:
        return came
    if came is not None:
        return msgspec.structs.replace(as_there, status=came.status, part_of=came.part_of)
    status = None if as_there.status in _BY_DAY else as_there.status
    return msgspec.structs.replace(as_there, status=status)


_ORIGINS_AT_ONCE = 500
_NOT_COMPARED = ("order", "name")
"""What is no matter of the file: where a lane stands, and what a lane or an actor is known by."""
_OF_SECTION = (
    'SELECT "key", 0 FROM "origin" WHERE "section" = ? AND "key" > ? '
    f'ORDER BY "key" LIMIT {_ORIGINS_AT_ONCE}'
)


class SharedPlan(NamedTuple):
    """A record that was changed there since it came, as it is here and as it comes."""

    number: int
    """The key of its origin there."""
    section: str
    came: Record | None
    here: Record
    now: Record
    merged: ThreeWay[Record]
    before: Origin
    after: Origin

    def fields(self) -> Iterator[FieldOfRow]:
        """The fields that are to be taken, or may be."""
        yield from merged_fields(self.merged, (self.came, self.here, self.now))

    def taken(self) -> frozenset[str]:
        """The fields that are taken if nobody says otherwise."""
        return frozenset(self.merged.taken)

    def changes(self, keys: Collection[str], reworked: Reworked) -> Iterator[Change]:
        """What takes these fields, and remembers how it came now."""
        names = [one for one in self.merged.taken + self.merged.open if one in keys]
        yield from reworked.changes(self.here, {one: value_of(self.now, one) for one in names})
        yield from replaced(self.before, self.after)


def origins_there(there: RecordReader, section: str) -> Iterator[list[tuple[int, Origin]]]:
    """The origins of a section of a file, some at a time."""
    for rows in sliced(lambda after: there.pairs(_OF_SECTION, section, after)):
        yield sorted(there.with_keys(Origin, [key for key, _ in rows]), key=lambda row: row[0])


def shared_plans(
    here: RecordReader, there: RecordReader, shared: Shared, family: Collection[ImportId]
) -> Iterator[SharedPlan]:
    """What becomes of those that came before and come otherwise now."""
    for section, record_type in SHARED.items():
        for origins in origins_there(there, section):
            names = shared.names(section, (one.record for _, one in origins))
            before = all_origins_here(here, section, names.values(), family)
            changed = [
                (key, one, old)
                for key, one in origins
                for old in _same(section, one, before.get(names.get(one.record, ""), ()))
                if not came_alike(one, old)
            ]
            if not changed:
                continue
            ours = here.of_ids(record_type, [one.record for _, _, one in changed])
            theirs = there.of_ids(record_type, [one.record for _, one, _ in changed])
            for key, after, old in changed:
                record = ours[old.record]
                now = _came(after, record_type) or theirs[after.record]
                came = _record_before(old, record, record_type)
                yield SharedPlan(
                    key,
                    section,
                    came,
                    record,
                    now,
                    three_way(came, record, now, _NOT_COMPARED),
                    old,
                    msgspec.structs.replace(after, record=old.record),
                )


def _same(section: str, one: Origin, origins: Sequence[Origin]) -> Sequence[Origin]:
    """The latest of some origins of a record that is of the same there, if any is."""
    return [old for old in origins if is_same_there(section, one, old)][-1:]


def _came(origin: Origin, record_type: type[Record]) -> Record | None:
    """The record as an origin has it; None for a digest, and what is none."""
    if origin.is_digest:
        return None
    try:
        return msgspec.json.decode(origin.as_came, type=record_type)
    except msgspec.MsgspecError:
        return None


def _record_before(origin: Origin, here: Record, record_type: type[Record]) -> Record | None:
    """How a record came; of a digest it is known only if it is here as it came."""
    if origin.is_digest and digest_of(came_json(here)) == origin.as_came:
        return here
    return _came(origin, record_type)
