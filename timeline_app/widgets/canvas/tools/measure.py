"""A ruler over the canvas: how long it is from one instant, or event, to another."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QPainter

from timeline_app.core.columns.live_columns import ColumnsChange
from timeline_app.core.guarded import override
from timeline_app.scene.marks.visibility import rows_in_cluster
from timeline_app.scene.measure import (
    MeasureEnd,
    end_at,
    end_of_event,
    nearest_ends,
    nearest_start,
)
from timeline_app.scene.model.scene import Cluster
from timeline_app.widgets.canvas.tools.canvas_tool import CanvasState, CanvasTool
from timeline_app.widgets.canvas.tools.geometry import CanvasFrame, CanvasGeometry
from timeline_app.widgets.canvas.tools.measurement import Measure, paint_measure


class MeasureTool(CanvasTool):
    """Takes the pointer while it is armed: a drag, or two clicks, make a measure."""

    measured = Signal(str)
    """The measure in words, as it is copied; empty when there is none any more."""
    armed = Signal()

    def __init__(self, canvas: CanvasState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._is_armed = False
        self._start: MeasureEnd | None = None
        self._end: MeasureEnd | None = None
        self._y = 0

    # What there is.

    @property
    def is_armed(self) -> bool:
        """Whether the next press on the canvas begins or ends a measure."""
        return self._is_armed

    @property
    def measure(self) -> Measure | None:
        """What is measured, or would be if the pointer stopped here."""
        if self._start is None or self._end is None:
            return None
        return Measure(self._start, self._end, self._y)

    @property
    def pointed(self) -> MeasureEnd | None:
        """The end under the pointer, before there is a measure."""
        return self._end if self._is_armed and self._start is None else None

    @property
    @override
    def has_dates(self) -> bool:
        return self.measure is not None or self.pointed is not None

    @property
    def text(self) -> str:
        """The measure with its ends in words; empty without one."""
        measure, geometry = self.measure, self._canvas.geometry_now()
        if measure is None or geometry is None or self._is_armed:
            return ""
        return measure.text(geometry.columns)

    @override
    def paint(self, painter: QPainter, frame: CanvasFrame) -> None:
        paint_measure(painter, frame, self.measure, self.pointed)

    # What makes and ends it.

    def arm(self) -> None:
        """Take the next drag for a measure; or, with two events selected, measure these."""
        geometry = self._canvas.geometry_now()
        if geometry is None or not geometry.columns.dated:
            return
        self._forget()
        if self._between_selected(geometry):
            return
        self._is_armed = True
        self.cursor_requested.emit(Qt.CursorShape.CrossCursor)
        self.armed.emit()

    def _between_selected(self, geometry: CanvasGeometry) -> bool:
        """Measure from one selected event to the other, if two are selected and have dates."""
        ends = self.selected_ends()
        if ends is None:
            return False
        self._start, self._end = ends
        self._y = geometry.size.height() // 2
        self._done()
        return True

    def selected_ends(self) -> tuple[MeasureEnd, MeasureEnd] | None:
        """The nearest ends of the two selected events; None for another number, or undated."""
        geometry = self._canvas.geometry_now()
        if geometry is None:
            return None
        ranges = self._canvas.selected_rows.ranges()
        if sum(last - first + 1 for first, last in ranges) != 2:
            return None
        first, last = (row for both in ranges for row in dict.fromkeys(both))
        return nearest_ends(geometry.columns, first, last)

    def press(self, point: QPoint) -> None:
        """A button goes down: the measure begins here, unless its start was clicked before."""
        if self._start is None:
            self._start = self._at(point)
        self.point_at(point)

    def point_at(self, point: QPoint) -> None:
        """The pointer is here: the measure reaches to it."""
        self._end, self._y = self._at(point), point.y()
        self.cursor_requested.emit(Qt.CursorShape.CrossCursor)
        self.changed.emit()

    def release(self, point: QPoint, *, has_moved: bool) -> None:
        """The button goes up: a drag ends the measure, and so does the second click."""
        if not has_moved and self._start is not None and not self._is_second_click(point):
            return
        self.point_at(point)
        self._done()

    def _is_second_click(self, point: QPoint) -> bool:
        return self._start != self._at(point)

    def _done(self) -> None:
        self._is_armed = False
        self.cursor_requested.emit(None)
        self.changed.emit()
        self.measured.emit(self.text)

    def dismiss(self) -> bool:
        """Let go of the measure, or stop measuring; whether there was any of that."""
        was_there = self._is_armed or self.measure is not None
        if was_there:
            self._forget()
            self.cursor_requested.emit(None)
            self.measured.emit("")
        return was_there

    def _forget(self) -> None:
        self._is_armed = False
        self._start = self._end = None
        self.changed.emit()

    def follow(self, change: ColumnsChange) -> None:
        """Go on from event to event as they are after an edit, if they are there."""
        if self.measure is None:
            return
        ends = [self._followed(end, change) for end in (self._start, self._end)]
        if None in ends:
            self.dismiss()
            return
        self._start, self._end = ends
        if not self._is_armed:
            self._done()

    def _followed(self, end: MeasureEnd | None, change: ColumnsChange) -> MeasureEnd | None:
        if end is None or end.row < 0:
            return end
        row = -1 if change.is_whole else change.row_after(end.row)
        if not 0 <= row < change.columns.dated:
            return None
        return end_of_event(change.columns, row, is_end=end.is_end)

    def _at(self, point: QPoint) -> MeasureEnd:
        geometry = self._canvas.geometry_now()
        assert geometry is not None, "there is nothing to point at"
        cluster = geometry.hit_at(point).cluster
        if cluster is not None:
            row = self._row_within(geometry, cluster, point)
            found = end_of_event(geometry.columns, row) if row >= 0 else None
            if found is not None:
                return found
        return end_at(geometry.scene, geometry.columns, *geometry.scene_point(point))

    def _row_within(self, geometry: CanvasGeometry, cluster: Cluster, point: QPoint) -> int:
        """Which event of a cluster is meant: the selected one, else that which begins nearest."""
        rows = rows_in_cluster(geometry.layout, geometry.scene.scale, cluster)
        current = self._canvas.selected_rows.current
        if current >= 0 and current in rows:
            return current
        return nearest_start(geometry.columns, rows, geometry.instant_at(point))
