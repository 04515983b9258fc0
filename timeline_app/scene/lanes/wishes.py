"""What the marks of small tracks need at a scale: found for those of all lanes at once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.value import Value
from timeline_app.scene.lanes.footprints import (
    Walls,
    Wishes,
    footprints_of_bands,
    footprints_of_marks,
)
from timeline_app.scene.lanes.tracks import Track
from timeline_app.scene.model.scene import LabelMetrics, Sizes

KeptWishes = dict[tuple[float, bool], Wishes]
"""What all marks of a track need, by seconds a pixel and whether labels have two lines."""


class Wishing(Value, frozen=True, eq=False):
    """A track, and what is known of the needs of its marks."""

    track: Track
    kept: KeptWishes


def find_wishes(
    wishing: Sequence[Wishing],
    seconds_per_px: float,
    columns: EventColumns,
    metrics: LabelMetrics,
    sizes: Sizes,
    walls: Walls,
    *,
    tall: bool,
    bands: bool,
) -> None:
    """Find what marks need at this scale, where that isn't known; or what `bands` of states do.

    For all tracks at once that takes little longer than for one. The most important marks are
    served first, then the earliest.
    """
    key = (seconds_per_px, tall)
    unknown = [one for one in wishing if key not in one.kept]
    if not unknown:
        return
    lengths = [len(one.track) for one in unknown]
    bounds = [0, *np.cumsum(lengths).tolist()]
    number = np.repeat(np.arange(len(unknown)), lengths)
    rows = np.concatenate([one.track.rows for one in unknown])
    order = np.lexsort((-columns.importance[rows].astype(np.int64), number))
    rows = rows[order]
    positions = (order - np.repeat(bounds[:-1], lengths)).tolist()
    widths = _label_widths(metrics, rows, sizes, tall=tall)
    if bands:
        needs = footprints_of_bands(columns, rows, seconds_per_px, widths[0], sizes)
    else:
        needs = footprints_of_marks(columns, rows, seconds_per_px, widths, sizes, walls)
    lists = [need.tolist() for need in needs]
    for one, (begin, end) in zip(unknown, pairwise(bounds), strict=True):
        one.kept[key] = Wishes(positions[begin:end], *(part[begin:end] for part in lists))


def _label_widths(
    metrics: LabelMetrics, rows: npt.NDArray[np.int32], sizes: Sizes, *, tall: bool
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """The widths that labels need within bars and beside marks: there with both of two lines."""
    widths = np.minimum(metrics.title_widths(rows), sizes.label_max)
    if not tall:
        return widths, widths
    return widths, np.maximum(widths, np.minimum(metrics.detail_widths(rows), sizes.label_max))
