"""What the window and a process beside it say to each other: one JSON object a line.

The process reads one job on standard input, goes on while that stays open, and tells on
standard output how far it is and, once, how it ended.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TypeAlias

import msgspec

from timeline_app.app.load.picture_view import ViewRead
from timeline_app.app.load.sheets import CountedSheet
from timeline_app.core.evidence.import_result import ReadSources
from timeline_app.core.evidence.text_input import KeptWords, UnreadTextReason
from timeline_app.interchange.foreign.reader import ReadOptions
from timeline_app.interchange.placing.report import Report
from timeline_app.interchange.sheets.looking import LookedSheet
from timeline_app.storage.errors import Detail, Refused, RefusedReason, WriteFailed, WriteReason
from timeline_app.web.page_tasks import FetchPages


class Keep(msgspec.Struct, tag="keep"):
    """The job of making a chronology in `folder` from the JSON at `path`."""

    path: bytes
    folder: bytes


class ImportJob(msgspec.Struct, tag="import"):
    """The job of making a chronology in `folder` from the file of another program at `path`.

    It is read as `asked`; if `may_ask`, a sheet is only looked at, for somebody is to be asked:
    but where it `is_known`, the chronology is meant that was made of it last, if there is one.
    One that `is_to_add` is read anew in any case: what was made of it may have been edited since.
    """

    path: bytes
    folder: bytes
    asked: ReadOptions | None = None
    may_ask: bool = False
    is_known: bool = False
    is_to_add: bool = False


class LookAtSheet(msgspec.Struct, tag="look_at_sheet"):
    """The job of telling what the sheet at `path`, or in `data` if any was pasted, seems to be."""

    path: bytes
    data: bytes
    asked: ReadOptions


class CountSheet(msgspec.Struct, tag="count_sheet"):
    """The job of telling what comes of the same when it is read as `asked`."""

    path: bytes
    data: bytes
    asked: ReadOptions


class Columns(msgspec.Struct, tag="columns"):
    """The job of caching the columns of a chronology anew."""

    path: bytes


class Verify(msgspec.Struct, tag="verify"):
    """The job of checking a chronology in full."""

    path: bytes


class Index(msgspec.Struct, tag="index"):
    """The job of indexing the words of a chronology in the new file `target`, for search."""

    path: bytes
    target: bytes


class Paste(msgspec.Struct, tag="paste"):
    """The job of reading the sources in a text that was pasted."""

    text: str


class ReadTextJob(msgspec.Struct, tag="read_text"):
    """The job of reading the words of a file, or of what the clipboard holds as `data`."""

    path: bytes = b""
    data: bytes = b""
    is_html: bool = False


class TextJob(msgspec.Struct, tag="text"):
    """The job of doing one of `text_tasks`; the same process does what is asked next."""

    task: msgspec.Raw


class JobProgress(msgspec.Struct, tag="told"):
    """How far the job is: what is done, of what in all, and how many events were read."""

    done: int
    total: int
    events: int


class TextPart(msgspec.Struct, tag="text_part"):
    """Some of what came of one of `text_tasks`, or of `FetchPages`, before `Done`."""

    result: msgspec.Raw


class Done(msgspec.Struct, tag="done"):
    """The job is done.

    `path` is the file that it made, if any; one that `is_passing` is gone once the process is
    let go of. `is_sound` says whether verified columns were right, `is_new` whether a
    chronology was made just now, `look` how the picture shows it that it was in.
    """

    path: bytes = b""
    is_passing: bool = False
    is_new: bool = False
    is_sound: bool = True
    look: ViewRead = ViewRead()


class Imported(msgspec.Struct, tag="imported"):
    """The job is done: a chronology was made of a foreign file, or was there already.

    As `Done` is; without a `report` it was there.
    """

    path: bytes
    is_passing: bool = False
    report: Report | None = None


class SheetSeen(msgspec.Struct, tag="sheet_seen"):
    """The job is done: a sheet was looked at."""

    sheet: LookedSheet


class SheetCounted(msgspec.Struct, tag="sheet_counted"):
    """The job is done: this comes of a sheet."""

    counted: CountedSheet


class PastedText(msgspec.Struct, tag="pasted"):
    """The job is done: this was read from a pasted text."""

    read: ReadSources


class TextRead(msgspec.Struct, tag="text_read"):
    """The job is done: these words were read."""

    words: KeptWords


class TextUnread(msgspec.Struct, tag="text_unread"):
    """The job is done: no words were read; `detail` is what the system or a library said."""

    reason: UnreadTextReason
    detail: str = ""


class RefusedLine(msgspec.Struct, tag="refused"):
    """The job ended with `Refused`."""

    path: bytes
    reason: RefusedReason
    detail: Detail | str
    where: Detail | str


class FailedLine(msgspec.Struct, tag="failed"):
    """The job ended with `WriteFailed`."""

    path: bytes
    reason: WriteReason
    detail: Detail | str


class JobFault(msgspec.Struct, tag="fault"):
    """The job broke off, in a word of the program's own."""

    text: str


Job: TypeAlias = (
    Keep
    | ImportJob
    | LookAtSheet
    | CountSheet
    | Columns
    | Verify
    | Index
    | Paste
    | ReadTextJob
    | TextJob
    | FetchPages
)
Read: TypeAlias = Done | Imported | SheetSeen | SheetCounted | PastedText | TextRead | TextUnread
Line: TypeAlias = JobProgress | TextPart | Read | RefusedLine | FailedLine | JobFault
Outcome: TypeAlias = Read | Refused | WriteFailed | JobFault

_job_decoder = msgspec.json.Decoder(Job)
_line_decoder: msgspec.json.Decoder[Line] = msgspec.json.Decoder(Line)


def path_bytes(path: Path) -> bytes:
    """A path as it can be written; names need not be text."""
    return os.fsencode(path)


def path_from(raw: bytes) -> Path:
    """The path that was written so."""
    return Path(os.fsdecode(raw))


def encoded(message: Job | Line) -> bytes:
    """A message as one line."""
    return msgspec.json.encode(message) + b"\n"


def job_from(line: bytes) -> Job:
    """The job in a line. Raises `msgspec.MsgspecError`."""
    job: Job = _job_decoder.decode(line)
    return job


def line_from(line: bytes) -> Line:
    """The message in a line. Raises `msgspec.MsgspecError`."""
    return _line_decoder.decode(line)


def error_line(error: Refused | WriteFailed) -> Line:
    """An error as a message."""
    detail = _text(error.detail)
    if isinstance(error, Refused):
        return RefusedLine(path_bytes(error.path), error.reason, detail, _text(error.where))
    return FailedLine(path_bytes(error.path), error.reason, detail)


def outcome_of(line: Read | RefusedLine | FailedLine | JobFault) -> Outcome:
    """How a job ended, with errors as those that were raised."""
    match line:
        case RefusedLine():
            return Refused(path_from(line.path), line.reason, line.detail, line.where)
        case FailedLine():
            return WriteFailed(path_from(line.path), line.reason, line.detail)
        case _:
            return line


def _text(said: Detail | str) -> Detail | str:
    """The same without halves of characters, which no JSON takes."""
    if isinstance(said, str):
        return without_halves(said)
    values = {
        name: without_halves(value)
        if isinstance(value, str)
        else value
        if isinstance(value, int)
        else _text(value)
        for name, value in said.values.items()
    }
    return Detail(said.part, values)


def without_halves(text: str) -> str:
    """A text with a question mark in place of each half of a character, which no JSON takes."""
    return text.encode("utf-8", "replace").decode("utf-8")
