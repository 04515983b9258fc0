"""What a table of events says of each: its columns by name."""

from __future__ import annotations

from enum import IntEnum

from timeline_app.core.records.records import Verification


class EventField(IntEnum):
    """One thing that is said of every event. The numbers are kept in settings: they stay."""

    DATE = 0
    TITLE = 1
    LANE = 2
    STATUS = 3
    IMPORTANCE = 4
    PLACE = 5
    ACTORS = 6
    QUOTES = 7
    SOURCES = 8
    TAGS = 9
    VERIFICATION = 10
    WORDING = 11


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
