"""Edits of actors, lanes and the header: what events hang on, and the chronology itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from operator import length_hint

import msgspec

from timeline_app.core.edits.edit import Change, Edit
from timeline_app.core.records.ids import new_id
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    Header,
    Lane,
    LaneId,
    OtherName,
)

_SIDE = re.compile(r"[A-Z]{2}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*|[A-Za-z]{4,8}(-[A-Za-z0-9]{1,8})*")


def new_actor(name: str, kind: ActorKind = ActorKind.PERSON) -> Actor:
    """An actor of whom no more is known."""
    return Actor(ActorId(new_id(name, "actor")), name, kind)


def is_language(tag: str) -> bool:
    """Whether a text is well formed as a language tag (RFC 5646, without the irregular ones)."""
    return _LANGUAGE.fullmatch(tag) is not None


def joined_actor(kept: Actor, gone: Actor) -> Actor:
    """`kept` with all that is known of `gone`, whose name becomes another name of it.

    Kind and verification are those of `kept`, and its side if it has one.
    """
    known = {name.text for name in kept.other_names} | {kept.name}
    own = (OtherName(gone.name, ""), *gone.other_names)
    names = [name for name in own if name.text and name.text not in known]
    offices = [office for office in gone.offices if office not in kept.offices]
    notes = [note for note in (kept.note, gone.note) if note]
    return msgspec.structs.replace(
        kept,
        side=kept.side or gone.side,
        other_names=(*kept.other_names, *names),
        offices=(*kept.offices, *offices),
        note="\n\n".join(dict.fromkeys(notes)),
    )


def new_lane(name: str, lanes: Sequence[Lane], roles: Sequence[str]) -> Lane:
    """A lane below all others, in the colour role of `roles` that the fewest of them have."""
    used = [lane.colour for lane in lanes]
    colour = min(roles, key=used.count)
    order = max((lane.order for lane in lanes), default=-1) + 1
    return Lane(LaneId(new_id(name, "lane")), name, colour, order)


def lanes_ordered(lanes: Sequence[Lane], ids: Sequence[str]) -> Edit:
    """The edit that brings lanes into the order of these ids: all of them, each once."""
    place = {own_id: at for at, own_id in enumerate(ids)}
    moved = ((lane, msgspec.structs.replace(lane, order=place[lane.id])) for lane in lanes)
    return Edit(tuple(Change(before, after) for before, after in moved if before != after))


def moved_lane(ids: Sequence[str], own_id: str, place: int) -> tuple[str, ...]:
    """The ids with one of them at another place, which counts without it."""
    others = [other for other in ids if other != own_id]
    place = min(len(others), max(0, place))
    return (*others[:place], own_id, *others[place:])


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
    """The same for changes that are to be a batch; where there are none, there are none.

    Where the header is among them, it is the first that changes.
    """

    def __init__(self, changes: Iterable[Change], header: Header, now: datetime) -> None:
        self._changes = changes
        self._stamp = _stamp(header, now)

    def __length_hint__(self) -> int:
        return length_hint(self._changes)

    def __iter__(self) -> Iterator[Change]:
        for number, change in enumerate(self._changes):
            is_own = isinstance(change.after, Header)
            if number == 0 and self._stamp is not None and not is_own:
                yield self._stamp
            yield change


def _stamp(header: Header, now: datetime) -> Change | None:
    text = instant_text(now)
    if header.changed[:10] == text[:10]:
        return None
    return Change(header, msgspec.structs.replace(header, changed=text))
