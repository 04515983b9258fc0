"""Frames or edits of the real window, a block whenever asked, by the processor's time: JSON lines.

served.py CHRONOLOGY WHAT VIEW

WHAT is `pan`, `zoom` or `title`; VIEW one of `views.go_to`, or `related`: close, with one event
selected and its relations drawn. The first line says where the program comes from; then each
number read from standard input is answered by the milliseconds of so many. The chronology may be
changed.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable

import timeline_app
from tests.benchmarks.edits import Editor
from tests.benchmarks.hands import Paints, drags, frame_cpu_ms, zooms
from tests.benchmarks.stage import Stage
from tests.benchmarks.views import go_to, relate, select
from timeline_app.widgets.canvas.timeline_view import TimelineView

WARM_UP = 100
"""Frames that fill what is kept."""
EDITS_OF_WARM_UP = 5


def frames_of(view: TimelineView, kind: str) -> Callable[[], float]:
    """What makes one frame more, and gives its milliseconds."""
    events = (zooms if kind == "zoom" else drags)(view, moving_on=False)
    paints = Paints(view)
    return lambda: frame_cpu_ms(view, next(events), paints)


def edits_of(stage: Stage) -> Callable[[], float]:
    """What changes a title more, and gives the milliseconds until that is painted."""
    editor = Editor(stage)
    return lambda: editor.cpu_ms("title")


def main(path: str, what: str, view: str) -> None:
    """Go there, and serve until there are no more lines."""
    stage = Stage(path)
    go_to(stage.view, "close" if view == "related" else view)
    stage.rest()
    if view == "related":
        select(stage.view, 1)
        relate(stage.view)
    stage.settle()
    one = edits_of(stage) if what == "title" else frames_of(stage.view, what)
    for _ in range(EDITS_OF_WARM_UP if what == "title" else WARM_UP):
        one()
    print(json.dumps({"program": timeline_app.__file__}), flush=True)
    for line in sys.stdin:
        print(json.dumps({"ms": [one() for _ in range(int(line))]}), flush=True)
    stage.close()


if __name__ == "__main__":
    main(*sys.argv[1:4])
