"""Reading a JSON document in our layout line by line, a batch of records at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from timeline_app.core.records.records import Header, Record, type_of_section
from timeline_app.core.value import Value
from timeline_app.storage.database.file_kind import BYTE_ORDER_MARK
from timeline_app.storage.json.document_type import FORMAT, SourceLine, TextLine
from timeline_app.storage.json.fault_location import DECODING_ERRORS
from timeline_app.storage.reasons import Part, detail
from timeline_app.storage.versions import JSON_VERSION, SECTIONS_SINCE

BATCH = 1_000
"""Records that are given at once, at most."""

LARGEST_WHOLE = 128 << 20
"""Bytes. A document in another layout than ours is read as a whole, which takes ten times that."""

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
        self.where = detail(Part.LINE, line=line)


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
