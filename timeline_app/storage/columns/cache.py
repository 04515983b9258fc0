"""The columns of all events as blobs in a file, so that a million of them open at once.

`column_part` holds the bytes of the arrays in pieces, `column_cache` what they are, with a
checksum, and the revision they are good for once the events listed in `column_change` are
read anew. Each edit lists its events there and moves the revision on, in its own transaction:
so a revision that isn't the file's means that the cache is of no use.

Whether columns from elsewhere can be believed: a cache may be damaged, or made by anybody. A
checksum says that they are what somebody wrote, not that they are columns of ours. What is
drawn indexes by them without asking, so all of it is looked at: a million events take some
milliseconds.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import (
    DENSE,
    RARE,
    SPARE_BITS,
    STATE_BIT,
    UNDATED_BIT,
    EventColumns,
    TextColumn,
    event_columns,
    narrow_keys,
)
from timeline_app.core.columns.patched_array import with_spare_room
from timeline_app.core.columns.update import compact
from timeline_app.core.dates import bounds as dates
from timeline_app.core.records.records import Event, Importance, Lane
from timeline_app.storage.database.connection import connected, connected_to_read, writing
from timeline_app.storage.database.reader import RecordReader
from timeline_app.storage.database.schema import CACHE_TABLES, DEFINITIONS
from timeline_app.storage.errors import Refused
from timeline_app.storage.file.atomic_write import new_file

SAMPLED = 256
"""Events of which cached columns are compared with the records before they are believed."""
CHANGES_KEPT = 2_000
"""Changed events beyond which the cache is worth writing anew."""

LAYOUT = 3
"""It grows with what columns say of dates: who doesn't know that reads the events instead."""
_PART = 1 << 22  # bytes in a piece, a multiple of every item's size
_LARGEST_HEAD = 1 << 24  # bytes
_kinds = {**DENSE, "starts": np.int64, "sizes": np.uint32, **RARE, "texts": np.uint8}
# By its text, or numpy would not take a kind for the machine's own.
_dtypes = {name: np.dtype(np.dtype(kind).newbyteorder("<").str) for name, kind in _kinds.items()}
_clearing = tuple(f'DELETE FROM "{table}"' for table in CACHE_TABLES)


class CacheHead(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the pieces are: how many entries each array has, in the order of `_dtypes`."""

    layout: int
    dated: int
    lanes: tuple[Lane, ...]
    channels: tuple[str, ...]
    entries: tuple[int, ...]


class BadCacheError(ValueError):
    """The cache can't be used. Its text says why."""


def store_columns(connection: sqlite3.Connection, columns: EventColumns, revision: int) -> None:
    """Put columns in the place of those cached, within the caller's transaction."""
    columns = _dense_titles(columns)
    arrays = _arrays_of(columns)
    entries = tuple(len(array) for array in arrays.values())
    head = msgspec.json.encode(
        CacheHead(LAYOUT, columns.dated, columns.lanes, columns.channels, entries)
    )
    for statement in _clearing:
        connection.execute(statement)
    checksum = zlib.crc32(head)
    for key, piece in enumerate(_pieces(arrays), 1):
        checksum = zlib.crc32(piece, checksum)
        connection.execute('INSERT INTO "column_part" VALUES (?, ?)', (key, piece))
    connection.execute(
        'INSERT INTO "column_cache" VALUES (1, ?, ?, ?)', (revision, head.decode(), checksum)
    )


def note_changes(connection: sqlite3.Connection, events: Iterable[int], revision: int) -> None:
    """Keep the cache good for `revision`, the one after its own, at which these events changed.

    Within the caller's transaction.
    """
    found = connection.execute(
        'UPDATE "column_cache" SET "revision" = :now WHERE "revision" = :now - 1', {"now": revision}
    )
    if found.rowcount:
        rows = ((event,) for event in events)
        connection.executemany('INSERT OR IGNORE INTO "column_change" VALUES (?)', rows)


def has_columns(connection: sqlite3.Connection, revision: int) -> bool:
    """Whether there are cached columns for this revision; they may be damaged."""
    query = 'SELECT 1 FROM "column_cache" WHERE "revision" = ?'
    return connection.execute(query, (revision,)).fetchone() is not None


def cached_columns(connection: sqlite3.Connection) -> EventColumns:
    """The columns as they were stored; what has changed since is not in them.

    Raises `BadCacheError`, and `sqlite3.Error` where the file is damaged.
    """
    query = 'SELECT "head", "checksum" FROM "column_cache" WHERE length("head") <= ? AND "key" = 1'
    row = connection.execute(query, (_LARGEST_HEAD,)).fetchone()
    if row is None:
        raise BadCacheError("there is none")
    text, expected = str(row[0]).encode(), row[1]
    try:
        head = msgspec.json.decode(text, type=CacheHead)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise BadCacheError(str(error)) from error
    if head.layout != LAYOUT or len(head.entries) != len(_dtypes) or min(head.entries) < 0:
        raise BadCacheError("it has another layout")
    room = connection.execute('SELECT SUM(length("data")) FROM "column_part"').fetchone()[0] or 0
    sizes = [
        count * kind.itemsize for count, kind in zip(head.entries, _dtypes.values(), strict=True)
    ]
    if sum(sizes) != room:
        raise BadCacheError("pieces are missing")
    arrays, checksum = _read_arrays(connection, dict(zip(_dtypes, sizes, strict=True)), text)
    if checksum != expected:
        raise BadCacheError("its checksum is wrong")
    titles = TextColumn(arrays["texts"], arrays["starts"], arrays["sizes"])
    named = {name: arrays[name] for name in (*DENSE, *RARE)}
    columns = EventColumns(
        titles=titles, lanes=head.lanes, channels=head.channels, dated=head.dated, **named
    )
    fault = fault_of(columns)
    if fault:
        raise BadCacheError(fault)
    return msgspec.structs.replace(columns, key=narrow_keys(columns.key))


def changed_events(connection: sqlite3.Connection) -> list[int]:
    """The keys of the events that have changed since the columns were stored."""
    return [row[0] for row in connection.execute('SELECT "event" FROM "column_change"')]


def changes_since(connection: sqlite3.Connection) -> int:
    """How many these are."""
    count: int = connection.execute('SELECT COUNT(*) FROM "column_change"').fetchone()[0]
    return count


def _dense_titles(columns: EventColumns) -> EventColumns:
    """The columns with titles whose buffer is not half full of old ones."""
    titles = columns.titles
    if len(titles.data) <= 2 * int(titles.sizes.sum(dtype=np.int64)):
        return columns
    return msgspec.structs.replace(columns, titles=compact(titles))


def _arrays_of(columns: EventColumns) -> dict[str, npt.NDArray[Any]]:
    """All arrays in the order of `_dtypes`."""
    titles = columns.titles
    texts = np.frombuffer(bytes(titles.data), np.uint8)  # a view would forbid it to grow
    own = {"starts": titles.starts, "sizes": titles.sizes, "texts": texts}
    return {
        name: np.ascontiguousarray(own.get(name, getattr(columns, name, None)), kind)
        for name, kind in _dtypes.items()
    }


def _pieces(arrays: Mapping[str, npt.NDArray[Any]]) -> Iterator[memoryview]:
    """The bytes of the arrays, each array in pieces of its own."""
    for array in arrays.values():
        data = array.view(np.uint8).data
        for start in range(0, len(data), _PART):
            yield data[start : start + _PART]


def _read_arrays(
    connection: sqlite3.Connection, sizes: Mapping[str, int], head: bytes
) -> tuple[dict[str, Any], int]:
    """The arrays of these sizes in bytes, and the checksum of head and pieces."""
    arrays: dict[str, Any] = {}
    checksum = zlib.crc32(head)
    key = 0
    for name, size in sizes.items():
        kind = _dtypes[name]
        array = with_spare_room(size // kind.itemsize, kind)
        is_text = name == "texts"
        data = bytearray(size) if is_text else array.view(np.uint8).data
        for start in range(0, size, _PART):
            key += 1
            query = 'SELECT "data" FROM "column_part" WHERE "key" = ?'
            row = connection.execute(query, (key,)).fetchone()
            if row is None or len(row[0]) != min(_PART, size - start):
                raise BadCacheError(f"piece {key} is not what it should be")
            checksum = zlib.crc32(row[0], checksum)
            data[start : start + _PART] = row[0]
        arrays[name] = data if is_text else array
    return arrays, checksum


def write_side_cache(path: Path, columns: EventColumns, revision: int) -> None:
    """Keep columns in the new file `path`. Raises `WriteFailed`."""
    with new_file(path, replace=False) as part, writing(path), closing(connected(part)) as file:
        file.execute("PRAGMA journal_mode = OFF")
        file.execute("BEGIN IMMEDIATE")
        for table in CACHE_TABLES:
            file.execute(DEFINITIONS[table][2])
        store_columns(file, columns, revision)
        file.execute("COMMIT")


def read_side_cache(path: Path, revision: int) -> EventColumns | None:
    """The columns that are kept there for a revision; None if they can't be had."""
    try:
        with closing(connected_to_read(path)) as file:
            if not has_columns(file, revision):
                return None
            return cached_columns(file)
    except (sqlite3.Error, BadCacheError):
        return None


_SPARSE = 16
"""Keys that are so many times as large as there are events are sorted to find equal ones."""

_Array = npt.NDArray[Any]


def fault_of(columns: EventColumns) -> str:
    """What makes these no columns that events could have, empty where nothing does."""
    for check in (_lengths, _keys, _titles, _lanes, _marks, _dates, _order, _states, _orders):
        fault = check(columns)
        if fault:
            return fault
    return ""


def _lengths(columns: EventColumns) -> str:
    count, titles = len(columns.key), columns.titles
    dense = [len(getattr(columns, name)) for name in DENSE]
    are_equal = {*dense, len(titles.starts), len(titles.sizes)} == {count}
    rare = [len(getattr(columns, name)) for name in RARE]
    are_pairs = rare[::2] == rare[1::2]
    return "" if are_equal and are_pairs else "its arrays don't fit each other"


def _keys(columns: EventColumns) -> str:
    keys = columns.key
    if not len(keys):
        return ""
    if not _is_within(keys, 1, 2**63 - 1):
        return "a key is out of range"
    largest = int(keys.max())
    if largest > _SPARSE * len(keys):
        is_double = len(np.unique(keys)) < len(keys)
    else:
        is_there = np.zeros(largest + 1, np.bool_)
        is_there[keys] = True
        is_double = int(np.count_nonzero(is_there)) < len(keys)
    return "a key is there twice" if is_double else ""


def _titles(columns: EventColumns) -> str:
    starts, sizes, room = columns.titles.starts, columns.titles.sizes, len(columns.titles.data)
    if not _is_within(starts, 0, room) or (len(starts) and int((starts + sizes).max()) > room):
        return "a title is out of range"
    return ""


def _lanes(columns: EventColumns) -> str:
    count, lanes = len(columns), len(columns.lanes)
    if len({lane.id for lane in columns.lanes}) < lanes:
        return "a lane is there twice"
    low = 0 if lanes else -1
    if not _is_within(columns.lane, low, lanes - 1):
        return "a lane is out of range"
    rows, more = columns.more_row, columns.more_lane
    if not (_is_within(rows, 0, count - 1) and _is_within(more, 0, lanes - 1)):
        return "a further lane is out of range"
    pairs = rows.astype(np.int64) * max(lanes, 1) + more
    if np.any(rows[1:] < rows[:-1]) or len(np.unique(pairs)) < len(pairs):
        return "further lanes are in no order"
    return "a lane is an event's twice" if np.any(columns.lane[rows] == more) else ""


def _marks(columns: EventColumns) -> str:
    """Importance, and the shape of dates, of which there are few kinds."""
    if not _is_within(columns.importance, min(Importance), max(Importance)):
        return "an importance is out of range"
    flags = columns.flags
    if np.any(flags & np.uint32(SPARE_BITS)):
        return "a mark is none"
    is_used = np.zeros(dates.SHAPE_MASK + 1, np.bool_)
    is_used[flags & np.uint32(dates.SHAPE_MASK)] = True
    try:
        for shape in np.flatnonzero(is_used).tolist():
            if dates.DateShape.unpacked(shape).packed() != shape:
                return "the shape of a date is none"
    except ValueError:
        return "the shape of a date is none"
    return ""


def _dates(columns: EventColumns) -> str:
    dated, earliest, latest = columns.dated, columns.earliest, columns.latest
    is_undated = columns.flags & np.uint32(UNDATED_BIT) != 0
    if not 0 <= dated <= len(columns) or is_undated[:dated].any() or not is_undated[dated:].all():
        return "dated events don't come first"
    for bounds in (earliest, latest):
        if not _is_within(bounds, dates.OPEN_START, dates.OPEN_END):
            return "a date is out of range"
        if np.any(bounds[dated:] != dates.OPEN_END):
            return "an undated event has a date"
    return "a date ends before it begins" if np.any(earliest > latest) else ""


def _order(columns: EventColumns) -> str:
    """Whether rows are sorted by date; those of one date by order and key, which few need."""
    earliest, latest, count = columns.earliest, columns.latest, len(columns)
    is_same = earliest[1:] == earliest[:-1]
    is_sorted = (earliest[1:] > earliest[:-1]) | (is_same & (latest[1:] >= latest[:-1]))
    if not is_sorted.all():
        return "its rows are in no order"
    order = np.zeros(count, np.int64)
    if not _is_within(columns.order_row, 0, count - 1):
        return "a place among equal dates is out of range"
    order[columns.order_row] = columns.order_value
    is_same &= latest[1:] == latest[:-1]
    before, after = np.flatnonzero(is_same), np.flatnonzero(is_same) + 1
    is_equal = order[after] == order[before]
    is_later = (order[after] > order[before]) | (
        is_equal & (columns.key[after] > columns.key[before])
    )
    return "" if is_later.all() else "events of one date are in no order"


def _states(columns: EventColumns) -> str:
    rows, channels = columns.state_row, columns.state_channel
    if not _is_within(rows, 0, len(columns) - 1) or np.any(rows[1:] <= rows[:-1]):
        return "states are in no order"
    is_state = columns.flags & np.uint32(STATE_BIT) != 0
    if int(np.count_nonzero(is_state)) != len(rows) or not is_state[rows].all():
        return "a state has no channel"
    names = columns.channels
    if not _is_within(channels, 0, len(names) - 1) or len({*names}) < len(names) or "" in names:
        return "a channel is out of range"
    return ""


def _orders(columns: EventColumns) -> str:
    rows = columns.order_row
    is_sound = not np.any(rows[1:] <= rows[:-1]) and bool(np.all(columns.order_value != 0))
    return "" if is_sound else "places among equal dates are in no order"


def _is_within(values: _Array, low: int, high: int) -> bool:
    """Whether all values lie between two, both included."""
    return not len(values) or (int(values.min()) >= low and int(values.max()) <= high)


def are_of_events(
    columns: EventColumns,
    reader: RecordReader,
    events_of: Callable[[RecordReader, list[int]], Iterator[tuple[int, Event, int]]],
) -> bool:
    """Whether some rows, spread over all of them, say what their events say.

    Of few events all are looked at. What can't be read at all is for the check in full.
    """
    rows = np.unique(np.linspace(0, len(columns) - 1, min(SAMPLED, len(columns))).astype(int))
    try:
        found = event_columns(events_of(reader, columns.key[rows].tolist()), columns.lanes)
        count = reader.number('SELECT COUNT(*) FROM "event"')
    except (Refused, dates.DateError):
        return True
    said = {key: _said(found, row) for row, key in enumerate(found.key.tolist())}
    shown = {int(columns.key[row]): _said(columns, row) for row in rows.tolist()}
    return (len(columns) > SAMPLED or count == len(columns)) and said == shown


def _said(columns: EventColumns, row: int) -> tuple[object, ...]:
    """All that columns say of the event in a row."""
    at = int(np.searchsorted(columns.order_row, row))
    has_order = at < len(columns.order_row) and int(columns.order_row[at]) == row
    return (
        *(int(getattr(columns, name)[row]) for name in DENSE),
        columns.titles[row],
        columns.lanes_of(row),
        columns.channel(row),
        int(columns.order_value[at]) if has_order else 0,
    )
