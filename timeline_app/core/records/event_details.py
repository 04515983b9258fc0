"""Everything that is known of one event, as its panel shows it; and what several have in common."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from enum import Enum, auto
from typing import NamedTuple, TypeVar

from timeline_app.core.records.records import (
    Actor,
    Citation,
    DateClaim,
    Event,
    Import,
    KeptText,
    Lane,
    Office,
    Origin,
    Participation,
    Quote,
    Record,
    Relation,
    Source,
    SourceId,
)
from timeline_app.core.value import replace

T = TypeVar("T")


class SharedFacts(NamedTuple):
    """Names of what all events have, in the order of the first of them."""

    lanes: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


def in_all(lists: Iterable[Sequence[T]]) -> tuple[T, ...]:
    """What stands in each of some lists, in the order of the first; nothing of no lists."""
    shared: dict[T, None] | None = None
    for one in lists:
        if shared is None:
            shared = dict.fromkeys(one)
        else:
            here = set(one)
            shared = {each: None for each in shared if each in here}
        if not shared:
            break
    return tuple(shared or ())


class Claim(Record, frozen=True):
    """A date claim and the source that makes it, with its current text if one is kept."""

    claim: DateClaim
    source: Source
    text: KeptText | None = None


class Tenure(Enum):
    """Whether an office was held at a time, as far as its dates tell."""

    HELD = auto()
    PERHAPS = auto()
    NO_DATES = auto()
    NOT_HELD = auto()


class Participant(Record, frozen=True):
    """An actor that takes part, and an office with whether it was held on the event's date.

    It is the one that says most of that day: one that wasn't held if no other perhaps was.
    """

    actor: Actor
    participation: Participation
    office: Office | None = None
    tenure: Tenure = Tenure.HELD


class OmittedWords(NamedTuple):
    """Words of a source, `kept`, for which a quote has a mark, `quoted`: "…", "[Taiwan]"."""

    quoted: str
    kept: str


class QuoteOf(Record, frozen=True):
    """A quote, who said it, where it is written, and on how many other events it bears.

    `text` is the current text of the source, if one is kept; `left_out` is what a shortened
    quote leaves out of it, where that was looked for.
    """

    quote: Quote
    source: Source
    speaker: Actor | None = None
    others: int = 0
    text: KeptText | None = None
    left_out: tuple[OmittedWords, ...] = ()


class CitationOf(Record, frozen=True):
    """A citation and the source cited, with its current text if one is kept."""

    citation: Citation
    source: Source
    text: KeptText | None = None


def anchored(found: QuoteOf | Claim | CitationOf) -> Quote | DateClaim | Citation:
    """The record itself, which may rest on words of its source."""
    match found:
        case QuoteOf():
            return found.quote
        case Claim():
            return found.claim
        case CitationOf():
            return found.citation


class RelatedEvent(Record, frozen=True):
    """A relation and the event at its other end; `is_outgoing` when it starts here."""

    relation: Relation
    event: Event
    key: int
    is_outgoing: bool


class OriginOf(Record, frozen=True):
    """Where an event came from, and the import that brought it."""

    origin: Origin
    imported: Import


class KnownThen(Record, frozen=True):
    """Of an event as it is shown as known on a day: since when, and what of today isn't shown.

    `since` is a day as EDTF. It was known `is_at_latest` then where one of its sources has no day
    of its own. `has_later_words` where its record has a summary, a note or the like that may be of
    a later day, `has_later_status` where what became of it was told later.
    """

    since: str
    is_at_latest: bool = False
    has_later_words: bool = False
    has_later_status: bool = False


class EventDetails(Record, frozen=True):
    """One event with all that hangs on it, each list in the chronology's order.

    `home_zones` are those of the chronology, whose clocks its time is told by. `known` is there
    where it is shown as known on a day.
    """

    key: int
    event: Event
    lanes: tuple[Lane, ...] = ()
    claims: tuple[Claim, ...] = ()
    participants: tuple[Participant, ...] = ()
    quotes: tuple[QuoteOf, ...] = ()
    citations: tuple[CitationOf, ...] = ()
    related: tuple[RelatedEvent, ...] = ()
    home_zones: tuple[str, ...] = ()
    origins: tuple[OriginOf, ...] = ()
    known: KnownThen | None = None

    def among(self, keys: Collection[int]) -> EventDetails:
        """The event with its relations to those that have one of these keys alone."""
        if not self.related:
            return self
        return replace(self, related=tuple(one for one in self.related if one.key in keys))

    def uncited_sources(self) -> tuple[Source, ...]:
        """The sources that only a quote or a date claim names, each once."""
        named = [found.source for found in self.quotes] + [made.source for made in self.claims]
        cited = {found.source.id for found in self.citations}
        others: dict[SourceId, Source] = {one.id: one for one in named if one.id not in cited}
        return tuple(others.values())
