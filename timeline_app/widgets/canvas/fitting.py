"""What a view keeps in sight at whatever size it gets, and how lanes share its height for that."""

from __future__ import annotations

from timeline_app.scene.lanes.height_budget import roomy_layout
from timeline_app.scene.lanes.layout import Layout
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
