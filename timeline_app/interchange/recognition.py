"""Of which format a file is: readers are asked in the order of the table of formats."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from timeline_app.core.value import Value
from timeline_app.interchange.foreign.appearance import seeming_of
from timeline_app.interchange.foreign.reader import (
    Certainty,
    ForeignFile,
    ForeignRefusedError,
    RefusalReason,
)
from timeline_app.interchange.foreign.values import ForeignPart
from timeline_app.interchange.formats import FORMATS, SHEET, Format


def candidates(file: ForeignFile) -> list[Format]:
    """The formats that a file may be of: the one that is sure, else all that say perhaps.

    One that is to be read in a format, or as only sheets are, is of that, whatever it looks like.
    """
    if file.options.format:
        return [one for one in FORMATS if one.name == file.options.format]
    if file.options.is_of_sheet:
        return [one for one in FORMATS if one.name == SHEET]
    head, likely = file.head(), []
    for one in FORMATS:
        certainty = one.reader().sniff(head, file.name).certainty
        if certainty is Certainty.SURELY:
            return [one]
        if certainty is Certainty.PERHAPS:
            likely.append(one)
    return likely


class FileReading(Value, frozen=True):
    """A file that is being read, and as what."""

    format: Format
    parts: Iterator[ForeignPart]


def begun(file: ForeignFile) -> FileReading:
    """Begin to read a file by the first format that does not refuse it.

    What is refused later on was of that format. Raises `ForeignRefusedError` for a file that
    none takes: that of the only one it may be of, else one that says what the file seems to be;
    and `OSError`.
    """
    if not file.size:
        raise ForeignRefusedError(RefusalReason.EMPTY)
    likely = candidates(file)
    for one in likely:
        parts = _parts(one, file)
        try:
            first = next(parts, None)
        except ForeignRefusedError as error:
            is_telling = error.detail or error.reason is not RefusalReason.NOT_THIS_FORMAT
            if len(likely) == 1 and is_telling:
                raise
            continue
        if first is None and file.options.format:
            raise ForeignRefusedError(RefusalReason.NO_EVENTS)
        return FileReading(one, parts if first is None else chain((first,), parts))
    raise ForeignRefusedError(RefusalReason.UNKNOWN, seeming_of(file.head()).value)


def _parts(one: Format, file: ForeignFile) -> Iterator[ForeignPart]:
    """What its reader yields; raises `ForeignRefusedError` too where the encoding breaks off."""
    try:
        yield from one.reader().read(file)
    except UnicodeDecodeError as error:
        raise ForeignRefusedError(RefusalReason.ENCODING) from error
