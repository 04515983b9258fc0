"""What two chronologies differ in, as a value."""

from __future__ import annotations

from enum import Enum

from timeline_app.core.value import Value


class DifferenceKind(Enum):
    """On which side a record is; on both it has other fields."""

    ONLY_THERE = "only_there"
    DIFFERS = "differs"
    ONLY_HERE = "only_here"


class RecordDifference(Value, frozen=True, gc=False):
    """A record that isn't the same on both sides; there may be very many.

    `section` is empty for what a chronology says of itself. `here` and `there` are the keys of
    the record; 0 where it is not. `name` is what people call it. What hangs on an event that is
    on one side only goes with that event, and is no difference of its own.
    """

    kind: DifferenceKind
    section: str
    here: int
    there: int
    name: str
    about: str = ""
