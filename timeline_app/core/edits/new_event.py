"""A new event as somebody asks for it, and the one edit that makes it."""

from __future__ import annotations

from typing import NamedTuple

from timeline_app.core.dates.parse.field_input import TypedDate
from timeline_app.core.edits.edit import Edit, added
from timeline_app.core.records.ids import new_id
from timeline_app.core.records.records import (
    ActorId,
    Event,
    EventId,
    Lane,
    LaneId,
    Participation,
    Record,
)


class EventDraft(NamedTuple):
    """What is known of an event before it is made.

    `actor` takes part in it, if there is one.
    """

    title: str
    date: TypedDate
    lane: LaneId = LaneId("")
    actor: ActorId = ActorId("")


class NewEvent(NamedTuple):
    """An event, and the edit that adds it with all that comes with it."""

    event: Event
    edit: Edit


def first_lane(name: str) -> Lane:
    """The first lane of a chronology that has none."""
    return Lane(LaneId(new_id(name, "lane")), name, "lane-1", 0)


def new_event(draft: EventDraft, new_lane: Lane | None = None) -> NewEvent:
    """The event of a draft. Its lane is `new_lane`, which is made with it, if that is given.

    Of a date that can't be read, or has several readings, the words are kept and none is guessed.
    """
    title = " ".join(draft.title.split())
    lane = draft.lane if new_lane is None else new_lane.id
    event = Event(
        EventId(new_id(title, "event")),
        title,
        date=draft.date.edtf,
        time=draft.date.clock if draft.date.edtf else "",
        date_basis=draft.date.basis,
        lanes=(lane,) if lane else (),
    )
    records: list[Record] = [] if new_lane is None else [new_lane]
    records.append(event)
    if draft.actor:
        records.append(Participation(event.id, draft.actor))
    return NewEvent(event, added(*records))
