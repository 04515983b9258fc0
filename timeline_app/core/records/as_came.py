"""An event as an import made it, comparable with what a later version of the same file makes."""

from __future__ import annotations

import msgspec

from timeline_app.core.records.records import (
    Actor,
    ActorId,
    Lane,
    LaneId,
    Record,
    Source,
    SourceId,
    Status,
)


class CameEvent(Record, frozen=True):
    """An event with all that a reader gave it. There is no id of ours in it: lanes go by name.

    `status` is None where the file says nothing and it follows from the day of import. Each of
    `people` is a name and a role, each of `links` an address and a note, each of `quotes` words
    and whose they are. `part_of` is the foreign id of what contains it.
    """

    title: str
    date: str = ""
    time: str = ""
    zone: str = ""
    place: str = ""
    lanes: tuple[str, ...] = ()
    kind: str = ""
    status: Status | None = None
    summary: str = ""
    tags: tuple[str, ...] = ()
    date_basis: str = ""
    people: tuple[tuple[str, str], ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    quotes: tuple[tuple[str, str], ...] = ()
    part_of: str = ""


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(CameEvent)


def came_json(record: Record) -> str:
    """How a record that came is kept in its origin: without an id of ours, and its place."""
    match record:
        case Lane():
            record = msgspec.structs.replace(record, id=LaneId(""), order=0)
        case Source():
            record = msgspec.structs.replace(record, id=SourceId(""))
        case Actor():
            record = msgspec.structs.replace(record, id=ActorId(""))
    return _encoder.encode(record).decode()


def came_event(text: str) -> CameEvent | None:
    """The event that is kept so; None for what is none."""
    try:
        return _decoder.decode(text)
    except msgspec.MsgspecError:
        return None
