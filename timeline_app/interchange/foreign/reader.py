"""What a module that reads another program's files offers, and what it is given.

A reader is a module with `NAME` (the format's, "timelinejs"), `sniff` and `read`; the table of
them is `interchange.formats`.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from datetime import date
from enum import Enum, IntEnum
from pathlib import Path
from typing import BinaryIO, Protocol

from timeline_app.core.dates.parse.dates import DayOrder
from timeline_app.core.value import Value
from timeline_app.interchange.foreign.values import ForeignPart

HEAD_BYTES = 65_536
"""How much of the beginning of a file `sniff` is shown."""


class Certainty(IntEnum):
    """How sure a reader is that a file is its own."""

    NO = 0
    PERHAPS = 1
    SURELY = 2


class Sniffed(Value, frozen=True):
    """What a reader says of the first bytes, and what it goes by ("has `timeline.date`")."""

    certainty: Certainty
    why: str = ""


NOT_MINE = Sniffed(Certainty.NO)


class ReadOptions(Value, frozen=True, kw_only=True):
    """What somebody asks for. `today` is the day of import.

    `first` and `last` bound what recurs (`--from`, `--to`); None leaves that to the reader.
    `encoding` is a codec's name where somebody has said it. So are the others, of sheets: the
    name of one of a workbook, the row with the names of the columns, what stands between columns,
    pairs of the name of a column and what it is ("Topic", "title"), and the order of day and month
    where no column tells it.
    """

    today: date
    first: date | None = None
    last: date | None = None
    encoding: str = ""
    sheet: str = ""
    header_row: int = 0
    separator: str = ""
    mapping: tuple[tuple[str, str], ...] = ()
    day_order: DayOrder | None = None
    format: str = ""
    """The name of the one in which the file is to be read, where somebody has said it."""

    @property
    def is_of_sheet(self) -> bool:
        """Whether anything is asked for that only sheets have."""
        return bool(
            self.mapping or self.sheet or self.header_row or self.separator or self.day_order
        )


class ForeignFile(Value, frozen=True):
    """A file to read: its name, its bytes as often as they are wanted, and how many they are."""

    name: str
    opened: Callable[[], BinaryIO]
    size: int
    options: ReadOptions

    def open(self) -> BinaryIO:
        """The bytes from the beginning; whoever asks closes it."""
        return self.opened()

    def head(self) -> bytes:
        """The first bytes, as `sniff` is shown them."""
        with self.open() as file:
            return file.read(HEAD_BYTES)


def file_at(path: Path, options: ReadOptions) -> ForeignFile:
    """The file there. Raises `OSError`."""

    def opened() -> BinaryIO:
        return path.open("rb")

    return ForeignFile(path.name, opened, path.stat().st_size, options)


def file_of(data: bytes, options: ReadOptions, name: str = "") -> ForeignFile:
    """What was pasted, as if it were a file."""

    def opened() -> BinaryIO:
        return io.BytesIO(data)

    return ForeignFile(name, opened, len(data), options)


class RefusalReason(Enum):
    """Why a file is not read at all."""

    UNKNOWN = "of no known format"
    NOT_THIS_FORMAT = "not of this format"
    BROKEN = "broken"
    """`detail` says where and what."""
    ENCODING = "unknown encoding"
    UNSAFE = "unsafe"
    """It would take more memory or time than anything honest: entities, nesting, a bomb."""
    FOREIGN_CALENDAR = "a calendar that is not read"
    """`detail` names it."""
    LOCKED = "encrypted"
    EMPTY = "empty"
    NO_EVENTS = "without events"
    NO_COLUMN = "without a column or a sheet that was asked for"
    """`detail` is its name."""
    UNREADABLE = "not to be read from the disk"


class ForeignRefusedError(Exception):
    """A file is no such thing, or broken beyond reading; `detail` is for people."""

    def __init__(self, reason: RefusalReason, detail: str = "") -> None:
        super().__init__(f"{reason.value}: {detail}" if detail else reason.value)
        self.reason = reason
        self.detail = detail


class FormatReader(Protocol):
    """A module that reads one format.

    `sniff` is quick and goes by what stands in the first `HEAD_BYTES`; the name may only decide
    between two formats that look the same. `read` yields the head, then events and faults in the
    order of the file, and holds no more of it than the format asks for. Raises
    `ForeignRefusedError`, `OSError`.
    """

    NAME: str

    def sniff(self, head: bytes, name: str) -> Sniffed:
        """Whether a file that begins so is of this format."""

    def read(self, file: ForeignFile) -> Iterator[ForeignPart]:
        """What is in it."""
