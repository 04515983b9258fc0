"""What takes long with a large file, to be done beside the window that shows it.

Each function here opens the file anew, so that it can run in another thread or process.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from pathlib import Path

import numpy as np

from timeline_app.core.columns.event_columns import DENSE, RARE, EventColumns
from timeline_app.storage.columns import current
from timeline_app.storage.columns.cache import write_side_cache
from timeline_app.storage.columns.current import columns_of_events, store, stored_columns
from timeline_app.storage.database.connection import connected, connected_to_read, refusing, writing
from timeline_app.storage.database.migrations import stand_in
from timeline_app.storage.database.reader import RecordReader
from timeline_app.storage.errors import Detail, Refused, RefusedReason, WriteFailed, WriteReason
from timeline_app.storage.file.file_identity import FileIdentity, FileState
from timeline_app.storage.file.integrity import check_contents, check_file, check_structure
from timeline_app.storage.progress import Progress, interruptible
from timeline_app.storage.reasons import ReasonPart


def verify(path: Path, progress: Progress | None = None) -> bool:
    """Check a file in full, as `Check.FULL` does, and whether its cached columns are right.

    False means that `refresh_columns` should be called, and the file opened again. `progress` is
    told of events, and stays at 0 while the pages are checked: meanwhile an edit would have to
    wait, so cancel before it and start anew. Raises `Refused`, `Cancelled`; writes nothing.
    """
    with opened_anew(path, progress) as (connection, telling):
        check_contents(connection, path)
        reader = RecordReader(connection, path)
        revision = _revision(reader, path)
        cached = stored_columns(connection, reader, path, revision)
        columns = columns_of_events(reader, path, telling)
        if _revision(reader, path) != revision:
            return True  # an edit came between: it keeps right what was right
        if cached is None:
            return len(columns) < current.CACHED_FROM
        return _are_equal(cached, columns)


def refresh_columns(
    path: Path,
    progress: Progress | None = None,
    *,
    side_cache: Path | None = None,
    alone: Callable[[Path], AbstractContextManager[bool]] = lambda _: nullcontext(True),
) -> bool:
    """Cache the columns of all events in the file, whatever is cached there.

    Within the block `alone` nobody else may write the file, if it says so. Where it doesn't, or
    the file can't be written, they go into the new file `side_cache`, for `Chronology.open`;
    whether they did so is given. `progress` is told of events. Raises `Refused`, `WriteFailed`,
    `Cancelled`; then the file is as it was.
    """
    with opened_anew(path, progress) as (connection, telling):
        identity, reader = FileIdentity(connection, path), RecordReader(connection, path)
        revision = _revision(reader, path)
        columns = columns_of_events(reader, path, telling)
        try:
            with alone(path) as is_alone:
                if not is_alone:
                    raise WriteFailed(path, WriteReason.LOCKED)
                if identity.place() is not FileState.SAME:
                    raise WriteFailed(path, WriteReason.REPLACED)
                with writing(path), closing(connected(path)) as file:
                    store(file, path, columns, revision)
        except WriteFailed:
            if side_cache is None:
                raise
            write_side_cache(side_cache, columns, revision)
            return True
        return False


@contextmanager
def opened_anew(
    path: Path, progress: Progress | None
) -> Iterator[tuple[sqlite3.Connection, Progress | None]]:
    """Give a connection to read a file of our structure, that stops if `progress` says so."""
    check_file(path)
    with refusing(path):
        connection = connected_to_read(path)
    with closing(connection), interruptible(connection, path, progress) as telling:
        check_structure(connection, path)
        with refusing(path):
            stand_in(connection)
        yield connection, telling


def _revision(reader: RecordReader, path: Path) -> int:
    revision = reader.number('SELECT "value" FROM "revision"')
    if revision is None:
        raise Refused(path, RefusedReason.DAMAGED, Detail(ReasonPart.NO_REVISION))
    return revision


def _are_equal(one: EventColumns, other: EventColumns) -> bool:
    """Whether two columns show the same."""
    if (len(one), one.dated, one.lanes, one.channels) != (
        len(other),
        other.dated,
        other.lanes,
        other.channels,
    ):
        return False
    for name in (*DENSE, *RARE):
        if not np.array_equal(getattr(one, name), getattr(other, name)):
            return False
    return all(one.titles[row] == other.titles[row] for row in range(len(one)))
