"""Rows about one edit of one event: commit, columns, model and frame together."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial

from tests.benchmarks.ground import Ground, Job
from tests.benchmarks.measured import Row, row_of
from tests.benchmarks.plan import Plan

BUDGET = 4.0
KINDS = {
    "title": "change a title",
    "date": "move an event by years",
    "add": "add an event",
    "undo": "undo adding an event",
}


def jobs(plan: Plan, ground: Ground) -> Iterator[Job]:
    """At the largest size, each kind in a file of its own."""
    for kind, words in KINDS.items():
        name = f"{words}, {plan.largest:,} events"
        yield Job((name,), partial(_edits, name, kind, plan, ground))


def _edits(name: str, kind: str, plan: Plan, ground: Ground) -> Iterator[Row]:
    """From the edit to the paint that shows it."""
    path = ground.folder / "edited.chronology"
    shutil.copyfile(ground.chronology(plan.largest), path)
    told = ground.told("edits.py", path, kind, plan.edits)
    for made in (path, path.with_suffix(".floor")):
        made.unlink(missing_ok=True)
    yield row_of(name, told["edits"], "ms", told["floor"], BUDGET, told["labels"])
