"""Series that go on in another way from a time on (RFC 5545, 3.2.13: RANGE=THISANDFUTURE)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from timeline_app.interchange.ical.components import is_from_then_on
from timeline_app.interchange.ical.lines import Property
from timeline_app.interchange.ical.occurrences import recurrence_of
from timeline_app.interchange.ical.times import EventSpan, IcalMoment, in_zone
from timeline_app.interchange.ical.zones import Zones


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
