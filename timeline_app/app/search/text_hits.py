"""Kept texts in which something is found: gone through beside the window, text after text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from itertools import accumulate, islice, takewhile

from PySide6.QtCore import QObject, Signal

from timeline_app.app.jobs.protocol import without_halves
from timeline_app.app.jobs.text_tasks import FindPassages, PhrasePassages, StoredText, TextResult
from timeline_app.app.jobs.text_work import Take, TextWork
from timeline_app.app.opening.kept_words import WHILE_WRITING_MS
from timeline_app.app.records.text_changes import text_of
from timeline_app.core.edits.edit import Edit
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.records.records import KeptText, Source
from timeline_app.core.search.text_hits import TextHit, phrase_of
from timeline_app.document.document import Document
from timeline_app.storage.errors import Refused
from timeline_app.widgets.controls.sliced_work import SlicedWork

MOST_HITS = 100
"""Texts that are listed; who finds more asks for too little."""
SOON_MS = 150
"""Texts are looked into so long after a key: events come first."""
AT_ONCE = 50
"""Texts that are gone through together."""
MOST_AT_ONCE = 2_000_000
"""Code points of these together, but for the last of them."""


class TextHits(QObject):
    """Looks into the current text of each source, those of confidential ones too.

    Where the chronology is shown as known on a day, later ones are left out.
    """

    found = Signal()
    """Another text was found, or all were gone through."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.phrase = ""
        """What is looked for."""
        self.hits: list[TextHit] = []
        self.reading = SlicedWork(self)
        """Finds out which texts there are."""
        self.work = TextWork(self)
        """Goes through them."""
        self.work.refused.connect(self._end)
        self._found: list[TextHit] = []

    @property
    def is_busy(self) -> bool:
        """Whether there are texts that weren't looked into."""
        return self.reading.is_busy or self.work.is_busy

    def ask(self, document: Document, typed: str) -> None:
        """Look for this in the texts of a chronology, from now on."""
        phrase = phrase_of(typed)
        if phrase != self.phrase:
            self.hits = []
        self.phrase = phrase
        self._begin(document, SOON_MS)

    def forget(self) -> None:
        """Look for nothing."""
        self.reading.cancel()
        self.work.cancel()
        self.phrase, self.hits = "", []

    def follow(self, document: Document, edit: Edit) -> None:
        """Look again after an edit that texts may have come or gone with."""
        records = (one for change in edit.changes for one in (change.before, change.after))
        if self.phrase and (
            edit.batch or any(isinstance(one, KeptText | Source) for one in records)
        ):
            self._begin(document)

    def _begin(self, document: Document, after_ms: int = 0) -> None:
        self.work.cancel()
        self._found = []
        self.reading.start(self._looking(document), after_ms)

    def _looking(self, document: Document) -> Iterator[None]:
        """Read which texts there are, then go through them."""
        current: dict[str, KeptText] = {}
        records = document.chronology.records("texts")
        while True:
            while document.is_being_written:
                self.reading.wait(WHILE_WRITING_MS)
                yield
            text = next(records, None)
            if not isinstance(text, KeptText):
                break
            other = current.get(text.source)
            if other is None or text.order >= other.order:
                current[text.source] = text
            yield
        self._go_through(document, list(current.values()))

    def _go_through(self, document: Document, left: Sequence[KeptText]) -> None:
        """Go through the next of these texts, and then those after them."""

        def make() -> tuple[FindPassages, Take] | None:
            lengths = accumulate(one.length for one in left)
            number = 1 + sum(
                1 for _ in takewhile(MOST_AT_ONCE.__gt__, islice(lengths, AT_ONCE - 1))
            )
            asked, texts = list[KeptText](), list[StoredText]()
            for text in left[:number]:
                with suppress(KeyError, Refused):  # the reader says so of one that can't be read
                    texts.append(text_of(document, text.sha256))
                    asked.append(text)
            task = FindPassages(without_halves(self.phrase), texts)
            return task, partial(self._take, document, asked, left[number:])

        if left and len(self._found) < MOST_HITS:
            self.work.start(document, make)
        else:
            self._end()

    def _take(
        self,
        document: Document,
        asked: Sequence[KeptText],
        left: Sequence[KeptText],
        result: TextResult,
    ) -> None:
        assert isinstance(result, PhrasePassages)
        for text, passages in zip(asked, result.passages, strict=True):
            if passages is None or len(self._found) == MOST_HITS:
                continue
            source = document.chronology.find(Source, text.source)
            if source is not None and _is_public(document, source):
                self._found.append(TextHit(source.id, short_name(source), passages))
        if len(self._found) > len(self.hits):
            self.hits = [*self._found]
            self.found.emit()
        self.work.cancel()  # that was all of it
        self._go_through(document, left)

    def _end(self) -> None:
        self.hits = self._found
        self.found.emit()


def _is_public(document: Document, source: Source) -> bool:
    """Whether a source was there on the day as of which the chronology is shown."""
    return document.as_known is None or document.as_known.has_source(source)
