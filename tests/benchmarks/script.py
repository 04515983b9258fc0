"""What somebody does with a canvas, step by step: the same for the same seed and chronology.

A step is a generator of events; it goes on with the next one after the frame of the last.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from functools import partial
from random import Random
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.benchmarks.hands import CONTROL, SHIFT, key, mouse, wheel
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.scene.marks.hit_test import box_of_event
from timeline_app.widgets.canvas.cluster_list import ClusterList
from timeline_app.widgets.canvas.timeline_view import TimelineView

HOUR_S = 3_600.0
DEAL = ("zoom to a depth", "drag", "wheel sideways", "scroll", "keys", "click a mark")
RARE = ("click a count", "double click a count", "double click ground", "double click a mark")
ODD = ("hover", "select an area", "zoom to an area", "fit", "go to an event", "read")
STEPS = DEAL * 3 + RARE * 2 + ODD
MOVES = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
LEAPS = (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
SIGNS = (Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_F)
Press, Release = QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease
Move, Double = QEvent.Type.MouseMove, QEvent.Type.MouseButtonDblClick


class Deed(NamedTuple):
    """Something that is done, and the kind of step that it belongs to."""

    kind: str
    do: Callable[[], object]


class Script:
    """Steps without end, all kinds of them in a new order each time."""

    def __init__(self, view: TimelineView, seed: int = 1) -> None:
        self._view = view
        self._random = Random(seed)
        self._whole_s = view.scale.seconds_per_px * view.time_size.width()

    def deeds(self) -> Iterator[Deed]:
        """The events of one step after the other."""
        steps = self._steps()
        while True:
            for kind in self._random.sample(STEPS, len(STEPS)):
                for event in steps[kind]():
                    yield Deed(kind, self._sending(event))
                if kind == "go to an event":
                    yield Deed(kind, self._go_to_an_event)
                yield from self._lists_closed()

    def _sending(self, event: QEvent) -> Callable[[], object]:
        is_key = event.type() == QEvent.Type.KeyPress
        receiver = self._view if is_key else self._view.viewport()
        return partial(QApplication.sendEvent, receiver, event)

    def _steps(self) -> dict[str, Callable[[], Iterator[QEvent]]]:
        nothing = Qt.KeyboardModifier.NoModifier
        return {
            "zoom to a depth": self._zoomed,
            "drag": self._dragged,
            "wheel sideways": partial(self._wheeled, SHIFT),
            "scroll": partial(self._wheeled, nothing),
            "keys": self._keys,
            "hover": self._hovered,
            "select an area": partial(self._drawn, SHIFT, AXIS_PX + 20),
            "zoom to an area": partial(self._drawn, nothing, AXIS_PX / 2),
            "fit": lambda: iter([key(Qt.Key.Key_F)]),
            "go to an event": lambda: iter([key(Qt.Key.Key_Escape)]),
            "read": lambda: iter([key(Qt.Key.Key_Return), key(Qt.Key.Key_Escape)]),
            "click a mark": partial(self._clicked, "mark", double=False),
            "click a count": partial(self._clicked, "count", double=False),
            "double click a mark": partial(self._clicked, "mark", double=True),
            "double click a count": partial(self._clicked, "count", double=True),
            "double click ground": partial(self._clicked, "ground", double=True),
        }

    def _zoomed(self) -> Iterator[QEvent]:
        """Ctrl and the wheel, by whole notches or by the small ones of a pad, to some depth."""
        random, view = self._random, self._view
        wanted = HOUR_S * (self._whole_s / HOUR_S) ** random.random() / view.time_size.width()
        share, notch = random.uniform(0.2, 0.9), random.choice((1.0, 1.0, 0.25))
        for _ in range(40):
            missing = math.log(view.scale.seconds_per_px / wanted, 1.25)
            if abs(missing) < notch:
                return
            yield wheel(view, share, math.copysign(notch, missing), modifier=CONTROL)

    def _wheeled(self, modifier: Qt.KeyboardModifier) -> Iterator[QEvent]:
        notches = self._random.choice((-1, 1)) * self._random.choice((0.25, 1))
        for _ in range(self._random.randint(5, 20)):
            yield wheel(self._view, 0.5, notches, modifier=modifier)

    def _dragged(self) -> Iterator[QEvent]:
        """A drag of the canvas that goes on by itself when the button is let go."""
        view, random = self._view, self._random
        x, y = self._somewhere()
        dx, dy = random.uniform(-40, 40), random.uniform(-4, 4)
        yield mouse(view, Press, x, y)
        for _ in range(random.randint(10, 40)):
            x, y = x + dx, y + dy
            yield mouse(view, Move, x, y)
        yield mouse(view, Release, x, y)

    def _drawn(self, modifier: Qt.KeyboardModifier, y: float) -> Iterator[QEvent]:
        """A rectangle on the canvas, or a stretch of the axis."""
        view, random = self._view, self._random
        x = view.header_px + view.time_size.width() * random.uniform(0.1, 0.5)
        yield mouse(view, Press, x, y, modifier=modifier)
        for _ in range(random.randint(10, 20)):
            x, y = x + 25, y + (15 if modifier else 0)
            yield mouse(view, Move, x, y, modifier=modifier)
        yield mouse(view, Release, x, y, modifier=modifier)

    def _keys(self) -> Iterator[QEvent]:
        for _ in range(self._random.randint(4, 12)):
            yield key(self._random.choice(MOVES * 3 + LEAPS + SIGNS))
        if self._random.random() < 0.3:
            yield key(Qt.Key.Key_F, SHIFT)
            yield key(Qt.Key.Key_Escape)

    def _hovered(self) -> Iterator[QEvent]:
        x, y = self._somewhere()
        for _ in range(self._random.randint(10, 30)):
            x, y = x + self._random.uniform(-30, 30), y + self._random.uniform(-30, 30)
            yield mouse(self._view, Move, x, y, held=False)

    def _clicked(self, what: str, *, double: bool) -> Iterator[QEvent]:
        """A click or a double click on a mark, a count, or nothing; none if there is none."""
        place = self._place_of(what)
        if place is None:
            return
        x, y = place.x(), place.y()
        yield mouse(self._view, Move, x, y, held=False)
        yield mouse(self._view, Press, x, y)
        yield mouse(self._view, Release, x, y)
        if double:
            yield mouse(self._view, Double, x, y)
            yield mouse(self._view, Release, x, y)

    def _place_of(self, what: str) -> QPoint | None:
        view, scene = self._view, self._view.scene()
        area = view.time_rect()
        if what == "ground":
            return QPoint(*map(round, self._somewhere()))
        if what == "count":
            clusters = [view.view_rect(c.x, c.y, c.width, c.height) for c in scene.clusters]
            places = [rect.center() for rect in clusters]
        else:
            boxes = [box_of_event(scene, row) for row in dict.fromkeys(scene.marks.row.tolist())]
            rects = [view.view_rect(b.x, b.y, b.width, b.height) for b in boxes if b is not None]
            places = [rect.intersected(area).center() for rect in rects if rect.intersects(area)]
        places = [place for place in places if area.contains(place)]
        return self._random.choice(places) if places else None

    def _go_to_an_event(self) -> None:
        """What choosing an event elsewhere does: it becomes a mark of its own."""
        view = self._view
        index = view.event_model.index(self._random.randrange(view.event_model.columns.dated), 0)
        view.setCurrentIndex(index)
        view.scrollTo(index)

    def _lists_closed(self) -> Iterator[Deed]:
        """If a count was listed: down the list, and away with it."""
        found = self._view.window().findChild(ClusterList)
        if found is None or not found.isVisible():
            return
        rows = found.view
        events: list[tuple[QWidget, QEvent]] = [
            *((rows.viewport(), wheel(rows, 0.5, -1)) for _ in range(5)),
            (rows, key(Qt.Key.Key_End)),
            (found, key(Qt.Key.Key_Escape)),
        ]
        for receiver, event in events:
            yield Deed("list of a count", partial(QApplication.sendEvent, receiver, event))

    def _somewhere(self) -> tuple[float, float]:
        area = self._view.time_rect()
        return (
            area.left() + area.width() * self._random.uniform(0.1, 0.9),
            area.top() + area.height() * self._random.uniform(0.1, 0.9),
        )
