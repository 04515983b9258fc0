"""The columns of an open file: from its cache, edit by edit, or from all events."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import (
    DISPUTED,
    REWORDED,
    ColumnsBuilder,
    EventColumns,
    event_columns,
)
from timeline_app.core.columns.live_columns import LiveColumns
from timeline_app.core.columns.patched_array import RowStep
from timeline_app.core.evidence.given_dates import ClaimedDate, conflicts_among, with_clocks
from timeline_app.core.records.records import Event, Lane
from timeline_app.core.value import Value
from timeline_app.storage.database.connection import is_damage, refusing, writing
from timeline_app.storage.database.reader import LISTED, RecordReader, listed
from timeline_app.storage.database.validation import LANE_LIMIT
from timeline_app.storage.errors import Refused, RefusedReason, WriteFailed, detail
from timeline_app.storage.progress import Progress, tell
from timeline_app.storage.reasons import ReasonPart

if TYPE_CHECKING:
    from timeline_app.core.columns.merge import FieldPatches

_SLICE = 10_000  # events between two reports of progress
_EDITED_SLICE = 1_000  # the same while a window waits
_COUNT = 'SELECT COUNT(*) FROM "event"'
CACHED_FROM = 5_000
"""Events. With fewer the columns are read from the events as fast as from the cache."""

FEW_CHANGES = 16
"""Changed events that the columns follow one by one; for more they are made anew."""
Rows = Iterable[Sequence[object]]

_QUOTES = 'SELECT "event", COUNT(*) FROM "event_quote" WHERE {} GROUP BY "event"'
_LOST = (
    '"selector" LIKE \'%"text":%\' AND json_extract("selector", \'$.start\') IS NULL '
    "AND json_extract(\"selector\", '$.text') <> ''"
)
"""Whether words were looked for in a text and don't stand there: see `Selector`."""
_DOUBTS = (
    'SELECT c."event", c."edtf", c."zone", c."place", e."zone", e."place" FROM "date_claim" AS c '
    'JOIN "event" AS e ON e."key" = c."event" WHERE c."event" IN (SELECT "event" FROM '
    '"date_claim" WHERE {0} GROUP BY "event" HAVING COUNT(DISTINCT "edtf") > 1) '
    'UNION ALL SELECT "event", NULL, NULL, NULL, NULL, NULL FROM ('
    f'SELECT "event" FROM "date_claim" WHERE {_LOST} AND {{0}} UNION '
    f'SELECT "event" FROM "citation" WHERE {_LOST} AND {{0}} UNION SELECT "event" FROM '
    f'"event_quote" WHERE "quote" IN (SELECT "key" FROM "quote" WHERE {_LOST}) AND {{0}}) '
    "ORDER BY 1"
)
"""Dates of events for which more than one is given, with clocks of the claim and the event.

And once, with nothing, each event something of which lost its words.
"""


class PendingChange(Value, frozen=True, eq=False):
    """What the columns are about to follow, once `make` is called, which gives them.

    Either one `step`, or the lanes change, and with them where any event stands, or, if it
    `is_whole`, all.
    """

    make: Callable[[], EventColumns]
    step: RowStep | None = None
    is_whole: bool = False


class CurrentColumns:
    """Gives the columns at a revision with the least work, and keeps the file's cache good.

    `may_store` allows the cache to be written.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.may_store = False
        self._connection = connection
        self._path = path
        self._reader = RecordReader(connection, path)
        self._live: LiveColumns | None = None
        self._side_cache: Path | None = None
        # What the columns show, and what has changed in the edits from there to the second.
        self._shown_revision = self._noted_revision = -1
        self._changed: set[int] = set()
        self._changed_by_batches: array[int] = array("q")
        self._patches: list[FieldPatches] = []
        self._lanes_changed = False

    def follow(self, connection: sqlite3.Connection, path: Path) -> None:
        """Go on with a copy, over another connection."""
        self._connection = connection
        self._path = path
        self._reader.follow(connection, path)

    def take(self, columns: EventColumns, revision: int) -> LiveColumns:
        """Columns that are known to be those at a revision."""
        self._live = live = LiveColumns(columns)
        self._is_at(revision)
        return live

    def _is_at(self, revision: int) -> None:
        self._shown_revision = self._noted_revision = revision
        self._changed = set()
        self._changed_by_batches = array("q")
        self._patches = []
        self._lanes_changed = False

    def forget(self, side_cache: Path | None = None) -> None:
        """Make the columns anew when next asked for: from a `side_cache` if there is one."""
        self._live = None
        self._side_cache = side_cache

    def note(
        self,
        events: Collection[int] | array[int],
        revision: int,
        patches: FieldPatches | None = None,
        *,
        lanes_changed: bool = True,
    ) -> None:
        """An edit through this connection made a revision in which these events changed.

        What is known of others as `patches` is not read, nor are lanes unless these changed.
        """
        if revision != self._noted_revision + 1:  # another program has been at the file
            self._live = None
        self._noted_revision = revision
        self._lanes_changed |= lanes_changed
        if patches is not None:
            self._patches.append(patches)
        if isinstance(events, array):
            self._changed_by_batches.extend(events)
        else:
            self._changed.update(events)

    def at(self, revision: int, progress: Progress | None = None) -> EventColumns:
        """The columns at the file's revision. Raises `Refused`, `Cancelled`."""
        for pending in self.pending(revision, progress):
            pending.make()
        assert self._live is not None  # all that could be done has been
        return self._live.columns

    def pending(self, revision: int, progress: Progress | None = None) -> Iterator[PendingChange]:
        """What brings the columns to the file's revision, each to be made before the next.

        Raises `Refused`, `Cancelled`; what has not been made then is pending still.
        """
        if self._live is None or revision not in (self._shown_revision, self._noted_revision):
            columns, is_cached = self._anew(revision, progress)
            yield PendingChange(lambda: self._take(columns, revision, is_cached), is_whole=True)
            return
        if self._shown_revision == revision:
            return
        if self._lanes_changed:
            yield from self._pending_lanes()
        yield from self._pending_events(progress)
        self._is_at(revision)

    def _pending_lanes(self) -> Iterator[PendingChange]:
        from timeline_app.core.columns.update import with_lanes

        assert self._live is not None
        old = self._live.columns
        columns = with_lanes(old, lanes_in_order(self._reader), lambda: _laneless(self._reader))
        if columns is not old:

            def make() -> EventColumns:
                self._live = LiveColumns(columns)
                return self._live.columns

            yield PendingChange(make)

    def _pending_events(self, progress: Progress | None) -> Iterator[PendingChange]:
        live, keys = self._live, sorted(self._changed.union(self._changed_by_batches[:FEW_CHANGES]))
        assert live is not None
        if self._patches or max(len(keys), len(self._changed_by_batches)) > FEW_CHANGES:
            columns = self._with_many_events(progress)

            def make_all() -> EventColumns:
                self._live = LiveColumns(columns)
                return self._live.columns

            yield PendingChange(make_all, is_whole=True)
            return
        lanes = live.columns.lanes
        events = {
            found[0]: event_columns([found], lanes) for found in _events_of(self._reader, keys)
        }
        for key in keys:
            new = events.get(key)
            step = live.step_of(key, new)
            if step is not None:

                def make_step(step: RowStep = step, new: EventColumns | None = new) -> EventColumns:
                    live.make(step, new)
                    return live.columns

                yield PendingChange(make_step, step)

    def _with_many_events(self, progress: Progress | None) -> EventColumns:
        assert self._live is not None
        keys = np.union1d(
            np.fromiter(self._changed, np.int64, len(self._changed)),
            np.frombuffer(self._changed_by_batches, np.int64),
        )
        columns = self._live.columns
        if self._patches:
            from timeline_app.core.columns.merge import patched  # few edits need it

            columns = patched(columns, self._patches)  # what is read is as it is now
        if not len(keys):
            return columns
        return columns_with_many(self._reader, self._path, columns, keys, progress)

    def _anew(self, revision: int, progress: Progress | None) -> tuple[EventColumns, bool]:
        """The columns from the file's cache, else from all events; whether they were cached."""
        side_cache, self._side_cache = self._side_cache, None
        if side_cache is not None:
            from timeline_app.storage.columns.cache import read_side_cache  # hardly ever needed

            cached = read_side_cache(side_cache, revision)
            if cached is not None:
                return cached, False  # what the file has is none, or wrong
        cached = stored_columns(self._connection, self._reader, self._path, revision)
        if cached is None:
            return columns_of_events(self._reader, self._path, progress), False
        return cached, True

    def _take(self, columns: EventColumns, revision: int, is_cached: bool) -> EventColumns:
        """Take columns, and cache them if they aren't, that may be done, and it is worth it."""
        live = self.take(columns, revision)
        if not is_cached and len(columns) >= CACHED_FROM:
            self._store()
        return live.columns

    def read(self, revision: int, progress: Progress | None = None) -> EventColumns:
        """The columns from all events, whatever is cached."""
        columns = columns_of_events(self._reader, self._path, progress)
        return self._take(columns, revision, is_cached=False)

    def keep(self) -> None:
        """Write the cache anew if opening would take long with the one that is there."""
        if not self.may_store or self._live is None:
            return
        from timeline_app.storage.columns import cache as column_cache

        try:
            revision = self._reader.number('SELECT "value" FROM "revision"') or 0
            with refusing(self._path):
                changes = column_cache.changes_since(self._connection)
                is_stale = not column_cache.has_columns(self._connection, revision)
            is_worth_it = is_stale and len(self._live.columns) >= CACHED_FROM
            if is_worth_it or changes > column_cache.CHANGES_KEPT:
                self.at(revision)
                self._store()
        except Refused:
            return  # the file is of no use: nor is its cache

    def _store(self) -> None:
        """Write the columns into the file; without them it is as good, only slower to open."""
        if not self.may_store or self._live is None:
            return
        try:
            store(self._connection, self._path, self._live.columns, self._shown_revision)
        except WriteFailed:
            self.may_store = False  # nobody asked for it to be written


def store(connection: sqlite3.Connection, path: Path, columns: EventColumns, revision: int) -> None:
    """Cache the columns in a transaction of their own, if they are still those of the file.

    Raises `WriteFailed`, `Refused`.
    """
    from timeline_app.storage.columns import cache as column_cache

    with writing(path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            row = connection.execute('SELECT "value" FROM "revision"').fetchone()
            if row is not None and row[0] == revision:
                column_cache.store_columns(connection, columns, revision)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def stored_columns(
    connection: sqlite3.Connection, reader: RecordReader, path: Path, revision: int
) -> EventColumns | None:
    """The columns from the cache and the events changed since; None if it is of no use."""
    from timeline_app.storage.columns import cache as column_cache
    from timeline_app.storage.columns.cache import BadCacheError

    with refusing(path), _one_state(connection):
        try:
            if not column_cache.has_columns(connection, revision):
                return None
            columns = column_cache.cached_columns(connection)
            changed = column_cache.changed_events(connection)
            columns = changed_columns(reader, columns, changed)
            return columns if column_cache.are_of_events(columns, reader, _events_of) else None
        except BadCacheError:
            return None
        except (sqlite3.Error, MemoryError) as error:
            if is_damage(error):
                return None  # the events may be sound
            raise


def changed_columns(
    reader: RecordReader, columns: EventColumns, changed: Collection[int]
) -> EventColumns:
    """The columns with the lanes of now, and these events as they are now."""
    from timeline_app.core.columns.update import with_events, with_lanes

    columns = with_lanes(columns, lanes_in_order(reader), lambda: _laneless(reader))
    return with_events(columns, changed, _events_of(reader, list(changed)))


def columns_with_many(
    reader: RecordReader,
    path: Path,
    columns: EventColumns,
    keys: npt.NDArray[np.int64],
    progress: Progress | None = None,
) -> EventColumns:
    """The columns with these events as they are now, however many; they are read in slices."""
    from timeline_app.core.columns.merge import merged  # few edits change so many

    builder, quotes = ColumnsBuilder(columns.lanes), dict[int, int]()
    for first in range(0, len(keys), _EDITED_SLICE):
        part: list[int] = keys[first : first + _EDITED_SLICE].tolist()
        events = reader.with_keys(Event, part)
        builder.add([key for key, _ in events], [event for _, event in events])
        quotes.update(evidence_numbers(reader, part))
        tell(progress, path, first + len(part), len(keys))
    return merged(columns, keys, builder.finish(quotes))


def _laneless(reader: RecordReader) -> list[int]:
    """The keys of the events that name no lane."""
    named = 'SELECT 1 FROM "event_lane" AS l WHERE l."event" = e."key"'
    rows = reader.pairs(f'SELECT "key", 0 FROM "event" AS e WHERE NOT EXISTS ({named})')
    return [key for key, _ in rows]


def _events_of(reader: RecordReader, keys: list[int]) -> Iterator[tuple[int, Event, int]]:
    """Key, event and number of quotes of those of these events that are there."""
    quotes = evidence_numbers(reader, keys)
    return ((key, event, quotes.get(key, 0)) for key, event in reader.with_keys(Event, keys))


def columns_of_events(reader: RecordReader, path: Path, progress: Progress | None) -> EventColumns:
    """The columns from all events, read slice by slice. Raises `Refused`, `Cancelled`."""
    lanes = lanes_in_order(reader)
    if len(lanes) > LANE_LIMIT:
        raise Refused(
            path, RefusedReason.WRONG_VALUE, detail(ReasonPart.TOO_MANY_LANES, n=LANE_LIMIT)
        )
    total = 0 if progress is None else reader.number(_COUNT) or 0
    builder, done = ColumnsBuilder(lanes), 0
    tell(progress, path, done, total)  # who wants none of this may say so before it begins
    events = reader.every(Event)
    while rows := list(islice(events, _SLICE)):
        builder.add([key for key, _ in rows], [event for _, event in rows])
        done += len(rows)
        tell(progress, path, done, total)
    return builder.finish(evidence_numbers(reader))


def lanes_in_order(reader: RecordReader) -> tuple[Lane, ...]:
    """All lanes by their `order`, those with the same as stored."""
    lanes = (lane for _, lane in reader.every(Lane))
    return tuple(sorted(lanes, key=lambda lane: lane.order))


@contextmanager
def _one_state(connection: sqlite3.Connection) -> Iterator[None]:
    """Let all that is read within be of one state of the file."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def evidence_numbers(
    reader: RecordReader, events: Sequence[int] | None = None
) -> Mapping[int, int]:
    """The number of quotes of events that have any, with what is doubtful about their evidence.

    Of all events, or of these keys; as `with_doubts` tells it. Raises `Refused`.
    """
    if events is None:
        return with_doubts(dict(reader.pairs(_QUOTES.format("TRUE"))), reader.fetch)
    chosen, keys = f'"event" IN {LISTED}', listed(events)
    quotes = dict(reader.pairs(_QUOTES.format(chosen), keys))
    return with_doubts(quotes, lambda sql: reader.fetch(sql, (keys,) * sql.count(LISTED)), chosen)


def with_doubts(
    quotes: Mapping[int, int], fetch: Callable[[str], Rows], chosen: str = "TRUE"
) -> dict[int, int]:
    """These numbers of quotes, with `DISPUTED` where dates conflict and `REWORDED` where words do.

    `fetch` reads rows of SQL; only events are asked about for which the SQL `chosen` is true.
    """
    claims: dict[int, dict[ClaimedDate, None]] = {}
    found = dict(quotes)
    for event, edtf, *clocks in fetch(_DOUBTS.format(chosen)):
        if not isinstance(event, int):
            continue
        if edtf is None:
            found[event] = found.get(event, 0) | REWORDED
            continue
        zone, place, own_zone, own_place = (str(text or "") for text in clocks)
        date = with_clocks(str(edtf), (zone, place), (own_zone, own_place))
        claims.setdefault(event, {})[date] = None
    for event, dates in claims.items():
        if any(conflicts_among(tuple(dates))):
            found[event] = found.get(event, 0) | DISPUTED
    return found
