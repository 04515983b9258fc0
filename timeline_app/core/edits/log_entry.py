"""What the edit log of a chronology says: when something was changed, and what."""

from __future__ import annotations

from enum import Enum

import msgspec


class EntryKind(Enum):
    """Whether an edit was made for the first time."""

    DONE = "done"
    UNDONE = "undone"
    REDONE = "redone"


class Act(Enum):
    """What became of a record."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


class FieldChange(msgspec.Struct, frozen=True, array_like=True):
    """One field of a record before and after, as texts that may be shortened.

    `field` is its name in `core.records`, "item.title" for one within a field.
    """

    field: str
    before: str
    after: str


class LoggedChange(msgspec.Struct, frozen=True, array_like=True):
    """What became of one record.

    `record` is what its kind is called in the exchange form ("event", "date_claim"), `name`
    what people call it, and `events` the ids of the events that it is about.
    """

    record: str
    act: Act
    name: str
    events: tuple[str, ...] = ()
    fields: tuple[FieldChange, ...] = ()


class LogEntry(msgspec.Struct, frozen=True):
    """One edit. `number` grows with each, `at` is the RFC 3339 instant in UTC.

    `text` is what menus call it and `records` how many records changed. `changes` tells of
    the first of them alone where they are many, and of none of a batch.
    """

    number: int
    at: str
    text: str
    kind: EntryKind
    records: int
    changes: tuple[LoggedChange, ...] = ()


class HistoryLimit(msgspec.Struct, frozen=True):
    """How much of the log is kept: so many entries, none older than so many days (0: any age)."""

    entries: int = 10_000
    days: int = 0


class Note(msgspec.Struct, frozen=True):
    """What the log is to say of an edit besides its changes."""

    text: str = ""
    kind: EntryKind = EntryKind.DONE


class EventHistory(msgspec.Struct, frozen=True):
    """How often an event was changed, and when last, as `LogEntry.at`; empty for never."""

    count: int
    last: str
