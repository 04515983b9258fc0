"""Answers the forms of evidence from the open chronology."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from timeline_app.app.jobs.paste_parser import PasteParser
from timeline_app.app.messages.sentences import sentences
from timeline_app.app.shell.session import Session
from timeline_app.core.evidence.duplicates import marks_of, needles_of
from timeline_app.core.evidence.import_result import ImportedSource, ReadSources
from timeline_app.core.records.records import Actor, Event, Quote, Source
from timeline_app.core.records.used_words import UsedWords
from timeline_app.core.text.candidates import MOST_OFFERED, NamedRecord
from timeline_app.document.name_index import NameIndex
from timeline_app.storage.chronology.chronology import StoredChronology

T = TypeVar("T")
SHOWN_WORDS = 80
"""Characters of a quote in a list."""


class DocumentRecords:
    """Answers from the chronology that is shown; what can't be read is told, and isn't there."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._reading = PasteParser(session)

    def actors_like(self, typed: str) -> Sequence[NamedRecord]:
        """Actors whose names fit."""
        return self._read(lambda: self._names().actors_like(typed), [])

    def sources_like(self, typed: str) -> Sequence[NamedRecord]:
        """Sources whose names or titles fit."""
        return self._read(lambda: self._names().sources_like(typed), [])

    def events_like(self, typed: str) -> Sequence[NamedRecord]:
        """Events whose titles fit."""
        return self._read(lambda: self._names().events_like(typed), [])

    def quotes_like(self, typed: str, source_id: str) -> Sequence[NamedRecord]:
        """Quotes of a source, or of any if none is given, whose words fit."""
        none: list[Quote] = []
        most = MOST_OFFERED
        found = self._read(lambda: self._chronology().quotes_like(typed, source_id, most), none)
        return [self._quote_choice(quote) for quote in found]

    def values_like(self, field: UsedWords, typed: str) -> Sequence[NamedRecord]:
        """Words in use in a field."""
        return self._read(lambda: self._names().values_like(field, typed), [])

    def actor_name(self, actor_id: str) -> str:
        """What an actor is called."""
        actor = self._read(lambda: self._chronology().find(Actor, actor_id), None)
        return actor.name if actor is not None else ""

    def source(self, source_id: str) -> Source | None:
        """The source of this id."""
        return self._read(lambda: self._chronology().find(Source, source_id), None)

    def event(self, event_id: str) -> Event | None:
        """The event of this id."""
        return self._read(lambda: self._chronology().find_event(event_id), None)

    def quote(self, quote_id: str) -> Quote | None:
        """The quote of this id."""
        return self._read(lambda: self._chronology().find(Quote, quote_id), None)

    def read(self, text: str, take: Callable[[ReadSources], object]) -> None:
        """Read the sources in a text that was pasted, beside the window unless that is plain."""
        self._reading.read(text, take)

    def finish_reading(self) -> bool:
        """Wait a moment for what is being read; whether nothing is any more."""
        return self._reading.finish()

    def stop_reading(self) -> None:
        """Want no more of what is being read."""
        self._reading.stop()

    def same_sources(self, found: Sequence[ImportedSource]) -> dict[int, Source]:
        """Those that are there already: by the place of what was read, the same source."""
        none: dict[int, Source] = {}
        return self._read(lambda: self._same(found), none)

    def _same(self, found: Sequence[ImportedSource]) -> dict[int, Source]:
        """By the same id, else by what names them."""
        chronology = self._chronology()
        same = {
            at: source
            for at, each in enumerate(found)
            if each.own_id and (source := chronology.find(Source, each.own_id)) is not None
        }
        others = {at: each.item for at, each in enumerate(found) if at not in same}
        needles = [needle for item in others.values() for needle in needles_of(item)]
        if not needles:
            return same
        places = {mark: at for at, item in others.items() for mark in marks_of(item)}
        for source in chronology.sources_holding(needles):
            for mark in marks_of(source.item):
                if mark in places:
                    same.setdefault(places[mark], source)
        return same

    def _quote_choice(self, quote: Quote) -> NamedRecord:
        words = " ".join(quote.text.split())
        if len(words) > SHOWN_WORDS:
            words = words[: SHOWN_WORDS - 1] + "…"
        return NamedRecord(quote.id, f"“{words}”", self.actor_name(quote.speaker))

    def _chronology(self) -> StoredChronology:
        document = self._session.document
        assert document is not None, "nothing is edited before something is shown"
        return document.chronology

    def _names(self) -> NameIndex:
        name_index = self._session.name_index
        assert name_index is not None, "nothing is edited before something is shown"
        return name_index

    def _read(self, ask: Callable[[], T], otherwise: T) -> T:
        with self._session.telling(sentences.tr("Not everything could be read")):
            return ask()
        return otherwise
