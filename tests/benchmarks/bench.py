"""The benchmark: each figure beside its floor from the same run, and its budget.

This process measures from outside and stays small: what uses Qt runs in processes of its own.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from tests.benchmarks import (
    bulk_rows,
    day_rows,
    edit_rows,
    equal_rows,
    foreign_rows,
    frame_rows,
    json_rows,
    memory_rows,
    paired,
    picture_rows,
    reading_rows,
    search_rows,
    session_rows,
    start_rows,
    writing_rows,
)
from tests.benchmarks.ground import Ground, Job, say
from tests.benchmarks.measured import as_json, table
from tests.benchmarks.plan import QUICK, SIZES, Plan
from tests.benchmarks.processes import RunFailedError

FAMILIES = (
    start_rows,
    picture_rows,
    frame_rows,
    equal_rows,
    edit_rows,
    bulk_rows,
    search_rows,
    reading_rows,
    session_rows,
    day_rows,
    memory_rows,
    json_rows,
    foreign_rows,
    writing_rows,
)

PAIRED_SIZES = (100, 10_000)


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print. Status 0 whether or not budgets are met, 1 if a row can't be measured."""
    options = _parser().parse_args(argv)
    plan = QUICK if options.quick else replace(Plan(), frames=options.frames)
    if options.sizes:
        plan = replace(plan, sizes=tuple(sorted(options.sizes)))
    rows, failed = [], False
    with tempfile.TemporaryDirectory(prefix="timeline-bench-") as folder:
        if options.paired:
            sizes = options.sizes or PAIRED_SIZES
            plan = replace(plan, sizes=QUICK.sizes if options.quick else tuple(sorted(sizes)))
            is_wanted = partial(_is_wanted, only=options.only)
            return paired.main(options.paired, plan, Path(folder), is_wanted)
        ground = Ground(Path(folder), options.keep)
        jobs = list(_wanted(plan, ground, options.only))
        for number, job in enumerate(jobs, 1):
            say(f"[{number}/{len(jobs)}] {job.names[0]}")
            try:
                for row in job.measure():
                    say(f"{row.name}: {row.median:.1f} {row.unit}, {row.ratio:.2f} times the floor")
                    rows.append(row)
            except RunFailedError as error:
                failed = True
                say(f"not measured: {'; '.join(job.names)}\n{error}")
    rows = [row for row in rows if _is_wanted(row.name, options.only)]
    print(as_json(rows) if options.json else table(rows))
    return 1 if failed else 0


def _wanted(plan: Plan, ground: Ground, only: Sequence[str]) -> Iterator[Job]:
    """The jobs of which some row is wanted."""
    for family in FAMILIES:
        for job in family.jobs(plan, ground):
            if any(_is_wanted(name, only) for name in job.names):
                yield job


def _is_wanted(name: str, only: Sequence[str]) -> bool:
    return not only or any(words in name for words in only)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("dev.py bench", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--quick", action="store_true", help="only see whether it runs")
    parser.add_argument(
        "--only", nargs="+", default=[], metavar="WORDS", help="rows with one of these in the name"
    )
    parser.add_argument("--sizes", type=int, nargs="+", help=f"numbers of events (default {SIZES})")
    parser.add_argument(
        "--paired", metavar="REV", help="frames, edits, start and PNG in turns with another commit"
    )
    parser.add_argument("--frames", type=int, default=Plan.frames, help="frames to a row")
    parser.add_argument(
        "--keep",
        type=Path,
        metavar="FOLDER",
        help="keep the chronologies there, and use those of before",
    )
    return parser
