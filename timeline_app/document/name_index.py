"""The names and words of a chronology, to choose from and to complete with."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from timeline_app.core.columns.event_columns import title_of
from timeline_app.core.dates.format import date_words
from timeline_app.core.edits.edit import Edit
from timeline_app.core.evidence.csl import csl_month_words
from timeline_app.core.records.records import Actor, Lane, Record, Source
from timeline_app.core.records.used_words import UsedWords, words_of
from timeline_app.core.search.title_search import TitleSearch
from timeline_app.core.text.candidates import MOST_OFFERED, CandidateIndex, NamedRecord, fitting
from timeline_app.core.text.translation import Translate, english
from timeline_app.document.document import Document
from timeline_app.storage.errors import Refused
from timeline_app.storage.queries.names import ActorName, SourceName

AT_ONCE_S = 0.1
"""Words in use are read for so long when they are first asked for."""
SLICE_S = 0.012
"""The rest is read for so long at a time, then the window has its turn."""


class _Words:
    """How often each word of a field is in use, as far as that was read."""

    def __init__(self, slices: Iterator[Counter[str]]) -> None:
        self._slices: Iterator[Counter[str]] | None = slices
        self.counts: Counter[str] = Counter()

    @property
    def is_whole(self) -> bool:
        """Whether all was read."""
        return self._slices is None

    def read_for(self, seconds: float) -> None:
        """Read on for so long. Raises `Refused`."""
        until = time.monotonic() + seconds
        while self._slices is not None:
            part = next(self._slices, None)
            if part is None:
                self._slices = None
                return
            self.counts.update(part)
            if time.monotonic() >= until:
                return


class NameIndex(QObject):
    """Knows what a document holds by name. It is read when asked for, and kept until edited.

    What fits what is typed comes as `NamedRecord`, the best first, at most so many: case and marks
    don't count. Whatever is read may raise `Refused`.
    """

    changed = Signal()
    """Something may be called otherwise, or more words are known: what was asked is of before."""

    def __init__(self, document: Document, translate: Translate = english) -> None:
        """`translate` gives the words of dates and kinds in the user's language."""
        super().__init__(document)
        self._document = document
        self._translate = translate
        self._actors: list[ActorName] | None = None
        self._sources: list[SourceName] | None = None
        self._actor_index: CandidateIndex | None = None
        self._source_index: CandidateIndex | None = None
        self._known_names: Sequence[str] | None = None
        self._titles: TitleSearch | None = None
        self._words: dict[UsedWords, _Words] = {}
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._read_on)
        document.changed.connect(self._forget_titles)
        document.edited.connect(self._follow)

    def stop(self) -> None:
        """Read nothing any more beside the window: the file is about to be closed."""
        self._timer.stop()

    # All that there are.

    def actors(self) -> Sequence[ActorName]:
        """All actors by name."""
        if self._actors is None:
            found = self._document.chronology.names.actors()
            self._actors = sorted(found, key=lambda actor: actor.name.casefold())
        return self._actors

    def sources(self) -> Sequence[SourceName]:
        """All sources by short name."""
        if self._sources is None:
            found = self._document.chronology.names.sources()
            self._sources = sorted(found, key=lambda source: source.name.casefold())
        return self._sources

    def known_names(self) -> Sequence[str]:
        """All names of actors, to be found in texts."""
        if self._known_names is None:
            self._known_names = [
                name for actor in self.actors() for name in (actor.name, *actor.other_names)
            ]
        return self._known_names

    def lanes(self) -> Sequence[Lane]:
        """All lanes in the chronology's own order."""
        return self._document.columns.lanes

    def values(self, field: UsedWords) -> list[str]:
        """The words in use in a field, the most used first; of very many at first not all."""
        words = self._words_of(field)
        return [word for word, count in words.counts.most_common() if count > 0]

    def usage_count(self, field: UsedWords, word: str) -> int:
        """How often a word is in use in a field, as far as that is known by now."""
        return max(0, self._words_of(field).counts[word])

    # What fits.

    def actors_like(self, typed: str, most: int = MOST_OFFERED) -> list[NamedRecord]:
        """Actors by any of their names; the detail is kind and side."""
        if self._actor_index is None:
            self._actor_index = CandidateIndex(
                (self._actor_choice(actor), actor.other_names) for actor in self.actors()
            )
        return self._actor_index.like(typed, most)

    def sources_like(self, typed: str, most: int = MOST_OFFERED) -> list[NamedRecord]:
        """Sources by short name and title; the detail is the month in which they came out."""
        if self._source_index is None:
            self._source_index = CandidateIndex(
                (self._source_choice(source), (source.title,)) for source in self.sources()
            )
        return self._source_index.like(typed, most)

    def events_like(self, typed: str, most: int = MOST_OFFERED) -> list[NamedRecord]:
        """Events by the words of their titles, none for nothing typed; the detail is the date."""
        document = self._document
        if self._titles is None:
            self._titles = TitleSearch(document.columns)
        rows = self._titles.rows(typed, most)
        ids = document.chronology.event_ids(document.columns.key[rows].tolist())
        return [
            NamedRecord(own_id, title_of(document.columns, row), self._date_of(row))
            for own_id, row in zip(ids, rows, strict=True)
        ]

    def values_like(
        self, field: UsedWords, typed: str, most: int = MOST_OFFERED
    ) -> list[NamedRecord]:
        """Words in use in a field, each its own id."""
        return fitting(typed, (NamedRecord(word, word) for word in self.values(field)), most)

    # By id.

    def actor_name(self, actor_id: str) -> str:
        """What an actor is called, empty if there is none of this id."""
        return next((actor.name for actor in self.actors() if actor.id == actor_id), "")

    def source_name(self, source_id: str) -> str:
        """What a source is called, as choices show it; empty if there is none of this id."""
        found = (source for source in self.sources() if source.id == source_id)
        return next((self._source_choice(source).text for source in found), "")

    def _actor_choice(self, actor: ActorName) -> NamedRecord:
        parts = (self._translate(actor.kind.value), actor.side)
        return NamedRecord(actor.id, actor.name, " · ".join(part for part in parts if part))

    def _source_choice(self, source: SourceName) -> NamedRecord:
        is_named = source.title and source.title != source.name
        text = f"{source.name}: {source.title}" if is_named else source.name
        return NamedRecord(source.id, text, csl_month_words(source.issued, self._translate))

    def _date_of(self, row: int) -> str:
        columns = self._document.columns
        if row >= columns.dated:
            return ""
        earliest, latest = columns.earliest.item(row), columns.latest.item(row)
        return date_words(earliest, latest, columns.shape(row), self._translate)

    # Reading, and following edits.

    def _words_of(self, field: UsedWords) -> _Words:
        words = self._words.get(field)
        if words is None:
            words = _Words(self._document.chronology.names.words_in_slices(field))
            words.read_for(AT_ONCE_S)
            self._words[field] = words
            if not words.is_whole:
                self._timer.start(0)
        return words

    def _read_on(self) -> None:
        """Read what is not known yet of what was asked for."""
        if self._document.is_being_written:
            return
        field = next((field for field, words in self._words.items() if not words.is_whole), None)
        if field is None:
            self._timer.stop()
            return
        try:
            self._words[field].read_for(SLICE_S)
        except Refused:
            self._timer.stop()
            del self._words[field]  # whoever asks again is told
            return
        if self._words[field].is_whole:
            self.changed.emit()

    def _forget_titles(self) -> None:
        self._titles = None

    def _follow(self, edit: Edit) -> None:
        """Forget what an edit has come into, and count words as they are now."""
        if edit.batch:
            self._forget_names(Actor)
            self._forget_names(Source)
            self._words.clear()
        for change in edit.changes:
            for record in (change.before, change.after):
                self._forget_names(type(record))
            self._count(change.before, -1)
            self._count(change.after, 1)
        self.changed.emit()

    def _forget_names(self, record_type: type[Record] | type[None]) -> None:
        if record_type is Actor:
            self._actors = self._actor_index = self._known_names = None
        elif record_type is Source:
            self._sources = self._source_index = None

    def _count(self, record: Record | None, step: int) -> None:
        for field in list(self._words):
            words = words_of(field, record)
            if words and not self._words[field].is_whole:
                del self._words[field]  # it was not read to its end: it is begun anew
                continue
            for word in words:
                self._words[field].counts[word] += step
