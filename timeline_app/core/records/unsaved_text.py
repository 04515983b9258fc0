"""What was typed about a chronology and is in no record yet, to outlive the program."""

from __future__ import annotations

import msgspec

from timeline_app.core.records.records import EventId

Typed = dict[str, tuple[str, ...]]
"""What the fields of a form hold, by what they are called."""


class FieldWords(msgspec.Struct, frozen=True):
    """What one field of an event's heading holds; `title` is what the event is called."""

    event: EventId
    title: str
    part: str
    words: str


class FormWords(msgspec.Struct, frozen=True):
    """What a form of evidence holds: of which `kind`, and what it held when it was opened."""

    event: EventId
    title: str
    kind: str
    first: Typed
    typed: Typed


class DraftWords(msgspec.Struct, frozen=True):
    """What the card of a new event holds."""

    title: str
    date: str
    lane: str


class UnsavedWords(msgspec.Struct, frozen=True):
    """All that was typed about one chronology, and not kept or given up yet."""

    fields: tuple[FieldWords, ...] = ()
    forms: tuple[FormWords, ...] = ()
    draft: DraftWords | None = None

    def __bool__(self) -> bool:
        return bool(self.fields or self.forms or self.draft)

    @property
    def events(self) -> list[EventId]:
        """The events that something was typed about, each once."""
        of_fields = [one.event for one in self.fields]
        return list(dict.fromkeys([*of_fields, *(one.event for one in self.forms)]))
