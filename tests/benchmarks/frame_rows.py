"""Rows about frames while the view is panned or zoomed, against a bare view and their replay."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tests.benchmarks.ground import Ground, Job, say
from tests.benchmarks.measured import Row, limit_row_of, p95, row_of, tail_row_of
from tests.benchmarks.plan import SIZES, Plan
from tests.benchmarks.views import RELATED

BUDGETS = {"pan": (1.5, 3.0), "zoom": (3.0, 6.0)}
"""How many times the floor the median frame and the 95th percentile may take."""

DENSITY_BUDGET = (3.0, 6.0)
"""The same for the whole range as density strips; there the floor draws an image of that size."""

REPLAY = "to its replay"
REPLAY_BUDGETS = {"pan": 2.2, "zoom": 3.0}
"""How many times the median frame may take what its own painting takes, played again."""

REPLAY_CLOSE_BUDGET, REPLAY_FEW_BUDGET = 4.0, 6.0
"""The same for zooming where little is in view, and where there is little at all."""

SWEEP_P95_MS, SWEEP_LONGEST_MS = 8.0, 16.0
"""The limits of frames that come to another zoom level each, whatever a bare view takes."""


def jobs(plan: Plan, ground: Ground) -> Iterator[Job]:
    """Every size and view; at the largest size selections, matches and other spreads too."""
    for count in plan.sizes:
        for view in plan.views_of(count):
            yield from _both_kinds(plan, ground, count, view)
        yield _sweep(plan, ground, count)
    for view, selected in plan.selections:
        yield from _both_kinds(plan, ground, plan.largest, view, selected=selected)
    for view, every in plan.found:
        yield from _both_kinds(plan, ground, plan.largest, view, found=plan.largest // every)
    for spread, views in plan.spreads:
        for view in views:
            yield from _both_kinds(plan, ground, plan.largest, view, spread=spread)


def _sweep(plan: Plan, ground: Ground, count: int) -> Job:
    """Zooming notch by notch over many octaves: its 95th percentile and its longest frame."""
    name = f"sweep, {count:,} events, whole"
    arguments = ("whole", "sweep", plan.frames, 0, "here", 0)
    names = (f"{name}, p95", f"{name}, longest")

    def measure() -> Iterator[Row]:
        told = ground.told("frames.py", ground.chronology(count), *arguments)
        frames, labels = told["frames"], told["labels"]
        yield limit_row_of(names[0], frames, "ms", p95(frames), SWEEP_P95_MS, labels)
        yield limit_row_of(names[1], frames, "ms", max(frames), SWEEP_LONGEST_MS, labels)

    return Job(names, measure)


def _both_kinds(
    plan: Plan,
    ground: Ground,
    count: int,
    view: str,
    *,
    selected: int = 0,
    found: int = 0,
    spread: str = "even",
) -> Iterator[Job]:
    for kind in ("pan", "zoom"):
        parts = [kind, f"{count:,} events", "" if spread == "even" else spread, view]
        parts.append(f"{selected} selected" if selected else "")
        parts.append(f"{found:,} found" if found else "")
        parts.append(f"{RELATED} relations" if selected == 1 else "")
        # What is new is found farther on, but where all lies in one place there is nothing on.
        is_held = view == "whole" or spread != "even" or selected == 1  # for them to stay in view
        way = "here" if is_held else "on"
        asked = (selected, way, found)
        yield _job(plan, ground, tuple(parts), count, view, spread=spread, asked=asked)


def _job(
    plan: Plan,
    ground: Ground,
    parts: tuple[str, ...],
    count: int,
    view: str,
    *,
    spread: str = "even",
    asked: tuple[int, str, int] = (0, "here", 0),
) -> Job:
    """The rows of frames of the kind that comes first in their name."""
    name = ", ".join(part for part in parts if part)
    arguments = (view, parts[0], plan.frames, *asked)
    measure = partial(_frames, name, ground, count, spread, arguments)
    return Job((name, f"{name}, p95", f"{name}, {REPLAY}"), measure)


def _frames(
    name: str,
    ground: Ground,
    count: int,
    spread: str,
    arguments: tuple[str, str, int, int, str, int],
) -> Iterator[Row]:
    """The median and the 95th percentile, and the median against its replay."""
    told = ground.told("frames.py", ground.chronology(count, spread), *arguments)
    view, kind, *_ = arguments
    is_density = told["density"] and view == "whole"
    middle, tail = DENSITY_BUDGET if is_density else BUDGETS[kind]
    frames, floor, labels = told["frames"], told["floor"], told["labels"]
    say(f"{name}: {told['marks']} marks, longest frame {max(frames):.1f} ms")
    yield row_of(name, frames, "ms", floor, middle, labels)
    yield tail_row_of(name, frames, "ms", floor, tail, labels)
    budget = _replay_budget(kind, view, count)
    yield row_of(f"{name}, {REPLAY}", frames, "ms", told["replay"], budget, labels)


def _replay_budget(kind: str, view: str, count: int) -> float:
    if kind == "pan" or view == "whole":
        return REPLAY_BUDGETS[kind]
    return REPLAY_FEW_BUDGET if count == SIZES[0] else REPLAY_CLOSE_BUDGET
