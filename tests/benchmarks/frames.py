"""Times frames of the real window, in turns with two floors. Prints JSON.

One is a bare view that shows as much, one what the window asked of its painter, played again.

frames.py CHRONOLOGY VIEW pan|zoom|sweep FRAMES SELECTED here|on FOUND

VIEW is one of `views.go_to`; of the chronology so many events are SELECTED, and one event has its
relations drawn; so many all over it are FOUND by a search. `on` moves ever on through it, `here`
comes back.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import islice

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication

from tests.benchmarks.bare_view import BareView
from tests.benchmarks.content import Content, shown_in
from tests.benchmarks.hands import Paints, drags, frame_ms, notches, turns, zooms
from tests.benchmarks.replay import Replay, recorded_frames
from tests.benchmarks.stage import Stage
from tests.benchmarks.views import find, go_to, relate, select
from timeline_app.widgets.canvas.timeline_view import TimelineView

BLOCK = 20
"""Frames of the one before it is the other's turn."""


@dataclass
class Frames:
    """The milliseconds of frames, and what each of them showed."""

    view: TimelineView
    events: Iterator[QEvent]
    ms: list[float] = field(default_factory=list)
    shown: list[Content] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._paints = Paints(self.view)

    def take(self, count: int) -> None:
        """Time so many more."""
        for event in islice(self.events, count):
            self.ms.append(frame_ms(self.view, event, self._paints))
            self.shown.append(shown_in(self.view))


def bare_frames(content: Content, view: QAbstractItemView) -> tuple[BareView, Iterator[QEvent]]:
    """A bare view of this content, as large as `view`, and events for it."""
    bare = BareView(content)
    bare.resize(view.viewport().size())
    bare.show()
    QApplication.processEvents()
    return bare, turns(bare)


def measure(view: TimelineView, kind: str, count: int, *, moving_on: bool) -> dict[str, object]:
    """Time `count` frames, half of them in turns with floors: a bare view of what the median one
    shows, and a replay of other frames of the same kind.

    The first half comes to zoom levels and stretches of time for the first time.
    """
    events = {
        "pan": partial(drags, view, moving_on=moving_on),
        "zoom": partial(zooms, view, moving_on=moving_on),
        "sweep": partial(notches, view),
    }[kind]()
    frames = Frames(view, events)
    frames.take(count // 2)
    middle = sorted(frames.shown, key=lambda content: len(content.labels))[len(frames.shown) // 2]
    bare, turned = bare_frames(middle, view)
    paints, replay = Paints(bare), Replay(view)
    floor, replayed = [], []
    for _ in range(-(-(count - count // 2) // BLOCK)):
        frames.take(min(BLOCK, count - len(frames.ms)))
        floor += [frame_ms(bare, event, paints) for event in islice(turned, BLOCK)]
        others = recorded_frames(view, islice(frames.events, BLOCK))
        replayed += [replay.ms(frame) for frame in others]
    bare.close()
    replay.close()
    return {
        "frames": frames.ms,
        "floor": floor,
        "replay": replayed,
        "labels": len(middle.labels),
        "marks": len(middle.marks),
        "density": middle.density is not None,
    }


def main(
    path: str, view_name: str, kind: str, count: int, selected: int, way: str, found: int
) -> None:
    """Open the window, go where the frames are to be measured, and print them."""
    stage = Stage(path)
    go_to(stage.view, view_name)
    stage.application.processEvents()
    if selected:
        select(stage.view, selected)
    if selected == 1:
        relate(stage.view)
    if found:
        find(stage.view, found)
    stage.settle()
    print(json.dumps(measure(stage.view, kind, count, moving_on=way == "on")))
    stage.close()


if __name__ == "__main__":
    main(*sys.argv[1:4], int(sys.argv[4]), int(sys.argv[5]), sys.argv[6], int(sys.argv[7]))
