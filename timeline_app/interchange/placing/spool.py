"""Records that wait for their turn, by section, in memory that stays small."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack
from types import GenericAlias
from typing import IO

import msgspec

from timeline_app.core.records.records import Record, type_of_section

BATCH = 1_000
"""Records that are written and given at once."""
_IN_MEMORY = 1 << 23
"""Bytes of a section that never see the disk."""
_LENGTH = 4


class RecordSpool:
    """Takes records of all sections in any order, and gives them section by section."""

    def __init__(self) -> None:
        self._waiting: defaultdict[str, list[Record]] = defaultdict(list)
        self._files: dict[str, IO[bytes]] = {}
        self._open = ExitStack()
        self._encoder = msgspec.msgpack.Encoder()

    def add(self, section: str, record: Record) -> None:
        """Keep a record."""
        waiting = self._waiting[section]
        waiting.append(record)
        if len(waiting) == BATCH:
            self._write(section, waiting)
            waiting.clear()

    def batches(self) -> Iterator[tuple[str, list[Record]]]:
        """All records, those of a section in the order in which they came."""
        for section, record_type in type_of_section.items():
            decoder = msgspec.msgpack.Decoder(GenericAlias(list, (record_type,)))
            file = self._files.get(section)
            if file is not None:
                file.seek(0)
                while length := int.from_bytes(file.read(_LENGTH), "big"):
                    yield section, decoder.decode(file.read(length))
            if waiting := self._waiting.get(section):
                yield section, waiting

    def close(self) -> None:
        """Let go of the disk."""
        self._open.close()
        self._files.clear()
        self._waiting.clear()

    def _write(self, section: str, records: list[Record]) -> None:
        if section not in self._files:
            file = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - `close` closes it
            self._files[section] = self._open.enter_context(file)
        data = self._encoder.encode(records)
        into = self._files[section]
        into.write(len(data).to_bytes(_LENGTH, "big"))
        into.write(data)
