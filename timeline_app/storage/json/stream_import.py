"""Filling a database from a JSON document that is never in memory as a whole.

In our layout it is read line by line, a batch of records at a time.
"""

from __future__ import annotations

import os
import sqlite3
from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, cast

import msgspec
import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.dates.bounds import DateError
from timeline_app.core.records.records import Actor, Event, Header, Record, type_of_section
from timeline_app.core.value import Value
from timeline_app.storage.database.file_kind import BYTE_ORDER_MARK
from timeline_app.storage.database.schema import JSON_VERSION, SECTIONS_SINCE, TABLE_OF_SECTION
from timeline_app.storage.database.validation import (
    LANE_LIMIT,
    Flaw,
    are_sound_but_for_dates,
    first_flaw,
    id_of,
    references_of,
    stands_before,
    too_many_lanes,
    unknown_name,
)
from timeline_app.storage.errors import detail
from timeline_app.storage.json.bulk_insert import BulkInsert, UnknownNameError
from timeline_app.storage.json.document_type import (
    FORMAT,
    SourceLine,
    TextLine,
    flaw_of_text,
    not_in_our_layout,
    old_texts_of,
    records_of,
)
from timeline_app.storage.json.fault_location import (
    DECODING_ERRORS,
    Line,
    check_repeated_keys,
    refusal_of_flaw_in_line,
    refusal_of_line,
)
from timeline_app.storage.progress import Counted, Progress, interruptible, tell
from timeline_app.storage.reasons import ReasonPart

BATCH = 1_000
"""Records that are given at once, at most."""

LARGEST_WHOLE = 128 << 20
"""Bytes of JSON in another layout than one record a line. Beyond: it is refused, and why."""

_BATCH_BYTES = 1 << 24
_BLOCK = 1 << 18  # bytes
_LONGEST_LINE = 1 << 27  # bytes; the words of a long text may be six times as long there
_openings = {
    f'{{"format": "{FORMAT}", "version": {version},'.encode(): version
    for version in range(1, JSON_VERSION + 1)
}
_header_start = b'"chronology": '
_header_decoder = msgspec.json.Decoder(Header)
_decoders = {
    section: msgspec.json.Decoder(record_type)
    for section, record_type in {**type_of_section, "texts": TextLine}.items()
}
_decoder_of_old_source = msgspec.json.Decoder(SourceLine)


class NotByLineError(ValueError):
    """The document is not in our layout of one record a line; `where` is the line."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.where = detail(ReasonPart.LINE, line=line)


class Batch(Value, frozen=True):
    """Records of a section that follow each other; `first` is the position of the first there.

    `line` is its number in the file, `raw` the JSON of each, `read` how many bytes of the file
    were read so far.
    """

    section: str
    first: int
    line: int
    raw: list[bytes]
    read: int
    version: int

    def lines(self) -> list[Record]:
        """What the lines hold. Raises `LineError` for the first that is none of the section."""
        is_old = self.section == "sources" and self.version < SECTIONS_SINCE["texts"]
        decode = (_decoder_of_old_source if is_old else _decoders[self.section]).decode
        try:
            return list(map(decode, self.raw))
        except DECODING_ERRORS:
            for index, raw in enumerate(self.raw):
                try:
                    decode(raw)
                except DECODING_ERRORS as error:
                    raise LineError(self, index, error) from error
            raise  # it was no line's fault


class LineError(ValueError):
    """A line holds no record of its section.

    `index` is the line's place in its `batch`, `error` what msgspec raised.
    """

    def __init__(self, batch: Batch, index: int, error: Exception) -> None:
        super().__init__(str(error))
        self.batch, self.index, self.error = batch, index, error


class RecordLines:
    """The header and the records of an open file, in order. Raises `NotByLineError`."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._number = self._read = 0
        self._lines = self._all_lines()
        version = _openings.get(self._next().removeprefix(BYTE_ORDER_MARK))
        if version is None:
            raise self._not_by_line()
        self._version = version
        line = self._next()
        self._is_more = line.endswith(b",")
        if not line.startswith(_header_start):
            raise self._not_by_line()
        try:
            raw = line[len(_header_start) :].removesuffix(b",")
            self.header = _header_decoder.decode(raw)
        except DECODING_ERRORS as error:
            raise self._not_by_line() from error
        if b'"record"' in raw:  # a key that our layout doesn't have there
            raise self._not_by_line()
        self.header_raw = raw

    def batches(self) -> Iterator[Batch]:
        """The records of all sections; ends only where the document does."""
        sections = iter(type_of_section)
        while self._is_more:
            line = self._next()
            section = next((s for s in sections if line.startswith(b'"%b": [' % s.encode())), None)
            if section is None:
                raise self._not_by_line()
            rest = line[len(section) + len('"": [') :]
            if not rest:
                yield from self._section(section)
            elif rest in (b"]", b"],"):
                self._is_more = rest == b"],"
            else:
                raise self._not_by_line()
        if self._next() != b"}" or next(self._lines, None) is not None:
            raise self._not_by_line()

    def _section(self, section: str) -> Iterator[Batch]:
        """The records from here to the end of the section, which is read too."""
        raw: list[bytes] = []
        first, size, is_more = 0, 0, True
        for line in self._lines:
            self._number += 1
            if is_more and line.startswith(b"{"):
                is_more = line.endswith(b",")
                raw.append(line[:-1] if is_more else line)
                size += len(line)
                if len(raw) == BATCH or size > _BATCH_BYTES:
                    yield self._batch(section, first, self._number - len(raw) + 1, raw)
                    first, raw, size = first + len(raw), [], 0
            elif is_more or line not in (b"]", b"],"):
                raise self._not_by_line()
            else:
                self._is_more = line == b"],"
                if raw:
                    yield self._batch(section, first, self._number - len(raw), raw)
                return
        raise self._not_by_line()

    def _batch(self, section: str, first: int, line: int, raw: list[bytes]) -> Batch:
        return Batch(section, first, line, raw, self._read, self._version)

    def _all_lines(self) -> Iterator[bytes]:
        """All lines without their ends. Raises `NotByLineError` for one that is too long."""
        while block := self._file.read(_BLOCK):
            if not block.endswith(b"\n"):
                rest = self._file.readline(_LONGEST_LINE)
                if len(rest) == _LONGEST_LINE:
                    self._number += 1
                    raise self._not_by_line()
                block += rest
            self._read += len(block)
            if b"\r" in block:
                block = block.replace(b"\r\n", b"\n")
            yield from block.removesuffix(b"\n").split(b"\n")

    def _next(self) -> bytes:
        """The next line, empty after the last."""
        self._number += 1
        return next(self._lines, b"")

    def _not_by_line(self) -> NotByLineError:
        return NotByLineError(self._number)


def fill_from_json(
    connection: sqlite3.Connection,
    path: Path,
    progress: Progress | None = None,
    counted: Counted | None = None,
) -> EventColumns:
    """Fill an empty database with a document in our layout, and give the columns.

    `progress` is told of bytes, and `counted` of events before that. Raises
    `NotByLineError` for another layout, `Refused` for a record that can't be kept, `Cancelled`,
    and `OSError`.
    """
    with path.open("rb") as file, interruptible(connection, path, progress) as telling:
        total = os.fstat(file.fileno()).st_size
        lines = RecordLines(file)
        check_repeated_keys(path, lines.header_raw)
        stream = _Stream(connection, path, BulkInsert(connection, lines.header))
        for batch in lines.batches():
            stream.add(batch)
            if counted is not None and batch.section == "events":
                counted(batch.first + len(batch.raw))
            tell(telling, path, min(batch.read, total - 1), total)
        columns = stream.finish()
        tell(telling, path, total, total)
        return columns


class _Stream:
    """Checks records and fills them in."""

    def __init__(self, connection: sqlite3.Connection, path: Path, filling: BulkInsert) -> None:
        self._connection = connection
        self._path = path
        self._filling = filling
        self._first_line: dict[str, int] = {}
        # For records without id, which may not be there twice: of each section 8 bytes a record.
        self._hashes: dict[str, array[int]] = {}

    def add(self, batch: Batch) -> None:
        """Take the records of a batch. Raises `Refused`."""
        self._first_line.setdefault(batch.section, batch.line - batch.first)
        try:
            lines = batch.lines()
        except LineError as error:
            place = self._line(batch.section, batch.first + error.index)
            raise refusal_of_line(self._path, batch.raw[error.index], place, error.error) from error
        for index in not_in_our_layout(lines, batch.raw):
            check_repeated_keys(self._path, batch.raw[index])
        records = lines
        if batch.section in ("sources", "texts"):
            self._check_words(batch, lines)
            records = records_of(lines)
        if batch.section != "events" or not are_sound_but_for_dates(cast("list[Event]", records)):
            self._check_each(batch, records)
        self._check_actors(batch, records)
        self._note_hashes(batch.section, records)
        self._add(batch, records)
        if batch.section in ("sources", "texts"):
            self._add_words(lines)

    def _check_words(self, batch: Batch, lines: Sequence[Record]) -> None:
        for index, line in enumerate(lines):
            flaw = flaw_of_text(line) if isinstance(line, TextLine) else None
            if flaw is not None:
                raise self._refusal(batch.section, batch.first + index, flaw, line)

    def _add_words(self, lines: Sequence[Record]) -> None:
        """Take the words of texts, and texts with theirs that were kept in sources."""
        for line in lines:
            if isinstance(line, TextLine):
                self._filling.add_words(line.sha256, line.words)
        old = [*old_texts_of(line for line in lines if isinstance(line, SourceLine))]
        self._filling.add("texts", [text for text, _ in old])
        for text, words in old:
            self._filling.add_words(text.sha256, words)

    def finish(self) -> EventColumns:
        """Check what only all records together tell, and commit. Raises `Refused`."""
        for section, hashes in self._hashes.items():
            index = self._repeated(section, np.frombuffer(hashes, np.int64))
            if index is not None:
                raise self._refusal(section, index, stands_before(None))
        try:
            return self._filling.finish()
        except UnknownNameError as error:
            raise self._refusal_of_name(error) from error

    def _check_each(self, batch: Batch, records: Sequence[Record]) -> None:
        found = first_flaw(records)
        if found is not None:
            index, flaw = found
            raise self._refusal(batch.section, batch.first + index, flaw, records[index])

    def _add(self, batch: Batch, records: Sequence[Record]) -> None:
        try:
            self._filling.add(batch.section, records)
        except DateError:
            self._check_each(batch, records)
            raise
        except UnknownNameError as error:
            raise self._refusal_of_name(error) from error
        except sqlite3.IntegrityError as error:
            for index, flaw in self._repeated_ids(batch, records):
                raise self._refusal(
                    batch.section, batch.first + index, flaw, records[index]
                ) from error
            raise
        if batch.section == "lanes" and batch.first + len(records) > LANE_LIMIT:
            raise self._refusal("lanes", LANE_LIMIT, too_many_lanes())

    def _check_actors(self, batch: Batch, records: Sequence[Record]) -> None:
        """Sources named within actors have no key there for anything else to look after."""
        for index, record in enumerate(records if batch.section == "actors" else ()):
            assert isinstance(record, Actor)
            for field, table, name in references_of(record):
                if not self._filling.key_of(table, name):
                    flaw = unknown_name(field, table, name)
                    raise self._refusal(batch.section, batch.first + index, flaw, record)

    def _note_hashes(self, section: str, records: Sequence[Record]) -> None:
        if not TABLE_OF_SECTION[section].has_id:
            self._hashes.setdefault(section, array("q")).extend(map(hash, records))

    def _repeated(self, section: str, hashes: npt.NDArray[np.int64]) -> int | None:
        """The position of the first record that is equal to one before it."""
        by_hash = np.argsort(hashes, kind="stable")
        is_same = hashes[by_hash][1:] == hashes[by_hash][:-1]
        pairs = zip(by_hash[1:][is_same].tolist(), by_hash[:-1][is_same].tolist(), strict=True)
        query = f'SELECT * FROM "{TABLE_OF_SECTION[section].name}" WHERE "key" = ?'
        for later, earlier in sorted(pairs):
            rows = [
                self._connection.execute(query, (index + 1,)).fetchone()[1:]
                for index in (earlier, later)
            ]
            if rows[0] == rows[1]:
                return int(later)
        return None

    def _repeated_ids(self, batch: Batch, records: Sequence[Record]) -> list[tuple[int, Flaw]]:
        """The first record of a batch whose id stands before it, if that is the fault."""
        query = f'SELECT "key" FROM "{TABLE_OF_SECTION[batch.section].name}" WHERE "id" = ?'
        seen: set[str | None] = set()
        for index, record in enumerate(records):
            own_id = id_of(record)
            row = self._connection.execute(query, (own_id,)).fetchone()
            if own_id in seen or (row is not None and row[0] <= batch.first):
                return [(index, stands_before(own_id))]
            seen.add(own_id)
        return []

    def _line(self, section: str, index: int) -> Line:
        return section, index, self._first_line[section] + index

    def _refusal_of_name(self, error: UnknownNameError) -> Exception:
        section, index, field, table, name = error.args
        return self._refusal(section, index, unknown_name(field, table, name))

    def _refusal(
        self, section: str, index: int, flaw: Flaw, record: Record | None = None
    ) -> Exception:
        own_id = None if record is None else id_of(record)
        if own_id is None and TABLE_OF_SECTION[section].has_id:
            query = f'SELECT "id" FROM "{TABLE_OF_SECTION[section].name}" WHERE "key" = ?'
            row = self._connection.execute(query, (index + 1,)).fetchone()
            own_id = None if row is None else row[0]
        return refusal_of_flaw_in_line(self._path, self._line(section, index), own_id, flaw)
