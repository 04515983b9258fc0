"""BibTeX and BibLaTeX: files read entry by entry, and written as Biber has them, dates in EDTF."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from timeline_app.core.dates.edtf import is_edtf
from timeline_app.core.evidence.csl import csl_edtf
from timeline_app.core.evidence.seen_sources import note_with_caveat
from timeline_app.core.records.records import CslDate, CslItem, CslName, Source
from timeline_app.interchange.foreign.decoding import head_text
from timeline_app.interchange.foreign.reader import NOT_MINE, Certainty, ForeignFile, Sniffed
from timeline_app.interchange.foreign.values import FaultReason, ForeignFault, ForeignPart
from timeline_app.interchange.references.bibtex import sources_of_bibtex
from timeline_app.interchange.references.bibtex_types import (
    CSL_TYPES,
    ENTRIES,
    SUBTYPES,
    TEXTS,
    TYPES,
)
from timeline_app.interchange.references.entries import lines_of, parts_of_entry, with_any
from timeline_app.interchange.references.latex import MOST_NESTED
from timeline_app.interchange.texts.limits import LONGEST_ENTRY, LONGEST_RAW
from timeline_app.interchange.writing.event_texts import one_line
from timeline_app.interchange.writing.outgoing import Outgoing

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


_SIGNS = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "`": r"\textasciigrave{}",
        **{sign: f"\\{sign}" for sign in "$&#_%"},
    }
)
_BRACES = {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
"""For braces that don't close each other: BibTeX counts them even behind a backslash."""
_JOINED = re.compile(r"(?<=-)(?=-)|(?<=')(?=')|(?<=<)(?=<)|(?<=>)(?=>)|(?<=,)(?=,)")
"""Between signs that LaTeX makes one of."""
_BRACE = re.compile(r"[{}]")
_ODD_NAME = re.compile(r"[,{}]|(?:^|\s)and(?:\s|$)", re.IGNORECASE)


def latex_of(text: str) -> str:
    """A text on one line, as LaTeX."""
    line = one_line(text)
    signs = _SIGNS if _is_balanced(line) else _SIGNS | str.maketrans(_BRACES)
    return _JOINED.sub("{}", line.translate(signs))


def _is_balanced(text: str) -> bool:
    depth = 0
    for sign in _BRACE.findall(text):
        depth += 1 if sign == "{" else -1
        if not 0 <= depth < MOST_NESTED:
            return False
    return depth == 0


def names_as_latex(names: tuple[CslName, ...]) -> str:
    """Names joined by "and", each with its family first; one that is not parted in braces."""
    return " and ".join(filter(None, map(_name, names)))


def _name(name: CslName) -> str:
    if name.literal or not name.family:
        whole = latex_of(name.literal or name.given)
        return f"{{{whole}}}" if whole else ""
    family, given = _part(name.family), _part(name.given)
    return f"{family}, {given}" if given else f"{family},"


def _part(text: str) -> str:
    """A part of a name; what would part it further is in braces."""
    latex = latex_of(text)
    return f"{{{latex}}}" if "\\" in latex or _ODD_NAME.search(text) else latex


_NO_KEY = re.compile(r"[^A-Za-z0-9:_.-]+")
_LONGEST_KEY = 60
_OF_SET = "["
"""A date with that in front is EDTF of a level that BibLaTeX doesn't read."""
_PERCENT = str.maketrans({sign: f"%{ord(sign):02X}" for sign in "{}\\ "})
_FIELD_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_ARTICLE = "article"
_BOOK_TITLES = frozenset(("incollection", "inproceedings", "inreference"))
_PUBLISHERS = {"report": "institution", "thesis": "institution", "online": "organization"}
_SUBTYPES = {csl: name for name, csl in SUBTYPES.items()}
_OWN = frozenset(TEXTS) | frozenset(
    """
    author editor translator title subtitle date year month day url doi urldate number langid
    language entrysubtype howpublished keywords file crossref xref xdata ids options
    """.split()  # noqa: SIM905 - a table to be read
)
"""Fields that mean something: what is kept aside under one of these names stays out."""


def write(going: Outgoing, file: BinaryIO) -> None:
    """Write an entry for each source, under a key of ASCII that no other has."""
    taken: set[str] = set()
    for source in going.sources():
        lines = "".join(f",\n  {name} = {{{value}}}" for name, value in _fields(source) if value)
        entry = f"@{_entry(source.item)}{{{_key(source, taken)}{lines}\n}}\n\n"
        file.write(entry.encode("utf-8", "replace"))


def _key(source: Source, taken: set[str]) -> str:
    plain = unicodedata.normalize("NFKD", source.id).encode("ascii", "ignore").decode()
    key = base = _NO_KEY.sub("-", plain)[:_LONGEST_KEY].strip("-.:_") or "source"
    number = 1
    while key.casefold() in taken:
        number += 1
        key = f"{base}-{number}"
    taken.add(key.casefold())
    return key


def _entry(item: CslItem) -> str:
    return ENTRIES.get(item.type, "misc")


def _fields(source: Source) -> Iterator[tuple[str, str]]:
    """Names and values, some of them empty."""
    item, entry = source.item, _entry(source.item)
    is_told = TYPES[entry] == item.type and not (entry == "misc" and item.URL)
    if not is_told and item.type in CSL_TYPES:
        yield "entrysubtype", _SUBTYPES.get(item.type, item.type)
    for name in ("author", "editor", "translator"):
        yield name, names_as_latex(getattr(item, name))
    title = latex_of(item.title)
    yield "title", f"{{{title}}}" if title else ""  # letters keep their case
    yield from _date(item.issued, "date", "year")
    yield from _texts(item, entry)
    yield "doi", _address(item.DOI)
    yield "url", _address(item.URL)
    yield from _date(item.accessed, "urldate", "")
    yield "note", latex_of(note_with_caveat(source))
    if not item.title:
        yield "annotation", latex_of(source.description)
    for name, value in item.custom.items():
        if _FIELD_NAME.fullmatch(name) and name.casefold() not in _OWN:
            yield name, latex_of(value)


def _texts(item: CslItem, entry: str) -> Iterator[tuple[str, str]]:
    is_article = entry == _ARTICLE
    container = "booktitle" if entry in _BOOK_TITLES else "journaltitle"
    yield container, latex_of(item.container_title)
    yield "origtitle", latex_of(item.original_title)
    yield _PUBLISHERS.get(entry, "publisher"), latex_of(item.publisher)
    yield "location", latex_of(item.publisher_place)
    yield "volume", latex_of(item.volume)
    if is_article and not item.number:
        yield "number", latex_of(item.issue)
    else:
        yield "issue", latex_of(item.issue)
        yield "number", latex_of(item.number)
    yield "pages", latex_of(item.page)
    yield "edition", latex_of(item.edition)
    yield "type", latex_of(item.genre)
    yield "medium", latex_of(item.medium)
    yield "library", latex_of(item.archive)
    yield "archive_location", latex_of(item.archive_location)
    yield "isbn", latex_of(item.ISBN)
    yield "issn", latex_of(item.ISSN)
    yield "language", latex_of(item.language)
    yield "abstract", latex_of(item.abstract)


def _date(date: CslDate | None, name: str, in_words: str) -> Iterator[tuple[str, str]]:
    """A date as EDTF; what BibLaTeX does not read as one stands as words."""
    if date is None:
        return
    edtf = csl_edtf(date)
    if edtf and is_edtf(edtf) and not edtf.startswith(_OF_SET):
        yield name, edtf
    else:
        yield in_words or name, latex_of(edtf or date.literal)


def _address(text: str) -> str:
    """An address, which stands there as it is, but for what braces or blanks would end."""
    return one_line(text).translate(_PERCENT)
