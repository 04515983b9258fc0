"""Whether selected marks are drawn anew in each frame, or once into the picture of the scene."""

from __future__ import annotations

from timeline_app.scene.model.scene import Marks, Scene
from timeline_app.widgets.canvas.backing_store import Selected
from timeline_app.widgets.canvas.viewport import TimelineViewport

FEW = 8
"""So many events are drawn over the picture: it needs no painting when others are selected."""


class SelectionPainter:
    """Draws what is selected in the scenes of a view."""

    def __init__(self, view: TimelineViewport) -> None:
        self._view = view
        self._found: tuple[Marks, int, list[int]] | None = None

    def rows(self, scene: Scene) -> list[int]:
        """The selected rows that have a mark in a scene, each once."""
        marks, selected = scene.marks, self._view.selected_rows
        found = self._found
        if found is None or found[0] is not marks or found[1] != selected.version:
            rows = selected.among(dict.fromkeys(marks.row.tolist())) if selected.ranges() else []
            found = self._found = marks, selected.version, rows
        return found[2]

    def is_in_buffer(self, scene: Scene) -> bool:
        """Whether the selection is a part of the scene's picture."""
        return len(self.rows(scene)) > FEW

    def in_buffer(self, scene: Scene) -> Selected | None:
        """The selection, if it is a part of the scene's picture."""
        if not self.is_in_buffer(scene):
            return None
        return Selected(self._view.selected_rows.version, self.rows(scene))
