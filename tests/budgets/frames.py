"""Counts what frames of the real window cost. Prints JSON: frames.py CHRONOLOGY "VIEW ROUND"…

VIEW is `whole`, `close` or `related`, the last being `close` with one event selected and its
relations drawn; ROUND is `pan`, `on` or `zoom`. A row is the mean of its frames, once all is
there that is kept.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from tests.benchmarks.hands import CONTROL, PAN_STEP_PX, free_place, mouse, wheel
from tests.benchmarks.recorded_painter import draws, recorded
from tests.benchmarks.stage import Stage, handle_posted, rest_soon
from tests.benchmarks.views import go_to, relate, select
from tests.budgets.counts import calls_of, collect_no_more
from timeline_app.widgets.canvas.timeline_view import TimelineView

PAN_FRAMES = 15
"""So many frames a drag goes to either side of where it began."""
FAST_PX = 48
"""A step of a drag that soon comes to what is not painted yet."""
ZOOM_NOTCHES = 5
"""Notches in, and back out."""
ZOOM_PLACES = (0.5, 0.3, 0.7)
ROUNDS_BEFORE = 2
"""Rounds that fill what is kept, before one is counted."""

Round = Callable[[TimelineView], Iterator[tuple[str, QEvent]]]
"""The events of frames, and what each is called in the table."""


class NotPaintedError(Exception):
    """What should have been a frame drew nothing."""


def pans(view: TimelineView) -> Iterator[tuple[str, QEvent]]:
    """A drag to and fro."""
    x, y = free_place(view)
    QApplication.sendEvent(view.viewport(), mouse(view, QEvent.Type.MouseButtonPress, x, y))
    there = [-PAN_STEP_PX] * PAN_FRAMES
    at = x
    for step in (*there, *(-step for step in there * 2), *there):
        at += step
        yield "pan", mouse(view, QEvent.Type.MouseMove, at, y)
    QApplication.sendEvent(view.viewport(), mouse(view, QEvent.Type.MouseButtonRelease, x, y))


def pans_on(view: TimelineView) -> Iterator[tuple[str, QEvent]]:
    """A drag that comes to what has not been painted yet, and ends there."""
    x, y = free_place(view)
    QApplication.sendEvent(view.viewport(), mouse(view, QEvent.Type.MouseButtonPress, x, y))
    for number in range(1, 4 * PAN_FRAMES + 1):
        yield "pan on", mouse(view, QEvent.Type.MouseMove, x - number * FAST_PX, y)
    QApplication.sendEvent(view.viewport(), mouse(view, QEvent.Type.MouseButtonRelease, x, y))


def zooms(view: TimelineView) -> Iterator[tuple[str, QEvent]]:
    """Ctrl and the wheel: in and out again about one place after the other."""
    for share in ZOOM_PLACES:
        for name, notches in (("zoom in", 1), ("zoom out", -1)):
            for _ in range(ZOOM_NOTCHES):
                yield name, wheel(view, share, notches, modifier=CONTROL)


ROUNDS: dict[str, Round] = {"pan": pans, "on": pans_on, "zoom": zooms}


def shown(view: TimelineView, event: QEvent) -> None:
    """Send an event, and let the window paint."""
    QApplication.sendEvent(view.viewport(), event)
    handle_posted()


def counted(view: TimelineView, frames: Round) -> dict[str, float]:
    """The mean calls of the frames of a round, Python's and C's."""
    found: dict[str, list[int]] = defaultdict(list)
    for name, event in frames(view):
        calls = calls_of(lambda event=event: shown(view, event))
        found[f"{name}, Python calls"].append(calls.python)
        found[f"{name}, C calls"].append(calls.c)
    return {name: sum(counts) / len(counts) for name, counts in found.items()}


def drawn(view: TimelineView, frames: Round) -> dict[str, float]:
    """How often the frames of a round draw on the widget, on average. Raises `NotPaintedError`."""
    found: dict[str, list[int]] = defaultdict(list)
    with recorded() as calls:
        for name, event in frames(view):
            shown(view, event)
            if not draws(calls):
                raise NotPaintedError(name)
            found[f"{name}, draw calls"].append(draws(calls))
    return {name: sum(counts) / len(counts) for name, counts in found.items()}


def go_and_rest(stage: Stage, view: str) -> None:
    """Be at rest where frames are to be counted."""
    go_to(stage.view, "close" if view == "related" else view)
    handle_posted()
    if view == "related":
        select(stage.view, 1)
        relate(stage.view)
    stage.rest()


def rows_of(stage: Stage, view: str, frames: Round) -> dict[str, float]:
    """What the frames of a round cost in a view."""
    go_and_rest(stage, view)
    for _ in range(ROUNDS_BEFORE):
        for _, event in frames(stage.view):
            shown(stage.view, event)
        stage.rest()
    found = counted(stage.view, frames)
    stage.rest()
    return found | drawn(stage.view, frames)


def main(path: str, asked: list[str]) -> None:
    """Count each round in its view, and print."""
    rest_soon()
    stage = Stage(path)
    collect_no_more()
    rows: dict[str, int] = {}
    for view, kind in map(str.split, asked):
        found = rows_of(stage, view, ROUNDS[kind])
        rows |= {f"{view}, {one}": round(number) for one, number in found.items()}
    print(json.dumps(rows))
    stage.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
