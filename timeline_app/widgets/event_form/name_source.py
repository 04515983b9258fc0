"""What the form asks of the chronology: names and words to complete with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from timeline_app.core.records.records import Lane
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
