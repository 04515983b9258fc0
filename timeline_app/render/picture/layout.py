"""Where everything in a picture stands: title, lanes, sources, and how high it grows."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator
from dataclasses import dataclass

import numpy as np

from timeline_app.core.text.translation import Translate, words
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.render.picture.edge_clipping import framed, marks_in_frame
from timeline_app.render.picture.footnote_marks import fitting_numbers
from timeline_app.render.picture.footnotes import Footnotes, footnotes
from timeline_app.render.picture.legend import NO_LEGEND, LegendBlock, legend_block
from timeline_app.render.picture.page_breaks import LaneSpan, Sheet, paged
from timeline_app.render.picture.source_list import (
    WITHOUT_SHEETS,
    SourceList,
    TextArea,
    sources_block,
)
from timeline_app.render.picture.spec import PictureContent, PictureSpec, PictureTooSmallError
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.render.scene_transparent import TransparentPainter
from timeline_app.render.style.fonts import Face
from timeline_app.render.style.palette import palette_of
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.render.text.line_breaking import one_line, wrapped_lines
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.footprints import Walls
from timeline_app.scene.lanes.grouping import sorted_by_theme, within
from timeline_app.scene.lanes.height_budget import roomy_layout
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.marks.edge_labels import EDGE_PX
from timeline_app.scene.model.scene import Scene
from timeline_app.scene.time.extent import time_extent, whole_range
from timeline_app.scene.time.time_scale import TimeScale, fitted

MARGIN_PX = 24.0
TITLE_PX = 56.0
TITLE_LINE_PX = 26.0
MOST_TITLE_LINES = 3
RANGE_PX = 30.0
"""Between the edges of the time area and the first and last instant."""

LEAST_TIME_PX = 120.0
LEAST_LANES_PX = 120.0
MOST_LAYOUTS = 4
"""How often rows are laid out anew because footnotes came out wider than expected."""


@dataclass(frozen=True, slots=True, eq=False)
class PictureLayout:
    """Every size of a picture; `height_px` may exceed what was asked for.

    `width_px` and `height_px` are device pixels; `top`, where the axis begins, `legend_y` and
    `block_y`, where the legend and the sources do, are pixels at scale 1.
    """

    width_px: int
    height_px: int
    title_lines: tuple[str, ...]
    top: float
    scene: Scene
    lanes: tuple[LaneSpan, ...]
    """Where lanes are, of the scene: in one stretch, or in one for each sheet they go on over."""
    painter: ScenePainter
    legend: LegendBlock
    legend_y: float
    block: SourceList
    block_y: float


def picture_layout(
    content: PictureContent, spec: PictureSpec, translate: Translate
) -> PictureLayout:
    """Rows that fit the height, then the sources below. Raises `PictureTooSmallError`."""
    return _Arranger(content, spec, translate).layout()


def picture_range(
    content: PictureContent, from_s: float | None, until_s: float | None
) -> tuple[float, float]:
    """The instants that a picture shows; where one isn't given, as far as the events go.

    The whole is what `whole_range` says.
    """
    if from_s is None and until_s is None:
        return whole_range(content.columns, content.shown)
    first_s, last_s = time_extent(content.columns, content.shown)
    if from_s is None:
        return (first_s if until_s is None else min(first_s, until_s)), (
            last_s if until_s is None else until_s
        )
    return from_s, max(last_s, from_s) if until_s is None else until_s


@dataclass(frozen=True, slots=True, eq=False)
class _Trial:
    """A layout at some height for the lanes, with its legend and its sources below."""

    painter: ScenePainter
    scene: Scene
    lanes: tuple[LaneSpan, ...]
    notes: Footnotes
    legend: LegendBlock
    legend_y: float
    block: SourceList
    block_y: float

    @property
    def bottom(self) -> float:
        """Where it ends, without the margin."""
        return self.block_y + self.block.height if self.block.placed else self.block_y - MARGIN_PX


class _Arranger:
    """Decides the layout of one picture; all sizes are pixels at scale 1."""

    def __init__(self, content: PictureContent, spec: PictureSpec, translate: Translate) -> None:
        self._content = content
        self._columns = content.columns
        self._lanes = content.lanes or sorted_by_theme(content.columns)
        self._spec = spec
        self._translate = translate
        self._palette = palette_of(spec.theme)
        self._width = spec.width_px / spec.scale
        self._height = spec.height_px / spec.scale
        self._range = picture_range(content, spec.from_s, spec.until_s)
        if spec.from_s is not None or spec.until_s is not None:
            self._lanes = within(self._lanes, self._columns, *self._range)
        self._painter = self._new_painter(Footnotes((), {}))
        self._title_lines = title_lines(
            spec.headline, self._width - 2 * MARGIN_PX, self._painter.texts
        )
        self._top = MARGIN_PX
        if self._title_lines:
            self._top = TITLE_PX + TITLE_LINE_PX * (len(self._title_lines) - 1)
        self._room = self._width - 2 * MARGIN_PX - self._painter.header_px
        self._refuse_small_sizes()
        self._scale: TimeScale = fitted(*self._range, self._room, RANGE_PX, RANGE_PX)
        first_s, last_s = self._scale.visible_range(self._room)
        self._walls = Walls(first_s, last_s, -EDGE_PX)

    def _refuse_small_sizes(self) -> None:
        least_height = self._top + AXIS_PX + LEAST_LANES_PX
        if self._room < LEAST_TIME_PX or self._height < least_height:
            least_width = 2 * MARGIN_PX + self._painter.header_px + LEAST_TIME_PX
            raise PictureTooSmallError(
                math.ceil(least_width * self._spec.scale),
                math.ceil(least_height * self._spec.scale),
            )

    def layout(self) -> PictureLayout:
        """The layout. On paper the sources share a sheet with the lanes where no event loses."""
        available = self._height - self._top - AXIS_PX - MARGIN_PX
        trial = self._trial(available)
        has_more = trial.block.placed or trial.legend.items
        if self._spec.is_paged and has_more and trial.bottom > self._sheet_end:
            trial = self._together(available) or self._with_legend(available) or trial
        return PictureLayout(
            self._spec.width_px,
            self._height_px(trial.bottom + MARGIN_PX),
            self._title_lines,
            self._top,
            trial.scene,
            trial.lanes,
            trial.painter,
            trial.legend,
            trial.legend_y,
            trial.block,
            trial.block_y,
        )

    @property
    def _sheet_end(self) -> float:
        return self._height - MARGIN_PX + 0.5

    def _together(self, available: float) -> _Trial | None:
        """All on one sheet, if that costs no event its mark."""
        full = self._trial(available, on_sheets=False)
        less = available - (full.bottom - self._top - AXIS_PX - full.scene.height)
        if less < LEAST_LANES_PX:
            return None
        trial = self._trial(less)
        fits = trial.bottom <= self._sheet_end
        return trial if fits and len(trial.scene.marks) == len(full.scene.marks) else None

    def _with_legend(self, available: float) -> _Trial | None:
        """Lanes and their legend on the first sheet, if there is one and it fits."""
        legend = self._trial(available).legend
        less = available - legend.height - MARGIN_PX
        if not legend.items or less < LEAST_LANES_PX:
            return None
        trial = self._trial(less)
        return trial if trial.legend_y + trial.legend.height <= self._sheet_end else None

    def _height_px(self, needed: float) -> int:
        """The height of the picture in device pixels, as asked for or grown."""
        spec = self._spec
        if needed <= self._height + 0.5:
            return spec.height_px
        needed_px = needed * spec.scale
        if spec.is_paged:
            return math.ceil((needed_px - 0.5) / spec.height_px) * spec.height_px
        return math.ceil(needed_px - 1e-6)

    def _new_painter(self, notes: Footnotes) -> ScenePainter:
        texts = EventTexts(self._columns, self._translate, notes.marks)
        kind = TransparentPainter if self._spec.transparent else ScenePainter
        painter = kind(texts, self._palette, self._translate)
        painter.fit_headers(self._lanes.tracks)
        return painter

    def _trial(self, available: float, *, on_sheets: bool = True) -> _Trial:
        """The layout where the lanes may be so high.

        Footnotes are first counted over all events in range, for the layout to leave room for
        them, then over those that have a mark, until their numbers need no other room.
        """
        painter, notes = self._painter, Footnotes((), {})
        scene = self._scene(painter, available)
        if self._content.sources is not None:
            rows = self._rows_in_range(self._content.sources)
            marks = footnotes(self._columns, self._content.sources, rows).marks
            for _ in range(MOST_LAYOUTS):
                painter = self._new_painter(Footnotes((), marks))
                scene = self._scene(painter, available)
                rows = np.unique(scene.marks.row[marks_in_frame(scene)]).tolist()
                notes = footnotes(self._columns, self._content.sources, rows)
                if notes.marks.items() <= marks.items():
                    break
                marks = marks | notes.marks
            fitting = fitting_numbers(scene, notes.marks, painter.texts)
            notes = Footnotes(notes.entries, fitting)
            painter = self._new_painter(notes)
        lanes: tuple[LaneSpan, ...] = (LaneSpan(0.0, scene.height),)
        if self._spec.is_paged and on_sheets:
            origin = self._top + AXIS_PX
            scene, lanes = paged(
                scene, Sheet(-origin, self._height, MARGIN_PX + AXIS_PX, MARGIN_PX)
            )
        legend_y = block_y = self._top + AXIS_PX + scene.height + MARGIN_PX
        legend = self._legend(scene, painter)
        if legend.items:
            if self._spec.is_paged and on_sheets:
                legend_y = self._on_a_sheet(legend_y, legend.height)
            block_y = legend_y + legend.height + MARGIN_PX
        sheets = self._stretches(block_y) if self._spec.is_paged and on_sheets else WITHOUT_SHEETS
        block = sources_block(
            self._translate(words.mark("Sources")),
            notes.entries,
            self._width - 2 * MARGIN_PX,
            sheets,
        )
        return _Trial(painter, scene, lanes, notes, legend, legend_y, block, block_y)

    def _legend(self, scene: Scene, painter: ScenePainter) -> LegendBlock:
        if not self._spec.legend:
            return NO_LEGEND
        return legend_block(scene, self._width - 2 * MARGIN_PX, painter.texts, self._translate)

    def _on_a_sheet(self, y: float, height: float) -> float:
        """Where something so high stands that is not to be divided: there, or on the next sheet."""
        sheet = math.floor(y / self._height)
        fits = y + height <= (sheet + 1) * self._height - MARGIN_PX + 0.5
        return y if fits else (sheet + 1) * self._height + MARGIN_PX

    def _scene(self, painter: ScenePainter, available: float) -> Scene:
        lanes = self._lanes
        usual = Layout.of_lanes(
            self._columns, painter.texts, lanes.tracks, lanes.shown, self._walls
        )
        layout = roomy_layout(usual, self._scale.seconds_per_px, available)
        return framed(build_scene(layout, self._scale, self._room), layout.sizes)

    def _rows_in_range(self, sources: Collection[int]) -> list[int]:
        """The rows of the events in range whose keys are among those with sources."""
        columns, count = self._columns, self._columns.dated
        first_s, last_s = self._scale.visible_range(self._room)
        seen = (columns.earliest[:count] <= last_s) & (columns.latest[:count] >= first_s)
        if self._lanes.shown is not None:
            seen &= self._lanes.shown[:count]
        seen &= np.isin(columns.key[:count], np.fromiter(sources, np.int64, len(sources)))
        rows: list[int] = np.flatnonzero(seen).tolist()
        return rows

    def _stretches(self, y: float) -> Iterator[TextArea]:
        """Where sources may stand from y on: the rest of that sheet, then sheet after sheet."""
        sheet = math.floor(y / self._height)
        yield TextArea(0.0, (sheet + 1) * self._height - MARGIN_PX - y)
        while True:
            sheet += 1
            yield TextArea(sheet * self._height + MARGIN_PX - y, self._height - 2 * MARGIN_PX)


def title_lines(title: str, width_px: float, texts: EventTexts) -> tuple[str, ...]:
    """The title on a few lines; what is left of a very long one is shortened."""
    title = one_line(title)[:2000]
    lines = wrapped_lines(title, Face.HEADING, width_px) if title else ()
    if len(lines) <= MOST_TITLE_LINES:
        return lines
    rest = " ".join(lines[MOST_TITLE_LINES - 1 :])
    return (*lines[: MOST_TITLE_LINES - 1], texts.elided(rest, Face.HEADING, width_px))
