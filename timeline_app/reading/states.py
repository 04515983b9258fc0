"""How the quotes of a chronology stand in the texts that are kept of their sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from timeline_app.core.evidence.match import MatchState
from timeline_app.core.evidence.sought_words import sought_words
from timeline_app.core.records.records import KeptText, Quote, QuoteId, SourceId
from timeline_app.core.steps import Steps, finished
from timeline_app.reading.matching import matching
from timeline_app.reading.text_index import TextIndex


class KeptTexts(Protocol):
    """What is asked for the texts of sources: an open chronology."""

    def current_text(self, source: SourceId, /) -> KeptText | None:
        """The last text of a source; nothing where none is kept."""

    def words_of(self, sha256: str, /) -> str:
        """The words of a text."""


def states_of(texts: KeptTexts, quotes: Iterable[Quote]) -> Mapping[QuoteId, MatchState]:
    """The state of each of the quotes; each text is read and indexed once."""
    return finished(finding_states(texts, quotes))


def finding_states(
    texts: KeptTexts, quotes: Iterable[Quote]
) -> Steps[Mapping[QuoteId, MatchState]]:
    """Find the states as `states_of` does, in short steps."""
    by_source: dict[SourceId, list[Quote]] = {}
    for quote in quotes:
        by_source.setdefault(quote.source, []).append(quote)
    found: dict[QuoteId, MatchState] = {}
    for source, its_quotes in by_source.items():
        text = texts.current_text(source)
        if text is None:
            found.update({quote.id: MatchState.NO_TEXT for quote in its_quotes})
            continue
        index = yield from TextIndex(texts.words_of(text.sha256)).steps()
        for quote in its_quotes:
            sought = sought_words(quote, text)
            match = yield from matching(sought.words, sought.selector, index)
            found[quote.id] = match.state
            yield
    return found
