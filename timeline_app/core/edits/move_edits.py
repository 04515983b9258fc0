"""Events moved in time, to another lane, or in the order of those of one date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec
import numpy as np

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.dates.bounds import can_stand
from timeline_app.core.dates.precision import Precision
from timeline_app.core.dates.shift import (
    MoveError,
    MoveFault,
    as_span,
    end_moved,
    has_two_ends,
    least_unit_of_all,
    moved,
)
from timeline_app.core.edits.edit import Change
from timeline_app.core.records.records import ClaimId, Event, LaneId


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


class TimeMove(NamedTuple):
    """The selected events are to go so many units later, or earlier where it is negative."""

    unit: Precision
    steps: int


class EndMove(NamedTuple):
    """One end of the selected event's span is to go so many units later."""

    unit: Precision
    steps: int
    is_end: bool


class LaneMove(NamedTuple):
    """The selected events are to stand in one lane instead of another."""

    origin: LaneId
    target: LaneId


class RelationWish(NamedTuple):
    """A relation from the event in one row to that in another is wanted; -1 while there is none."""

    origin: int
    target: int


def unit_of_rows(
    columns: EventColumns, ranges: Sequence[tuple[int, int]], unit: Precision
) -> tuple[Precision, int]:
    """The unit that events in ranges of rows move by where the zoom shows `unit`.

    And how many of them have a date, and so move.
    """
    parts = [columns.flags[first : min(last + 1, columns.dated)] for first, last in ranges]
    flags = np.concatenate(parts) if parts else columns.flags[:0]
    return least_unit_of_all(flags, unit), len(flags)


def event_moved(event: Event, unit: Precision, steps: int) -> Event:
    """The event so many units later. Raises `MoveError`."""
    return with_date(event, moved(event.date, unit, steps))


def event_with_end(event: Event, unit: Precision, steps: int, *, is_end: bool) -> Event:
    """The event with one end of its date moved; a single date becomes a span first.

    Raises `MoveError`.
    """
    span = event.date if has_two_ends(event.date) else as_span(event.date)
    return with_date(event, end_moved(span, unit, steps, is_end=is_end))


def with_date(event: Event, date: str) -> Event:
    """The event with another date, which rests on no claim any more: none gives this one.

    Raises `MoveError` where its clock times would turn round.
    """
    if date == event.date:
        return event
    if not can_stand(date, event.time):
        raise MoveError(MoveFault.TIMES_TURNED, date)
    return msgspec.structs.replace(event, date=date, rests_on=ClaimId(""))


def event_in_lane(event: Event, origin: LaneId, target: LaneId) -> Event:
    """The event in one lane instead of another, of its first where it isn't in that one."""
    lanes = event.lanes or (origin,)
    left = origin if origin in lanes else lanes[0]
    found = dict.fromkeys(target if lane == left else lane for lane in lanes)
    return msgspec.structs.replace(event, lanes=tuple(found))
