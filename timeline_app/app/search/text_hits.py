"""Kept texts in which something is found: gone through little by little, text after text."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from timeline_app.app.opening.kept_words import WHILE_WRITING_MS, words_beside
from timeline_app.core.edits.edit import Edit
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.records.records import KeptText, Source
from timeline_app.core.search.text_hits import TextHit, passages_in, phrase_of
from timeline_app.core.steps import Steps
from timeline_app.document.document import Document
from timeline_app.storage.errors import Refused
from timeline_app.widgets.controls.sliced_work import SlicedWork

MOST_HITS = 100
"""Texts that are listed; who finds more asks for too little."""
SOON_MS = 150
"""Texts are looked into so long after a key: events come first."""
KEPT = 8_000_000
"""Code points of texts that are kept unpacked while somebody types."""


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
        self.work = SlicedWork(self)
        self._words: dict[str, str] = {}
        """Texts that were unpacked, by their SHA-256."""

    def ask(self, document: Document, typed: str) -> None:
        """Look for this in the texts of a chronology, from now on."""
        phrase = phrase_of(typed)
        if phrase != self.phrase:
            self.hits = []
        self.phrase = phrase
        self.work.start(self._looking(document), SOON_MS)

    def forget(self) -> None:
        """Look for nothing."""
        self.work.cancel()
        self.phrase, self.hits = "", []
        self._words.clear()

    def follow(self, document: Document, edit: Edit) -> None:
        """Look again after an edit that texts may have come or gone with."""
        records = (one for change in edit.changes for one in (change.before, change.after))
        if self.phrase and (
            edit.batch or any(isinstance(one, KeptText | Source) for one in records)
        ):
            self.work.start(self._looking(document))

    def _looking(self, document: Document) -> Steps[None]:
        found: list[TextHit] = []
        texts = yield from self._current_texts(document)
        for text in texts:
            words = yield from self._words_of(document, text.sha256)
            passages = yield from passages_in(words, self.phrase)
            if passages is None:
                continue
            yield from self._turn(document)
            source = document.chronology.find(Source, text.source)
            if source is not None and _is_public(document, source):
                found.append(TextHit(source.id, short_name(source), passages))
                if len(found) > len(self.hits):
                    self.hits = [*found]
                    self.found.emit()
            if len(found) == MOST_HITS:
                break
        self.hits = found
        self.found.emit()

    def _current_texts(self, document: Document) -> Steps[list[KeptText]]:
        """The last text of each source that has some."""
        current: dict[str, KeptText] = {}
        records = document.chronology.records("texts")
        while True:
            yield from self._turn(document)
            text = next(records, None)
            if not isinstance(text, KeptText):
                return list(current.values())
            other = current.get(text.source)
            if other is None or text.order >= other.order:
                current[text.source] = text
            yield

    def _words_of(self, document: Document, sha256: str) -> Steps[str]:
        """The words of a text; none of one that can't be read, which the reader says."""
        words = self._words.get(sha256)
        if words is None:
            try:
                words = yield from words_beside(document, sha256, self.work)
            except (KeyError, Refused):
                return ""
            if len(words) + sum(map(len, self._words.values())) > KEPT:
                self._words.clear()
            if len(words) <= KEPT:
                self._words[sha256] = words
        return words

    def _turn(self, document: Document) -> Steps[None]:
        """Wait while nothing may be read."""
        while document.is_being_written:
            self.work.wait(WHILE_WRITING_MS)
            yield


def _is_public(document: Document, source: Source) -> bool:
    """Whether a source was there on the day as of which the chronology is shown."""
    return document.as_known is None or document.as_known.has_source(source)
