"""What is said of each part of an event, wherever it is edited: all of it in one table."""

from __future__ import annotations

from typing import NamedTuple

from timeline_app.core.edits.event_edits import EventPart, InputFault
from timeline_app.core.records.records import Event
from timeline_app.core.text.translation import Texts, words
from timeline_app.widgets.texts.record_texts import title_words

LONGEST_TITLE = 40
"""Characters of a title that a menu has room for."""

edit_texts = Texts("edit_texts")
form_texts = Texts("form_texts")


class PartTexts(NamedTuple):
    """What a part is called in forms, in the history and in menus; and what it says more.

    `edit` is what menus call its change after "Undo". `hint` is what belongs in its field, empty
    where the field has a hint of its own.
    """

    name: str
    edit: str
    hint: str = ""


_TEXTS: dict[EventPart, PartTexts] = {
    EventPart.TITLE: PartTexts(
        form_texts.mark("Title"),
        edit_texts.mark("change of the title of {what}"),
        form_texts.mark("What happened?"),
    ),
    EventPart.CHANNEL: PartTexts(
        form_texts.mark("Line of communication"),
        edit_texts.mark("change of the line of communication of {what}"),
        form_texts.mark("If it is a state that lasts: defence talks…"),
    ),
    EventPart.DATE: PartTexts(
        form_texts.mark("Date"), edit_texts.mark("change of the date of {what}")
    ),
    EventPart.DATE_BASIS: PartTexts(
        form_texts.mark("How the date is known"),
        edit_texts.mark("change of why {what} is dated so"),
        form_texts.mark("For example: from the weekday in the report"),
    ),
    EventPart.TIME: PartTexts(
        form_texts.mark("Clock time"),
        edit_texts.mark("change of the clock time of {what}"),
        form_texts.mark("14:30, or 14:30–16:00"),
    ),
    EventPart.ZONE: PartTexts(
        form_texts.mark("Time zone"),
        edit_texts.mark("change of the time zone of {what}"),
        form_texts.mark("A city, for example Beijing"),
    ),
    EventPart.PLACE: PartTexts(
        form_texts.mark("Place"),
        edit_texts.mark("change of the place of {what}"),
        form_texts.mark("City, or the venue"),
    ),
    EventPart.LANES: PartTexts(
        form_texts.mark("Lanes"),
        edit_texts.mark("change of the lanes of {what}"),
        form_texts.mark("The rows of the timeline that it stands in"),
    ),
    EventPart.KIND: PartTexts(
        form_texts.mark("Kind of event"),
        edit_texts.mark("change of the kind of {what}"),
        form_texts.mark("Visit, call, statement…"),
    ),
    EventPart.STATUS: PartTexts(
        form_texts.mark("Status"),
        edit_texts.mark("change of the status of {what}"),
        form_texts.mark("Whether it took place, is planned, was called off…"),
    ),
    EventPart.IMPORTANCE: PartTexts(
        form_texts.mark("Importance"),
        edit_texts.mark("change of the importance of {what}"),
        form_texts.mark("Where room is scarce, the more important events keep their names"),
    ),
    EventPart.CAPTION: PartTexts(
        form_texts.mark("Caption"),
        edit_texts.mark("change of the caption of {what}"),
        form_texts.mark("One line, for pictures where the event stands out"),
    ),
    EventPart.SUMMARY: PartTexts(
        form_texts.mark("Summary"),
        edit_texts.mark("change of the summary of {what}"),
        form_texts.mark("In your own words, for the reader"),
    ),
    EventPart.NOTE: PartTexts(
        form_texts.mark("Note"),
        edit_texts.mark("change of the note on {what}"),
        form_texts.mark("What a reader should mind"),
    ),
    EventPart.VERIFICATION: PartTexts(
        form_texts.mark("Verification"),
        edit_texts.mark("change of the verification of {what}"),
        form_texts.mark("How sure it is that this is so"),
    ),
    EventPart.VERIFICATION_NOTE: PartTexts(
        form_texts.mark("How it was verified"),
        edit_texts.mark("change of how {what} was verified"),
        form_texts.mark("Which reports agree, what was compared"),
    ),
    EventPart.TAGS: PartTexts(
        form_texts.mark("Tags"), edit_texts.mark("change of the tags of {what}")
    ),
    EventPart.ACTORS: PartTexts(
        form_texts.mark("Who takes part"), edit_texts.mark("change of who takes part in {what}")
    ),
}


def part_names() -> dict[EventPart, str]:
    """What the fields of an event are called, in the reader's language."""
    return {part: form_texts.tr(texts.name) for part, texts in _TEXTS.items()}


def part_hints() -> dict[EventPart, str]:
    """What the fields of an event say, in the reader's language; the others have their own."""
    return {part: form_texts.tr(texts.hint) for part, texts in _TEXTS.items() if texts.hint}


def edit_name(part: EventPart, event: Event) -> str:
    """What the change of a part of an event is called."""
    title = " ".join(title_words(event).split())
    if len(title) > LONGEST_TITLE:
        title = f"{title[: LONGEST_TITLE - 1].rstrip()}…"
    what = title or edit_texts.tr("an event without a title")
    return edit_texts.tr(_TEXTS[part].edit).replace("{what}", what)


def fault_words(fault: InputFault) -> str:
    """Why something is not accepted."""
    return words.tr(fault.value)
