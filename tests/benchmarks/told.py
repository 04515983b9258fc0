"""Random chronologies whose sources come out one after the other, as news does.

told.py OUT.chronology COUNT
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from tests.benchmarks.chronologies import DAY_S, FIRST_DAY, RandomChronology
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    Citation,
    ClaimId,
    CslDate,
    CslItem,
    DateClaim,
    Event,
    EventId,
    EventQuote,
    Participation,
    Quote,
    QuoteId,
    Record,
    Source,
    SourceId,
)
from timeline_app.core.value import replace
from timeline_app.storage.json.bulk_insert import build

ACTORS, SOURCES, CHANNELS = 400, 2_000, 8
EVENTS_A_CLAIM, EVENTS_A_QUOTE, EVENTS_A_STATE = 10, 20, 1_000
LATER = 3
"""So many sources after the first that tells of it, another one tells of a third of the events."""


class ToldChronology(RandomChronology):
    """Random events, each told by a source that came out once the last of its events had begun.

    Each event has one actor; some have a date as a source words it, and a quote. Every thousandth
    is a state of a channel, which lasts until the next one of that.
    """

    def __init__(self, count: int, seed: int = 1) -> None:
        super().__init__(count, seed)
        self._number = count
        self._each = max(1, -(-count // SOURCES))
        """Events that a source tells of."""

    def records(self, section: str) -> Iterator[Record]:
        """The records of a section of `core.records.type_of_section`."""
        match section:
            case "sources":
                return self._sources()
            case "actors":
                return (
                    Actor(ActorId(f"a{i}"), f"Minister {i}", ActorKind.PERSON)
                    for i in range(ACTORS)
                )
            case "events":
                return map(self._as_state, range(self._number), super().records(section))
            case "date_claims":
                return map(self._claim, range(0, self._number, EVENTS_A_CLAIM))
            case "participations":
                actors = (ActorId(f"a{i % ACTORS}") for i in range(self._number))
                return map(Participation, map(_event, range(self._number)), actors)
            case "citations":
                return self._citations()
            case "quotes":
                return map(self._quote, range(0, self._number, EVENTS_A_QUOTE))
            case "event_quotes":
                numbers = range(0, self._number, EVENTS_A_QUOTE)
                return (EventQuote(_event(i), QuoteId(f"q{i}")) for i in numbers)
        return super().records(section)

    def _sources(self) -> Iterator[Record]:
        for first in range(0, self._number, self._each):
            number = first // self._each
            last_s = self._starts_s[min(first + self._each, self._number) - 1]
            day = FIRST_DAY + int(last_s // DAY_S) + 1 + number % 5
            issued = CslDate(raw=str(np.datetime_as_string(day)))
            item = CslItem("report", f"Report {number}", issued=issued)
            yield Source(SourceId(f"s{number}"), item)

    def _as_state(self, i: int, event: Record) -> Record:
        number = i // EVENTS_A_STATE
        after = i + CHANNELS * EVENTS_A_STATE
        if i % EVENTS_A_STATE or after >= self._number or not isinstance(event, Event):
            return event
        date, channel = f"{self._day(i)}/{self._day(after)}", f"Line {number % CHANNELS + 1}"
        return replace(event, date=date, time="", channel=channel)

    def _day(self, i: int) -> str:
        """The day on which an event begins."""
        return str(np.datetime_as_string(FIRST_DAY + int(self._starts_s[i] // DAY_S)))

    def _source_of(self, i: int, later: int = 0) -> SourceId:
        last = (self._number - 1) // self._each
        return SourceId(f"s{min(i // self._each + later, last)}")

    def _claim(self, i: int) -> DateClaim:
        return DateClaim(ClaimId(f"c{i}"), _event(i), self._source_of(i), "then", self._day(i))

    def _citations(self) -> Iterator[Record]:
        for i in range(self._number):
            yield Citation(_event(i), self._source_of(i))
            if i % 3 == 0 and self._source_of(i, LATER) != self._source_of(i):
                yield Citation(_event(i), self._source_of(i, LATER))

    def _quote(self, i: int) -> Quote:
        speaker = ActorId(f"a{i % ACTORS}")
        return Quote(
            QuoteId(f"q{i}"),
            "We will not be the first to leave.",
            self._source_of(i),
            speaker=speaker,
        )


def _event(i: int) -> EventId:
    return EventId(f"e{i}")


if __name__ == "__main__":
    build(Path(sys.argv[1]), ToldChronology(int(sys.argv[2])))
