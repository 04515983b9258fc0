"""What the marks of a picture mean: only the kinds that occur in it, drawn as they are drawn."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter

from timeline_app.core.columns.event_columns import STATUSES, Condition
from timeline_app.core.evidence.citation import listed
from timeline_app.core.text.translation import Translate, words
from timeline_app.render.marks.dots import is_round
from timeline_app.render.marks.examples import (
    CONDITIONS,
    COUNTED,
    DENSITY,
    KINDS,
    NO_END,
    ROW_PX,
    SWATCH_PX,
    UNVERIFIED,
    Meaning,
    Placed,
    Swatch,
    draw_examples,
)
from timeline_app.render.picture.edge_clipping import marks_in_frame
from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.mark_colors import IS_DASHED, IS_HOLLOW
from timeline_app.render.style.palette import Palette
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.render.text.line_breaking import wrapped_lines
from timeline_app.scene.lanes.mark_shapes import MarkKind
from timeline_app.scene.model.scene import Marks, Scene

WORDS_GAP_PX = 10.0
GUTTER_PX = 28.0
HEADING_PX = 28.0
MOST_WORDS_PX = 260.0
LINE_PX = 18.0
LINES_GAP_PX = 6.0

VERIFIED = words.mark(
    "Verified, of an event or a state: an official record, or reports that don't copy each other, "
    "agree on it."
)


class LegendItem(NamedTuple):
    """An example, what it means, and where it stands from the block's top left corner."""

    swatch: Swatch
    words: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class LegendBlock:
    """The legend laid out for a width; `height` is all it needs, 0 when it is empty.

    `lines` stand below the items: what no example shows.
    """

    heading: str
    items: tuple[LegendItem, ...]
    lines: tuple[str, ...]
    height: float

    def draw(self, painter: QPainter, where: QPointF, palette: Palette, texts: EventTexts) -> None:
        """Draw the block with its top left corner at a point."""
        if not self.items:
            return
        painter.save()
        painter.translate(where)
        painter.setFont(font_of(Face.LANE))
        painter.setPen(QColor(palette.text))
        painter.drawText(QPointF(0, 16), self.heading)
        places = [Placed(item.swatch, item.x, item.y) for item in self.items]
        draw_examples(painter, places, palette, texts)
        painter.setFont(font_of(Face.DETAIL))
        painter.setPen(QColor(palette.text))
        for item in self.items:
            start = item.x + SWATCH_PX + WORDS_GAP_PX
            painter.drawText(QPointF(start, item.y + ROW_PX / 2 + 4), item.words)
        below = self.height - len(self.lines) * LINE_PX
        for at, line in enumerate(self.lines):
            painter.drawText(QPointF(0, below + at * LINE_PX + LINE_PX / 2 + 4), line)
        painter.restore()


NO_LEGEND = LegendBlock("", (), (), 0.0)


def legend_block(
    scene: Scene, width_px: float, texts: EventTexts, translate: Translate
) -> LegendBlock:
    """The legend of what a scene shows, in columns over `width_px` pixels, read line by line."""
    found = [(swatch, joined(said, translate)) for swatch, said in swatches(scene)]
    if not found:
        return NO_LEGEND
    room = min(MOST_WORDS_PX, width_px - SWATCH_PX - WORDS_GAP_PX)
    lines = [(swatch, texts.elided(said, Face.DETAIL, room)) for swatch, said in found]
    widest = max(texts.width(said, Face.DETAIL) for _, said in lines)
    column = SWATCH_PX + WORDS_GAP_PX + widest + GUTTER_PX
    columns = max(1, min(len(lines), int((width_px + GUTTER_PX) // column)))
    items = tuple(
        LegendItem(swatch, said, i % columns * column, HEADING_PX + i // columns * ROW_PX)
        for i, (swatch, said) in enumerate(lines)
    )
    notes: tuple[str, ...] = ()
    if _shows_verified(scene):
        notes = wrapped_lines(translate(VERIFIED), Face.DETAIL, width_px)
    height = HEADING_PX + math.ceil(len(lines) / columns) * ROW_PX
    if notes:
        height += LINES_GAP_PX + len(notes) * LINE_PX
    return LegendBlock(translate(words.mark("Legend")), items, notes, height)


def _shows_verified(scene: Scene) -> bool:
    """Whether any event or state in view was checked."""
    return bool((marks_in_frame(scene) & ~scene.marks.unverified).any())


def joined(said: tuple[str, ...], translate: Translate) -> str:
    """Several words as one list."""
    return listed(map(translate, said), translate)


def swatches(scene: Scene) -> list[Meaning]:
    """What occurs in a scene, and what it means."""
    marks, seen = scene.marks, marks_in_frame(scene)
    kinds = set(marks.kind[seen].tolist())
    if bool((seen & _has_soft_end(marks)).any()):
        kinds.add(MarkKind.FADING)
    found: list[Meaning] = [
        (Swatch(kind), (said,)) for kind, said in KINDS.items() if kind in kinds
    ]
    long = seen & ~is_round(marks) & (marks.kind < MarkKind.BEFORE)
    if bool((long & (marks.open_left | marks.open_right)).any()):
        found.append((Swatch(MarkKind.SPAN, is_open=True), (NO_END,)))
    for is_such in (IS_HOLLOW, IS_DASHED):
        here = seen & np.array(is_such)[marks.status]
        if here.any():
            there = np.unique(marks.status[here]).tolist()
            kind = MarkKind.SPAN if bool((here & long).all()) else MarkKind.DOT
            found.append((Swatch(kind, there[0]), tuple(STATUSES[code].value for code in there)))
    states = set(marks.state[seen & (marks.kind == MarkKind.BAND)].tolist())
    found += [
        (Swatch(MarkKind.BAND, state=state), (said,))
        for state, said in CONDITIONS.items()
        if state in states
    ]
    if bool((seen & (marks.kind == MarkKind.BAND) & marks.unverified).any()):
        found.append(
            (
                Swatch(MarkKind.BAND, state=Condition.OTHER, is_unverified=True),
                (UNVERIFIED,),
            )
        )
    if scene.clusters:
        found.append((Swatch(is_cluster=True), (COUNTED,)))
    if scene.strips:
        found.append((Swatch(is_strip=True), (DENSITY,)))
    return found


def _has_soft_end(marks: Marks) -> npt.NDArray[np.bool_]:
    """Which bands fade at an end that they have."""
    starts = (marks.certain0 > marks.x0) & ~marks.open_left
    ends = (marks.certain1 < marks.x1) & ~marks.open_right
    soft: npt.NDArray[np.bool_] = (marks.kind == MarkKind.BAND) & (starts | ends)
    return soft
