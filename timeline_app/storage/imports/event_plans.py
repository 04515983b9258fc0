"""Events that were changed in a file since they came, some at a time, each compared."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

import msgspec

from timeline_app.core.evidence.as_written import written_link
from timeline_app.core.merging.came_events import merged_events
from timeline_app.core.records.as_came import (
    CameEvent,
    CameItem,
    CameQuote,
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
    Status,
)
from timeline_app.core.text.folding import folded
from timeline_app.storage.database.reader import RecordReader
from timeline_app.storage.imports.gathered import (
    CameNames,
    GatheredEvent,
    gathered,
    names_of_people,
)
from timeline_app.storage.imports.ids_here import IdsHere
from timeline_app.storage.imports.pairs import Pairs
from timeline_app.storage.imports.plans import FieldOfRow, Plan, differing_fields
from timeline_app.storage.imports.shared import all_origins_here, origins_here

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


_UNSAID = (
    ("importance", "verification"),
    ("importance", "verification", "status"),
    ("importance",),
    ("importance", "status"),
    ("verification",),
    ("verification", "status"),
    (),
    ("status",),
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
