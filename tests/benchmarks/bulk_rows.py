"""Rows about one change of very many events: its time, its longest pause, and its memory."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial

from tests.benchmarks.ground import Ground, Job
from tests.benchmarks.measured import Row, row_of
from tests.benchmarks.plan import Plan

CHANGED = 100_000
BUDGET = 6.0
"""The floor too reads each row, keeps what it was and changes a text of it."""
PAUSE_MS = 400.0
GROWTH_MB = 128.0
"""What SQLite may hold of the file, columns before and after: no second copy of the events."""


def jobs(plan: Plan, ground: Ground) -> Iterator[Job]:
    """At the largest size."""
    count = min(CHANGED, plan.largest)
    what = f"change {count:,} of {plan.largest:,} events at once"
    names = (what, f"longest pause: {what}", f"memory: {what}")
    yield Job(names, partial(_bulk, names, count, plan, ground))


def _bulk(names: tuple[str, ...], count: int, plan: Plan, ground: Ground) -> Iterator[Row]:
    """From the wish to the window that shows it; the pause is the longer of change and undo."""
    path = ground.folder / "bulk.chronology"
    told = []
    for _ in range(plan.readings):
        shutil.copyfile(ground.chronology(plan.largest), path)
        told.append(ground.told("bulk.py", path, count))
    for made in (path, path.with_suffix(".floor")):
        made.unlink(missing_ok=True)
    times = [one["ms"] for one in told]
    yield row_of(names[0], times, "ms", [one["floor_ms"] for one in told], BUDGET)
    yield row_of(names[1], [max(one["pauses"]) for one in told], "ms", [PAUSE_MS], 1.0)
    grown = [one["grown"] / 1e6 for one in told if one["grown"] is not None]
    if grown:
        yield row_of(names[2], grown, "MB", [GROWTH_MB], 1.0)
