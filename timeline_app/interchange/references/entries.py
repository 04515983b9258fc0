"""Sources of a file as the parts of an import: each with its place, and what of it was changed."""

from __future__ import annotations

import time
from collections.abc import Iterator

from timeline_app.core.evidence.import_result import ReadSources, RemarkReason, UnreadReason
from timeline_app.interchange.foreign.decoding import text_of
from timeline_app.interchange.foreign.reader import ForeignFile, ForeignRefusedError, RefusalReason
from timeline_app.interchange.foreign.values import (
    FaultReason,
    ForeignFault,
    ForeignPart,
    ForeignSource,
)
from timeline_app.interchange.texts.limits import (
    LARGEST_LIST,
    LONGEST_LIST_S,
    LONGEST_RAW,
)

_MOST_BEFORE = 1_000
"""Parts that can't be read before the first source."""
_CHANGED = {
    RemarkReason.NOT_A_DATE: FaultReason.DATE_IN_WORDS,
    RemarkReason.NAME_JOINED: FaultReason.NAME_JOINED,
    RemarkReason.MARKUP: FaultReason.MARKUP,
    RemarkReason.LATEX: FaultReason.COMMANDS,
    RemarkReason.NO_TYPE: FaultReason.NO_TYPE,
}


def lines_of(file: ForeignFile) -> Iterator[tuple[int, str]]:
    """The lines of a text with their numbers. Raises `ForeignRefusedError`."""
    if file.size > LARGEST_LIST:
        raise ForeignRefusedError(RefusalReason.UNSAFE, "size")
    with text_of(file) as stream:
        try:
            yield from enumerate(stream, start=1)
        except UnicodeDecodeError as error:
            raise ForeignRefusedError(RefusalReason.ENCODING) from error


def parts_of_entry(read: ReadSources, place: str, raw: str) -> Iterator[ForeignPart]:
    """What one entry was read as; `raw` is how it stood there.

    Raises `ForeignRefusedError` where what reads it is not installed.
    """
    raw = raw.strip()[:LONGEST_RAW]
    for source in read.found:
        kept = [r for r in source.remarks if r.reason is RemarkReason.KEPT_ASIDE]
        left_over = tuple((remark.field, remark.raw) for remark in kept)
        yield ForeignSource(place, raw, source.item, source.own_id, left_over)
        for remark in source.remarks:
            if remark.reason in _CHANGED:
                yield ForeignFault(place, remark.raw, _CHANGED[remark.reason], remark.field)
    for unread in read.unread:
        if unread.reason is UnreadReason.NO_READER:
            raise ForeignRefusedError(RefusalReason.UNREADABLE, f"bibtexparser {unread.detail}")
        yield ForeignFault(place, unread.raw.strip() or raw, FaultReason.NOT_READ)


def with_any(parts: Iterator[ForeignPart]) -> Iterator[ForeignPart]:
    """The same. Raises `ForeignRefusedError` before anything else where no source is among them.

    That is also raised where reading takes longer than any honest list does.
    """
    before, parts = list[ForeignPart](), _in_time(parts)
    for part in parts:
        before.append(part)
        if isinstance(part, ForeignSource):
            break
        if len(before) == _MOST_BEFORE:
            raise ForeignRefusedError(RefusalReason.NOT_THIS_FORMAT)
    else:
        raise ForeignRefusedError(RefusalReason.NO_EVENTS)
    yield from before
    yield from parts


def _in_time(parts: Iterator[ForeignPart]) -> Iterator[ForeignPart]:
    begun_s = time.process_time()
    for part in parts:
        if time.process_time() - begun_s > LONGEST_LIST_S:
            raise ForeignRefusedError(RefusalReason.UNSAFE, "time")
        yield part
