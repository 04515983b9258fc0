"""Changes to a chronology as values.

An edit is a tuple of changes; applying it gives its inverse. Undo is applying the inverse.
"""

from __future__ import annotations

import msgspec

from timeline_app.core.records import Header, Record


class Change(msgspec.Struct, frozen=True):
    """One record before and after. `None` before means it is new, `None` after that it goes."""

    before: Record | None
    after: Record | None


class Edit(msgspec.Struct, frozen=True):
    """Changes that happen together or not at all, in this order.

    Very many are kept in the file instead, as a batch whose number stands here, until the
    chronology is closed; `takes_back` says that it is to be undone.
    """

    changes: tuple[Change, ...]
    batch: int = 0
    takes_back: bool = False

    def __bool__(self) -> bool:
        """Whether there is anything to do."""
        return bool(self.changes or self.batch)

    def inverse(self) -> Edit:
        """The edit that takes this one back."""
        back = tuple(Change(change.after, change.before) for change in reversed(self.changes))
        return Edit(back, self.batch, bool(self.batch) and not self.takes_back)


def added(*records: Record) -> Edit:
    """The edit that adds these records."""
    return Edit(tuple(Change(None, record) for record in records))


def replaced(before: Record, after: Record) -> Edit:
    """The edit that puts `after` in the place of `before`."""
    return Edit((Change(before, after),))


def header_changed(before: Header, after: Header) -> Edit:
    """The edit that changes what the chronology says of itself."""
    return replaced(before, after)
