"""Fetches pages, for the process that does so beside a window or a command."""

from __future__ import annotations

import os
import re
from collections import deque
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop

from timeline_app import __version__
from timeline_app.app.load.report_file import write_small
from timeline_app.core.evidence.match import Match
from timeline_app.core.evidence.text_input import KeptWords, TextReadError, UnreadTextReason
from timeline_app.core.resources import NAME
from timeline_app.reading.known_names import KnownNames, weighed
from timeline_app.reading.matching import match_quote
from timeline_app.reading.text_index import TextIndex
from timeline_app.web.addresses import host_of
from timeline_app.web.answers import (
    Answer,
    AnswerCutOffError,
    AnswerTooLargeError,
    outcome_of_status,
    unpacked,
    words_in,
)
from timeline_app.web.fetching import Fetched, Fetcher
from timeline_app.web.page_tasks import (
    AskedPage,
    FetchPages,
    PageEnd,
    PageFault,
    PageOutcome,
    PagePart,
    PageStep,
    ReadingPage,
    raw_part,
)

AGENT = f"{NAME}/{__version__}"
"""What a server is told of who asks."""
_UNFIT = re.compile(r"[^\w.-]+", re.ASCII)
_UNASKED = frozenset((PageFault.NOT_WEB, PageFault.PRIVATE))


def fetched_parts(job: FetchPages) -> Iterator[msgspec.Raw]:
    """Do the job: how it goes, and ends with each page. Raises `WriteFailed`."""
    application = QCoreApplication.instance() or QCoreApplication([NAME])
    told: deque[PageStep | Fetched | None] = deque()

    def asked(fetched: Fetched, address: str) -> None:
        told.append(PageStep(fetched.page.source, address))

    fetcher = Fetcher(job.limits, job.typed, AGENT, asked, told.append)
    fetcher.all_ended = lambda: told.append(None)
    fetcher.fetch(job.pages)
    reader = _PageReader(job)
    while True:
        if not told:
            application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            continue
        one = told.popleft()
        if one is None:
            return
        if isinstance(one, PageStep):
            yield raw_part(one)
        else:
            yield from map(raw_part, reader.parts(one))


class _PageReader:
    """Makes of an answer what is told of it."""

    def __init__(self, job: FetchPages) -> None:
        self._job = job
        self._names = KnownNames(job.names)

    def parts(self, fetched: Fetched) -> Iterator[PagePart]:
        """What is told of a page that has ended. Raises `WriteFailed`."""
        answer, fault = fetched.answer, fetched.fault
        end = PageEnd(
            fetched.page.source,
            PageOutcome.NOT_ASKED if fault in _UNASKED else PageOutcome.FAILED,
            fault,
            fetched.detail,
            tuple(fetched.addresses),
        )
        if answer is not None:
            end.status, end.media_type, end.captured = answer.status, answer.media_type, _now()
            if fault is PageFault.ASKS_TO_WAIT:
                end.outcome = PageOutcome.BARRED
            elif fault is None:
                end.outcome = outcome_of_status(answer.status)
        if answer is not None and end.outcome is PageOutcome.KEPT:
            yield ReadingPage(fetched.page.source)
            self._read(fetched.page, answer, end)
        yield end

    def _read(self, page: AskedPage, answer: Answer, end: PageEnd) -> None:
        """Read its words, and match with them what rests on them."""
        end.outcome = PageOutcome.UNREAD
        try:
            data = unpacked(answer, self._job.limits.most_bytes)
            read = words_in(answer, data)
            if not read.words.strip():
                raise TextReadError(UnreadTextReason.EMPTY)
        except AnswerTooLargeError:
            end.outcome, end.fault = PageOutcome.FAILED, PageFault.TOO_LARGE
        except AnswerCutOffError:
            end.outcome, end.fault = PageOutcome.FAILED, PageFault.CUT_OFF
        except TextReadError as error:
            end.unread, end.detail = error.reason, error.detail
        else:
            end.outcome, end.read = PageOutcome.KEPT, read
            end.matches = tuple(self._matches(page, read))
            end.record = self._record(page, answer, end.captured)

    def _matches(self, page: AskedPage, read: KeptWords) -> Iterator[Match]:
        index = TextIndex(read.words)
        for sought in page.sought:
            match = match_quote(sought.words, sought.selector, index)
            is_other = bool(match.differences)
            yield weighed(match, sought.words, read.words, self._names) if is_other else match

    def _record(self, page: AskedPage, answer: Answer, captured: str) -> str:
        """Keep the answer itself as a file, where that is wanted; gives its name."""
        if not self._job.folder:
            return ""
        from timeline_app.web.warc import warc_file

        when = re.sub(r"\D", "", captured)
        stem = _UNFIT.sub("-", f"{host_of(answer.address)}-{when}-{page.source}")[:120]
        path = Path(os.fsdecode(self._job.folder)) / f"{stem}.warc.gz"
        write_small(path, warc_file(answer, captured, AGENT))
        return path.name


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
