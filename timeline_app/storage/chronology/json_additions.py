"""What a JSON document would add to an open chronology, record by record."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from timeline_app.core.edits.edit import Change
from timeline_app.core.records.records import KeptText, Record, type_of_section
from timeline_app.storage.database.file_kind import FileKind, kind_of
from timeline_app.storage.database.reader import RecordReader
from timeline_app.storage.database.validation import Flaw, first_flaw, id_of
from timeline_app.storage.errors import Detail, Refused, RefusedReason, detail
from timeline_app.storage.json.document_reader import read_json
from timeline_app.storage.json.document_type import (
    SourceLine,
    TextLine,
    flaw_of_text,
    line_of_text,
    not_in_our_layout,
    old_texts_of,
    records_of,
)
from timeline_app.storage.json.fault_location import (
    Line,
    check_repeated_keys,
    placed,
    refusal_of_flaw_in_line,
    refusal_of_line,
)
from timeline_app.storage.json.stream_import import (
    BATCH,
    LARGEST_WHOLE,
    LineError,
    NotByLineError,
    RecordLines,
)
from timeline_app.storage.progress import Progress, tell
from timeline_app.storage.reasons import ReasonPart

_Placed = tuple[Sequence[Record], Line]
"""Records that follow each other, and the place of the first."""


def additions(
    reader: RecordReader,
    path: Path,
    keep_words: Callable[[str], object],
    progress: Progress | None = None,
) -> Iterator[Change]:
    """The changes that add what the document holds and the chronology doesn't have yet.

    They are looked for while they are made: each record meets those that came before it. What
    is there already is passed over. In our layout the document is read line by line, and
    `progress` is told of its bytes, else of its records. `keep_words` takes the words of a text
    before that is given. Raises `Refused` for the document,
    also for a record whose id another has in the chronology, and `Cancelled`.
    """
    kind = kind_of(path)
    if kind is FileKind.CHRONOLOGY:
        raise Refused(path, RefusedReason.NO_COPY_AS_JSON, Detail(ReasonPart.SAVE_AS_JSON))
    if kind is not FileKind.JSON:
        raise Refused(path, RefusedReason.OTHER_FORMAT, Detail(ReasonPart.NO_JSON))
    for records, place in _by_line_or_whole(path, progress):
        yield from _new_of_lines(reader, path, records, place, keep_words)
        old = [line_of_text(*one) for one in old_texts_of(_sources(records))]
        if old:
            yield from _new_of_lines(reader, path, old, place, keep_words)


def _by_line_or_whole(path: Path, progress: Progress | None) -> Iterator[_Placed]:
    """The records of the document, some at a time and those of a section together."""
    try:
        _check_lines(path)
        yield from _by_line(path, progress)
    except NotByLineError as error:
        if path.stat().st_size > LARGEST_WHOLE:
            needed = detail(ReasonPart.ONE_RECORD_A_LINE, size=LARGEST_WHOLE >> 20)
            raise Refused(path, RefusedReason.UNREADABLE, needed, error.where) from error
        yield from _whole(path, progress)
    except OSError as error:
        raise Refused(path, RefusedReason.UNREADABLE, error.strerror or str(error)) from error


def _check_lines(path: Path) -> None:
    """Raise `NotByLineError` unless all of the document is in our layout. Takes little time."""
    with path.open("rb") as file:
        for _ in RecordLines(file).batches():
            pass


def _by_line(path: Path, progress: Progress | None) -> Iterator[_Placed]:
    with path.open("rb") as file:
        total = os.fstat(file.fileno()).st_size
        lines = RecordLines(file)
        for batch in lines.batches():
            place = batch.section, batch.first, batch.line
            try:
                records = batch.lines()
            except LineError as error:
                section, first, line = place
                at = section, first + error.index, line + error.index
                raise refusal_of_line(path, batch.raw[error.index], at, error.error) from error
            for index in not_in_our_layout(records, batch.raw):
                check_repeated_keys(path, batch.raw[index])
            tell(progress, path, batch.read, total)
            yield records, place


def _whole(path: Path, progress: Progress | None) -> Iterator[_Placed]:
    document = read_json(path)
    total = sum(len(getattr(document, section)) for section in type_of_section)
    done = 0
    for section in type_of_section:
        records, first = iter(getattr(document, section)), 0
        while part := list(islice(records, BATCH)):
            yield part, (section, first, 0)
            first, done = first + len(part), done + len(part)
            tell(progress, path, done, total)


def _sources(lines: Sequence[Record]) -> Iterator[SourceLine]:
    return (line for line in lines if isinstance(line, SourceLine))


def _new_of_lines(
    reader: RecordReader,
    path: Path,
    lines: Sequence[Record],
    place: Line,
    keep_words: Callable[[str], object],
) -> Iterator[Change]:
    """The changes that add those of the records in these lines that are not there."""
    words: dict[str, str] = {}
    for index, line in enumerate(lines):
        if isinstance(line, TextLine):
            flaw = flaw_of_text(line)
            if flaw is not None:
                raise _refusal(path, place, index, line, flaw)
            words[line.id] = line.words
    for change in _new_ones(reader, path, records_of(lines), place):
        if isinstance(change.after, KeptText):
            keep_words(words[change.after.id])
        yield change


def _new_ones(
    reader: RecordReader, path: Path, records: Sequence[Record], place: Line
) -> Iterator[Change]:
    """The changes that add those of these records that are not there."""
    flawed = first_flaw(records)
    if flawed is not None:
        index, flaw = flawed
        raise _refusal(path, place, index, records[index], flaw)
    there = reader.like_these(records)
    for index, (record, other) in enumerate(zip(records, there, strict=True)):
        if other is None:
            yield Change(None, record)
        elif other != record:
            flaw = Flaw("", RefusedReason.DIFFERENT_RECORD, "")
            raise _refusal(path, place, index, record, flaw)


def _refusal(path: Path, place: Line, index: int, record: Record, flaw: Flaw) -> Refused:
    section, first, line = place
    at = section, first + index, line + index
    if line:
        return refusal_of_flaw_in_line(path, at, id_of(record), flaw)
    field = f".{flaw.field}" if flaw.field else ""
    at_field = f"{section}[{first + index}]{field}"
    return Refused(path, flaw.reason, flaw.detail, placed(at_field, own_id=id_of(record)))
