"""A figure with everything decided, in its own units; and what both kinds of figures share."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from timeline_app.core.columns.distinct import distinct
from timeline_app.core.text.translation import Translate, words
from timeline_app.core.text.typography import typographic
from timeline_app.core.value import Value, field, replace
from timeline_app.render.marks.bars import MarksPainter
from timeline_app.render.marks.dots import Dots, is_round
from timeline_app.render.picture.drawing import Drawing
from timeline_app.render.picture.footnotes import SourceNote
from timeline_app.render.picture.legend import BAND_OPACITY, NO_KEY, Key
from timeline_app.render.picture.shown_count import DrawnCounts, counted_words
from timeline_app.render.picture.spec import PictureContent, PictureSpec
from timeline_app.render.style.fonts import drawable
from timeline_app.render.style.palette import IS_NO_FACT, MarkColors, Palette
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.lanes.grouping import Sorting, sorted_by_theme, within
from timeline_app.scene.model.scene import Scene
from timeline_app.scene.time.time_scale import time_extent, whole_range

if TYPE_CHECKING:
    from timeline_app.core.text.caption import Caption

READ_AT_ONCE = 16
"""Events whose sources are read before whoever waits has a turn."""

STRONG_RADIUS = 6.0
"""The dot of an event that stands out."""


class Figure(Value, frozen=True, eq=False):
    """A figure laid out; `height` is what it needs, which sources may make more than was asked.

    `rows` are the rows of the events that it names, `counts` how many those are of its range. The
    marks of `scene` begin at `scene_at`; `key_at` is where the key is.
    """

    drawing: Drawing
    height: float
    headline: tuple[str, ...]
    rows: tuple[int, ...]
    counts: DrawnCounts
    scene: Scene | None = None
    scene_at: tuple[float, float] = (0.0, 0.0)
    roles: tuple[str, ...] = ()
    strong: frozenset[int] = frozenset()
    selected_row: int = -1
    key: Key = NO_KEY
    key_at: tuple[float, float] = (0.0, 0.0)
    links: dict[int, str] = field(default_factory=dict)

    def draw(self, painter: QPainter, palette: Palette) -> None:
        """Draw all of it; the painter's unit is that of the figure."""
        self.drawing.draw_below(painter, palette)
        if self.scene is not None:
            self._draw_marks(painter, self.scene, palette)
            self.key.draw(painter, QPointF(*self.key_at), palette)
        self.drawing.draw_texts(painter, palette)

    def _draw_marks(self, painter: QPainter, scene: Scene, palette: Palette) -> None:
        marks, colors = scene.marks, MarkColors.of(palette, self.roles)
        painter.save()
        painter.translate(*self.scene_at)
        wide = scene.last_px - scene.first_px
        area = QRectF(-1, 0, wide + 2, scene.height)
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        MarksPainter(painter, scene, palette, colors, BAND_OPACITY).draw_long()
        round_ones, dots = is_round(marks), Dots(palette, colors)
        is_selected = marks.row == self.selected_row
        if (framed := is_selected & ~round_ones).any():
            from timeline_app.render.marks.selection import Frames  # hardly any picture has one

            Frames(palette).draw_around(painter, scene, framed)
        dots.draw_selected(painter, marks, round_ones & is_selected)
        dots.draw(painter, marks, round_ones)
        painter.setPen(Qt.PenStyle.NoPen)
        for i in np.flatnonzero(round_ones & ~IS_NO_FACT[marks.status]).tolist():
            if int(marks.row[i]) in self.strong:
                painter.setBrush(colors.solids[int(marks.lane[i])])
                middle = QPointF(float(marks.x0[i] + marks.x1[i]) / 2, float(marks.y[i]))
                painter.drawEllipse(middle, STRONG_RADIUS, STRONG_RADIUS)
        painter.restore()


def picture_range(
    content: PictureContent, from_s: float | None, until_s: float | None
) -> tuple[float, float]:
    """The instants that a picture shows; where one isn't given, as far as the events go.

    The whole is what `whole_range` says.
    """
    if from_s is None and until_s is None:
        if content.empty_range is not None and not content.columns.dated:
            return content.empty_range
        return whole_range(content.columns, content.shown)
    first_s, last_s = time_extent(content.columns, content.shown)
    if from_s is None:
        return (first_s if until_s is None else min(first_s, until_s)), (
            last_s if until_s is None else until_s
        )
    return from_s, max(last_s, from_s) if until_s is None else until_s


class Subject:
    """What a figure is to show of a chronology: its range, lanes and events, and which stand out.

    `in_range` are the rows of all dated events that lie in the range and may be shown; `wanted`
    says of each row whether its importance is enough, which that of a state always is: a line of
    communication without one of its states would tell what isn't so. `again` is called often while
    its figure is decided; what it raises ends that.
    """

    def __init__(
        self,
        content: PictureContent,
        spec: PictureSpec,
        translate: Translate,
        again: Callable[[], None],
    ) -> None:
        self.content, self.spec, self.translate = content, spec, translate
        self.again = again
        columns = self.columns = content.columns
        self.texts = EventTexts(columns, translate)
        self.range = picture_range(content, spec.from_s, spec.until_s)
        self.lanes: Sorting = content.lanes or sorted_by_theme(columns)
        if spec.from_s is not None or spec.until_s is not None:
            self.lanes = within(self.lanes, columns, *self.range)
        first_s, last_s = self.range
        rows = [lane.all_rows() for lane in self.lanes.tracks]
        all_rows = distinct(np.concatenate([*rows, np.empty(0, np.int32)]))
        seen = (columns.earliest[all_rows] <= last_s) & (columns.latest[all_rows] >= first_s)
        self.in_range: npt.NDArray[np.int32] = all_rows[seen].astype(np.int32)
        is_strong = np.isin(columns.key, np.array(spec.highlights, np.int64))
        self.strong = frozenset(np.flatnonzero(is_strong).tolist())
        wanted = columns.importance >= spec.detail.least_importance
        if spec.selected_row >= 0:
            wanted[spec.selected_row] = True
        self.is_state = np.zeros(len(columns), np.bool_)
        self.is_state[columns.state_row] = True
        self.wanted: npt.NDArray[np.bool_] = wanted | is_strong | self.is_state
        self._sources: dict[int, tuple[SourceNote, ...]] = {}
        self._states: dict[str, set[int]] = {}
        """The states that each line of communication has in the range."""
        for row in self.in_range[self.is_state[self.in_range]].tolist():
            self._states.setdefault(columns.channel(row), set()).add(row)

    def weight(self, row: int) -> int:
        """Who goes first, from 0 on: those that stand out, then by importance."""
        if row in self.strong:
            return 5
        return 4 if row == self.spec.selected_row else self.columns.importance.item(row)

    def keys(self, rows: list[int]) -> list[int]:
        """The keys of the events in these rows."""
        found: list[int] = self.columns.key[rows].tolist()
        return found

    def sources(self, rows: Sequence[int]) -> dict[int, tuple[SourceNote, ...]]:
        """The sources of the events in these rows, by row; they are read once."""
        new = [row for row in rows if row not in self._sources]
        for at in range(0, len(new), READ_AT_ONCE):
            some = new[at : at + READ_AT_ONCE]
            keys = self.keys(some)
            found = self.content.records.sources(keys)
            for row, key in zip(some, keys, strict=True):
                self._sources[row] = found.get(key, ())
            self.again()
        return {row: notes for row in rows if (notes := self._sources[row])}

    def captions(self, rows: list[int]) -> dict[int, Caption]:
        """The captions of the events in these rows, by row, for those that have one.

        One of an editor of which some letters can't be drawn would not be whole: it has none.
        """
        said = self.content.records.captions(self.keys(rows)) if rows else {}
        found = {}
        for row, key in zip(rows, self.keys(rows), strict=True):
            if key in said:
                text = typographic(said[key].text)
                shown = drawable(text)
                if shown == text or not said[key].is_own:
                    found[row] = said[key]._replace(text=shown)
        return found

    def counts(self, rows: Collection[int]) -> DrawnCounts:
        """How much of the range these rows are, which are drawn."""
        drawn, is_state = set(rows), self.is_state
        missing = tuple(name for name, states in self._states.items() if not states <= drawn)
        events = self.in_range[~is_state[self.in_range]]
        return DrawnCounts(
            sum(not is_state[row] for row in drawn),
            len(events),
            len(self._states) - len(missing),
            len(self._states),
            missing,
            int(np.count_nonzero(self.wanted[events])),
        )

    def deck(self, counts: DrawnCounts) -> str:
        """What stands below the headline, and of which day that is, if not all is shown."""
        said, day = self._deck(counts), self.spec.as_known
        if not said or not day:
            return said
        translate = self.translate
        pattern = translate(words.mark("{deck}, as known on {date}"))
        return pattern.format(deck=said.rstrip("."), date=day)

    def longest_deck(self) -> str:
        """The deck with the most words that there may be, whatever will be drawn."""
        whole = self.counts(self.in_range.tolist())
        some = replace(whole, events=max(0, whole.all_events - 1))
        return max(map(self.deck, (whole, some)), key=len)

    def _deck(self, counts: DrawnCounts) -> str:
        """What was said, else range and numbers."""
        if self.spec.deck is not None:
            return self.spec.deck
        translate = self.translate
        if not len(self.in_range):
            return translate(words.mark("No events"))
        pattern = translate(words.mark("{range}: {counted}"))
        counted = counted_words(counts, translate)
        return pattern.format(range=self.texts.range_words(*self.range), counted=counted)
