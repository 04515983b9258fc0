"""Files of BibTeX and BibLaTeX, entry by entry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from timeline_app.interchange.foreign.decoding import head_text
from timeline_app.interchange.foreign.reader import NOT_MINE, Certainty, ForeignFile, Sniffed
from timeline_app.interchange.foreign.values import FaultReason, ForeignFault, ForeignPart
from timeline_app.interchange.references.bibtex import sources_of_bibtex
from timeline_app.interchange.references.entries import lines_of, parts_of_entry, with_any
from timeline_app.interchange.texts.limits import LONGEST_ENTRY, LONGEST_RAW

NAME = "bibtex"
_ENTRY = re.compile(r"^[^\S\n]*@[^\S\n]*(\w+)\s*[{(]", re.MULTILINE)
_FIRST = re.compile(r"\ufeff?(?:\s*%[^\n]*\n)*\s*@[^\S\n]*\w+\s*[{(]")
"""What a list begins with: comments are all that stands before the first entry, mostly."""
_NO_SOURCES = frozenset({"comment", "preamble"})
_MACRO = re.compile(r"\s*@\s*\w+\s*[{(]\s*([^\s={}()\"#%',]+)\s*=")
_NAMED = re.compile(r"[=#]\s*([^\W\d][^\s={}()\"#%',]*)")
"""A value, or a piece of one, that stands there bare: it may be the name of a macro."""
_MOST_MACROS, _MOST_NAMED = 100_000, 100


def sniff(head: bytes, name: str) -> Sniffed:
    """By what its first entry begins with."""
    del name
    text = head_text(head)
    if _FIRST.match(text):
        return Sniffed(Certainty.SURELY, "begins with an entry")
    if text.lstrip()[:1] not in ("{", "[", "<") and _ENTRY.search(text):
        return Sniffed(Certainty.PERHAPS, "a line begins an entry")
    return NOT_MINE


def read(file: ForeignFile) -> Iterator[ForeignPart]:
    """The entries in the order of the file. Raises `ForeignRefusedError`."""
    yield from with_any(_parts(file))


def _parts(file: ForeignFile) -> Iterator[ForeignPart]:
    macros: dict[str, str] = {}
    for number, kind, entry in _entries(file):
        place = f"line {number}"
        if len(entry) > LONGEST_ENTRY:
            yield ForeignFault(place, entry[:LONGEST_RAW], FaultReason.NOT_READ)
        elif kind == "string":
            defined = _MACRO.match(entry)
            if defined and len(macros) < _MOST_MACROS:
                macros[defined[1].casefold()] = entry
        elif kind not in _NO_SOURCES:
            needed = _needed(entry, macros)
            yield from parts_of_entry(sources_of_bibtex(needed + entry), place, entry)


def _needed(entry: str, macros: Mapping[str, str]) -> str:
    """The macros that an entry names, and those that these name, what is named standing before."""
    found: dict[str, str] = {}
    texts = [entry]
    while texts and len(found) < _MOST_NAMED:
        for name in _NAMED.findall(texts.pop()):
            macro = macros.get(name.casefold(), "")
            if macro and name.casefold() not in found:
                found[name.casefold()] = macro
                texts.append(macro)
    return "".join(reversed(found.values()))


def _entries(file: ForeignFile) -> Iterator[tuple[int, str, str]]:
    """Each entry with the number of its first line and its type; what stands before is no part."""
    first, kind, held = 0, "", list[str]()
    for number, line in lines_of(file):
        if begun := _ENTRY.match(line):
            if kind:
                yield first, kind, "".join(held)
            first, kind, held = number, begun[1].casefold(), []
        if kind:
            held.append(line)
    if kind:
        yield first, kind, "".join(held)
