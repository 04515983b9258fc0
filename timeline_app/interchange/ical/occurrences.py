"""Each time at which an event of a calendar takes place, also of series that later change."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from timeline_app.interchange.foreign.reader import ReadOptions
from timeline_app.interchange.foreign.values import FaultReason
from timeline_app.interchange.ical.components import is_from_then_on
from timeline_app.interchange.ical.lines import Property
from timeline_app.interchange.ical.rules import RecurrenceRule, Repeating, RuleError, rule_of
from timeline_app.interchange.ical.times import (
    EventSpan,
    IcalMoment,
    duration_of,
    in_zone,
    moment_of,
    moment_of_text,
)
from timeline_app.interchange.ical.zones import Zones
from timeline_app.interchange.texts.limits import MOST_OF_A_RULE

Properties = dict[str, list[Property]]
_MOST_RULES = 20
_MOST_DATES = 20_000
_SECOND = timedelta(seconds=1)
_LAST_CLOCK = time(23, 59, 59)


class EventTimes(NamedTuple):
    """The times of an event that repeats, in order, and what was not read of its rules."""

    spans: list[EventSpan]
    faults: list[tuple[FaultReason, str]]


class Occurrences:
    """Works out when the events of one file take place, between the days that are asked for."""

    def __init__(self, options: ReadOptions, zones: Zones) -> None:
        self._zones = zones
        self._repeating = Repeating()
        self._first = datetime.combine(options.first, time()) if options.first else None
        last = options.last or a_year_after(options.today)
        self._last = datetime.combine(last, _LAST_CLOCK)
        self._is_last_asked = options.last is not None
        self.are_days_asked = self._is_last_asked or self._first is not None

    def times(self, span: EventSpan, event: Properties, overrides: list[Property]) -> EventTimes:
        """All times of an event of which the first is `span`, without those in `overrides`."""
        start = span.start.at
        first = self._first_of(span)
        faults: list[tuple[FaultReason, str]] = []
        ends: dict[datetime, datetime | None] = {}
        if self._is_wanted(start, first):
            ends[start] = None
        for value in event.get("RRULE", ())[:_MOST_RULES]:
            ends.update(dict.fromkeys(self._of_rule(value, span.start, first, faults)))
        self._add_dates(event.get("RDATE", []), span.start, first, ends)
        for value in event.get("EXRULE", ())[:_MOST_RULES]:
            for at in self._of_rule(value, span.start, first, faults):
                ends.pop(at, None)
        if ends:
            gone, gone_days = self._moments([*event.get("EXDATE", ()), *overrides], span.start)
            for at in [at for at in ends if at in gone or at.date() in gone_days]:
                del ends[at]
        return EventTimes([span.at(at, ends[at]) for at in sorted(ends)], faults)

    def _first_of(self, span: EventSpan) -> datetime | None:
        """From when on a time is wanted that is as long: what still goes on then is."""
        if self._first is None or span.end is None or span.end == span.start.at:
            return self._first
        try:
            return self._first - (span.end - span.start.at) + _SECOND
        except OverflowError:
            return None

    def _is_wanted(self, at: datetime, first: datetime | None) -> bool:
        if first and at < first:
            return False
        return at <= self._last or not self._is_last_asked

    def _of_rule(
        self,
        value: Property,
        start: IcalMoment,
        first: datetime | None,
        faults: list[tuple[FaultReason, str]],
    ) -> list[datetime]:
        try:
            rule = rule_of(value.value)
            last = min(self._last, self._until(rule, start))
            found, are_all = self._repeating.times(rule, start.at, first, last)
        except RuleError:
            faults.append((FaultReason.UNREADABLE_RULE, value.value))
            return []
        if not are_all:
            faults.append((FaultReason.TOO_MANY_TIMES, value.value))
        return found

    def _until(self, rule: RecurrenceRule, start: IcalMoment) -> datetime:
        """The last moment that a rule allows, on the clock of the start."""
        if not rule.until:
            return datetime.combine(date.max, _LAST_CLOCK)
        until = moment_of_text(rule.until, "", self._zones)
        if until is None:
            raise RuleError
        if not until.is_timed or not start.is_timed:
            return datetime.combine(until.at.date(), _LAST_CLOCK)
        return in_zone(until, start.zone) or until.at

    def _add_dates(
        self,
        values: list[Property],
        start: IcalMoment,
        earliest: datetime | None,
        ends: dict[datetime, datetime | None],
    ) -> None:
        """Add the times that are listed, with ends of their own if they are periods."""
        for value in values:
            for text in value.value.split(",")[:MOST_OF_A_RULE]:
                first, _, last = text.partition("/")
                at = self._at(first, value, start)
                if (
                    at is not None
                    and self._is_wanted(at, earliest)
                    and len(ends) < 20 * MOST_OF_A_RULE
                ):
                    ends[at] = self._end(at, last, value, start) if last else None

    def _end(self, at: datetime, text: str, value: Property, start: IcalMoment) -> datetime | None:
        parts = duration_of(text)
        try:
            end = at + parts[0] + parts[1] if parts else self._at(text, value, start)
        except OverflowError:
            return None
        return end if end is not None and end >= at else None

    def _at(self, text: str, value: Property, start: IcalMoment) -> datetime | None:
        moment = moment_of_text(text, value.parameter("TZID"), self._zones)
        if moment is None:
            return None
        if not start.is_timed:
            return datetime.combine(moment.at.date(), time())
        at = in_zone(moment, start.zone) or moment.at
        return at if moment.is_timed else datetime.combine(at.date(), start.at.time())

    def _moments(
        self, values: list[Property], start: IcalMoment
    ) -> tuple[set[datetime], set[date]]:
        """The moments that are listed, and the days for which no time is told."""
        moments, days = set(), set()
        for text, value in _listed(values):
            moment = moment_of_text(text, value.parameter("TZID"), self._zones)
            if moment is None:
                continue
            if moment.is_timed and start.is_timed:
                moments.add(in_zone(moment, start.zone) or moment.at)
            else:
                days.add(moment.at.date())
        return moments, days


def recurrence_of(value: Property, start: IcalMoment, zones: Zones) -> datetime | None:
    """The time that an event stands for, on the clock of its own start."""
    moment = moment_of(value, zones)
    return None if moment is None else in_zone(moment, start.zone) or moment.at


def _listed(values: list[Property]) -> Iterator[tuple[str, Property]]:
    for value in values:
        for text in value.value.split(",")[:_MOST_DATES]:
            yield text, value


def a_year_after(day: date) -> date:
    """Until when what has no end repeats, where nothing is asked: a year from today."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:  # 29 February, or the last year there is
        return date.max if day.year == date.max.year else date(day.year + 1, 3, 1)


class _Rest(NamedTuple):
    """The start of a series, and the times it would have had from each change of it on."""

    start: IcalMoment
    times: dict[datetime, list[datetime]]


class Series:
    """What is left of the series of one file for those events that change them from a time on."""

    def __init__(self, zones: Zones) -> None:
        self._zones = zones
        self._rests: dict[str, _Rest] = {}

    def kept(
        self, uid: str, start: IcalMoment, spans: list[EventSpan], overrides: list[Property]
    ) -> list[EventSpan]:
        """Those times of a series that come before all changes; the others are remembered."""
        ranges = (
            recurrence_of(one, start, self._zones) for one in overrides if is_from_then_on(one)
        )
        changes = sorted({at for at in ranges if at is not None})
        if not changes:
            return spans
        rest = _Rest(start, {at: [] for at in changes})
        kept: list[EventSpan] = []
        for span in spans:
            number = bisect_right(changes, span.start.at)
            if number:
                rest.times[changes[number - 1]].append(span.start.at)
            else:
                kept.append(span)
        self._rests[uid] = rest
        return kept

    def following(
        self, uid: str, recurrence: Property, span: EventSpan
    ) -> Iterator[tuple[datetime, EventSpan]] | None:
        """The times behind the one that an event stands for, each with what becomes of it.

        All are as much later, or earlier, as that one is. None where the file has no such series.
        """
        rest = self._rests.get(uid)
        changed = recurrence_of(recurrence, rest.start, self._zones) if rest else None
        if rest is None or changed is None:
            return None
        return self._changed(rest, changed, span)

    @staticmethod
    def _changed(
        rest: _Rest, changed: datetime, span: EventSpan
    ) -> Iterator[tuple[datetime, EventSpan]]:
        shift = (in_zone(span.start, rest.start.zone) or span.start.at) - changed
        for at in rest.times.get(changed, ()):
            try:
                there = rest.start._replace(at=at + shift)
            except OverflowError:
                return
            moved = in_zone(there, span.start.zone) if span.start.is_timed else there.at
            yield at, span.at(moved or there.at)
