"""What forms ask of the chronology: names and words to complete with, and records by id."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from timeline_app.core.evidence.import_result import ImportedSource, ReadSources
from timeline_app.core.records.records import Event, Lane, Quote, Source
from timeline_app.core.records.used_words import UsedWords
from timeline_app.core.text.candidates import NamedRecord


class NameSource(Protocol):
    """Answers from the open chronology, with nothing where it can't be read."""

    def lanes(self) -> Sequence[Lane]:
        """All lanes, in their order."""
        ...

    def actors_like(self, typed: str) -> Sequence[NamedRecord]:
        """Actors whose names fit what is typed, the best first."""
        ...

    def values_like(self, field: UsedWords, typed: str) -> Sequence[NamedRecord]:
        """Words in use in a field that fit what is typed, the best first."""
        ...


class NoNameSource:
    """Knows nothing, for there is no chronology."""

    def lanes(self) -> Sequence[Lane]:
        """No lanes."""
        return ()

    def actors_like(self, typed: str) -> Sequence[NamedRecord]:
        """No actors."""
        del typed
        return ()

    def values_like(self, field: UsedWords, typed: str) -> Sequence[NamedRecord]:
        """No words."""
        del field, typed
        return ()


class RecordSource(Protocol):
    """Answers from the open chronology. What is read may raise; nothing is changed."""

    def actors_like(self, typed: str) -> Sequence[NamedRecord]:
        """Actors whose names fit."""
        ...

    def sources_like(self, typed: str) -> Sequence[NamedRecord]:
        """Sources whose names or titles fit."""
        ...

    def events_like(self, typed: str) -> Sequence[NamedRecord]:
        """Events whose titles fit."""
        ...

    def quotes_like(self, typed: str, source_id: str) -> Sequence[NamedRecord]:
        """Quotes of a source, or of any if none is given, whose words fit."""
        ...

    def values_like(self, field: UsedWords, typed: str) -> Sequence[NamedRecord]:
        """Words in use in a field."""
        ...

    def actor_name(self, actor_id: str) -> str:
        """What an actor is called."""
        ...

    def source(self, source_id: str) -> Source | None:
        """The source of this id."""
        ...

    def event(self, event_id: str) -> Event | None:
        """The event of this id."""
        ...

    def quote(self, quote_id: str) -> Quote | None:
        """The quote of this id."""
        ...

    def read(self, text: str, take: Callable[[ReadSources], object]) -> None:
        """Read the sources in a text that was pasted, and hand them over: at once, or later.

        What is being read for somebody else, or of another text, is given up.
        """
        ...

    def finish_reading(self) -> bool:
        """Wait a moment for what is being read; whether nothing is any more."""
        ...

    def stop_reading(self) -> None:
        """Want no more of what is being read."""
        ...

    def same_sources(self, found: Sequence[ImportedSource]) -> dict[int, Source]:
        """Those that are there already: by the place of what was read, the same source."""
        ...
