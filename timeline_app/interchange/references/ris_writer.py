"""RIS: tagged lines, each value on one, so that nothing in a text begins another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from timeline_app.core.evidence.csl import csl_edtf
from timeline_app.core.records.records import CslDate, CslItem, CslName, Source
from timeline_app.interchange.references.ris import TYPES
from timeline_app.interchange.writing.event_texts import one_line, plain
from timeline_app.interchange.writing.outgoing import Outgoing

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
    for tag, text in (("AB", item.abstract), ("N1", item.note)):
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
