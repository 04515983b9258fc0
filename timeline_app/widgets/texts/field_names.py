"""What the fields of records other than events are called: the same in forms and the history."""

from __future__ import annotations

from timeline_app.core.records.event_fields import form_texts
from timeline_app.core.text.translation import Texts

source_texts = Texts("source_texts")

_NAMES = {
    "quote": {
        "text": form_texts.mark("Exact words"),
        "source": form_texts.mark("Source"),
        "speaker": form_texts.mark("Speaker"),
        "speaker_as_named": form_texts.mark("Speaker's name in the source"),
        "office": form_texts.mark("Title or office, as the source gives it"),
        "said_on": form_texts.mark("Said on"),
        "venue": form_texts.mark("Venue"),
        "language": form_texts.mark("Language"),
        "translation": form_texts.mark("Translation"),
        "translator": form_texts.mark("Translator"),
        "verification": form_texts.mark("Verification"),
        "verification_note": form_texts.mark("How it was verified"),
    },
    "citation": {
        "source": form_texts.mark("Source"),
        "stance": form_texts.mark("Supports or disputes"),
        "locator": form_texts.mark("Page or place"),
        "note": form_texts.mark("Note"),
    },
    "date_claim": {
        "source": form_texts.mark("Source"),
        "wording": form_texts.mark("Words of the source"),
        "edtf": form_texts.mark("The date they mean"),
        "place": form_texts.mark("By the clocks of"),
        "note": form_texts.mark("Note"),
    },
    "relation": {
        "type": form_texts.mark("Type"),
        "note": form_texts.mark("Note"),
        "source": form_texts.mark("Source, if one says so"),
    },
}
"""By kind of record and attribute."""
_SOURCE = {
    "type": (
        source_texts.mark("Type"),
        source_texts.mark("webpage, article-newspaper, book, speech…"),
    ),
    "title": (source_texts.mark("Title"), source_texts.mark("As it stands there")),
    "author": (
        source_texts.mark("Authors, a line each"),
        source_texts.mark("Family name, given name"),
    ),
    "container_title": (
        source_texts.mark("Published in"),
        source_texts.mark("The newspaper, journal or site"),
    ),
    "publisher": (
        source_texts.mark("Publisher"),
        source_texts.mark("The publishing house, agency or ministry"),
    ),
    "issued": (source_texts.mark("Published on"), ""),
    "URL": (source_texts.mark("Web address"), source_texts.mark("https://…")),
    "seen": (
        source_texts.mark("What of it was seen"),
        source_texts.mark("An excerpt that others show, or the page itself"),
    ),
    "accessed": (source_texts.mark("Seen on"), ""),
    "language": (source_texts.mark("Language"), source_texts.mark("en, zh…")),
    "kind": (
        source_texts.mark("Kind of source"),
        source_texts.mark("Readout, transcript, press report…"),
    ),
    "description": (
        source_texts.mark("Description, where it has no title"),
        source_texts.mark("What it is: statement of the ministry, 5 August"),
    ),
    "based_on": (
        source_texts.mark("Based on this other source"),
        source_texts.mark("The one whose report it repeats"),
    ),
    "issuer": (
        source_texts.mark("Whose account it is"),
        source_texts.mark("The state or body that tells it: State Department"),
    ),
    "covers": (source_texts.mark("Days it tells of"), ""),
    "verification": (
        source_texts.mark("Verification"),
        source_texts.mark("How sure it is that it says so"),
    ),
    "verification_note": (
        source_texts.mark("How it was verified"),
        source_texts.mark("What of it was seen, and where"),
    ),
    "confidential": (
        source_texts.mark("Confidential"),
        source_texts.mark("It stays out of every export, copy and picture"),
    ),
    "editor": (
        source_texts.mark("Editors, a line each"),
        source_texts.mark("Family name, given name"),
    ),
    "translator": (
        source_texts.mark("Translators, a line each"),
        source_texts.mark("Family name, given name"),
    ),
    "original_title": (
        source_texts.mark("Original title"),
        source_texts.mark("The title before it was translated"),
    ),
    "publisher_place": (
        source_texts.mark("Place of publication"),
        source_texts.mark("City of the publisher"),
    ),
    "volume": (
        source_texts.mark("Volume"),
        source_texts.mark("Of the journal, or of the work: 12"),
    ),
    "issue": (source_texts.mark("Issue"), source_texts.mark("Of the journal, in its volume: 3")),
    "page": (source_texts.mark("Pages"), source_texts.mark("From which to which: 45–67")),
    "edition": (source_texts.mark("Edition"), source_texts.mark("2, revised…")),
    "number": (source_texts.mark("Number"), source_texts.mark("Of the report, treaty or document")),
    "genre": (source_texts.mark("Genre"), source_texts.mark("Press release, working paper…")),
    "medium": (source_texts.mark("Medium"), source_texts.mark("Video, microfilm, print…")),
    "archive": (
        source_texts.mark("Archive"),
        source_texts.mark("Who keeps it: National Archives…"),
    ),
    "archive_location": (
        source_texts.mark("Place in the archive"),
        source_texts.mark("Record group, box, folder"),
    ),
    "DOI": (source_texts.mark("DOI"), source_texts.mark("10.1080/…")),
    "ISBN": (source_texts.mark("ISBN"), source_texts.mark("Of the book: 978…")),
    "ISSN": (source_texts.mark("ISSN"), source_texts.mark("Of the journal: 1234-5678")),
    "abstract": (
        source_texts.mark("Abstract"),
        source_texts.mark("The summary that it gives of itself"),
    ),
    "note": (source_texts.mark("Note"), source_texts.mark("What a reader should mind")),
}
"""Those of a source and its CSL item, with what belongs in them where nothing else says so."""


def names_of(record: str) -> dict[str, str]:
    """What the fields of such a record are called, by attribute; of no event."""
    if record == "source":
        return {field: source_texts.tr(name) for field, (name, _) in _SOURCE.items()}
    return {field: form_texts.tr(name) for field, name in _NAMES.get(record, {}).items()}


def source_hints() -> dict[str, str]:
    """What the fields of a source say, by attribute; those for dates have their own."""
    return {field: source_texts.tr(hint) for field, (_, hint) in _SOURCE.items() if hint}
