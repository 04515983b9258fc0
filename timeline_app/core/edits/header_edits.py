"""What the chronology says of itself, and when it was last changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from operator import length_hint

import msgspec

from timeline_app.core.edits.edit import Change, Edit
from timeline_app.core.records.records import Header


def instant_text(now: datetime) -> str:
    """An instant as `Header` holds it: RFC 3339, UTC, whole seconds."""
    return now.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def header_edit(before: Header, after: Header, now: datetime) -> Edit:
    """The edit that puts `after` in the place of `before`, changed now; none if they are alike."""
    if after == before:
        return Edit(())
    return Edit((Change(before, msgspec.structs.replace(after, changed=instant_text(now))),))


def dated(edit: Edit, header: Header, now: datetime) -> Edit:
    """The edit with the day on which it is made written into the header.

    That is done by the first edit of each day (UTC), so that the day of the last change is
    always true and no other edit has to write it. An edit of the header itself, and a batch,
    stay as they are.
    """
    stamp = _stamp(header, now)
    is_own = edit.batch or any(isinstance(change.after, Header) for change in edit.changes)
    return edit if stamp is None or is_own or not edit else Edit((stamp, *edit.changes))


class DatedChanges:
    """The same for changes that are to be a batch; where there are none, there are none."""

    def __init__(self, changes: Iterable[Change], header: Header, now: datetime) -> None:
        self._changes = changes
        self._stamp = _stamp(header, now)

    def __length_hint__(self) -> int:
        return length_hint(self._changes)

    def __iter__(self) -> Iterator[Change]:
        for number, change in enumerate(self._changes):
            if number == 0 and self._stamp is not None:
                yield self._stamp
            yield change


def _stamp(header: Header, now: datetime) -> Change | None:
    text = instant_text(now)
    if header.changed[:10] == text[:10]:
        return None
    return Change(header, msgspec.structs.replace(header, changed=text))
