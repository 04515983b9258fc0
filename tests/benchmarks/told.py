"""Random chronologies whose sources come out one after the other, as news does.

told.py OUT.chronology COUNT
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from typing_extensions import override

from tests.benchmarks.chronologies import DAY_S, FIRST_DAY
from tests.benchmarks.evidenced import ACTORS, EvidencedChronology, event_id
from timeline_app.core.records.records import (
    ActorId,
    Citation,
    ClaimId,
    CslDate,
    CslItem,
    DateClaim,
    Event,
    Participation,
    Record,
    Source,
    SourceId,
)
from timeline_app.core.value import replace
from timeline_app.storage.json.bulk_insert import build

SOURCES, CHANNELS = 2_000, 8
EVENTS_A_STATE = 1_000
LATER = 3
"""So many sources after the first that tells of it, another one tells of a third of the events."""


class ToldChronology(EvidencedChronology):
    """Random events, each told by a source that came out once the last of its events had begun.

    Each event has one actor; some have a date as a source words it, and a quote. Every thousandth
    is a state of a channel, which lasts until the next one of that.
    """

    events_a_claim, events_a_quote = 10, 20

    def __init__(self, count: int, seed: int = 1) -> None:
        super().__init__(count, seed)
        self._each = max(1, -(-count // SOURCES))
        """Events that a source tells of."""

    def records(self, section: str) -> Iterator[Record]:
        """The records of a section of `core.records.type_of_section`."""
        match section:
            case "sources":
                return self._sources()
            case "events":
                return map(self._as_state, range(self._count), super().records(section))
            case "relations":
                return iter(())
        return super().records(section)

    def _sources(self) -> Iterator[Record]:
        for first in range(0, self._count, self._each):
            number = first // self._each
            last_s = self._starts_s[min(first + self._each, self._count) - 1]
            day = FIRST_DAY + int(last_s // DAY_S) + 1 + number % 5
            issued = CslDate(raw=str(np.datetime_as_string(day)))
            item = CslItem("report", f"Report {number}", issued=issued)
            yield Source(SourceId(f"s{number}"), item)

    def _as_state(self, i: int, event: Record) -> Record:
        number = i // EVENTS_A_STATE
        after = i + CHANNELS * EVENTS_A_STATE
        if i % EVENTS_A_STATE or after >= self._count or not isinstance(event, Event):
            return event
        date, channel = f"{self._day(i)}/{self._day(after)}", f"Line {number % CHANNELS + 1}"
        return replace(event, date=date, time="", channel=channel)

    def _day(self, i: int) -> str:
        """The day on which an event begins."""
        return str(np.datetime_as_string(FIRST_DAY + int(self._starts_s[i] // DAY_S)))

    @override
    def source_of(self, i: int) -> SourceId:
        return SourceId(f"s{min(i, self._count - 1) // self._each}")

    @override
    def _claim(self, i: int) -> DateClaim:
        return DateClaim(ClaimId(f"c{i}"), event_id(i), self.source_of(i), "then", self._day(i))

    @override
    def _participations(self) -> Iterator[Record]:
        for i in range(self._count):
            yield Participation(event_id(i), ActorId(f"a{i % ACTORS}"))

    @override
    def _citations(self) -> Iterator[Record]:
        for i in range(self._count):
            first, later = self.source_of(i), self.source_of(i + LATER * self._each)
            yield Citation(event_id(i), first)
            if i % 3 == 0 and later != first:
                yield Citation(event_id(i), later)


if __name__ == "__main__":
    build(Path(sys.argv[1]), ToldChronology(int(sys.argv[2])))
