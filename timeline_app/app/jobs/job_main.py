"""The program as a process beside its window, for work that the window can't wait for."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, nullcontext, suppress
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING

import msgspec

from timeline_app.app.jobs.protocol import (
    Columns,
    CountSheet,
    Done,
    Imported,
    ImportJob,
    Index,
    Job,
    JobFault,
    JobProgress,
    Keep,
    Line,
    LookAtSheet,
    Paste,
    PastedText,
    ReadTextJob,
    SheetCounted,
    SheetSeen,
    TextJob,
    TextPart,
    TextRead,
    TextUnread,
    Verify,
    encoded,
    error_line,
    job_from,
    path_bytes,
    path_from,
)
from timeline_app.app.load.bounds import bound_this_process, free_this_process, most_memory, size_of
from timeline_app.app.load.opening import (
    alone,
    are_few,
    convert_any_json,
    latest_copy,
    open_copy,
    open_to_look,
    put_right,
    too_large,
)
from timeline_app.app.load.picture_view import ViewRead, view_in
from timeline_app.app.messages.exit_status import Exit
from timeline_app.core.evidence.import_result import ReadSources, Unread, UnreadReason
from timeline_app.core.evidence.text_input import TextReadError
from timeline_app.core.temporary_folders import TemporaryFolder
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.errors import Cancelled, Refused, WriteFailed, WriteReason
from timeline_app.storage.file.stale_files import passing_copy
from timeline_app.web.page_tasks import FetchPages

if TYPE_CHECKING:
    from timeline_app.app.jobs.text_server import TextServer

_STDIN, _STDOUT = 0, 1
_CHUNK = 1 << 16
_REPORT_S = 0.05
_PACKED = 10
"""So many bytes are reckoned with for each of a task: a text may lie packed in it."""
_NICE = 10
"""A check gives way to whatever else there is to do."""


def serve() -> int:
    """Do the one job that stands on standard input; gives the exit status."""
    worker = _Worker()
    # A Ctrl+C is meant for the window: when that is gone, nobody holds standard input open.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: worker.stop())
    try:
        return worker.serve()
    except BrokenPipeError:
        return Exit.STOPPED  # whoever would have been told has gone


class _Worker:
    """Does a job, tells how far it is, and stops when nobody wants it any more."""

    def __init__(self) -> None:
        self._lines: SimpleQueue[bytes] = SimpleQueue()
        """Jobs as they come; an empty line is the end."""
        self._is_stopped = threading.Event()
        self._may_be_cut = False
        """Whether it may end wherever it is: there is nothing to clear away."""
        self._texts: TextServer | None = None
        self._events = 0
        self._told_s = 0.0

    def stop(self) -> None:
        """Let the job be given up."""
        self._is_stopped.set()
        if self._may_be_cut:
            os._exit(Exit.STOPPED)
        self._lines.put(b"")

    def serve(self) -> int:
        """Do the job that comes, and the next ones if it is a `TextJob`; gives the exit status."""
        threading.Thread(target=self._watch, daemon=True).start()
        while line := self._lines.get():
            job = job_from(line)
            status = self._work(job)
            if not isinstance(job, TextJob):
                return status
        return Exit.STOPPED

    def _work(self, job: Job) -> int:
        path = Path() if isinstance(job, Paste | TextJob | FetchPages) else path_from(job.path)
        before = _bound(job, path)
        self._may_be_cut = isinstance(job, Paste | ReadTextJob | TextJob | FetchPages)
        if self._is_stopped.is_set():
            self.stop()
        try:
            self._do(job, path)
        except Cancelled:
            return Exit.STOPPED
        except (Refused, WriteFailed) as error:
            self._say(error_line(error))
        except MemoryError:
            self._texts = None
            self._say(error_line(too_large(path)))
        except BrokenPipeError:
            raise
        except Exception as error:
            traceback.print_exc()
            self._say(JobFault(type(error).__name__))
            return Exit.FAULT
        finally:
            free_this_process(before)
        return Exit.DONE

    def _do(self, job: Job, path: Path) -> None:
        match job:
            case Keep():
                self._keep(path, path_from(job.folder))
            case ImportJob():
                self._import(job, path)
            case LookAtSheet() | CountSheet():
                self._read_sheet(job, path)
            case Columns():
                self._refresh(path)
            case Verify() | Index():
                self._go_through(job, path)
            case ReadTextJob():
                self._read_text(job, path)
            case TextJob() | FetchPages():
                for part in self._parts(job):
                    self._say(TextPart(part))
                self._say(Done())
            case Paste():
                self._say(PastedText(_pasted(job)))

    def _go_through(self, job: Verify | Index, path: Path) -> None:
        _give_way()
        if isinstance(job, Verify):
            from timeline_app.storage.columns.verify import verify

            self._say(Done(is_sound=verify(path, self._told)))
            return
        from timeline_app.storage.search.index import build_index

        build_index(path, path_from(job.target), self._told)
        self._say(Done())

    def _read_sheet(self, job: LookAtSheet | CountSheet, path: Path) -> None:
        from timeline_app.app.load.sheets import counted_sheet, looked_into

        if isinstance(job, LookAtSheet):
            self._say(SheetSeen(looked_into(path, job.data, job.asked)))
        else:
            counted = counted_sheet(path, job.data, job.asked, self._told, self._counted)
            self._say(SheetCounted(counted))

    def _read_text(self, job: ReadTextJob, path: Path) -> None:
        from timeline_app.interchange.texts.read_text import words_of_data, words_of_file

        try:
            words = (
                words_of_file(path) if job.path else words_of_data(job.data, is_html=job.is_html)
            )
        except TextReadError as error:
            self._say(TextUnread(error.reason, error.detail))
        else:
            self._say(TextRead(words))

    def _parts(self, job: TextJob | FetchPages) -> Iterator[msgspec.Raw]:
        if isinstance(job, FetchPages):
            from timeline_app.app.jobs.page_server import fetched_parts

            return fetched_parts(job)
        from timeline_app.app.jobs.text_server import TextServer

        if self._texts is None:
            self._texts = TextServer()
        return self._texts.results(job.task)

    def _keep(self, path: Path, folder: Path) -> None:
        opened = open_copy(path, folder, self._told, self._counted, self._looked_into)
        if opened is not None:
            with opened.chronology as chronology:
                kept = path_bytes(chronology.path)
            self._say(Done(kept, is_new=opened.is_new, look=view_in(path)))
            return
        with _passing_folder() as passing:
            made = passing / "passing.chronology"
            convert_any_json(path, made, self._told, self._counted)
            self._hand_over(made, is_new=True, look=view_in(path))

    def _import(self, job: ImportJob, path: Path) -> None:
        from timeline_app.app.load.foreign_files import convert_foreign, made_by
        from timeline_app.app.load.sheets import sheet_to_ask_about

        if job.asked is not None and job.may_ask:
            sheet = sheet_to_ask_about(path, job.asked)
            if sheet is not None:
                folder = path_from(job.folder)
                known = latest_copy(path, folder, self._told) if job.is_known else None
                self._say(Imported(path_bytes(known)) if known else SheetSeen(sheet))
                return
        own, folder = os.urandom(4).hex(), path_from(job.folder)
        with passing_copy(folder, own) if job.is_to_add else nullcontext():
            opened = open_copy(
                path,
                folder,
                self._told,
                self._counted,
                self._looked_into,
                partial(convert_foreign, asked=job.asked),
                made_by(job.asked) + (f"-{own}" if job.is_to_add else ""),
            )
            if opened is not None:
                with opened.chronology as chronology:
                    kept = path_bytes(chronology.path)
                self._say(Imported(kept, report=opened.report))
                if job.is_to_add:
                    self._is_stopped.wait()  # by then the window has it open
                return
        with _passing_folder() as passing:
            made = passing / "passing.chronology"
            report = convert_foreign(path, made, self._told, self._counted, asked=job.asked)
            self._say(Imported(path_bytes(made), is_passing=True, report=report))
            self._is_stopped.wait()

    def _looked_into(self, path: Path) -> StoredChronology:
        """A copy for reading alone, for a window may be writing; its columns are cached then."""
        try:
            return open_to_look(path, progress=are_few)
        except Cancelled:
            from timeline_app.storage.columns.verify import refresh_columns

            with suppress(WriteFailed):  # the window will have to read them
                refresh_columns(path, self._told, alone=alone)
            return open_to_look(path)

    def _refresh(self, path: Path) -> None:
        from timeline_app.storage.columns.verify import refresh_columns

        put_right(path)
        with ExitStack() as stack:
            side_cache = None
            with suppress(WriteFailed):  # most files have room for their columns
                side_cache = stack.enter_context(_passing_folder()) / "columns"
            if side_cache is not None and refresh_columns(
                path, self._told, side_cache=side_cache, alone=alone
            ):
                self._hand_over(side_cache)
                return
            if side_cache is None:
                refresh_columns(path, self._told, alone=alone)
            self._say(Done())

    def _hand_over(self, made: Path, *, is_new: bool = False, look: ViewRead | None = None) -> None:
        """Tell of a file that is there until standard input ends."""
        seen = look or ViewRead()
        self._say(Done(path_bytes(made), is_passing=True, is_new=is_new, look=seen))
        self._is_stopped.wait()

    def _watch(self) -> None:
        """Take jobs; stop when standard input ends, as it does with whoever started this one."""
        parts: list[bytes] = []
        with suppress(OSError):
            while more := os.read(_STDIN, _CHUNK):
                *ends, rest = more.split(b"\n")
                for end in ends:
                    self._lines.put(b"".join((*parts, end)))
                    parts.clear()
                parts.append(rest)
        self.stop()

    def _counted(self, events: int) -> None:
        self._events = events

    def _told(self, done: int, total: int) -> bool:
        """Pass on how far the job is, a few times a second; whether to go on."""
        now = time.monotonic()
        if now - self._told_s >= _REPORT_S:
            self._told_s = now
            try:
                self._say(JobProgress(done, total, self._events))
            except BrokenPipeError:
                self.stop()
        return not self._is_stopped.is_set()

    def _say(self, line: Line) -> None:
        data = encoded(line)
        while data:
            data = data[os.write(_STDOUT, data) :]


@contextmanager
def _passing_folder() -> Iterator[Path]:
    """A folder that is gone after the block. Raises `WriteFailed`."""
    try:
        folder = TemporaryFolder()
    except OSError as error:
        detail = error.strerror or str(error)
        raise WriteFailed("temporary files", WriteReason.FAILED, detail) from error
    with folder as path:
        yield path


def _pasted(job: Paste) -> ReadSources:
    """The sources in a text; it is unread where that takes more memory than is safe."""
    from timeline_app.interchange.references.detect import pasted_sources

    try:
        return pasted_sources(job.text)
    except MemoryError:
        return ReadSources(unread=(Unread(UnreadReason.TOO_LONG, job.text),))


def _bound(job: Job, path: Path) -> list[tuple[int, int]]:
    """Take no more memory and time than the job may; gives what `free_this_process` takes."""
    size = len(job.text) if isinstance(job, Paste) else size_of(path)
    if isinstance(job, LookAtSheet | CountSheet | ReadTextJob):
        size = max(size, len(job.data))
    elif isinstance(job, TextJob):
        size = _PACKED * len(bytes(job.task))
    elif isinstance(job, FetchPages):
        size = len(job.pages) * job.limits.most_bytes
    return bound_this_process(size, most_memory(path))


def _give_way() -> None:
    """Let everything else that runs go first."""
    if sys.platform != "win32":
        os.nice(_NICE)
