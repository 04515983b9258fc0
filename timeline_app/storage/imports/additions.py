"""What a file adds: all that it holds, or its new events with what hangs on them and is named."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import islice
from types import GenericAlias

import msgspec

from timeline_app.core.edits.edit import Change
from timeline_app.core.records.ids import Names, renamed
from timeline_app.core.records.records import (
    Event,
    EventId,
    EventQuote,
    Import,
    KeptText,
    Lane,
    LaneId,
    Origin,
    Quote,
    Record,
    Relation,
    Source,
    SourceId,
    Waiver,
    type_of_section,
)
from timeline_app.storage.database.reader import RecordReader
from timeline_app.storage.database.schema import TABLE_OF_TYPE
from timeline_app.storage.database.validation import id_of, references_of
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
from timeline_app.storage.progress import Progress, tell

_SECTIONS = [*type_of_section]
_NAMED = {TABLE_OF_TYPE[record_type].name: section for section, record_type in SHARED.items()}
_CHANGES_AT_ONCE = 500


class ChangeSpool:
    """Takes changes in any order, and gives them by sections: what is named comes first."""

    def __init__(self, file: sqlite3.Connection) -> None:
        self._file = file
        self._encoder = msgspec.msgpack.Encoder()
        for name in ("change", "needed"):
            file.execute(f'DROP TABLE IF EXISTS "{name}"')
        file.execute(
            'CREATE TABLE "change" ("section" INTEGER, "is_new" INTEGER, "number" INTEGER, '
            '"data" BLOB, PRIMARY KEY ("section", "is_new", "number")) WITHOUT ROWID'
        )
        file.execute(
            'CREATE TABLE "needed" ("section", "id", PRIMARY KEY ("section", "id")) WITHOUT ROWID'
        )
        self.count = 0

    def add(self, changes: Iterable[Change]) -> None:
        """Keep changes; all of an event come together, and of what has no id each once."""
        query = 'INSERT INTO "change" VALUES (?, ?, ?, ?)'
        self._file.executemany(query, self._rows(changes))

    def _rows(self, changes: Iterable[Change]) -> Iterator[tuple[object, ...]]:
        seen: set[Record] = set()
        for change in changes:
            record = change.after or change.before
            assert record is not None
            if change.before is None and id_of(record) is None:
                if record in seen:  # two there may be one here
                    continue
                seen.add(record)
            self.count += 1
            if change.after is not None:
                self._note_named(change.after)
            section = _SECTIONS.index(TABLE_OF_TYPE[type(record)].section)
            data = self._encoder.encode((change.before, change.after))
            yield section, change.before is None, self.count, data

    def _note_named(self, record: Record) -> None:
        named = (
            (_NAMED[table], own_id) for _, table, own_id in references_of(record) if table in _NAMED
        )
        self._file.executemany('INSERT OR IGNORE INTO "needed" VALUES (?, ?)', named)

    def is_needed(self, section: str, own_id: str) -> bool:
        """Whether anything that was taken names this one, which several events may."""
        query = 'SELECT 1 FROM "needed" WHERE "section" = ? AND "id" = ?'
        return self._file.execute(query, (section, own_id)).fetchone() is not None

    def __iter__(self) -> Iterator[Change]:
        query = (
            'SELECT "is_new", "number", "data" FROM "change" WHERE "section" = ? '
            f'AND ("is_new", "number") > (?, ?) ORDER BY 1, 2 LIMIT {_CHANGES_AT_ONCE}'
        )
        for number, record_type in enumerate(type_of_section.values()):
            pair = GenericAlias(tuple, (record_type | None, record_type | None))
            decoder = msgspec.msgpack.Decoder(pair)
            after = -1, -1
            while rows := self._file.execute(query, (number, *after)).fetchall():
                for _, _, data in rows:
                    yield Change(*decoder.decode(data))
                after = rows[-1][:2]


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
            for records in _slices(self._there, SHARED[section]):
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
    if isinstance(record, Source):
        return msgspec.structs.replace(record, based_on=SourceId(""))
    return _behind(record, first_order)


def _behind(record: Record, first_order: int) -> Record:
    if not isinstance(record, Lane):
        return record
    return msgspec.structs.replace(record, order=first_order + record.order)


def all_additions(
    here: RecordReader,
    there: RecordReader,
    shared: Shared,
    keep_words: Callable[[KeptText], object],
) -> Iterator[Change]:
    """The changes that add what another chronology holds and this one doesn't have.

    What is `shared` is the same under whatever id. What is here of the same id stays as it is:
    somebody may have changed it. What was imported and stands in no lane goes to that in which it
    is drawn there. `keep_words` is given each text before that is added.
    """
    names: Names = {}
    lanes = [lane for _, lane in here.every(Lane)]
    order = next_order(lanes)
    rest: Lane | None = None
    ahead: dict[type[Record], Record] = {}
    """What comes with that lane if it is a new one, before others of a type."""
    has_events_of_it = False
    """Whether some of its events are here already."""
    for section, record_type in type_of_section.items():
        if record_type is Event and lanes:
            rest, ahead = _rest_lane(there, lanes, names)
        if record_type in ahead:
            yield _new(ahead[record_type])
        for batch in _slices(there, record_type):
            own = _not_shared(batch, section, shared, names) if section in SHARED else batch
            become = [renamed(record, names) for record in own] if names else own
            if rest is not None and record_type is Event:
                become = [in_a_lane(one, rest) for one in become if isinstance(one, Event)]
            if id_of(batch[0]) is None:
                is_checked = has_events_of_it or record_type is Waiver
                become = [*_not_there(here, become, own, is_checked=is_checked)]
                same: list[Record | None] = [None] * len(become)
            else:
                same = here.like_these(become)
                has_events_of_it |= record_type is Event and any(same)
            for record in (one for one, other in zip(become, same, strict=True) if other is None):
                if isinstance(record, KeptText):
                    keep_words(record)
                yield _new(_behind(record, order))


def _not_shared(records: list[Record], section: str, shared: Shared, names: Names) -> list[Record]:
    """Those that are not here under another id; `names` learns the ids of the others."""
    known = shared.names(section, (str(id_of(record)) for record in records))
    if any(there != here for there, here in known.items()):
        names.setdefault(SHARED[section], {}).update(known)
    return [record for record in records if id_of(record) not in known]


def _rest_lane(
    there: RecordReader, lanes: list[Lane], names: Names
) -> tuple[Lane | None, dict[type[Record], Record]]:
    """The lane here of what was imported and is drawn there in no lane of its own.

    And what is added before events, and before origins, if it is a new one. None where nothing
    was imported.
    """
    imported = next((one for _, one in there.every(Import)), None)
    if imported is None:
        return None, {}
    ids = names.get(Lane, {})
    all_lanes = (lane for _, lane in there.every(Lane))
    rest, is_new = rest_lane(lanes, all_lanes, imported, lambda own_id: ids.get(own_id, own_id))
    if rest is None or not is_new:
        return rest, {}
    is_needed = any(one.date for _, one in there.every(Event))
    return rest, {Event: rest, Origin: origin_of(rest, imported)} if is_needed else {}


def _not_there(
    here: RecordReader, become: list[Record], own: list[Record], *, is_checked: bool
) -> Iterator[Record]:
    """Those records without ids that are not here, each once.

    Where no event of theirs is here yet, only what names something shared can be: others need
    not be looked for, which takes most of the time.
    """
    pairs = zip(become, own, strict=True)
    asked = [record for record, before in pairs if is_checked or record != before]
    found = {record for record in here.like_these(asked) if record is not None}
    return (record for record in dict.fromkeys(become) if record not in found)


def _slices(reader: RecordReader, record_type: type[Record]) -> Iterator[list[Record]]:
    records = (record for _, record in reader.every(record_type))
    while part := list(islice(records, _AT_ONCE)):
        yield part
