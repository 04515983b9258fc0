"""What menus call an edit after "Undo", and sentences for what is not accepted."""

from __future__ import annotations

from timeline_app.core.edits.event_edits import EventPart, Fault
from timeline_app.core.records.records import Event
from timeline_app.core.text.translation import Texts
from timeline_app.render.style.translate import words
from timeline_app.widgets.texts.record_texts import title_words

LONGEST_TITLE = 40
"""Characters of a title that a menu has room for."""

edit_texts = Texts("edit_texts")

_PATTERNS: dict[EventPart, str] = {
    EventPart.TITLE: edit_texts.mark("change of the title of {what}"),
    EventPart.CHANNEL: edit_texts.mark("change of the line of communication of {what}"),
    EventPart.DATE: edit_texts.mark("change of the date of {what}"),
    EventPart.DATE_BASIS: edit_texts.mark("change of why {what} is dated so"),
    EventPart.TIME: edit_texts.mark("change of the clock time of {what}"),
    EventPart.ZONE: edit_texts.mark("change of the time zone of {what}"),
    EventPart.PLACE: edit_texts.mark("change of the place of {what}"),
    EventPart.LANES: edit_texts.mark("change of the lanes of {what}"),
    EventPart.KIND: edit_texts.mark("change of the kind of {what}"),
    EventPart.STATUS: edit_texts.mark("change of the status of {what}"),
    EventPart.IMPORTANCE: edit_texts.mark("change of the importance of {what}"),
    EventPart.SUMMARY: edit_texts.mark("change of the summary of {what}"),
    EventPart.NOTE: edit_texts.mark("change of the note on {what}"),
    EventPart.VERIFICATION: edit_texts.mark("change of the verification of {what}"),
    EventPart.VERIFICATION_NOTE: edit_texts.mark("change of how {what} was verified"),
    EventPart.TAGS: edit_texts.mark("change of the tags of {what}"),
    EventPart.ACTORS: edit_texts.mark("change of who takes part in {what}"),
}


def edit_name(part: EventPart, event: Event) -> str:
    """What the change of a part of an event is called."""
    title = " ".join(title_words(event).split())
    if len(title) > LONGEST_TITLE:
        title = f"{title[: LONGEST_TITLE - 1].rstrip()}…"
    what = title or edit_texts.tr("an event without a title")
    return edit_texts.tr(_PATTERNS[part]).replace("{what}", what)


def fault_words(fault: Fault) -> str:
    """Why something is not accepted."""
    return words.tr(fault.value)
