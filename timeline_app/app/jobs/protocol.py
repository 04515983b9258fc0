"""What the window and a process beside it say to each other: one JSON object a line.

The process reads one job on standard input, goes on while that stays open, and tells on
standard output how far it is and, once, how it ended.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TypeAlias

import msgspec

from timeline_app.core.evidence.import_result import ReadSources
from timeline_app.core.evidence.text_input import KeptWords, UnreadTextReason
from timeline_app.storage.errors import Refused, RefusedReason, WriteFailed, WriteReason
from timeline_app.storage.report_details import Detail


class Keep(msgspec.Struct, tag="keep"):
    """The job of making a chronology in `folder` from the JSON at `path`."""

    path: bytes
    folder: bytes


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
    """The job of reading the sources in a text that was pasted on a day, as EDTF."""

    text: str
    today: str


class ReadText(msgspec.Struct, tag="read_text"):
    """The job of reading the words of a file, or of what the clipboard holds as `data`."""

    path: bytes = b""
    data: bytes = b""
    is_html: bool = False


class Told(msgspec.Struct, tag="told"):
    """How far the job is: what is done, of what in all, and how many events were read."""

    done: int
    total: int
    events: int


class Done(msgspec.Struct, tag="done"):
    """The job is done.

    `path` is the file that it made, if any; one that `is_passing` is gone once the process is
    let go of. `is_sound` says whether verified columns were right, `is_new` whether a
    chronology was made just now.
    """

    path: bytes = b""
    is_passing: bool = False
    is_new: bool = False
    is_sound: bool = True


class Pasted(msgspec.Struct, tag="pasted"):
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


class Fault(msgspec.Struct, tag="fault"):
    """The job broke off, in a word of the program's own."""

    text: str


Job: TypeAlias = Keep | Columns | Verify | Index | Paste | ReadText
Line: TypeAlias = Told | Done | Pasted | TextRead | TextUnread | RefusedLine | FailedLine | Fault
Outcome: TypeAlias = Done | Pasted | TextRead | TextUnread | Refused | WriteFailed | Fault

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


def outcome_of(
    line: Done | Pasted | TextRead | TextUnread | RefusedLine | FailedLine | Fault,
) -> Outcome:
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
        return _whole(said)
    values = {
        name: _whole(value)
        if isinstance(value, str)
        else value
        if isinstance(value, int)
        else _text(value)
        for name, value in said.values.items()
    }
    return Detail(said.part, values)


def _whole(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")
