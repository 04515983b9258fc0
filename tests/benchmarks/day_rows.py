"""Rows about going from day to day as known on a day: the longest pause of the window's thread."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tests.benchmarks.ground import Ground, Job, say
from tests.benchmarks.measured import Row, row_of
from tests.benchmarks.plan import Plan
from timeline_app.core.columns.grouping import Grouping

LONGEST_MS = 50.0
WORDS = {Grouping.LANE: "lanes", Grouping.ACTOR: "people", Grouping.SOURCE: "sources"}


def jobs(plan: Plan, ground: Ground) -> Iterator[Job]:
    """At the largest size, with each kind of lanes."""
    for grouping, words in WORDS.items():
        name = f"longest pause from day to day, {words}, {plan.largest:,} events"
        yield Job((name,), partial(_days, name, grouping, plan, ground))


def _days(name: str, grouping: Grouping, plan: Plan, ground: Ground) -> Iterator[Row]:
    """Against what may not be exceeded, by the processor's time; stderr hears the longest."""
    path = ground.told_in_time(plan.largest)
    pauses: dict[str, float] = ground.told("days.py", path, grouping.value, plan.days)["pauses"]
    longest = sorted(pauses.items(), key=lambda one: -one[1])
    say(f"{name}: " + ", ".join(f"{deed} {ms:.1f} ms" for deed, ms in longest[:3]))
    yield row_of(name, [longest[0][1]], "ms", [LONGEST_MS], 1.0)
