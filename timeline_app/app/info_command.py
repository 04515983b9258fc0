"""`timeline-app info`: what is in a chronology."""

from __future__ import annotations

import argparse

import msgspec

from timeline_app.app.opening import open_to_read, path_of
from timeline_app.core.columns import EventColumns
from timeline_app.core.dates import OPEN_START, EdtfDate, start_edtf
from timeline_app.storage.sniff import FileKind, kind_of


class Problem(msgspec.Struct):
    """Something that could not be read."""

    where: str
    raw: str
    reason: str


class Info(msgspec.Struct):
    """What `info --json` prints. `earliest`, `latest` are the first and last start in EDTF."""

    format: str
    title: str
    events: int
    undated: int
    earliest: str
    latest: str
    lanes: int
    actors: int
    sources: int
    quotes: int
    relations: int
    problems: list[Problem]


def first_and_last_start(columns: EventColumns) -> tuple[str, str]:
    """The first and the last start of the dated events, in EDTF; empty if there are none."""
    starts = columns.earliest[: columns.dated]
    known = (starts > OPEN_START).nonzero()[0]
    if not len(known):
        return "", ""

    def edtf(row: int) -> str:
        bounds = int(columns.earliest[row]), int(columns.latest[row])
        return start_edtf(EdtfDate(*bounds, columns.shape(row)))

    return edtf(int(known[0])), edtf(int(known[-1]))


def info_of(name: str) -> Info:
    """What is in the chronology of this name. Raises `Refused`."""
    is_json = kind_of(path_of(name)) is FileKind.JSON
    with open_to_read(name) as chronology:
        counts, columns = chronology.counts(), chronology.columns()
        first, last = first_and_last_start(columns)
        return Info(
            "chronology-json" if is_json else "chronology",
            chronology.header().title,
            counts.events,
            counts.undated,
            first,
            last,
            counts.lanes,
            counts.actors,
            counts.sources,
            counts.quotes,
            counts.relations,
            [],
        )


def info(options: argparse.Namespace) -> int:
    """Print what is in a chronology."""
    found = info_of(options.file)
    if options.json:
        print(msgspec.json.format(msgspec.json.encode(found), indent=2).decode())
        return 0
    print(found.title)
    print(
        f"{found.events} events, {found.undated} undated, starting {found.earliest} to "
        f"{found.latest}"
    )
    print(
        f"{found.lanes} lanes, {found.actors} actors, {found.sources} sources, "
        f"{found.quotes} quotes, {found.relations} relations"
    )
    return 0
