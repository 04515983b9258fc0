"""Rows about a long text that is kept and read: what the window has to wait at most."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tests.benchmarks.ground import Ground, Job
from tests.benchmarks.measured import Row, row_of
from tests.benchmarks.plan import Plan
from tests.benchmarks.session_rows import LONGEST_MS

DEEDS = (
    "keeping",
    "opening",
    "scrolling",
    "resizing",
    "searching",
    "replacing",
    "comparing",
    "finding dates and quotations in",
)
FOUND_IN_MS = 100.0
"""So long it may take to find all in an article."""


ARTICLE = 5_000


def jobs(plan: Plan, ground: Ground) -> Iterator[Job]:
    """One text, in a small chronology."""
    names = {deed: f"longest pause while {deed} {plan.words:,} words" for deed in DEEDS}
    article = f"{ARTICLE:,} words read for dates and quotations"
    yield Job((*names.values(), article), partial(_pauses, names, article, plan, ground))


def _pauses(names: dict[str, str], article: str, plan: Plan, ground: Ground) -> Iterator[Row]:
    """The longest turn of the window's loop, and how long an article takes, against the most."""
    path, often = ground.chronology(plan.sizes[0]), (plan.moving, plan.article)
    told = ground.told("reading.py", path, plan.words, ARTICLE, *often)
    for deed, name in names.items():
        yield row_of(name, [told["longest"][deed]], "ms", [LONGEST_MS], 1.0)
    yield row_of(article, told["article"], "ms", [FOUND_IN_MS], 1.0)
