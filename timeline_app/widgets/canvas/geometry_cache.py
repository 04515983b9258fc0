"""The geometry of the canvas, the same object while nothing on it has moved."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QSize

from timeline_app.core.value import replace
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.marks.clusters import earlier_clusters
from timeline_app.scene.marks.edge_labels import View
from timeline_app.scene.marks.view_labels import LabelRoom, LabelsInView
from timeline_app.scene.model.scene import Scene
from timeline_app.scene.time.time_scale import TimeScale
from timeline_app.widgets.canvas.stored_picture import offset_px
from timeline_app.widgets.canvas.tools.geometry import CanvasGeometry, time_area, view_of

Around: TypeAlias = tuple[Layout, TimeScale, float, int, QSize, int]
"""What the place of a scene hangs on: layout, scale, width of the headers, how far the lanes are
scrolled, size of the viewport and where the time area begins.
"""


class GeometryCache:
    """Keeps the last geometry: tools compare by object whether they have to look anew."""

    def __init__(self) -> None:
        self._scene: tuple[Scene, View, Scene, LabelsInView] | None = None
        self._room: tuple[Scene, LabelRoom] | None = None
        self._around: Around | None = None
        self._geometry: CanvasGeometry | None = None

    def forget(self) -> None:
        """The lanes are others: nothing that was kept is true any more."""
        self._scene = self._room = self._geometry = None

    def kept(self, scene: Scene | None, around: Around) -> CanvasGeometry | None:
        """The last geometry, if it is still that of a scene in what is around it."""
        is_same = self._scene is not None and self._scene[0] is scene and self._around == around
        return self._geometry if is_same else None

    def geometry(self, scene: Scene, around: Around) -> CanvasGeometry:
        """Where a scene lies in a viewport, and what that shows of it.

        Its labels are as they are drawn there, and there are clusters of what began before.
        """
        layout, scale, header_px, scroll_y, size, top_px = self._around = around
        last = self._geometry
        left = offset_px(scene, scale)
        view = view_of(left, scroll_y, time_area(size, header_px, top_px).size())
        shown, in_view = self._in_view(layout, scene, view)
        now = CanvasGeometry(layout, shown, scale, left, header_px, scroll_y, size, in_view, top_px)
        if last is None or not last.is_same_as(now):
            last = self._geometry = now
        return last

    def _in_view(self, layout: Layout, scene: Scene, view: View) -> tuple[Scene, LabelsInView]:
        kept = self._scene
        if kept is None or kept[0] is not scene or kept[1] != view:
            if self._room is None or self._room[0] is not scene:
                self._room = scene, LabelRoom(scene, layout.sizes)
            in_view = self._room[1].in_view(view)
            clusters = earlier_clusters(layout, scene, view.left) + scene.clusters
            shown = replace(scene, clusters=clusters, labels=in_view.labels)
            kept = self._scene = scene, view, shown, in_view
        return kept[2:]
