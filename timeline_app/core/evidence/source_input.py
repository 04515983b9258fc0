"""A source as people type it: by its title, or as "Author, Title (Publisher, Year)"."""

from __future__ import annotations

import re

from timeline_app.core.records.records import CslDate, CslItem, CslName

_BOOK = re.compile(
    r"(?:(?P<author>[^,()]+),\s+)?(?P<title>[^,()]+?)\s+"
    r"\((?:(?:(?P<place>[^,:()]+):\s*)?(?P<publisher>[^,:()]+),\s*)?(?P<year>\d{4})\)\.?"
)


def item_of_words(words: str) -> CslItem:
    """What somebody typed who knows a source by name: its title, so that no word is lost.

    What ends with a year in brackets is a book; a comma before its title parts off its author.
    With more commas than that nobody can tell which is which, and all is the title.
    """
    text = " ".join(words.split())
    book = _BOOK.fullmatch(text)
    if book is None:
        return CslItem("document", title=text)
    author = book["author"]
    return CslItem(
        "book",
        title=book["title"],
        author=(CslName(literal=author),) if author else (),
        publisher=book["publisher"] or "",
        publisher_place=book["place"] or "",
        issued=CslDate(((int(book["year"]),),)),
    )
