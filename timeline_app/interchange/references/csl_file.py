"""CSL-JSON (citation-style-language 1.0.2): files read item by item, each source written as one.

Texts may hold a few marks of HTML, and have no escapes: what only looks like one of these is
parted by a word joiner, which our reader takes out again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from timeline_app.core.evidence.seen_sources import note_with_caveat
from timeline_app.core.records.records import Source
from timeline_app.interchange.foreign.decoding import head_text
from timeline_app.interchange.foreign.reader import NOT_MINE, Certainty, ForeignFile, Sniffed
from timeline_app.interchange.foreign.values import ForeignFault, ForeignPart
from timeline_app.interchange.references.bibtex_types import CSL_TYPES
from timeline_app.interchange.references.csl_json import TEXTS, sources_of_csl, without_marks
from timeline_app.interchange.references.entries import parts_of_entry, with_any
from timeline_app.interchange.script.fields import raw_of
from timeline_app.interchange.script.parts import Json, Path, parts_of, shape_of, wanted
from timeline_app.interchange.writing.event_texts import plain
from timeline_app.interchange.writing.outgoing import Outgoing

NAME = "csl-json"
_TYPE = re.compile(rf'"type"\s*:\s*"(?:{"|".join(map(re.escape, sorted(CSL_TYPES)))})"')
_ITEMS: tuple[tuple[str, Path], ...] = (("[].", ()), ("items.[].", ("items",)))
_TOLD_BY = (
    "issued",
    "author",
    "container-title",
    "publisher",
    "accessed",
    "DOI",
    "URL",
    "title",
)
_NOT_THERE = ("start", "start_date", "content")
"""What items of timelines have and these have not."""


def sniff(head: bytes, name: str) -> Sniffed:
    """By items of a type that CSL knows."""
    del name
    shape = shape_of(head)
    if not shape or not _TYPE.search(head_text(head)):
        return NOT_MINE
    for before in ("", *(before for before, _ in _ITEMS)):
        is_one = f"{before}type" in shape and any(f"{before}{one}" in shape for one in _TOLD_BY)
        if is_one and not any(f"{before}{one}" in shape for one in _NOT_THERE):
            return Sniffed(Certainty.SURELY, "items of a type of CSL")
    return NOT_MINE


def read(file: ForeignFile) -> Iterator[ForeignPart]:
    """The items in the order of the file. Raises `ForeignRefusedError`."""
    yield from with_any(_parts(file))


def _parts(file: ForeignFile) -> Iterator[ForeignPart]:
    is_alone = not any(before + "type" in shape_of(file.head()) for before, _ in _ITEMS)
    asked = wanted((), ((),)) if is_alone else wanted(tuple(path for _, path in _ITEMS))
    for part in parts_of(file, asked):
        if isinstance(part, ForeignFault):
            yield part
            continue
        place = f"items[{part.at}]" if part.path else f"[{part.at}]"
        read_item = sources_of_csl(_json(part.value))
        yield from parts_of_entry(read_item, place, raw_of(part.value))


def _json(value: Json) -> str:
    return msgspec.json.encode([_whole(value)]).decode()


def _whole(value: Json) -> Json:
    """The same with whole numbers as such: a year is no 2020.0."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list):
        return [_whole(one) for one in value]
    if isinstance(value, dict):
        return {name: _whole(one) for name, one in value.items()}
    return value


def write(going: Outgoing, file: BinaryIO) -> None:
    """Write the sources as a list of items, a line each."""
    before = b"[\n"
    for source in going.sources():
        file.write(before + msgspec.json.encode(_item(source)))
        before = b",\n"
    file.write(b"[]\n" if before == b"[\n" else b"\n]\n")


def _item(source: Source) -> dict[str, object]:
    item: dict[str, object] = msgspec.to_builtins(source.item)
    told = {name: without_marks(str(value)) for name, value in item.items() if name in TEXTS}
    item = {"id": plain(source.id), **item, **told, "type": source.item.type or "document"}
    if source.description and not source.item.title:
        item["annote"] = source.description
    if note := note_with_caveat(source):
        item["note"] = without_marks(note)
    return item
