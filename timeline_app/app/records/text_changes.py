"""What another text of a source changes, found beside what the window does, and listed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from timeline_app.core.evidence.sought_words import Anchored, sought_words
from timeline_app.core.records.records import KeptText
from timeline_app.core.steps import Steps
from timeline_app.document.document import Document
from timeline_app.reading.changes import changing
from timeline_app.widgets.controls.sliced_work import SlicedWork
from timeline_app.widgets.reader.change_list import ChangeList
from timeline_app.widgets.reader.change_texts import change_lines

AFTER_MS = 200
"""So long nothing is looked for, as cutting a text changes it again and again."""


class TextChanges(QObject):
    """Fills a list with what stands otherwise in one text than in another."""

    def __init__(self, shown: ChangeList) -> None:
        super().__init__(shown)
        self._shown = shown
        self.work = SlicedWork(self)

    def look(self, document: Document, source: str, words: str) -> None:
        """List what changes once these words are the text of a source. Raises `Refused`."""
        text = document.chronology.current_text(source)
        before = "" if text is None else document.chronology.words_of(text.sha256)
        self.look_between(records_on(document, source), text, before, words, AFTER_MS)

    def look_between(
        self,
        records: Sequence[Anchored],
        text: KeptText | None,
        before: str,
        after: str,
        after_ms: int = 0,
    ) -> None:
        """List what of these records stands otherwise in one text than in the one before.

        `text` is the one before, whose positions count.
        """
        self._shown.put_waiting()
        self.work.start(self._finding(records, text, before, after), after_ms)

    def stop(self) -> None:
        """Look for nothing more."""
        self.work.cancel()

    def _finding(
        self, records: Sequence[Anchored], text: KeptText | None, before: str, after: str
    ) -> Steps[None]:
        sought = [sought_words(one, text) for one in records]
        changes = yield from changing(before, after, sought)
        self._shown.put(change_lines(changes, records), len(records))


def records_on(document: Document, source: str) -> list[Anchored]:
    """The quotes, date claims and citations that look for words of a source. Raises `Refused`."""
    found = document.chronology.uses_of_source(source)
    records: list[Anchored] = [*found.quotes, *found.claims, *found.citations]
    return [one for one in records if sought_words(one).words]
