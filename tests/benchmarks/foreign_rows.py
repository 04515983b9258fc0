"""Rows about other programs' files: how fast they are read and added, and in what memory."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tests.benchmarks.foreign_files import KINDS
from tests.benchmarks.ground import Ground, Job
from tests.benchmarks.measured import Row, limit_row_of, median, row_of
from tests.benchmarks.plan import Plan
from tests.benchmarks.processes import alternating

CONVERTED_A_SECOND = 40_000
ADDED_A_SECOND = 15_000
MEMORY_MB = 600.0
CONVERT_BUDGET = 10.0
"""Times what reading the lines and SQLite copying what was made of them take."""
ADD_BUDGET = 20.0
"""Each record is compared, kept for being taken back, and put among indexes that are there."""


def jobs(plan: Plan, ground: Ground) -> Iterator[Job]:
    """At the largest size, in processor time."""
    rows = f"{plan.largest:,} rows"
    convert, add = f"GDELT to a chronology, {rows}", f"GDELT added to a chronology, {rows}"
    yield Job((convert, f"{convert}, at its rate"), partial(_converting, convert, plan, ground))
    yield Job((add, f"{add}, at its rate"), partial(_adding, add, plan, ground))
    for kind in KINDS:
        name = f"{kind} to a chronology, {plan.largest:,} events, memory"
        yield Job((name,), partial(_memory, name, kind, plan, ground))


def _converting(name: str, plan: Plan, ground: Ground) -> Iterator[Row]:
    """The file against its lines and SQLite copying the rows; then against what is promised."""
    times, reading, copying = alternating(
        plan.readings,
        lambda: _ms("convert", plan, ground),
        lambda: _ms("lines", plan, ground),
        lambda: _ms("copy", plan, ground),
        warm_up=plan.warm_up,
    )
    floor = [sum(both) for both in zip(reading, copying, strict=True)]
    yield row_of(name, times, "ms", floor, CONVERT_BUDGET)
    yield _at_rate(name, times, plan, CONVERTED_A_SECOND)


def _adding(name: str, plan: Plan, ground: Ground) -> Iterator[Row]:
    """What was made of it added to another chronology, against SQLite copying its rows."""
    times, floor = alternating(
        plan.readings,
        lambda: _ms("add", plan, ground),
        lambda: _ms("copy", plan, ground),
        warm_up=plan.warm_up,
    )
    yield row_of(name, times, "ms", floor, ADD_BUDGET)
    yield _at_rate(name, times, plan, ADDED_A_SECOND)


def _at_rate(name: str, times: list[float], plan: Plan, rate: int) -> Row:
    promised = plan.largest / rate * 1_000
    return limit_row_of(f"{name}, at its rate", times, "ms", median(times), promised)


def _memory(name: str, kind: str, plan: Plan, ground: Ground) -> Iterator[Row]:
    """The most that the process holds that makes a chronology of it."""
    ground.told("foreign.py", kind, "lines", plan.largest, ground.folder)  # writes the file
    peak = ground.told("foreign.py", kind, "convert", plan.largest, ground.folder)["peak"]
    if peak is not None:
        yield limit_row_of(name, [peak / 1e6], "MB", peak / 1e6, MEMORY_MB)


def _ms(way: str, plan: Plan, ground: Ground) -> float:
    told = ground.told("foreign.py", "gdelt", way, plan.largest, ground.folder)
    return float(told["seconds"]) * 1_000
