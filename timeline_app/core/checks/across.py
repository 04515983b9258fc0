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
from timeline_app.core.dates.bounds import OPEN_END, OPEN_START, DateShape, EdtfDate
from timeline_app.core.dates.civil import SECONDS_IN_DAY
from timeline_app.core.evidence.duplicates import Repeats, mark_of_event
from timeline_app.core.evidence.relation_types import Cause, cause_of
from timeline_app.core.records.records import Actor, ActorKind, Event, EventId, Relation, Status
from timeline_app.core.text.folding import folded

LIKE = 0.7
"""Two titles are alike that share so much of the words that either has."""
_TELLING = 3
"""So many of a title's longest words tell what it is about."""
_WORD = re.compile(r"[^\W\d_]{2,}|\d+|[\u3400-\u9fff]")
_DISTANT = frozenset(("call", "phone call", "video call", "letter", "statement", "policy"))
"""Kinds of events at which somebody needn't be where they are."""
_HAPPENED = (Status.TOOK_PLACE, Status.ONGOING)


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


def presence_marks(event: Event, actors: Iterable[Actor]) -> Iterator[str]:
    """Who was at a place on a day, each person once."""
    is_there = event.place and event.kind.casefold() not in _DISTANT and not event.channel
    if is_there and event.status is Status.TOOK_PLACE and re.fullmatch(r"[\d-]{10}", event.date):
        for actor in actors:
            if actor.kind is ActorKind.PERSON:
                yield f"{actor.id}|{event.date}"


def are_far(one: Event, other: Event) -> bool:
    """Whether two places have no part in common: "Beijing", "Great Hall of the People, Beijing"."""
    return not (_parts(one.place) & _parts(other.place))


def _parts(place: str) -> set[str]:
    return {folded(part.strip()) for part in re.split("[,;/()、，；]", place) if part.strip()}


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
                if _is_vague(before, after) or before.latest == after.earliest:
                    continue
                rule = "states-overlap" if after.earliest < before.latest else "states-apart"
                yield between(rule, other, one, "date")


def _is_vague(before: EdtfDate, after: EdtfDate) -> bool:
    is_open = after.earliest == OPEN_START or before.latest == OPEN_END
    ends = DateShape.unpacked(before.shape).end_qualifier
    begins = DateShape.unpacked(after.shape).start_qualifier
    return bool(ends or begins) or (is_open and after.earliest >= before.latest)


class Causes:
    """What came of what: 24 bytes of each relation, to find where it goes in a circle."""

    def __init__(self) -> None:
        self._from, self._to, self._keys = array("q"), array("q"), array("q")

    def add(self, key: int, event: EventId, relations: Iterable[Relation]) -> None:
        """Take the effects of an event."""
        for relation in relations:
            cause = cause_of(relation.type)
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
    """All events, of which few are kept in mind: some 120 bytes of each, and of each relation."""

    def __init__(self) -> None:
        self._near, self._present, self._causes = Repeats(), Repeats(), Causes()

    def add(self, key: int, one: EventEvidence) -> None:
        """Take an event by its key."""
        for mark in near_marks(one.event):
            self._near.add(mark, key)
        for mark in presence_marks(one.event, one.actors):
            self._present.add(mark, key)
        self._causes.add(key, one.event.id, one.relations)

    def findings(self, both: Callable[[int, int], tuple[Event, Event]]) -> Iterator[Finding | None]:
        """What is found between two events, None of each pair that is as it should be."""
        for key, first in self._near.pairs():
            event, other = both(key, first)
            is_near = are_near(event, other)
            yield between("near-duplicate", event, other, "title") if is_near else None
        for key, first in self._present.pairs():
            event, other = both(key, first)
            yield between("two-places", event, other, "place") if are_far(event, other) else None
        for key, other_key in self._causes.circles():
            yield between("relation-circle", *both(key, other_key), "relations")
