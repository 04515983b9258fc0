"""What a view keeps in sight at whatever size it gets, and how lanes share its height for that.

A lane or a height stays where it is while lanes come to lie otherwise.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from timeline_app.scene.lanes.height_budget import roomy_layout
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.marks.visibility import mark_height
from timeline_app.scene.time.time_scale import TimeScale, fitted

FIT_MARGINS_PX = 36.0, 46.0
"""Beside all events, left and right: so far labels reach, and stand whole in the view."""
LEAST_ROWS = 2

Range = tuple[float, float]
"""The first and the last instant of a stretch of time, in seconds."""


class Fitting:
    """Knows what stays in view when the width of the time area changes: all, a stretch, or a scale.

    A width that clipping has left lets less be seen, and changes neither scale nor lanes.
    """

    def __init__(self) -> None:
        self.is_stale = False
        """Whether the view has got another size since it was laid out."""
        self.is_whole = True
        """Whether all is in view, and will be in a view of another size."""
        self.range_s: Range | None = None
        """What is in view, and will be in a view of another size, if that isn't all."""
        self._shared_px = 0
        """The width for which the lanes share the height."""
        self._clipped_px = -1
        """The width that clipping has left; -1 while all is laid out for it."""

    def keep(self, range_s: Range | None = None, *, whole: bool = False) -> None:
        """Keep all in view from now on, or a stretch of time; else the scale, whatever the size."""
        self.is_whole, self.range_s = whole, range_s

    def clip(self, width_px: int) -> None:
        """Have a width at which all stays as it was laid out for the one before."""
        self._clipped_px = -1 if width_px == self._shared_px else width_px

    def share(self, width_px: int) -> bool:
        """Let lanes share the height for this width, which clips nothing; whether it is another."""
        was_px, self._shared_px, self._clipped_px = self._shared_px, width_px, -1
        return was_px != width_px

    def lay_out(self, width_px: int) -> bool:
        """Note that all is laid out for this width; whether what is kept in view goes with it."""
        self.is_stale = False
        is_clipped = width_px == self._clipped_px
        if not is_clipped:
            self.share(width_px)
        return not is_clipped

    def scale(self, layout: Layout, empty_range: Range | None, width_px: int) -> TimeScale | None:
        """The scale that shows in so many pixels what is kept in view; None where none is to."""
        if self.is_whole:
            return self.whole(layout, empty_range)
        return None if self.range_s is None else fitted(*self.range_s, width_px)

    def whole(self, layout: Layout, empty_range: Range | None) -> TimeScale:
        """The scale that shows a whole chronology in the width for which its lanes share."""
        return fitted(*self.whole_range(layout, empty_range), self._shared_px, *FIT_MARGINS_PX)

    def whole_range(self, layout: Layout, empty_range: Range | None) -> Range:
        """The first and the last instant of a whole chronology.

        With an `empty_range` that is all that is shown, which may be nothing but this range.
        """
        if empty_range is not None and not layout.columns.dated:
            return empty_range
        return layout.whole or (layout.walls.first_s, layout.walls.last_s)

    def roomy(self, layout: Layout, empty_range: Range | None, height_px: int) -> Layout:
        """The layout whose lanes share a height, as it suits the whole chronology in view.

        The same one where they do so already.
        """
        spp = self.whole(layout, empty_range).seconds_per_px
        roomy = roomy_layout(layout, spp, height_px, least_rows=LEAST_ROWS, farther=True)
        return layout if roomy.has_heights_of(layout) else roomy


class Window(NamedTuple):
    """What is seen of lanes, in pixels: from which height on, and how wide and high."""

    top: int
    width: int
    height: int


class HeldLane(NamedTuple):
    """A lane, and how far below the upper edge of the view its top is; -1 for none."""

    lane: int = -1
    offset_px: float = 0.0


def held_lane(
    layout: Layout, tops: Sequence[float], window: Window, row: int, y_px: float | None
) -> HeldLane:
    """The lane that stays: that at the height `y_px` of the view, if that is given.

    Else that of the event of `row`, if it is in view, else the one in the middle. `tops` are
    where lanes begin, and where the last one ends.
    """
    if y_px is None:
        lane = layout.lane_of(row) if 0 <= row < layout.columns.dated else -1
        if lane >= 0 and tops[lane] < window.top + window.height and tops[lane + 1] > window.top:
            return HeldLane(lane, tops[lane] - window.top)
        y_px = window.height / 2
    after = bisect_right(tops, window.top + y_px)
    if 0 < after < len(tops):
        return HeldLane(after - 1, tops[after - 1] - window.top)
    return HeldLane()


def held_height(layout: Layout, scale: TimeScale, window: Window, rows: Iterable[int]) -> float:
    """The height among the lanes that stays when rows go or come.

    That of the first of these events that is in view, else the upper edge.
    """
    columns = layout.columns
    for row in rows:
        if not layout.is_shown(row):
            continue
        x0, x1 = (scale.x_of(float(at[row])) for at in (columns.earliest, columns.latest))
        if x1 < 0 or x0 > window.width:
            continue
        for lane in layout.lanes_with(row):
            y = mark_height(layout, scale, lane, row)
            if y is not None and window.top <= y <= window.top + window.height:
                return y
    return float(window.top)
