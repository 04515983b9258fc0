"""Frames of a view with a wanted number of labels, a block whenever asked: JSON lines.

equal_labels.py CHRONOLOGY pan|zoom LABELS

With 0 for LABELS it is the view of the whole. The first line says how many labels are in the
median frame; then each number read from standard input is answered by the times of so many.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from statistics import median

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from tests.benchmarks.content import shown_in
from tests.benchmarks.hands import PAN_FRAMES, PAN_STEP_PX, Paints, drag, drags, frame_ms, zooms
from tests.benchmarks.stage import Stage
from tests.benchmarks.views import middle_s
from timeline_app.widgets.canvas.timeline_view import TimelineView

LEAST_S = 3_600.0
COARSE, FINE = 1.25, 1.04
"""Factors between the stretches of time that are tried, first all, then around the best."""

TURN = 10
"""Frames in which the view is zoomed out and back in, or looked at on the way to and fro."""


class Balance:
    """Looks for the stretch of time, around the middle event, that shows so many labels."""

    def __init__(self, view: TimelineView, kind: str) -> None:
        self._view, self._kind = view, kind
        self._middle_s = middle_s(view)
        self.whole_s = view.scale.seconds_per_px * view.time_size.width()

    def show(self, seconds: float) -> None:
        """Show so much time."""
        self._view.zoom_to_range(self._middle_s - seconds / 2, self._middle_s + seconds / 2)

    def found(self, wanted: int) -> float:
        """The stretch of time whose median frame has a number of labels nearest to `wanted`."""
        best = self._best(self._coarse(), wanted)
        return self._best((best * FINE**step for step in range(-3, 4)), wanted)

    def _coarse(self) -> Iterator[float]:
        seconds = self.whole_s
        while seconds > LEAST_S:
            yield seconds
            seconds /= COARSE

    def _best(self, stretches: Iterable[float], wanted: int) -> float:
        """Tried until there are far too few: once there were enough, they get ever fewer."""
        off: dict[float, float] = {}
        had_enough = False
        for seconds in stretches:
            labels = self._labels(seconds)
            off[seconds] = abs(labels - wanted)
            had_enough |= labels >= wanted
            if had_enough and labels < wanted / 2:
                break
        return min(off, key=off.__getitem__)

    def _labels(self, seconds: float) -> float:
        self.show(seconds)
        return labels_in_frames(self._view, self._kind)


def labels_in_frames(view: TimelineView, kind: str) -> float:
    """The median number of labels while the view is moved from here, and back."""
    seen = []
    if kind == "zoom":
        for event in islice(zooms(view, moving_on=False), TURN):
            QApplication.sendEvent(view.viewport(), event)
            seen.append(len(shown_in(view).labels))
        return median(seen)
    reach = PAN_FRAMES * PAN_STEP_PX
    step = 2 * reach // TURN
    drag(view, step // 2 - reach)
    for _ in range(TURN):
        seen.append(len(shown_in(view).labels))
        drag(view, step)
    drag(view, step // 2 - reach - step)
    return median(seen)


def events_of(view: TimelineView, kind: str) -> Iterator[QEvent]:
    """To and fro, or out and in, without end."""
    return zooms(view, moving_on=False) if kind == "zoom" else drags(view, moving_on=False)


def main(path: str, kind: str, wanted: int) -> None:
    """Find the view, and serve frames until there are no more lines."""
    stage = Stage(path)
    view = stage.view
    balance = Balance(view, kind)
    seconds = balance.found(wanted) if wanted else balance.whole_s
    balance.show(seconds)
    stage.settle()
    print(json.dumps({"labels": round(labels_in_frames(view, kind))}), flush=True)
    events, paints = events_of(view, kind), Paints(view)
    for line in sys.stdin:
        times, labels = [], []
        for event in islice(events, int(line)):
            times.append(frame_ms(view, event, paints))
            labels.append(len(shown_in(view).labels))
        print(json.dumps({"frames": times, "labels": labels}), flush=True)
    stage.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
