"""Reading a JSON document in our layout line by line, a batch of records at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

import msgspec

from timeline_app.core.records import Header, Record, type_of_section
from timeline_app.storage.json_faults import DECODING_ERRORS
from timeline_app.storage.json_layout import FORMAT, VERSION
from timeline_app.storage.sniff import BYTE_ORDER_MARK

BATCH = 10_000
"""Records that are given at once, at most."""

_BATCH_BYTES = 1 << 24
_LONGEST_LINE = 1 << 26  # bytes; a source may hold a long text
_opening = f'{{"format": "{FORMAT}", "version": {VERSION},'.encode()
_header_start = b'"chronology": '
_header_decoder = msgspec.json.Decoder(Header)
_decoders = {
    section: msgspec.json.Decoder(record_type) for section, record_type in type_of_section.items()
}


class NotByLineError(ValueError):
    """The document is not in our layout of one record a line. Its text says where."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Records of a section that follow each other; `first` is the position of the first there.

    `line` is its number in the file, `raw` the JSON of each, `read` how many bytes of the file
    were read so far.
    """

    section: str
    first: int
    line: int
    raw: list[bytes]
    read: int

    def records(self) -> list[Record]:
        """The records. Raises `LineError` for the first line that holds none of the section."""
        decode = _decoders[self.section].decode
        try:
            return [decode(raw) for raw in self.raw]
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
        if self._next().removeprefix(BYTE_ORDER_MARK) != _opening:
            raise self._not_by_line()
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
        if self._next() != b"}" or self._file.read(1):
            raise self._not_by_line()

    def _section(self, section: str) -> Iterator[Batch]:
        """The records from here to the end of the section, which is read too."""
        raw: list[bytes] = []
        first, size, is_more = 0, 0, True
        for line in iter(partial(self._file.readline, _LONGEST_LINE), b""):
            self._number += 1
            self._read += len(line)
            if is_more and line.startswith(b"{"):
                record = line.rstrip(b"\r\n")
                is_more = record.endswith(b",")
                raw.append(record[:-1] if is_more else record)
                size += len(line)
                if len(raw) == BATCH or size > _BATCH_BYTES:
                    yield self._batch(section, first, raw)
                    first, raw, size = first + len(raw), [], 0
                continue
            end = line.rstrip(b"\r\n")
            if is_more or end not in (b"]", b"],"):
                break
            self._is_more = end == b"],"
            if raw:
                yield Batch(section, first, self._number - len(raw), raw, self._read)
            return
        raise self._not_by_line()

    def _batch(self, section: str, first: int, raw: list[bytes]) -> Batch:
        return Batch(section, first, self._number - len(raw) + 1, raw, self._read)

    def _next(self) -> bytes:
        """The next line without its end."""
        line = self._file.readline(_LONGEST_LINE)
        self._number += 1
        self._read += len(line)
        return line.rstrip(b"\r\n")

    def _not_by_line(self) -> NotByLineError:
        return NotByLineError(f"line {self._number}")
