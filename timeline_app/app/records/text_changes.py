"""What another text of a source changes, found beside what the window does, and listed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from timeline_app.app.opening.kept_words import words_beside
from timeline_app.app.shell.session import Session
from timeline_app.core.evidence.sought_words import Anchored, sought_words
from timeline_app.core.records.records import KeptText
from timeline_app.core.steps import Steps
from timeline_app.core.value import replace
from timeline_app.document.document import Document
from timeline_app.reading.changes import changing
from timeline_app.reading.known_names import weighed
from timeline_app.widgets.controls.sliced_work import SlicedWork
from timeline_app.widgets.reader.change_list import ChangeList
from timeline_app.widgets.reader.change_texts import change_lines


class TextChanges(QObject):
    """Fills a list with what stands otherwise in one text than in another."""

    def __init__(self, shown: ChangeList, session: Session) -> None:
        super().__init__(shown)
        self._shown, self._session = shown, session
        self.work = SlicedWork(self)

    def look(self, document: Document, text: KeptText, words: str, after_ms: int = 0) -> None:
        """List what changes once these words take the place of a kept text."""
        self._shown.put_waiting()
        self.work.start(self._looking(document, text, words), after_ms)

    def look_between(
        self, records: Sequence[Anchored], text: KeptText, before: str, after: str
    ) -> None:
        """List what of these records stands otherwise in one text than in the one before.

        `text` is the one before, whose positions count.
        """
        self._shown.put_waiting()
        self.work.start(self._finding(records, text, before, after))

    def stop(self) -> None:
        """Look for nothing more."""
        self.work.cancel()

    def _looking(self, document: Document, text: KeptText, after: str) -> Steps[None]:
        with self._session.telling(self.tr("The source can't be read")):
            before = yield from words_beside(document, text.sha256, self.work, text.length)
            records = records_on(document, text.source)
            yield from self._finding(records, text, before, after)

    def _finding(
        self, records: Sequence[Anchored], text: KeptText, before: str, after: str
    ) -> Steps[None]:
        sought = [sought_words(one, text) for one in records]
        changes = yield from changing(before, after, sought)
        names = self._session.known_names()
        changes = tuple(
            replace(one, after=weighed(one.after, sought[one.number].words, after, names))
            for one in changes
        )
        self._shown.put(change_lines(changes, records), len(records))


def records_on(document: Document, source: str) -> list[Anchored]:
    """The quotes, date claims and citations that look for words of a source. Raises `Refused`."""
    found = document.chronology.uses_of_source(source)
    records: list[Anchored] = [*found.quotes, *found.claims, *found.citations]
    return [one for one in records if sought_words(one).words]
