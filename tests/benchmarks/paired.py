"""This checkout beside another commit: what each takes of the processor, in turns, and the ratio.

Both are measured by the scripts of this one. Other programs of the machine slow both alike.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median, quantiles

from tests.benchmarks.ground import Ground, say
from tests.benchmarks.measured import aligned
from tests.benchmarks.plan import Plan
from tests.benchmarks.processes import HERE, ROOT, Asked, RunFailedError, cpu_of_process, python

BLOCK = 20
"""Frames of one before it is the other's turn."""
FRAMES = (("pan", "whole"), ("zoom", "whole"), ("pan", "close"), ("zoom", "close"))
RELATED = (("pan", "related"), ("zoom", "related"))
PICTURE = "1920x1080"

Sides = tuple[Ground, Ground]
"""This checkout, and the other commit."""


@dataclass(frozen=True)
class Pairs:
    """Milliseconds of the processor, here and there, each pair measured in one go."""

    name: str
    here: list[float]
    there: list[float]

    def cells(self) -> tuple[str, ...]:
        """A line of the table: both medians, the ratio, and where its middle half lies."""
        ratios = sorted(a / b for a, b in zip(self.here, self.there, strict=True))
        low, _, high = quantiles(ratios, n=4) if len(ratios) > 1 else ratios * 3
        here, there = f"{median(self.here):.2f}", f"{median(self.there):.2f}"
        return self.name, here, there, f"{median(ratios):.3f}", f"{low:.3f}–{high:.3f}"


Job = tuple[str, Callable[[], Pairs]]


def main(revision: str, plan: Plan, folder: Path, is_wanted: Callable[[str], bool]) -> int:
    """Measure and print. Status 1 if a row can't be measured."""
    rows, failed = [], False
    with other_checkout(revision, folder) as other:
        sides = ground_of(ROOT, folder / "here"), ground_of(other, folder / "there")
        jobs = [job for job in jobs_of(plan, sides) if is_wanted(job[0])]
        for number, (name, measure) in enumerate(jobs, 1):
            say(f"[{number}/{len(jobs)}] {name}")
            try:
                rows.append(measure().cells())
            except RunFailedError as error:
                failed = True
                say(f"not measured: {name}\n{error}")
    head = ("what, ms of the processor", "here", revision, "here to there", "middle half")
    print(aligned([head, *rows], left=(0,)))
    return 1 if failed else 0


@contextmanager
def other_checkout(revision: str, folder: Path) -> Iterator[Path]:
    """The files of a commit of this repository, as long as this lasts. Raises `RunFailedError`."""
    path = folder / "commit"
    _git("worktree", "add", "--detach", "--quiet", str(path), revision)
    try:
        yield path
    finally:
        _git("worktree", "remove", "--force", str(path))


def _git(*arguments: str) -> None:
    done = subprocess.run(
        ["git", "-C", ROOT, *arguments], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RunFailedError(done.stderr)


def ground_of(project: Path, folder: Path) -> Ground:
    """Where the program of a checkout is measured by the scripts of this one."""
    shutil.copytree(HERE, folder / "scripts" / "tests" / "benchmarks")
    ground = Ground(folder)
    ground.environment["PYTHONPATH"] = os.pathsep.join((str(folder / "scripts"), str(project)))
    return ground


def jobs_of(plan: Plan, sides: Sides) -> Iterator[Job]:
    """Frames at each size, an edit at the largest, a start and a picture."""
    for count in plan.sizes:
        for kind, view in FRAMES + (RELATED if count == plan.largest else ()):
            name = f"{kind}, {count:,} events, {view}"
            blocks = max(2, plan.frames // BLOCK)
            yield name, partial(_served, name, sides, count, (kind, view), BLOCK, blocks)
    name = f"change a title, {plan.largest:,} events"
    yield name, partial(_served, name, sides, plan.largest, ("title", "close"), 1, plan.edits)
    name = "start to first paint, sample"
    command = python(HERE / "first_paint.py", "sample")
    yield name, partial(_processes, name, sides, lambda _: command, plan.starts)
    name = f"PNG {PICTURE}, sample"
    yield name, partial(_processes, name, sides, _export, plan.exports)


def _served(
    name: str, sides: Sides, count: int, what: tuple[str, str], block: int, blocks: int
) -> Pairs:
    """Blocks of frames or edits, in turns: the median of each block counts."""
    found: tuple[list[float], list[float]] = ([], [])
    with ExitStack() as both:
        asked = [both.enter_context(_asked(ground, count, what)) for ground in sides]
        for ground, one in zip(sides, asked, strict=True):
            project = ground.environment["PYTHONPATH"].split(os.pathsep)[-1]
            program = one.said()["program"]
            assert Path(program).is_relative_to(project), f"{program} was measured"
        for _ in range(blocks):
            for one, values in zip(asked, found, strict=True):
                values.append(median(one.ask(block)["ms"]))
    return Pairs(name, *found)


def _asked(ground: Ground, count: int, what: tuple[str, str]) -> Asked:
    path = ground.folder / "served.chronology"
    shutil.copyfile(ground.chronology(count), path)
    return Asked("served.py", [str(path), *what], ground.environment)


def _processes(
    name: str, sides: Sides, command: Callable[[Ground], Sequence[str]], runs: int
) -> Pairs:
    """Whole processes, in turns; the first of each makes what later ones find."""
    found: tuple[list[float], list[float]] = ([], [])
    for run in range(runs + 1):
        for ground, values in zip(sides, found, strict=True):
            took = cpu_of_process(command(ground), ground.environment)
            if run:
                values.append(took)
    return Pairs(name, *found)


def _export(ground: Ground) -> Sequence[str]:
    # `-P`: the program is where PYTHONPATH says, not where this is run.
    out = ground.folder / "picture.png"
    return python("-P", "-m", "timeline_app", "export", "sample", out, "--size", PICTURE)
