"""Events as a file of any format that is written: for the command line and the window alike."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import BinaryIO

from timeline_app.app.export.told_writing import ToldOutgoing, WritingProgress
from timeline_app.app.load.document_customs import document_language, usual_paper
from timeline_app.core.text.translation import words
from timeline_app.interchange.fields import MEMO_FIELDS
from timeline_app.interchange.formats import MEMO_OPTIONS, Format, written
from timeline_app.interchange.writing.outgoing import Outgoing, TooManyEventsError
from timeline_app.storage.errors import WriteFailed, WriteReason
from timeline_app.storage.file.atomic_write import new_open_file
from timeline_app.storage.file.backups import Backups

Write = Callable[[Outgoing, BinaryIO], None]
"""Writes a whole file; `Writer.write`, or a `partial` of it with options."""


PDF = Format(
    "pdf",
    words.mark("PDF document"),
    written_suffixes=(".pdf",),
    written_fields=MEMO_FIELDS,
    options=(*MEMO_OPTIONS, "figure", "language", "paper"),
)
"""Its pages are set by Qt, so that its writer is no module of `interchange`."""


def written_formats() -> tuple[Format, ...]:
    """All formats that events are written in, but for a chronology and our JSON."""
    return (*written(), PDF)


def format_of_suffix(path: Path) -> Format | None:
    """The format of files whose names end so; None if there is none."""
    suffix = path.suffix.lower()
    return next((one for one in written_formats() if suffix in one.written_suffixes), None)


def write_of(one: Format, **options: object) -> Write:
    """What writes a format, with those of these options that it takes (`Format.options`).

    Where it is not told otherwise a document speaks the program's language, and has pages as they
    are usual here.
    """
    usual = {"translate": words, "language": document_language(), "paper": usual_paper()}
    wanted: dict[str, object] = {**usual, **options}
    taken = {name: wanted[name] for name in one.options if name in wanted}
    return partial(_writing(one), **taken)


def _writing(one: Format) -> Callable[..., None]:
    if one is not PDF:
        return one.written_by().write
    from timeline_app.app.export.memo_pdf import write  # only with Qt

    return write


def write_events(
    going: Outgoing,
    write: Write,
    path: Path,
    *,
    replace: bool,
    backups: Backups | None = None,
    ticks: WritingProgress | None = None,
) -> None:
    """Write events to a file, which appears whole or not at all.

    Where it does not, a file that was there is as it was. `replace` and `backups` are as for
    `new_open_file`. The `ticks` are told of each event, source and write. Raises `WriteFailed`,
    `Refused`, and `Cancelled` where these stop it.
    """
    told = going if ticks is None else ToldOutgoing(going, ticks)
    heed = None if ticks is None else ticks.again
    try:
        with new_open_file(path, replace=replace, backups=backups, heed=heed) as file:
            write(told, file)
    except TooManyEventsError as error:
        raise WriteFailed(path, WriteReason.TOO_MANY_EVENTS) from error
