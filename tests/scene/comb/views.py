"""Combs in views of random chronologies, and what is drawn there, found out without the comb."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from tests.scene.chronologies import FixedWidths
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.value import replace
from timeline_app.scene.build import build_scene
from timeline_app.scene.comb.comb import Comb, Measures, comb_of
from timeline_app.scene.comb.endpoints import Places
from timeline_app.scene.comb.links import Arrow, Arrows, teeth_by_hub
from timeline_app.scene.comb.obstacles import drawn_marks, ground_of
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.lanes.mark_shapes import MarkKind
from timeline_app.scene.marks.edge_labels import View
from timeline_app.scene.marks.hit_test import Box
from timeline_app.scene.marks.label_sides import label_edges
from timeline_app.scene.marks.view_labels import LabelRoom
from timeline_app.scene.marks.visibility import marked_x
from timeline_app.scene.model.scene import Scene, Side
from timeline_app.scene.time.time_scale import fitted, whole_range

WIDTH, HEIGHT = 900.0, 420.0
SAID = "followed from this, 20 days later"
NAME_PX = 90.0


class Shown:
    """A comb in a view; no data class, for Hypothesis would write all of it out."""

    def __init__(self, layout: Layout, scene: Scene, area: Box, arrows: Arrows) -> None:
        self.layout, self.scene, self.area = layout, scene, area
        self.hub, self.related = arrows.of, tuple(arrows.rows)
        self.comb = comb_in(layout, scene, area, arrows)

    def __repr__(self) -> str:
        count, scale = len(self.layout.columns), self.scene.scale
        return f"<{count} events, {self.hub} {self.related}, {scale}, {self.area}>"

    @property
    def spine_x(self) -> float:
        return marked_x(self.scene, self.layout, self.hub)

    def marks_of(self, row: int) -> list[int]:
        found: list[int] = np.flatnonzero(self.scene.marks.row == row).tolist()
        return found

    def mark_box(self, mark: int) -> Box:
        """Where a mark is drawn; of a doubtful one the dot without its halo."""
        marks = self.scene.marks
        x0, x1, y = float(marks.x0[mark]), float(marks.x1[mark]), float(marks.y[mark])
        kind = marks.kind[mark]
        if kind == MarkKind.HALO:
            x0, x1 = (x0 + x1) / 2 - 4.5, (x0 + x1) / 2 + 4.5
        high = 9.0 if kind in (MarkKind.DOT, MarkKind.HALO) else 18.0
        high = 16.0 if kind == MarkKind.BAND else high
        return Box(x0, y - high / 2, x1 - x0, high)

    def is_in_view(self, box: Box) -> bool:
        return meet(box, self.area)

    def labels(self) -> Iterator[tuple[int, Box]]:
        """Every label with its date, by its mark; without dates that gave way to words."""
        labels = self.scene.labels
        start, end = label_edges(labels)
        replaced = {words.label for words in self.comb.words if words.covered is not None}
        for i in range(len(labels)):
            x0, x1, y, half = start[i], end[i], labels.y[i], labels.height[i] / 2
            extra = float(labels.detail_width[i]) + 12.0 if labels.detail[i] else 0.0
            if i in replaced and not labels.two_lines[i]:
                x0, x1 = (x0 + extra, x1) if labels.side[i] == Side.LEFT else (x0, x1 - extra)
            yield int(labels.mark[i]), Box(x0, y - half, x1 - x0, 2 * half)

    def pills(self) -> list[Box]:
        return [Box(c.x, c.y, c.width, c.height) for c in self.scene.clusters] + [
            pill.box for pill in self.comb.pills
        ]


def meet(one: Box, other: Box, air: float = 0.0) -> bool:
    return (
        one.x < other.x + other.width - air
        and other.x + air < one.x + one.width
        and one.y < other.y + other.height - air
        and other.y + air < one.y + one.height
    )


def related_to(hub: int, others: list[int]) -> Arrows:
    """Relations of an event with others, to them and from them in turn."""
    arrows = [
        Arrow(*((hub, other) if at % 2 else (other, hub)), "led to", at % 3 > 0, at % 5 > 0, SAID)
        for at, other in enumerate(others)
    ]
    return Arrows(tuple(arrows), hub)


def shown(
    columns: EventColumns, arrows: Arrows, closer: float, at: float, down: float = 0.0
) -> Shown:
    """The comb in a view: so many times as close as the whole, around a share of the time."""
    layout = Layout.by_theme(columns, FixedWidths(columns))
    first_s, last_s = whole_range(columns)
    whole = fitted(first_s, last_s, WIDTH, 30.0, 30.0)
    x = whole.x_of(first_s + at * (last_s - first_s))
    scale = whole.zoomed(closer, x)
    scene = build_scene(layout, scale, 2 * WIDTH, -WIDTH / 2)
    area = Box(0.0, down * max(0.0, scene.height - HEIGHT), WIDTH, HEIGHT)
    return Shown(layout, seen(scene, area, layout), area, arrows)


def seen(scene: Scene, area: Box, layout: Layout) -> Scene:
    """The scene with its labels as a view shows them."""
    view = View(area.x, area.x + area.width, area.y, area.y + area.height)
    return replace(scene, labels=LabelRoom(scene, layout.sizes).in_view(view).labels)


def comb_in(layout: Layout, scene: Scene, area: Box, arrows: Arrows) -> Comb:
    """The comb of some relations, with texts of fixed widths."""
    measures = Measures(
        lambda words: 5.0 * len(words),
        lambda row: NAME_PX,
        lambda count: 60.0,
        lambda cluster, related: cluster.width + 50.0,
        layout.sizes.lane_padding,
    )
    return comb_of(
        ground := ground_of(scene, area, drawn_marks(scene.marks)),
        Places(layout, ground, layout.lanes_with_each(arrows.rows), {}),
        measures,
        teeth_by_hub(arrows),
        lambda row: marked_x(scene, layout, row),
        is_chain=arrows.is_chain,
    )
