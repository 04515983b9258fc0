"""`timeline-app info`: what is in a chronology."""

from __future__ import annotations

import argparse

import msgspec

from timeline_app.app.cli.format_options import refuse_other_form
from timeline_app.app.cli.output import print_json, print_lines
from timeline_app.app.cli.parser import add_foreign, add_json
from timeline_app.app.cli.read_options import add_read_options, asked_in
from timeline_app.app.cli.sheet_options import refuse_sheet_options
from timeline_app.app.cli.terminal_progress import told_load_foreign, told_open_to_read
from timeline_app.app.load.bounds import bounded
from timeline_app.app.load.opening import form_of_named, is_foreign_named, path_of
from timeline_app.app.messages.import_faults import fault_words
from timeline_app.app.messages.import_report import left_over_line
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
from timeline_app.interchange.foreign.reader import ReadOptions
from timeline_app.interchange.formats import has_repetitions
from timeline_app.interchange.placing.report import Report
from timeline_app.storage.chronology.chronology import StoredChronology

_MOST_TOLD = 20
"""Problems that people are told of one by one; programs are told all."""


class Problem(msgspec.Struct, omit_defaults=True):
    """Something that could not be read; `field` is the file's name for it, where that says more."""

    where: str
    raw: str
    reason: str
    field: str = ""


class AddedField(msgspec.Struct):
    """A field as it came, as it is here and as it comes now; ours is kept where it is open."""

    field: str
    came: str
    here: str
    now: str
    is_open: bool


class AddedRow(msgspec.Struct, omit_defaults=True):
    """A row that somebody should know of: why, what it is called, and where it stands there."""

    kind: str
    section: str
    name: str
    where: str = ""
    fields: list[AddedField] = []
    like: str = ""


class Added(msgspec.Struct):
    """How much of a file was new, and by what it was known if it had come before."""

    known: str
    counts: dict[str, int]
    rows: list[AddedRow]


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
    occurrences: int | msgspec.UnsetType = msgspec.UNSET
    """Of a calendar what its events are with all repetitions."""
    problem_counts: dict[str, int] | msgspec.UnsetType = msgspec.UNSET
    """Of a foreign file how many problems there are of each reason; not all of many are listed."""
    left_over: dict[str, int] | msgspec.UnsetType = msgspec.UNSET
    """Of a foreign file how often each field stands there for which there is no room."""
    added: Added | msgspec.UnsetType = msgspec.UNSET
    """Of one that was added to a chronology what of it was new."""


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


def info_of(name: str, asked: ReadOptions | None = None) -> Info:
    """What is in the chronology of this name; a foreign one is read as asked.

    Raises `Refused`, `UsageError`.
    """
    if is_foreign_named(name, asked):
        return _info_of_foreign(name, asked)
    if asked is not None:
        refuse_sheet_options(asked, name)
        refuse_other_form(asked.format, name)
    with told_open_to_read(name) as chronology:
        return info_of_chronology(chronology, form_of_named(name))


def info_of_chronology(chronology: StoredChronology, form: str) -> Info:
    """What is in a chronology that was read from this format."""
    counts, columns = chronology.counts(), chronology.columns()
    first, last = first_and_last_start(columns)
    return Info(
        form,
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


def _info_of_foreign(name: str, asked: ReadOptions | None) -> Info:
    """What is in a file of another program: its own events are counted, as it counts them."""
    chronology, report = told_load_foreign(name, asked)
    with chronology:
        return info_of_import(chronology, report)


def info_of_import(chronology: StoredChronology, report: Report) -> Info:
    """What came of a file of another program."""
    counts = chronology.counts()
    repeats = has_repetitions(report.format)
    return Info(
        report.format,
        chronology.header().title,
        report.items,
        report.undated,
        report.earliest,
        report.latest,
        counts.lanes,
        counts.actors,
        counts.sources,
        counts.quotes,
        counts.relations,
        [Problem(one.place, one.raw, one.reason, one.field) for one in report.faults],
        report.occurrences if repeats else msgspec.UNSET,
        report.counts,
        report.left_over,
    )


def add_options(parser: argparse.ArgumentParser) -> None:
    """What is looked at, and how it is read."""
    add_foreign(parser)
    add_json(parser)
    add_read_options(parser)


def info(options: argparse.Namespace) -> int:
    """Print what is in a chronology."""
    with bounded(path_of(options.file)):
        found = info_of(options.file, asked_in(options))
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
    lines = [title, listed(events, words), listed(rest, words)]
    if found.left_over:
        lines.append(left_over_line(found.left_over))
    return lines + _lines_of_problems(found)


def _lines_of_problems(found: Info) -> list[str]:
    """What was not read, or not wholly: the first ones, and how many more."""
    n = sum(found.problem_counts.values()) if found.problem_counts else 0
    if not n:
        return []
    lines = [sentences.tr("{n} {place|places} not read as it stands", "", n)]
    for problem in found.problems[:_MOST_TOLD]:
        pattern = sentences.tr("{place}: {reason}: {raw}", "a place in a file that was not read")
        reason = fault_words(problem.reason, problem.field)
        raw = shortened(one_line(problem.raw))
        lines.append(f"  {filled(pattern, place=one_line(problem.where), reason=reason, raw=raw)}")
    more = n - _MOST_TOLD
    if more > 0:
        rest = sentences.tr("and {n} more", "", more)
        lines.append(f"  {rest}")
    return lines
