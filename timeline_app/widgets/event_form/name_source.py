"""What the form asks of the chronology: names and words to complete with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from timeline_app.core.records.records import Lane
from timeline_app.core.records.used_words import InUse
from timeline_app.core.text.candidates import Choice


class FormNames(Protocol):
    """Answers from the open chronology, with nothing where it can't be read."""

    def lanes(self) -> Sequence[Lane]:
        """All lanes, in their order."""
        ...

    def actors_like(self, typed: str) -> Sequence[Choice]:
        """Actors whose names fit what is typed, the best first."""
        ...

    def values_like(self, field: InUse, typed: str) -> Sequence[Choice]:
        """Words in use in a field that fit what is typed, the best first."""
        ...


class NoNames:
    """Knows nothing, for there is no chronology."""

    def lanes(self) -> Sequence[Lane]:
        """No lanes."""
        return ()

    def actors_like(self, typed: str) -> Sequence[Choice]:
        """No actors."""
        del typed
        return ()

    def values_like(self, field: InUse, typed: str) -> Sequence[Choice]:
        """No words."""
        del field, typed
        return ()
