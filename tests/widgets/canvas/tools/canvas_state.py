"""The state of a canvas of some events, without a view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, QSize
from PySide6.QtGui import QImage, QPainter, QStandardItemModel

from tests.scene.chronologies import Drawn, FixedWidths, columns_of
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.text.translation import words
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.render.style.palette import Theme, palette_of
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.time.time_scale import fitted, time_extent
from timeline_app.widgets.canvas.tools.canvas_tool import CanvasTool
from timeline_app.widgets.canvas.tools.geometry import CanvasFrame, CanvasGeometry
from timeline_app.widgets.controls.selected_rows import SelectedRows

WIDTH, HEIGHT, HEADER = 1000, 600, 150.0


def geometry_of(columns: EventColumns, scroll_y: int = 0) -> CanvasGeometry:
    """All events in view, right of headers."""
    layout = Layout.by_theme(columns, FixedWidths(columns))
    area_px = WIDTH - HEADER
    scale = fitted(*time_extent(columns), area_px, 60.0, 60.0)
    scene = build_scene(layout, scale, area_px)
    return CanvasGeometry(layout, scene, scale, 0.0, HEADER, scroll_y, QSize(WIDTH, HEIGHT))


@dataclass
class Canvas:
    """What tools may ask of a canvas."""

    geometry: CanvasGeometry | None
    selected_rows: SelectedRows
    model: QStandardItemModel
    selection: QItemSelectionModel
    may_change: bool = True
    has_own_lanes: bool = True
    asked: list[object] = field(default_factory=list)
    """What a tool has asked for."""

    def geometry_now(self) -> CanvasGeometry | None:
        return self.geometry

    @property
    def shown(self) -> CanvasGeometry:
        assert self.geometry is not None
        return self.geometry

    def select(self, *rows: int) -> None:
        """Select these rows, the last of them as the current one."""
        chosen, model = QItemSelection(), self.model
        for row in rows:
            chosen.select(model.index(row, 0), model.index(row, 0))
        flags = QItemSelectionModel.SelectionFlag
        if rows:
            self.selection.setCurrentIndex(model.index(rows[-1], 0), flags.NoUpdate)
        self.selection.select(chosen, flags.ClearAndSelect)

    def middle_of(self, row: int) -> QPoint:
        """The middle of an event's mark in the viewport."""
        rect = self.shown.rect_of(row)
        assert rect is not None
        return rect.center()


def canvas_of(*drawn: Drawn) -> Canvas:
    """A canvas of these events, none of them selected."""
    columns = columns_of(list(drawn))
    model = QStandardItemModel(len(columns), 1)
    selection = QItemSelectionModel(model, model)
    return Canvas(geometry_of(columns), SelectedRows(selection), model, selection)


def dated(*dates: str, lanes: Sequence[int] = ()) -> Canvas:
    """A canvas of one event for each date, in lanes of these numbers, else all in the first."""
    places = lanes or [0] * len(dates)
    return canvas_of(*((date, lane, 2, 4, "") for date, lane in zip(dates, places, strict=True)))


def picture_of(tool: CanvasTool, canvas: Canvas) -> QImage:
    """What a tool draws over a white canvas."""
    columns = canvas.shown.columns
    texts = EventTexts(columns, words)
    painter_of_scenes = ScenePainter(texts, palette_of(Theme.LIGHT), words)
    painter_of_scenes.fit_headers(canvas.shown.layout.tracks)
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    frame = CanvasFrame(canvas.shown, painter_of_scenes, texts, canvas.selected_rows, 1.0)
    tool.paint(painter, frame)
    painter.end()
    return image


def columns_drawn(image: QImage, y: int = int(AXIS_PX) + 200) -> set[int]:
    """The columns of pixels of a row in which something was drawn."""
    return {x for x in range(image.width()) if image.pixelColor(x, y).name() != "#ffffff"}
