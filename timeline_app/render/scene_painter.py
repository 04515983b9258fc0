"""Draws a scene: ground, lines, marks, labels; and beside it the lane headers.

One painter for screen and file. Nothing here knows of widgets or the mouse.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from timeline_app.core.columns.event_columns import DISPUTED_BIT, REWORDED_BIT
from timeline_app.core.text.translation import Translate, words
from timeline_app.core.text.typography import typographic
from timeline_app.render.marks.axis import AxisPainter, places_of
from timeline_app.render.marks.bars import MarksPainter
from timeline_app.render.marks.density_strips import ClusterPills, MostAtOnce, draw_strips
from timeline_app.render.marks.dots import Dots, is_round
from timeline_app.render.marks.labels import LabelsPainter, draw_dispute_signs
from timeline_app.render.marks.selection import SelectedMarks, SelectionPainter
from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.palette import Grounds, MarkColors, Palette
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.lanes.tracks import LaneTracks
from timeline_app.scene.marks.edge_labels import CHANNEL_INK_PX, NAME_PX, LaneName, View
from timeline_app.scene.marks.view_labels import pill_alpha
from timeline_app.scene.model.scene import Bools, Cluster, LaneBox, Scene

if TYPE_CHECKING:
    from timeline_app.render.marks.search_marks import SearchMarksPainter
    from timeline_app.scene.marks.search_marks import SearchMarks

DOUBTS = DISPUTED_BIT | REWORDED_BIT
"""The flags of events with a sign that what proves them is to be looked at."""
STEPPED_BACK = 0.45
"""The opacity of dots beside those that a search has found."""
HEADER_LEAST_PX = 120.0
HEADER_MOST_PX = 240.0
HEADER_INSET_PX = 16.0

LANE_BAR_PX = 3.0
HEADERS_AHEAD_PX = 240.0
"""How far above and below the view headers are drawn."""

MOST_MEASURED = 200
"""So many names decide how wide headers are."""

KEPT_COUNTS = 200
"""Of so many numbers of events it is known how they are said."""


class _Headers(NamedTuple):
    """What a picture of headers shows."""

    lanes: tuple[LaneBox, ...]
    first_px: float
    last_px: float
    ratio: float
    width_px: float

    def serve(
        self, scene: Scene, top_px: float, height_px: float, ratio: float, width_px: float
    ) -> bool:
        """Whether it is good for a view of a scene."""
        return (
            (self.ratio, self.width_px) == (ratio, width_px)
            and self.first_px <= top_px
            and top_px + height_px <= self.last_px
            and self.lanes == scene.lanes
        )


class ScenePainter:
    """Draws scenes of one chronology in one theme."""

    def __init__(self, texts: EventTexts, palette: Palette, translate: Translate) -> None:
        self.texts = texts
        self.palette = palette
        self.grounds: Grounds = QColor(palette.tint), QColor(palette.canvas)
        self.axis = AxisPainter(texts, palette, translate)
        self._wanted_header_px = self._header_width([lane.name for lane in texts.columns.lanes])
        self._most_header_px = HEADER_MOST_PX
        self.header_px = self._wanted_header_px
        """The width of the lane headers: that of the longest name, within limits."""
        self._pills = ClusterPills(texts, palette)
        self._most_at_once = MostAtOnce(texts, translate, palette.text)
        self._selection = SelectionPainter(texts, palette)
        self._kept_found: SearchMarksPainter | None = None
        self._colors: tuple[tuple[str, ...], MarkColors, Dots] | None = None
        self._headers: tuple[_Headers, QPixmap] | None = None
        count_words = partial(translate, words.mark("{n} {event|events}", "", 1))
        self._count_words = lru_cache(KEPT_COUNTS)(count_words)

    def limit_headers(self, most_px: float) -> None:
        """Let the headers be no wider than this, however long the names are."""
        self._most_header_px = float(round(most_px))
        self.header_px = min(self._wanted_header_px, self._most_header_px)

    def fit_headers(self, lanes: Sequence[LaneTracks]) -> None:
        """Let the headers be as wide as these lanes need, within limits."""
        self._wanted_header_px = self._header_width([lane.name for lane in lanes[:MOST_MEASURED]])
        self.header_px = min(self._wanted_header_px, self._most_header_px)

    def _header_width(self, names: Sequence[str]) -> float:
        columns = self.texts.columns
        widths = [self.texts.width(typographic(name), Face.LANE) for name in names]
        widths += [self.texts.width(name, Face.DETAIL) for name in columns.channels[:MOST_MEASURED]]
        wanted = max(widths, default=0.0) + 2 * HEADER_INSET_PX
        return float(round(min(HEADER_MOST_PX, max(HEADER_LEAST_PX, wanted))))

    @property
    def _found(self) -> SearchMarksPainter:
        from timeline_app.render.marks.search_marks import (
            SearchMarksPainter,  # few pictures have any
        )

        if self._kept_found is None:
            self._kept_found = SearchMarksPainter(self.palette)
        return self._kept_found

    # The time area. The painter's origin is its left edge and the top of the first lane.

    def draw_scene(
        self,
        painter: QPainter,
        scene: Scene,
        height_px: float,
        selected: Sequence[int] = (),
        found: SearchMarks | None = None,
        related: Bools | None = None,
        *,
        with_words: bool = True,
        view: View | None = None,
    ) -> None:
        """Draw ground, lines, strips, marks, labels and clusters of the time area.

        `selected` are rows of events, `found` what a search has found; beside `related` marks, if
        any are given, all others step back. Below the last lane the ground goes on to `height_px`.
        Labels and clusters go without `with_words`. Where there is a `view` of the scene, clusters
        are drawn as it shows them, and what it says of strips is left to it.
        """
        chosen = SelectedMarks(scene, selected) if selected else None
        labels = LabelsPainter(painter, scene, self.texts, self.palette)
        if with_words:
            self._place(labels, chosen, found, related)
        self._ground(painter, scene, height_px)
        self._lines(labels, max(height_px, scene.height))
        colors, dots = self._colors_of(scene)
        marks = MarksPainter(painter, scene, self.palette, colors)
        draw_strips(painter, scene, colors.lanes)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._label_grounds(labels)
        if found is not None:
            self._found.draw_strips(painter, scene, found)
            self._found.draw_bare(painter, scene, found)
        marks.draw_long(related, STEPPED_BACK)
        is_dot = is_round(scene.marks)
        if chosen is not None:
            is_dot &= ~chosen.dots
        kept = _kept(found, related)
        if kept is not None:
            painter.setOpacity(STEPPED_BACK)
            dots.draw(painter, scene.marks, is_dot & ~kept)
            painter.setOpacity(1.0)
            is_dot &= kept
        dots.draw(painter, scene.marks, is_dot)
        is_disputed = self.texts.columns.flags[scene.marks.row] & DOUBTS != 0
        is_near = is_disputed if kept is None else is_disputed & kept
        draw_dispute_signs(painter, scene, is_near, self.palette)
        if found is not None:
            self._found.draw_titles(painter, labels.found_titles)
        if with_words:
            labels.draw()
            self._draw_pills(painter, scene, range(len(scene.clusters)), found, view)
            if view is None:
                self.draw_most_at_once(painter, scene, scene.first_px, scene.last_px)
        if chosen is not None:
            self._selection.draw(painter, chosen, colors, dots, over=False, with_titles=with_words)

    def draw_words(
        self,
        painter: QPainter,
        scene: Scene,
        clusters: Sequence[int],
        selected: Sequence[int] = (),
        found: SearchMarks | None = None,
        related: Bools | None = None,
        view: View | None = None,
    ) -> None:
        """Draw the labels of a scene and some of its clusters, over it as it is without words."""
        chosen = SelectedMarks(scene, selected) if selected else None
        labels = LabelsPainter(painter, scene, self.texts, self.palette)
        self._place(labels, chosen, found, related)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._label_grounds(labels)
        if found is not None:
            self._found.draw_titles(painter, labels.found_titles)
        labels.draw()
        self._draw_pills(painter, scene, clusters, found, view)
        if chosen is not None:
            self._selection.draw_titles(painter, chosen)

    @staticmethod
    def _place(
        labels: LabelsPainter,
        chosen: SelectedMarks | None,
        found: SearchMarks | None,
        related: Bools | None,
    ) -> None:
        labels.place(
            None if chosen is None else chosen.titles,
            None if found is None else found.labels_of(labels.scene),
            None if related is None else related[labels.scene.labels.mark],
        )

    def _draw_pills(
        self,
        painter: QPainter,
        scene: Scene,
        chosen: Sequence[int],
        found: SearchMarks | None,
        view: View | None,
    ) -> None:
        """Draw the chosen clusters; those that an edge of the view cuts fade."""
        of_found = found.clusters if found else frozenset[int]()
        for alpha, numbers in _by_alpha(scene.clusters, chosen, view).items():
            painter.setOpacity(alpha)
            clusters = tuple(scene.clusters[number] for number in numbers)
            held = frozenset(i for i, number in enumerate(numbers) if number in of_found)
            self._pills.draw(painter, clusters, held)
        painter.setOpacity(1.0)

    def draw_selected(
        self,
        painter: QPainter,
        scene: Scene,
        rows: Sequence[int],
        found: SearchMarks | None = None,
    ) -> None:
        """Mark the events of these rows as selected, over the scene as it is without that.

        Titles that are `found` stay marked as such.
        """
        if rows:
            chosen, (colors, dots) = SelectedMarks(scene, rows), self._colors_of(scene)
            labels = None if found is None else found.labels_of(scene)
            self._selection.draw(painter, chosen, colors, dots, over=True, found=labels)

    def draw_clusters(
        self, painter: QPainter, scene: Scene, chosen: Sequence[int], view: View
    ) -> None:
        """Draw the pills of some of a scene's clusters alone, as a view shows them."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_pills(painter, scene, chosen, None, view)

    def _colors_of(self, scene: Scene) -> tuple[MarkColors, Dots]:
        roles = tuple(lane.colour for lane in scene.lanes)
        if self._colors is None or self._colors[0] != roles:
            colors = MarkColors.of(self.palette, roles)
            self._colors = roles, colors, Dots(self.palette, colors)
        return self._colors[1:]

    def _ground(self, painter: QPainter, scene: Scene, height_px: float) -> None:
        palette = self.palette
        left, width = scene.first_px, scene.last_px - scene.first_px
        bottom = max(height_px, scene.height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for index in scene.lanes_within(*scene.within_y):
            lane = scene.lanes[index]
            painter.fillRect(QRectF(left, lane.y, width, lane.height), self.lane_ground(index))
        if bottom > scene.height:
            rest = QRectF(left, scene.height, width, bottom - scene.height)
            painter.fillRect(rest, QColor(palette.canvas))

    def _lines(self, labels: LabelsPainter, bottom: float) -> None:
        """Draw the lines of the ticks down to `bottom`, below labels and marks."""
        scene, palette = labels.scene, self.palette
        major = {tick.instant_s for tick in scene.ticks.coarse}
        fine = [tick for tick in scene.ticks.fine if tick.instant_s not in major]
        for name, ticks in ((palette.hairline, fine), (palette.line, scene.ticks.coarse)):
            color = QColor(name)
            # Narrow rectangles are filled in half the time that lines are drawn in.
            for x in np.rint(places_of(scene, ticks)).tolist():
                labels.painter.fillRect(QRectF(x, 0, 1, bottom), color)

    def lane_ground(self, lane: int) -> QColor:
        """The ground of a lane, by its index; nobody changes it."""
        return self.grounds[lane % 2]

    def _label_grounds(self, labels: LabelsPainter) -> None:
        """Clear the lines behind labels."""
        labels.draw_grounds(self.grounds)

    def draw_most_at_once(
        self, painter: QPainter, scene: Scene, left_px: float, right_px: float
    ) -> None:
        """Say in the strips how high they are, at the right of what is in view."""
        if scene.strips:
            self._most_at_once.draw(painter, scene, left_px, right_px)

    # The lane headers. The painter's origin is their left edge, at the top of the first lane.

    def draw_headers(
        self, painter: QPainter, scene: Scene, height_px: float, top_px: float = 0.0
    ) -> None:
        """Draw the names and counts of the lanes from `top_px` on, down to `height_px`."""
        palette = self.palette
        whole = QRectF(0, top_px, self.header_px, height_px - top_px)
        painter.fillRect(whole, QColor(palette.canvas))
        for index in scene.lanes_within(top_px, height_px):
            lane = scene.lanes[index]
            header = QRectF(0, lane.y, self.header_px, lane.height)
            painter.fillRect(header, self.lane_ground(index))
            painter.fillRect(QRectF(0, lane.y, LANE_BAR_PX, lane.height), palette.lane(lane.colour))
            self._name_and_count(painter, lane, lane.y)
            self._channel_names(painter, lane)
        painter.setPen(QPen(QColor(palette.hairline), 1))
        x = self.header_px - 0.5
        painter.drawLine(QPointF(x, top_px), QPointF(x, height_px))

    def draw_name_anew(
        self, painter: QPainter, scene: Scene, index: int, name: LaneName, end: float
    ) -> None:
        """Draw name and count of a lane as a view shows them; they stand above `end`."""
        lane = scene.lanes[index]
        height = min(NAME_PX, end - lane.y)
        old = QRectF(LANE_BAR_PX, lane.y, self.header_px - LANE_BAR_PX - 1, height)
        painter.fillRect(old, self.lane_ground(index))
        if name.has_name:
            self._name_and_count(painter, lane, name.y, has_count=name.has_count)

    def clear_channel_name(self, painter: QPainter, index: int, y: float) -> None:
        """Take away the name of a channel of a lane whose row has this middle."""
        wide, high = self.header_px - LANE_BAR_PX - 1, 2 * CHANNEL_INK_PX
        rect = QRectF(LANE_BAR_PX, y - CHANNEL_INK_PX, wide, high)
        painter.fillRect(rect, self.lane_ground(index))

    def kept_headers(
        self, scene: Scene, top_px: float, height_px: float, ratio: float
    ) -> tuple[float, QPixmap]:
        """The headers around a view as a picture, and the y that it begins at.

        It is drawn anew only when the view leaves it, or when lanes or the pixel ratio change.
        """
        kept = self._headers
        if kept is None or not kept[0].serve(scene, top_px, height_px, ratio, self.header_px):
            first_px = max(0.0, top_px - HEADERS_AHEAD_PX)
            last_px = top_px + height_px + HEADERS_AHEAD_PX
            size = QSizeF(self.header_px, last_px - first_px) * ratio
            pixmap = QPixmap(size.toSize())
            pixmap.setDevicePixelRatio(ratio)
            painter = QPainter(pixmap)
            painter.translate(0, -first_px)
            self.draw_headers(painter, scene, last_px, first_px)
            painter.end()
            kept = _Headers(scene.lanes, first_px, last_px, ratio, self.header_px), pixmap
            self._headers = kept
        return kept[0].first_px, kept[1]

    def _name_and_count(
        self, painter: QPainter, lane: LaneBox, y: float, *, has_count: bool = True
    ) -> None:
        if lane.is_folded:
            self._folded_name(painter, lane)
            return
        painter.setFont(font_of(Face.LANE))
        painter.setPen(QColor(self.palette.text))
        self._header_words(painter, lane.name, Face.LANE, y + 20.5, self._header_room)
        first_channel = lane.channels[0].y if lane.channels else lane.y + lane.height + 99
        if has_count and first_channel > lane.y + NAME_PX:
            painter.setFont(font_of(Face.DETAIL))
            painter.setPen(QColor(self.palette.muted))
            # Events of no lane have a header without a name: there the count takes its line.
            baseline = y + (37.0 if lane.name else 20.5)
            self._header_words(painter, self._count_words(lane.count), Face.DETAIL, baseline)

    def _folded_name(self, painter: QPainter, lane: LaneBox) -> None:
        """Name and number on one line."""
        number = f"{lane.count:,}"
        number_px = self.texts.width(number, Face.DETAIL)
        baseline = lane.y + lane.height / 2 + 4.5
        painter.setFont(font_of(Face.TITLE))
        painter.setPen(QColor(self.palette.text))
        room = self._header_room - number_px - 8
        self._header_words(painter, lane.name, Face.TITLE, baseline, room)
        painter.setFont(font_of(Face.DETAIL))
        painter.setPen(QColor(self.palette.muted))
        words = self.texts.words(number, Face.DETAIL, number_px + 1)
        x = self.header_px - number_px - 10
        ascent = self.texts.ascent(Face.DETAIL)
        painter.drawStaticText(QPointF(x, baseline - ascent), words.text)

    def _channel_names(self, painter: QPainter, lane: LaneBox) -> None:
        painter.setFont(font_of(Face.DETAIL))
        painter.setPen(QColor(self.palette.muted))
        for channel in lane.channels:
            self._header_words(painter, channel.name, Face.DETAIL, channel.y + 4, self._header_room)

    @property
    def _header_room(self) -> float:
        return self.header_px - HEADER_INSET_PX - 8

    def _header_words(
        self, painter: QPainter, text: str, face: Face, baseline: float, room_px: float = -1.0
    ) -> None:
        words = self.texts.words(typographic(text), face, room_px)
        where = QPointF(HEADER_INSET_PX, baseline - self.texts.ascent(face))
        painter.drawStaticText(where, words.text)


def _by_alpha(
    clusters: Sequence[Cluster], chosen: Sequence[int], view: View | None
) -> dict[float, list[int]]:
    """Those of the chosen clusters that a view shows, by how strong they are drawn there."""
    if view is None:
        return {1.0: list(chosen)}
    found: dict[float, list[int]] = {}
    for number in chosen:
        alpha = pill_alpha(clusters[number], view)
        if alpha > 0:
            found.setdefault(alpha, []).append(number)
    return found


def _kept(found: SearchMarks | None, related: Bools | None) -> Bools | None:
    """Which marks don't step back; None where none does."""
    if found is None or related is None:
        return related if found is None else found.marks
    both: Bools = found.marks | related
    return both
