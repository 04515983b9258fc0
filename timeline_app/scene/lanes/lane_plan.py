"""How the parts of one lane lie under each other at a zoom level: rows, strip, bands, counts."""

from __future__ import annotations

from timeline_app.core.value import Value, field
from timeline_app.scene.lanes.pills import PillPlaces, need_row, pill_places
from timeline_app.scene.lanes.row_packing import Packing
from timeline_app.scene.lanes.tracks import LaneTracks
from timeline_app.scene.model.scene import ChannelBox, LaneBox

LANE_NAME_PX = 28.0
"""The names of channels begin below that of their lane."""

FOLDED_PX = 28.0
FOLDED_STRIP_PX = 24.0
"""The height of a lane that is folded, and of the strip in it."""


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
    channels_y: tuple[float, ...]
    pills: PillPlaces = field(default_factory=dict)
    """The places of counts; those of a large lane have their own row."""

    @property
    def counted(self) -> list[Packing]:
        """The packings that leave events without a mark, which clusters stand for."""
        packings = self.channels if self.is_strip else (self.packing, *self.channels)
        return [packing for packing in packings if packing.overflows]

    @property
    def has_clusters(self) -> bool:
        """Whether events of this lane may be without a mark."""
        return bool(self.counted)


def plan_of(
    tracks: LaneTracks,
    packing: Packing,
    channels: tuple[Packing, ...],
    row_height: float,
    *,
    is_strip: bool,
) -> LanePlan:
    """A lane whose marks and channels are packed so."""
    sizes = packing.sizes
    pills, has_row = _pills(packing, channels, is_strip=is_strip)
    strip_y = sizes.lane_padding + packing.rows * row_height
    y = strip_y + (sizes.strip if is_strip else 0.0)
    if channels:
        y = max(y, LANE_NAME_PX)
    channels_y = []
    for channel in channels:
        channels_y.append(y)
        y += channel.rows * sizes.band_row
    if has_row:
        y += sizes.cluster_row
    height = max(sizes.lane_min, y + sizes.lane_padding)
    cluster_y = (y if has_row else height - sizes.lane_padding) - sizes.cluster_row / 2
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
        tuple(channels_y),
        pills,
    )


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
    return LanePlan(
        tracks, packing, (), True, FOLDED_PX, FOLDED_PX, strip_y, FOLDED_STRIP_PX, strip_y, ()
    )


def lane_box(plan: LanePlan, top: float, half_band: float) -> LaneBox:
    """A lane that begins at `top`; the middle of a row of bands is half a row below its top."""
    lane, channels_y = plan.tracks, plan.channels_y
    names = [name for name, _ in lane.channels] if channels_y else []
    return LaneBox(
        lane.name,
        lane.colour,
        lane.count,
        top,
        plan.height,
        tuple(
            ChannelBox(name, top + y + half_band) for name, y in zip(names, channels_y, strict=True)
        ),
        plan.is_strip,
        plan.row_height,
        lane.is_folded,
    )
