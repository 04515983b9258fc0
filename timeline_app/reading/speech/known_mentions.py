"""Where a text names known actors: by name, other names, initials, or the office of the day."""

from __future__ import annotations

import re

from timeline_app.core.records.records import ActorId
from timeline_app.core.value import Value
from timeline_app.reading.speech.naming.mentions import roles_in
from timeline_app.reading.speech.naming.names import NameKind, names_in
from timeline_app.reading.speech.naming.people import KnownPerson, People

_STRETCH = 1 << 12
_THE = re.compile(r"(?:^|\W)[Tt]he[ ]$")


class KnownMention(Value, frozen=True, gc=False):
    """Words of a text that name a known actor; `office` is the title that led to it, else ""."""

    start: int
    end: int
    actor: ActorId
    office: str = ""


def find_mentions(words: str, people: People) -> tuple[KnownMention, ...]:
    """All places where known actors are named, in their order, none within another.

    An office counts behind "the", and where one actor alone held it that day.
    """
    found: list[KnownMention] = []
    at = 0
    while at < len(words):
        end = min(at + _STRETCH, len(words))
        line = words.rfind("\n", at, end) if end < len(words) else -1
        end = line + 1 if line >= at else end
        found.extend(_in_stretch(words, at, end, people))
        at = end
    return tuple(found)


def _in_stretch(words: str, start: int, end: int, people: People) -> list[KnownMention]:
    found = [
        KnownMention(first, last, actor.id)
        for first, last, actor in people.in_han(words, start, end)
    ]
    for name in names_in(words, start, end):
        known = people.named(name.name)
        if known is None and name.kind is NameKind.GROUP:
            known = _in_office(words, name.start, name.name, people)
        if known:
            found.append(_mention(name.name_start, name.end, known))
    if people.has_offices:
        for role in roles_in(words, start, end):
            known = _in_office(words, role.start, role.name, people)
            if known:
                found.append(_mention(role.start, role.end, known))
    return _apart(found)


def _in_office(words: str, at: int, phrase: str, people: People) -> KnownPerson | None:
    return people.in_office(phrase) if _THE.search(words, max(0, at - 5), at) else None


def _mention(start: int, end: int, known: KnownPerson) -> KnownMention:
    return KnownMention(start, end, known.actor.id, known.office)


def _apart(found: list[KnownMention]) -> list[KnownMention]:
    apart: list[KnownMention] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not apart or one.start >= apart[-1].end:
            apart.append(one)
    return apart
