"""A ruler over the canvas: how long it is from one instant, or event, to another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QPainter

from timeline_app.core.columns.live_columns import ColumnsChange
from timeline_app.core.dates.duration_text import DurationText, gap_words
from timeline_app.core.dates.format import DateStyle, date_words
from timeline_app.render.style.translate import words
from timeline_app.scene.marks.visibility import rows_in_count
from timeline_app.scene.measure import (
    MeasureEnd,
    end_at,
    end_of_event,
    nearest_ends,
    nearest_start,
)
from timeline_app.scene.model.scene import Count
from timeline_app.widgets.canvas.tools.measure_painter import paint_ruler

if TYPE_CHECKING:
    from timeline_app.widgets.canvas.timeline_view import TimelineView


class Measure(NamedTuple):
    """From one end to another, and the height in the viewport at which it is drawn."""

    start: MeasureEnd
    end: MeasureEnd
    y: int

    @property
    def in_order(self) -> tuple[MeasureEnd, MeasureEnd]:
        """The ends, the earlier one first."""
        first, last = sorted((self.start, self.end), key=lambda end: end.middle_s)
        return first, last

    @property
    def words(self) -> DurationText:
        """How long it is."""
        return gap_words(self.start.gap_end, self.end.gap_end, words)


class MeasureTool(QObject):
    """Takes the pointer while it is armed: a drag, or two clicks, make a measure."""

    measured = Signal(str)
    """The measure in words, as it is copied; empty when there is none any more."""
    armed = Signal()

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view)
        self._view = view
        view.laid_over.append(self.paint)
        view.dates_laid_over.append(self.has_dates)
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

    def has_dates(self) -> bool:
        """Whether dates of the ruler stand on the axis, where no other may cover them."""
        return self.measure is not None or self.pointed is not None

    @property
    def text(self) -> str:
        """The measure with its ends in words; empty without one."""
        measure = self.measure
        if measure is None or self._is_armed:
            return ""
        first, last = measure.in_order
        main, other = measure.words
        pattern = self._view.tr("{length}, from {start} to {end}")
        fields = {
            "{length}": f"{main} ({other})" if other else main,
            "{start}": self._named(first),
            "{end}": self._named(last),
        }
        for name, value in fields.items():
            pattern = pattern.replace(name, value, 1)
        return pattern

    def date_of(self, end: MeasureEnd, style: DateStyle = DateStyle.SHORT) -> str:
        """The date of an end in words."""
        return date_words(end.date.earliest, end.date.latest, end.date.shape, words, style)

    def _named(self, end: MeasureEnd) -> str:
        date = self.date_of(end, DateStyle.LONG)
        if end.row < 0 or self._view.texts is None:
            return date
        return f"“{self._view.texts.full_title(end.row)}” ({date})"

    def paint(self, painter: QPainter) -> None:
        """Draw the measure over the canvas."""
        paint_ruler(painter, self._view)

    # What makes and ends it.

    def arm(self) -> None:
        """Take the next drag for a measure; or, with two events selected, measure these."""
        if self._view.layout_ is None or not self._view.event_model.columns.dated:
            return
        self._forget()
        if self._between_selected():
            return
        self._is_armed = True
        self._view.viewport().setCursor(Qt.CursorShape.CrossCursor)
        self.armed.emit()

    def _between_selected(self) -> bool:
        """Measure from one selected event to the other, if two are selected and have dates."""
        ends = self.selected_ends()
        if ends is None:
            return False
        self._start, self._end = ends
        self._y = self._view.viewport().height() // 2
        self._done()
        return True

    def selected_ends(self) -> tuple[MeasureEnd, MeasureEnd] | None:
        """The nearest ends of the two selected events; None for another number, or undated."""
        ranges = self._view.selected_rows.ranges()
        if sum(last - first + 1 for first, last in ranges) != 2:
            return None
        columns = self._view.event_model.columns
        first, last = (row for both in ranges for row in dict.fromkeys(both))
        return nearest_ends(columns, first, last)

    def press(self, point: QPoint) -> None:
        """A button goes down: the measure begins here, unless its start was clicked before."""
        if self._start is None:
            self._start = self._at(point)
        self.point_at(point)

    def point_at(self, point: QPoint) -> None:
        """The pointer is here: the measure reaches to it."""
        self._end, self._y = self._at(point), point.y()
        self._view.viewport().setCursor(Qt.CursorShape.CrossCursor)
        self._view.viewport().update()

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
        self._view.viewport().unsetCursor()
        self._view.viewport().update()
        self.measured.emit(self.text)

    def dismiss(self) -> bool:
        """Let go of the measure, or stop measuring; whether there was any of that."""
        was_there = self._is_armed or self.measure is not None
        if was_there:
            self._forget()
            self._view.viewport().unsetCursor()
            self.measured.emit("")
        return was_there

    def _forget(self) -> None:
        self._is_armed = False
        self._start = self._end = None
        self._view.viewport().update()

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
        view, columns = self._view, self._view.event_model.columns
        count = view.hit_at(point).count
        if count is not None:
            row = self._row_within(count, point)
            found = end_of_event(columns, row) if row >= 0 else None
            if found is not None:
                return found
        return end_at(view.scene(), columns, *view.scene_point(point))

    def _row_within(self, count: Count, point: QPoint) -> int:
        """The event of a count that is meant: the selected one, else that which begins nearest."""
        view = self._view
        rows = rows_in_count(view.layout_of_events, view.scene().scale, count)
        current = view.currentIndex()
        if view.selectionModel().isSelected(current) and current.row() in rows:
            return current.row()
        pointed_s = view.scale.instant_at(point.x() - view.header_px)
        return nearest_start(view.event_model.columns, rows, pointed_s)
