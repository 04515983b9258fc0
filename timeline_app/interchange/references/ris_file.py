"""Files of RIS, record by record."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline_app.interchange.foreign.decoding import head_text
from timeline_app.interchange.foreign.reader import NOT_MINE, Certainty, ForeignFile, Sniffed
from timeline_app.interchange.foreign.values import FaultReason, ForeignFault, ForeignPart
from timeline_app.interchange.references.entries import lines_of, parts_of_entry, with_any
from timeline_app.interchange.references.ris import sources_of_ris
from timeline_app.interchange.texts.limits import LONGEST_RAW

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
