"""What the fields of records are called: the same in forms, in the history, and in menus."""

from __future__ import annotations

from timeline_app.core.edits.event_edits import EventPart
from timeline_app.core.text.translation import Texts

form_texts = Texts("form_texts")
source_texts = Texts("source_texts")


def part_names() -> dict[EventPart, str]:
    """What the fields of an event are called, in the reader's language."""
    return {
        EventPart.TITLE: form_texts.tr("Title"),
        EventPart.CHANNEL: form_texts.tr("Line of communication"),
        EventPart.DATE: form_texts.tr("Date"),
        EventPart.DATE_BASIS: form_texts.tr("How the date is known"),
        EventPart.TIME: form_texts.tr("Clock time"),
        EventPart.ZONE: form_texts.tr("Time zone"),
        EventPart.PLACE: form_texts.tr("Place"),
        EventPart.LANES: form_texts.tr("Lanes"),
        EventPart.KIND: form_texts.tr("Kind of event"),
        EventPart.STATUS: form_texts.tr("Status"),
        EventPart.IMPORTANCE: form_texts.tr("Importance"),
        EventPart.SUMMARY: form_texts.tr("Summary"),
        EventPart.NOTE: form_texts.tr("Note"),
        EventPart.VERIFICATION: form_texts.tr("Verification"),
        EventPart.VERIFICATION_NOTE: form_texts.tr("How it was verified"),
        EventPart.TAGS: form_texts.tr("Tags"),
        EventPart.ACTORS: form_texts.tr("Who takes part"),
    }


def quote_names() -> dict[str, str]:
    """What the fields of a quote are called, by attribute."""
    return {
        "text": form_texts.tr("Exact words"),
        "source": form_texts.tr("Source"),
        "speaker": form_texts.tr("Speaker"),
        "speaker_as_named": form_texts.tr("Speaker's name in the source"),
        "office": form_texts.tr("Title or office, as the source gives it"),
        "said_on": form_texts.tr("Said on"),
        "venue": form_texts.tr("Venue"),
        "language": form_texts.tr("Language"),
        "translation": form_texts.tr("Translation"),
        "translator": form_texts.tr("Translator"),
        "verification": form_texts.tr("Verification"),
        "verification_note": form_texts.tr("How it was verified"),
    }


def citation_names() -> dict[str, str]:
    """What the fields of a citation are called, by attribute."""
    return {
        "source": form_texts.tr("Source"),
        "stance": form_texts.tr("Supports or disputes"),
        "locator": form_texts.tr("Page or place"),
        "note": form_texts.tr("Note"),
    }


def claim_names() -> dict[str, str]:
    """What the fields of a date that a source gives are called, by attribute."""
    return {
        "source": form_texts.tr("Source"),
        "wording": form_texts.tr("Words of the source"),
        "edtf": form_texts.tr("The date they mean"),
        "note": form_texts.tr("Note"),
    }


def relation_names() -> dict[str, str]:
    """What the fields of a relation are called, by attribute."""
    return {
        "type": form_texts.tr("Type"),
        "note": form_texts.tr("Note"),
        "source": form_texts.tr("Source, if one says so"),
    }


def source_names() -> dict[str, str]:
    """What the fields of a source, and those of its CSL item, are called, by attribute."""
    return {
        "type": source_texts.tr("Type"),
        "title": source_texts.tr("Title"),
        "author": source_texts.tr("Authors, a line each"),
        "container_title": source_texts.tr("Published in"),
        "publisher": source_texts.tr("Publisher"),
        "issued": source_texts.tr("Published on"),
        "URL": source_texts.tr("Web address"),
        "accessed": source_texts.tr("Read on"),
        "language": source_texts.tr("Language"),
        "kind": source_texts.tr("Kind of source"),
        "description": source_texts.tr("Description, where it has no title"),
        "based_on": source_texts.tr("Based on this other source"),
        "verification": source_texts.tr("Verification"),
        "verification_note": source_texts.tr("How it was verified"),
        "editor": source_texts.tr("Editors, a line each"),
        "translator": source_texts.tr("Translators, a line each"),
        "original_title": source_texts.tr("Original title"),
        "publisher_place": source_texts.tr("Place of publication"),
        "volume": source_texts.tr("Volume"),
        "issue": source_texts.tr("Issue"),
        "page": source_texts.tr("Pages"),
        "edition": source_texts.tr("Edition"),
        "number": source_texts.tr("Number"),
        "genre": source_texts.tr("Genre"),
        "medium": source_texts.tr("Medium"),
        "archive": source_texts.tr("Archive"),
        "archive_location": source_texts.tr("Place in the archive"),
        "DOI": source_texts.tr("DOI"),
        "ISBN": source_texts.tr("ISBN"),
        "ISSN": source_texts.tr("ISSN"),
        "abstract": source_texts.tr("Abstract"),
        "note": source_texts.tr("Note"),
    }
