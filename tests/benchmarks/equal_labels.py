"""Frames of a view with wanted numbers of labels, a block whenever asked: JSON lines.

equal_labels.py CHRONOLOGY pan|zoom LABELS

LABELS is a list in JSON, a number for each frame of a round; without any it is the view of the
whole. The first line says how many labels each frame of a round has; then each number read from
standard input is answered by the times of so many.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from operator import sub
from statistics import mean, median

from PySide6.QtCore import QEvent

from tests.benchmarks.content import shown_in
from tests.benchmarks.hands import (
    PAN_FRAMES,
    PAN_STEP_PX,
    ZOOM_NOTCHES,
    ZOOM_PLACES,
    Paints,
    drag,
    drags,
    frame_ms,
    zooms,
)
from tests.benchmarks.stage import Stage
from tests.benchmarks.views import middle_s
from timeline_app.widgets.canvas.timeline_view import TimelineView

LEAST_S = 3_600.0
COARSE, FINE = 1.25, 1.04
"""Factors between the stretches of time that are tried, first all, then around the best."""

TURN = 2 * ZOOM_NOTCHES * len(ZOOM_PLACES)
"""Frames of a round: out and back in about each place, or looked at on the way to and fro."""


class Balance:
    """Looks for the stretch of time, around the middle event, that shows so many labels."""

    def __init__(self, stage: Stage, kind: str) -> None:
        self._stage, self._view, self._kind = stage, stage.view, kind
        self._middle_s = middle_s(stage.view)
        self._paints = Paints(stage.view)
        self.whole_s = stage.view.scale.seconds_per_px * stage.view.time_size.width()

    def show(self, seconds: float) -> None:
        """Show so much time, and wait until all is there that is shown of it."""
        self._view.zoom_to_range(self._middle_s - seconds / 2, self._middle_s + seconds / 2)
        self._stage.rest()

    def found(self, wanted: list[int]) -> float:
        """The stretch of time whose frames have labels nearest to those `wanted`, one by one."""
        best = self._best(self._coarse(), wanted)
        return self._best((best * FINE**step for step in range(-3, 4)), wanted)

    def _coarse(self) -> Iterator[float]:
        seconds = self.whole_s
        while seconds > LEAST_S:
            yield seconds
            seconds /= COARSE

    def _best(self, stretches: Iterable[float], wanted: list[int]) -> float:
        """Tried until there are far too few: once there were enough, they get ever fewer."""
        off: dict[float, float] = {}
        had_enough = False
        for seconds in stretches:
            self.show(seconds)
            labels = self.labels()
            off[seconds] = mean(map(abs, map(sub, labels, wanted)))
            had_enough |= median(labels) >= median(wanted)
            if had_enough and median(labels) < median(wanted) / 2:
                break
        return min(off, key=off.__getitem__)

    def labels(self) -> list[int]:
        """How many labels each frame has while the view is moved from here, and back."""
        view, seen = self._view, []
        if self._kind == "zoom":
            for event in islice(zooms(view, moving_on=False), TURN):
                frame_ms(view, event, self._paints)
                seen.append(len(shown_in(view).labels))
            return seen
        reach = PAN_FRAMES * PAN_STEP_PX
        step = 2 * reach // TURN
        drag(view, step // 2 - reach)
        for _ in range(TURN):
            seen.append(len(shown_in(view).labels))
            drag(view, step)
        drag(view, step // 2 - reach - step)
        return seen


def events_of(view: TimelineView, kind: str) -> Iterator[QEvent]:
    """To and fro, or out and in, without end."""
    return zooms(view, moving_on=False) if kind == "zoom" else drags(view, moving_on=False)


def main(path: str, kind: str, wanted: list[int]) -> None:
    """Find the view, and serve frames until there are no more lines."""
    stage = Stage(path)
    view = stage.view
    balance = Balance(stage, kind)
    seconds = balance.found(wanted) if wanted else balance.whole_s
    balance.show(seconds)
    stage.settle()
    print(json.dumps({"labels": balance.labels()}), flush=True)
    events, paints = events_of(view, kind), Paints(view)
    for line in sys.stdin:
        times, labels = [], []
        for event in islice(events, int(line)):
            times.append(frame_ms(view, event, paints))
            labels.append(len(shown_in(view).labels))
        print(json.dumps({"frames": times, "labels": labels}), flush=True)
    stage.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], json.loads(sys.argv[3]))
