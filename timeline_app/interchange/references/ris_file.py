"""RIS: files read record by record, and written so that nothing in a text begins another line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from timeline_app.core.evidence.csl import csl_edtf
from timeline_app.core.evidence.seen_sources import note_with_caveat
from timeline_app.core.records.records import CslDate, CslItem, CslName, Source
from timeline_app.interchange.foreign.decoding import head_text
from timeline_app.interchange.foreign.reader import NOT_MINE, Certainty, ForeignFile, Sniffed
from timeline_app.interchange.foreign.values import FaultReason, ForeignFault, ForeignPart
from timeline_app.interchange.references.entries import lines_of, parts_of_entry, with_any
from timeline_app.interchange.references.ris import TYPES, sources_of_ris
from timeline_app.interchange.texts.limits import LONGEST_RAW
from timeline_app.interchange.writing.event_texts import one_line, plain
from timeline_app.interchange.writing.outgoing import Outgoing

NAME = "ris"
_FIRST = re.compile(r"\ufeff?\s*TY  ?- ?[A-Z]+\s*\n")
_BEGINS = re.compile(r"TY  ?-")
_LONGEST_RECORD = 1_000_000
"""Letters of a record with all its notes."""
_ENDS = re.compile(r"ER  ?-")


def sniff(head: bytes, name: str) -> Sniffed:
    """By the tag that a record begins with."""
    del name
    is_one = _FIRST.match(head_text(head))
    return Sniffed(Certainty.SURELY, "begins with TY") if is_one else NOT_MINE


def read(file: ForeignFile) -> Iterator[ForeignPart]:
    """The records in the order of the file. Raises `ForeignRefusedError`."""
    yield from with_any(_parts(file))


def _parts(file: ForeignFile) -> Iterator[ForeignPart]:
    first, held = 0, list[str]()
    for number, line in lines_of(file):
        if held and _BEGINS.match(line):
            yield from _record(first, held)
            held = []
        if held or line.strip("\ufeff \t\r\n"):
            first = first if held else number
            held.append(line)
        if held and _ENDS.match(line):
            yield from _record(first, held)
            held = []
    if held:
        yield from _record(first, held)


def _record(first: int, lines: list[str]) -> Iterator[ForeignPart]:
    raw = "".join(lines)
    if len(raw) > _LONGEST_RECORD:
        return iter((ForeignFault(f"line {first}", raw[:LONGEST_RAW], FaultReason.NOT_READ),))
    return parts_of_entry(sources_of_ris(raw), f"line {first}", raw)


_TAGS = {csl: tag for tag, csl in reversed(TYPES.items())} | {
    "article": "GEN",
    "entry": "ENCYC",
    "post": "BLOG",
    "regulation": "STAT",
    "review": "JOUR",
    "review-book": "JOUR",
    "figure": "ART",
    "broadcast": "VIDEO",
}
"""The tag of a type, or that of the nearest; the first of several that mean it."""
_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_PAGES = re.compile(r"(\w+)\s*[–-]\s*(\w+)")


def write(going: Outgoing, file: BinaryIO) -> None:
    """Write a record for each source."""
    for source in going.sources():
        record = "".join(f"{tag}  - {value}\r\n" for tag, value in _lines(source) if value)
        file.write(f"{record}ER  - \r\n\r\n".encode("utf-8", "replace"))


def _lines(source: Source) -> Iterator[tuple[str, str]]:
    """Tags and values, some of them empty."""
    item = source.item
    yield "TY", _TAGS.get(item.type, "GEN")
    yield "ID", one_line(source.id)
    for tag, names in (("AU", item.author), ("A2", item.editor), ("A4", item.translator)):
        yield from ((tag, _name(name)) for name in names)
    yield from _dates(item)
    yield from ((tag, one_line(value)) for tag, value in _texts(item))
    page = _PAGES.fullmatch(item.page.strip())
    yield "SP", page[1] if page else one_line(item.page)
    yield "EP", page[2] if page else ""
    for tag, text in (("AB", item.abstract), ("N1", note_with_caveat(source))):
        yield from ((tag, one_line(line)) for line in plain(text).split("\n"))
    if not item.title:
        yield "RN", one_line(source.description)


def _texts(item: CslItem) -> Iterator[tuple[str, str]]:
    yield "TI", item.title
    yield "T2", item.container_title
    yield "OP", item.original_title
    yield "PB", item.publisher
    yield "CY", item.publisher_place
    yield "VL", item.volume
    yield "IS", item.issue
    yield "ET", item.edition
    yield "M1", item.number
    yield "M3", item.genre
    yield "DB", item.archive
    yield "AV", item.archive_location
    yield "SN", item.ISBN or item.ISSN
    yield "DO", item.DOI
    yield "UR", item.URL
    yield "LA", item.language


def _name(name: CslName) -> str:
    """Family, given; a comma behind a family alone, for what has none is an institution."""
    if name.literal or not name.family:
        return one_line(name.literal or name.given)
    return f"{_part(name.family)}, {_part(name.given)}".strip()


def _part(text: str) -> str:
    """A part of a name, in which a comma would begin another."""
    return one_line(text.replace(",", " "))


def _dates(item: CslItem) -> Iterator[tuple[str, str]]:
    edtf = csl_edtf(item.issued) if item.issued else ""
    if item.issued:
        yield "DA", _date(item.issued)
    if _YEAR.match(edtf):
        yield "PY", edtf[:4]
    if item.accessed:
        yield "Y2", _date(item.accessed)


def _date(date: CslDate) -> str:
    """With slashes, as the format has it; what is not exact as EDTF, or in its words."""
    edtf = csl_edtf(date)
    day = _DAY.fullmatch(edtf)
    if day is None:
        return one_line(edtf or date.literal)
    return "/".join((day[1], day[2] or "", day[3] or ""))
