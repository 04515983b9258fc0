"""Data of the Office of the Historian, history.state.gov, as it keeps them in XML.

Travels of presidents and secretaries, visits by foreign leaders, chiefs of mission
(https://github.com/HistoryAtState: travels, visits, pocom), and its guides and timelines in TEI.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline_app.interchange.foreign.decoding import head_text
from timeline_app.interchange.foreign.reader import (
    NOT_MINE,
    Certainty,
    ForeignFile,
    ForeignRefusedError,
    RefusalReason,
    Sniffed,
)
from timeline_app.interchange.foreign.values import ForeignFault, ForeignPart
from timeline_app.interchange.foreign.xml_elements import XmlPart, xml_parts
from timeline_app.interchange.hsg.guides import TEI, guide_parts, guide_title
from timeline_app.interchange.hsg.records import (
    chief_parts,
    named,
    travels_of,
    trip_parts,
    visit_parts,
)

NAME = "history.state.gov"
_ROOT = re.compile(r"(?:<\?.*?\?>|<!--.*?-->|\s)*<([\w:.-]+)[\s>]", re.DOTALL)
_TELLING = {
    "trips": "<trip",
    "visits": "<visit>",
    "country-mission": "<chief",
    "org-mission": "<chief",
    "TEI": "http://www.tei-c.org/ns/1.0",
}
"""The roots of its files, each with what stands in it."""
_DATED_HEAD = re.compile(r"<head>[^<]*(?:<[^>]*>[^<]*){0,9}?<date\s")
_OF_TEI = 3
"""How deep the parts of a text in TEI stand: TEI, text, body, div."""


def sniff(head: bytes, name: str) -> Sniffed:
    """By the root and what it must hold."""
    del name
    text = head_text(head).lstrip("\ufeff")
    found = _ROOT.match(text)
    root = found[1] if found else ""
    if root not in _TELLING or _TELLING[root] not in text:
        return NOT_MINE
    if root != "TEI":
        return Sniffed(Certainty.SURELY, f"<{root}> of history.state.gov")
    if _DATED_HEAD.search(text):
        return Sniffed(Certainty.SURELY, "TEI with dates in its headings")
    return Sniffed(Certainty.PERHAPS, "TEI")


def read(file: ForeignFile) -> Iterator[ForeignPart]:
    """The title, then events in the order of the file. Raises `ForeignRefusedError`."""
    found = _ROOT.match(head_text(file.head()).lstrip("\ufeff"))
    root = found[1] if found else ""
    is_any = False
    for part in _parts(file, root):
        is_any = True
        yield part
    if not is_any:
        raise ForeignRefusedError(RefusalReason.NO_EVENTS)


def _parts(file: ForeignFile, root: str) -> Iterator[ForeignPart]:
    if root == "TEI":
        yield from _of_tei(file)
    elif root in ("trips", "visits"):
        yield from _of_journeys(file, root)
    elif root in _TELLING:
        yield from _of_chiefs(file)


def _of_journeys(file: ForeignFile, root: str) -> Iterator[ForeignPart]:
    read_one = trip_parts if root == "trips" else visit_parts
    for number, one in enumerate(_elements(file, 1, root.removesuffix("s")), start=1):
        if number == 1 and root == "trips" and isinstance(one, XmlPart):
            yield travels_of(one.element)
        yield from (one,) if isinstance(one, ForeignFault) else read_one(one.element, number)


def _of_chiefs(file: ForeignFile) -> Iterator[ForeignPart]:
    for number, one in enumerate(_elements(file, 2, "chief"), start=1):
        if isinstance(one, ForeignFault):
            yield one
            continue
        if number == 1:
            yield named("Chiefs of mission", one.around[0])
        yield from chief_parts(one.element, number)


def _elements(file: ForeignFile, depth: int, tag: str) -> Iterator[XmlPart | ForeignFault]:
    for part in xml_parts(file, depth):
        if isinstance(part, ForeignFault) or part.element.tag == tag:
            yield part


def _of_tei(file: ForeignFile) -> Iterator[ForeignPart]:
    count = 0
    has_title = False
    for part in xml_parts(file, _OF_TEI):
        if isinstance(part, ForeignFault):
            yield part
        elif part.element.tag == f"{TEI}titleStmt" and not has_title:
            has_title = True
            yield guide_title(part.element)
        elif part.element.tag == f"{TEI}div":
            for one in guide_parts(part.element, count):
                count += not isinstance(one, ForeignFault)
                yield one
