"""How quotes stand in the texts of their sources, found beside the window for the desk check."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QObject

from timeline_app.app.jobs.text_tasks import MatchWords, TextResult, WordMatches
from timeline_app.app.jobs.text_work import TextWork, stored_text
from timeline_app.core.evidence.match import NO_TEXT, Match
from timeline_app.core.evidence.sought_words import sought_words
from timeline_app.core.records.records import KeptText, Quote, QuoteId
from timeline_app.document.document import Document
from timeline_app.storage.errors import Refused


class QuoteMatching(QObject):
    """Looks for some quotes at a time, text after text."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._refused: list[Refused] = []
        self.work = TextWork(self)
        self.work.refused.connect(self._refused.append)

    def matches(
        self, document: Document, quotes: Sequence[Quote]
    ) -> Iterator[Mapping[QuoteId, Match] | None]:
        """Yield None while it isn't known how they stand, and last how. Raises `Refused`."""
        found: dict[QuoteId, Match] = {}
        for source in dict.fromkeys(quote.source for quote in quotes):
            own = [quote for quote in quotes if quote.source == source]
            text = document.chronology.current_text(source)
            found.update((quote.id, NO_TEXT) for quote in own)
            if text is None:
                continue
            self._look(document, text, own, found)
            while self.work.is_busy:
                yield None
            if self._refused:
                raise self._refused.pop()
        yield found

    def _look(
        self,
        document: Document,
        text: KeptText,
        quotes: Sequence[Quote],
        found: dict[QuoteId, Match],
    ) -> None:
        stored = stored_text(document.chronology.packed_words(text.sha256))
        task = MatchWords(stored, [sought_words(one, text) for one in quotes])

        def take(result: TextResult) -> None:
            assert isinstance(result, WordMatches)
            found.update(zip([one.id for one in quotes], result.matches, strict=True))

        self.work.start(document, lambda: (task, take))
