"""What a table of events says of each: its columns by name."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import (
    MANY_QUOTES,
    QUOTES_SHIFT,
    EventColumns,
    status_codes,
)
from timeline_app.core.records.records import Verification
from timeline_app.core.text.translation import Texts

table_texts = Texts("table_texts")


class EventField(IntEnum):
    """One thing that is said of every event. The numbers are kept in settings: they stay."""

    header: str
    """What its column is called."""
    width: int
    """How wide that is in a file, in letters."""

    def __new__(cls, number: int, header: str = "", width: int = 0) -> EventField:
        """A column of the table."""
        one = int.__new__(cls, number)
        one._value_, one.header, one.width = number, header, width
        return one

    DATE = 0, table_texts.mark("Date"), 22
    TITLE = 1, table_texts.mark("Title"), 50
    LANE = 2, table_texts.mark("Lane"), 25
    STATUS = 3, table_texts.mark("Status"), 12
    IMPORTANCE = 4, table_texts.mark("Importance"), 12
    PLACE = 5, table_texts.mark("Place"), 22
    ACTORS = 6, table_texts.mark("Actors"), 40
    QUOTES = 7, table_texts.mark("Quotes"), 9
    SOURCES = 8, table_texts.mark("Sources"), 9
    TAGS = 9, table_texts.mark("Tags"), 25
    VERIFICATION = 10, table_texts.mark("Verification"), 16
    WORDING = 11, table_texts.mark("Date as worded"), 30


READ_FIELDS = frozenset(
    {
        EventField.PLACE,
        EventField.ACTORS,
        EventField.SOURCES,
        EventField.TAGS,
        EventField.VERIFICATION,
        EventField.WORDING,
    }
)
"""Those that the columns don't hold: they are read from the file by key."""

NUMBER_FIELDS = frozenset({EventField.QUOTES, EventField.SOURCES})
"""Those that are counts."""

Fact = str | int | tuple[str, ...] | Verification
"""What is read: the place; the names of actors, the tags, how the date is worded; how many sources;
how well checked.
"""

_EVERY = slice(None)


def numbers_of(
    columns: EventColumns, field: EventField, rows: slice = _EVERY
) -> npt.NDArray[Any] | None:
    """What columns say of a field in numbers, to sort by; None of a field of which they don't."""
    match field:
        case EventField.LANE:
            return columns.lane[rows]
        case EventField.IMPORTANCE:
            return columns.importance[rows]
        case EventField.STATUS:
            return status_codes(columns.flags[rows]).astype(np.uint8)
        case EventField.QUOTES:
            return _bits(columns.flags[rows], QUOTES_SHIFT, MANY_QUOTES)
        case _:
            return None


def _bits(flags: npt.NDArray[np.uint32], shift: int, mask: int) -> npt.NDArray[np.uint8]:
    return (flags >> np.uint32(shift) & np.uint32(mask)).astype(np.uint8)
