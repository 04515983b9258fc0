"""What the fields of records other than events are called: the same in forms and the history."""

from __future__ import annotations

from timeline_app.core.text.translation import Texts

form_texts = Texts("form_texts")
source_texts = Texts("source_texts")


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
        "issuer": source_texts.tr("Whose account it is"),
        "covers": source_texts.tr("Days it tells of"),
        "verification": source_texts.tr("Verification"),
        "verification_note": source_texts.tr("How it was verified"),
        "confidential": source_texts.tr("Confidential"),
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
