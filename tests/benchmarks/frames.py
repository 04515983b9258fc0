"""Times frames of the real window, in turns with those of a bare view. Prints JSON.

frames.py CHRONOLOGY whole|close pan|zoom FRAMES
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication

from tests.benchmarks.bare_view import BareView
from tests.benchmarks.content import Content, content_of
from tests.benchmarks.hands import Paints, drags, frame_ms, turns, zooms
from timeline_app.app.application import make_application, open_window
from timeline_app.widgets.canvas_buffer import offset_px
from timeline_app.widgets.timeline_view import TimelineView

SIZE_PX = (1920, 1080)
CLOSE_EVENTS = 100
"""Close up, so many events start within the view."""

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


def shown_in(view: TimelineView) -> Content:
    """What the canvas shows now."""
    assert view.texts is not None
    scene, area = view.scene(), view.time_size
    left, top = offset_px(scene, view.scale), view.scroll_y
    return content_of(scene, view.texts, left, area.width(), top, top + area.height())


def close_up(view: TimelineView) -> None:
    """Show the middle of the chronology so that `CLOSE_EVENTS` start in the view."""
    columns = view.event_model.columns
    first = max(0, (columns.dated - CLOSE_EVENTS) // 2)
    last = min(columns.dated - 1, first + CLOSE_EVENTS)
    earliest = sorted(columns.earliest[: columns.dated].tolist())
    view.zoom_to_range(float(earliest[first]), float(earliest[last]))


def bare_frames(content: Content, view: QAbstractItemView) -> tuple[BareView, Iterator[QEvent]]:
    """A bare view of this content, as large as `view`, and events for it."""
    bare = BareView(content)
    bare.resize(view.viewport().size())
    bare.show()
    QApplication.processEvents()
    return bare, turns(bare)


def measure(view: TimelineView, kind: str, count: int, *, close: bool) -> dict[str, object]:
    """Time `count` frames, half of them in turns with a bare view of what the median one shows.

    The first half comes to zoom levels and stretches of time for the first time.
    """
    events = zooms(view, moving_on=close) if kind == "zoom" else drags(view, moving_on=close)
    frames = Frames(view, events)
    frames.take(count // 2)
    middle = sorted(frames.shown, key=lambda content: len(content.labels))[len(frames.shown) // 2]
    bare, turned = bare_frames(middle, view)
    paints, floor = Paints(bare), []
    for _ in range(-(-(count - count // 2) // BLOCK)):
        frames.take(min(BLOCK, count - len(frames.ms)))
        floor += [frame_ms(bare, event, paints) for event in islice(turned, BLOCK)]
    bare.close()
    return {
        "frames": frames.ms,
        "floor": floor,
        "labels": len(middle.labels),
        "marks": len(middle.marks),
        "density": middle.density is not None,
    }


def main(path: str, view_name: str, kind: str, count: int) -> None:
    """Open the window, go where the frames are to be measured, and print them."""
    application = make_application(sys.argv[:1])
    window = open_window(path)
    window.resize(*SIZE_PX)
    application.processEvents()
    view = window.findChild(TimelineView, "timeline")
    assert view is not None
    if view_name == "close":
        close_up(view)
    application.processEvents()
    print(json.dumps(measure(view, kind, count, close=view_name == "close")))
    window.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
