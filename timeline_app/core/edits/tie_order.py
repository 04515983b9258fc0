"""The user's order of events that have the same date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from timeline_app.core.edits.edit import Change
from timeline_app.core.records.records import Event


def moved_among(events: Sequence[tuple[int, Event]], place: int, step: int) -> Iterator[Change]:
    """The changes that move one event by a step among those of its date, and no more.

    The events come with their keys, in their order until now: by `Event.order`, and by key
    where that is the same.
    """
    wanted = list(events)
    wanted.insert(place + step, wanted.pop(place))
    before: tuple[int, int] | None = None
    for key, event in wanted:
        order = event.order
        if before is not None and (order, key) <= before:
            order = before[0] if key > before[1] else before[0] + 1
        before = (order, key)
        if order != event.order:
            yield Change(event, msgspec.structs.replace(event, order=order))
