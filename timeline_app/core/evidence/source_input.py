"""Sources and names of their authors as people type them, read and written."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline_app.core.records.records import CslDate, CslItem, CslName


def lines_of_names(names: Iterable[CslName]) -> str:
    """A line for each name. A whole one with a comma, or with braces, stands in braces."""
    return "\n".join(_line(name) for name in names)


def names_of_lines(text: str) -> tuple[CslName, ...]:
    """The names in lines; empty lines are none. Blanks around a name don't count."""
    return tuple(_name(line.strip()) for line in text.split("\n") if line.strip())


def _line(name: CslName) -> str:
    if name.literal and not (name.family or name.given):
        is_plain = not set(name.literal) & set(",{}\n") and name.literal == name.literal.strip()
        return name.literal if is_plain else f"{{{name.literal}}}"
    whole = name.family or name.literal
    return f"{whole}, {name.given}".rstrip() if name.given or name.family else whole


def _name(line: str) -> CslName:
    if line.startswith("{") and line.endswith("}"):
        return CslName(literal=line[1:-1])
    family, comma, given = line.partition(",")
    if not comma:
        return CslName(literal=line)
    return CslName(family.strip(), given.strip())


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
