"""Prints in JSON how many bytes the process holds once a chronology is shown: memory.py FILE.

It has then been zoomed from the whole down to an hour and back, and all that was set going by
that and by the opening has ended. `peak` is the most that it held until then.
"""

from __future__ import annotations

import json
import sys
from random import Random

from tests.benchmarks.growth import move
from tests.benchmarks.processes import own_peak
from tests.benchmarks.stage import Stage, resident_bytes

MOVES = 200
"""So many pans and zooms, as people make them before they look how large a process is."""


def main(path: str) -> None:
    """Open, move about, wait, and print."""
    stage = Stage(path)
    if stage.view.event_model.columns.dated:
        move(stage, MOVES, Random(1))
        stage.view.fit(animated=False)
    stage.settle()
    print(json.dumps({"held": resident_bytes(), "peak": own_peak()}))
    stage.close()


if __name__ == "__main__":
    main(sys.argv[1])
