"""What is said of each part of an event, wherever it is edited, in the reader's language."""

from __future__ import annotations

from timeline_app.core.edits.event_edits import InputFault
from timeline_app.core.records.event_fields import EventPart, edit_texts, form_texts
from timeline_app.core.records.records import Event
from timeline_app.core.text.translation import words
from timeline_app.widgets.texts.record_texts import title_words

LONGEST_TITLE = 40
"""Characters of a title that a menu has room for."""


def part_names() -> dict[EventPart, str]:
    """What the fields of an event are called, in the reader's language."""
    return {part: form_texts.tr(part.label) for part in EventPart}


def part_hints() -> dict[EventPart, str]:
    """What the fields of an event say, in the reader's language; the others have their own."""
    return {part: form_texts.tr(part.hint) for part in EventPart if part.hint}


def edit_name(part: EventPart, event: Event) -> str:
    """What the change of a part of an event is called."""
    title = " ".join(title_words(event).split())
    if len(title) > LONGEST_TITLE:
        title = f"{title[: LONGEST_TITLE - 1].rstrip()}…"
    what = title or edit_texts.tr("an event without a title")
    return edit_texts.tr(part.edit).replace("{what}", what)


def fault_words(fault: InputFault) -> str:
    """Why something is not accepted."""
    return words.tr(fault.value)
