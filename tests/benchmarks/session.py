"""Plays the script on the real window, sixty events a second, and times each frame. Prints JSON.

session.py CHRONOLOGY FRAMES
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from itertools import islice
from typing import NamedTuple

from PySide6.QtWidgets import QApplication

from tests.benchmarks.content import shown_in
from tests.benchmarks.hands import Paints
from tests.benchmarks.script import Deed, Script
from tests.benchmarks.stage import Stage
from tests.benchmarks.watch import Watch
from timeline_app.widgets.canvas.timeline_view import TimelineView

TICK_S = 1 / 60


class Frame(NamedTuple):
    """How long the window was held up, by a `Watch` and by the clock, and by what."""

    ms: float
    wall_ms: float
    kind: str
    seconds_in_view: float
    labels: int


class Player:
    """Sends events and times what they make the window do, until it has painted."""

    def __init__(self, view: TimelineView) -> None:
        self.frames: list[Frame] = []
        self._view = view
        self._paints = Paints(view)
        self._painted = 0
        self._ms = self._wall_ms = 0.0

    def play(self, deed: Deed) -> None:
        """Send an event, and let the window go on until it is time for the next.

        What is done between two paints makes a frame, with the paint that ends it; what
        paints nothing counts as one as well.
        """
        until = time.perf_counter() + TICK_S
        self._timed(deed.kind, deed.do)
        while time.perf_counter() < until:
            self._timed(deed.kind)
            time.sleep(0.0005)
        self._end(deed.kind)

    def _timed(self, kind: str, do: Callable[[], object] | None = None) -> None:
        watch = Watch()
        if do is not None:
            do()
        QApplication.processEvents()
        self._ms += watch.ms
        self._wall_ms += watch.wall_ms
        if self._paints.number > self._painted:
            self._end(kind)

    def _end(self, kind: str) -> None:
        self._painted = self._paints.number
        in_view = self._view.scale.seconds_per_px * self._view.time_size.width()
        labels = len(shown_in(self._view).labels)
        self.frames.append(Frame(self._ms, self._wall_ms, kind, in_view, labels))
        self._ms = self._wall_ms = 0.0


def main(path: str, count: int) -> None:
    """Play so many events, with the motion that somebody who watches would see."""
    stage = Stage(path)
    stage.view.glide.is_calm = False
    player = Player(stage.view)
    for deed in islice(Script(stage.view).deeds(), count):
        player.play(deed)
    stage.close()
    print(json.dumps({"frames": [frame._asdict() for frame in player.frames]}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
