"""Random chronologies whose events have what a careful editor gives them: the same each time."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.chronologies import RandomChronology
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    Citation,
    ClaimId,
    CslDate,
    CslItem,
    CslName,
    DateClaim,
    EventId,
    EventQuote,
    OtherName,
    Participation,
    Quote,
    QuoteId,
    Record,
    Relation,
    Source,
    SourceId,
    Stance,
)

ACTORS = 400
EVENTS_A_SOURCE, EVENTS_A_QUOTE, EVENTS_A_CLAIM, EVENTS_A_RELATION = 4, 2, 3, 5
_SAID = "We will not be the first to leave the table, and we will not be the last to come back. "


class EvidencedChronology(RandomChronology):
    """Random events of which each cites two sources and has two actors.

    Every other one is quoted from, every third has a date as a source words it, and every fifth
    is related to the one before.
    """

    def __init__(self, count: int, seed: int = 1) -> None:
        super().__init__(count, seed)
        self._number = count

    def records(self, section: str) -> Iterator[Record]:
        """The records of a section of `core.records.type_of_section`."""
        match section:
            case "sources":
                return map(self._source, range(self._number // EVENTS_A_SOURCE + 1))
            case "actors":
                return map(self._actor, range(ACTORS))
            case "date_claims":
                return map(self._claim, range(0, self._number, EVENTS_A_CLAIM))
            case "participations":
                return self._participations()
            case "citations":
                return self._citations()
            case "quotes":
                return map(self._quote, range(0, self._number, EVENTS_A_QUOTE))
            case "event_quotes":
                numbers = range(0, self._number, EVENTS_A_QUOTE)
                return (EventQuote(_event(i), QuoteId(f"q{i}")) for i in numbers)
            case "relations":
                numbers = range(EVENTS_A_RELATION, self._number, EVENTS_A_RELATION)
                return (Relation(_event(i), _event(i - 1), "responds to") for i in numbers)
        return super().records(section)

    def _source(self, i: int) -> Source:
        item = CslItem(
            "article-newspaper",
            f"Talks go into round {i}",
            author=(CslName("Writer", f"A. {i % 90}"),),
            container_title="The Daily Letter",
            issued=CslDate(raw=f"19{i % 90 + 10}-03-04"),
            URL=f"https://example.org/{i}",
        )
        return Source(SourceId(f"s{i}"), item, kind="news")

    def _actor(self, i: int) -> Actor:
        names = (OtherName(f"秦刚{i}", "zh"),)
        return Actor(ActorId(f"a{i}"), f"Minister {i}", ActorKind.PERSON, other_names=names)

    def _claim(self, i: int) -> DateClaim:
        return DateClaim(ClaimId(f"c{i}"), _event(i), _source_of(i), "early that month", "1990-01")

    def _participations(self) -> Iterator[Record]:
        for i in range(self._number):
            yield Participation(_event(i), ActorId(f"a{i % ACTORS}"), "host")
            yield Participation(_event(i), ActorId(f"a{(i + 7) % ACTORS}"))

    def _citations(self) -> Iterator[Record]:
        for i in range(self._number):
            yield Citation(_event(i), _source_of(i), f"p. {i % 50}")
            yield Citation(_event(i), _source_of(i // 2), "", Stance.CONTEXT)

    def _quote(self, i: int) -> Quote:
        return Quote(
            QuoteId(f"q{i}"),
            _SAID * (1 + i % 3),
            _source_of(i),
            speaker=ActorId(f"a{i % ACTORS}"),
            office="Minister",
            said_on="1990-01-02",
        )


def _event(i: int) -> EventId:
    return EventId(f"e{i}")


def _source_of(i: int) -> SourceId:
    return SourceId(f"s{i // EVENTS_A_SOURCE}")
