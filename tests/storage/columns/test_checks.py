"""Cached columns are believed only once all that indexes by them was looked at."""

import random
import sqlite3
import zlib
from typing import Any

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.columns.test_update import assert_equal
from tests.examples import examples
from tests.storage.any_chronology import documents
from tests.storage.chronologies import SMALL, in_memory
from timeline_app.core.columns.event_columns import DENSE, RARE, EventColumns, TextColumn
from timeline_app.core.records.records import Event, EventId, Lane, LaneId
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.columns import cache as column_cache
from timeline_app.storage.columns.cache import fault_of
from timeline_app.storage.columns.current import columns_of_events
from timeline_app.storage.database.reader import RecordReader
from timeline_app.storage.json.document_type import JsonDocument

LANES = (Lane(LaneId("one"), "One", "lane-1", 0), Lane(LaneId("two"), "Two", "lane-2", 1))
DATES = ("2022-08", "2022-08-02", "2022-08-02", "2022-08-02", "2023/..", "", "")
FULL = JsonDocument(
    "chronology",
    1,
    msgspec.structs.replace(SMALL.header(), title="Full"),
    lanes=LANES,
    events=tuple(
        Event(
            EventId(f"e{number}"),
            f"Event {number}",
            date,
            lanes=(LaneId("two"), LaneId("one"))[: 1 + number % 2],
            channel="talks" if number in (1, 4) else "",
            order=number % 3,
        )
        for number, date in enumerate(DATES)
    ),
)


def columns() -> EventColumns:
    """Columns in which everything there may be is."""
    with in_memory(FULL) as chronology:
        found = chronology.columns()
    assert all(len(getattr(found, name)) for name in DENSE | RARE)
    return found


def changed(found: EventColumns, name: str, row: int, value: int) -> EventColumns:
    """The columns with another value in one place."""
    array = getattr(found, name).astype({**DENSE, **RARE}[name])  # as a cache has them
    array[row] = value
    return msgspec.structs.replace(found, **{name: array})


@settings(max_examples=examples(40))  # documents take long to draw; others do it too
@given(documents())
def test_columns_of_events_have_no_fault(document: JsonDocument) -> None:
    with in_memory(document) as chronology:
        assert fault_of(chronology.columns()) == ""


@pytest.mark.parametrize(
    ("name", "row", "value"),
    [
        ("key", 0, 0),
        ("key", 0, -5),
        ("key", 0, 2),
        ("key", 0, 2**62),
        ("earliest", 0, 2**62),
        ("earliest", 0, -(2**63)),
        ("earliest", 1, 0),
        ("latest", 0, 0),
        ("latest", 4, 2**63 - 1),
        ("earliest", 6, 0),
        ("lane", 0, 2),
        ("lane", 0, -1),
        ("importance", 0, 4),
        ("flags", 0, 15 << 20),
        ("flags", 0, 15),
        ("flags", 0, 1 << 25 | 1 << 18 | 0x44),
        ("flags", 0, 1 << 26),
        ("flags", 6, 0),
        ("flags", 1, 0),
        ("more_row", 0, 7),
        ("more_row", 0, -1),
        ("more_row", 0, 6),
        ("more_lane", 0, 2),
        ("more_lane", 0, 1),
        ("state_row", 0, 6),
        ("state_row", 0, 99),
        ("state_channel", 0, 1),
        ("state_channel", 0, -1),
        ("order_row", 0, 7),
        ("order_row", 0, -2),
        ("order_value", 0, 0),
    ],
)
def test_a_number_that_is_out_of_place_is_seen(name: str, row: int, value: int) -> None:
    found = columns()
    assert fault_of(found) == ""
    wrong = changed(found, name, row, value)
    sound = name == "key" and value == 2**62  # there may be such a key; it is sorted elsewhere
    assert bool(fault_of(wrong)) != sound or fault_of(wrong) == ""


@pytest.mark.parametrize("name", [*DENSE, *RARE])
def test_an_array_of_another_length_is_seen(name: str) -> None:
    found = columns()
    assert fault_of(msgspec.structs.replace(found, **{name: getattr(found, name)[:-1]}))


@pytest.mark.parametrize("dated", [-1, 0, 4, 6, 8])
def test_another_number_of_dated_events_is_seen(dated: int) -> None:
    assert fault_of(msgspec.structs.replace(columns(), dated=dated))


def test_lanes_and_channels_that_are_there_twice_are_seen() -> None:
    found = columns()
    assert fault_of(msgspec.structs.replace(found, lanes=(LANES[0], LANES[0])))
    assert fault_of(msgspec.structs.replace(found, channels=("talks", "talks")))


@pytest.mark.parametrize(("start", "size"), [(-1, 1), (0, 10**6), (10**6, 0), (2**62, 1)])
def test_a_title_outside_of_the_texts_is_seen(start: int, size: int) -> None:
    found = columns()
    starts, sizes = found.titles.starts.astype(np.int64), found.titles.sizes.astype(np.uint32)
    starts[2], sizes[2] = start, size
    titles = TextColumn(found.titles.data, starts, sizes)
    assert fault_of(msgspec.structs.replace(found, titles=titles))


# Caches that somebody else wrote, with the right checksum.


def signed(connection: sqlite3.Connection) -> None:
    """Give the cache the checksum that belongs to what it holds."""
    (head,) = connection.execute('SELECT "head" FROM "column_cache"').fetchone()
    checksum = zlib.crc32(head.encode())
    for (piece,) in connection.execute('SELECT "data" FROM "column_part" ORDER BY "key"'):
        checksum = zlib.crc32(piece, checksum)
    connection.execute('UPDATE "column_cache" SET "checksum" = ?', (checksum,))


def spoilt(connection: sqlite3.Connection, draw: random.Random) -> str:
    """Put random bytes or numbers into one piece of the cache; gives what was done."""
    pieces = connection.execute('SELECT "key", "data" FROM "column_part"').fetchall()
    key, piece = draw.choice([one for one in pieces if one[1]])
    data = bytearray(piece)
    how = draw.choice(("all", "one", "number", "swap", "zero"))
    at = draw.randrange(len(data))
    match how:
        case "all":
            data[:] = draw.randbytes(len(data))
        case "one":
            data[at] = draw.randrange(256)
        case "number":
            width = draw.choice((1, 2, 4, 8))
            at -= at % width
            value = draw.choice((0, 1, 2, 255, 2**15, 2**31 - 1, 2**62, 2**63, 2**64 - 1))
            part = (value % 256**width).to_bytes(width, "little")
            data[at : at + width] = part[: len(data) - at]
        case "swap":
            data.reverse()
        case _:
            data[:] = bytes(len(data))
    connection.execute('UPDATE "column_part" SET "data" = ? WHERE "key" = ?', (bytes(data), key))
    signed(connection)
    return f"{how} in piece {key} at {at}"


@given(st.integers(0, 2**32))
def test_a_cache_of_anybody_shows_the_events_of_the_file_and_no_others(seed: int) -> None:
    draw = random.Random(seed)
    with in_memory(FULL) as chronology:
        connection, path = chronology.file.connection, chronology.path
        column_cache.store_columns(connection, chronology.columns(), chronology.revision)
        about = [spoilt(connection, draw) for _ in range(draw.randrange(1, 4))]
        again = StoredChronology(connection, path)
        assert column_cache.has_columns(connection, again.revision)
        truth = columns_of_events(RecordReader(connection, path), path, None)
        assert_equal(again.columns(), truth)
        assert about


@given(st.integers(0, 2**32))
def test_a_head_of_anybody_shows_the_events_of_the_file_and_no_others(seed: int) -> None:
    draw = random.Random(seed)
    with in_memory(FULL) as chronology:
        connection, path = chronology.file.connection, chronology.path
        column_cache.store_columns(connection, chronology.columns(), chronology.revision)
        (text,) = connection.execute('SELECT "head" FROM "column_cache"').fetchone()
        head: dict[str, Any] = msgspec.json.decode(text)
        name = draw.choice(("dated", "lanes", "channels", "entries"))
        held = head[name]
        if isinstance(held, int):
            head[name] = draw.choice((-1, 0, held - 1, held + 1, 2**40))
        elif draw.random() < 0.5:
            draw.shuffle(held)
        else:
            held[:] = draw.choice((held[1:], held + held[:1], []))
        text = msgspec.json.encode(head).decode()
        connection.execute('UPDATE "column_cache" SET "head" = ?', (text,))
        signed(connection)
        truth = columns_of_events(RecordReader(connection, path), path, None)
        assert_equal(StoredChronology(connection, path).columns(), truth)


def test_a_million_events_are_looked_at_in_whole_arrays(monkeypatch: pytest.MonkeyPatch) -> None:
    """No part of the check goes event by event: twice as many cost no further call."""
    calls: list[int] = []

    class Counting(EventColumns):
        def __getattribute__(self, name: str) -> Any:  # noqa: ANN401
            calls[-1] += 1
            return super().__getattribute__(name)

    for count in (10, 1_000):
        calls.append(0)
        keys = np.arange(1, count + 1)
        found = columns()
        one = {name: np.zeros(0, getattr(found, name).dtype) for name in RARE}
        dense = {name: np.repeat(getattr(found, name)[:1], count) for name in DENSE}
        sizes = np.zeros(count, np.uint32)
        assert not fault_of(
            Counting(
                titles=TextColumn(bytearray(), np.zeros(count, np.int64), sizes),
                lanes=found.lanes,
                channels=(),
                dated=count,
                **one,
                **(dense | {"key": keys}),
            )
        )
    assert calls[0] == calls[1]
