"""What layout needs to know about type and spacing."""

from __future__ import annotations

from typing import NamedTuple, Protocol

import numpy as np
import numpy.typing as npt


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
