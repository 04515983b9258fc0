"""Rows that hold frames of many events against frames of few, at equal numbers of labels."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from operator import sub
from statistics import mean, median

from tests.benchmarks.ground import Ground, Job, say
from tests.benchmarks.measured import Row, row_of, tails_row_of
from tests.benchmarks.plan import Plan
from tests.benchmarks.processes import Asked

MEDIAN_BUDGET, TAIL_BUDGET = 1.5, 2.0
BLOCK = 20
"""Frames of the one before it is the other's turn."""

ALIKE = 0.1
"""The numbers of labels may differ by this share."""


def jobs(plan: Plan, ground: Ground) -> Iterator[Job]:
    """Every size against the smallest."""
    few = plan.sizes[0]
    for count in plan.sizes[1:]:
        for kind in ("pan", "zoom"):
            name = f"{kind}, {count:,} against {few:,} events at equal labels"
            measure = partial(_equal, name, kind, count, few, plan, ground)
            yield Job((name, f"{name}, p95"), measure)


def _equal(name: str, kind: str, count: int, few: int, plan: Plan, ground: Ground) -> Iterator[Row]:
    """Median against median, and 95th percentile against 95th percentile.

    The fewer are seen as a whole; of the more as much is in view as shows as many labels, frame
    by frame.
    """
    with ExitStack() as both:
        floor = both.enter_context(_stage(kind, few, [], ground))
        wanted = floor.said()["labels"]
        frames = both.enter_context(_stage(kind, count, wanted, ground))
        found = frames.said()["labels"]
        say(f"{name}: {median(wanted):g} labels wanted, {median(found):g} found")
        floor_ms, floor_labels, ms, labels = [], [], [], []
        for _ in range(-(-plan.frames // BLOCK)):
            told, of_floor = frames.ask(BLOCK), floor.ask(BLOCK)
            ms += told["frames"]
            labels += told["labels"]
            floor_ms += of_floor["frames"]
            floor_labels += of_floor["labels"]
    in_view, in_floor = round(median(labels)), round(median(floor_labels))
    differ = abs(in_view - in_floor) > ALIKE * in_floor
    off = mean(map(abs, map(sub, labels, floor_labels)))
    said = f"{in_view} labels, {in_floor} of the few, {off:.0f} off in a frame"
    say(f"{name}: {said}{' (UNEQUAL)' if differ else ''}")
    yield row_of(name, ms, "ms", floor_ms, MEDIAN_BUDGET, in_view)
    yield tails_row_of(name, ms, "ms", floor_ms, TAIL_BUDGET, in_view)


def _stage(kind: str, count: int, wanted: list[int], ground: Ground) -> Asked:
    arguments = [str(ground.chronology(count)), kind, json.dumps(wanted)]
    return Asked("equal_labels.py", arguments, ground.environment)
