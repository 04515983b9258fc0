"""A figure along an axis: head, key, axis, lanes, states, foot; `figure.png` of the design."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import count

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import UNVERIFIED_BIT, condition_of, status_codes
from timeline_app.core.text.translation import words
from timeline_app.core.value import Value, replace
from timeline_app.render.picture.drawing import Drawing, DrawnText, FilledBox, Stroke
from timeline_app.render.picture.figure import Figure, Subject
from timeline_app.render.picture.figure_axis import AXIS_PX, FigureAxis, axis_of, lines_through
from timeline_app.render.picture.figure_rows import (
    NAME_LINE_PX,
    PlacedLane,
    PlacedRows,
    RowsMaker,
    lanes_of,
)
from timeline_app.render.picture.foot import FigureHead, Foot, foot_of, head_of
from timeline_app.render.picture.footnotes import (
    Footnotes,
    SourceNote,
    address_in,
    footnotes,
)
from timeline_app.render.picture.legend import MOST_ROWS, NO_KEY, ROW_PX, Key, key_of
from timeline_app.render.picture.lettering import CHANNEL, LANE, width_of
from timeline_app.render.picture.margins import axis_frame
from timeline_app.render.picture.shown_count import DrawnCounts
from timeline_app.render.picture.source_list import (
    NO_SOURCES,
    WITHOUT_SHEETS,
    FigureSources,
    TextArea,
    sources_block,
)
from timeline_app.render.picture.spec import PictureTooSmallError, SourceStyle
from timeline_app.scene.lanes.mark_shapes import MarkKind, shapes_of
from timeline_app.scene.model.scene import NO_LABELS, Marks, Scene, Sizes
from timeline_app.scene.time.ticks import Ticks
from timeline_app.scene.time.time_scale import TimeScale, fitted

NAME_INSET_PX = 14.0
"""From the left edge of a lane to its name."""

NAME_GAP_PX = 16.0
MOST_NAME_SHARE, MOST_NAME_PX = 0.2, 190.0
RANGE_PX = 10.0
"""Between the edges of the time area and the first and last instant."""

KEY_GAP_PX, AXIS_GAP_PX, FOOT_GAP_PX = 10.0, 14.0, 10.0
SOURCES_GAP_PX = 16.0
LEAST_TIME_PX = 160.0
LEAST_LANES_PX = 60.0
MOST_SOURCES_SHARE = 0.35
LABEL_ASIDE_PX = 3.0
"""What upright lines leave free around a text."""

LANE_EDGE_PX = 4.0


def axis_figure(subject: Subject, width: float, height: float) -> Figure:
    """The figure of a subject in so many units. Raises `PictureTooSmallError`, in units."""
    return _AxisFigure(subject, width, height).figure()


class _Trial(Value, frozen=True, eq=False):
    """The lanes within some height, the list of sources, and where it begins."""

    placed: PlacedRows
    block: FigureSources
    block_y: float


class _Numbered(Value, frozen=True, eq=False):
    """Lanes, and the footnotes of the events that they name."""

    placed: PlacedRows
    notes: Footnotes


class _Around(Value, frozen=True, eq=False):
    """What stands above and below the lanes, and what it tells of them."""

    head: FigureHead
    foot: Foot
    counts: DrawnCounts
    notes: Mapping[int, tuple[SourceNote, ...]]


class _AxisFigure:
    """Decides the layout of one figure."""

    def __init__(self, subject: Subject, width: float, height: float) -> None:
        self._subject, self._spec = subject, subject.spec
        self._width, self._height = width, height
        self._frame = axis_frame(width)
        margin = self._frame.margin
        most_name = min(MOST_NAME_PX, MOST_NAME_SHARE * width)
        self._lanes = lanes_of(subject, most_name)
        self._name_px = self._widest_name() + NAME_INSET_PX + NAME_GAP_PX
        self._left = margin + self._name_px
        self._room = width - margin - self._left
        self._is_tight = False
        self._head = self._head_that_fits()
        self._scale: TimeScale = fitted(*subject.range, self._room, RANGE_PX, RANGE_PX)
        self._axis: FigureAxis = axis_of(self._scale, self._room, subject.translate)
        self._key_px = 0.0 if self._is_tight else self._key_of_all().height
        self._maker = RowsMaker(subject, self._lanes, self._scale, self._room)

    def _widest_name(self) -> float:
        return max(
            (
                width_of(line, CHANNEL if lane.is_channel else LANE)
                - (NAME_INSET_PX if lane.is_channel else 0.0)
                for lane in self._lanes
                for line in lane.names
            ),
            default=0.0,
        )

    def _head_that_fits(self) -> FigureHead:
        """The head; where little height is left for lanes, without deck and later lines.

        Raises `PictureTooSmallError`.
        """
        foot = self._foot({}, self._subject.counts(()))
        around = AXIS_GAP_PX + AXIS_PX + LEAST_LANES_PX + FOOT_GAP_PX + foot.height
        around += 0.8 * self._frame.margin
        frame, deck, least = self._frame, self._subject.longest_deck(), 0.0
        for said, most in ((deck, frame.most_headline_lines), ("", 2), ("", 1)):
            self._head_frame = frame._replace(most_headline_lines=most)
            self._has_deck = bool(said)
            head = self._head_with(said)
            least = head.bottom + around
            if self._room >= LEAST_TIME_PX and self._height >= least:
                self._is_tight = self._height < least + KEY_GAP_PX + MOST_ROWS * ROW_PX
                return head
        wide = math.ceil(self._left + LEAST_TIME_PX + frame.margin)
        raise PictureTooSmallError(max(wide, math.ceil(1.2 * least) + 1), math.ceil(least))

    def _head_with(self, deck: str) -> FigureHead:
        return head_of(self._spec.headline, deck, self._width, self._head_frame)

    # Where what stands.

    @property
    def _axis_y(self) -> float:
        y = self._head.bottom
        if self._key_px:
            y += KEY_GAP_PX + self._key_px
        return y + AXIS_GAP_PX

    @property
    def _lanes_y(self) -> float:
        return self._axis_y + self._axis.height

    def figure(self) -> Figure:
        """The whole figure; what the key of the events shown doesn't need, these have."""
        most = self._key_px
        figure = self._figure()
        while figure.key.height < self._key_px:
            self._key_px = figure.key.height
            closer = self._figure()
            if closer.key.height > self._key_px:  # what has room now needs more of a key
                self._key_px = most
                return self._figure()
            figure = closer
        return figure

    def _figure(self) -> Figure:
        """The figure with its key as high as is said: head and foot count what is drawn."""
        subject = self._subject
        reserved = self._foot({}, replace(subject.counts(()), missing=())).height
        while True:
            trial = self._trial(self._room_above(reserved))
            rows = trial.placed.rows()
            counts = subject.counts(rows)
            notes = subject.sources(rows)
            foot = self._foot(notes, counts)
            head = self._head_with(subject.deck(counts) if self._has_deck else "")
            if foot.height <= reserved + 0.01 and head.bottom <= self._head.bottom + 0.01:
                around = _Around(head, foot, counts, notes)
                return self._assembled(trial, rows, around)
            reserved = max(reserved, foot.height)
            if head.bottom > self._head.bottom:
                self._head = head

    def _room_above(self, foot_px: float) -> float:
        """The height that lanes have above a foot that is so high."""
        bottom = self._height - 0.8 * self._frame.margin
        return max(0.0, bottom - foot_px - FOOT_GAP_PX - self._lanes_y)

    def _foot(self, notes: Mapping[int, tuple[SourceNote, ...]], counts: DrawnCounts) -> Foot:
        every = [note for found in notes.values() for note in found]
        size = self._width, self._height
        return foot_of(self._spec, every, counts, size, self._frame, self._subject.translate)

    # The lanes, and the sources by number.

    def _trial(self, room: float) -> _Trial:
        if self._spec.sources is not SourceStyle.NUMBERED:
            placed = self._maker.placed(room)
            return _Trial(placed, NO_SOURCES, 0.0)
        whole = self._numbered(room)
        if not self._spec.is_paged:
            block = self._block(whole.notes)
            return _Trial(whole.placed, block, self._height)
        block = self._block(whole.notes)
        most = MOST_SOURCES_SHARE * self._height
        if 0 < block.height <= most:
            less = self._numbered(room - block.height - SOURCES_GAP_PX)
            if less.placed.rows() == whole.placed.rows():
                foot = self._height - 0.8 * self._frame.margin - block.height
                return _Trial(less.placed, block, foot)
        block = self._block(whole.notes, on_sheets=True)
        return _Trial(whole.placed, block, self._height)

    def _numbered(self, room: float) -> _Numbered:
        """The lanes with the numbers of the sources of just those events that they name."""
        only: frozenset[int] | None = None
        self._maker.numbers = {}
        while True:
            placed = self._maker.placed(room, only)
            rows = placed.rows()
            notes = self._subject.sources(rows)
            by_key = {self._subject.columns.key.item(row): found for row, found in notes.items()}
            found = footnotes(self._subject.columns, by_key, rows)
            if found.marks == self._maker.numbers:
                return _Numbered(placed, found)
            self._maker.numbers, only = found.marks, frozenset(rows)

    def _block(self, notes: Footnotes, *, on_sheets: bool = False) -> FigureSources:
        translate = self._subject.translate
        heading = translate(words.mark("Sources"))
        room = self._width - 2 * self._frame.margin
        areas = self._sheets() if on_sheets else WITHOUT_SHEETS
        return sources_block(heading, notes.entries, room, areas, again=self._subject.again)

    def _sheets(self) -> Iterator[TextArea]:
        """Where sources may stand, sheet after sheet, from the top of the second on."""
        margin = 0.8 * self._frame.margin
        for sheet in count():
            yield TextArea(sheet * self._height + margin, self._height - 2 * margin)

    # All of it together.

    def _assembled(
        self,
        trial: _Trial,
        rows: list[int],
        around: _Around,
    ) -> Figure:
        subject, margin = self._subject, self._frame.margin
        placed, drawing = trial.placed, Drawing()
        drawing.add(around.head.drawing)
        scene, roles = self._scene(placed)
        key, key_at = self._key_in_place(scene)
        for run in key.runs():
            drawing.runs.append(run._replace(x=run.x + key_at[0], y=run.y + key_at[1]))
        links = {row: address_in(found) for row, found in around.notes.items()}
        labels = self._label_runs(placed, links)
        drawing.add(self._axis.drawing, self._left, self._axis_y)
        subject.again()
        self._draw_lines(drawing, placed, labels)
        self._draw_lanes(drawing, placed)
        drawing.runs += labels
        block_inside = trial.block.placed and trial.block_y < self._height
        bottom = self._height - 0.8 * margin - around.foot.height
        if block_inside:
            bottom -= trial.block.height + SOURCES_GAP_PX
        drawing.add(around.foot.drawing, 0.0, bottom)
        drawing.add(trial.block.drawing(), margin, trial.block_y)
        height = self._height
        if trial.block.placed and not block_inside:
            height = trial.block_y + trial.block.height + margin
            if self._spec.is_paged:
                height = math.ceil(height / self._height - 1e-6) * self._height
        return Figure(
            drawing,
            height,
            around.head.lines,
            tuple(rows),
            around.counts,
            scene,
            (self._left, self._lanes_y),
            roles,
            subject.strong,
            subject.spec.selected_row,
            key,
            key_at,
        )

    def _key_in_place(self, scene: Scene) -> tuple[Key, tuple[float, float]]:
        at = (self._frame.margin, self._head.bottom + KEY_GAP_PX)
        if not self._spec.legend or self._is_tight:
            return NO_KEY, at
        room = self._width - 2 * self._frame.margin
        return key_of(scene.marks, room, self._subject.translate), at

    def _key_of_all(self) -> Key:
        """The key of all events that there may be room for: that of those shown is no higher."""
        if not self._spec.legend or not self._lanes:
            return NO_KEY
        rows = np.concatenate([lane.rows for lane in self._lanes])
        marks = self._marks(rows, np.zeros(len(rows)), np.zeros(len(rows), np.int16))
        return key_of(marks, self._width - 2 * self._frame.margin, self._subject.translate)

    def _scene(self, placed: PlacedRows) -> tuple[Scene, tuple[str, ...]]:
        """The marks as they are drawn, and the colour roles of their lanes."""
        lanes = (*placed.lanes, *placed.channels)
        found = [
            (place.body.row, i, y)
            for i, lane in enumerate(lanes)
            for y, row in lane.rows
            for place in row.places
        ]
        rows = np.array([row for row, _, _ in found], np.int32)
        numbers = np.array([number for _, number, _ in found], np.int16)
        marks = self._marks(rows, np.array([y for _, _, y in found], np.float64), numbers)
        ticks, everywhere = Ticks((), ()), (-math.inf, math.inf)
        scene = Scene(
            self._scale, 0.0, self._room, placed.height, (), marks, NO_LABELS, (), (),
            everywhere, ticks,
        )  # fmt: skip
        return scene, tuple(lane.lane.role for lane in lanes) or ("lane-1",)

    def _marks(
        self,
        rows: npt.NDArray[np.int32],
        y: npt.NDArray[np.float64],
        lane: npt.NDArray[np.int16],
    ) -> Marks:
        columns, scale = self._subject.columns, self._scale
        shapes = shapes_of(columns, rows, scale, Sizes())
        flags = columns.flags[rows]
        state = np.full(len(rows), -1, np.int8)
        for i in np.flatnonzero(shapes.kind == MarkKind.BAND).tolist():
            state[i] = condition_of(columns.titles[int(rows[i])])
        first, last = (scale.x_of(end) for end in self._subject.range)
        return Marks(
            rows,
            lane,
            shapes.kind,
            status_codes(flags).astype(np.uint8),
            state,
            y,
            shapes.x0,
            shapes.x1,
            np.where(shapes.open_left, first, shapes.certain0),
            np.where(shapes.open_right, last, shapes.certain1),
            shapes.open_left,
            shapes.open_right,
            flags & UNVERIFIED_BIT != 0,
        )

    def _label_runs(self, placed: PlacedRows, links: Mapping[int, str]) -> list[DrawnText]:
        """The words beside all marks."""
        found: list[DrawnText] = []
        for lane in (*placed.lanes, *placed.channels):
            for y, row in lane.rows:
                for place in row.places:
                    if lane.lane.is_channel and not place.width:
                        continue  # a band that is too narrow for its word
                    link = links.get(place.body.row, "")
                    label = placed.labels[place.body.row]
                    found += label.runs(place, y, link)
        return [run._replace(x=run.x + self._left, y=run.y + self._lanes_y) for run in found]

    def _draw_lines(
        self, drawing: Drawing, placed: PlacedRows, labels: Sequence[DrawnText]
    ) -> None:
        """Draw the lines of the ticks through the lanes, interrupted by what is written there."""
        top, bottom = self._lanes_y, self._lanes_y + placed.height
        rects = [run.rect for run in labels]
        for places, role in ((self._axis.fine, "hairline"), (self._axis.coarse, "line")):
            for x in places:
                self._subject.again()
                at = x + self._left
                gaps = [
                    (rect.top() - 1, rect.bottom() + 1)
                    for rect in rects
                    if rect.left() - LABEL_ASIDE_PX < at < rect.right() + LABEL_ASIDE_PX
                ]
                drawing.strokes += lines_through(at, role, top, bottom, gaps)

    def _draw_lanes(self, drawing: Drawing, placed: PlacedRows) -> None:
        """Draw names, the colours of the lanes, and the rules between them."""
        margin, right = self._frame.margin, self._width - self._frame.margin
        y = self._lanes_y
        drawing.strokes.append(Stroke(margin, y, right, y, "text", 1.2))
        for lane in placed.lanes:
            top = y + lane.top
            self._draw_name(drawing, lane, margin + NAME_INSET_PX)
            height = lane.height - 2 * LANE_EDGE_PX
            drawing.boxes.append(FilledBox(margin, top + LANE_EDGE_PX, 3.5, height, lane.lane.role))
            end = top + lane.height
            if lane is not placed.lanes[-1] or placed.channels:
                drawing.strokes.append(Stroke(margin, end, right, end, "hairline"))
        if placed.channels:
            translate = self._subject.translate
            said = translate(words.mark("Lines of communication"))
            drawing.runs.append(DrawnText(said, margin, y + placed.heading_y, LANE))
        for lane in placed.channels:
            self._draw_name(drawing, lane, margin)

    def _draw_name(self, drawing: Drawing, lane: PlacedLane, x: float) -> None:
        face, first = CHANNEL if lane.lane.is_channel else LANE, self._lanes_y + lane.name_y
        drawing.write(lane.lane.names, x, first, NAME_LINE_PX, face)
