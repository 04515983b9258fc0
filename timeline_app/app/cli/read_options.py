"""How somebody asks for a foreign file to be read."""

from __future__ import annotations

import argparse
import codecs
from datetime import date, datetime

from timeline_app.app.cli.format_options import input_format
from timeline_app.app.cli.parser import cli_texts, date_of, wrong_value
from timeline_app.app.cli.sheet_options import with_sheet_options
from timeline_app.app.messages.exit_status import UsageError
from timeline_app.app.messages.sentences import sentences
from timeline_app.core.dates.bounds import civil_from_days
from timeline_app.core.dates.civil import SECONDS_IN_DAY
from timeline_app.interchange.foreign.reader import ReadOptions


def add_read_options(parser: argparse.ArgumentParser) -> None:
    """How a file of another program is to be read."""
    parser.add_argument(
        "--input-format",
        metavar="FORMAT",
        help=cli_texts.tr("read it as this, whatever it looks like: a name that 'formats' prints"),
    )
    parser.add_argument(
        "--map",
        metavar="WHAT=COLUMN,…",
        help=cli_texts.tr("what columns of a sheet are: title=Topic,date=When"),
    )
    parser.add_argument("--sheet", metavar="NAME", help=cli_texts.tr("which sheet of a workbook"))
    parser.add_argument(
        "--header-row",
        metavar="NUMBER",
        help=cli_texts.tr("the row of a sheet with the names of its columns; 0 for none"),
    )
    parser.add_argument(
        "--separator",
        metavar="SIGN",
        help=cli_texts.tr("what parts columns: 'comma', 'semicolon', 'tab', 'bar', or one letter"),
    )
    parser.add_argument(
        "--day-order",
        metavar="ORDER",
        help=cli_texts.tr(
            "'day-first' or 'month-first': how 3/4/2020 is read where its column does not tell"
        ),
    )
    parser.add_argument(
        "--from",
        dest="from_date",
        metavar="DATE",
        help=cli_texts.tr("first day of what repeats in a calendar"),
    )
    parser.add_argument(
        "--to",
        dest="to_date",
        metavar="DATE",
        help=cli_texts.tr("last day of it (default: a year from today)"),
    )
    parser.add_argument(
        "--encoding", metavar="NAME", help=cli_texts.tr("the encoding of the text, as in 'cp1251'")
    )


def asked_in(options: argparse.Namespace) -> ReadOptions:
    """What the options of `info`, `convert` and the window ask for. Raises `UsageError`."""
    asked = ReadOptions(
        today=datetime.now().astimezone().date(),
        first=_day("--from", options.from_date, is_last=False),
        last=_day("--to", options.to_date, is_last=True),
        encoding=_encoding(options.encoding or ""),
        format=input_format(options.input_format),
    )
    if asked.first and asked.last and asked.last < asked.first:
        raise UsageError(sentences.tr("--to lies before --from"))
    return with_sheet_options(asked, options)


def _day(option: str, text: str | None, *, is_last: bool) -> date | None:
    bounds = date_of(option, text)
    if bounds is None:
        return None
    second = bounds.latest - 1 if is_last else bounds.earliest
    year, month, day = civil_from_days(second // SECONDS_IN_DAY)
    try:
        return date(year, month, day)
    except (ValueError, OverflowError) as error:  # no calendar repeats before the year 1
        wrong = sentences.tr("no calendar goes there")
        raise UsageError(wrong_value(option, text, wrong)) from error


def _encoding(name: str) -> str:
    if not name:
        return ""
    try:
        b"a".decode(name, "replace")  # not all codecs are for text, nor do all replace
        return codecs.lookup(name).name
    except (LookupError, UnicodeError) as error:
        wrong = sentences.tr("there is no such encoding")
        raise UsageError(wrong_value("--encoding", name, wrong)) from error
