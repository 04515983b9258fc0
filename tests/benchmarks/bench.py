"""The benchmark: each figure beside its floor from the same run, and its budget.

This process measures from outside and stays small: what uses Qt runs in processes of its own.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.measured import Row, as_json, row_of, table, tail_row_of
from tests.benchmarks.processes import (
    HERE,
    alternating,
    environment_in,
    output_of_script,
    peak_memory,
    python,
    until_first_paint,
    whole_process,
)

EVENTS = (100, 10_000)
PICTURES = ((1920, 1080, 1.7), (7680, 4320, 1.5))
"""Width, height, and how many times its floor the process may take."""

IMAGE_BYTES = 4  # a pixel
FRAME_BUDGETS = {"pan": (1.5, 3.0), "zoom": (3.0, 6.0)}
"""How many times the floor the median frame and the 95th percentile may take."""

DENSITY_BUDGET = (3.0, 6.0)
"""The same where lanes are density strips; there the floor draws an image of that size."""

MEMORY_BUDGET = 2.0
START_BUDGET = 2.5


@dataclass(frozen=True)
class Plan:
    """What is measured, and how often."""

    events: tuple[int, ...] = EVENTS
    starts: int = 11
    pictures: tuple[tuple[int, int, float], ...] = PICTURES
    exports: int = 7
    frames: int = 240


QUICK = Plan(events=(30,), starts=1, pictures=((640, 480, 1.7),), exports=1, frames=20)
"""Shows within seconds that everything runs; the figures mean nothing."""


def measured_rows(plan: Plan, folder: Path) -> Iterator[Row]:
    """Every row, one after the other; what is needed meanwhile is written to `folder`."""
    environment = environment_in(folder)
    yield start_row(plan, environment)
    for size in plan.pictures:
        yield from picture_rows(plan, *size, folder, environment)
    for count in plan.events:
        path = folder / f"{count}.chronology"
        output_of_script("write_chronology.py", [str(path), str(count)], environment)
        # A hundred events have no close-up: there the whole is what a close-up of more shows.
        for view in ("whole", "close") if count > min(EVENTS) else ("whole",):
            for kind in FRAME_BUDGETS:
                yield from frame_rows(plan, path, count, view, kind, environment)


def start_row(plan: Plan, environment: dict[str, str]) -> Row:
    """From the start of the process to the first paint of the canvas with the sample."""
    empty = python(HERE / "empty_window.py")
    program = python(HERE / "first_paint.py", "sample")
    # The first start makes the sample's `.chronology`, and both cache their bytecode.
    times, floor = alternating(
        plan.starts,
        lambda: until_first_paint(program, environment),
        lambda: until_first_paint(empty, environment),
    )
    return row_of("start to first paint, sample", times, "ms", floor, START_BUDGET)


def picture_rows(
    plan: Plan,
    width: int,
    height: int,
    budget: float,
    folder: Path,
    environment: dict[str, str],
) -> Iterator[Row]:
    """The whole process that exports the sample, and what memory it takes."""
    size = f"{width}x{height}"
    told = output_of_script("picture_content.py", [str(width), str(height)], environment)
    marks, labels = told.split()
    out, bare = folder / "picture.png", folder / "bare.png"
    program = python("-m", "timeline_app", "export", "sample", out, "--size", size)
    floor = python(HERE / "bare_picture.py", str(width), str(height), marks, labels, bare)
    times, floors = alternating(
        plan.exports,
        lambda: whole_process(program, environment),
        lambda: whole_process(floor, environment),
    )
    name = f"PNG {width}×{height}, sample"
    yield row_of(name, times, "ms", floors, budget, int(labels))
    if (width, height) == max(size[:2] for size in plan.pictures):
        memory = peak_memory(program, environment)
        if memory is not None:
            image = width * height * IMAGE_BYTES / 1e6
            yield row_of(f"{name}, memory", [memory], "MB", [image], MEMORY_BUDGET, int(labels))


def frame_rows(
    plan: Plan, path: Path, count: int, view: str, kind: str, environment: dict[str, str]
) -> Iterator[Row]:
    """Frames while the view is panned or zoomed: their median, and their 95th percentile."""
    arguments = [str(path), view, kind, str(plan.frames)]
    told = json.loads(output_of_script("frames.py", arguments, environment))
    middle, tail = DENSITY_BUDGET if told["density"] else FRAME_BUDGETS[kind]
    name = f"{kind}, {count:,} events, {view}"
    frames, floor, labels = told["frames"], told["floor"], told["labels"]
    _say(f"{name}: {told['marks']} marks, longest frame {max(frames):.1f} ms")
    yield row_of(name, frames, "ms", floor, middle, labels)
    yield tail_row_of(name, frames, "ms", floor, tail, labels)


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print. The status is 0 whether or not the budgets are met."""
    options = _parser().parse_args(argv)
    plan = QUICK if options.quick else Plan(tuple(options.events), frames=options.frames)
    rows = []
    with tempfile.TemporaryDirectory(prefix="timeline-bench-") as folder:
        for row in measured_rows(plan, Path(folder)):
            _say(f"{row.name}: {row.median:.1f} {row.unit}, {row.ratio:.2f} times the floor")
            rows.append(row)
    print(as_json(rows) if options.json else table(rows))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("dev.py bench", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--quick", action="store_true", help="only see whether it runs")
    parser.add_argument(
        "--events", type=int, nargs="+", default=list(EVENTS), help="sizes of the chronologies"
    )
    parser.add_argument("--frames", type=int, default=Plan.frames, help="frames to a row")
    return parser


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
