"""The key of a figure: only the kinds of marks that occur in it, drawn as they are drawn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from timeline_app.core.columns.event_columns import Condition
from timeline_app.core.text.translation import Translate, words
from timeline_app.render.marks.dots import is_round
from timeline_app.render.marks.examples import PlacedExample, Swatch, draw_examples
from timeline_app.render.picture.drawing import DrawnText
from timeline_app.render.picture.lettering import KEY, width_of
from timeline_app.render.style.palette import IS_DASHED, IS_HOLLOW, IS_NO_FACT, Palette
from timeline_app.scene.lanes.mark_shapes import MarkKind
from timeline_app.scene.model.scene import Marks

SWATCH_PX = 18.0
LONG_SWATCH_PX = 26.0
WORDS_GAP_PX = 7.0
GUTTER_PX = 22.0
ROW_PX = 22.0
MOST_ROWS = 3
BAND_OPACITY = 0.22
"""On white, bands are a little stronger than on the ground of the window."""

_KINDS = {
    MarkKind.DOT: words.mark("on a day"),
    MarkKind.HALO: words.mark("about a day"),
    MarkKind.SPAN: words.mark("over a period"),
    MarkKind.SOFT: words.mark("some time within"),
    MarkKind.FADING: words.mark("with an end not known exactly"),
    MarkKind.BETWEEN: words.mark("once between two dates"),
    MarkKind.BEFORE: words.mark("some time before"),
    MarkKind.AFTER: words.mark("some time after"),
}
_CONDITIONS = {
    Condition.OPEN: words.mark("line open"),
    Condition.COOLED: words.mark("limited"),
    Condition.CLOSED: words.mark("cut off"),
    Condition.OTHER: words.mark("line in another state"),
}
PLANNED = words.mark("planned")
NOT_HELD = words.mark("planned or sought, did not happen")
UNVERIFIED = words.mark("not yet verified")


class KeyItem(NamedTuple):
    """An example, what it means, and where it stands from the key's top left corner."""

    swatch: Swatch
    words: str
    x: float
    y: float


class Key(NamedTuple):
    """The key of the marks laid out for a width; `height` is all it needs, 0 when it is empty."""

    items: tuple[KeyItem, ...]
    height: float

    def runs(self) -> Iterator[DrawnText]:
        """Yield its words, from its own top left corner on."""
        for item in self.items:
            x = item.x + width_in_key(item.swatch) + WORDS_GAP_PX
            yield DrawnText(item.words, x, item.y + ROW_PX / 2 + 4, KEY)

    def draw(self, painter: QPainter, where: QPointF, palette: Palette) -> None:
        """Draw the examples, the key's top left corner at a point."""
        if not self.items:
            return
        painter.save()
        painter.translate(where)
        placed = [
            PlacedExample(item.swatch, item.x, item.y, width_in_key(item.swatch), ROW_PX)
            for item in self.items
        ]
        draw_examples(painter, placed, palette, band_opacity=BAND_OPACITY)
        painter.restore()


NO_KEY = Key((), 0.0)


def key_of(marks: Marks, width_px: float, translate: Translate) -> Key:
    """The key of what these marks are, read line by line over `width_px` pixels.

    What has no room in a few lines is left out: the rarest come last.
    """
    items: list[KeyItem] = []
    x = y = 0.0
    for swatch, said in swatches(marks):
        text = translate(said)
        wide = width_in_key(swatch) + WORDS_GAP_PX + width_of(text, KEY)
        if x and x + wide > width_px:
            x, y = 0.0, y + ROW_PX
        if wide > width_px or y >= MOST_ROWS * ROW_PX:
            continue
        items.append(KeyItem(swatch, text, x, y))
        x += wide + GUTTER_PX
    return Key(tuple(items), y + ROW_PX) if items else NO_KEY


def width_in_key(swatch: Swatch) -> float:
    """How wide an example is in the key."""
    is_dot = swatch.kind in (MarkKind.DOT, MarkKind.HALO)
    return SWATCH_PX if is_dot else LONG_SWATCH_PX


Meaning = tuple[Swatch, str]
"""An example, and the words for it before they are translated."""


def swatches(marks: Marks) -> list[Meaning]:
    """What occurs among marks, and what it means; the rarest last."""
    kinds = set(marks.kind.tolist())
    long = ~is_round(marks) & (marks.kind < MarkKind.BEFORE)
    fact = ~IS_NO_FACT[marks.status]
    found: list[Meaning] = [
        (Swatch(kind), said)
        for kind, said in _KINDS.items()
        if bool(((marks.kind == kind) & fact).any())
    ]
    for is_such, said in ((IS_HOLLOW, PLANNED), (IS_DASHED, NOT_HELD)):
        here = np.array(is_such)[marks.status]
        if here.any():
            kind = MarkKind.SPAN if bool((~here | long).all()) else MarkKind.DOT
            found.append((Swatch(kind, int(marks.status[here].min())), said))
    bands = marks.kind == MarkKind.BAND
    states = set(marks.state[bands].tolist())
    found += [
        (Swatch(MarkKind.BAND, state=state), said)
        for state, said in _CONDITIONS.items()
        if state in states
    ]
    if bool((bands & marks.unverified).any()):
        swatch = Swatch(MarkKind.BAND, state=Condition.OTHER, is_unverified=True)
        found.append((swatch, UNVERIFIED))
    if MarkKind.FADING not in kinds and bool(_has_soft_end(marks).any()):
        found.append((Swatch(MarkKind.FADING), _KINDS[MarkKind.FADING]))
    return found


def _has_soft_end(marks: Marks) -> npt.NDArray[np.bool_]:
    """Which bands fade at an end that they have."""
    starts = (marks.certain0 > marks.x0) & ~marks.open_left
    ends = (marks.certain1 < marks.x1) & ~marks.open_right
    soft: npt.NDArray[np.bool_] = (marks.kind == MarkKind.BAND) & (starts | ends)
    return soft
