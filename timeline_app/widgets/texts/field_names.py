"""What the fields of records are called: the same in forms, in the history, and in menus."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from timeline_app.core.edits.event_edits import EventPart


def part_names() -> dict[EventPart, str]:
    """What the fields of an event are called, in the reader's language."""
    translate = QCoreApplication.translate
    return {
        EventPart.TITLE: translate("form", "Title"),
        EventPart.CHANNEL: translate("form", "Line of communication"),
        EventPart.DATE: translate("form", "Date"),
        EventPart.DATE_BASIS: translate("form", "How the date is known"),
        EventPart.TIME: translate("form", "Clock time"),
        EventPart.ZONE: translate("form", "Time zone"),
        EventPart.PLACE: translate("form", "Place"),
        EventPart.LANES: translate("form", "Lanes"),
        EventPart.KIND: translate("form", "Kind of event"),
        EventPart.STATUS: translate("form", "Status"),
        EventPart.IMPORTANCE: translate("form", "Importance"),
        EventPart.SUMMARY: translate("form", "Summary"),
        EventPart.NOTE: translate("form", "Note"),
        EventPart.VERIFICATION: translate("form", "Verification"),
        EventPart.VERIFICATION_NOTE: translate("form", "How it was verified"),
        EventPart.TAGS: translate("form", "Tags"),
        EventPart.ACTORS: translate("form", "Who takes part"),
    }


def quote_names() -> dict[str, str]:
    """What the fields of a quote are called, by attribute."""
    translate = QCoreApplication.translate
    return {
        "text": translate("form", "Exact words"),
        "source": translate("form", "Source"),
        "speaker": translate("form", "Speaker"),
        "speaker_as_named": translate("form", "Speaker's name in the source"),
        "office": translate("form", "Title or office, as the source gives it"),
        "said_on": translate("form", "Said on"),
        "venue": translate("form", "Venue"),
        "language": translate("form", "Language"),
        "translation": translate("form", "Translation"),
        "translator": translate("form", "Translator"),
        "verification": translate("form", "Verification"),
        "verification_note": translate("form", "How it was verified"),
    }


def citation_names() -> dict[str, str]:
    """What the fields of a citation are called, by attribute."""
    translate = QCoreApplication.translate
    return {
        "source": translate("form", "Source"),
        "stance": translate("form", "Supports or disputes"),
        "locator": translate("form", "Page or place"),
        "note": translate("form", "Note"),
    }


def claim_names() -> dict[str, str]:
    """What the fields of a date that a source gives are called, by attribute."""
    translate = QCoreApplication.translate
    return {
        "source": translate("form", "Source"),
        "wording": translate("form", "Words of the source"),
        "edtf": translate("form", "The date they mean"),
        "note": translate("form", "Note"),
    }


def relation_names() -> dict[str, str]:
    """What the fields of a relation are called, by attribute."""
    translate = QCoreApplication.translate
    return {
        "type": translate("form", "Type"),
        "note": translate("form", "Note"),
        "source": translate("form", "Source, if one says so"),
    }


def source_names() -> dict[str, str]:
    """What the fields of a source, and those of its CSL item, are called, by attribute."""
    translate = QCoreApplication.translate
    return {
        "type": translate("sources", "Type"),
        "title": translate("sources", "Title"),
        "author": translate("sources", "Authors, a line each"),
        "container_title": translate("sources", "Published in"),
        "publisher": translate("sources", "Publisher"),
        "issued": translate("sources", "Published on"),
        "URL": translate("sources", "Web address"),
        "accessed": translate("sources", "Read on"),
        "language": translate("sources", "Language"),
        "kind": translate("sources", "Kind of source"),
        "description": translate("sources", "Description, where it has no title"),
        "based_on": translate("sources", "Based on this other source"),
        "verification": translate("sources", "Verification"),
        "verification_note": translate("sources", "How it was verified"),
        "editor": translate("sources", "Editors, a line each"),
        "translator": translate("sources", "Translators, a line each"),
        "original_title": translate("sources", "Original title"),
        "publisher_place": translate("sources", "Place of publication"),
        "volume": translate("sources", "Volume"),
        "issue": translate("sources", "Issue"),
        "page": translate("sources", "Pages"),
        "edition": translate("sources", "Edition"),
        "number": translate("sources", "Number"),
        "genre": translate("sources", "Genre"),
        "medium": translate("sources", "Medium"),
        "archive": translate("sources", "Archive"),
        "archive_location": translate("sources", "Place in the archive"),
        "DOI": translate("sources", "DOI"),
        "ISBN": translate("sources", "ISBN"),
        "ISSN": translate("sources", "ISSN"),
        "abstract": translate("sources", "Abstract"),
        "note": translate("sources", "Note"),
    }
