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
EVENTS_A_SOURCE, EVENTS_A_RELATION = 4, 5
_SAID = "We will not be the first to leave the table, and we will not be the last to come back. "


class EvidencedChronology(RandomChronology):
    """Random events of which each cites two sources and has two actors.

    Every other one is quoted from, every third has a date as a source words it, and every fifth
    is related to the one before.
    """

    events_a_claim, events_a_quote = 3, 2

    def records(self, section: str) -> Iterator[Record]:
        """The records of a section of `core.records.type_of_section`."""
        match section:
            case "sources":
                return map(self._source, range(self._count // EVENTS_A_SOURCE + 1))
            case "actors":
                return map(self._actor, range(ACTORS))
            case "date_claims":
                return map(self._claim, range(0, self._count, self.events_a_claim))
            case "participations":
                return self._participations()
            case "citations":
                return self._citations()
            case "quotes":
                return map(self._quote, range(0, self._count, self.events_a_quote))
            case "event_quotes":
                numbers = range(0, self._count, self.events_a_quote)
                return (EventQuote(event_id(i), QuoteId(f"q{i}")) for i in numbers)
            case "relations":
                numbers = range(EVENTS_A_RELATION, self._count, EVENTS_A_RELATION)
                return (Relation(event_id(i), event_id(i - 1), "responds to") for i in numbers)
        return super().records(section)

    def source_of(self, i: int) -> SourceId:
        """The source that an event is from."""
        return SourceId(f"s{i // EVENTS_A_SOURCE}")

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
        return DateClaim(
            ClaimId(f"c{i}"), event_id(i), self.source_of(i), "early that month", "1990-01"
        )

    def _participations(self) -> Iterator[Record]:
        for i in range(self._count):
            yield Participation(event_id(i), ActorId(f"a{i % ACTORS}"), "host")
            yield Participation(event_id(i), ActorId(f"a{(i + 7) % ACTORS}"))

    def _citations(self) -> Iterator[Record]:
        for i in range(self._count):
            yield Citation(event_id(i), self.source_of(i), f"p. {i % 50}")
            yield Citation(event_id(i), self.source_of(i // 2), "", Stance.CONTEXT)

    def _quote(self, i: int) -> Quote:
        return Quote(
            QuoteId(f"q{i}"),
            _SAID * (1 + i % 3),
            self.source_of(i),
            speaker=ActorId(f"a{i % ACTORS}"),
            office="Minister",
            said_on="1990-01-02",
        )


def event_id(i: int) -> EventId:
    """The id of an event."""
    return EventId(f"e{i}")
