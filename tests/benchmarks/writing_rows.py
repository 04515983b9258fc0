"""Rows about writing events in other formats: how fast beside our JSON, and in what memory."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tests.benchmarks.ground import Ground, Job
from tests.benchmarks.measured import Row, limit_row_of, row_of
from tests.benchmarks.plan import Plan
from tests.benchmarks.processes import alternating
from tests.benchmarks.writing import JSON
from timeline_app.app.export.writing import written_formats

TIMED, HELD = 10_000, 100_000
"""So many events at most are written again and again for their time, and once for memory."""
MEMORY_MB = 600.0
DOCUMENT_BUDGET = 20.0
"""Times what our JSON takes: a document is put into words, with each source and date cited."""
DATA_BUDGET = 10.0


def jobs(plan: Plan, ground: Ground) -> Iterator[Job]:
    """Each format, in processor time."""
    timed, held = min(plan.largest, TIMED), min(plan.largest, HELD)
    for one in written_formats():
        form, budget = one.name, DOCUMENT_BUDGET if one.is_document else DATA_BUDGET
        name = f"{form} of a chronology, {timed:,} events"
        yield Job((name,), partial(_timed, name, form, timed, budget, plan, ground))
        name = f"{form} of a chronology, {held:,} events, memory"
        yield Job((name,), partial(_memory, name, form, held, ground))


def _timed(
    name: str, form: str, count: int, budget: float, plan: Plan, ground: Ground
) -> Iterator[Row]:
    """The format against our JSON of the same."""
    times, floor = alternating(
        plan.readings,
        lambda: _ms(form, count, ground),
        lambda: _ms(JSON, count, ground),
        warm_up=plan.warm_up,
    )
    yield row_of(name, times, "ms", floor, budget)


def _memory(name: str, form: str, count: int, ground: Ground) -> Iterator[Row]:
    """The most that the process holds that writes it."""
    ground.told("writing.py", JSON, count, ground.folder)  # makes the chronology
    peak = ground.told("writing.py", form, count, ground.folder)["peak"]
    if peak is not None:
        yield limit_row_of(name, [peak / 1e6], "MB", peak / 1e6, MEMORY_MB)


def _ms(form: str, count: int, ground: Ground) -> float:
    return float(ground.told("writing.py", form, count, ground.folder)["seconds"]) * 1_000
