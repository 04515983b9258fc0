"""What menus call an edit after "Undo", and sentences for what is not accepted."""

from __future__ import annotations

from timeline_app.core.edits.event_edits import EventPart, Fault
from timeline_app.core.records.records import Event
from timeline_app.core.text.translation import Texts
from timeline_app.widgets.texts.record_texts import title_words

edit_texts = Texts("edit_texts")

LONGEST_TITLE = 40
"""Characters of a title that a menu has room for."""

_patterns: dict[EventPart, str] = {
    EventPart.TITLE: "change of the title of {what}",
    EventPart.CHANNEL: "change of the line of communication of {what}",
    EventPart.DATE: "change of the date of {what}",
    EventPart.DATE_BASIS: "change of why {what} is dated so",
    EventPart.TIME: "change of the clock time of {what}",
    EventPart.ZONE: "change of the time zone of {what}",
    EventPart.PLACE: "change of the place of {what}",
    EventPart.LANES: "change of the lanes of {what}",
    EventPart.KIND: "change of the kind of {what}",
    EventPart.STATUS: "change of the status of {what}",
    EventPart.IMPORTANCE: "change of the importance of {what}",
    EventPart.SUMMARY: "change of the summary of {what}",
    EventPart.NOTE: "change of the note on {what}",
    EventPart.VERIFICATION: "change of the verification of {what}",
    EventPart.VERIFICATION_NOTE: "change of how {what} was verified",
    EventPart.TAGS: "change of the tags of {what}",
    EventPart.ACTORS: "change of who takes part in {what}",
}


def edit_name(part: EventPart, event: Event) -> str:
    """What the change of a part of an event is called."""
    return named(_patterns[part], event)


def named(pattern: str, event: Event) -> str:
    """A pattern in the reader's language, about an event."""
    title = " ".join(title_words(event).split())
    if len(title) > LONGEST_TITLE:
        title = f"{title[: LONGEST_TITLE - 1].rstrip()}…"
    what = title or edit_texts.tr("an event without a title")
    return edit_texts.tr(pattern).replace("{what}", what)


def fault_words(fault: Fault) -> str:
    """Why something is not accepted."""
    return edit_texts.tr(fault.value)
