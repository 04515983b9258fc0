"""Rows of results of Wikidata's query service that are tables or XML.

https://www.w3.org/TR/sparql11-results-csv-tsv/, https://www.w3.org/TR/rdf-sparql-XMLres/. The
service gives tables with tabs in two forms: as they are called there, and with plain texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from timeline_app.interchange.foreign.csv_rows import csv_rows, raw_of_row
from timeline_app.interchange.foreign.decoding import head_text, text_of
from timeline_app.interchange.foreign.reader import ForeignFile
from timeline_app.interchange.foreign.values import FaultReason, ForeignFault
from timeline_app.interchange.foreign.xml_elements import xml_parts
from timeline_app.interchange.texts.limits import LONGEST_RAW

ENTITY = re.compile(r"https?://www\.wikidata\.org/entity/([QPL]\d+)", re.ASCII)
DATE_IN_TEXT = re.compile(r"-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d", re.ASCII)
_NAMES = re.compile(r"\??[A-Za-z_]\w*(?:([,\t])\??\w+)(?:\1\??\w+)*", re.ASCII)
_TERM = re.compile(r'<(?P<address>[^<>]*)>|"(?P<text>.*)"(?:@[\w-]+|\^\^<[^<>]*>)?', re.DOTALL)
_ESCAPE = re.compile(r"\\(.)")
_ESCAPED = {"t": "\t", "n": "\n", "r": "\r"}
_SPARQL = "{http://www.w3.org/2005/sparql-results#}"
_XML_ROOT = re.compile(r"<sparql\s[^>]*http://www\.w3\.org/2005/sparql-results#")


class ResultRow(NamedTuple):
    """A row of a result: where it stands, its texts by the names of variables, and as it stood."""

    place: str
    cells: dict[str, str]
    raw: str


def table_of(head: bytes) -> str:
    """What parts the columns of a table that is such a result; nothing where it is none."""
    first, _, rest = head_text(head).lstrip("\ufeff").partition("\n")
    names = _NAMES.fullmatch(first.strip("\r").replace('"', ""))
    is_result = names and ENTITY.search(rest) and DATE_IN_TEXT.search(rest)
    return names[1] if names and is_result else ""


def is_xml_result(head: bytes) -> bool:
    """Whether it is a result of SPARQL in XML."""
    return bool(_XML_ROOT.search(head_text(head[:2_000])))


def table_rows(file: ForeignFile, separator: str) -> Iterator[ResultRow | ForeignFault]:
    """The rows under the header. Raises `ForeignRefusedError`."""
    with text_of(file, newline="") as stream:
        rows = _tabbed(stream) if separator == "\t" else csv_rows(stream)
        _, header = next(rows, (0, None))
        names = [name.lstrip("\ufeff?").strip() for name in header or ()]
        for number, cells in rows:
            if cells is None:
                yield ForeignFault(f"row {number}", "", FaultReason.NOT_READ, "columns")
            elif cells:
                named = zip(names, cells, strict=False)
                found = {name: cell for name, cell in named if name and cell}
                yield ResultRow(f"row {number}", found, raw_of_row(cells))


def _tabbed(stream: Iterator[str]) -> Iterator[tuple[int, list[str] | None]]:
    """Rows parted by tabs, in which no text has a tab or goes over its line."""
    for number, line in enumerate(stream, start=1):
        cells = line.rstrip("\r\n").split("\t")
        yield number, [_text_of(cell) for cell in cells] if any(cells) else []


def _text_of(cell: str) -> str:
    """The text or address that a term of SPARQL is; others as they stand."""
    found = _TERM.fullmatch(cell)
    if found is None:
        return cell
    if found["address"] is not None:
        return found["address"]
    return _ESCAPE.sub(lambda one: _ESCAPED.get(one[1], one[1]), found["text"])


def xml_rows(file: ForeignFile) -> Iterator[ResultRow | ForeignFault]:
    """The results of a document. Raises `ForeignRefusedError`."""
    count = 0
    for part in xml_parts(file, 2):
        if isinstance(part, ForeignFault):
            yield part
        elif part.element.tag == f"{_SPARQL}result":
            cells = {
                binding.get("name", ""): "".join(binding.itertext()).strip()
                for binding in part.element
            }
            raw = " ".join(f"{name}={text}" for name, text in cells.items())[:LONGEST_RAW]
            yield ResultRow(f"result {count + 1}", {n: t for n, t in cells.items() if n and t}, raw)
            count += 1
