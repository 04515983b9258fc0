"""Rows about our JSON: how fast it is read, and in what memory."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.benchmarks.ground import Ground, Job
from tests.benchmarks.measured import Row, row_of
from tests.benchmarks.plan import Plan
from tests.benchmarks.processes import HERE, alternating, peak_memory, python

RATE_BUDGET = 4.0
"""Times what decoding the lines takes: a quarter of its rate."""

READING_MEMORY_BUDGET = 1.5
COLUMN_BYTES = 72
"""What an event takes in columns, which a new chronology comes with."""

MEMORY_BUDGET = 3.0
"""Has room for what SQLite may keep of the file, which does not hang on the number of events."""


def jobs(plan: Plan, ground: Ground) -> Iterator[Job]:
    """At the largest size: reading alone, and making a chronology of it."""
    events = f"{plan.largest:,} events"
    for name, family in (
        (f"read JSON, {events}", _reading),
        (f"read JSON, {events}, memory", _reading_memory),
        (f"JSON to a chronology, {events}", _converting),
        (f"JSON to a chronology, {events}, memory", _converting_memory),
    ):
        yield Job((name,), partial(family, name, plan, ground))


def _reading(name: str, plan: Plan, ground: Ground) -> Iterator[Row]:
    """All records, checked, against msgspec decoding the same lines."""
    path = ground.json(plan.largest)
    times, floor = alternating(
        plan.readings,
        lambda: _ms(path, "read", ground),
        lambda: _ms(path, "decode", ground),
        warm_up=plan.warm_up,
    )
    yield row_of(name, times, "ms", floor, RATE_BUDGET)


def _converting(name: str, plan: Plan, ground: Ground) -> Iterator[Row]:
    """A new chronology against decoding the lines and SQLite copying its rows."""
    path, made = ground.json(plan.largest), ground.chronology(plan.largest)
    times, decoding, copying = alternating(
        plan.readings,
        lambda: _ms(path, "convert", ground),
        lambda: _ms(path, "decode", ground),
        lambda: _ms(made, "copy", ground),
        warm_up=plan.warm_up,
    )
    floor = [sum(both) for both in zip(decoding, copying, strict=True)]
    yield row_of(name, times, "ms", floor, RATE_BUDGET)


def _reading_memory(name: str, plan: Plan, ground: Ground) -> Iterator[Row]:
    """The most that the process holds against what one holds that decodes."""
    path = ground.json(plan.largest)
    peak, floor = _peak(path, "read", ground), _peak(path, "decode", ground)
    if peak is not None and floor is not None:
        yield row_of(name, [peak], "MB", [floor], READING_MEMORY_BUDGET)


def _converting_memory(name: str, plan: Plan, ground: Ground) -> Iterator[Row]:
    """The same against that and the columns."""
    path = ground.json(plan.largest)
    peak, floor = _peak(path, "convert", ground), _peak(path, "decode", ground)
    if peak is not None and floor is not None:
        columns = plan.largest * COLUMN_BYTES / 1e6
        yield row_of(name, [peak], "MB", [floor + columns], MEMORY_BUDGET)


def _ms(path: Path, way: str, ground: Ground) -> float:
    told = ground.told("json_reading.py", path, way, _out(ground))
    return float(told["seconds"]) * 1_000


def _peak(path: Path, way: str, ground: Ground) -> float | None:
    command = python(HERE / "json_reading.py", path, way, _out(ground))
    return peak_memory(command, ground.environment)


def _out(ground: Ground) -> Path:
    return ground.folder / "converted.chronology"
