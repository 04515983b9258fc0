"""`timeline-app convert`: anything that can be written out of anything that can be read."""

from __future__ import annotations

import argparse
from contextlib import closing
from pathlib import Path

import msgspec

from timeline_app.app.cli.format_options import (
    CHRONOLOGY,
    WRITTEN,
    output_format,
    refuse_other_form,
)
from timeline_app.app.cli.info import (
    Added,
    AddedField,
    AddedRow,
    Info,
    info_of_chronology,
    info_of_import,
    lines_of,
)
from timeline_app.app.cli.output import print_message
from timeline_app.app.cli.parser import add_foreign, add_only, cli_texts
from timeline_app.app.cli.read_options import add_read_options, asked_in
from timeline_app.app.cli.sheet_options import refuse_sheet_options
from timeline_app.app.cli.terminal_progress import (
    telling,
    told_load_foreign,
    told_open_to_read,
)
from timeline_app.app.cli.writing_out import (
    DocumentOptions,
    going_on,
    paper_of,
    refuse_options,
    write_out,
)
from timeline_app.app.load.bounds import bounded, size_of
from timeline_app.app.load.foreign_files import convert_foreign
from timeline_app.app.load.opening import (
    LARGE_JSON,
    form_of_named,
    is_foreign_named,
    path_of,
)
from timeline_app.app.load.report_file import is_report_name, write_report, write_small
from timeline_app.app.messages.coming_counts import heading_of
from timeline_app.app.messages.exit_status import Exit, UsageError, stopped_only_when_asked
from timeline_app.app.messages.sentences import filled, one_line, sentences
from timeline_app.interchange.foreign.reader import ReadOptions
from timeline_app.interchange.placing.report import Report
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.imports.coming import Coming


def add_options(parser: argparse.ArgumentParser) -> None:
    """What is read, how, and what is written."""
    add_foreign(parser, "IN")
    parser.add_argument("out", metavar="OUT", help=cli_texts.tr("the file to write, a new one"))
    parser.add_argument(
        "--output-format",
        metavar="FORMAT",
        help=cli_texts.tr("one that 'formats' names, where OUT's name doesn't tell it"),
    )
    parser.add_argument(
        "--add-to",
        metavar="FILE",
        help=cli_texts.tr(
            "write what this chronology holds together with IN, which may have come into it before"
        ),
    )
    parser.add_argument(
        "--report",
        metavar="FILE",
        help=cli_texts.tr(
            "write what was read and what not to this file: as 'info --json' does, or .csv, .txt"
        ),
    )
    add_only(parser)
    parser.add_argument(
        "--picture",
        action="store_true",
        help=cli_texts.tr("a timeline of the events on top of a document"),
    )
    parser.add_argument(
        "--paper",
        metavar="NAME",
        help=cli_texts.tr(
            "A4 or Letter: the pages of a document (default: as usual in your region)"
        ),
    )
    add_read_options(parser)


def convert(options: argparse.Namespace) -> int:
    """Write what a file holds to a new one.

    What was not read as it stands, and what the new one can't hold, goes to stderr.

    Raises `UsageError`, `Refused`, and `WriteFailed`, also for a file that is there already.
    """
    out = Path(options.out)
    form = output_format(options.output_format, out)
    document = DocumentOptions(options.picture, paper_of(options.paper))
    refuse_options(document, form)
    asked = asked_in(options)
    if options.report:
        _refuse_report_over(Path(options.report), options)
    with bounded(*(path_of(one) for one in (options.file, options.add_to) if one)):
        if options.add_to:
            return _add(options, out, form, asked, document)
        return _convert(options, out, form, asked, document)


def _convert(
    options: argparse.Namespace,
    out: Path,
    form: str,
    asked: ReadOptions,
    document: DocumentOptions,
) -> int:
    if form == CHRONOLOGY and not options.only and is_foreign_named(options.file, asked):
        found, report = _placed(path_of(options.file), out, asked)
    else:
        chronology, found, report = _read(options.file, asked)
        with chronology:
            write_out(chronology, out, form, options.only, document)
    if options.report:
        _write_report(found, report, options.file, Path(options.report))
    elif found.problems or found.left_over:
        print_message(*lines_of(found))
    return Exit.DONE


def _refuse_report_over(report: Path, options: argparse.Namespace) -> None:
    """Raise `UsageError` where the report would take the place of what is read or written."""
    others = (Path(one) for one in (options.file, options.out, options.add_to) if one)
    if report.suffix == WRITTEN[CHRONOLOGY] or any(_is_same(report, one) for one in others):
        pattern = sentences.tr("--report must not name {name}: the report would replace it")
        raise UsageError(filled(pattern, name=str(report)))


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there yet
        return one.absolute() == other.absolute()


def _add(
    options: argparse.Namespace,
    out: Path,
    form: str,
    asked: ReadOptions,
    document: DocumentOptions,
) -> int:
    """Write what a chronology and a file hold together; neither is altered."""
    if not is_foreign_named(options.file, asked):
        raise UsageError(sentences.tr("only what is of another program can be added with --add-to"))
    chronology, report, added, said = added_to(options.add_to, options.file, asked)
    with chronology:
        write_out(chronology, out, form, options.only, document)
        found = info_of_import(chronology, report)
    found.added = added
    if options.report:
        _write_report(found, report, options.file, Path(options.report))
    print_message(said)
    return Exit.DONE


def _placed(path: Path, out: Path, asked: ReadOptions) -> tuple[Info, Report]:
    """Make a chronology of a foreign file without another in between."""
    pattern = sentences.tr("reading {name}")
    with (
        telling(one_line(filled(pattern, name=path.name)), size_of(path) >= LARGE_JSON),
        stopped_only_when_asked() as heed,
    ):
        report = convert_foreign(path, out, going_on(heed), asked=asked)
    with StoredChronology.open(out, read_only=True) as chronology:
        return info_of_import(chronology, report), report


def _read(name: str, asked: ReadOptions) -> tuple[StoredChronology, Info, Report]:
    if is_foreign_named(name, asked):
        chronology, report = told_load_foreign(name, asked)
        return chronology, info_of_import(chronology, report), report
    refuse_sheet_options(asked, name)
    refuse_other_form(asked.format, name)
    chronology = told_open_to_read(name)
    found = info_of_chronology(chronology, form_of_named(name))
    return chronology, found, Report(found.format, events=found.events)


def _write_report(found: Info, report: Report, name: str, path: Path) -> None:
    """Write it as `info --json` prints it, or as the window saves it; a file there is replaced."""
    if is_report_name(path):
        write_report(report, Path(name).name, path)
    else:
        write_small(path, msgspec.json.format(msgspec.json.encode(found), indent=2) + b"\n")


def added_to(
    name: str, file: str, asked: ReadOptions
) -> tuple[StoredChronology, Report, Added, str]:
    """The chronology of this name with what a file holds, in memory, and what is to be said.

    Neither file is written. Where both sides have changed ours is kept. Raises `Refused`.
    """
    with told_open_to_read(name) as before:
        here = StoredChronology.in_memory(before, path_of(name))
    try:
        there, report = told_load_foreign(file, asked)
        with there, closing(here.changes.coming(there)) as coming:
            coming.begin()
            here.make_batch(coming.changes())
            said = heading_of(path_of(file).name, coming.counts, coming.family.known)
            return here, report, _told(coming), said
    except BaseException:
        here.close()
        raise


def _told(coming: Coming) -> Added:
    known = "" if coming.family.known is None else coming.family.known.value
    rows = [
        AddedRow(
            row.kind.value,
            row.section,
            row.name,
            row.place,
            [
                AddedField(one.name, came, here, now, one.is_open)
                for one in row.fields
                for came, here, now in (one.texts,)
            ],
            row.like,
        )
        for row in coming.rows
    ]
    return Added(known, msgspec.structs.asdict(coming.counts), rows)
