"""Rows about searching as one types: the first matches, and what the window has to wait."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tests.benchmarks.ground import Ground, Job
from tests.benchmarks.measured import Row, row_of
from tests.benchmarks.plan import Plan
from tests.benchmarks.session_rows import LONGEST_MS

BUDGET = 3.0
"""The floor only counts what is found; here the first matches are in the list by then."""


def jobs(plan: Plan, ground: Ground) -> Iterator[Job]:
    """At the largest size."""
    first = f"search as you type, {plan.largest:,} events"
    pause = f"longest pause while searching, {plan.largest:,} events"
    yield Job((first, pause), partial(_searches, first, pause, plan, ground))


def _searches(first: str, pause: str, plan: Plan, ground: Ground) -> Iterator[Row]:
    """From a letter to the first fifty matches, and the longest turn of the window's loop."""
    told = ground.told("searches.py", ground.chronology(plan.largest), plan.letters)
    yield row_of(first, told["first"], "ms", told["floor"], BUDGET)
    yield row_of(pause, [told["longest"]], "ms", [LONGEST_MS], 1.0)
