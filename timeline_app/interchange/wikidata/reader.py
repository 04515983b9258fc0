"""Results of Wikidata's query service, as JSON, tables or XML.

JSON in its plain form and that of SPARQL (https://www.w3.org/TR/sparql11-results-json/). Whoever
asks names the variables: an item is told by its address, a date by its form, and the rest by the
names that are usual.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from timeline_app.interchange.foreign.decoding import head_text
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
from timeline_app.interchange.script.fields import (
    line_of,
    object_of,
    raw_of,
    text_of_value,
    web_address,
)
from timeline_app.interchange.script.moments import ScriptDate
from timeline_app.interchange.script.parts import Json, Path, parts_of, wanted
from timeline_app.interchange.script.shape import shape_of
from timeline_app.interchange.wikidata.dates import DATE_TIME, WikidataDate, when_of
from timeline_app.interchange.wikidata.rows import (
    DATE_IN_TEXT,
    ENTITY,
    ResultRow,
    is_xml_result,
    table_of,
    table_rows,
    xml_rows,
)

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
        date=when.date,
        date_basis="" if when.date else row.get(_first(rest, _is_date), ""),
        time=when.time,
        zone=when.zone,
        place=line_of(row.get(venue, "")),
        summary=row.get(told, ""),
        links=tuple(ForeignLink(address) for address in dict.fromkeys(addresses) if address),
        left_over=tuple((name, rest[name]) for name, address in links.items() if not address),
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
