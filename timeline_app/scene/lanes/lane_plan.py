"""How the parts of one lane lie under each other at a zoom level: rows, strip, bands, counts."""

from __future__ import annotations

from itertools import accumulate

import numpy as np
import numpy.typing as npt

from timeline_app.core.value import Value, field, replace
from timeline_app.scene.lanes.row_packing import Packing, PillPlaces, need_row, pill_places
from timeline_app.scene.lanes.tracks import LaneTracks
from timeline_app.scene.model.scene import ChannelBox, LaneBox

Floats = npt.NDArray[np.float64]

LANE_NAME_PX = 28.0
"""The names of channels begin below that of their lane."""

FOLDED_PX = 28.0
FOLDED_STRIP_PX = 24.0
"""The height of a lane that is folded, and of the strip in it."""


class RowShares(Value, frozen=True, eq=False):
    """How much of its height each row of a lane has: 1 for all of it, 0 where it has collapsed.

    Those of its marks, those of each channel, and the row that counts have alone.
    """

    marks: Floats
    channels: tuple[Floats, ...]
    counts: float


class LanePlan(Value, frozen=True, eq=False):
    """A lane at a zoom level; where its parts begin, relative to its top.

    Where there are too many events for clusters to tell of them, a strip of density stands below
    the rows. Only marks that have their label stand in these. A folded lane is a strip alone.
    """

    tracks: LaneTracks
    packing: Packing
    channels: tuple[Packing, ...]
    is_strip: bool
    height: float
    row_height: float
    strip_y: float
    strip_px: float
    cluster_y: float
    """The middle of the row of counts; where there is none, that of the lowest row."""
    rows_y: Floats
    """The middle of each row of marks; one that has collapsed lies between its neighbours."""
    channels_y: tuple[Floats, ...]
    """The middle of each row of each channel."""
    shares: RowShares
    pills: PillPlaces = field(default_factory=dict)
    """The places of counts; those of a large lane have their own row."""
    has_count_row: bool = False

    @property
    def counted(self) -> list[Packing]:
        """The packings that leave events without a mark, which clusters stand for, if any do."""
        packings = self.channels if self.is_strip else (self.packing, *self.channels)
        return [packing for packing in packings if packing.overflows]

    def with_shares(self, shares: RowShares) -> LanePlan:
        """The same lane with rows of other heights, in the same order."""
        return _stacked(
            self.tracks,
            self.packing,
            self.channels,
            self.row_height,
            shares,
            self.pills,
            is_strip=self.is_strip,
            has_count_row=self.has_count_row,
        )


def plan_of(
    tracks: LaneTracks,
    packing: Packing,
    channels: tuple[Packing, ...],
    row_height: float,
    *,
    is_strip: bool,
) -> LanePlan:
    """A lane whose marks and channels are packed so, with all of its rows."""
    pills, has_row = _pills(packing, channels, is_strip=is_strip)
    shares = RowShares(
        np.ones(packing.rows), tuple(np.ones(channel.rows) for channel in channels), 1.0
    )
    return _stacked(
        tracks,
        packing,
        channels,
        row_height,
        shares,
        pills,
        is_strip=is_strip,
        has_count_row=has_row,
    )


def standing_in(plan: LanePlan, level: int, most_rows: int, *, is_strip: bool) -> LanePlan:
    """A lane as one of another level, with so many rows, and no more packed than there is."""
    packing = plan.packing.standing_in(level, most_rows)
    channels = tuple([channel.standing_in(level, channel.rows) for channel in plan.channels])
    is_like_it = packing.tiles is not None and not channels
    if is_like_it and (is_strip, packing.rows) == (plan.is_strip, len(plan.rows_y)):
        return replace(plan, packing=packing)
    return plan_of(plan.tracks, packing, channels, plan.row_height, is_strip=is_strip)


def _stacked(
    tracks: LaneTracks,
    packing: Packing,
    channels: tuple[Packing, ...],
    row_height: float,
    shares: RowShares,
    pills: PillPlaces,
    *,
    is_strip: bool,
    has_count_row: bool,
) -> LanePlan:
    """The one place where rows get their heights."""
    sizes = packing.sizes
    rows_y, strip_y = _middles(sizes.lane_padding, shares.marks * row_height)
    y = strip_y + (sizes.strip if is_strip else 0.0)
    if channels:
        most = max(float(part.max(initial=0.0)) for part in shares.channels)
        y += max(0.0, LANE_NAME_PX - y) * most
    channels_y = []
    for part in shares.channels:
        middles, y = _middles(y, part * sizes.band_row)
        channels_y.append(middles)
    if has_count_row:
        y += sizes.cluster_row * shares.counts
    height = max(sizes.lane_min, y + sizes.lane_padding)
    is_above = has_count_row and shares.counts > 0.0
    cluster_y = (y if is_above else height - sizes.lane_padding) - sizes.cluster_row / 2
    return LanePlan(
        tracks,
        packing,
        channels,
        is_strip,
        height,
        row_height,
        strip_y,
        sizes.strip,
        cluster_y,
        rows_y,
        tuple(channels_y),
        shares,
        pills,
        has_count_row,
    )


def _middles(top: float, heights: Floats) -> tuple[Floats, float]:
    """The middles of rows of these heights below each other, and where the last one ends."""
    ends = top + np.cumsum(heights)
    return ends - heights / 2, float(ends[-1]) if len(ends) else top


def _pills(
    packing: Packing, channels: tuple[Packing, ...], *, is_strip: bool
) -> tuple[PillPlaces, bool]:
    """The places of a lane's counts, and whether they have a row of their own."""
    packings = channels if is_strip else (packing, *channels)
    counted = [one for one in packings if one.overflows]
    if packing.tiles is not None or is_strip:
        return {}, bool(counted)
    places = pill_places(
        [one.left_over() for one in counted],
        packing.taken_rows(),
        packing.zoom.scale_of(packing.level),
        packing.sizes,
        packing.walls,
    )
    return places, need_row(places)


def folded_plan(tracks: LaneTracks, packing: Packing) -> LanePlan:
    """A lane that is one thin row: a strip of all its events."""
    strip_y = (FOLDED_PX - FOLDED_STRIP_PX) / 2
    none = np.empty(0)
    return LanePlan(
        tracks,
        packing,
        (),
        True,
        FOLDED_PX,
        FOLDED_PX,
        strip_y,
        FOLDED_STRIP_PX,
        strip_y,
        none,
        (),
        RowShares(none, (), 0.0),
    )


def lane_box(plan: LanePlan, top: float) -> LaneBox:
    """A lane that begins at `top`; a channel that has collapsed isn't named."""
    lane = plan.tracks
    # Those of a folded lane are not even made.
    channels = lane.channels if plan.channels_y else ()
    rows = zip(channels, plan.channels_y, plan.shares.channels, strict=True)
    return LaneBox(
        lane.name,
        lane.colour,
        lane.count,
        top,
        plan.height,
        tuple(
            [
                ChannelBox(name, top + float(middles[shares > 0.0][0]))
                for (name, _), middles, shares in rows
                if (shares > 0.0).any()
            ]
        ),
        plan.is_strip,
        plan.row_height,
        lane.is_folded,
    )


class LanesAtLevel(Value, frozen=True, eq=False):
    """All lanes at one zoom level, some of them with rows that have collapsed."""

    level: int
    plans: tuple[LanePlan, ...]
    tops: list[float]
    """Where the lanes begin, and where the last one ends."""
    boxes: tuple[LaneBox, ...]

    @classmethod
    def of(cls, level: int, plans: tuple[LanePlan, ...]) -> LanesAtLevel:
        """Lanes that lie below each other so."""
        tops = [0.0, *accumulate([plan.height for plan in plans])]
        boxes = tuple([lane_box(plan, top) for plan, top in zip(plans, tops, strict=False)])
        return cls(level, plans, tops, boxes)
