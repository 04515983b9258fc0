"""Rows about the whole process that writes a picture of the sample."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tests.benchmarks.ground import Ground, Job
from tests.benchmarks.measured import Row, row_of
from tests.benchmarks.plan import Plan
from tests.benchmarks.processes import HERE, alternating, peak_memory, python, whole_process

IMAGE_BYTES = 4  # a pixel
MEMORY_BUDGET = 2.0


def jobs(plan: Plan, ground: Ground) -> Iterator[Job]:
    """A job for each size, and one for the memory of the largest."""
    for width, height, budget in plan.pictures:
        name = f"PNG {width}×{height}, sample"
        yield Job((name,), partial(_time, name, width, height, budget, plan, ground))
    width, height, _ = max(plan.pictures)
    name = f"PNG {width}×{height}, sample, memory"
    yield Job((name,), partial(_memory, name, width, height, ground))


def _time(
    name: str, width: int, height: int, budget: float, plan: Plan, ground: Ground
) -> Iterator[Row]:
    """The process against one that draws as many marks and labels and saves them."""
    marks, labels = _content(width, height, ground)
    out = ground.folder / "bare.png"
    program = _program(width, height, ground)
    floor = python(HERE / "bare_picture.py", str(width), str(height), marks, labels, out)
    times, floors = alternating(
        plan.exports,
        lambda: whole_process(program, ground.environment),
        lambda: whole_process(floor, ground.environment),
        warm_up=plan.warm_up,
    )
    yield row_of(name, times, "ms", floors, budget, int(labels))


def _memory(name: str, width: int, height: int, ground: Ground) -> Iterator[Row]:
    """The most that the process holds, against the image alone."""
    labels = int(_content(width, height, ground)[1])
    memory = peak_memory(_program(width, height, ground), ground.environment)
    if memory is not None:
        image = width * height * IMAGE_BYTES / 1e6
        yield row_of(name, [memory], "MB", [image], MEMORY_BUDGET, labels)


def _content(width: int, height: int, ground: Ground) -> tuple[str, str]:
    """How many marks and labels the picture has."""
    marks, labels = ground.output("picture_content.py", width, height).split()
    return marks, labels


def _program(width: int, height: int, ground: Ground) -> list[str]:
    out = ground.folder / "picture.png"
    size = f"{width}x{height}"
    return python("-m", "timeline_app", "export", "sample", out, "--size", size)
