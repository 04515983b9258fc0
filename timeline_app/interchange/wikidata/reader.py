"""Results of Wikidata's query service, as JSON, tables or XML.

JSON in its plain form and that of SPARQL (https://www.w3.org/TR/sparql11-results-json/). Whoever
asks names the variables: an item is told by its address, a date by its form, and the rest by the
names that are usual.

Tables and XML are those of https://www.w3.org/TR/sparql11-results-csv-tsv/ and
https://www.w3.org/TR/rdf-sparql-XMLres/. The service gives tables with tabs in two forms: as they
are called there, and with plain texts.

Dates are xsd:dateTime, whose years are astronomical (XSD 1.1). A year alone is given as its
1 January and a month as its first day; how exact a date is stands in a variable of its own, if that
was asked for (https://www.wikidata.org/wiki/Help:Dates#Precision). Where it was not, 1 January is
uncertain.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from timeline_app.core.value import replace
from timeline_app.interchange.foreign.csv_rows import csv_rows, raw_of_row
from timeline_app.interchange.foreign.decoding import head_text, text_of
from timeline_app.interchange.foreign.reader import (
    NOT_MINE,
    Certainty,
    ForeignFile,
    ForeignRefusedError,
    RefusalReason,
    Sniffed,
)
from timeline_app.interchange.foreign.values import (
    FaultReason,
    ForeignEvent,
    ForeignFault,
    ForeignLink,
    ForeignPart,
)
from timeline_app.interchange.foreign.xml_elements import xml_parts
from timeline_app.interchange.script.fields import (
    line_of,
    object_of,
    raw_of,
    text_of_value,
    web_address,
)
from timeline_app.interchange.script.moments import (
    ScriptDate,
    ScriptMoment,
    calendar_date,
    clock_of,
    instants,
)
from timeline_app.interchange.script.parts import Json, Path, parts_of, shape_of, wanted
from timeline_app.interchange.texts.limits import LONGEST_RAW

NAME = "wikidata"
_ALONE: Path = ()
_BINDINGS: Path = ("results", "bindings")
_DATE = re.compile(r"date|time|when|start|begin|incept|birth|death|dob|dod", re.IGNORECASE)
_END = re.compile(r"end|until|dissol|abol|finish", re.IGNORECASE)
_PLACE = re.compile(r"place|location|country|city|venue", re.IGNORECASE)
_TEXT = re.compile(r"desc|abstract|comment|summary", re.IGNORECASE)
_PRECISION = re.compile(r"precision", re.IGNORECASE)
_LABEL = "Label"
_TITLES = ("label", "name", "title")
_Row = dict[str, str]


def sniff(head: bytes, name: str) -> Sniffed:
    """By the addresses of items beside dates."""
    del name
    if table_of(head):
        return Sniffed(Certainty.SURELY, "a table with addresses of Wikidata beside dates")
    if is_xml_result(head):
        return Sniffed(Certainty.SURELY, "a result of SPARQL in XML")
    shape = shape_of(head)
    is_bindings = "results.bindings" in shape
    if not is_bindings and not any(path.startswith("[].") for path in shape):
        return NOT_MINE
    text = head_text(head).replace("\\/", "/")
    if ENTITY.search(text) and DATE_IN_TEXT.search(text):
        return Sniffed(Certainty.SURELY, "addresses of Wikidata beside dates")
    if ENTITY.search(text):
        return Sniffed(Certainty.PERHAPS, "addresses of Wikidata")
    is_result = is_bindings and "head.vars" in shape
    return Sniffed(Certainty.PERHAPS, "a result of SPARQL") if is_result else NOT_MINE


def read(file: ForeignFile) -> Iterator[ForeignPart]:
    """The rows in the order of the result. Raises `ForeignRefusedError`."""
    is_any = False
    for part in _rows(file):
        if isinstance(part, ForeignFault):
            yield part
        elif part.cells:
            is_any = True
            yield from _event(part.cells, part.place, part.raw)
        else:
            yield ForeignFault(part.place, part.raw, FaultReason.NOT_READ)
    if not is_any:
        raise ForeignRefusedError(RefusalReason.NO_EVENTS)


def _rows(file: ForeignFile) -> Iterator[ResultRow | ForeignFault]:
    table = table_of(file.head())
    if table:
        return table_rows(file, table)
    return xml_rows(file) if is_xml_result(file.head()) else _json_rows(file)


def _json_rows(file: ForeignFile) -> Iterator[ResultRow | ForeignFault]:
    for part in parts_of(file, wanted((_ALONE, _BINDINGS))):
        if isinstance(part, ForeignFault):
            yield part
            continue
        place = f"results.bindings[{part.at}]" if part.path else f"[{part.at}]"
        yield ResultRow(place, _row(part.value), raw_of(part.value))


def _row(value: Json) -> _Row:
    """The texts by the names of their variables, of either form."""
    texts = (
        (name, text_of_value(one.get("value") if isinstance(one, dict) else one))
        for name, one in object_of(value).items()
    )
    return {name: text for name, text in texts if text}


def _event(row: _Row, place: str, raw: str) -> Iterator[ForeignPart]:
    item = _first(row, lambda name: bool(ENTITY.fullmatch(row[name])))
    title = _title(row, item)
    rest = {name: text for name, text in row.items() if name not in (item, title)}
    when, taken = _when(rest)
    venue = _first(rest, lambda name: _is_said(rest, name, _PLACE))
    told = _first(rest, lambda name: _is_said(rest, name, _TEXT) and name != venue)
    taken |= {venue, told}
    found = ENTITY.fullmatch(row.get(item, ""))
    links = {name: web_address(text) for name, text in rest.items() if name not in taken}
    addresses = [row[item] if item else "", *links.values()]
    yield ForeignEvent(
        place,
        raw,
        own_id=found[1] if found else "",
        title=line_of(row.get(title, "")),
        place=line_of(row.get(venue, "")),
        summary=row.get(told, ""),
        links=tuple(ForeignLink(address) for address in dict.fromkeys(addresses) if address),
        left_over=tuple((name, rest[name]) for name, address in links.items() if not address),
        **when.fields("" if when.date else row.get(_first(rest, _is_date), "")),
    )
    for reason, field in when.faults:
        yield ForeignFault(place, raw, reason, field)


def _first(row: _Row, is_wanted: Callable[[str], bool]) -> str:
    return next((name for name in row if is_wanted(name)), "")


def _title(row: _Row, item: str) -> str:
    """The label of the item, else what is called one."""
    if f"{item}{_LABEL}" in row:
        return f"{item}{_LABEL}"
    return _first(row, lambda name: name.lower() in _TITLES) or _first(
        row, lambda name: name.endswith(_LABEL)
    )


def _is_said(row: _Row, name: str, names: re.Pattern[str]) -> bool:
    """Whether a variable of such a name has words, not an address or a date."""
    is_words = not web_address(row[name]) and not DATE_TIME.fullmatch(row[name])
    return bool(names.search(name)) and is_words and not _PRECISION.search(name)


def _is_date(name: str) -> bool:
    return bool(_DATE.search(name)) and not _PRECISION.search(name)


def _when(row: _Row) -> tuple[ScriptDate, set[str]]:
    """The date, and the variables that it was read from."""
    dated = [name for name, text in row.items() if DATE_TIME.fullmatch(text)]
    start = next((name for name in dated if not _END.search(name)), "")
    end = next((name for name in dated if _END.search(name)), "")
    start, end = (start, end) if start else (end, "")
    if not start:
        is_any = any(map(_is_date, row))
        reason = FaultReason.UNREADABLE_DATE if is_any else FaultReason.NO_DATE
        return ScriptDate(faults=((reason, "start"),)), set()
    precise = [name for name in row if _PRECISION.search(name)]
    of_end = next((name for name in precise if _END.search(name)), "")
    of_start = next((name for name in precise if name != of_end), "")
    first = WikidataDate(row[start], row.get(of_start, ""))
    last = WikidataDate(row[end], row.get(of_end, row.get(of_start, ""))) if end else None
    return when_of(first, last), {start, end, of_start, of_end}


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


DATE_TIME = re.compile(
    r"([+-]?\d{1,11})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?)?",
    re.ASCII,
)
_MILLENNIUM, _CENTURY, _DECADE, _YEAR, _MONTH, _DAY = range(6, 12)
_HIDDEN = {_MILLENNIUM: 3, _CENTURY: 2, _DECADE: 1}
"""How many digits of the year are not known."""
_MOST_WITH_X = 9_999


class WikidataDate(NamedTuple):
    """A date as it stands, and its precision, if that is said."""

    text: str
    precision: str = ""


def when_of(start: WikidataDate, end: WikidataDate | None) -> ScriptDate:
    """The date of an item; the first of January is uncertain where no precision is said."""
    first, last = _moment(start), _moment(end) if end else None
    if isinstance(first, FaultReason):
        return ScriptDate(faults=((first, "start"),))
    if isinstance(last, FaultReason):
        when = instants(first, None)
        return replace(when, faults=(*when.faults, (FaultReason.UNREADABLE_END, "end")))
    when = instants(first, last)
    doubt = "?" in when.date
    faults = (*when.faults, *(((FaultReason.PERHAPS_A_YEAR, "start"),) if doubt else ()))
    return replace(when, faults=faults)


def _moment(written: WikidataDate) -> ScriptMoment | FaultReason:
    found = DATE_TIME.fullmatch(written.text)
    if not found:
        return FaultReason.UNREADABLE_DATE
    year, month, day, *clock = (int(part or 0) for part in found.groups())
    precision = int(written.precision) if written.precision.isdecimal() else 0
    if precision and precision < _DAY:
        inexact = _inexact(year, month, precision)
        return ScriptMoment(inexact) if inexact else FaultReason.UNREADABLE_DATE
    date = calendar_date(year, month, day) if month and day else None
    if date is None:
        return FaultReason.NO_SUCH_DAY
    if any(clock):
        return ScriptMoment(date, clock_of(*clock), "UTC")
    if not precision and (month, day) == (1, 1):  # nobody says that it is known to the day
        return ScriptMoment(date if date.startswith("Y") else f"{date}?")
    return ScriptMoment(date, clock_of(*clock) if found[4] else "")


def _inexact(year: int, month: int, precision: int) -> str:
    """A date that is known to its month, its year, or less."""
    if precision == _MONTH:
        return calendar_date(year, month) or ""
    hidden = _HIDDEN.get(precision, 0)
    if not hidden or not 0 <= year <= _MOST_WITH_X:
        return calendar_date(year) or ""
    # Centuries and millennia are counted from 1: the year 1900 is of the 19th.
    first = year if precision == _DECADE else max(year - 1, 0)
    return f"{first:04}"[:-hidden] + "X" * hidden
