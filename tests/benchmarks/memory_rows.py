"""The row about memory: what an event takes in a window."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from statistics import median

from tests.benchmarks.ground import Ground, Job, say
from tests.benchmarks.measured import Row, row_of
from tests.benchmarks.plan import Plan

FLOOR_BYTES = 24 + 48
"""An event's numbers in columns, and its title."""

BUDGET_BYTES = 100


def jobs(plan: Plan, ground: Ground) -> Iterator[Job]:
    """At the largest size."""
    name = f"memory above an empty window, {plan.largest:,} events"
    yield Job((name,), partial(_memory, name, plan, ground))


def _memory(name: str, plan: Plan, ground: Ground) -> Iterator[Row]:
    """What the system says that a process holds, less what it holds without any event.

    What few events take is said beside: pictures of the canvas, which hang on no number of them.
    """
    counts = (0, plan.sizes[0], plan.largest)
    held = {count: _held(count, plan, ground) for count in counts}
    if None in held[0]:
        return  # nobody tells here
    empty = median(told for told in held[0] if told is not None)
    above = [told - empty for told in held[plan.largest] if told is not None]
    few = median(told - empty for told in held[plan.sizes[0]] if told is not None)
    said = f"{few / 1e6:.0f} MB of them with {plan.sizes[0]:,} events too"
    say(f"{name}: {median(above) / 1e6:.0f} MB above {empty / 1e6:.0f} MB, {said}")
    values = [value / plan.largest for value in above]
    yield row_of(name, values, "B/event", [FLOOR_BYTES], round(BUDGET_BYTES / FLOOR_BYTES, 3))


def _held(count: int, plan: Plan, ground: Ground) -> list[int | None]:
    path = ground.chronology(count)
    told = [ground.told("memory.py", path) for _ in range(plan.windows)]
    parts = ", ".join(f"{name} {size / 1e6:.1f}" for name, size in told[0]["parts"].items())
    peak = max(one["peak"] or 0 for one in told) / 1e6
    say(f"{count:,} events: at most {peak:.0f} MB; in MB {parts}")
    return [one["held"] for one in told]
