"""Lanes, sources, actors and quotes of a file that are here already, under whatever id.

Events that stand in no lane there would be drawn in the first one, which here would be somebody
else's, in which they have no place: they get a lane that is found or made for them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

import msgspec

from timeline_app.core.evidence.as_written import parts_of_item, written_link, written_quote
from timeline_app.core.evidence.duplicates import marks_of
from timeline_app.core.records.as_came import CameItem, came_json
from timeline_app.core.records.ids import renamed
from timeline_app.core.records.records import (
    Actor,
    Event,
    Import,
    Lane,
    LaneId,
    Origin,
    Quote,
    Record,
    Source,
)
from timeline_app.core.text.folding import folded
from timeline_app.storage.database.reader import LISTED, RecordReader, listed, sliced
from timeline_app.storage.database.schema import TABLE_OF_TYPE
from timeline_app.storage.database.validation import id_of
from timeline_app.storage.imports.pairs import text_mark

SHARED: dict[str, type[Record]] = {
    "lanes": Lane,
    "sources": Source,
    "actors": Actor,
    "quotes": Quote,
}
"""What several events may name; quotes come last, for they are known by what they name."""
_AT_ONCE = 1_000
_CAME = (
    'SELECT "key", "own_id", "record" FROM "origin" WHERE "import" = ? AND "section" = ? '
    f'AND "key" > ? ORDER BY "key" LIMIT {_AT_ONCE}'
)
_WANT = 'INSERT INTO "wanted" VALUES (?, ?, ?)'
_WANT_FIRST = """INSERT INTO "wanted" SELECT ?1, ?2, ?3
WHERE NOT EXISTS (SELECT 1 FROM "wanted" WHERE "section" = ?1 AND "mark" = ?2)"""
"""An event may have the same words twice: only the first are those of one quote here."""
_LISTED = (
    'SELECT "key", "own_id", "record" FROM "origin" WHERE "import" = ? AND "section" = '
    "'sources' AND \"place\" <> '' AND \"key\" > ? "
    f'ORDER BY "key" LIMIT {_AT_ONCE}'
)


def name_of(record: Record) -> str:
    """What a lane, an actor or a source is called."""
    if isinstance(record, Source):
        return record.item.title or record.item.URL or record.id
    return str(getattr(record, "name", ""))


def shared_marks(record: Record) -> Collection[str]:
    """By what a lane, an actor or a source is the same under another id; of some none."""
    match record:
        case Lane():
            return (" ".join(record.name.split()),)
        case Actor():
            return (folded(record.name),)
        case Source():
            return marks_of(record.item)
    return ()


def _marks(record: Record) -> Collection[str]:
    """The same of what a file holds, of some by all that a table says.

    These are sources without a mark, and quotes, of which what they name has its id here.
    """
    match record:
        case Source():
            return shared_marks(record) or (_said(written_link(record, None)),)
        case Quote():
            return (f"{record.source}\n{record.speaker}\n{_said(written_quote(record, None, ''))}",)
    return shared_marks(record)


def _said(item: CameItem) -> str:
    return "\n".join(parts_of_item(item))


def _mark_of_id(section: str, own_id: str) -> str:
    """What an origin is found by: lanes and actors have their names there as foreign ids."""
    if section == "lanes":
        return " ".join(own_id.split())
    return folded(own_id) if section == "actors" else f"own:{own_id}"


class Shared:
    """Which id here what several events may name has; kept in a database of its own.

    What was given another name here since it came is found by its origin.
    """

    def __init__(
        self,
        file: sqlite3.Connection,
        here: RecordReader,
        there: RecordReader,
        family: Collection[int],
    ) -> None:
        """`family` are the keys of imports here of the same file, the latest last."""
        self._file = file
        self._here, self._there = here, there
        self._family = family
        self._is_in: dict[str, bool] = {}
        file.execute('CREATE TABLE "wanted" ("section", "mark", "id")')
        file.execute('CREATE INDEX "wanted_by_mark" ON "wanted" ("section", "mark")')
        file.execute(
            'CREATE TABLE "same" ("section", "there", "here", PRIMARY KEY ("section", "there")) '
            "WITHOUT ROWID"
        )
        file.execute('CREATE TABLE "deleted" ("section", "id", PRIMARY KEY ("section", "id"))')
        self._become: dict[str, dict[str, str]] = {section: {} for section in SHARED}
        self._reworded: dict[str, set[str]] = {section: set() for section in SHARED}

    def find(self, told: Callable[[], object]) -> None:
        """Look for all of them, once; `told` is called now and then."""
        if self._is_in:
            return
        for section, record_type in SHARED.items():
            self._want(section, record_type)
            for key in reversed([*self._family]):  # what came last tells first
                self._match(section, self._came(section, key), told, is_checked=True)
            if self._is_in[section]:
                self._match(section, self._marked(self._here, record_type), told, is_checked=False)

    def _want(self, section: str, record_type: type[Record]) -> None:
        origins = self._there.fetch(
            'SELECT "own_id", "record" FROM "origin" WHERE "section" = ?', (section,)
        )
        by_id = ((_mark_of_id(section, str(own)), str(record)) for own, record in origins)
        for found in (by_id, self._marked(self._there, record_type)):
            self._file.executemany(
                _WANT_FIRST if section == "quotes" else _WANT,
                ((section, text_mark(text), own_id) for text, own_id in found if text),
            )
        query = 'SELECT 1 FROM "wanted" WHERE "section" = ? LIMIT 1'
        self._is_in[section] = self._file.execute(query, (section,)).fetchone() is not None

    def _marked(self, reader: RecordReader, record_type: type[Record]) -> Iterator[tuple[str, str]]:
        """What records of a side are found by, with their ids; not those of what is new there."""
        records = (record for _, record in reader.every(record_type))
        while part := list(islice(records, _AT_ONCE)):
            if reader is self._there:
                part = self._with_names_here(part)
            yield from ((text, str(id_of(one))) for one in part for text in _marks(one))

    def _with_names_here(self, records: list[Record]) -> list[Record]:
        """Quotes with ids here of what they name, if all of that is here; others as they are."""
        quotes = [one for one in records if isinstance(one, Quote)]
        if not quotes:
            return records
        sources = self.names("sources", (one.source for one in quotes))
        actors = self.names("actors", (one.speaker for one in quotes)) | {"": ""}
        known = [one for one in quotes if one.source in sources and one.speaker in actors]
        return [renamed(one, {Source: sources, Actor: actors}) for one in known]

    def _came(self, section: str, import_key: int) -> Iterator[tuple[str, str]]:
        """What origins of an import here are found by, with the ids of their records."""
        for rows in self._origins(_CAME, import_key, section):
            yield from ((_mark_of_id(section, own_id), record) for _, own_id, record in rows)

    def _origins(self, query: str, *of: object) -> Iterator[list[tuple[Any, ...]]]:
        """Keys, foreign ids and records of origins here, in slices."""
        return sliced(lambda after: self._here.typed(query, (*of, after), (int, str, str)))

    def _match(
        self,
        section: str,
        pairs: Iterable[tuple[str, str]],
        told: Callable[[], object],
        *,
        is_checked: bool,
    ) -> None:
        """Take marks with ids here; where `is_checked` only of what is there still."""
        rest = iter(pairs)
        while part := list(islice(rest, _AT_ONCE)):
            told()
            if is_checked:
                there = self._here.of_ids(SHARED[section], [own_id for _, own_id in part])
                gone = (pair for pair in part if pair[1] not in there)
                self._file.executemany(
                    'INSERT OR IGNORE INTO "deleted" SELECT "section", "id" FROM "wanted" '
                    'WHERE "section" = ? AND "mark" = ?',
                    ((section, text_mark(text)) for text, _ in gone),
                )
                part = [pair for pair in part if pair[1] in there]
            self._file.executemany(
                'INSERT OR IGNORE INTO "same" SELECT "section", "id", ? FROM "wanted" '
                'WHERE "section" = ? AND "mark" = ?',
                ((own_id, section, text_mark(text)) for text, own_id in part if text),
            )

    def names(self, section: str, ids: Iterable[str]) -> dict[str, str]:
        """The ids here of those of these that are here."""
        query = f'SELECT "there", "here" FROM "same" WHERE "section" = ? AND "there" IN {LISTED}'
        wanted = list(dict.fromkeys(ids))
        return dict(self._file.execute(query, (section, listed(wanted))).fetchall())

    def let_become(self, section: str, here: str, there: str) -> None:
        """Let one here become, by what is taken of an event, what one there is."""
        if self.names(section, [there]).get(there) != here:
            self._become[section].setdefault(there, here)
            self._reworded[section].add(here)

    def becoming(self, section: str, there: str) -> str:
        """The id here of what becomes that one; empty for none."""
        return self._become[section].get(there, "")

    def lasting(self, section: str, ids: Iterable[str]) -> dict[str, str]:
        """The ids here of those of these that are here, or will be by what becomes of others."""
        wanted, become = [*ids], self._become[section]
        found = self.names(section, wanted)
        kept = {one: here for one, here in found.items() if here not in self._reworded[section]}
        return kept | {one: become[one] for one in wanted if one in become}

    def gone(self) -> Iterator[tuple[str, str]]:
        """The foreign ids and names of sources here that the file listed and no longer does."""
        for key in self._family:
            for rows in self._origins(_LISTED, key):
                ids = [record for _, _, record in rows]
                query = (
                    'SELECT "here" FROM "same" WHERE "section" = \'sources\' '
                    f'AND "here" IN {LISTED}'
                )
                kept = {row[0] for row in self._file.execute(query, (listed(ids),))}
                there = self._here.of_ids(Source, [one for one in ids if one not in kept])
                for _, own_id, record in rows:
                    if record in there:
                        yield own_id, name_of(there[record])

    def was_deleted(self, section: str, own_id: str) -> bool:
        """Whether one that came before was taken out here."""
        query = 'SELECT 1 FROM "deleted" WHERE "section" = ? AND "id" = ?'
        return self._file.execute(query, (section, own_id)).fetchone() is not None


def origins_here(
    reader: RecordReader, section: str, ids: Iterable[str], family: Collection[str]
) -> dict[str, Origin]:
    """The latest origins of these records among those of some imports, by the records' ids."""
    found = all_origins_here(reader, section, ids, family)
    return {own_id: origins[-1] for own_id, origins in found.items()}


def all_origins_here(
    reader: RecordReader, section: str, ids: Iterable[str], family: Collection[str]
) -> dict[str, list[Origin]]:
    """The origins of these records among those of some imports: several where some were joined."""
    wanted = list(dict.fromkeys(ids))
    if not wanted or not family:
        return {}
    query = (
        f'SELECT "key", 0 FROM "{TABLE_OF_TYPE[Origin].name}" '
        f'WHERE "record" IN {LISTED} AND "section" = ? ORDER BY "key"'
    )
    keys = [key for key, _ in reader.pairs(query, listed(wanted), section)]
    found: dict[str, list[Origin]] = {}
    for _, one in sorted(reader.with_keys(Origin, keys), key=lambda row: row[0]):
        if one.import_id in family:
            found.setdefault(one.record, []).append(one)
    return found


def is_same_there(section: str, one: Origin, other: Origin) -> bool:
    """Whether two origins are of what has the same name or foreign id there."""
    return _mark_of_id(section, one.own_id) == _mark_of_id(section, other.own_id)


_ROLES = 10
"""So many colour roles there are for lanes."""


def next_order(lanes: Iterable[Lane]) -> int:
    """The order of a lane that stands behind these."""
    return 1 + max((lane.order for lane in lanes), default=-1)


def rest_lane(
    here: Sequence[Lane],
    there: Iterable[Lane],
    imported: Import,
    id_here: Callable[[LaneId], str],
) -> tuple[Lane | None, bool]:
    """Where events go that stand in no lane there, and whether that is new; none without lanes.

    It is the first one there, which is added with the others, else one here that is called as the
    file is, else one behind all others.
    """
    first = min(there, key=lambda lane: lane.order, default=None)
    if not here:
        return None, False
    if first is not None:
        return msgspec.structs.replace(first, id=LaneId(id_here(first.id))), False
    stem = imported.file.rpartition(".")[0] or imported.file
    name = " ".join(stem.split()) or imported.format
    own_id = LaneId(f"{imported.id}-0")
    for lane in here:
        if lane.id == own_id or " ".join(lane.name.split()) == name:
            return lane, False
    return Lane(own_id, name, f"lane-{len(here) % _ROLES + 1}", next_order(here)), True


def in_a_lane(event: Event, lane: Lane | None) -> Event:
    """The event, in that lane if there is one, and the event is drawn and stands in none."""
    if lane is None or event.lanes or not event.date:
        return event
    return msgspec.structs.replace(event, lanes=(lane.id,))


def origin_of(lane: Lane, imported: Import) -> Origin:
    """Where such a lane comes from: there it has no name, for nothing there is called so."""
    return Origin(imported.id, "lanes", lane.id, as_came=came_json(lane))
