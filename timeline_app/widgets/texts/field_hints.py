"""What fields say of what belongs in them."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from timeline_app.core.text.translation import Texts
from timeline_app.widgets.controls.text_labels import tool_tip

form_texts = Texts("form_texts")
source_texts = Texts("source_texts")


def give_hint(field: QWidget, hint: str) -> None:
    """Say what belongs in a field: in it while it is empty, by a tip where it never is."""
    if isinstance(field, QLineEdit | QPlainTextEdit):
        field.setPlaceholderText(hint)
    else:
        field.setToolTip(tool_tip(hint))
        field.setAccessibleDescription(hint)


def source_hints() -> dict[str, str]:
    """What the fields of a source say, by attribute; those for dates have their own."""
    return {
        "type": source_texts.tr("webpage, article-newspaper, book, speech…"),
        "title": source_texts.tr("As it stands there"),
        "author": source_texts.tr("Family name, given name"),
        "container_title": source_texts.tr("The newspaper, journal or site"),
        "publisher": source_texts.tr("The publishing house, agency or ministry"),
        "URL": source_texts.tr("https://…"),
        "language": source_texts.tr("en, zh…"),
        "kind": source_texts.tr("Readout, transcript, press report…"),
        "description": source_texts.tr("What it is: statement of the ministry, 5 August"),
        "based_on": source_texts.tr("The one whose report it repeats"),
        "issuer": source_texts.tr("The state or body that tells it: State Department"),
        "confidential": source_texts.tr("It stays out of every export, copy and picture"),
        "verification": source_texts.tr("How sure it is that it says so"),
        "verification_note": source_texts.tr("What of it was seen, and where"),
        "editor": source_texts.tr("Family name, given name"),
        "translator": source_texts.tr("Family name, given name"),
        "original_title": source_texts.tr("The title before it was translated"),
        "publisher_place": source_texts.tr("City of the publisher"),
        "volume": source_texts.tr("Of the journal, or of the work: 12"),
        "issue": source_texts.tr("Of the journal, in its volume: 3"),
        "page": source_texts.tr("From which to which: 45–67"),
        "edition": source_texts.tr("2, revised…"),
        "number": source_texts.tr("Of the report, treaty or document"),
        "genre": source_texts.tr("Press release, working paper…"),
        "medium": source_texts.tr("Video, microfilm, print…"),
        "archive": source_texts.tr("Who keeps it: National Archives…"),
        "archive_location": source_texts.tr("Record group, box, folder"),
        "DOI": source_texts.tr("10.1080/…"),
        "ISBN": source_texts.tr("Of the book: 978…"),
        "ISSN": source_texts.tr("Of the journal: 1234-5678"),
        "abstract": source_texts.tr("The summary that it gives of itself"),
        "note": source_texts.tr("What a reader should mind"),
    }
