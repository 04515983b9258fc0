"""The JSON form of a chronology, for git and for other programs: written, read, imported.

It is one valid JSON document, laid out one record a line in a fixed order of sections, so that
it diffs well. The same document in another layout is read all the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from timeline_app.core.records.records import SourceId
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.database.connection import (
    in_memory,
    on_disk_for_now,
    refusing_large_rows,
    writing,
)
from timeline_app.storage.database.file_kind import FileKind, kind_of
from timeline_app.storage.database.validation import HoldsRecords
from timeline_app.storage.errors import Detail, Refused, RefusedReason, detail
from timeline_app.storage.json.bulk_insert import build, keep_columns
from timeline_app.storage.json.document_type import JsonDocument, json_chunks
from timeline_app.storage.json.stream_import import LARGEST_WHOLE, NotByLineError, fill_from_json
from timeline_app.storage.progress import Counted, Progress, interruptible
from timeline_app.storage.reasons import ReasonPart

if TYPE_CHECKING:
    from timeline_app.storage.file.backups import Backups

_T = TypeVar("_T")
_COUNTED_EVERY = 1_000
LARGEST_NAMED = 16 << 20
"""Bytes of a document that is read once more, and as a whole, to say best what is wrong in it."""


def write_json(
    held: HoldsRecords,
    path: Path,
    backups: Backups | None = None,
    *,
    replace: bool = True,
    with_confidential: bool = False,
    counted: Counted | None = None,
) -> int:
    """Write a chronology as JSON, in place of a file that may be there; all or nothing.

    Confidential sources are left out, and what rests on them: gives how many. What is replaced
    goes to the `backups`; without `replace` nothing is. `counted` is told of records, and what it
    raises leaves everything as it was. Raises `WriteFailed`, or `Refused` if the chronology itself
    can't be read, or a newer program wrote it.
    """
    from timeline_app.storage.chronology.selected_events import SelectedEvents
    from timeline_app.storage.file.atomic_write import new_open_file
    from timeline_app.storage.json.handed_on import HandedOn

    if isinstance(held, StoredChronology | SelectedEvents) and held.is_newer:
        raise Refused(held.path, RefusedReason.NEWER, Detail(ReasonPart.LEFT_OUT_IN_JSON))
    with new_open_file(path, replace=replace, backups=backups) as file:
        left_out = frozenset[SourceId]() if with_confidential else _confidential(held)
        chunks = json_chunks(HandedOn(held, left_out) if left_out else held)
        for records, chunk in enumerate(chunks):
            file.write(chunk)
            if counted is not None and records % _COUNTED_EVERY == 0:
                counted(records)
    return len(left_out)


def _confidential(held: HoldsRecords) -> frozenset[SourceId]:
    from timeline_app.storage.json.handed_on import confidential_in

    if isinstance(held, StoredChronology):
        return held.confidential_sources()
    return confidential_in(held)


def convert_json(
    json_path: Path,
    chronology_path: Path,
    progress: Progress | None = None,
    counted: Counted | None = None,
    backups: Backups | None = None,
) -> None:
    """Write what the JSON holds to a new chronology file; it appears whole or not at all.

    In our layout the JSON is read line by line, in bounded memory; `progress` is told of its
    bytes, and `counted` of its events before that. It may be called in another thread or
    process. Journals of another that are in its way go to the `backups`. Raises `Refused` for the
    JSON, `Cancelled`, and `WriteFailed` for the new file, also if it exists.
    """
    from timeline_app.storage.file.installing import new_database

    def streamed() -> None:
        with (
            new_database(chronology_path, backups=backups) as file,
            interruptible(file, json_path, progress) as telling,
        ):
            with _reading(json_path):
                columns = fill_from_json(file, json_path, telling, counted)
            keep_columns(file, columns)

    _by_line_or_whole(json_path, streamed, lambda held: build(chronology_path, held, backups))


def load_json(
    path: Path, progress: Progress | None = None, counted: Counted | None = None
) -> StoredChronology:
    """A chronology in memory with what the JSON holds; no file is written.

    That of a large document lies where SQLite keeps temporary data, for memory is bounded.
    `progress` and `counted` are told as by `convert_json`. Raises `Refused`, `Cancelled`, and
    `WriteFailed` if there is no room for it.
    """

    def streamed() -> StoredChronology:
        is_small = path.stat().st_size <= LARGEST_WHOLE
        connection = in_memory() if is_small else on_disk_for_now()
        try:
            with (refusing_large_rows if is_small else writing)(path), _reading(path):
                columns = fill_from_json(connection, path, progress, counted)
        except BaseException:
            connection.close()
            raise
        return StoredChronology.filled(connection, path, columns)

    return _by_line_or_whole(path, streamed, lambda held: StoredChronology.in_memory(held, path))


def _by_line_or_whole(
    path: Path, by_line: Callable[[], _T], whole: Callable[[JsonDocument], _T]
) -> _T:
    """What `by_line` gives, or `whole` for a document that isn't laid out by line.

    A smaller document with a fault is read as a whole too: that names faults best.
    """
    if kind_of(path) is not FileKind.JSON:
        raise Refused(path, RefusedReason.OTHER_FORMAT, Detail(ReasonPart.NO_JSON))
    is_small = path.stat().st_size <= LARGEST_WHOLE
    try:
        return by_line()
    except NotByLineError as error:
        if not is_small:
            needed = detail(ReasonPart.ONE_RECORD_A_LINE, size=LARGEST_WHOLE >> 20)
            raise Refused(path, RefusedReason.UNREADABLE, needed, error.where) from error
    except Refused as error:
        is_named = is_small and path.stat().st_size <= LARGEST_NAMED
        if not is_named or error.path != path:
            raise
    from timeline_app.storage.json.document_reader import read_json  # few are in another layout

    return whole(read_json(path))


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    """Refuse a file that can't be read, whatever is being written meanwhile."""
    try:
        yield
    except OSError as error:
        raise Refused(path, RefusedReason.UNREADABLE, error.strerror or str(error)) from error
