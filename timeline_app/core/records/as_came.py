"""An event as an import made it, comparable with what a later version of the same file makes.

Of a large import no more than digests are kept.
"""

from __future__ import annotations

import hashlib
import operator
from enum import Enum
from typing import Any

import msgspec

from timeline_app.core.records.records import (
    Actor,
    ActorId,
    Event,
    Importance,
    Lane,
    LaneId,
    Origin,
    Record,
    Source,
    SourceId,
    Status,
    Verification,
)


class CameItem(Record, frozen=True):
    """One of a list of an event: what tells it, and what else is said of it.

    Most files say no more than this of people (name and role), links (address and note) and quotes
    (words, and whose they are as named there).
    """

    what: str
    said: str = ""


class CamePerson(CameItem, frozen=True):
    """Somebody who takes part, with what a table of all fields says of them."""

    kind: str = ""
    side: str = ""


class CameLink(CameItem, frozen=True):
    """A source with what such a table says of it; `stance` is "quoted" of one that is not cited.

    `seen_on` is when its page was opened, `day_seen` when it was seen as `seen` says.
    """

    locator: str = ""
    stance: str = ""
    title: str = ""
    authors: str = ""
    published_in: str = ""
    publisher: str = ""
    issued: str = ""
    type: str = ""
    doi: str = ""
    seen_on: str = ""
    seen: str = ""
    day_seen: str = ""
    language: str = ""
    description: str = ""


class CameQuote(CameItem, frozen=True):
    """A quote with what such a table says of it."""

    speaker: str = ""
    office: str = ""
    said_on: str = ""
    venue: str = ""
    language: str = ""
    translation: str = ""
    translator: str = ""
    source: str = ""
    verification: str = ""
    verification_note: str = ""


class CameClaim(CameItem, frozen=True):
    """A date as a source words it, `said` in EDTF."""

    source: str = ""
    note: str = ""
    place: str = ""
    zone: str = ""


ITEMS: dict[str, type[CameItem]] = {
    "people": CamePerson,
    "links": CameLink,
    "quotes": CameQuote,
    "claims": CameClaim,
}
"""The fields of an event that are lists of records of their own."""
_Items = tuple[tuple[str, ...], ...]


class CameEvent(Record, frozen=True):
    """An event with all that a reader gave it. There is no id of ours in it: lanes go by name.

    `status` is None where the file says nothing and it follows from the day of import; so are
    `importance` and `verification`. Each of `people`, `links`, `quotes` and `claims` is the fields
    of one of `ITEMS`, of which most files give the first two alone. `part_of` is the foreign id of
    what contains it.

    Of a row of a table of all fields `written` says how the event was when the row was written,
    see `core.evidence.as_written`; it is empty in a row that somebody else has made, and None of
    all other files. `unsaid` are the fields of which the table has lost the column.
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
    people: _Items = ()
    links: _Items = ()
    quotes: _Items = ()
    part_of: str = ""
    importance: Importance | None = None
    caption: str = ""
    note: str = ""
    channel: str = ""
    verification: Verification | None = None
    verification_note: str = ""
    claims: _Items = ()
    written: str | None = None
    unsaid: tuple[str, ...] = ()


OWN = tuple(
    name
    for name in CameEvent.__struct_fields__
    if name in Event.__struct_fields__ and name != "lanes"
)
"""The fields that an event has itself, under the same names and with the same values."""
_own_of = operator.attrgetter(*OWN)


UNSAID = tuple(
    one.name for one in msgspec.structs.fields(CameEvent) if one.name in OWN and one.default is None
)
"""Those of them that are None where the file says nothing of them."""
USUAL: dict[str, Enum] = {
    one.name: one.default
    for one in msgspec.structs.fields(Event)
    if one.name in UNSAID and one.name != "status"
}
"""What an event is where nothing is said of that; its status follows from the day of import."""


def came_of(event: Event, **said: object) -> CameEvent:
    """An event as it would have come with what it has itself, but for what is `said` otherwise."""
    own: dict[str, Any] = dict(zip(OWN, _own_of(event), strict=True))
    return CameEvent(**own | said)


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


MOST_WHOLE = 100_000
"""Of so many origins of an import the texts are kept; of those beyond them digests."""
_DIGITS = 32


def digest_of(text: str) -> str:
    """What stands for a text: the first 128 bits of the SHA-256 of its UTF-8; empty for none."""
    if not text:
        return ""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def kept_texts(raw: str, as_came: str, number: int) -> tuple[str, str, bool]:
    """`raw`, `as_came` and `is_digest` of the origin of this number, from 0, in its import."""
    if number < MOST_WHOLE:
        return raw, as_came, False
    return digest_of(raw), digest_of(as_came), True


def came_as(origin: Origin, as_came: str) -> bool:
    """Whether a record came as this JSON says, letter by letter."""
    return origin.as_came == (digest_of(as_came) if origin.is_digest else as_came)


def came_alike(one: Origin, other: Origin) -> bool:
    """Whether two records came as the same JSON, as far as what is kept tells."""
    if one.is_digest and other.is_digest:
        return one.as_came == other.as_came
    return came_as(one, other.as_came) if one.is_digest else came_as(other, one.as_came)
