"""The part of the overview that is in view: a window to take by its middle or by its sides."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from timeline_app.scene.time.time_scale import TimeScale

EDGE_PX = 4.0
"""The window never leaves the overview, however far away the view is."""

LEAST_PX = 16.0
"""It is drawn no narrower, however little is in view."""

HANDLE_PX = 24.0
"""So much can be taken hold of at each side."""

HANDLE_INSIDE_PX = 8.0
LEAST_RANGE_S = 120.0
"""A handle leaves so much in view; closer up the canvas zooms by itself."""


class SliderPart(Enum):
    """What a drag in the overview takes hold of."""

    START = auto()
    END = auto()
    WHOLE = auto()
    OUTSIDE = auto()


class RangeWindow(NamedTuple):
    """The instants in view, `from_s` to `until_s`, in an overview of `width_px` pixels."""

    scale: TimeScale
    width_px: float
    from_s: float
    until_s: float

    @property
    def sides(self) -> tuple[float, float]:
        """The left and the right edge as they are drawn, in pixels."""
        left, right = self.scale.x_of(self.from_s), self.scale.x_of(self.until_s)
        if right - left < LEAST_PX:
            middle = (left + right) / 2
            left, right = middle - LEAST_PX / 2, middle + LEAST_PX / 2
        last = max(EDGE_PX + LEAST_PX, self.width_px - EDGE_PX)
        return (
            min(max(left, EDGE_PX), last - LEAST_PX),
            max(min(right, last), EDGE_PX + LEAST_PX),
        )

    def part_at(self, x_px: float) -> SliderPart:
        """What lies at a pixel: a handle reaches from within its side to outside of it."""
        left, right = self.sides
        inside = min(HANDLE_INSIDE_PX, (right - left) / 4)
        outside = HANDLE_PX - inside
        if left + inside < x_px < right - inside:
            return SliderPart.WHOLE
        if left - outside <= x_px <= left + inside:
            return SliderPart.START
        if right - inside <= x_px <= right + outside:
            return SliderPart.END
        return SliderPart.OUTSIDE

    def centre_after(self, dx_px: float) -> float:
        """The instant in the middle once the whole is moved; it stays within the overview."""
        first_s, last_s = self._within
        moved = (self.from_s + self.until_s) / 2 + dx_px * self.scale.seconds_per_px
        return min(max(moved, first_s), last_s)

    def range_after(self, handle: SliderPart, dx_px: float) -> tuple[float, float]:
        """What is in view once a handle is moved by so much; the other side stays.

        A side that is out of the overview goes on from the edge where it is drawn.
        """
        first_s, last_s = self._within
        shift_s = dx_px * self.scale.seconds_per_px
        if handle is SliderPart.START:
            moved = max(self.from_s, first_s) + shift_s
            return min(max(moved, first_s), self.until_s - LEAST_RANGE_S), self.until_s
        moved = min(self.until_s, last_s) + shift_s
        return self.from_s, max(min(moved, last_s), self.from_s + LEAST_RANGE_S)

    @property
    def _within(self) -> tuple[float, float]:
        return self.scale.instant_at(EDGE_PX), self.scale.instant_at(self.width_px - EDGE_PX)
