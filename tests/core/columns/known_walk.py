"""What may be shown of events on a day, walked from their records one by one.

Written apart from what it is held against: slow, without arrays, and from the rule in words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

FAILED = ("postponed", "cancelled", "not held", "not agreed")
HAPPENED = ("took place", "ongoing")


@dataclass(frozen=True)
class Tie:
    """A source at an event: its day, or None where it has none; `secret` where nobody may know.

    `bounds` are those of the date that it claims: its first day and its last.
    """

    source: str
    day: int | None
    kind: str = "cited"
    secret: bool = False
    bounds: tuple[int | None, int | None] | None = None
    is_basis: bool = False


@dataclass
class Walked:
    """An event: its first day, the last one of what lasts, and all sources that it names."""

    status: str
    begin: int | None
    end: int | None
    last: int | None
    channel: str = ""
    ties: list[Tie] = field(default_factory=list)
    turned_by: list[str] = field(default_factory=list)
    is_dated: bool = True


@dataclass(frozen=True)
class May:
    """Since which day the event may be drawn, what became of it told, all its words, its end."""

    since: int | None
    told: int | None
    whole: int | None
    ended: int | None


def earliest_of(days: Iterable[int | None]) -> int | None:
    """The first of some days; None where there is none."""
    return min((day for day in days if day is not None), default=None)


def with_days(events: Mapping[str, Walked]) -> dict[str, Walked]:
    """The same, each source without a day counting from the next one that has one.

    It may be younger than any of the others: so from where all of what it names was told.
    """
    may, latest = _walk(events), dict[str, int]()
    for name, event in events.items():
        told, ended = may[name].told, may[name].ended
        if told is not None:
            over = told if event.channel or ended is None else max(told, ended)
            for one in event.ties:
                latest[one.source] = max(over, latest.get(one.source, over))

    def dated(one: Tie) -> Tie:
        is_dayless = one.day is None and not one.secret
        return replace(one, day=latest.get(one.source)) if is_dayless else one

    return {
        name: replace(event, ties=[dated(one) for one in event.ties])
        for name, event in events.items()
    }


def walk(events: Mapping[str, Walked]) -> dict[str, May]:
    """What may be shown of each event from which day on, its sources having days."""
    return _walk(with_days(events))


def _walk(events: Mapping[str, Walked]) -> dict[str, May]:
    first = {name: min(_days(event), default=None) for name, event in events.items()}
    told = {name: _told_alone(event) for name, event in events.items()}
    since = {name: told[name] if event.channel else first[name] for name, event in events.items()}
    for name, event in events.items():
        began = first[name]
        if event.status in FAILED and not event.channel and began is not None:
            turns = [since.get(by) for by in event.turned_by]
            later = [max(turn, began) for turn in turns if turn is not None]
            told[name] = earliest_of([told[name], *later])
    for name, event in events.items():
        told[name] = told[name] if told[name] is not None else _at_last(event)
        since[name] = told[name] if event.channel else first[name]
    return {
        name: May(
            since[name],
            told[name],
            _whole(event, told[name]),
            _ended(event, told[name], events, since),
        )
        for name, event in events.items()
    }


def _days(event: Walked) -> list[int]:
    """The days on which its sources told of it."""
    return [one.day for one in event.ties if one.day is not None and not one.secret if _tells(one)]


def _tells(tie: Tie) -> bool:
    return tie.kind != "context"


def _all_days(event: Walked) -> list[int]:
    return [one.day for one in event.ties if one.day is not None and not one.secret]


def _came_about(event: Walked) -> bool:
    return bool(event.channel) or event.status in HAPPENED


def _told_alone(event: Walked) -> int | None:
    """The first source that can have told what became of it; nothing of what follows from that."""
    failed = event.status in FAILED and not event.channel
    turn = event.last if failed else event.begin
    days = [day for day in _days(event) if not event.is_dated or turn is None or day >= turn]
    if failed and event.is_dated and event.last is None:
        days = []  # it goes on for ever
    for one in event.ties:
        if one.bounds is not None and one.day is not None and not one.secret and _came_about(event):
            claimed_last = one.bounds[1]
            if claimed_last is not None and claimed_last <= one.day:
                days.append(one.day)
    return min(days, default=None)


def _at_last(event: Walked) -> int | None:
    if not _days(event):
        return None
    if not _came_about(event):
        return max(_all_days(event))
    last = max(_days(event))
    return last if event.begin is None or not event.is_dated else max(last, event.begin)


def _whole(event: Walked, told: int | None) -> int | None:
    return None if told is None else max([*_all_days(event), told])


def _ended(
    event: Walked,
    told: int | None,
    events: Mapping[str, Walked],
    since: Mapping[str, int | None],
) -> int | None:
    """From when on its end may be shown; None where it has no such end."""
    if event.end is None or told is None:
        return None
    days = [day for day in _days(event) if day >= event.end]
    for one in event.ties:
        gives = one.bounds is not None and (one.is_basis or one.bounds[1] == event.end)
        if gives and not one.secret and one.day is not None:
            days.append(one.day)
    if event.channel:
        for name, other in events.items():
            known = since[name]
            follows = other.begin is not None and other.begin > event.end and other.is_dated
            if other.channel == event.channel and follows and known is not None:
                days.append(known)
    if event.status in FAILED and not event.channel and told >= event.end:
        days.append(told)
    return min(days) if days else max([*_all_days(event), event.end])


def shown_on(may: May, day: int) -> bool:
    """Whether an event may be drawn, counted, named or found on a day."""
    return may.since is not None and may.since <= day


def is_disputed_on(event: Walked, day: int) -> bool:
    """Whether two of the dates that had been given for it by a day can't both hold.

    Its sources have days. One date ends before the other begins; one without a begin or an end
    has no such limit.
    """
    given = [
        one.bounds
        for one in event.ties
        if one.bounds is not None and one.day is not None and one.day <= day and not one.secret
    ]
    return any(
        last is not None and first is not None and last < first
        for _, last in given
        for first, _ in given
    )
