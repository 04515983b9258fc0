"""The rows of a figure: which events have room, in which lane and row, and how high all is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.distinct import distinct
from timeline_app.core.text.typography import typographic
from timeline_app.core.value import Value
from timeline_app.render.picture.figure import Subject
from timeline_app.render.picture.figure_labels import (
    FigureLabels,
    Label,
)
from timeline_app.render.picture.lettering import CHANNEL, LANE, lines_of
from timeline_app.scene.figure.chosen_rows import CENTRAL, RowChoices, chosen_rows, height_of
from timeline_app.scene.figure.packing import (
    INSET_PX,
    SPACE_PX,
    Body,
    Details,
    PackedRow,
    has_room_for_detail,
    packed_rows,
)
from timeline_app.scene.lanes.mark_shapes import MarkKind, shapes_of
from timeline_app.scene.model.scene import Sizes
from timeline_app.scene.time.time_scale import TimeScale


class Spacing(NamedTuple):
    """How close rows stand, in units, and what becomes of dates.

    The `is_last_resort` is for lines of communication that would else not be drawn: it gives up
    the dates of states but where a band has room for them, also where sources are numbered, and
    where it `drops_words` the word that is longer than its band.
    """

    row: float
    channel: float
    padding: float
    heading: float
    details: Details
    space: float = SPACE_PX
    is_last_resort: bool = False
    drops_words: bool = False


SPACINGS = (
    Spacing(22.0, 24.0, 7.0, 30.0, Details.KEPT),
    Spacing(22.0, 24.0, 7.0, 30.0, Details.GIVEN_UP),
    Spacing(20.0, 21.0, 5.0, 26.0, Details.GIVEN_UP),
    Spacing(18.5, 19.0, 4.0, 24.0, Details.LAST, 11.0),
)
"""From the one that is read best on; type is the same in all of them."""

_LAST = SPACINGS[-1]._replace(is_last_resort=True)
PLAIN = (*SPACINGS, _LAST._replace(drops_words=True))
NUMBERED = tuple(spacing._replace(details=Details.KEPT) for spacing in (*SPACINGS, _LAST))
"""Where sources are numbered events give way before their dates do; a word has its number."""


def spacings(*, is_numbered: bool) -> Sequence[Spacing]:
    """What is tried, the last resort only where a line of communication has no room without it."""
    return NUMBERED if is_numbered else PLAIN


def pitched(bodies: Sequence[Body], spacing: Spacing, *, is_channel: bool) -> list[Body]:
    """The bodies in rows of a spacing."""
    pitch = spacing.channel if is_channel else spacing.row
    found = [body._replace(height=body.height + pitch) for body in bodies]
    if not is_channel or not spacing.drops_words:
        return found
    return [bare(body) if is_longer(body) else body for body in found]


def is_longer(body: Body) -> bool:
    """Whether the word of a state is longer than its band."""
    return body.title + INSET_PX > body.right - body.left


def bare(body: Body) -> Body:
    """A band without its word."""
    return body._replace(title=0.0, detail=0.0)


NAME_LINE_PX = 17.0
NAME_BASELINE_PX = 4.5
"""From the middle of the first row to the baseline of a lane's name."""

MOST_NAME_LINES = 4
HEADING_BASELINE_PX = 9.0
"""From the bottom of the heading of the channels."""

LEAST_BAR_PX = 40.0
"""A label stands between brackets that are so far apart, else beside them."""

STRONG_PX = 1.5
"""So much farther the dot of an event that stands out reaches on each side."""

MOST_CANDIDATES = 600
"""Of so many of the most important events of a lane it is tried where they have room."""

MOST_ROW_AIR_PX, MOST_LANE_AIR_PX = 6.0, 14.0
"""What rows, and lanes above and below, get at most of the height that is left over."""

AGAIN = -1
"""The weight of an event that stands in another lane already."""

_BESIDE = (MarkKind.DOT, MarkKind.HALO, MarkKind.BEFORE, MarkKind.AFTER)


class LaneOf(Value, frozen=True, eq=False):
    """A lane of a figure, or a channel: the lines of its name, its colour, its events."""

    names: tuple[str, ...]
    role: str
    rows: npt.NDArray[np.int32]
    is_channel: bool = False


class PlacedLane(Value, frozen=True, eq=False):
    """A lane with the rows that it has, each with the y of its marks; `name_y` is a baseline."""

    lane: LaneOf
    top: float
    height: float
    rows: tuple[tuple[float, PackedRow], ...]
    name_y: float


class PlacedRows(Value, frozen=True, eq=False):
    """All lanes in order of y, then the channels, whose heading has a baseline at `heading_y`."""

    lanes: tuple[PlacedLane, ...]
    channels: tuple[PlacedLane, ...]
    heading_y: float
    labels: dict[int, Label]
    height: float

    def rows(self) -> list[int]:
        """The rows of all events that are named, in order of time."""
        every = (*self.lanes, *self.channels)
        return sorted(
            {place.body.row for lane in every for _, row in lane.rows for place in row.places}
        )


def lanes_of(subject: Subject, name_px: float) -> list[LaneOf]:
    """The lanes with their events, then each channel once, whatever lanes its states lie in."""
    found: list[LaneOf] = []
    in_channel: dict[str, set[int]] = {}
    role_of: dict[str, str] = {}
    for lane in subject.lanes.tracks:
        rows = lane.marks.rows
        rows = rows[subject.wanted[rows]]
        if len(rows):
            names = lines_of(typographic(lane.name), LANE, name_px, MOST_NAME_LINES)
            found.append(LaneOf(names, lane.colour, rows))
        for name, track in lane.channels:
            states = track.rows[subject.wanted[track.rows]].tolist()
            if states:
                in_channel.setdefault(name, set()).update(states)
                role_of.setdefault(name, lane.colour)
    first = {name: min(states) for name, states in in_channel.items()}
    for name in sorted(in_channel, key=lambda name: (first[name], name)):
        names = lines_of(name, CHANNEL, name_px, 2)
        states = np.array(sorted(in_channel[name]), np.int32)
        found.append(LaneOf(names, role_of[name], states, is_channel=True))
    return found


class RowsMaker:
    """Finds the rows of a figure whose time area has a scale and a width."""

    def __init__(
        self, subject: Subject, lanes: Sequence[LaneOf], scale: TimeScale, width: float
    ) -> None:
        self._subject, self._lanes = subject, lanes
        self._scale, self._width = scale, width
        self._labels = FigureLabels(subject, width)
        self._made: dict[int, Label] = {}
        self._bodies: list[list[Body]] | None = None
        """The marks of each lane with the widths of their labels; their heights lack the pitch."""
        self._only: frozenset[int] | None = None
        self._packed: dict[tuple[int, Spacing], tuple[int, list[PackedRow]]] = {}
        """The rows that each lane has at a spacing, of so many at most."""

    @property
    def numbers(self) -> Mapping[int, str]:
        """The numbers of sources behind the titles, by row."""
        return self._labels.numbers

    @numbers.setter
    def numbers(self, numbers: Mapping[int, str]) -> None:
        if numbers != self._labels.numbers:
            self._labels.numbers = numbers
            self._bodies, self._made = None, {}
            self._packed.clear()

    def placed(self, room: float, only: frozenset[int] | None = None) -> PlacedRows:
        """The rows within a height; `only` these events, where given.

        If not all have room, rows stand closer and dates are given up first, then events, those
        of lesser weight before lines of communication.
        """
        kept = self._bodies_among(only)
        wanted = {body.row for lane in kept for body in lane}
        lines = sum(lane.is_channel and bool(b) for lane, b in zip(self._lanes, kept, strict=True))
        best: PlacedRows | None = None
        most = (0.0, 0, 0.0)
        for spacing in spacings(is_numbered=bool(self.numbers)):
            if best and spacing.is_last_resort and len(best.channels) == lines:
                break
            placed = self._placed(kept, room, spacing)
            named = set(placed.rows())
            worth = self._worth(named, len(placed.channels))
            if best is None or worth > most:
                best, most = placed, worth
            if named == wanted:
                break
        assert best is not None
        return best

    def _bodies_among(self, only: frozenset[int] | None) -> Sequence[Sequence[Body]]:
        """What there is to be placed in each lane, of `only` these events where given."""
        if self._bodies is None:
            self._bodies = once([self._bodies_of(lane) for lane in self._lanes])
        if only != self._only:
            self._only = only
            self._packed.clear()
        if only is None:
            return self._bodies
        return [[body for body in lane if body.row in only] for lane in self._bodies]

    def _worth(self, named: set[int], lines: int) -> tuple[float, int, float]:
        """Central events come first, then lines of communication, then all others."""
        weights = [self._subject.weight(row) for row in named]
        central = sum(4.0**weight for weight in weights if weight >= CENTRAL)
        return central, lines, sum(4.0**weight for weight in weights)

    def _placed(
        self, bodies: Sequence[Sequence[Body]], room: float, spacing: Spacing
    ) -> PlacedRows:
        has_channels = any(lane.is_channel for lane in self._lanes)
        available = room - (spacing.heading if has_channels else 0.0)
        blocks = [
            self._block(number, found, available, spacing) for number, found in enumerate(bodies)
        ]
        self._subject.again()
        chosen = chosen_rows(blocks, available)
        return self._stacked(blocks, chosen, room, spacing)

    def _block(
        self, number: int, bodies: Sequence[Body], room: float, spacing: Spacing
    ) -> RowChoices:
        self._subject.again()
        lane = self._lanes[number]
        rows = self._rows(number, bodies, room, spacing)
        if lane.is_channel:
            least = len(lane.names) * NAME_LINE_PX
            is_all = sum(len(row.places) for row in rows) == len(bodies)
            return RowChoices(
                rows if is_all else (), 0.0, least if len(lane.names) > 1 else 0.0, True
            )
        least = max(spacing.row, len(lane.names) * NAME_LINE_PX + 2.0)
        return RowChoices(rows, 2 * spacing.padding, least)

    def _rows(
        self, number: int, bodies: Sequence[Body], room: float, spacing: Spacing
    ) -> list[PackedRow]:
        """The rows of a lane within a height: the first of those that it has with more room."""
        is_channel = self._lanes[number].is_channel
        pitch, details, space = spacing.row, spacing.details, spacing.space
        if is_channel:
            pitch, space = spacing.channel, 0.0
            details = Details.LAST if spacing.is_last_resort else Details.KEPT
        most = min(max(1, int(room / pitch)), len(bodies))
        tried, rows = self._packed.get((number, spacing), (0, []))
        if tried < most:
            wanted = pitched(bodies, spacing, is_channel=is_channel)
            rows = packed_rows(wanted, self._width, most, details, space)
            self._packed[number, spacing] = most, rows
        return rows[:most]

    def _bodies_of(self, lane: LaneOf) -> list[Body]:
        """The marks of a lane with the widths of their labels."""
        subject = self._subject
        rows = lane.rows
        rows = most_important(rows, [subject.weight(row) for row in rows.tolist()])
        shapes = shapes_of(subject.columns, rows, self._scale, Sizes())
        lefts = np.clip(shapes.x0, 0.0, self._width).tolist()
        rights = np.clip(shapes.x1, 0.0, self._width).tolist()
        found = []
        for i, row in enumerate(rows.tolist()):
            if shapes.x1[i] < 0 or shapes.x0[i] > self._width:
                continue
            subject.again()
            kind = MarkKind(int(shapes.kind[i]))
            found.append(self._body(lane, row, (lefts[i], rights[i]), kind))
        return found if len(found) == len(lane.rows) or not lane.is_channel else []

    def _body(self, lane: LaneOf, row: int, ends: tuple[float, float], kind: MarkKind) -> Body:
        weight, (left, right) = self._subject.weight(row), ends
        if lane.is_channel:
            label = self._made[row] = self._labels.of_state(row, right - left, INSET_PX)
            title = label.title_width + INSET_PX
            return Body(row, weight, left, right, title, label.date_width, 0.0, is_bar=True)
        label = self._made.get(row) or self._labels.of_event(row)
        self._made[row] = label
        is_bar = kind not in _BESIDE
        if kind is MarkKind.BETWEEN and right - left < LEAST_BAR_PX:
            is_bar = False
        if row in self._subject.strong and not is_bar:
            left, right = left - STRONG_PX, right + STRONG_PX
        detail = 0.0 if label.is_fixed else label.date_width
        body = Body(row, weight, left, right, label.title_width, detail, 0.0, is_bar=is_bar)
        if self.numbers and detail and not has_room_for_detail(body, self._width):
            label = self._made[row] = label.with_date_below()
            body = body._replace(title=label.title_width, detail=0.0)
        return body._replace(height=label.more_height)

    def _stacked(
        self, blocks: list[RowChoices], chosen: list[list[int]], room: float, spacing: Spacing
    ) -> PlacedRows:
        """Lanes below each other; what height is left over is shared out, up to a measure."""
        shown = [
            (lane, block, numbers)
            for lane, block, numbers in zip(self._lanes, blocks, chosen, strict=True)
            if numbers
        ]
        channels = [one for one in shown if one[0].is_channel]
        heading = spacing.heading if channels else 0.0
        used = heading + sum(height_of(block, numbers) for _, block, numbers in shown)
        count = sum(len(numbers) for *_, numbers in shown)
        spare = max(0.0, room - used)
        row_air = min(MOST_ROW_AIR_PX, spare / max(1, count))
        spare -= row_air * count
        lane_air = min(MOST_LANE_AIR_PX, spare / max(1, 2 * (len(shown) - len(channels))))
        y = heading_y = 0.0
        placed: list[PlacedLane] = []
        for lane, block, numbers in shown:
            if lane.is_channel and not heading_y:
                y += heading
                heading_y = y - HEADING_BASELINE_PX
            padding = 0.0 if lane.is_channel else spacing.padding + lane_air
            pitch = (spacing.channel if lane.is_channel else spacing.row) + row_air
            rows, top = [], y + padding
            for number in numbers:
                row = block.rows[number]
                rows.append((top + pitch / 2, row))
                top += row.height + row_air
            bottom = max(top + padding, y + block.least + 2 * padding)
            name_y = y + padding + pitch / 2 + NAME_BASELINE_PX
            placed.append(PlacedLane(lane, y, bottom - y, tuple(rows), name_y))
            y = bottom
        return PlacedRows(
            tuple(one for one in placed if not one.lane.is_channel),
            tuple(one for one in placed if one.lane.is_channel),
            heading_y,
            dict(self._made),
            y,
        )


def once(lanes: Sequence[Sequence[Body]]) -> list[list[Body]]:
    """The bodies of lanes; what stands in an earlier lane too comes last, where room is left."""
    seen: set[int] = set()
    found = []
    for lane in lanes:
        found.append([body._replace(weight=AGAIN) if body.row in seen else body for body in lane])
        seen |= {body.row for body in lane}
    return found


def most_important(rows: npt.NDArray[np.int32], weights: Sequence[int]) -> npt.NDArray[np.int32]:
    """Of very many rows in order of time the most important; of those alike, some all over it."""
    if len(rows) <= MOST_CANDIDATES:
        return rows
    return rows[np.sort(spread(np.asarray(weights), MOST_CANDIDATES))]


def spread(weights: npt.NDArray[np.int64], most: int) -> npt.NDArray[np.int64]:
    """The places of the `most` greatest weights; of those alike, some at even distances."""
    chosen: list[npt.NDArray[np.int64]] = []
    room = most
    for weight in distinct(weights)[::-1]:
        places = np.flatnonzero(weights == weight)
        if len(places) > room:
            at = np.linspace(0, len(places) - 1, room) if room > 1 else np.zeros(room)
            places = places[np.rint(at).astype(np.int64)]
        chosen.append(places)
        room -= len(places)
        if room <= 0:
            break
    return np.concatenate(chosen) if chosen else np.empty(0, np.int64)
