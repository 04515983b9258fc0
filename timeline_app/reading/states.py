"""How quotes and dates of a chronology stand in the texts that are kept of their sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Protocol

from timeline_app.core.evidence.match import NO_TEXT, Match
from timeline_app.core.evidence.sought_words import Anchored, sought_words
from timeline_app.core.records.event_details import EventDetails, OmittedWords
from timeline_app.core.records.records import KeptText, Quote, QuoteId, SourceId
from timeline_app.core.value import replace
from timeline_app.reading.matching import match_quote
from timeline_app.reading.quote_parts import is_shortened
from timeline_app.reading.text_index import MOST_INDEXED, TextIndex, TextIndexes


class TextsOfSources(Protocol):
    """What is asked for the texts of sources: an open chronology."""

    def current_text(self, source: SourceId, /) -> KeptText | None:
        """The last text of a source; nothing where none is kept."""

    def words_of(self, sha256: str, /) -> str:
        """The words of a text."""


class RecordMatches:
    """Finds how quotes, or dates given, stand, some after the other.

    Texts that were indexed are remembered, so many code points of them: quotes of one source
    seldom stand far from each other.
    """

    def __init__(self, texts: TextsOfSources, most: int = MOST_INDEXED) -> None:
        self._texts, self._indexes = texts, TextIndexes(most)

    def of(self, quotes: Iterable[Quote]) -> Mapping[QuoteId, Match]:
        """How each of these quotes stands."""
        told = list(quotes)
        return {one.id: match for one, match in zip(told, self.each(told), strict=True)}

    def each(self, records: Sequence[Anchored]) -> list[Match]:
        """How each of these records stands, in their order; what has no words has no text."""
        by_source: dict[SourceId, list[int]] = {}
        for number, record in enumerate(records):
            by_source.setdefault(record.source, []).append(number)
        found = [NO_TEXT] * len(records)
        for source, numbers in by_source.items():
            text = self._texts.current_text(source)
            if text is None:
                continue
            for number in numbers:
                sought = sought_words(records[number], text)
                if sought.words:
                    index = self._index(text)
                    found[number] = match_quote(sought.words, sought.selector, index)
        return found

    def _index(self, text: KeptText) -> TextIndex:
        return self._indexes.of(text.sha256, partial(self._texts.words_of, text.sha256))


def matches_of(texts: TextsOfSources, quotes: Iterable[Quote]) -> Mapping[QuoteId, Match]:
    """How each of the quotes stands; each text is read and indexed once."""
    return RecordMatches(texts).of(quotes)


def told_omissions(details: EventDetails, matches: RecordMatches) -> EventDetails:
    """The event with what its shortened quotes leave out, where the texts of their sources tell."""
    shortened = [one.quote for one in details.quotes if is_shortened(one.quote.text)]
    if not shortened:
        return details
    found = matches.of(shortened)
    quotes = tuple(
        one
        if (match := found.get(one.quote.id)) is None
        else replace(
            one, left_out=tuple(OmittedWords(left.quoted, left.kept) for left in match.omissions)
        )
        for one in details.quotes
    )
    return replace(details, quotes=quotes)
