"""`timeline-app read`: dates, quotations and speakers that are found in a text."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import msgspec

from timeline_app.app.cli.output import print_json, print_lines
from timeline_app.app.cli.parser import add_json, cli_texts, date_of
from timeline_app.app.jobs.own_process import outcome_of_job
from timeline_app.app.jobs.protocol import ReadTextJob, TextRead, TextUnread, path_bytes
from timeline_app.app.load.bounds import bounded
from timeline_app.app.messages.exit_status import Exit, RefusedInputError
from timeline_app.app.messages.sentences import filled, one_line, sentences, shortened
from timeline_app.core.dates.bounds import to_edtf
from timeline_app.core.evidence.csl import edtf_words
from timeline_app.core.evidence.findings import Findings, FoundQuote
from timeline_app.core.evidence.text_input import UnreadTextReason
from timeline_app.core.text.translation import words
from timeline_app.interchange.texts.limits import LARGEST_FILE
from timeline_app.reading.candidates import title_of
from timeline_app.reading.finding import find_all
from timeline_app.widgets.dialogs.text_input_texts import unread_sentence
from timeline_app.widgets.texts.phrases import quoted


class ReadDate(msgspec.Struct):
    """A date as `read --json` prints it; `other` are the EDTF dates that it may mean too."""

    text: str
    start: int
    end: int
    edtf: str
    why: str
    other: list[str]


class ReadQuote(msgspec.Struct):
    """A quotation likewise; `speaker` is null where nobody speaks, `office` empty if not told."""

    text: str
    start: int
    end: int
    speaker: str | None
    office: str


class ReadEvent(msgspec.Struct):
    """A sentence that tells of a dated event; `actors` are ids, and none without a chronology."""

    start: int
    end: int
    edtf: str
    actors: list[str]


class ReadResult(msgspec.Struct):
    """All that `read --json` prints; offsets are code points, ends exclusive."""

    dates: list[ReadDate]
    quotes: list[ReadQuote]
    events: list[ReadEvent]


def add_options(parser: argparse.ArgumentParser) -> None:
    """The text, when and where it was written."""
    parser.add_argument(
        "text",
        metavar="TEXT",
        help=cli_texts.tr("a file of text, HTML, DOCX, ODT or PDF; '-' for standard input"),
    )
    parser.add_argument(
        "--published",
        metavar="DATE",
        required=True,
        help=cli_texts.tr("the day of the text, as EDTF or in words"),
    )
    parser.add_argument("--place", metavar="PLACE", help=cli_texts.tr("where it was written"))
    add_json(parser)


def read(options: argparse.Namespace) -> int:
    """Print what is found in a text. Raises `UsageError`, `RefusedInputError`."""
    published = date_of("--published", options.published)
    text = _words_of(options.text)
    edtf = "" if published is None else to_edtf(published)
    with bounded(Path(options.text), size=len(text)):
        found = find_all(text, edtf, options.place or "")
        if options.json:
            print_json(msgspec.json.format(msgspec.json.encode(told(text, found)), indent=2))
        else:
            print_lines(*lines_of(text, found))
    return Exit.DONE


def _words_of(name: str) -> str:
    """The words of a file, or of standard input for "-"."""
    if name == "-":
        job = ReadTextJob(data=sys.stdin.buffer.read(LARGEST_FILE + 1))
    else:
        job = ReadTextJob(path=path_bytes(Path(name)))
    outcome = outcome_of_job(job)
    if isinstance(outcome, TextRead):
        return outcome.words.words
    if not isinstance(outcome, TextUnread):  # what was read has ended its process
        outcome = TextUnread(UnreadTextReason.UNSAFE)
    raise RefusedInputError(f"{shortened(name)}: {unread_sentence(outcome.reason, outcome.detail)}")


def told(text: str, found: Findings) -> ReadResult:
    """What was found, as `read --json` prints it."""
    return ReadResult(
        [
            ReadDate(
                text[one.start : one.end],
                one.start,
                one.end,
                one.edtf,
                one.why,
                [other.edtf for other in one.other],
            )
            for one in found.dates
        ],
        [_quote(text, one) for one in found.quotes],
        [
            ReadEvent(one.start, one.end, one.date.edtf, [str(actor) for actor in one.actors])
            for one in found.candidates
        ],
    )


def _quote(text: str, found: FoundQuote) -> ReadQuote:
    speaker = found.speakers[0] if found.speakers else None
    return ReadQuote(
        text[found.start : found.end],
        found.start,
        found.end,
        None if speaker is None else speaker.name,
        "" if speaker is None else speaker.office,
    )


def lines_of(text: str, found: Findings) -> list[str]:
    """What was found, for people: each with what it means and why."""
    lines = [sentences.tr("{n} {date|dates}", "", len(found.dates))]
    for date in found.dates:
        pattern = sentences.tr("{words}: {date} ({why})", "a date found in a text")
        wording = quoted(one_line(text[date.start : date.end]))
        when = edtf_words(date.edtf, words) or sentences.tr("no date is told")
        lines.append(f"  {filled(pattern, words=wording, date=when, why=one_line(date.why))}")
    lines.append(sentences.tr("{n} {quotation|quotations}", "", len(found.quotes)))
    for quote in found.quotes:
        pattern = sentences.tr("{words}: {speaker}", "a quotation found in a text")
        wording = quoted(shortened(one_line(text[quote.start : quote.end])))
        speaker = quote.speakers[0].name if quote.speakers else sentences.tr("speaker not named")
        lines.append(f"  {filled(pattern, words=wording, speaker=one_line(speaker))}")
    lines.append(sentences.tr("{n} {likely event|likely events}", "", len(found.candidates)))
    for candidate in found.candidates:
        pattern = sentences.tr("{date}: {title}", "an event found in a text")
        when = edtf_words(candidate.date.edtf, words)
        title = one_line(title_of(text, candidate))
        lines.append(f"  {filled(pattern, date=when, title=title)}")
    return lines
