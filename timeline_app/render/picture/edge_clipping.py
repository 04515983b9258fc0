"""What a picture's edges would cut: it is moved, shortened or left out.

Labels as in any view; a count stands wholly within the picture.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from timeline_app.scene.lanes.mark_shapes import MarkKind
from timeline_app.scene.marks.edge_labels import View
from timeline_app.scene.marks.view_labels import labels_in_view
from timeline_app.scene.model.metrics import Sizes
from timeline_app.scene.model.scene import Scene


def framed(scene: Scene, sizes: Sizes) -> Scene:
    """The scene with labels and clusters that stand wholly within its range."""
    first, last = scene.first_px, scene.last_px
    clusters = tuple(
        cluster._replace(x=max(first + 1.0, min(cluster.x, last - cluster.width - 1.0)))
        for cluster in scene.clusters
    )
    shown = labels_in_view(scene, View(first, last), sizes).labels
    # Nothing moves in a picture: what is there is all there.
    labels = replace(shown, alpha=np.ones(len(shown)))
    return replace(scene, clusters=clusters, labels=labels)


def marks_in_frame(scene: Scene) -> npt.NDArray[np.bool_]:
    """Which marks are in the picture: of a dot its middle, of a bar any part."""
    marks = scene.marks
    is_dot = (marks.kind == MarkKind.DOT) | (marks.kind == MarkKind.HALO)
    middle = (marks.x0 + marks.x1) / 2
    x0, x1 = np.where(is_dot, middle, marks.x0), np.where(is_dot, middle, marks.x1)
    return (x1 >= scene.first_px) & (x0 <= scene.last_px)
