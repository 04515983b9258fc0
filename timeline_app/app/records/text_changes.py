"""What another text of a source changes, found beside the window, and listed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QObject

from timeline_app.app.jobs.protocol import without_halves
from timeline_app.app.jobs.text_tasks import (
    FindChanges,
    MatchWords,
    StoredText,
    TextResult,
    TextTask,
    WordChanges,
    WordMatches,
)
from timeline_app.app.jobs.text_work import Take, TextWork, stored_text
from timeline_app.app.load.page_texts import resting_on
from timeline_app.app.shell.session import Session
from timeline_app.core.evidence.match import Match
from timeline_app.core.evidence.sought_words import Anchored, sought_words
from timeline_app.core.records.records import KeptText
from timeline_app.document.document import Document
from timeline_app.widgets.reader.change_list import ChangeList, change_lines


class TextChanges(QObject):
    """Fills a list with what stands otherwise in one text than in another."""

    def __init__(self, shown: ChangeList, session: Session) -> None:
        super().__init__(shown)
        self._shown, self._session = shown, session
        self.work = TextWork(self)
        self.work.refused.connect(
            partial(session.tell_refused, self.tr("The source can't be read"))
        )

    def look(self, document: Document, text: KeptText, words: str, after_ms: int = 0) -> None:
        """List what changes once these words take the place of a kept text."""
        self._begin(document, text, lambda: StoredText(without_halves(words)), after_ms)

    def look_between(self, document: Document, before: KeptText, after: KeptText) -> None:
        """List what stands otherwise in one kept text than in the one before."""
        self._begin(document, before, partial(text_of, document, after.sha256))

    def stop(self) -> None:
        """Look for nothing more."""
        self.work.cancel()

    def _begin(
        self,
        document: Document,
        before: KeptText,
        after: Callable[[], StoredText],
        after_ms: int = 0,
    ) -> None:
        self._shown.put_waiting()

        def make() -> tuple[TextTask, Take] | None:
            records, unread = resting_on(document.chronology, before.source)
            sought = [sought_words(one, before) for one in records]
            with suppress(KeyError):  # one of them is gone
                texts = text_of(document, before.sha256), after()
                task = FindChanges(*texts, sought, list(self._session.known_names()))
                return task, partial(self._take, records, unread)
            return None

        self.work.start(document, make, after_ms)

    def _take(self, records: Sequence[Anchored], unread: int, result: TextResult) -> None:
        assert isinstance(result, WordChanges)
        self._shown.put(change_lines(result.changes, records), len(records), unread)


class SourceMatching(QObject):
    """Looks in words that are to be kept for all that rests on their source."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.work = TextWork(self)

    def start(
        self,
        document: Document,
        source: str,
        words: str,
        take: Callable[[Iterable[tuple[Anchored, Match]]], object],
    ) -> None:
        """Give the records and their matches once these are known; at once if there are none."""
        with self._session.telling(self.tr("The source can't be read")):
            if not resting_on(document.chronology, source).records:
                take(())
                return

        def make() -> tuple[TextTask, Take]:
            records = resting_on(document.chronology, source).records
            sought = [sought_words(one) for one in records]
            task = MatchWords(
                StoredText(without_halves(words)), sought, list(self._session.known_names())
            )
            return task, partial(self._take, records, take)

        self.work.start(document, make)

    def _take(
        self,
        records: Sequence[Anchored],
        take: Callable[[Iterable[tuple[Anchored, Match]]], object],
        result: TextResult,
    ) -> None:
        assert isinstance(result, WordMatches)
        self.work.cancel()  # that was all of it: what follows is an edit
        take(zip(records, result.matches, strict=True))


def text_of(document: Document, sha256: str) -> StoredText:
    """A kept text for a task. Raises `KeyError` if there is none, and `Refused`."""
    return stored_text(document.chronology.packed_words(sha256))
