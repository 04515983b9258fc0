"""Rows about starting the program: with the sample, and with the largest chronology."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tests.benchmarks.ground import Ground, Job
from tests.benchmarks.measured import Row, row_of
from tests.benchmarks.plan import Plan
from tests.benchmarks.processes import HERE, alternating, python, until_first_paint

START_BUDGET = 2.5
OPEN_BUDGET = 3.0


def jobs(plan: Plan, ground: Ground) -> Iterator[Job]:
    """Each process is a new one; the machine has read its files before."""
    start = "start to first paint, sample"
    yield Job((start,), partial(_start, start, plan, ground))
    opening = f"open to first paint, {plan.largest:,} events"
    yield Job((opening,), partial(_open, opening, plan, ground))


def _start(name: str, plan: Plan, ground: Ground) -> Iterator[Row]:
    """From the start of the process to the first paint of the canvas with the sample."""
    empty = python(HERE / "empty_window.py")
    program = python(HERE / "first_paint.py", "sample")
    # The first start makes the sample's `.chronology`, and both cache their bytecode.
    times, floor = alternating(
        plan.starts,
        lambda: until_first_paint(program, ground.environment),
        lambda: until_first_paint(empty, ground.environment),
        warm_up=plan.warm_up,
    )
    yield row_of(name, times, "ms", floor, START_BUDGET)


def _open(name: str, plan: Plan, ground: Ground) -> Iterator[Row]:
    """The same with a file of many events, against the sample."""
    large = python(HERE / "first_paint.py", ground.chronology(plan.largest))
    sample = python(HERE / "first_paint.py", "sample")
    times, floor = alternating(
        plan.starts,
        lambda: until_first_paint(large, ground.environment),
        lambda: until_first_paint(sample, ground.environment),
        warm_up=plan.warm_up,
    )
    yield row_of(name, times, "ms", floor, OPEN_BUDGET)
