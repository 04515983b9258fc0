"""`timeline-app keep`: fetches the pages of sources, and keeps their words in the chronology."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from timeline_app.app.cli.output import print_lines, print_message
from timeline_app.app.cli.parser import add_chronology, cli_texts
from timeline_app.app.cli.terminal_progress import told_open_to_read
from timeline_app.app.jobs.own_process import outcome_of_job
from timeline_app.app.jobs.protocol import Done, JobFault, TextPart
from timeline_app.app.load.bounds import bounded
from timeline_app.app.load.opening import path_of
from timeline_app.app.load.page_texts import (
    Resting,
    SourcePage,
    asked_page,
    edit_of_page,
    page_of,
    public_pages,
    resting_on,
    words_to_keep,
)
from timeline_app.app.messages.exit_status import Exit, UsageError
from timeline_app.app.messages.page_words import (
    ToldPage,
    counted,
    page_lines,
    page_texts,
    told_page,
)
from timeline_app.app.messages.sentences import filled, one_line, sentences, shortened
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.records.records import Actor, Source
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.guarded_opening import open_to_write
from timeline_app.storage.database.word_store import ready_words
from timeline_app.storage.errors import Refused, WriteFailed
from timeline_app.web.addresses import host_of
from timeline_app.web.page_tasks import (
    FetchPages,
    PageEnd,
    PageLimits,
    PageOutcome,
    PagesLeft,
    PageStep,
    part_from,
)

LIMITS = PageLimits()
AT_ONCE = 1_000
"""Pages that a process is asked for at most."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Which pages, and what is done with them."""
    add_chronology(parser)
    parser.add_argument(
        "--source",
        action="append",
        metavar="ID",
        help=cli_texts.tr("the page of this source; may stand several times"),
    )
    parser.add_argument(
        "--yes",
        action="store_true",
        help=cli_texts.tr("fetch them; without it their addresses are listed, and nothing is sent"),
    )
    parser.add_argument(
        "--again",
        action="store_true",
        help=cli_texts.tr("also those of which a text was fetched before"),
    )
    parser.add_argument(
        "--allow-host",
        action="append",
        default=[],
        metavar="HOST",
        help=cli_texts.tr("a host of this machine or of a private network that may be asked"),
    )
    parser.add_argument(
        "--warc",
        metavar="FOLDER",
        help=cli_texts.tr("keep each answer there too, as a WARC file"),
    )


def keep(options: argparse.Namespace) -> int:
    """List the pages, or fetch them; gives `Exit.FINDINGS` where one isn't kept, or differs.

    Raises `Refused`, `WriteFailed` and `UsageError`.
    """
    if options.warc is not None and not Path(options.warc).is_dir():
        raise UsageError(filled(sentences.tr("there is no folder {name}"), name=options.warc))
    path = path_of(options.file)
    if not options.yes:
        with bounded(path), told_open_to_read(options.file) as chronology:
            return _list(_wanted(chronology, options))
    with open_to_write(path) as chronology:
        return _Keeping(chronology, options).all(_wanted(chronology, options))


def _wanted(chronology: StoredChronology, options: argparse.Namespace) -> Iterator[SourcePage]:
    """The pages that are asked for, those without an address too."""
    if options.source is None:
        pages = public_pages(chronology)
        return (page for page in pages if options.again or not page.is_kept)
    return iter([page_of(chronology, _source(chronology, one)) for one in options.source])


def _source(chronology: StoredChronology, own_id: str) -> Source:
    found = chronology.find(Source, own_id)
    if found is None:
        raise UsageError(filled(sentences.tr("there is no source {name}"), name=own_id))
    return found


def _list(pages: Iterable[SourcePage]) -> int:
    hosts, without = set[str](), 0
    number = 0
    for page in pages:
        if host_of(page.address):
            hosts.add(host_of(page.address))
            number += 1
            print_lines(one_line(f"{page.source.id}: {page.address}"))
        else:
            without += 1
    said = page_texts.tr("{n} {page|pages}", "", number)
    of = page_texts.tr("of {n} {host|hosts}", "", len(hosts))
    print_lines(filled(page_texts.tr("{pages} {of}: --yes fetches them"), pages=said, of=of))
    if without:
        print_lines(
            page_texts.tr("{n} {source|sources} without an address of the web", "", without)
        )
    return Exit.DONE


class _Keeping:
    """Fetches pages, and keeps one after the other as it comes."""

    def __init__(self, chronology: StoredChronology, options: argparse.Namespace) -> None:
        self._chronology, self._options = chronology, options
        self._told: list[ToldPage] = []
        self._resting: dict[str, Resting] = {}

    def all(self, pages: Iterator[SourcePage]) -> int:
        """Fetch all of these, and sum up."""
        names = [
            name
            for actor in self._chronology.records("actors")
            if isinstance(actor, Actor)
            for name in (actor.name, *(other.text for other in actor.other_names))
        ]
        web = (page for page in pages if host_of(page.address))
        while some := list(islice(web, AT_ONCE)):
            self._fetch(some, names)
        summed = one_line(counted(self._told))
        print_lines(summed or page_texts.tr("there is no page to fetch"))
        is_good = all(
            one.end.outcome is PageOutcome.KEPT and not one.tally.differs for one in self._told
        )
        return Exit.DONE if is_good else Exit.FINDINGS

    def _fetch(self, pages: Sequence[SourcePage], names: Sequence[str]) -> None:
        resting = self._resting = {
            page.source.id: resting_on(self._chronology, page.source.id) for page in pages
        }
        left = PagesLeft(
            [asked_page(one.source.id, one.address, resting[one.source.id]) for one in pages]
        )

        def hear(part: TextPart) -> None:
            told = part_from(part.result)
            left.take(told)
            if isinstance(told, PageStep):
                print_message(one_line(f"{told.source}: {told.address}"))
            elif isinstance(told, PageEnd):
                self._take(told)

        folder = os.fsencode(self._options.warc or "")
        hosts = list(self._options.allow_host)
        while left.pages:
            job = FetchPages(left.pages, hosts, list(names), folder, LIMITS)
            outcome = outcome_of_job(job, hear)
            if isinstance(outcome, Refused | WriteFailed):
                raise outcome
            if isinstance(outcome, Done):
                return
            detail = outcome.text if isinstance(outcome, JobFault) else ""
            for end in left.broken_off(detail):
                self._take(end)

    def _take(self, end: PageEnd) -> None:
        """Keep a page that came, at once: whatever ends this, it is there."""
        chronology, resting = self._chronology, self._resting[end.source]
        source = _source(chronology, end.source)
        if end.outcome is PageOutcome.KEPT:
            ready = ready_words(words_to_keep(end))
            edit = edit_of_page(chronology, source, end, ready, resting.records)
            name = shortened(one_line(short_name(source)))
            chronology.apply(edit, text=filled(page_texts.tr("page of {name}, fetched"), name=name))
        told = told_page(end, resting.records)
        self._told.append(told)
        first, *more = page_lines(told, resting.unread, source.item.archive_location, LIMITS)
        print_lines(one_line(f"{end.source}: {first}"), *(f"  {line}" for line in more))
