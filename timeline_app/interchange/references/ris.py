"""RIS, the tagged lines that publishers and libraries offer for download."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline_app.core.evidence.import_result import (
    ImportedSource,
    ItemParts,
    ReadSources,
    RemarkReason,
    Unread,
    UnreadReason,
)
from timeline_app.core.records.records import CslName
from timeline_app.interchange.references.csl_dates import csl_date_of, worded_date

_LINE = re.compile(r"([A-Z][A-Z0-9])  ?-(?: (.*))?")
_DATE = re.compile(r"(\d{4})(?:[/-](\d{1,2}))?(?:[/-](\d{1,2}))?/*")

TYPES = {
    "BOOK": "book",
    "CHAP": "chapter",
    "CONF": "paper-conference",
    "CPAPER": "paper-conference",
    "ELEC": "webpage",
    "BLOG": "post-weblog",
    "GOVDOC": "report",
    "HEAR": "hearing",
    "ICOMM": "personal_communication",
    "JFULL": "periodical",
    "JOUR": "article-journal",
    "MANSCPT": "manuscript",
    "MGZN": "article-magazine",
    "NEWS": "article-newspaper",
    "PCOMM": "personal_communication",
    "RPRT": "report",
    "STAT": "legislation",
    "THES": "thesis",
    "VIDEO": "motion_picture",
    "GEN": "document",
    "ART": "graphic",
    "BILL": "bill",
    "CASE": "legal_case",
    "COMP": "software",
    "DATA": "dataset",
    "DICT": "entry-dictionary",
    "ENCYC": "entry-encyclopedia",
    "MAP": "map",
    "PAMP": "pamphlet",
    "PAT": "patent",
    "SOUND": "song",
    "STAND": "standard",
}
_TEXTS = {
    "TI": "title",
    "T1": "title",
    "T2": "container_title",
    "JO": "container_title",
    "JF": "container_title",
    "BT": "container_title",
    "PB": "publisher",
    "CY": "publisher_place",
    "PP": "publisher_place",
    "VL": "volume",
    "IS": "issue",
    "ET": "edition",
    "DO": "DOI",
    "UR": "URL",
    "L2": "URL",
    "LA": "language",
    "AB": "abstract",
    "N2": "abstract",
    "N1": "note",
    "DB": "archive",
    "M1": "number",
    "M3": "genre",
    "AV": "archive_location",
    "OP": "original_title",
}
_NAMES = {"AU": "author", "A1": "author", "ED": "editor", "A2": "editor", "A4": "translator"}
_ISSUED = ("DA", "PY", "Y1")
_HELD = frozenset({*_ISSUED, "Y2", "SP", "EP", "SN", "ID"})
"""Tags of which the first one counts, whatever stands between."""
_REPEATED = frozenset({"note", "abstract"})
"""Fields of which several make one, a line each."""


def sources_of_ris(text: str) -> ReadSources:
    """The sources in a text of RIS records; each begins with TY and ends with ER."""
    found: list[ImportedSource] = []
    unread: list[Unread] = []
    for record in _records(text):
        if record and record[0][0] == "TY":
            found.append(_source(record))
        else:
            raw = "\n".join(f"{tag}  - {value}" if tag else value for tag, value in record)
            unread.append(Unread(UnreadReason.NOT_RIS, raw))
    return ReadSources(tuple(found), tuple(unread))


def _records(text: str) -> Iterator[list[tuple[str, str]]]:
    """Tags with their values, by record; a line without a tag goes on with the one before."""
    record: list[tuple[str, list[str]]] = []
    for line in filter(str.strip, text.lstrip("\ufeff").splitlines()):
        match = _LINE.fullmatch(line.rstrip())
        tag, value = match.groups("") if match else ("", line)
        if tag in ("TY", "ER") and record:
            yield _joined(record)
            record = []
        if tag == "ER":
            continue
        if match or not record:
            record.append((tag, []))
        record[-1][1].append(value.strip())
    if record:
        yield _joined(record)


def _joined(record: list[tuple[str, list[str]]]) -> list[tuple[str, str]]:
    return [(tag, "\n".join(line for line in lines if line)) for tag, lines in record]


def _source(record: list[tuple[str, str]]) -> ImportedSource:
    parts = ItemParts()
    names: dict[str, list[CslName]] = {}
    repeated: dict[str, list[str]] = {}
    held: dict[str, str] = {}
    for tag, value in record:
        if not value:
            continue
        attribute = _TEXTS.get(tag, "")
        if tag == "TY":
            _take_type(parts, value)
        elif tag in _NAMES:
            names.setdefault(_NAMES[tag], []).append(_name(value))
        elif tag in _HELD and tag not in held:
            held[tag] = value
        elif attribute in _REPEATED:
            repeated.setdefault(attribute, []).append(value)
        else:
            _take_text(parts, tag, " ".join(value.split()))
    parts.fields.update({attribute: tuple(all_) for attribute, all_ in names.items()})
    parts.fields.update({attribute: "\n".join(all_) for attribute, all_ in repeated.items()})
    _take_dates(parts, held)
    _take_numbers(parts, held)
    parts.fields.setdefault("type", "document")
    return parts.read(held.get("ID", ""))


def _take_type(parts: ItemParts, value: str) -> None:
    if value not in TYPES:
        parts.remark(RemarkReason.NO_TYPE, "type", value)
    parts.fields["type"] = TYPES.get(value, "document")


def _take_text(parts: ItemParts, tag: str, value: str) -> None:
    attribute = _TEXTS.get(tag, "")
    if attribute and parts.fields.get(attribute) in (None, value):
        parts.fields[attribute] = value
    else:
        parts.keep_aside(tag, value)


def _take_dates(parts: ItemParts, held: dict[str, str]) -> None:
    """The first of the dates of issue is the fullest; the others may only repeat it."""
    for attribute, tags in (("issued", _ISSUED), ("accessed", ("Y2",))):
        given = [tag for tag in tags if tag in held]
        for tag in given[:1]:
            _take_date(parts, attribute, tag, held[tag])
        for tag in given[1:]:
            match = _DATE.fullmatch(held[tag])
            if not (match and _is_said_elsewhere(match[1], tag, tags, held)):
                parts.keep_aside(tag, held[tag])


def _take_date(parts: ItemParts, attribute: str, tag: str, text: str) -> None:
    match = _DATE.fullmatch(text)
    read = csl_date_of({"date-parts": [list(match.groups())]}) if match else None
    parts.fields[attribute] = date = read or worded_date(text)
    if not (date.raw or date.date_parts):
        parts.remark(RemarkReason.NOT_A_DATE, tag, text)


def _is_said_elsewhere(year: str, tag: str, tags: tuple[str, ...], held: dict[str, str]) -> bool:
    """Whether one of the other dates says this year too."""
    return any(year in held[other] for other in tags if other != tag and other in held)


def _take_numbers(parts: ItemParts, held: dict[str, str]) -> None:
    """Pages from first and last, and the standard number by its length."""
    pages = [held[tag] for tag in ("SP", "EP") if tag in held]
    if pages:
        parts.fields["page"] = "–".join(dict.fromkeys(pages))
    if "SN" in held:
        digits = sum(letter.isalnum() for letter in held["SN"])
        parts.fields["ISSN" if digits == 8 else "ISBN"] = held["SN"]


def _name(value: str) -> CslName:
    """A name as family, given and suffix between commas; one without a comma is kept together."""
    family, *rest = (part.strip() for part in value.split(","))
    if not rest:
        return CslName(literal=value)
    return CslName(" ".join((family, *rest[1:])), rest[0])
