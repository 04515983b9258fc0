"""`timeline-app info`: what is in a chronology."""

from __future__ import annotations

import argparse

import msgspec

from timeline_app.app.cli.output import print_json, print_lines
from timeline_app.app.cli.terminal_progress import told_open_to_read
from timeline_app.app.load.opening import kind_of_named
from timeline_app.app.messages.sentences import filled, one_line, sentences, shortened
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.dates.bounds import (
    BOUND_MASK,
    START_BOUND_SHIFT,
    Bound,
    EdtfDate,
    start_edtf,
)
from timeline_app.core.evidence.citation import listed
from timeline_app.core.text.translation import words
from timeline_app.storage.database.file_kind import FileKind


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
    """The first and the last start in EDTF, of the events that have one; empty if none has."""
    bounds = (columns.flags[: columns.dated] >> START_BOUND_SHIFT) & BOUND_MASK
    known = (bounds == Bound.KNOWN).nonzero()[0]
    if not len(known):
        return "", ""

    def edtf(row: int) -> str:
        bounds = int(columns.earliest[row]), int(columns.latest[row])
        return start_edtf(EdtfDate(*bounds, columns.shape(row)))

    return edtf(int(known[0])), edtf(int(known[-1]))


def info_of(name: str) -> Info:
    """What is in the chronology of this name. Raises `Refused`."""
    is_json = kind_of_named(name) is FileKind.JSON
    with told_open_to_read(name) as chronology:
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
        print_json(msgspec.json.format(msgspec.json.encode(found), indent=2))
    else:
        print_lines(*lines_of(found))
    return 0


def lines_of(found: Info) -> list[str]:
    """The same for people."""
    events = [sentences.tr("{n} {event|events}", "", found.events)]
    if found.undated:
        events.append(sentences.tr("{n} undated", "", found.undated))
    if found.earliest:
        pattern = sentences.tr("the first starts {first}, the last {last}")
        events.append(filled(pattern, first=found.earliest, last=found.latest))
    rest = [
        sentences.tr("{n} {lane|lanes}", "", found.lanes),
        sentences.tr("{n} {actor|actors}", "", found.actors),
        sentences.tr("{n} {source|sources}", "", found.sources),
        sentences.tr("{n} {quote|quotes}", "", found.quotes),
        sentences.tr("{n} {relation|relations}", "", found.relations),
    ]
    title = shortened(one_line(found.title)) or sentences.tr("(without a title)")
    return [title, listed(events, words), listed(rest, words)]
