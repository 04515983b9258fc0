"""Where labels inside of bars stand: further right than by nature, while their bar is in view."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from timeline_app.scene.lanes.mark_shapes import MarkKind
from timeline_app.scene.model.scene import Scene

DETAIL_GAP = 12.0
INNER_INSET = 8.0
"""Between the left edge of the view and a title that is kept in it."""


def kept_in_view(
    scene: Scene, inner: npt.NDArray[np.bool_], left_px: float
) -> npt.NDArray[np.float64]:
    """Where titles inside of bars start, moved right as long as their bar goes on in the view.

    `inner` says for each label of the scene whether it is asked for; the view starts at `left_px`.
    """
    natural, furthest = scene.labels.x[inner], furthest_starts(scene, inner)
    x: npt.NDArray[np.float64] = np.minimum(
        np.maximum(natural, left_px + INNER_INSET), np.maximum(furthest, natural)
    )
    return x


def furthest_starts(scene: Scene, inner: npt.NDArray[np.bool_]) -> npt.NDArray[np.float64]:
    """Where labels start that stand at the right end of their bars."""
    labels, marks = scene.labels, scene.marks
    mark = labels.mark[inner]
    extra = np.where(labels.detail[inner], labels.detail_width[inner] + DETAIL_GAP, 0.0)
    margin = np.where(marks.kind[mark] == MarkKind.BAND, 6.0, 9.0 + extra)
    furthest: npt.NDArray[np.float64] = marks.x1[mark] - margin - labels.width[inner]
    return furthest
