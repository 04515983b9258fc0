"""Prints in JSON how many bytes the process holds once a chronology is shown: memory.py FILE.

It has then been zoomed from the whole down to an hour and back, and all that was set going by
that and by the opening has ended. `peak` is the most that it held until then, `parts` are the
bytes of what is kept for each event.
"""

from __future__ import annotations

import json
import sys
from random import Random

from tests.benchmarks.growth import move
from tests.benchmarks.processes import own_peak
from tests.benchmarks.stage import Stage, resident_bytes
from timeline_app.core.columns.event_columns import DENSE
from timeline_app.widgets.canvas.timeline_view import TimelineView

MOVES = 200
"""So many pans and zooms, as people make them before they look how large a process is."""


def main(path: str) -> None:
    """Open, move about, wait, and print."""
    stage = Stage(path)
    if stage.view.event_model.columns.dated:
        move(stage, MOVES, Random(1))
        stage.view.fit(animated=False)
    stage.settle()
    told = {"held": resident_bytes(), "peak": own_peak(), "parts": parts_of(stage.view)}
    print(json.dumps(told))
    stage.close()


def parts_of(view: TimelineView) -> dict[str, int]:
    """The bytes of the titles, of each other column, and of the orders of each lane."""
    columns, titles = view.event_model.columns, view.event_model.columns.titles
    parts = {"titles": len(titles.data), "their places": titles.starts.nbytes + titles.sizes.nbytes}
    parts |= {name: getattr(columns, name).nbytes for name in DENSE}
    tracks = [one for lane in view.layout_of_events.tracks for one in lane.all_tracks()]
    return parts | {
        "rows of lanes": sum(track.rows.nbytes for track in tracks),
        "starts of lanes": sum(track.starts.values.nbytes for track in tracks),
        "ends of lanes": sum(track.ends_sorted.values.nbytes for track in tracks),
        "groups of lanes": sum(track.grouped.nbytes for track in tracks),
    }


if __name__ == "__main__":
    main(sys.argv[1])
