"""Notes that stand at the end of a document, kept aside until all that is before is written."""

from __future__ import annotations

import tempfile
from shutil import copyfileobj
from types import TracebackType
from typing import BinaryIO, Self

_IN_MEMORY = 1 << 22
"""Bytes of notes that never see the disk."""


class NumberedNotes:
    """Takes notes as they come, which are numbered from 1."""

    def __init__(self) -> None:
        self._kept = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - closed on exit
        self.count = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._kept.close()

    def next_number(self) -> int:
        """The number of the note that comes now."""
        self.count += 1
        return self.count

    def keep(self, note: str) -> None:
        """Keep a note, whole with its number and line end."""
        self._kept.write(note.encode())

    def write(self, file: BinaryIO) -> None:
        """Write all of them."""
        self._kept.seek(0)
        copyfileobj(self._kept, file)
