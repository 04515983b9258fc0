"""Pans and zooms for long, and prints in JSON what memory the process held: growth.py FILE MOVES.

`warm` is what it held after a fifth as many moves before, when what is kept has its full size.
"""

from __future__ import annotations

import json
import sys
from random import Random

from PySide6.QtWidgets import QApplication

from tests.benchmarks.hands import CONTROL, SHIFT, wheel
from tests.benchmarks.stage import Stage, resident_bytes

HOUR_S = 3_600.0
TURN = 20
"""Moves at one depth, before another is taken up somewhere else."""


def move(stage: Stage, count: int, random: Random) -> None:
    """Pan and zoom by the wheel, at all depths from the whole to an hour and all over it."""
    view = stage.view
    view.fit(animated=False)
    width = view.time_size.width()
    whole_s = view.scale.seconds_per_px * width
    first_s = view.scale.start_s
    for number in range(count):
        if number % TURN == 0:
            in_view_s = HOUR_S * (whole_s / HOUR_S) ** random.random()
            from_s = first_s + random.random() * (whole_s - in_view_s)
            view.zoom_to_range(from_s, from_s + in_view_s)
        modifier, notches = random.choice((CONTROL, SHIFT)), random.choice((-1.0, 1.0))
        event = wheel(view, random.uniform(0.2, 0.9), notches, modifier=modifier)
        QApplication.sendEvent(view.viewport(), event)
        QApplication.processEvents()


def main(path: str, count: int) -> None:
    """Measure after a warm-up, and after `count` moves more."""
    stage, random = Stage(path), Random(1)
    move(stage, count // 5, random)
    stage.settle()
    warm = resident_bytes()
    move(stage, count, random)
    stage.settle()
    print(json.dumps({"warm": warm, "end": resident_bytes()}))
    stage.close()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
