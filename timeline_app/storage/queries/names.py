"""What records are called, and the free words in use, without reading the records whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import msgspec

from timeline_app.core.evidence.citation import short_name
from timeline_app.core.records.records import (
    ActorId,
    ActorKind,
    CslDate,
    OtherName,
    Source,
    SourceId,
)
from timeline_app.core.records.used_words import UsedWords
from timeline_app.storage.database.reader import RecordReader
from timeline_app.storage.database.schema import TABLE_OF_TYPE
from timeline_app.storage.errors import Refused, RefusedReason, decoder_detail

_SLICE = 16_384
"""Rows that are read at once, in some milliseconds."""


class ActorName(msgspec.Struct, frozen=True):
    """What an actor is called, in all scripts, and what sort of actor it is."""

    id: ActorId
    name: str
    kind: ActorKind
    side: str
    other_names: tuple[str, ...]


class SourceName(msgspec.Struct, frozen=True):
    """What a source is called: its short name, its title if one was seen, when it was issued."""

    id: SourceId
    name: str
    title: str
    issued: CslDate | None


class Names:
    """Reads the names of an open chronology. All may raise `Refused`."""

    def __init__(self, reader: RecordReader) -> None:
        self._reader = reader

    def actors(self) -> list[ActorName]:
        """The names of all actors in stored order."""
        query = 'SELECT "id", "name", "kind", "side", "other_names" FROM "actor" ORDER BY "key"'
        try:
            return [self._actor_name(*row) for row in self._reader.fetch(query)]
        except ValueError as error:
            raise Refused(
                self._reader.path, RefusedReason.WRONG_VALUE, decoder_detail(str(error))
            ) from error

    def actor_named(self, name: str) -> ActorId | None:
        """The first actor who is called exactly so, if there is one."""
        query = 'SELECT "key", "id" FROM "actor" WHERE "name" = ? ORDER BY "key" LIMIT 1'
        rows = self._reader.typed(query, (name,), (int, str))
        return ActorId(rows[0][1]) if rows else None

    def sources(self) -> list[SourceName]:
        """The names of all sources in stored order; kept texts are not read."""
        query = 'SELECT "id", "item", "description" FROM "source" ORDER BY "key"'
        found = []
        for own_id, held, words in self._reader.fetch(query):
            item = self._reader.item(str(held))
            source = Source(SourceId(str(own_id)), item, description=str(words))
            found.append(SourceName(source.id, short_name(source), item.title, item.issued))
        return found

    def words_in_slices(self, field: UsedWords) -> Iterator[Counter[str]]:
        """How often each word of a field stands there, some thousand records at a time.

        The counts of all slices are to be added. It is to be begun anew after an edit.
        """
        table = TABLE_OF_TYPE[field.record_type].name
        column = f't."{field.attribute}"'
        last_of_slice = (
            f'SELECT MAX("key") FROM (SELECT "key" FROM "{table}" WHERE "key" > ? '
            f'ORDER BY "key" LIMIT {_SLICE})'
        )
        rows, word = f'"{table}" AS t', column
        if field is UsedWords.TAG:
            rows, word = f"{rows}, json_each({column}) AS w", 'w."value"'
        words = (
            f'SELECT {word}, COUNT(*) FROM {rows} WHERE t."key" > ? AND t."key" <= ? '
            f"AND {column} IS NOT NULL GROUP BY 1"
        )
        after = -(2**63)
        while True:
            ((last,),) = self._reader.fetch(last_of_slice, (after,))
            if not isinstance(last, int):
                return
            counts = self._reader.typed(words, (after, last), (str, int))
            yield Counter({text: count for text, count in counts if text})
            after = last

    def _actor_name(
        self, own_id: object, name: object, kind: object, side: object, held: object
    ) -> ActorName:
        decoded = self._reader.decoded
        others = () if held is None else decoded(str(held), tuple[OtherName, ...])
        texts = tuple(other.text for other in others)
        return ActorName(ActorId(str(own_id)), str(name), ActorKind(kind), str(side), texts)
