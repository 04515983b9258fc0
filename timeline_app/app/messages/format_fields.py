"""What formats can hold, and can't hold, in words."""

from __future__ import annotations

from collections.abc import Mapping

from timeline_app.app.messages.sentences import filled
from timeline_app.core.evidence.citation import listed
from timeline_app.core.text.translation import Texts, words
from timeline_app.interchange.fields import Field
from timeline_app.interchange.formats import Format

formats_texts = Texts("formats_texts")


def field_name(field: Field) -> str:
    """What a field of a format is called."""
    return formats_texts.tr(field.label)


def loss_words(field: Field, events: int) -> str:
    """A field that a format can't hold, and how many events have it: "quotes (1,204 events)"."""
    pattern = formats_texts.tr("{what} ({n} {event|events})", "", events)
    return filled(pattern, what=field_name(field))


def losses_sentence(one: Format, losses: Mapping[Field, int]) -> str:
    """What a format can't hold of some events; empty where it is nothing.

    Of one that holds no events it is said what it holds; losses are not needed then.
    """
    if not one.holds_events:
        fields = listed([field_name(field) for field in one.written_fields], words)
        pattern = formats_texts.tr("{format} holds {fields} alone")
        return filled(pattern, format=words.tr(one.title), fields=fields)
    if not losses:
        return ""
    told = listed([loss_words(field, events) for field, events in losses.items()], words)
    return filled(
        formats_texts.tr("{format} can't hold {fields}"), format=words.tr(one.title), fields=told
    )
