"""Who takes part in an event of a calendar, and as what."""

from __future__ import annotations

from collections.abc import Iterable

from timeline_app.core.records.records import ActorKind
from timeline_app.interchange.foreign.values import ForeignPerson
from timeline_app.interchange.ical.lines import Property

_MOST = 500
_ROLES = {"CHAIR": "chair", "OPT-PARTICIPANT": "optional", "NON-PARTICIPANT": "informed"}
_ANSWERS = {"DECLINED": "declined", "TENTATIVE": "tentative", "DELEGATED": "delegated"}
_KINDS = {"INDIVIDUAL": ActorKind.PERSON, "GROUP": ActorKind.ORGANISATION}
_THINGS = frozenset({"ROOM", "RESOURCE"})
_ORGANIZER = "organizer"


def people_of(
    organizers: Iterable[Property], attendees: Iterable[Property]
) -> tuple[ForeignPerson, ...]:
    """The organizer, then those invited, each once; rooms are no people."""
    found: dict[str, ForeignPerson] = {}
    for one in organizers:
        name = _name(one)
        if name:
            found.setdefault(name, ForeignPerson(name, _ORGANIZER))
    for one in attendees:
        name = _name(one)
        if name and len(found) < _MOST and one.parameter("CUTYPE").upper() not in _THINGS:
            kind = _KINDS.get(one.parameter("CUTYPE").upper())
            found.setdefault(name, ForeignPerson(name, _role(one), kind))
    return tuple(found.values())


def rooms_of(attendees: Iterable[Property]) -> tuple[str, ...]:
    """The rooms that are invited."""
    rooms = (_name(one) for one in attendees if one.parameter("CUTYPE").upper() == "ROOM")
    return tuple(dict.fromkeys(filter(None, rooms)))


def things_of(attendees: Iterable[Property], *, has_location: bool) -> tuple[str, ...]:
    """What is invited and takes no part: resources, and rooms where another place is told."""
    things = _THINGS if has_location else _THINGS - {"ROOM"}
    named = (_name(one) for one in attendees if one.parameter("CUTYPE").upper() in things)
    return tuple(dict.fromkeys(filter(None, named)))


def _name(one: Property) -> str:
    name = " ".join(one.parameter("CN").split())
    if name:
        return name
    scheme, colon, address = one.value.strip().partition(":")
    return (address if colon and scheme.lower() == "mailto" else one.value).strip()


def _role(one: Property) -> str:
    answer = _ANSWERS.get(one.parameter("PARTSTAT").upper(), "")
    role = _ROLES.get(one.parameter("ROLE").upper(), "")
    return ", ".join(filter(None, (role, answer)))
