"""A scene: everything that is drawn, as frozen arrays with colour roles and no colours.

x counts from the left edge of the time area, y from the top of the first lane, in pixels at
scale 1. Rows of the event columns name the events; the painter fetches their texts. What layout
needs to know about type and spacing is here as well, and where a label can stand.
"""

from __future__ import annotations

from bisect import bisect_right
from enum import IntEnum
from operator import attrgetter
from typing import NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from timeline_app.core.value import Value
from timeline_app.scene.time.ticks import Ticks
from timeline_app.scene.time.time_scale import TimeScale


class LabelMetrics(Protocol):
    """How wide the texts of events are when drawn, in pixels."""

    def title_widths(self, rows: npt.NDArray[np.int32]) -> npt.NDArray[np.float64]:
        """The widths of the titles of these event rows (of states: of the condition)."""
        ...

    def rough_title_widths(self, rows: npt.NDArray[np.int32]) -> npt.NDArray[np.float64]:
        """About what `title_widths` gives, within some percent, much faster for new rows."""
        ...

    def detail_widths(self, rows: npt.NDArray[np.int32]) -> npt.NDArray[np.float64]:
        """The widths of the second lines: date, status and number of quotes."""
        ...

    def known_detail_widths(self, rows: npt.NDArray[np.int32]) -> npt.NDArray[np.float64]:
        """The same as far as they were asked for before; the others are endless."""
        ...


class Sizes(NamedTuple):
    """Spacing of a scene, in pixels at scale 1."""

    lane_padding: float = 5.0
    lane_min: float = 46.0
    tall_row: float = 38.0
    """A row whose labels have two lines."""
    row: float = 22.0
    """A row whose labels have one. Bars leave a gutter of 4 pixels between rows."""
    band_row: float = 20.0
    cluster_row: float = 22.0
    """A row of counts, where these find no room in the others."""
    strip: float = 58.0
    """The density of a lane that is a strip, below its marks."""
    lane_budget: float = 234.0
    """How high the rows of a lane may get, where nothing else is said."""
    dot: float = 9.0
    """The diameter of a dot."""
    central_dot: float = 10.0
    """That of a central event."""
    mark_room: float = 24.0
    """What a mark keeps for itself: what can be clicked is at least this wide."""
    label_gap: float = 7.0
    label_space: float = 6.0
    """Between a label and the next mark or label."""
    label_max: float = 320.0
    inset: float = 9.0
    """From the edge of a bar to the label inside."""
    cluster_cell: float = 64.0
    wall_margin: float = 28.0
    """How far labels may reach beyond the last event of the chronology."""


class Side(IntEnum):
    """Where a label stands."""

    NONE = 0
    INSIDE = 1
    """Within its bar."""
    RIGHT = 2
    LEFT = 3
    SPILLING = 4
    """It begins within its bar and runs on over the bar's end."""


# As plain numbers: numpy asks the class of an enumeration for much before it compares with it.
_INSIDE, _SPILLING = Side.INSIDE.value, Side.SPILLING.value


def are_inner(sides: npt.NDArray[np.uint8]) -> npt.NDArray[np.bool_]:
    """Which of these labels begin within their bar, whether they end there or not."""
    found: npt.NDArray[np.bool_] = (sides == _INSIDE) | (sides == _SPILLING)
    return found


Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]


class ChannelBox(NamedTuple):
    """A channel's row: its name and the middle of its first row."""

    name: str
    y: float


_y_of = attrgetter("y")


class LaneBox(Value, frozen=True):
    """A lane: where it lies, what stands in its header, and whether it is a density strip.

    A lane that `is_folded` is one thin row, and a strip.
    """

    name: str
    colour: str
    count: int
    y: float
    height: float
    channels: tuple[ChannelBox, ...]
    is_strip: bool
    row_height: float
    is_folded: bool = False


class Marks(Value, frozen=True, eq=False):
    """Marks, sorted by lane, row and left edge. `y` is the middle, `lane` the lane's index.

    `state` is the `Condition` of a state of a channel and -1 for other events; `status` is
    the index in `columns.STATUSES`. From `certain0` to `certain1` a mark is all there; outside
    of that it fades. `unverified` are those that nobody has checked.
    """

    row: npt.NDArray[np.int32]
    lane: npt.NDArray[np.int16]
    kind: npt.NDArray[np.uint8]
    status: npt.NDArray[np.uint8]
    state: npt.NDArray[np.int8]
    y: Floats
    x0: Floats
    x1: Floats
    certain0: Floats
    certain1: Floats
    open_left: Bools
    open_right: Bools
    unverified: Bools

    def __len__(self) -> int:
        return len(self.row)


_NO_FLOATS, _NO_BOOLS, _NO_BYTES = np.empty(0), np.empty(0, np.bool_), np.empty(0, np.uint8)

NO_MARKS = Marks(
    row=np.empty(0, np.int32),
    lane=np.empty(0, np.int16),
    kind=_NO_BYTES,
    status=_NO_BYTES,
    state=np.empty(0, np.int8),
    y=_NO_FLOATS,
    x0=_NO_FLOATS,
    x1=_NO_FLOATS,
    certain0=_NO_FLOATS,
    certain1=_NO_FLOATS,
    open_left=_NO_BOOLS,
    open_right=_NO_BOOLS,
    unverified=_NO_BOOLS,
)


class Labels(Value, frozen=True, eq=False):
    """Labels of marks: `mark` indexes `Marks`, `x` is the left edge, `y` the middle.

    `width` is that of the title (or of the wider line); `side` is a `Side`. With
    `two_lines` the detail stands below the title, with `detail` beside it. `alpha` is how
    strong each is drawn: in a view (`view_labels`) they fade at its edges.
    """

    mark: npt.NDArray[np.int32]
    side: npt.NDArray[np.uint8]
    x: Floats
    y: Floats
    width: Floats
    height: Floats
    two_lines: Bools
    detail: Bools
    detail_width: Floats
    alpha: Floats

    def __len__(self) -> int:
        return len(self.mark)


NO_LABELS = Labels(
    mark=np.empty(0, np.int32),
    side=_NO_BYTES,
    x=_NO_FLOATS,
    y=_NO_FLOATS,
    width=_NO_FLOATS,
    height=_NO_FLOATS,
    two_lines=_NO_BOOLS,
    detail=_NO_BOOLS,
    detail_width=_NO_FLOATS,
    alpha=_NO_FLOATS,
)


class Cluster(NamedTuple):
    """So many events of a lane that have no room, between two instants.

    `running` counts those that began before the second instant and go on after the first.
    """

    lane: int
    number: int
    from_s: int
    until_s: int
    running: bool
    x: float
    y: float
    width: float
    height: float


class Strip(Value, frozen=True, eq=False):
    """A lane's density: `active[i]` events are active within pixel i; `most` fills `height`."""

    lane: int
    base_y: float
    height: float
    active: npt.NDArray[np.int64]
    most: int


class Scene(Value, frozen=True, eq=False):
    """What is seen of a chronology at one scale. `first_px` is the x where arrays begin.

    Marks and labels reach from `first_px` to `last_px`, and from the one to the other y of
    `within_y`; lanes outside of that have a box alone.
    """

    scale: TimeScale
    first_px: float
    last_px: float
    height: float
    lanes: tuple[LaneBox, ...]
    marks: Marks
    labels: Labels
    clusters: tuple[Cluster, ...]
    strips: tuple[Strip, ...]
    within_y: tuple[float, float]
    ticks: Ticks

    def lanes_within(self, top: float, bottom: float) -> range:
        """The lanes that touch what lies from one y to another, both included."""
        after = bisect_right(self.lanes, bottom, key=_y_of)
        first = bisect_right(self.lanes, top, key=_y_of) - 1
        if first >= 0 and self.lanes[first].y + self.lanes[first].height <= top:
            first += 1
        return range(max(0, first), after)
