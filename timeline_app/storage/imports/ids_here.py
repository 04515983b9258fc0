"""The ids here of what a file holds: those of what is matched, and free ones for what is new."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from timeline_app.core.records.ids import Names
from timeline_app.core.records.records import Event, Record
from timeline_app.storage.database.reader import LISTED, RecordReader, listed
from timeline_app.storage.database.schema import TABLE_NAMED, TABLE_OF_TYPE
from timeline_app.storage.database.validation import id_of, references_of
from timeline_app.storage.imports.gathered import GatheredEvent
from timeline_app.storage.imports.pairs import Pairs
from timeline_app.storage.imports.shared import SHARED, Shared


class IdsHere:
    """Tells ids here by those there."""

    def __init__(
        self, here: RecordReader, there: RecordReader, pairs: Pairs, shared: Shared
    ) -> None:
        self._here, self._there = here, there
        self._file = pairs.connection
        self.shared = shared
        self.joined: Mapping[int, int] = {}
        """Events here, by the keys of the origins there, that somebody says are the same."""

    def events(self, ids: Iterable[str]) -> dict[str, str]:
        """Of those of these events that are here, or are to be."""
        wanted = list(dict.fromkeys(ids))
        query = f'SELECT "key", "id" FROM "event" WHERE "id" IN {LISTED}'
        id_of = {
            int(str(key)): str(own_id)
            for key, own_id in self._there.fetch(query, (listed(wanted),))
        }
        query = (
            'SELECT t."event", t."key", t."pair", h."event" FROM "there" AS t '
            f'LEFT JOIN "here" AS h ON h."key" = t."pair" WHERE t."event" IN {LISTED}'
        )
        found: dict[str, int] = {}
        new = []
        for event, origin, pair, matched in self._file.execute(query, (listed([*id_of]),)):
            key = matched if pair is not None else self.joined.get(origin)
            if key is not None:
                found[id_of[event]] = key
            elif pair is None:
                new.append(id_of[event])
        ids_of_keys = self.ids_of(found.values())
        there = {own_id: ids_of_keys[key] for own_id, key in found.items()}
        return there | self.free(Event, new)

    def ids_of(self, keys: Iterable[int]) -> dict[int, str]:
        """The ids of events here by their keys."""
        query = f'SELECT "key", "id" FROM "event" WHERE "key" IN {LISTED}'
        rows = self._here.fetch(query, (listed(list(dict.fromkeys(keys))),))
        return {int(str(key)): str(own_id) for key, own_id in rows}

    def of_section(self, section: str, ids: Iterable[str]) -> dict[str, str]:
        """Of what several events may name: those that are here, and free ones for the others."""
        wanted = list(dict.fromkeys(ids))
        found = self.shared.lasting(section, wanted)
        return found | self.free(SHARED[section], [one for one in wanted if one not in found])

    def known(self, events: Collection[GatheredEvent]) -> tuple[dict[str, str], dict[str, str]]:
        """Of the sources and quotes that events name, those that are here."""
        sources = (source.id for one in events for source in one.named_sources())
        quotes = (quote.id for one in events for quote in one.quotes)
        return self.shared.names("sources", sources), self.shared.names("quotes", quotes)

    def free(self, record_type: type[Record], ids: Sequence[str]) -> dict[str, str]:
        """For each of these ids itself, or one that nothing here has."""
        found = {own_id: own_id for own_id in ids}
        taken: Collection[str] = self._taken(record_type, ids)
        number = 1
        while taken:
            number += 1
            found.update((own_id, f"{own_id}-{number}") for own_id in taken)
            there = self._taken(record_type, [found[own_id] for own_id in taken])
            taken = [own_id for own_id in taken if found[own_id] in there]
        return found

    def _taken(self, record_type: type[Record], ids: Sequence[str]) -> set[str]:
        table = TABLE_OF_TYPE[record_type].name
        query = f'SELECT "id" FROM "{table}" WHERE "id" IN {LISTED}'
        return {str(row[0]) for row in self._here.fetch(query, (listed(ids),))}

    def of_all(self, events: Iterable[GatheredEvent]) -> Names:
        """The ids here of all that these events have there."""
        return self.of_records(record for one in events for record in one.records())

    def of_records(self, records: Iterable[Record]) -> Names:
        """The ids here of records there, and of all that they name."""
        wanted: defaultdict[type[Record], dict[str, None]] = defaultdict(dict)
        for record in records:
            if own_id := id_of(record):
                wanted[type(record)][own_id] = None
            for _, table, named in references_of(record):
                wanted[TABLE_NAMED[table].record_type][named] = None
        return {kind: self._of_type(kind, ids) for kind, ids in wanted.items()}

    def _of_type(self, record_type: type[Record], ids: Iterable[str]) -> dict[str, str]:
        if record_type is Event:
            return self.events(ids)
        section = TABLE_OF_TYPE[record_type].section
        return (
            self.of_section(section, ids) if section in SHARED else self.free(record_type, [*ids])
        )
