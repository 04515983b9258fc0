"""The headers of lanes as a view shows them, kept as a picture while it moves only sideways."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPixmap

from timeline_app.render.scene_painter import ScenePainter
from timeline_app.scene.marks.edge_labels import NAME_PX, is_cut, name_in_view
from timeline_app.scene.model.scene import Cluster, LaneBox
from timeline_app.widgets.canvas.tools.geometry import CanvasFrame

CHANNEL_NAME_PX = 12.0
"""How far the name of a channel reaches above the middle of its row."""


class _Key(NamedTuple):
    """What the headers in a view look like."""

    painter: ScenePainter
    lanes: tuple[LaneBox, ...]
    top: float
    bottom: float
    width: float
    ratio: float
    earlier: tuple[tuple[int, float], ...]
    """The lanes with a count of what began before the view, and where that stands."""


class HeadersInView:
    """Draws headers. What was drawn before is drawn from a picture of it."""

    def __init__(self) -> None:
        self._last: _Key | None = None
        self._kept: tuple[_Key, QPixmap] | None = None

    def draw(self, painter: QPainter, frame: CanvasFrame, earlier: Sequence[Cluster]) -> None:
        """Draw the headers; the painter's origin is the top left of what is seen of them.

        `earlier` are the counts in them, for which names make room.
        """
        geometry = frame.geometry
        view = geometry.view
        key = _Key(
            frame.scene_painter,
            geometry.scene.lanes,
            view.top,
            view.bottom,
            frame.scene_painter.header_px,
            frame.pixel_ratio,
            tuple([(cluster.lane, cluster.y) for cluster in earlier]),
        )
        if self._kept is None or self._kept[0] != key:
            # A picture in between the pixels of the screen would look otherwise.
            if self._last != key or not (view.top * frame.pixel_ratio).is_integer():
                self._last = key
                _draw(painter, frame, earlier)
                return
            self._kept = key, _picture(key, frame, earlier)
        painter.drawPixmap(QPointF(), self._kept[1])


def _picture(key: _Key, frame: CanvasFrame, earlier: Sequence[Cluster]) -> QPixmap:
    wide, high = (math.ceil(px * key.ratio) for px in (key.width, key.bottom - key.top))
    pixmap = QPixmap(wide, high)
    pixmap.setDevicePixelRatio(key.ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    _draw(painter, frame, earlier)
    painter.end()
    return pixmap


def _draw(painter: QPainter, frame: CanvasFrame, earlier: Sequence[Cluster]) -> None:
    view, scene = frame.geometry.view, frame.geometry.scene
    height = view.bottom - view.top
    first_px, headers = frame.scene_painter.kept_headers(scene, view.top, height, frame.pixel_ratio)
    painter.drawPixmap(QPointF(0.0, first_px - view.top), headers)
    painter.save()
    painter.translate(0, -view.top)
    _cut_names(painter, frame, earlier)
    painter.restore()


def _cut_names(painter: QPainter, frame: CanvasFrame, earlier: Sequence[Cluster]) -> None:
    """Draw the names of lanes and channels anew that an edge of the view would cut."""
    scene, scene_painter, view = frame.geometry.scene, frame.scene_painter, frame.geometry.view
    for index in scene.lanes_within(view.top, view.bottom):
        lane = scene.lanes[index]
        if lane.y < view.top or lane.y + NAME_PX > view.bottom:
            ends = [lane.y + lane.height, *(c.y for c in earlier if c.lane == index)]
            end = min(ends + [channel.y - CHANNEL_NAME_PX for channel in lane.channels])
            name = name_in_view(lane, end, view.top, view.bottom)
            scene_painter.draw_name_anew(painter, scene, index, name, end)
        for channel in lane.channels:
            if is_cut(channel.y, view.top, view.bottom):
                scene_painter.clear_channel_name(painter, index, channel.y)
