"""What is to be the same of many events afterwards: lane, tags, status, importance, checking."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum

import msgspec

from timeline_app.core.edits.edit import Change
from timeline_app.core.records.event_fields import EVENT_FIELDS
from timeline_app.core.records.records import Event, Importance, LaneId, Status, Verification


class LaneWay(Enum):
    """What becomes of the lanes that an event stands in, with one that is chosen."""

    ADD = "add"
    REPLACE = "replace"
    TAKE_OUT = "take out"


class BulkChange(msgspec.Struct, frozen=True):
    """What is to change of each of many events; `None` and nothing leave a field as it is.

    Tags are taken out before others are added.
    """

    lane_way: LaneWay | None = None
    lane: LaneId = LaneId("")
    tags_added: tuple[str, ...] = ()
    tags_removed: tuple[str, ...] = ()
    status: Status | None = None
    importance: Importance | None = None
    verification: Verification | None = None

    def __bool__(self) -> bool:
        """Whether anything is to change."""
        return self != BulkChange()

    def fields(self) -> tuple[str, ...]:
        """The fields of `Event` that it is about, in the order of a form."""
        lanes = ("lanes",) if self.lane_way is not None else ()
        tags = ("tags",) if self.tags_added or self.tags_removed else ()
        return (*lanes, *tags, *self.chosen())

    def of(self, event: Event, chosen: Mapping[str, object] | None = None) -> Event:
        """The event as it is to be; the same one where it is so already.

        For many events what is `chosen` is asked for once.
        """
        if chosen is None:
            chosen = self.chosen()
        lanes, tags = self._lanes(event.lanes), self._tags(event.tags)
        after = msgspec.structs.replace(event, lanes=lanes, tags=tags, **chosen)
        return event if after == event else after

    def chosen(self) -> dict[str, object]:
        """The values of fields that are to have one."""
        values = ((name, getattr(self, name)) for name in CHOSEN)
        return {name: value for name, value in values if value is not None}

    def _lanes(self, lanes: tuple[LaneId, ...]) -> tuple[LaneId, ...]:
        match self.lane_way:
            case LaneWay.ADD:
                return lanes if self.lane in lanes else (*lanes, self.lane)
            case LaneWay.REPLACE:
                return (self.lane,)
            case LaneWay.TAKE_OUT:
                return tuple(lane for lane in lanes if lane != self.lane)
        return lanes

    def _tags(self, tags: tuple[str, ...]) -> tuple[str, ...]:
        left = tuple(tag for tag in tags if tag not in self.tags_removed)
        return (*left, *(tag for tag in self.tags_added if tag not in left))


CHOSEN = tuple(name for name in BulkChange.__struct_fields__ if name in EVENT_FIELDS)
"""The fields of which one of few values is chosen."""


def bulk_changes(events: Iterable[Event], change: BulkChange) -> Iterator[Change]:
    """The changes of those events that aren't so already, as they are asked for."""
    chosen = change.chosen()
    for event in events:
        after = change.of(event, chosen)
        if after is not event:
            yield Change(event, after)


def tags_in(typed: str) -> tuple[str, ...]:
    """The tags in what somebody typed, with commas between them; each once."""
    return tuple(dict.fromkeys(tag for part in typed.split(",") if (tag := part.strip())))
