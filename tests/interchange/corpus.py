"""Real files of other programs, where they lie beside the checkout, and what is known of them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from timeline_app.core.dates.bounds import parse_edtf
from timeline_app.interchange.foreign.reader import Certainty, ReadOptions, file_at, file_of
from timeline_app.interchange.foreign.values import (
    ForeignEvent,
    ForeignFault,
    ForeignHead,
    ForeignPart,
)
from timeline_app.interchange.formats import FORMATS
from timeline_app.interchange.recognition import begun

FOLDERS = [up / "shared" / "corpus" for up in Path(__file__).resolve().parents]
OPTIONS = ReadOptions(today=date(2026, 11, 28))


@dataclass(frozen=True)
class Found:
    """What a file holds, as far as it can be compared."""

    events: int
    undated: int
    first: str
    last: str


@cache
def known_files() -> dict[str, dict[str, Any]]:
    """What the independent parse of the corpus says of each file, by its path; else nothing."""
    for folder in FOLDERS:
        if (folder / "expect.json").is_file():
            known = json.loads((folder / "expect.json").read_text(encoding="utf-8"))["files"]
            return {one["path"]: one for one in known}
    return {}


def paths_of(kind: str) -> list[str]:
    """The files of a kind; a single empty path where there is no corpus."""
    return sorted(path for path in known_files() if path.startswith(f"{kind}/")) or [""]


def data_of(path: str) -> bytes:
    """The bytes of a file that is there."""
    return next(one / path for one in FOLDERS if (one / path).is_file()).read_bytes()


def parts_of_corpus(path: str) -> tuple[str, list[ForeignPart]]:
    """The name of the format that takes a file, and what is in it; skips without the corpus."""
    where = next((one / path for one in FOLDERS if path and (one / path).is_file()), None)
    if where is None:
        pytest.skip("there is no corpus beside the checkout")
    reading = begun(file_at(where, OPTIONS))
    return reading.format.name, list(reading.parts)


def found_in(path: str) -> Found:
    """What our reader finds in a file of the corpus."""
    name, parts = parts_of_corpus(path)
    apart = next(one.are_eras_apart for one in FORMATS if one.name == name)
    events = [
        part for part in parts if isinstance(part, ForeignEvent) and not (apart and part.kind)
    ]
    starts = sorted((parse_edtf(one.date).earliest, one.date) for one in events if one.date)
    first, last = (start_day(starts[at][1]) if starts else "" for at in (0, -1))
    return Found(len(events), sum(not one.date for one in events), first, last)


def expected_of(path: str, *, historical: bool = False) -> Found:
    """The same by the independent parse; years before 1 as EDTF counts them."""
    known = known_files()[path]
    first, last = (
        in_edtf(known[name] or "", historical=historical) for name in ("earliest", "latest")
    )
    return Found(known["events"], known["broken"], first, last)


def in_edtf(written: str, *, historical: bool) -> str:
    """The day, month or year of a date of the corpus as EDTF."""
    day = written.partition("T")[0]
    sign, digits = ("-", day[1:]) if day.startswith("-") else ("", day)
    year, *rest = digits.split("-")
    if not sign:
        return day
    number = int(year) - historical
    text = f"-{number:04}" if number else "0000"
    return f"Y-{number}" if number > 9_999 else "-".join([text, *rest])


def start_day(edtf: str) -> str:
    """The start of a date without what says how sure it is."""
    return edtf.strip("[]").replace("..", "/").partition("/")[0].rstrip("~?%")


def parts_of_text(text: str | bytes, name: str = "") -> list[ForeignPart]:
    """What the program reads from a file that holds this."""
    data = text.encode() if isinstance(text, str) else text
    return list(begun(file_of(data, OPTIONS, name)).parts)


def sure_of(text: str | bytes) -> list[str]:
    """The formats that are sure of a file that begins so."""
    data = text.encode() if isinstance(text, str) else text
    formats = (one for one in FORMATS if one.reader().sniff(data, "").certainty is Certainty.SURELY)
    return [one.name for one in formats]


def events_in(parts: Sequence[ForeignPart]) -> list[ForeignEvent]:
    """The events alone."""
    return [part for part in parts if isinstance(part, ForeignEvent)]


def faults_in(parts: Sequence[ForeignPart]) -> list[tuple[str, str, str]]:
    """Of each fault its place, the name of its reason, and its field."""
    return [
        (part.place, part.reason.name, part.field)
        for part in parts
        if isinstance(part, ForeignFault)
    ]


def head_in(parts: Sequence[ForeignPart]) -> ForeignHead | None:
    """What the file says of itself."""
    return next((part for part in parts if isinstance(part, ForeignHead)), None)
