"""What the desk finds between events: one told twice, circles, states that don't meet."""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from timeline_app.core.checks.events import EventEvidence
from timeline_app.core.checks.rules import Finding
from timeline_app.core.checks.sources import date_of
from timeline_app.core.dates.bounds import (
    DAY_TO_DAY,
    OPEN_START,
    SECONDS_IN_DAY,
    SINGLE_DAY,
    DateShape,
    EdtfDate,
)
from timeline_app.core.evidence.duplicates import Repeats, mark_of_event
from timeline_app.core.evidence.relation_types import PART_OF, Cause, cause_of
from timeline_app.core.records.records import Actor, ActorKind, Event, EventId, Relation, Status
from timeline_app.core.text.folding import folded

LIKE = 0.7
"""Two titles are alike that share so much of the words that either has."""
_TELLING = 3
"""So many of a title's longest words tell what it is about."""
_WORD = re.compile(r"[^\W\d_]{2,}|\d+|[\u3400-\u9fff]")
_DISTANT = frozenset(("call", "phone call", "video call", "letter", "statement", "policy"))
"""Kinds of events at which somebody needn't be where they are."""
_LONGEST_VISIT = 14
"""Nobody is at one place on each day of what lasts longer."""
_ABOUT = 31 * SECONDS_IN_DAY
"""So far off may be what is about or perhaps."""


def near_marks(event: Event) -> tuple[str, ...]:
    """Of two events that may be one, one at least of these is the same: a day apart is near."""
    date = date_of(event.date)
    if date is None or date.earliest == OPEN_START or event.channel:
        return ()
    telling = sorted(sorted(set(_WORD.findall(folded(event.title))), key=_longest)[:_TELLING])
    day = date.earliest // SECONDS_IN_DAY
    about = "|".join(telling)
    return (f"{about}|{day // 2}", f"{about}|+{(day + 1) // 2}") if telling else ()


def _longest(word: str) -> tuple[int, str]:
    return -len(word), word


def are_near(one: Event, other: Event) -> bool:
    """Whether two events look like one told twice, and aren't simply equal."""
    first, second = date_of(one.date), date_of(other.date)
    if first is None or second is None or mark_of_event(one) == mark_of_event(other):
        return False
    apart = max(abs(first.earliest - second.earliest), abs(first.latest - second.latest))
    words, others = (set(_WORD.findall(folded(event.title))) for event in (one, other))
    shared = len(words & others)
    return apart <= SECONDS_IN_DAY and shared >= LIKE * len(words | others)


def company_mark(event: Event, actors: Iterable[Actor]) -> str:
    """Two people or more who had something of a kind together on a day; "" where none did."""
    people = sorted(actor.id for actor in actors if actor.kind is ActorKind.PERSON)
    is_told = event.kind and event.date and not event.channel and len(people) > 1
    return "|".join((event.kind.casefold(), event.date, *people)) if is_told else ""


def are_one(one: Event, other: Event) -> bool:
    """Whether what the same people had on a day is one thing, told in other words."""
    is_alike = (one.kind.casefold(), one.date) == (other.kind.casefold(), other.date)
    is_other_hour = one.time and other.time and one.time != other.time
    is_elsewhere = one.place and other.place and are_far(one, other)
    is_equal = mark_of_event(one) == mark_of_event(other)
    return is_alike and not (is_other_hour or is_elsewhere or is_equal or are_near(one, other))


def presence_marks(event: Event, actors: Iterable[Actor]) -> Iterator[str]:
    """Who was at a place on each day, each person once; of what is dated to its days."""
    is_there = event.place and event.kind.casefold() not in _DISTANT and not event.channel
    date = date_of(event.date)
    if not is_there or date is None or event.status is not Status.TOOK_PLACE:
        return
    days = range(date.earliest // SECONDS_IN_DAY, date.latest // SECONDS_IN_DAY)
    if date.shape in (SINGLE_DAY, DAY_TO_DAY) and len(days) <= _LONGEST_VISIT:
        for actor in actors:
            if actor.kind is ActorKind.PERSON:
                yield from (f"{actor.id}|{day}" for day in days)


def are_far(one: Event, other: Event) -> bool:
    """Whether two places have no part in common: "Beijing", "Great Hall of the People, Beijing"."""
    return not (_parts(one.place) & _parts(other.place))


def _parts(place: str) -> set[str]:
    return {folded(part.strip()) for part in re.split("[,;/()、，；]| and ", place) if part.strip()}


def between(rule: str, event: Event, other: Event, field: str) -> Finding:
    """A finding about two events."""
    about = f"{other.channel}: {other.title}" if other.channel else other.title
    name = f"{event.channel}: {event.title}" if event.channel else event.title
    return Finding(rule, "events", event.id, name, event.id, event.date, other.id, about, field)


class States:
    """The states of each channel, of which one is to begin where the one before ends."""

    def __init__(self) -> None:
        self._of_channel: dict[str, list[tuple[int, EdtfDate, Event]]] = defaultdict(list)

    def add(self, event: Event) -> None:
        """Take a state."""
        date = date_of(event.date)
        if event.channel and date is not None:
            states = self._of_channel[event.channel]
            states.append((len(states), date, event))

    def findings(self) -> Iterator[Finding]:
        """States that overlap, and those that leave days between them; about is about."""
        for states in self._of_channel.values():
            states.sort(key=lambda state: (state[1].earliest, state[1].latest, state[0]))
            for (_, before, one), (_, after, other) in pairwise(states):
                gap, spare = after.earliest - before.latest, _spare(before, after)
                if abs(gap) > spare and after.earliest != OPEN_START:
                    rule = "states-overlap" if gap < 0 else "states-apart"
                    yield between(rule, other, one, "date")


def _spare(before: EdtfDate, after: EdtfDate) -> int:
    """By how much two states may miss each other where the one ends and the other begins."""
    ends = DateShape.unpacked(before.shape).end_qualifier
    begins = DateShape.unpacked(after.shape).start_qualifier
    return _ABOUT * (bool(ends) + bool(begins))


class Causes:
    """What came of what: 24 bytes of each relation, to find where it goes in a circle.

    With a type of relation it is that alone, from the first event to the second.
    """

    def __init__(self, of_type: str = "") -> None:
        self._of_type = of_type
        self._from, self._to, self._keys = array("q"), array("q"), array("q")

    def add(self, key: int, event: EventId, relations: Iterable[Relation]) -> None:
        """Take the effects of an event."""
        for relation in relations:
            cause = cause_of(relation.type)
            if self._of_type:
                cause = Cause.ORIGIN if relation.type == self._of_type else Cause.NEITHER
            ends = (relation.origin, relation.target)
            first, then = ends if cause is Cause.ORIGIN else ends[::-1]
            if cause is not Cause.NEITHER and first == event:
                self._from.append(hash(first))
                self._to.append(hash(then))
                self._keys.append(key)

    def circles(self) -> list[tuple[int, int]]:
        """Of each circle the keys of two events, of which the first leads to the second."""
        effects: dict[int, list[int]] = defaultdict(list)
        key_of: dict[int, int] = {}
        for first, then, key in zip(self._from, self._to, self._keys, strict=True):
            effects[first].append(then)
            key_of[first] = key
        found: list[tuple[int, int]] = []
        done: set[int] = set()
        for start in effects:
            found += _circles_from(start, effects, done)
        keys = {(key_of[one], key_of[other]) for one, other in found}
        return sorted(keys)


def _circles_from(
    start: int, effects: dict[int, list[int]], done: set[int]
) -> Iterator[tuple[int, int]]:
    """The steps that come back to where the walk has been, of a walk in depth."""
    on_way: dict[int, Iterator[int]] = {} if start in done else {start: iter(effects[start])}
    while on_way:
        here, steps = next(reversed(on_way.items()))
        step = next(steps, None)
        if step is None:
            del on_way[here]
            done.add(here)
        elif step in on_way:
            yield here, step
        elif step in effects and step not in done:
            on_way[step] = iter(effects[step])


class Crowd:
    """All events, of which few are kept in mind: some 140 bytes of each, and 24 of each relation.

    Of each day of a visit 16 bytes for everybody who was there.
    """

    def __init__(self) -> None:
        self._near, self._company, self._present = Repeats(), Repeats(), Repeats()
        self._causes, self._parts = Causes(), Causes(PART_OF)

    def add(self, key: int, one: EventEvidence) -> None:
        """Take an event by its key."""
        for mark in near_marks(one.event):
            self._near.add(mark, key)
        if mark := company_mark(one.event, one.actors):
            self._company.add(mark, key)
        for mark in presence_marks(one.event, one.actors):
            self._present.add(mark, key)
        for steps in (self._causes, self._parts):
            steps.add(key, one.event.id, one.relations)

    def findings(self, both: Callable[[int, int], tuple[Event, Event]]) -> Iterator[Finding | None]:
        """What is found between two events, None of each pair that is as it should be."""
        for key, first in self._near.pairs():
            event, other = both(key, first)
            is_near = are_near(event, other)
            yield between("near-duplicate", event, other, "title") if is_near else None
        for key, first in self._company.pairs():
            event, other = both(key, first)
            yield (
                between("near-duplicate", event, other, "title") if are_one(event, other) else None
            )
        for key, first in self._present.pairs():
            event, other = both(key, first)
            yield between("two-places", event, other, "place") if are_far(event, other) else None
        for key, other_key in (*self._causes.circles(), *self._parts.circles()):
            yield between("relation-circle", *both(key, other_key), "relations")
