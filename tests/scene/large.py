"""Chronologies of very many events, as columns that no file stands behind."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import msgspec
import numpy as np
import numpy.typing as npt

from tests.benchmarks.chronologies import RandomChronology, Spread
from tests.examples import IS_CI
from timeline_app.core.columns.event_columns import EventColumns, TextColumn, event_columns
from timeline_app.core.dates.bounds import (
    END_BOUND_SHIFT,
    END_SHIFT,
    OPEN_END,
    OPEN_START,
    PRECISION_MASK,
    START_BOUND_SHIFT,
    Bound,
    DateShape,
    Precision,
)
from timeline_app.core.records.records import Event, Lane, LaneId

COUNT = 30_000 if IS_CI else 100_000
STATE_EVERY = 500
"""One event of so many is the state of a channel."""
MORE_LANES_EVERY = 50
"""One event of so many lies in two lanes."""


class LengthWidths:
    """Every character of a title is seven pixels wide, every second line ninety."""

    def __init__(self, columns: EventColumns) -> None:
        self._widths = 7.0 * columns.titles.sizes.astype(np.float64)

    def title_widths(self, rows: npt.NDArray[np.int32]) -> npt.NDArray[np.float64]:
        return self._widths[rows]

    def rough_title_widths(self, rows: npt.NDArray[np.int32]) -> npt.NDArray[np.float64]:
        return self._widths[rows] * (0.96 + 0.01 * (rows % 9))

    def detail_widths(self, rows: npt.NDArray[np.int32]) -> npt.NDArray[np.float64]:
        return np.full(len(rows), 90.0)

    def known_detail_widths(self, rows: npt.NDArray[np.int32]) -> npt.NDArray[np.float64]:
        return self.detail_widths(rows)


@cache
def large(spread: Spread, count: int = COUNT, seed: int = 1) -> EventColumns:
    """The columns of a random chronology of the benchmarks, with states, some in two lanes."""
    chronology = RandomChronology(count, seed, spread)
    lanes = [lane for lane in chronology.records("lanes") if isinstance(lane, Lane)]
    return event_columns(((i, event, 0) for i, event in _events(chronology, lanes)), lanes)


def _events(chronology: RandomChronology, lanes: list[Lane]) -> Iterator[tuple[int, Event]]:
    for i, event in enumerate(chronology.records("events")):
        assert isinstance(event, Event)
        yield i, _varied(event, i, lanes)


def _varied(event: Event, i: int, lanes: list[Lane]) -> Event:
    if i % STATE_EVERY == 0:
        channel = "leaders" if i % (2 * STATE_EVERY) else "talks"
        return msgspec.structs.replace(event, title="open", channel=channel)
    if i % MORE_LANES_EVERY == 0:
        further = lanes[i // MORE_LANES_EVERY % len(lanes)].id
        return msgspec.structs.replace(event, lanes=(*event.lanes, further))
    return event


def bare_columns(
    starts: npt.NDArray[np.int64], ends: npt.NDArray[np.int64], lanes: int = 1
) -> EventColumns:
    """Columns of exact spans with these bounds, dealt out to lanes in turn; all titled alike."""
    order = np.lexsort((ends, starts))
    starts, ends, count = starts[order], ends[order], len(starts)
    open_start, open_end = starts == OPEN_START, ends == OPEN_END
    flags = np.full(count, DateShape(Precision.SECOND, Precision.SECOND, is_interval=True).packed())
    flags[open_start] = flags[open_start] & ~PRECISION_MASK | Bound.OPEN << START_BOUND_SHIFT
    flags[open_end] &= ~(PRECISION_MASK << END_SHIFT)
    flags[open_end] |= Bound.OPEN << END_BOUND_SHIFT
    title = bytearray(b"An event of many")
    return EventColumns(
        key=np.arange(count, dtype=np.int64),
        earliest=starts,
        latest=ends,
        lane=(np.arange(count) % lanes).astype(np.int16),
        importance=np.ones(count, np.uint8),
        flags=flags.astype(np.uint32),
        titles=TextColumn(title, np.zeros(count, np.int64), np.full(count, len(title), np.uint32)),
        lanes=tuple(
            Lane(LaneId(f"lane-{i}"), f"Lane {i}", f"lane-{i + 1}", i) for i in range(lanes)
        ),
        channels=(),
        more_row=np.empty(0, np.int32),
        more_lane=np.empty(0, np.int16),
        state_row=np.empty(0, np.int32),
        state_channel=np.empty(0, np.int32),
        dated=count,
    )


def any_bounds(
    random: np.random.Generator, count: int, from_s: int, until_s: int, longest_s: int
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Bounds of every kind within a stretch of time: seconds, spans, open starts and ends."""
    starts = random.integers(from_s, until_s, count)
    lengths = np.exp(random.uniform(0.0, np.log(longest_s), count)).astype(np.int64)
    lengths[random.random(count) < 0.2] = 1
    ends = starts + np.maximum(1, lengths)
    kind = random.random(count)
    return (
        np.where(kind < 0.05, OPEN_START, starts),
        np.where(kind > 0.95, OPEN_END, ends),
    )
