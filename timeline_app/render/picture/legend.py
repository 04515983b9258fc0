"""What the marks of a picture mean: only the kinds that occur in it, drawn as they are drawn."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter

from timeline_app.core.columns.event_columns import STATUSES, Condition
from timeline_app.core.evidence.citation import listed
from timeline_app.core.text.translation import Translate, words
from timeline_app.render.marks.bars import MarksPainter
from timeline_app.render.marks.cluster_pills import ClusterPills
from timeline_app.render.marks.density_strips import draw_strips
from timeline_app.render.marks.dots import Dots, is_round
from timeline_app.render.picture.edge_clipping import marks_in_frame
from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.mark_colors import IS_DASHED, IS_HOLLOW, MarkColors
from timeline_app.render.style.palette import Palette
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.render.text.line_breaking import wrapped_lines
from timeline_app.scene.lanes.mark_shapes import MarkKind
from timeline_app.scene.lanes.set_marks import TAIL_PX
from timeline_app.scene.model.scene import NO_LABELS, Cluster, Marks, Scene, Strip

SWATCH_PX = 36.0
WORDS_GAP_PX = 10.0
GUTTER_PX = 28.0
HEADING_PX = 28.0
ROW_PX = 28.0
MOST_WORDS_PX = 260.0
HALO_PX = 18.0
PILL_PX = (34.0, 20.0)
LINE_PX = 18.0
LINES_GAP_PX = 6.0
FEW = 3
"""The number in the legend's own cluster."""

_KINDS = {
    MarkKind.DOT: words.mark("an exact date"),
    MarkKind.HALO: words.mark("a date in doubt"),
    MarkKind.SPAN: words.mark("from one date to another"),
    MarkKind.SOFT: words.mark("some time within this span"),
    MarkKind.FADING: words.mark("begins or ends at a time not known exactly"),
    MarkKind.BETWEEN: words.mark("once, between these two dates"),
    MarkKind.BEFORE: words.mark("once, some time before this date"),
    MarkKind.AFTER: words.mark("once, some time after this date"),
}
_CONDITIONS = {
    Condition.OPEN: words.mark("a line of communication open"),
    Condition.COOLED: words.mark("a line of communication cooled or limited"),
    Condition.CLOSED: words.mark("a line of communication closed"),
    Condition.OTHER: words.mark("the state of a line of communication"),
}
VERIFIED = words.mark(
    "Verified, of an event or a state: an official record, or reports that don't copy each other, "
    "agree on it."
)
_NO_STATE = -1


class Swatch(NamedTuple):
    """A mark as an example, or instead of one a cluster, a strip or the number of a source."""

    kind: MarkKind | None = None
    status: int = 0
    state: int = _NO_STATE
    is_open: bool = False
    is_cluster: bool = False
    is_strip: bool = False
    is_unverified: bool = False


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

    def draw(
        self, painter: QPainter, where: QPointF, scene: Scene, palette: Palette, texts: EventTexts
    ) -> None:
        """Draw the block with its top left corner at a point; `scene` is that of the picture."""
        if not self.items:
            return
        painter.save()
        painter.translate(where)
        painter.setFont(font_of(Face.LANE))
        painter.setPen(QColor(palette.text))
        painter.drawText(QPointF(0, 16), self.heading)
        self._draw_swatches(painter, scene, palette, texts)
        painter.setFont(font_of(Face.DETAIL))
        painter.setPen(QColor(palette.text))
        for item in self.items:
            start = item.x + SWATCH_PX + WORDS_GAP_PX
            painter.drawText(QPointF(start, item.y + ROW_PX / 2 + 4), item.words)
        below = self.height - len(self.lines) * LINE_PX
        for at, line in enumerate(self.lines):
            painter.drawText(QPointF(0, below + at * LINE_PX + LINE_PX / 2 + 4), line)
        painter.restore()

    def _draw_swatches(
        self, painter: QPainter, scene: Scene, palette: Palette, texts: EventTexts
    ) -> None:
        """Draw the examples in a colour that no lane has, by the painters of the picture."""
        own = palette._replace(lanes=(palette.muted,), tint=palette.canvas)
        right = max(item.x for item in self.items) + SWATCH_PX
        sample = replace(
            scene,
            first_px=0.0,
            last_px=right,
            marks=_marks(item for item in self.items if item.swatch.kind is not None),
            labels=NO_LABELS,
            clusters=tuple(_cluster(item) for item in self.items if item.swatch.is_cluster),
            strips=(),
        )
        colors = MarkColors.of(own, ("lane-1",))
        MarksPainter(painter, sample, own, colors).draw_long()
        Dots(own, colors).draw(painter, sample.marks, is_round(sample.marks))
        for item in self.items:
            if item.swatch.is_strip:
                painter.save()
                painter.translate(item.x, 0)
                strips = replace(sample, strips=(_strip(item.y + ROW_PX - 4),))
                draw_strips(painter, strips, colors.lanes)
                painter.restore()
        ClusterPills(texts, own).draw(painter, sample.clusters)


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


Meaning = tuple[Swatch, tuple[str, ...]]
"""An example, and the words for it before they are translated."""


def swatches(scene: Scene) -> list[Meaning]:
    """What occurs in a scene, and what it means."""
    marks, seen = scene.marks, marks_in_frame(scene)
    kinds = set(marks.kind[seen].tolist())
    if bool((seen & _has_soft_end(marks)).any()):
        kinds.add(MarkKind.FADING)
    found: list[Meaning] = [
        (Swatch(kind), (said,)) for kind, said in _KINDS.items() if kind in kinds
    ]
    long = seen & ~is_round(marks) & (marks.kind < MarkKind.BEFORE)
    if bool((long & (marks.open_left | marks.open_right)).any()):
        found.append(
            (Swatch(MarkKind.SPAN, is_open=True), (words.mark("without a given beginning or end"),))
        )
    for is_such in (IS_HOLLOW, IS_DASHED):
        here = seen & np.array(is_such)[marks.status]
        if here.any():
            there = np.unique(marks.status[here]).tolist()
            kind = MarkKind.SPAN if bool((here & long).all()) else MarkKind.DOT
            found.append((Swatch(kind, there[0]), tuple(STATUSES[code].value for code in there)))
    states = set(marks.state[seen & (marks.kind == MarkKind.BAND)].tolist())
    found += [
        (Swatch(MarkKind.BAND, state=state), (said,))
        for state, said in _CONDITIONS.items()
        if state in states
    ]
    if bool((seen & (marks.kind == MarkKind.BAND) & marks.unverified).any()):
        found.append(
            (
                Swatch(MarkKind.BAND, state=Condition.OTHER, is_unverified=True),
                (words.mark("unverified: nobody has checked it yet"),),
            )
        )
    if scene.clusters:
        found.append(
            (Swatch(is_cluster=True), (words.mark("so many events more, without room for each"),))
        )
    if scene.strips:
        found.append((Swatch(is_strip=True), (words.mark("how many events there are at a time"),)))
    return found


def _has_soft_end(marks: Marks) -> npt.NDArray[np.bool_]:
    """Which bands fade at an end that they have."""
    starts = (marks.certain0 > marks.x0) & ~marks.open_left
    ends = (marks.certain1 < marks.x1) & ~marks.open_right
    soft: npt.NDArray[np.bool_] = (marks.kind == MarkKind.BAND) & (starts | ends)
    return soft


def _marks(items: Iterable[LegendItem]) -> Marks:
    """The examples as marks, each in the middle of its place."""
    shown = list(items)
    swatches = [item.swatch for item in shown]
    left = np.array([item.x for item in shown])
    kind = np.array([swatch.kind for swatch in swatches], np.uint8)
    half = np.where(kind == MarkKind.HALO, HALO_PX / 2, SWATCH_PX / 2)
    half = np.where((kind == MarkKind.BEFORE) | (kind == MarkKind.AFTER), TAIL_PX / 2, half)
    x0, x1 = left + SWATCH_PX / 2 - half, left + SWATCH_PX / 2 + half
    is_fading = kind == MarkKind.FADING
    count = len(shown)
    return Marks(
        row=np.arange(count, dtype=np.int32),
        lane=np.zeros(count, np.int16),
        kind=kind,
        status=np.array([swatch.status for swatch in swatches], np.uint8),
        state=np.array([swatch.state for swatch in swatches], np.int8),
        y=np.array([item.y + ROW_PX / 2 for item in shown]),
        x0=x0,
        x1=x1,
        certain0=np.where(is_fading, x0 + SWATCH_PX / 3, x0),
        certain1=np.where(is_fading, x1 - SWATCH_PX / 3, x1),
        open_left=np.zeros(count, np.bool_),
        open_right=np.array([swatch.is_open for swatch in swatches], np.bool_),
        unverified=np.array([swatch.is_unverified for swatch in swatches], np.bool_),
    )


def _cluster(item: LegendItem) -> Cluster:
    width, height = PILL_PX
    x, y = item.x + (SWATCH_PX - width) / 2, item.y + (ROW_PX - height) / 2
    return Cluster(1, FEW, 0, 0, False, x, y, width, height)


def _strip(base_y: float) -> Strip:
    active = np.array([1, 2, 2, 4, 5, 7, 6, 4, 3, 3, 5, 2], np.int64).repeat(3)
    return Strip(0, base_y, ROW_PX - 8, active, int(active.max()))
