"""Some events of a chronology with all that they hold and name, as a chronology of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from timeline_app.core.records.records import (
    Actor,
    ClaimId,
    DateClaim,
    Event,
    Header,
    KeptText,
    Lane,
    Quote,
    Record,
    Relation,
    Source,
    Waiver,
)
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.database.schema import TABLE_NAMED
from timeline_app.storage.database.validation import references_of

_NAMED: tuple[type[Record], ...] = (Lane, Source, Actor, Quote)
_HELD = ("date_claims", "participations", "citations", "event_quotes")
"""Sections whose records hang on one event each."""
_AT_ONCE = 500


class SelectedEvents:
    """The records of a chronology that belong to the events with some keys.

    Of relations there are those among them; how they were imported is not told. Whatever is read
    may raise `Refused`.
    """

    def __init__(self, chronology: StoredChronology, keys: Sequence[int]) -> None:
        self._chronology = chronology
        self._ids: dict[type[Record], set[str]] = {kind: set() for kind in _NAMED}
        self._ids[Event] = {event.id for event in chronology.events(keys)}
        claims = (one for one in self.records("date_claims") if isinstance(one, DateClaim))
        self._claims = {claim.id for claim in claims}
        self._add_named(one for section in _HELD for one in self.records(section))
        self._add_named(self.records("events"))
        self._add_named(self.records("relations"))

    def _add_named(self, records: Iterable[Record]) -> None:
        """Take in what records name, and what that names, and so on."""
        while named := self._new_in(records):
            records = [
                record
                for kind, ids in named.items()
                for start in range(0, len(ids), _AT_ONCE)
                for record in self._chronology.of_ids(kind, ids[start : start + _AT_ONCE]).values()
            ]

    def _new_in(self, records: Iterable[Record]) -> dict[type[Record], list[str]]:
        """What of this is named for the first time."""
        found: dict[type[Record], list[str]] = {}
        for record in records:
            for _, table, own_id in references_of(record):
                kind = TABLE_NAMED[table].record_type
                if kind in _NAMED and own_id not in self._ids[kind]:
                    self._ids[kind].add(own_id)
                    found.setdefault(kind, []).append(own_id)
        return found

    @property
    def path(self) -> Path:
        """The file they are in."""
        return self._chronology.path

    @property
    def is_newer(self) -> bool:
        """As of the chronology."""
        return self._chronology.is_newer

    def header(self) -> Header:
        """What the chronology says of itself."""
        return self._chronology.header()

    def words_of(self, sha256: str) -> str:
        """The words of a kept text."""
        return self._chronology.words_of(sha256)

    def records(self, section: str) -> Iterator[Record]:
        """The records of a section, in their order."""
        for record in self._chronology.records(section):
            if self._is_kept(section, record):
                yield self._without_claim(record)

    def _is_kept(self, section: str, record: Record) -> bool:
        ids, events = self._ids, self._ids[Event]
        if section in _HELD:
            return getattr(record, "event", "") in events
        match record:
            case Relation():
                return record.origin in events and record.target in events
            case KeptText():
                return record.source in ids[Source]
            case Event() | Lane() | Source() | Actor() | Quote():
                return record.id in ids[type(record)]
            case Waiver():
                named = {*events, *ids[Source], *ids[Actor], *ids[Quote], *self._claims}
                return named.issuperset({record.record, record.other} - {""})
        return False

    def _without_claim(self, record: Record) -> Record:
        """An event that rests on the claim of one that isn't here rests on none."""
        if not isinstance(record, Event) or not record.rests_on or record.rests_on in self._claims:
            return record
        return msgspec.structs.replace(record, rests_on=ClaimId(""))
