"""What else goes, or changes, when records are taken out: nothing may name what is not there.

What names a record in a required field goes with it; an optional field, and a place in a list,
becomes empty. A quote goes with the last event it bears on, for nothing else shows it; the name
of a speaker who goes stays with the words. With a kept text go the words around those of quotes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from timeline_app.core.edits.edit import Change
from timeline_app.core.records.records import (
    Actor,
    Citation,
    DateClaim,
    Event,
    EventQuote,
    KeptText,
    Office,
    OtherName,
    Quote,
    Record,
    Selector,
    Source,
    SourceId,
)
from timeline_app.storage.database.reader import LISTED, RecordReader, listed
from timeline_app.storage.database.schema import TABLE_OF_TYPE, TABLES, SchemaColumn, Table

_AT_ONCE = 500
_Place = tuple[str, int]
"""Table and key of a row."""


def removal(
    reader: RecordReader, record_type: type[Record], keys: Sequence[int]
) -> Iterator[Change]:
    """The changes that take out the records of one type with these keys, and what hangs on them.

    Each record changes once. They are read as they are asked for, some hundred at a time, so
    that a batch of very many may be made of them. Raises `Refused`.
    """
    going = frozenset(keys)
    table = TABLE_OF_TYPE[record_type]
    for start in range(0, len(keys), _AT_ONCE):
        part = _Removal(reader, table, going)
        part.take_out(table, keys[start : start + _AT_ONCE])
        yield from part.changes()


class _Removal:
    """Collects what goes and what changes with some rows of a table."""

    def __init__(self, reader: RecordReader, table: Table, going: frozenset[int]) -> None:
        self._reader = reader
        self._table = table
        self._going = going
        """All rows of `table` that are to go, among them those of other parts."""
        self._gone: dict[_Place, Record] = {}
        self._changed: dict[_Place, tuple[Record, Record]] = {}

    def changes(self) -> Iterator[Change]:
        """What was collected: records that change first, then those that go, by type."""
        for place, (before, after) in self._changed.items():
            if place not in self._gone:
                yield Change(before, after)
        order = {table.name: i for i, table in enumerate(reversed(TABLES))}
        gone = sorted(self._gone.items(), key=lambda item: order[item[0][0]])
        for _, record in gone:
            yield Change(record, None)

    def take_out(self, table: Table, keys: Sequence[int]) -> None:
        """Let these rows go, and what can't be without them."""
        rows = self._reader.with_keys(table.record_type, keys)
        rows = [row for row in rows if (table.name, row[0]) not in self._gone]
        self._gone.update({(table.name, key): record for key, record in rows})
        if not table.has_id or not rows:
            return
        found = [key for key, _ in rows]
        for child in TABLES:
            for column in child.references:
                if column.target == table.name:
                    self._let_go(child, column, found)
            for column in child.lists:
                if column.target == table.name:
                    self._shorten(child, column, rows)
        self._take_along([record for _, record in rows], found)

    def _take_along(self, records: Sequence[Record], keys: Sequence[int]) -> None:
        """Let go what no column tells of: some records of one type are taken out."""
        match records[0]:
            case Event():
                self._take_out_quotes(keys)
            case Source():
                self._leave_actors(records)
            case KeptText():
                for text in records:
                    assert isinstance(text, KeptText)
                    self._leave_text(text)

    def _let_go(self, child: Table, column: SchemaColumn, keys: Sequence[int]) -> None:
        """Empty a field of the rows that name one of these, or take them out if it is needed."""
        query = f'SELECT "key", 0 FROM "{child.name}" WHERE "{column.name}" IN {LISTED}'
        naming = [key for key, _ in self._reader.pairs(query, listed(keys))]
        if not column.is_optional:
            self.take_out(child, naming)
            return
        for key, record in self._reader.with_keys(child.record_type, naming):
            now = self._now(child, key, record)
            values = {column.attribute: ""}
            if isinstance(now, Quote) and column.attribute == "speaker":
                values["speaker_as_named"] = now.speaker_as_named or self._name_of(now.speaker)
            self._change(child, key, record, msgspec.structs.replace(now, **values))

    def _shorten(
        self, child: Table, column: SchemaColumn, rows: Sequence[tuple[int, Record]]
    ) -> None:
        """Take these out of the lists that name them."""
        link, target = child.link(column), column.target
        query = f'SELECT DISTINCT "{child.name}", 0 FROM "{link}" WHERE "{target}" IN {LISTED}'
        naming = [key for key, _ in self._reader.pairs(query, listed([key for key, _ in rows]))]
        ids = {str(getattr(record, "id", "")) for _, record in rows}
        for key, record in self._reader.with_keys(child.record_type, naming):
            now = self._now(child, key, record)
            left = tuple(name for name in getattr(now, column.attribute) if name not in ids)
            after = msgspec.structs.replace(now, **{column.attribute: left})
            self._change(child, key, record, after)

    def _take_out_quotes(self, events: Sequence[int]) -> None:
        """Let those quotes go that bear on none but these events."""
        gone = [key for table, key in self._gone if table == TABLE_OF_TYPE[EventQuote].name]
        query = (
            'SELECT "quote", 0 FROM "event_quote" WHERE "quote" IN '
            f'(SELECT "quote" FROM "event_quote" WHERE "event" IN {LISTED}) '
            f'GROUP BY "quote" HAVING SUM("key" NOT IN {LISTED}) = 0'
        )
        quotes = [key for key, _ in self._reader.pairs(query, listed(events), listed(gone))]
        self.take_out(TABLE_OF_TYPE[Quote], quotes)

    def _leave_actors(self, sources: Sequence[Record]) -> None:
        """Let actors' names and offices stand without these sources."""
        gone = {str(getattr(source, "id", "")) for source in sources}
        table = TABLE_OF_TYPE[Actor]
        for key, actor in self._reader.every(Actor):
            now = self._now(table, key, actor)
            assert isinstance(now, Actor)
            after = msgspec.structs.replace(
                now,
                other_names=tuple(_without(name, gone) for name in now.other_names),
                offices=tuple(_without(office, gone) for office in now.offices),
            )
            if after != now:
                self._change(table, key, actor, after)

    def _leave_text(self, text: KeptText) -> None:
        """Let nothing hold words of a text but what was taken from it."""
        source = self._reader.with_id(Source, text.source)[0]
        for kind in (DateClaim, Citation, Quote):
            table = TABLE_OF_TYPE[kind]
            query = (
                f'SELECT "key", 0 FROM "{table.name}" WHERE "source" = ? AND "selector" IS NOT NULL'
            )
            keys = [key for key, _ in self._reader.pairs(query, source)]
            for key, record in self._reader.with_keys(kind, keys):
                now = self._now(table, key, record)
                assert isinstance(now, DateClaim | Citation | Quote)
                if now.selector.text in ("", text.id):
                    after = msgspec.structs.replace(now, selector=_apart(now.selector, text.id))
                    if after != now:
                        self._change(table, key, record, after)

    def _now(self, table: Table, key: int, record: Record) -> Record:
        """What a record has become so far."""
        return self._changed.get((table.name, key), (record, record))[1]

    def _change(self, table: Table, key: int, before: Record, after: Record) -> None:
        if not (table is self._table and key in self._going):
            self._changed[table.name, key] = (before, after)

    def _name_of(self, actor_id: str) -> str:
        _, actor = self._reader.with_id(Actor, actor_id)
        return actor.name


def _apart(selector: Selector, text: str) -> Selector:
    """The selector without words around its own; without a place where this text was meant."""
    if selector.text == text:
        return Selector(exact=selector.exact)
    return msgspec.structs.replace(selector, prefix="", suffix="")


def _without(named: OtherName | Office, gone: set[str]) -> OtherName | Office:
    """The same, without its source if that goes."""
    if named.source not in gone:
        return named
    return msgspec.structs.replace(named, source=SourceId(""))
