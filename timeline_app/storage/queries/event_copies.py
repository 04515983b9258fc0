"""Some events with all that they hold, to be pasted elsewhere: notes too, but no kept texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from timeline_app.core.records.records import (
    Actor,
    Citation,
    ClaimId,
    DateClaim,
    Event,
    EventQuote,
    Header,
    Lane,
    Participation,
    Quote,
    Record,
    Relation,
    Source,
    SourceId,
    type_of_section,
)
from timeline_app.storage.database.reader import LISTED, RecordReader, listed
from timeline_app.storage.database.rows import R
from timeline_app.storage.database.schema import JSON_VERSION, TABLE_NAMED, TABLE_OF_TYPE
from timeline_app.storage.database.validation import id_of, references_of
from timeline_app.storage.json.document_type import JsonDocument
from timeline_app.storage.json.handed_on import HandedOn, confidential_in
from timeline_app.storage.progress import Progress, tell

LARGEST_COPIED = 32 << 20
"""Bytes of events that are copied or pasted with all they hold. Beyond: it is refused, and why."""
AT_ONCE = 250

_HELD: tuple[type[Record], ...] = (DateClaim, Participation, Citation, EventQuote)


class Copied(msgspec.Struct, frozen=True):
    """Events with what they hold, and their relations with events that are not among them.

    Confidential sources stay out of it, with what rests on them: it tells how many did, and is
    `whole` with them, which is for the program itself.
    """

    document: JsonDocument
    around: tuple[Relation, ...] = ()
    left_out: int = 0
    whole: Copied | None = None

    @property
    def within(self) -> Copied:
        """What is pasted again within the program, which loses nothing."""
        return self if self.whole is None else self.whole


def copied_events(
    reader: RecordReader, path: Path, keys: Sequence[int], progress: Progress | None = None
) -> Copied | None:
    """The events with these keys, in this order; None if they hold more than may be copied.

    `progress` is told of events. Raises `Refused`, and `Cancelled`.
    """
    gathered = _Gathered(reader, keys)
    for start in range(0, len(keys), AT_ONCE):
        part = keys[start : start + AT_ONCE]
        gathered.add(part)
        if gathered.size > LARGEST_COPIED:
            return None
        tell(progress, path, start + len(part), len(keys))
    if not gathered.add_named():
        return None
    header = reader.record(Header, 1)
    return gathered.copied(Header("" if header is None else header.title))


class _Gathered:
    """Gathers the records of events, each once, and counts about how many bytes they are."""

    def __init__(self, reader: RecordReader, keys: Sequence[int]) -> None:
        self._reader = reader
        self._inside = frozenset(keys)
        self._records: dict[type[Record], dict[int | str, Record]] = {
            record_type: {} for record_type in type_of_section.values()
        }
        self._around: dict[int, Relation] = {}
        self.size = 0

    def add(self, keys: Sequence[int]) -> None:
        """Take events and what hangs on them alone."""
        events = dict(self._reader.with_keys(Event, keys))
        self._take(Event, ((key, events[key]) for key in keys if key in events))
        for record_type in _HELD:
            rows = self._of_events(record_type, "event", keys)
            self._take(record_type, self._with_keys(record_type, rows))
        self._add_relations(keys)

    def _add_relations(self, keys: Sequence[int]) -> None:
        out, into = (self._of_events(Relation, end, keys) for end in ("from", "to"))
        columns = {"from": "to", "to": "from"}
        far: dict[int, int] = {}
        for end, rows in (("from", out), ("to", into)):
            query = f'SELECT "key", "{columns[end]}" FROM "relation" WHERE "key" IN {LISTED}'
            far.update(self._reader.pairs(query, listed(rows)))
        for key, relation in self._with_keys(Relation, sorted({*out, *into})):
            if far[key] in self._inside:
                self._take(Relation, [(key, relation)])
            else:
                self._around[key] = relation

    def add_named(self) -> bool:
        """Take what those records name, and what that names; whether it is not too much."""
        asked: dict[type[Record], set[str]] = {}
        named = self._names_in([*self._all(), *self._around.values()], asked)
        while named:
            found: list[Record] = []
            for record_type, ids in named.items():
                for part in _parts(sorted(ids)):
                    records = self._reader.of_ids(record_type, part)
                    self._take(record_type, records.items())
                    found += records.values()
                    if self.size > LARGEST_COPIED:
                        return False
            named = self._names_in(found, asked)
        return True

    def _names_in(
        self, records: Iterable[Record], asked: dict[type[Record], set[str]]
    ) -> dict[type[Record], set[str]]:
        """What these records name of lanes, sources, actors and quotes, if it wasn't asked yet."""
        named: dict[type[Record], set[str]] = {}
        for record in records:
            for _, table, name in references_of(record):
                record_type = TABLE_NAMED[table].record_type
                known = asked.setdefault(record_type, set())
                if record_type in (Lane, Source, Actor, Quote) and name not in known:
                    known.add(name)
                    named.setdefault(record_type, set()).add(name)
        return named

    def copied(self, header: Header) -> Copied:
        """All that was gathered, in stored order but for the events."""
        sections = {
            section: tuple(self._records[record_type].values())
            for section, record_type in type_of_section.items()
        }
        sections["events"] = tuple(self._events())
        nothing = JsonDocument("chronology", JSON_VERSION, header)
        document = msgspec.structs.replace(nothing, **sections)
        around = tuple(self._around.values())
        confidential = confidential_in(document)
        if not confidential:
            return Copied(document, around)
        handed_on = HandedOn(document, confidential)
        kept = {section: tuple(handed_on.records(section)) for section in type_of_section}
        return Copied(
            msgspec.structs.replace(nothing, **kept),
            tuple(
                msgspec.structs.replace(one, source=SourceId(""))
                if one.source in confidential
                else one
                for one in around
            ),
            len(confidential),
            Copied(document, around),
        )

    def _events(self) -> Iterator[Event]:
        """The events; one that rests on the claim of an event that isn't here rests on none."""
        claims = {id_of(claim) for claim in self._records[DateClaim].values()}
        for event in self._records[Event].values():
            assert isinstance(event, Event)
            is_there = not event.rests_on or event.rests_on in claims
            yield event if is_there else msgspec.structs.replace(event, rests_on=ClaimId(""))

    def _all(self) -> Iterator[Record]:
        for records in self._records.values():
            yield from records.values()

    def _take(self, record_type: type[R], rows: Iterable[tuple[int | str, R]]) -> None:
        records = self._records[record_type]
        for key, record in rows:
            if key not in records:
                records[key] = record
                self.size += _ABOUT

    def _of_events(self, record_type: type[Record], end: str, keys: Sequence[int]) -> list[int]:
        """The keys of the records of a type that are of these events."""
        table = TABLE_OF_TYPE[record_type].name
        query = f'SELECT "key", 0 FROM "{table}" WHERE "{end}" IN {LISTED} ORDER BY "key"'
        return [key for key, _ in self._reader.pairs(query, listed(keys))]

    def _with_keys(self, record_type: type[R], keys: Sequence[int]) -> list[tuple[int, R]]:
        return sorted(self._reader.with_keys(record_type, keys), key=lambda row: row[0])


_ABOUT = 200
"""Bytes of a record, about: what is written is measured afterwards."""


def _parts(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), AT_ONCE):
        yield ids[start : start + AT_ONCE]
