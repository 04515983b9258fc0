"""The free words that records hold, of which those in use are offered again."""

from __future__ import annotations

from enum import Enum

from timeline_app.core.records.records import Event, Participation, Quote, Record, Relation, Source


class UsedWords(Enum):
    """A field that takes any words: the type of its records, and its attribute."""

    TAG = (Event, "tags")
    KIND = (Event, "kind")
    PLACE = (Event, "place")
    CHANNEL = (Event, "channel")
    ROLE = (Participation, "role")
    RELATION_TYPE = (Relation, "type")
    SOURCE_KIND = (Source, "kind")
    OFFICE = (Quote, "office")
    VENUE = (Quote, "venue")
    LANGUAGE = (Quote, "language")

    def __init__(self, record_type: type[Record], attribute: str) -> None:
        self.record_type = record_type
        self.attribute = attribute


def words_of(field: UsedWords, record: Record | None) -> tuple[str, ...]:
    """The words that a record has in a field; none if it is of another type."""
    if not isinstance(record, field.record_type):
        return ()
    held = getattr(record, field.attribute)
    values = held if isinstance(held, tuple) else (held,)
    return tuple(value for value in values if value)
