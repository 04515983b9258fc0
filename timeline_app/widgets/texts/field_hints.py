"""What fields say of what belongs in them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from timeline_app.core.edits.event_edits import EventPart
from timeline_app.widgets.controls.text_labels import tool_tip


def give_hint(field: QWidget, hint: str) -> None:
    """Say what belongs in a field: in it while it is empty, by a tip where it never is."""
    if isinstance(field, QLineEdit | QPlainTextEdit):
        field.setPlaceholderText(hint)
    else:
        field.setToolTip(tool_tip(hint))
        field.setAccessibleDescription(hint)


def part_hints() -> dict[EventPart, str]:
    """What the fields of an event say, in the reader's language; the others have their own."""
    translate = QCoreApplication.translate
    return {
        EventPart.TITLE: translate("form", "What happened?"),
        EventPart.DATE_BASIS: translate("form", "For example: from the weekday in the report"),
        EventPart.TIME: translate("form", "14:30"),
        EventPart.ZONE: translate("form", "A city, for example Beijing"),
        EventPart.PLACE: translate("form", "City, or the venue"),
        EventPart.LANES: translate("form", "The rows of the timeline that it stands in"),
        EventPart.KIND: translate("form", "Visit, call, statement…"),
        EventPart.CHANNEL: translate("form", "If it is a state that lasts: defence talks…"),
        EventPart.STATUS: translate("form", "Whether it took place, is planned, was called off…"),
        EventPart.IMPORTANCE: translate(
            "form", "Where room is scarce, the more important events keep their names"
        ),
        EventPart.SUMMARY: translate("form", "In your own words, for the reader"),
        EventPart.NOTE: translate("form", "What a reader should mind"),
        EventPart.VERIFICATION: translate("form", "How sure it is that this is so"),
        EventPart.VERIFICATION_NOTE: translate("form", "Which reports agree, what was compared"),
    }


def source_hints() -> dict[str, str]:
    """What the fields of a source say, by attribute; those for dates have their own."""
    translate = QCoreApplication.translate
    return {
        "type": translate("sources", "webpage, article-newspaper, book, speech…"),
        "title": translate("sources", "As it stands there"),
        "author": translate("sources", "Family name, given name"),
        "container_title": translate("sources", "The newspaper, journal or site"),
        "publisher": translate("sources", "The publishing house, agency or ministry"),
        "URL": translate("sources", "https://…"),
        "language": translate("sources", "en, zh…"),
        "kind": translate("sources", "Readout, transcript, press report…"),
        "description": translate("sources", "What it is: statement of the ministry, 5 August"),
        "based_on": translate("sources", "The one whose report it repeats"),
        "verification": translate("sources", "How sure it is that it says so"),
        "verification_note": translate("sources", "What of it was seen, and where"),
        "editor": translate("sources", "Family name, given name"),
        "translator": translate("sources", "Family name, given name"),
        "original_title": translate("sources", "The title before it was translated"),
        "publisher_place": translate("sources", "City of the publisher"),
        "volume": translate("sources", "Of the journal, or of the work: 12"),
        "issue": translate("sources", "Of the journal, in its volume: 3"),
        "page": translate("sources", "From which to which: 45–67"),
        "edition": translate("sources", "2, revised…"),
        "number": translate("sources", "Of the report, treaty or document"),
        "genre": translate("sources", "Press release, working paper…"),
        "medium": translate("sources", "Video, microfilm, print…"),
        "archive": translate("sources", "Who keeps it: National Archives…"),
        "archive_location": translate("sources", "Record group, box, folder"),
        "DOI": translate("sources", "10.1080/…"),
        "ISBN": translate("sources", "Of the book: 978…"),
        "ISSN": translate("sources", "Of the journal: 1234-5678"),
        "abstract": translate("sources", "The summary that it gives of itself"),
        "note": translate("sources", "What a reader should mind"),
    }
