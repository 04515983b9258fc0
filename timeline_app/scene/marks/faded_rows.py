"""Rows that the upper or lower edge of a view cuts: they fade, so that nothing is sliced there."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from timeline_app.scene.lanes.mark_shapes import MarkKind
from timeline_app.scene.marks.edge_labels import View
from timeline_app.scene.model.metrics import Sizes
from timeline_app.scene.model.scene import Scene

LEAST_SHARE = 0.6
"""A row of which less is in view fades."""

MOST_ROW_PX = 60.0
"""No row is higher."""


class FadedRow(NamedTuple):
    """The part of a row that is in view: its lane, from where until where, and how strong."""

    lane: int
    top: float
    bottom: float
    alpha: float


def faded_rows(scene: Scene, view: View, sizes: Sizes) -> list[FadedRow]:
    """The rows with marks of which less than `LEAST_SHARE` is in a view."""
    marks, found = scene.marks, []
    far = MOST_ROW_PX / 2
    near = (np.abs(marks.y - view.top) < far) | (np.abs(marks.y - view.bottom) < far)
    seen = near & (marks.x1 > view.left) & (marks.x0 < view.right)
    is_band = marks.kind[seen] == MarkKind.BAND.value
    rows = zip(marks.y[seen].tolist(), marks.lane[seen].tolist(), is_band.tolist(), strict=True)
    for y, lane, band in dict.fromkeys(rows):
        high = sizes.band_row if band else scene.lanes[lane].row_height
        top, bottom = max(y - high / 2, view.top), min(y + high / 2, view.bottom)
        share = (bottom - top) / high
        if 0 < share < LEAST_SHARE:
            found.append(FadedRow(lane, top, bottom, share / LEAST_SHARE))
    return found
