"""What a file adds: its new events with all that hangs on them, and what those name."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

import msgspec

from timeline_app.core.edits.edit import Change
from timeline_app.core.records.ids import renamed
from timeline_app.core.records.records import (
    Event,
    EventId,
    EventQuote,
    Import,
    Lane,
    LaneId,
    Origin,
    Quote,
    Record,
    Relation,
    Source,
    SourceId,
)
from timeline_app.storage.database.reader import RecordReader
from timeline_app.storage.database.validation import id_of
from timeline_app.storage.imports.gathered import gathered
from timeline_app.storage.imports.ids_here import IdsHere
from timeline_app.storage.imports.pairs import Pairs
from timeline_app.storage.imports.recognised import FOLLOWS, Family
from timeline_app.storage.imports.shared import (
    SHARED,
    Shared,
    in_a_lane,
    next_order,
    origin_of,
    origins_here,
    rest_lane,
)
from timeline_app.storage.imports.spool import ChangeSpool
from timeline_app.storage.progress import Progress, tell

NEW = 't."pair" IS NULL'
"""Rows that came never before."""
_AT_ONCE = 250


class Additions:
    """Adds to a spool what a file holds that never came."""

    def __init__(
        self,
        here: RecordReader,
        there: RecordReader,
        pairs: Pairs,
        ids: IdsHere,
        shared: Shared,
        coming: Import,
        family: Family,
    ) -> None:
        self._here, self._there = here, there
        self._pairs, self._ids, self._shared = pairs, ids, shared
        self._coming, self._family = coming, family

    def add(self, spool: ChangeSpool, progress: Progress | None) -> None:
        """Add all of it, behind whatever is in the spool already."""
        lanes = [lane for _, lane in self._here.every(Lane)]
        there = (lane for _, lane in self._there.every(Lane))
        rest, is_new = rest_lane(lanes, there, self._coming, self._id_of_lane)
        for changes in self._new_events(rest):
            spool.add(changes)
            tell(progress, self._here.path, 0, 1)
        if rest is not None and is_new and spool.is_needed("lanes", rest.id):
            spool.add(iter((_new(rest), _new(origin_of(rest, self._coming)))))
        self._add_shared(spool, next_order(lanes))
        if spool.count:
            spool.add(self._import())

    def _new_events(self, rest: Lane | None) -> Iterator[Iterator[Change]]:
        joined = self._ids.ids_of(self._ids.joined.values())
        for rows in self._pairs.rows('t."event"', NEW, _AT_ONCE):
            origins = dict(self._there.with_keys(Origin, [row[0] for row in rows]))
            for key in [key for key in origins if key in self._ids.joined]:
                own_id = joined[self._ids.joined[key]]
                yield iter((_new(msgspec.structs.replace(origins.pop(key), record=own_id)),))
            keys = [event for key, event in rows if key in origins]
            yield self._new_ones(keys, origins, rest)

    def _new_ones(
        self, keys: Sequence[int], origins: dict[int, Origin], rest: Lane | None
    ) -> Iterator[Change]:
        """What adds events with all that hangs on them, and where they came from."""
        found = gathered(self._there, keys)
        names = self._ids.of_all(found.values())
        for one in found.values():
            own_id = EventId(names[Event][one.event.id])
            for record in one.records():
                own = renamed(record, names)
                if isinstance(own, Quote):
                    yield _new(EventQuote(own_id, own.id))
                elif not isinstance(record, Relation) or record.target in names[Event]:
                    yield _new(in_a_lane(own, rest) if isinstance(own, Event) else own)
        for origin in origins.values():
            yield _new(msgspec.structs.replace(origin, record=names[Event][origin.record]))

    def _id_of_lane(self, own_id: LaneId) -> str:
        return self._ids.of_section("lanes", [own_id])[own_id]

    def _add_shared(self, spool: ChangeSpool, order: int) -> None:
        """Add what several events may name once, if it is needed or listed for itself.

        The first new lane is of this order.
        """
        for section in ("quotes", "sources", "actors", "lanes"):  # what names others goes first
            for records in self._slices(section):
                there = {str(id_of(record)): record for record in records}
                known = self._shared.lasting(section, there)
                names = self._ids.of_records(records)
                origins = origins_here(self._here, section, known.values(), self._family.ids)
                came = self._origins_of(section, there)
                for own_id, record in there.items():
                    here = names[SHARED[section]][own_id]
                    is_listed = self._is_listed(came.get(own_id)) and own_id not in known
                    if not is_listed and not spool.is_needed(section, here):
                        continue
                    if own_id not in known:
                        spool.add(iter((_new(_placed(renamed(record, names), order)),)))
                    if own_id in came and here not in origins:
                        origin = msgspec.structs.replace(came[own_id], record=here)
                        spool.add(iter((_new(origin),)))

    def _slices(self, section: str) -> Iterator[list[Record]]:
        found: list[Record] = []
        for _, record in self._there.every(SHARED[section]):
            found.append(record)
            if len(found) == _AT_ONCE:
                yield found
                found = []
        if found:
            yield found

    def _origins_of(self, section: str, ids: Collection[str]) -> dict[str, Origin]:
        return origins_here(self._there, section, ids, (self._coming.id,))

    def _is_listed(self, origin: Origin | None) -> bool:
        """Whether a source stands in the file by itself, and was not deleted here."""
        if origin is None or origin.section != "sources" or not origin.place:
            return False
        return not self._shared.was_deleted(origin.section, origin.record)

    def _import(self) -> Iterator[Change]:
        coming, latest = self._coming, self._family.latest
        names = {one.file.casefold() for one in self._family.imports.values()}
        if latest is not None and coming.file.casefold() not in names:
            options = (*coming.options, (FOLLOWS, latest.id))
            coming = msgspec.structs.replace(coming, options=options)
        there = self._here.of_ids(Import, [coming.id]).get(coming.id)
        if there is None:
            yield _new(coming)
        elif (there.mapping, there.options) != (coming.mapping, coming.options):
            yield Change(there, msgspec.structs.replace(
                there, mapping=coming.mapping, options=coming.options))  # fmt: skip


def _new(record: Record) -> Change:
    return Change(None, record)


def _placed(record: Record, first_order: int) -> Record:
    """A new lane stands behind those that are here; a source is based on none of them."""
    if isinstance(record, Lane):
        return msgspec.structs.replace(record, order=first_order + record.order)
    if isinstance(record, Source):
        return msgspec.structs.replace(record, based_on=SourceId(""))
    return record
