"""What the entries and fields of BibTeX and BibLaTeX are in CSL."""

from __future__ import annotations

TYPES = {
    "article": "article-journal",
    "audio": "song",
    "book": "book",
    "mvbook": "book",
    "booklet": "pamphlet",
    "bookinbook": "chapter",
    "collection": "book",
    "mvcollection": "book",
    "conference": "paper-conference",
    "dataset": "dataset",
    "electronic": "webpage",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "inreference": "entry-encyclopedia",
    "jurisdiction": "legal_case",
    "legislation": "legislation",
    "letter": "personal_communication",
    "manual": "report",
    "mastersthesis": "thesis",
    "misc": "document",
    "movie": "motion_picture",
    "newspaper": "article-newspaper",
    "online": "webpage",
    "patent": "patent",
    "periodical": "periodical",
    "phdthesis": "thesis",
    "proceedings": "book",
    "reference": "book",
    "report": "report",
    "review": "review",
    "software": "software",
    "suppbook": "chapter",
    "techreport": "report",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "video": "motion_picture",
    "www": "webpage",
}
"""By the entry's type in small letters."""

SUBTYPES = {"newspaper": "article-newspaper", "magazine": "article-magazine"}
"""What an article's `entrysubtype` makes of it."""

CSL_TYPES = frozenset(
    """
    article article-journal article-magazine article-newspaper bill book broadcast chapter classic
    collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic
    hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet
    paper-conference patent performance periodical personal_communication post post-weblog
    regulation report review review-book software song speech standard thesis treaty webpage
    """.split()  # noqa: SIM905 - a table to be read
)
"""All types of CSL 1.0.2. One that BibLaTeX has no entry for is the `entrysubtype`."""

ENTRIES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "dataset": "dataset",
    "entry-encyclopedia": "inreference",
    "entry-dictionary": "inreference",
    "legal_case": "jurisdiction",
    "legislation": "legislation",
    "manuscript": "unpublished",
    "motion_picture": "video",
    "pamphlet": "booklet",
    "paper-conference": "inproceedings",
    "patent": "patent",
    "periodical": "periodical",
    "personal_communication": "letter",
    "post": "online",
    "post-weblog": "online",
    "report": "report",
    "review": "review",
    "software": "software",
    "song": "audio",
    "thesis": "thesis",
    "webpage": "online",
}
"""The entry that a source of a type is written as; of any other type it is "misc"."""

TEXTS = {
    "journal": "container_title",
    "journaltitle": "container_title",
    "booktitle": "container_title",
    "maintitle": "container_title",
    "origtitle": "original_title",
    "publisher": "publisher",
    "institution": "publisher",
    "organization": "publisher",
    "school": "publisher",
    "address": "publisher_place",
    "location": "publisher_place",
    "volume": "volume",
    "issue": "issue",
    "number": "number",
    "pages": "page",
    "edition": "edition",
    "type": "genre",
    "library": "archive",
    "archive_location": "archive_location",
    "medium": "medium",
    "doi": "DOI",
    "isbn": "ISBN",
    "issn": "ISSN",
    "abstract": "abstract",
    "note": "note",
    "annote": "note",
    "annotation": "note",
}
"""The attribute of a CSL item for a field that is just a text. The first that is there has it."""

LANGUAGES = {
    "american": "en-US",
    "arabic": "ar",
    "british": "en-GB",
    "chinese": "zh",
    "english": "en",
    "french": "fr",
    "german": "de",
    "italian": "it",
    "japanese": "ja",
    "ngerman": "de",
    "portuguese": "pt",
    "russian": "ru",
    "spanish": "es",
    "ukenglish": "en-GB",
    "usenglish": "en-US",
}
"""The tags of languages that BibLaTeX calls by name."""
