"""The geometry of the canvas, the same object while nothing on it has moved."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize

from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.marks.clusters import earlier_clusters
from timeline_app.scene.model.scene import Scene
from timeline_app.scene.time.time_scale import TimeScale
from timeline_app.widgets.canvas.backing_store import offset_px
from timeline_app.widgets.canvas.tools.geometry import CanvasGeometry


class GeometryCache:
    """Keeps the last geometry: tools compare by object whether they have to look anew."""

    def __init__(self) -> None:
        self._scene: tuple[Scene, float, Scene] | None = None
        self._geometry: CanvasGeometry | None = None

    def forget(self) -> None:
        """The lanes are others: nothing that was kept is true any more."""
        self._scene = self._geometry = None

    def geometry(
        self,
        layout: Layout,
        scene: Scene,
        scale: TimeScale,
        header_px: float,
        scroll_y: int,
        size: QSize,
    ) -> CanvasGeometry:
        """Where a scene lies in a viewport of this size, with clusters of what began before."""
        left = offset_px(scene, scale)
        shown = self._with_earlier(layout, scene, left)
        now = CanvasGeometry(layout, shown, scale, left, header_px, scroll_y, size)
        if self._geometry is None or not self._geometry.is_same_as(now):
            self._geometry = now
        return self._geometry

    def _with_earlier(self, layout: Layout, scene: Scene, left: float) -> Scene:
        """The scene with clusters of what began before the view: they change as it moves."""
        kept = self._scene
        if kept is None or kept[0] is not scene or kept[1] != left:
            earlier = earlier_clusters(layout, scene, left)
            kept = self._scene = scene, left, replace(scene, clusters=scene.clusters + earlier)
        return kept[2]
