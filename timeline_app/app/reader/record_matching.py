"""Looks for quotes, and words of dates, in the texts of their sources, some at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject

from timeline_app.app.jobs.text_tasks import MatchWords, TextResult, WordMatches
from timeline_app.app.jobs.text_work import TextWork, stored_text
from timeline_app.core.evidence.match import NO_TEXT, Match
from timeline_app.core.evidence.sought_words import Anchored, SoughtWords, sought_words
from timeline_app.core.records.records import SourceId
from timeline_app.document.document import Document
from timeline_app.storage.errors import Refused


class RecordMatching(QObject):
    """Has records matched by a process beside the window, text after text."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._refused: list[Refused] = []
        self.work = TextWork(self)
        self.work.refused.connect(self._refused.append)

    def matches(
        self, document: Document, records: Sequence[Anchored]
    ) -> Iterator[Sequence[Match] | None]:
        """Yield None while it isn't known how they stand, and last how. Raises `Refused`."""
        found = [NO_TEXT] * len(records)
        by_source: dict[SourceId, list[int]] = {}
        for number, record in enumerate(records):
            by_source.setdefault(record.source, []).append(number)
        for source, numbers in by_source.items():
            text = document.chronology.current_text(source)
            if text is None:
                continue
            sought = {number: sought_words(records[number], text) for number in numbers}
            wanted = {number: one for number, one in sought.items() if one.words}
            self._look(document, text.sha256, wanted, found)
            while self.work.is_busy:
                yield None
            if self._refused:
                raise self._refused.pop()
        yield found

    def _look(
        self,
        document: Document,
        sha256: str,
        wanted: dict[int, SoughtWords],
        found: list[Match],
    ) -> None:
        if not wanted:
            return
        stored = stored_text(document.chronology.packed_words(sha256))
        task = MatchWords(stored, list(wanted.values()))

        def take(result: TextResult) -> None:
            assert isinstance(result, WordMatches)
            for number, match in zip(wanted, result.matches, strict=True):
                found[number] = match

        self.work.start(document, lambda: (task, take))
