"""What is asked of the records of an open chronology, and of many of its events for tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import msgspec
import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.records.records import (
    Event,
    EventId,
    Header,
    Import,
    KeptText,
    Lane,
    Origin,
    Quote,
    Record,
    Source,
    SourceId,
    Stance,
    type_of_section,
)
from timeline_app.storage.columns.current import lanes_in_order
from timeline_app.storage.database.reader import LISTED, RecordReader, listed
from timeline_app.storage.database.rows import R
from timeline_app.storage.database.schema import TABLE_OF_SECTION, TABLES
from timeline_app.storage.errors import Detail, Refused, RefusedReason, decoder_detail
from timeline_app.storage.reasons import ReasonPart

if TYPE_CHECKING:
    from timeline_app.core.columns.published_sources import PublishedSources
    from timeline_app.core.columns.table_fields import EventField, Fact
    from timeline_app.core.records.event_details import EventDetails, SharedFacts
    from timeline_app.storage.progress import Progress
    from timeline_app.storage.queries.event_copies import Copied
    from timeline_app.storage.queries.event_details import BulkEvents
    from timeline_app.storage.queries.evidence import StoredEvidence
    from timeline_app.storage.queries.group_members import GroupMembers
    from timeline_app.storage.queries.names import Names
    from timeline_app.storage.queries.relations import RelationReader
    from timeline_app.storage.queries.usage import SourceUses, UsageCounts
    from timeline_app.storage.search.indexed_texts import SearchTexts

MOST_WORDS = 8
"""So many words of what is typed are looked for in quotes."""
MOST_NEEDLES = 8
"""More than so many pieces are looked for in one reading of all sources."""
_AT_ONCE = 500


class RecordCounts(msgspec.Struct, frozen=True):
    """How many there are of each; `events` counts the undated too."""

    events: int
    undated: int
    lanes: int
    actors: int
    sources: int
    quotes: int
    relations: int


class StoredRecords:
    """Reads records of all types. Whatever is read may raise `Refused`."""

    def __init__(self, reader: RecordReader) -> None:
        self._reader = reader

    def header(self) -> Header:
        """What the chronology says of itself."""
        header = self._reader.record(Header, 1)
        if header is None:
            raise Refused(self._reader.path, RefusedReason.DAMAGED, Detail(ReasonPart.NO_TITLE))
        return header

    def lanes(self) -> tuple[Lane, ...]:
        """All lanes by their `order`, those with the same as stored."""
        return lanes_in_order(self._reader)

    def records(self, section: str) -> Iterator[Record]:
        """The records of a section of `core.records.type_of_section` in stored order."""
        return (record for _, record in self._reader.every(type_of_section[section]))

    def find(self, record_type: type[R], record_id: str) -> R | None:
        """The record of a type that has ids with this id, if there is one."""
        key = self._reader.key_of(record_type, record_id)
        return None if key is None else self._reader.record(record_type, key)

    def key_of_record(self, record_type: type[Record], record_id: str) -> int | None:
        """The key of the record of this type and id, if there is one; for `removal`."""
        return self._reader.key_of(record_type, record_id)

    def of_ids(self, record_type: type[R], ids: Sequence[str]) -> dict[str, R]:
        """Those records of a type that has ids that are there, by their ids."""
        return self._reader.of_ids(record_type, ids)

    def texts_of(self, source_id: str) -> tuple[KeptText, ...]:
        """The kept texts of a source in their order: the last is current. None are read."""
        key = self._reader.key_of(Source, source_id)
        return () if key is None else texts_in_order(self._reader, key)

    def current_text(self, source_id: str) -> KeptText | None:
        """The text of a source that its quotes are looked for in, if one is kept."""
        texts = self.texts_of(source_id)
        return texts[-1] if texts else None

    def confidential_sources(self) -> frozenset[SourceId]:
        """The ids of the sources that stay out of what is handed on."""
        query = 'SELECT "key", 0 FROM "source" WHERE "confidential" IS NOT NULL'
        keys = [key for key, _ in self._reader.pairs(query)]
        return frozenset(source.id for _, source in self._reader.with_keys(Source, keys))

    def origins_of(self, section: str, record_id: str) -> tuple[Origin, ...]:
        """Where the record with an id came from, in stored order."""
        return tuple(origin for _, origin in self._reader.origins_of(section, record_id))

    def origins_of_import(self, import_id: str) -> Iterator[Origin]:
        """All that an import brought, in stored order, read slice by slice; none if there is none.

        What became of a record since may have been to be deleted.
        """
        key = self._reader.key_of(Import, import_id)
        return iter(()) if key is None else self._reader.origins_of_import(key)

    def origin_at(self, import_id: str, place: str) -> Origin | None:
        """The first that an import brought from a place in its file; None if there is none."""
        key = self._reader.key_of(Import, import_id)
        return None if key is None else self._reader.origin_at(key, place)

    def namesakes(self, record_type: type[R], records: Sequence[R]) -> list[R]:
        """Lanes, sources, actors or quotes here that are called, or worded, as some of these."""
        return self._reader.namesakes(record_type, records)

    def sources_holding(self, needles: Sequence[str]) -> Iterator[Source]:
        """Sources whose item holds a needle; Latin letters in either case.

        They are found among very many without reading all. Where there are many needles these
        are all sources.
        """
        if len(needles) > MOST_NEEDLES:
            yield from (source for _, source in self._reader.every(Source))
            return
        values = [_holding(needle) for needle in needles]
        condition = " OR ".join(["\"item\" LIKE ? ESCAPE '\\'"] * len(values))
        query = f'SELECT "key", 0 FROM "source" WHERE {condition} ORDER BY "key"'
        keys = [key for key, _ in self._reader.pairs(query, *values)]
        for start in range(0, len(keys), _AT_ONCE):
            for _, source in self._reader.with_keys(Source, keys[start : start + _AT_ONCE]):
                yield source

    def quotes_like(self, typed: str, source_id: str, most: int) -> list[Quote]:
        """The first quotes that hold each word typed, of one source or of any; in stored order.

        Latin letters are found in capitals and small.
        """
        conditions, values = ["1"], list[object]()
        if source_id:
            key = self._reader.key_of(Source, source_id)
            if key is None:
                return []
            conditions.append('"source" = ?')
            values.append(key)
        for word in typed.split()[:MOST_WORDS]:
            conditions.append("\"text\" LIKE ? ESCAPE '\\'")
            values.append(_holding(word))
        query = (
            f'SELECT "key", 0 FROM "quote" WHERE {" AND ".join(conditions)} ORDER BY "key" LIMIT ?'
        )
        keys = [key for key, _ in self._reader.pairs(query, *values, most)]
        return [quote for _, quote in self._reader.with_keys(Quote, keys)]

    def search_texts(self) -> SearchTexts:
        """Reads what is searched for, as of now."""
        from timeline_app.storage.search.indexed_texts import SearchTexts  # no picture needs it

        return SearchTexts(self._reader, self._reader.path)

    def number_of(self, section: str) -> int:
        """How many records a section holds."""
        table = TABLE_OF_SECTION[section].name
        return self._reader.number(f'SELECT COUNT(*) FROM "{table}"') or 0

    def counts(self) -> RecordCounts:
        """How many records there are of each kind."""
        number = {
            table.name: self._reader.number(f'SELECT COUNT(*) FROM "{table.name}"') or 0
            for table in TABLES
        }
        undated = self._reader.number('SELECT COUNT(*) FROM "event" WHERE "date" = \'\'') or 0
        return RecordCounts(
            number["event"],
            undated,
            number["lane"],
            number["actor"],
            number["source"],
            number["quote"],
            number["relation"],
        )


def texts_in_order(reader: RecordReader, source: int) -> tuple[KeptText, ...]:
    """The kept texts of the source with a key: by their order, those with the same as stored."""
    found = reader.where(KeptText, "source", source)
    return tuple(text for _, text in sorted(found, key=lambda row: (row[1].order, row[0])))


def _holding(text: str) -> str:
    """The pattern for LIKE of all that holds a text, escaped by a backslash."""
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


READ_AT_ONCE = 500
"""Events that are read together where many are."""

_CITED = (
    f'SELECT "event", "source", "stance" FROM "citation" WHERE "event" IN {LISTED} ORDER BY "key"'
)
_ACTORS_OF_ALL = f"""
SELECT a."name" FROM "participation" AS p JOIN "actor" AS a ON a."key" = p."actor"
WHERE p."event" IN {LISTED} GROUP BY p."actor" HAVING COUNT(DISTINCT p."event") = ?
ORDER BY MIN(CASE WHEN p."event" = ? THEN p."key" END)
"""


class CitedSource(NamedTuple):
    """A source that an event names, and what it does for the event."""

    source: Source
    stance: Stance = Stance.SUPPORTS


class StoredEvents(StoredRecords):
    """Reads events, by keys and by ids, and what they hold."""

    def event(self, key: int) -> Event:
        """The event with this key. Raises `KeyError` if there is none."""
        event = self._reader.record(Event, key)
        if event is None:
            raise KeyError(key)
        return event

    def events(self, keys: Sequence[int] | npt.NDArray[np.int64]) -> Iterator[Event]:
        """Those of the events with these keys that are there, read slice by slice."""
        return (event for _, event in self.keyed_events(keys))

    def keyed_events(
        self, keys: Sequence[int] | npt.NDArray[np.int64]
    ) -> Iterator[tuple[int, Event]]:
        """The same with their keys; in any order within a slice."""
        for start in range(0, len(keys), READ_AT_ONCE):
            part = [int(key) for key in keys[start : start + READ_AT_ONCE]]
            yield from self._reader.with_keys(Event, part)

    def texts_of_events(
        self, names: Sequence[str], keys: Sequence[int]
    ) -> list[tuple[int, list[str]]]:
        """Some fields that are texts, of those of these events that are there; and their keys."""
        return self._reader.texts_of_events(names, keys)

    def details(self, key: int) -> EventDetails:
        """The event with this key and all that hangs on it. Raises `KeyError`."""
        # Not for the first paint.
        from timeline_app.storage.queries.event_details import details_of_event

        return details_of_event(self._reader, key)

    def find_event(self, event_id: str) -> Event | None:
        """The event with this id, if there is one."""
        key = self.key_of(event_id)
        return None if key is None else self.event(key)

    def key_of(self, event_id: str) -> int | None:
        """The key of the event with this id, if there is one."""
        return self._reader.key_of(Event, event_id)

    def id_of(self, key: int) -> EventId:
        """The id of the event with this key. Raises `KeyError`."""
        return self.event_ids([key])[0]

    def event_ids(self, keys: Iterable[int]) -> list[EventId]:
        """The ids of events, in the order of their keys here. Raises `KeyError`."""
        wanted = [int(key) for key in keys]
        query = f'SELECT "key", "id" FROM "event" WHERE "key" IN {LISTED}'
        id_of_key = {
            key: EventId(str(own_id))
            for key, own_id in self._reader.fetch(query, (listed(wanted),))
        }
        return [id_of_key[key] for key in wanted]

    def events_of_batch(self, batch: int, most: int) -> list[int]:
        """The keys of events that a batch changes, as far as they are there, up to so many."""
        query = (
            'SELECT e."key", 0 FROM "batch_row" AS r JOIN "event" AS e ON e."key" = r."row" '
            'WHERE r."batch" = ? AND r."table" = \'event\' LIMIT ?'
        )
        return [key for key, _ in self._reader.pairs(query, batch, most)]

    def sources_of_events(self, keys: Iterable[int]) -> list[tuple[int, list[CitedSource]]]:
        """Each of these events with its sources: those it cites, in their order.

        Then those of its quotes, and those that give its date; `memberships.LINKS_OF` says so.
        A source comes twice only where it is cited as two things.
        """
        # Not for the first paint.
        from timeline_app.storage.queries.group_members import pairs_query

        wanted = [int(key) for key in keys]
        named: dict[int, dict[tuple[int, Stance], None]] = {key: {} for key in wanted}
        for event, source, stance in self._cited(wanted):
            if event not in named:  # an index that has gone wrong
                raise Refused(
                    self._reader.path, RefusedReason.DAMAGED, Detail(ReasonPart.NO_CITATIONS_FOUND)
                )
            named[event].setdefault((source, stance))
        query = pairs_query(Grouping.SOURCE)
        for source, event in self._reader.pairs(query, keys=listed(wanted)):
            if event in named and all(source != known for known, _ in named[event]):
                named[event].setdefault((source, Stance.SUPPORTS))
        keys_of_sources = sorted({source for found in named.values() for source, _ in found})
        sources = dict(self._reader.with_keys(Source, keys_of_sources))
        if len(sources) < len(keys_of_sources):
            raise Refused(
                self._reader.path, RefusedReason.DAMAGED, Detail(ReasonPart.NO_SOURCE_FOUND)
            )
        return [
            (key, [CitedSource(sources[source], stance) for source, stance in named[key]])
            for key in wanted
        ]

    def _cited(self, events: list[int]) -> list[tuple[int, int, Stance]]:
        """Event, source and stance of the citations of these events."""
        try:
            rows = self._reader.fetch(_CITED, (listed(events),))
            return msgspec.convert(rows, list[tuple[int, int, Stance]])
        except msgspec.ValidationError as error:
            raise Refused(
                self._reader.path, RefusedReason.WRONG_VALUE, decoder_detail(str(error))
            ) from error

    def facts_of_events(
        self,
        field: EventField,
        keys: Sequence[int],
        *,
        handed_on: bool = False,
        public: Sequence[int] | None = None,
    ) -> dict[int, Fact]:
        """One of `READ_FIELDS` for each of these events; see `event_facts`."""
        # Not for the first paint.
        from timeline_app.storage.queries.event_facts import facts_of_events

        path = self._reader.path
        return facts_of_events(self._reader, path, field, keys, handed_on=handed_on, public=public)

    def shared_facts(self, keys: Sequence[int]) -> SharedFacts:
        """What these events share, in the order of the first; of those that are there.

        Actors and lanes go by their ids. A few questions to the file tell, however many they are.
        """
        # Not for the first paint.
        from timeline_app.core.records.event_details import SharedFacts, in_all

        there = dict(self._reader.with_keys(Event, keys))
        events = [there[key] for key in keys if key in there]
        if not events:
            return SharedFacts()
        lanes = in_all(event.lanes for event in events)
        first = next(key for key in keys if key in there)
        asked = (listed(keys), len(there), first)
        actors = self._reader.typed(_ACTORS_OF_ALL, asked, (str,))
        return SharedFacts(
            tuple(self._reader.with_id(Lane, lane)[1].name for lane in lanes),
            tuple(name for (name,) in actors),
            in_all(event.tags for event in events),
        )

    def copied_events(self, keys: Sequence[int], progress: Progress | None = None) -> Copied | None:
        """Events with all that they hold; see `event_copies.copied_events`."""
        from timeline_app.storage.queries.event_copies import (
            copied_events,  # nothing shown needs it
        )

        return copied_events(self._reader, self._reader.path, keys, progress)

    # What is read of them together.

    @cached_property
    def names(self) -> Names:
        """What records are called, and the words in use."""
        from timeline_app.storage.queries.names import Names  # nothing shown needs it

        return Names(self._reader)

    @cached_property
    def usage(self) -> UsageCounts:
        """How much hangs on a record."""
        from timeline_app.storage.queries.usage import UsageCounts  # nothing shown needs it

        return UsageCounts(self._reader)

    def uses_of_source(self, source_id: str) -> SourceUses:
        """The quotes, dates given and citations that rest on a source, and their events."""
        from timeline_app.storage.queries.usage import uses_of_source  # not for the start

        return uses_of_source(self._reader, source_id)

    @cached_property
    def links(self) -> RelationReader:
        """The relations between events."""
        from timeline_app.storage.queries.relations import RelationReader  # not for the start

        return RelationReader(self._reader)

    @cached_property
    def bulk(self) -> BulkEvents:
        """Very many events with all that hangs on them."""
        from timeline_app.storage.queries.event_details import BulkEvents  # nothing shown needs it

        return BulkEvents(self._reader)

    @cached_property
    def memberships(self) -> GroupMembers:
        """Which events belong to which actor, source or tag."""
        from timeline_app.storage.queries.group_members import GroupMembers  # not for the start

        return GroupMembers(self._reader)

    def published_in_slices(self) -> Iterator[PublishedSources | None]:
        """When each source became public, and for which events; None until all is read."""
        from timeline_app.storage.queries.published import published_in_slices  # not for the start

        return published_in_slices(self._reader)

    def evidence(self, at_once: int) -> StoredEvidence:
        """Events with all that the desk check looks at, read so many together."""
        from timeline_app.storage.queries.evidence import StoredEvidence  # nothing shown needs it

        return StoredEvidence(self._reader, at_once)
