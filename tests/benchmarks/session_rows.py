"""Rows about a window in use for a while: its longest frame, and whether its memory grows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from statistics import median

from tests.benchmarks.ground import Ground, Job, say
from tests.benchmarks.measured import Row, p95, row_of
from tests.benchmarks.plan import Plan

LONGEST_MS = 50.0
TOLD = 5
GROWTH_BUDGET = 1.05
DAY_S = 86_400


def jobs(plan: Plan, ground: Ground) -> Iterator[Job]:
    """At the largest size."""
    session = f"longest frame of a session, {plan.largest:,} events"
    yield Job((session,), partial(_session, session, plan, ground))
    growth = f"memory after {plan.moves:,} moves, {plan.largest:,} events"
    yield Job((growth,), partial(_growth, growth, plan, ground))


def _session(name: str, plan: Plan, ground: Ground) -> Iterator[Row]:
    """The longest frame against what may not be exceeded; stderr hears what the longest did."""
    told = ground.told("session.py", ground.chronology(plan.largest), plan.session)
    frames = told["frames"]
    times = [frame["ms"] for frame in frames]
    say(f"{name}: {len(frames)} frames, median {median(times):.1f} ms, p95 {p95(times):.1f} ms")
    for frame in sorted(frames, key=lambda frame: -frame["ms"])[:TOLD]:
        say(
            f"  {frame['ms']:.1f} ms ({frame['wall_ms']:.1f} by the clock): {frame['kind']}, "
            f"{frame['seconds_in_view'] / DAY_S:,.2f} days in view"
        )
    labels = round(median(frame["labels"] for frame in frames))
    yield row_of(name, [max(times)], "ms", [LONGEST_MS], 1.0, labels)


def _growth(name: str, plan: Plan, ground: Ground) -> Iterator[Row]:
    """What the process holds in the end against what it held once its caches were full."""
    told = ground.told("growth.py", ground.chronology(plan.largest), plan.moves)
    if told["end"] is not None:
        end, warm = told["end"] / 1e6, told["warm"] / 1e6
        yield row_of(name, [end], "MB", [warm], GROWTH_BUDGET)
