"""What formats can hold, and can't hold, in words."""

from __future__ import annotations

from collections.abc import Mapping

from timeline_app.app.messages.sentences import filled
from timeline_app.core.evidence.citation import listed
from timeline_app.core.text.translation import Texts, words
from timeline_app.interchange.fields import Field
from timeline_app.interchange.formats import Format

formats_texts = Texts("formats_texts")

_NAMES: Mapping[Field, str] = {
    Field.TITLE: formats_texts.mark("title"),
    Field.DATE: formats_texts.mark("date"),
    Field.END: formats_texts.mark("end"),
    Field.TIME: formats_texts.mark("time"),
    Field.ZONE: formats_texts.mark("time zone"),
    Field.UNCERTAIN: formats_texts.mark("uncertain dates"),
    Field.PLACE: formats_texts.mark("place"),
    Field.TEXT: formats_texts.mark("text"),
    Field.QUOTES: formats_texts.mark("quotes"),
    Field.LINKS: formats_texts.mark("links"),
    Field.LANES: formats_texts.mark("lanes"),
    Field.COLOURS: formats_texts.mark("colours"),
    Field.TAGS: formats_texts.mark("tags"),
    Field.PEOPLE: formats_texts.mark("people"),
    Field.STATUS: formats_texts.mark("status"),
    Field.ERAS: formats_texts.mark("eras"),
    Field.PARTS: formats_texts.mark("parts of events"),
    Field.REPETITION: formats_texts.mark("repetition"),
    Field.SOURCES: formats_texts.mark("bibliographic records"),
    Field.CITATIONS: formats_texts.mark("citations"),
    Field.WORDINGS: formats_texts.mark("dates as worded"),
    Field.IMPORTANCE: formats_texts.mark("importance"),
    Field.VERIFICATION: formats_texts.mark("verification"),
    Field.NOTES: formats_texts.mark("notes"),
    Field.CAPTIONS: formats_texts.mark("captions"),
    Field.KINDS: formats_texts.mark("kinds of events"),
    Field.CHANNELS: formats_texts.mark("channels"),
    Field.OFFICES: formats_texts.mark("roles and offices"),
    Field.RELATIONS: formats_texts.mark("relations"),
    Field.UNDATED: formats_texts.mark("events without a date"),
    Field.INEXACT: formats_texts.mark("dates without a day"),
    Field.FAR_DATES: formats_texts.mark("dates before year 1 or after 9999"),
    Field.SPEAKERS: formats_texts.mark("speakers"),
    Field.TRANSLATIONS: formats_texts.mark("translations"),
    Field.OTHER_NAMES: formats_texts.mark("names in other scripts"),
    Field.KEPT_TEXTS: formats_texts.mark("kept texts"),
}


def field_name(field: Field) -> str:
    """What a field of a format is called."""
    return formats_texts.tr(_NAMES[field])


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
