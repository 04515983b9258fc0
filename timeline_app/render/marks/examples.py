"""Examples of every kind of mark, drawn by the painters of the marks themselves.

Two keys show them: that of a picture what occurs in it, that of the window all.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.core.columns.event_columns import STATUSES, Condition
from timeline_app.core.text.translation import words
from timeline_app.core.value import replace
from timeline_app.render.marks.bars import MarksPainter
from timeline_app.render.marks.dots import DOT_RADIUS, Dots, is_round
from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.palette import (
    BAND_OPACITY,
    IS_DASHED,
    IS_HOLLOW,
    MarkColors,
    Palette,
)
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.lanes.mark_shapes import TAIL_PX, MarkKind
from timeline_app.scene.model.scene import NO_LABELS, Bools, Cluster, Marks, Scene, Strip
from timeline_app.scene.time.ticks import Ticks
from timeline_app.scene.time.time_scale import TimeScale

CENTRAL_RADIUS = 5.0
RING_PX = 1.3
STEPPED_BACK = 0.45
LETTERS = "Ab"
LETTERS_PX = 15.0
"""From the middle of a dot to the letters that show the weight of its title."""


class MarkRole(Enum):
    """What a mark is besides its kind."""

    CENTRAL = auto()
    USUAL = auto()
    MINOR = auto()
    SELECTED = auto()
    RELATED = auto()
    FOUND = auto()
    STEPPED_BACK = auto()
    DISPUTED = auto()


ROLES = {
    MarkRole.CENTRAL: words.mark("a central event: a larger dot, a bold title"),
    MarkRole.USUAL: words.mark("a notable or ordinary event"),
    MarkRole.MINOR: words.mark("a minor event: a light title"),
    MarkRole.SELECTED: words.mark("the selected event"),
    MarkRole.RELATED: words.mark("related to the selected event, at about its time"),
    MarkRole.FOUND: words.mark("found by the search"),
    MarkRole.STEPPED_BACK: words.mark("not found, or not related to the selected event"),
    MarkRole.DISPUTED: words.mark("a date that sources dispute, or words missing in their source"),
}
FACES = {
    MarkRole.CENTRAL: Face.CENTRAL,
    MarkRole.USUAL: Face.TITLE,
    MarkRole.MINOR: Face.MINOR,
}


class RolePainter:
    """Draws the marks of a scene that have a role, each as the canvas does."""

    def __init__(
        self, painter: QPainter, sample: Scene, palette: Palette, roles: Sequence[MarkRole | None]
    ) -> None:
        self._painter, self._sample, self._palette = painter, sample, palette
        self._roles = tuple(roles)

    def of(self, *roles: MarkRole) -> Bools:
        """Which marks have one of these roles."""
        return np.array([role in roles for role in self._roles], np.bool_)

    def draw_below(self) -> None:
        """Draw what lies below the marks."""
        is_found = self.of(MarkRole.FOUND)
        if not is_found.any():
            return
        # A picture shows nothing that a search has found.
        from timeline_app.render.marks.search_marks import SearchMarksPainter
        from timeline_app.scene.marks.search_marks import SearchMarks

        found = SearchMarks(is_found, frozenset(), ())
        SearchMarksPainter(self._palette).draw_bare(self._painter, self._sample, found)

    def draw_over(self, dots: Dots) -> None:
        """Draw what lies over them, and those that step back."""
        painter, marks = self._painter, self._sample.marks
        dots.draw_selected(painter, marks, self.of(MarkRole.SELECTED))
        painter.setOpacity(STEPPED_BACK)
        dots.draw(painter, marks, self.of(MarkRole.STEPPED_BACK))
        painter.setOpacity(1.0)
        self._draw_signs(self.of(MarkRole.DISPUTED))
        middles = zip(((marks.x0 + marks.x1) / 2).tolist(), marks.y.tolist(), strict=True)
        for role, (x, y) in zip(self._roles, middles, strict=True):
            if role is MarkRole.RELATED:
                self._ring(QPointF(x, y))
            elif role in FACES:
                self._letters(x + LETTERS_PX / 2, y, FACES[role])

    def _draw_signs(self, is_disputed: Bools) -> None:
        if is_disputed.any():
            from timeline_app.render.marks.labels import draw_dispute_signs

            draw_dispute_signs(self._painter, self._sample, is_disputed, self._palette)

    def _ring(self, centre: QPointF) -> None:
        from timeline_app.scene.comb.comb import RING_GAP_PX

        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(QColor(self._palette.accent), RING_PX))
        reach = DOT_RADIUS + RING_GAP_PX
        self._painter.drawEllipse(centre, reach, reach)

    def _letters(self, x: float, y: float, face: Face) -> None:
        self._painter.setFont(font_of(face))
        self._painter.setPen(QColor(self._palette.text))
        self._painter.drawText(QPointF(x, y + 4.5), LETTERS)


SWATCH_PX = 36.0
ROW_PX = 28.0
"""How wide and how high the place of an example is."""

HALO_PX = 18.0
PILL_PX = (34.0, 16.0)
FEW = 3
"""The number in the example of a cluster."""

KINDS = {
    MarkKind.DOT: words.mark("an exact date"),
    MarkKind.HALO: words.mark("a date in doubt"),
    MarkKind.SPAN: words.mark("from one date to another"),
    MarkKind.SOFT: words.mark("some time within this span"),
    MarkKind.FADING: words.mark("begins or ends at a time not known exactly"),
    MarkKind.BETWEEN: words.mark("once, between these two dates"),
    MarkKind.BEFORE: words.mark("once, some time before this date"),
    MarkKind.AFTER: words.mark("once, some time after this date"),
}
CONDITIONS = {
    Condition.OPEN: words.mark("a line of communication open"),
    Condition.COOLED: words.mark("a line of communication cooled or limited"),
    Condition.CLOSED: words.mark("a line of communication closed"),
    Condition.OTHER: words.mark("the state of a line of communication"),
}
NO_END = words.mark("without a given beginning or end")
UNVERIFIED = words.mark("unverified: nobody has checked it yet")
COUNTED = words.mark("so many events more, without room for each")
DENSITY = words.mark("how many events there are at a time")
RESTED_ON = words.mark("a date that a source gives for the selected event, and that it has")
GIVEN = words.mark("another date that a source gives for it")
CONTRADICTED = words.mark("dates given that can't both hold")
_NO_STATE = -1


class Given(Enum):
    """What a date is that a source gives."""

    BASIS = auto()
    OTHER = auto()
    CONFLICT = auto()


class Swatch(NamedTuple):
    """A mark as an example, in a role or not; or instead of one a cluster or a strip."""

    kind: MarkKind | None = None
    status: int = 0
    state: int = _NO_STATE
    is_open: bool = False
    is_cluster: bool = False
    is_strip: bool = False
    is_unverified: bool = False
    given: Given | None = None
    role: MarkRole | None = None


Meaning = tuple[Swatch, tuple[str, ...]]
"""An example, and the words for it before they are translated."""


class PlacedExample(NamedTuple):
    """An example, and its place: the top left corner, how wide and how high."""

    swatch: Swatch
    x: float
    y: float
    width: float = SWATCH_PX
    height: float = ROW_PX


def every_meaning() -> list[Meaning]:
    """An example of everything that can be seen on the canvas, and what it means."""
    found: list[Meaning] = [(Swatch(kind), (said,)) for kind, said in KINDS.items()]
    found.append((Swatch(MarkKind.SPAN, is_open=True), (NO_END,)))
    for is_such in (IS_HOLLOW, IS_DASHED):
        codes = [code for code, is_one in enumerate(is_such) if is_one]
        found.append((Swatch(MarkKind.DOT, codes[0]), tuple(STATUSES[one].value for one in codes)))
    found += [(Swatch(MarkKind.BAND, state=state), (said,)) for state, said in CONDITIONS.items()]
    unverified = Swatch(MarkKind.BAND, state=Condition.OTHER, is_unverified=True)
    found.append((unverified, (UNVERIFIED,)))
    found += [(Swatch(MarkKind.DOT, role=role), (said,)) for role, said in ROLES.items()]
    found.append((Swatch(is_cluster=True), (COUNTED,)))
    found.append((Swatch(is_strip=True), (DENSITY,)))
    found.append((Swatch(given=Given.BASIS), (RESTED_ON,)))
    found.append((Swatch(given=Given.OTHER), (GIVEN,)))
    found.append((Swatch(given=Given.CONFLICT), (CONTRADICTED,)))
    return found


def draw_examples(
    painter: QPainter,
    items: Sequence[PlacedExample],
    palette: Palette,
    texts: EventTexts | None = None,
    band_opacity: float = BAND_OPACITY,
) -> None:
    """Draw examples in a colour that no lane has; those of counts need the texts."""
    own = palette._replace(lanes=(palette.muted,), tint=palette.canvas)
    right = max((item.x + item.width for item in items), default=0.0)
    sample = Scene(
        scale=TimeScale(0.0, 1.0),
        first_px=0.0,
        last_px=right,
        height=max((item.y + item.height for item in items), default=0.0),
        lanes=(),
        marks=_marks([item for item in items if item.swatch.kind is not None]),
        labels=NO_LABELS,
        clusters=tuple(_cluster(item) for item in items if item.swatch.is_cluster),
        strips=(),
        within_y=(0.0, 0.0),
        ticks=Ticks((), ()),
    )
    colors = MarkColors.of(own, ("lane-1",))
    roles = RolePainter(
        painter, sample, own, [item.swatch.role for item in items if item.swatch.kind is not None]
    )
    roles.draw_below()
    MarksPainter(painter, sample, own, colors, band_opacity).draw_long()
    dots = Dots(own, colors)
    quiet = roles.of(MarkRole.STEPPED_BACK)
    dots.draw(painter, sample.marks, is_round(sample.marks) & ~quiet)
    roles.draw_over(dots)
    for item in items:
        if item.swatch.is_strip:
            _draw_strip(painter, item, sample, colors)
        if item.swatch.given is not None:
            _draw_given(painter, item, item.swatch.given, palette)
    if texts is not None and sample.clusters:
        from timeline_app.render.marks.density_strips import ClusterPills

        ClusterPills(texts, own).draw(painter, sample.clusters)


def _draw_strip(painter: QPainter, item: PlacedExample, sample: Scene, colors: MarkColors) -> None:
    from timeline_app.render.marks.density_strips import draw_strips

    painter.save()
    painter.translate(item.x, 0)
    draw_strips(painter, replace(sample, strips=(_strip(item.y + ROW_PX - 4),)), colors.lanes)
    painter.restore()


def _draw_given(painter: QPainter, item: PlacedExample, given: Given, palette: Palette) -> None:
    """A date that a source gives; the sign stands where its words would."""
    from timeline_app.render.marks.claim_bars import SIGN_PX, ClaimBars, draw_sign
    from timeline_app.scene.marks.claim_band import BarShape

    left, y = item.x, item.y + item.height / 2
    has_sign = given is Given.CONFLICT
    right = left + item.width - (SIGN_PX + 4.0 if has_sign else 0.0)
    shape = BarShape(MarkKind.SPAN, left, right, left, right, open_left=False, open_right=False)
    color = palette.accent if given is Given.BASIS else palette.muted
    bars = ClaimBars(painter, palette, item.x + item.width)
    bars.bar(shape, y, QColor(palette.cooled if has_sign else color), is_full=given is Given.BASIS)
    if has_sign:
        draw_sign(painter, palette, item.x + item.width - SIGN_PX, y)


def _marks(shown: Sequence[PlacedExample]) -> Marks:
    """The examples as marks, each in the middle of its place."""
    swatches = [item.swatch for item in shown]
    left = np.array([item.x for item in shown])
    kind = np.array([swatch.kind for swatch in swatches], np.uint8)
    wide = np.array([item.width for item in shown])
    half = np.where(kind == MarkKind.HALO, HALO_PX / 2, wide / 2)
    is_central = np.array([swatch.role is MarkRole.CENTRAL for swatch in swatches], np.bool_)
    half = np.where(kind == MarkKind.DOT, np.where(is_central, CENTRAL_RADIUS, DOT_RADIUS), half)
    half = np.where((kind == MarkKind.BEFORE) | (kind == MarkKind.AFTER), TAIL_PX / 2, half)
    has_letters = np.array([swatch.role in FACES for swatch in swatches], np.bool_)
    middle = left + wide / 2 - np.where(has_letters, LETTERS_PX / 2, 0.0)
    x0, x1 = middle - half, middle + half
    is_fading = kind == MarkKind.FADING
    count = len(shown)
    return Marks(
        row=np.arange(count, dtype=np.int32),
        lane=np.zeros(count, np.int16),
        kind=kind,
        status=np.array([swatch.status for swatch in swatches], np.uint8),
        state=np.array([swatch.state for swatch in swatches], np.int8),
        y=np.array([item.y + item.height / 2 for item in shown]),
        x0=x0,
        x1=x1,
        certain0=np.where(is_fading, x0 + wide / 3, x0),
        certain1=np.where(is_fading, x1 - wide / 3, x1),
        open_left=np.zeros(count, np.bool_),
        open_right=np.array([swatch.is_open for swatch in swatches], np.bool_),
        unverified=np.array([swatch.is_unverified for swatch in swatches], np.bool_),
    )


def _cluster(item: PlacedExample) -> Cluster:
    width, height = PILL_PX
    x, y = item.x + (SWATCH_PX - width) / 2, item.y + (ROW_PX - height) / 2
    return Cluster(1, FEW, 0, 0, False, x, y, width, height)


def _strip(base_y: float) -> Strip:
    active = np.array([1, 2, 2, 4, 5, 7, 6, 4, 3, 3, 5, 2], np.int64).repeat(3)
    return Strip(0, base_y, ROW_PX - 8, active, int(active.max()))
