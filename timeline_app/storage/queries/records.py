"""What is asked of the records of an open chronology."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from timeline_app.core.records.records import (
    Header,
    Import,
    KeptText,
    Lane,
    Origin,
    Quote,
    Record,
    Source,
    SourceId,
    type_of_section,
)
from timeline_app.storage.columns.current import lanes_in_order
from timeline_app.storage.database.reader import Reader
from timeline_app.storage.database.rows import R
from timeline_app.storage.database.schema import TABLE_OF_SECTION, TABLES
from timeline_app.storage.errors import Refused, RefusedReason
from timeline_app.storage.reasons import Part
from timeline_app.storage.report_details import Detail

if TYPE_CHECKING:
    from timeline_app.storage.search.indexed_texts import SearchTexts

MOST_WORDS = 8
"""So many words of what is typed are looked for in quotes."""
MOST_NEEDLES = 8
"""More than so many pieces are looked for in one reading of all sources."""
_AT_ONCE = 500


class Counts(msgspec.Struct, frozen=True):
    """How many there are of each; `events` counts the undated too."""

    events: int
    undated: int
    lanes: int
    actors: int
    sources: int
    quotes: int
    relations: int


SECRET = '(SELECT "key" FROM "source" WHERE "confidential" IS NOT NULL)'
"""The keys of the confidential sources."""


class StoredRecords:
    """Reads records of all types. Whatever is read may raise `Refused`."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def header(self) -> Header:
        """What the chronology says of itself."""
        header = self._reader.record(Header, 1)
        if header is None:
            raise Refused(self._reader.path, RefusedReason.DAMAGED, Detail(Part.NO_TITLE))
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

    def counts(self) -> Counts:
        """How many records there are of each kind."""
        number = {
            table.name: self._reader.number(f'SELECT COUNT(*) FROM "{table.name}"') or 0
            for table in TABLES
        }
        undated = self._reader.number('SELECT COUNT(*) FROM "event" WHERE "date" = \'\'') or 0
        return Counts(
            number["event"],
            undated,
            number["lane"],
            number["actor"],
            number["source"],
            number["quote"],
            number["relation"],
        )


def texts_in_order(reader: Reader, source: int) -> tuple[KeptText, ...]:
    """The kept texts of the source with a key: by their order, those with the same as stored."""
    found = reader.where(KeptText, "source", source)
    return tuple(text for _, text in sorted(found, key=lambda row: (row[1].order, row[0])))


def _holding(text: str) -> str:
    """The pattern for LIKE of all that holds a text, escaped by a backslash."""
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"
