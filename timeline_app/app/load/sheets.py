"""Sheets whose columns somebody is asked about: what they seem to be, and what comes of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from timeline_app.app.load.foreign_files import (
    foreign_file,
    rarely_collected,
    told_of,
    told_refusals,
)
from timeline_app.core.edits.record_edits import instant_text
from timeline_app.core.value import Value, replace
from timeline_app.interchange.foreign.reader import (
    ForeignFile,
    ForeignRefusedError,
    ReadOptions,
    file_of,
)
from timeline_app.interchange.foreign.values import ForeignPart
from timeline_app.interchange.formats import SHEET
from timeline_app.interchange.placing.placing import ImportedFile, RecordPlacing
from timeline_app.interchange.placing.report import Report
from timeline_app.interchange.recognition import candidates
from timeline_app.interchange.sheets.all_fields import is_of_all_fields
from timeline_app.interchange.sheets.day_order import DayEvidence
from timeline_app.interchange.sheets.looking import LookedSheet, looked_at
from timeline_app.interchange.sheets.names import ColumnMeaning
from timeline_app.interchange.sheets.reader import sheet_in
from timeline_app.storage.progress import Counted, Progress, tell

_TOLD_EACH = 500
Evidence = tuple[tuple[ColumnMeaning, DayEvidence], ...]


class CountedSheet(Value, frozen=True):
    """What comes of a whole sheet, and what its dates tell of the order of day and month."""

    report: Report
    evidence: Evidence


def looked_into(path: Path, data: bytes, asked: ReadOptions) -> LookedSheet:
    """What a sheet seems to be: in the file there, or in what was pasted. Raises `Refused`."""
    with told_refusals(path):
        return looked_at(_file(path, data, asked))


def counted_sheet(
    path: Path, data: bytes, asked: ReadOptions, progress: Progress, counted: Counted
) -> CountedSheet:
    """What comes of the same when it is imported. Raises `Refused`, `Cancelled`."""
    done, total = 0, 0

    def read(bytes_read: int, size: int) -> None:
        nonlocal done, total
        done, total = bytes_read, size
        tell(progress, path, done, total)

    def told(parts: Iterable[ForeignPart], placing: RecordPlacing) -> Iterator[ForeignPart]:
        for number, part in enumerate(parts):
            yield part
            if number % _TOLD_EACH == 0:
                counted(placing.event_count)
                tell(progress, path, done, total)

    with told_refusals(path):
        sheet = sheet_in(told_of(_file(path, data, asked), read))
        with rarely_collected(), closing(RecordPlacing(_nameless(asked))) as placing:
            placing.take(told(sheet.parts(), placing))
            return CountedSheet(replace(placing.report(), faults=()), sheet.evidence)


def sheet_to_ask_about(path: Path, asked: ReadOptions) -> LookedSheet | None:
    """The sheet in a file that is read as one; none for a file of another kind.

    A table of all fields says itself what its columns are. Raises `Refused`.
    """
    with told_refusals(path):
        file = _file(path, b"", asked)
        undated: LookedSheet | None = None
        for one in candidates(file):
            try:
                if one.name == SHEET:
                    looked = looked_at(file)
                    if looked.is_encoding_told and is_of_all_fields(looked.mapping.names):
                        return None
                    if looked.mapping.has_dates:
                        return looked
                    undated = looked
                else:
                    next(one.reader().read(file), None)
                    return None
            except ForeignRefusedError:
                continue
        return undated


def _file(path: Path, data: bytes, asked: ReadOptions) -> ForeignFile:
    return file_of(data, asked, path.name) if data else foreign_file(path, asked=asked)


def _nameless(asked: ReadOptions) -> ImportedFile:
    now = instant_text(datetime.now(UTC))
    return ImportedFile(name="", format=SHEET, base="", sha256="", today=asked.today, now=now)
