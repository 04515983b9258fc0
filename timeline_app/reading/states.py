"""How the quotes of a chronology stand in the texts that are kept of their sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Protocol, TypeAlias

from timeline_app.core.evidence.match import NO_TEXT, Match
from timeline_app.core.evidence.sought_words import sought_words
from timeline_app.core.records.event_details import EventDetails, OmittedWords
from timeline_app.core.records.records import KeptText, Quote, QuoteId, SourceId
from timeline_app.core.steps import Steps, finished
from timeline_app.core.value import replace
from timeline_app.reading.matching import matching
from timeline_app.reading.quote_parts import is_shortened
from timeline_app.reading.text_index import TextIndex

MOST_INDEXED = 8_000_000
"""Code points of texts whose words are remembered."""


Reading: TypeAlias = Callable[[str], Steps[str]]
"""Reads the words that have a SHA-256, in steps."""


class TextsOfSources(Protocol):
    """What is asked for the texts of sources: an open chronology."""

    def current_text(self, source: SourceId, /) -> KeptText | None:
        """The last text of a source; nothing where none is kept."""

    def words_of(self, sha256: str, /) -> str:
        """The words of a text."""


class QuoteMatches:
    """Finds how quotes stand, some after the other.

    Texts that were indexed are remembered, so many code points of them: quotes of one source
    seldom stand far from each other. `read` gives the words of one by its SHA-256; else they
    are read in a step of their own.
    """

    def __init__(
        self, texts: TextsOfSources, most: int = MOST_INDEXED, read: Reading | None = None
    ) -> None:
        self._texts, self._most, self._read = texts, most, read
        self._indexes: dict[str, TextIndex] = {}

    def finding(self, quotes: Iterable[Quote]) -> Steps[Mapping[QuoteId, Match]]:
        """Find how each of these quotes stands, in short steps."""
        by_source: dict[SourceId, list[Quote]] = {}
        for quote in quotes:
            by_source.setdefault(quote.source, []).append(quote)
        found: dict[QuoteId, Match] = {}
        for source, its_quotes in by_source.items():
            text = self._texts.current_text(source)
            if text is None:
                found.update({quote.id: NO_TEXT for quote in its_quotes})
                continue
            index = yield from self._indexed(text.sha256)
            for quote in its_quotes:
                sought = sought_words(quote, text)
                found[quote.id] = yield from matching(sought.words, sought.selector, index)
                yield
        return found

    def _indexed(self, sha256: str) -> Steps[TextIndex]:
        index = self._indexes.pop(sha256, None)
        if index is None:
            if self._read is None:
                words = self._texts.words_of(sha256)
            else:
                words = yield from self._read(sha256)
            held = sum(len(one.text) for one in self._indexes.values())
            while self._indexes and held + len(words) > self._most:
                oldest = next(iter(self._indexes))
                held -= len(self._indexes.pop(oldest).text)
            index = yield from TextIndex(words).steps()
        self._indexes[sha256] = index  # the last that was asked for goes last
        return index


def matches_of(texts: TextsOfSources, quotes: Iterable[Quote]) -> Mapping[QuoteId, Match]:
    """How each of the quotes stands; each text is read and indexed once."""
    return finished(QuoteMatches(texts).finding(quotes))


def told_omissions(details: EventDetails, matches: QuoteMatches) -> EventDetails:
    """The event with what its shortened quotes leave out, where the texts of their sources tell."""
    shortened = [one.quote for one in details.quotes if is_shortened(one.quote.text)]
    if not shortened:
        return details
    found = finished(matches.finding(shortened))
    quotes = tuple(
        one
        if (match := found.get(one.quote.id)) is None
        else replace(
            one, left_out=tuple(OmittedWords(left.quoted, left.kept) for left in match.omissions)
        )
        for one in details.quotes
    )
    return replace(details, quotes=quotes)
