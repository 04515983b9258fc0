"""The canvas as a list: its events are the items, chosen and brought into view."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Signal,
)
from PySide6.QtGui import QRegion

from timeline_app.core.guarded import override
from timeline_app.scene.marks.visibility import (
    anchor_s,
    extent_of_rows,
    ranges_in,
    rows_in_cluster,
    rows_of_ranges,
    scale_of_starts,
    scale_with_mark,
    shown_ranges,
)
from timeline_app.scene.model.scene import Cluster
from timeline_app.scene.navigation import NOWHERE
from timeline_app.scene.time.time_scale import fitted
from timeline_app.widgets.canvas.fitting import FIT_MARGINS_PX
from timeline_app.widgets.canvas.moving_view import MovingView
from timeline_app.widgets.controls.selected_rows import can_be_told, selection_of

Index = QModelIndex | QPersistentModelIndex
MANY_RANGES = 100
REVEAL_MARGIN_PX = 24.0
LANE_SHOWN_PX = 60.0
"""How much of a lane comes into view, at least, before its event does."""
REVEALED_AT = 0.4
"""Where an event comes to lie that was out of view, as a share of the width."""


class ItemView(MovingView):
    """Answers Qt where each event lies, and lets events be chosen and shown."""

    cluster_list_requested = Signal(object, QPoint)
    """The rows (a sequence) of events at one instant, and where to show them (global)."""
    stands = NOWHERE
    """Where keys or a click came to last: an event may stand in several lanes."""

    def lane_of(self, row: int) -> int:
        """The lane that an event is looked at in, else its first one; -1 if it isn't shown."""
        layout = self.layout_of_events
        lane = self.stands.lane
        is_there = self.stands.row == row and 0 <= lane < len(layout.tracks)
        return lane if is_there and layout.tracks[lane].holds(row) else layout.lane_of(row)

    # Moving to events.

    def zoom_about_focus(self, factor: float) -> None:
        """Zoom about the selected event if it is in view, else about the centre."""
        width = self.time_width
        x = width / 2
        row = self.currentIndex().row()
        if row >= 0 and self.selectionModel().isSelected(self.currentIndex()):
            at = self.scale.x_of(anchor_s(self.layout_of_events, row))
            x = at if 0 <= at <= width else x
        self.zoom(factor, x, animated=True)

    def fit_rows(self, rows: Sequence[int]) -> None:
        """Show the whole of these events, with room around them."""
        extent = extent_of_rows(self.layout_of_events, rows)
        if extent is None:
            return
        first_s, last_s = extent
        if last_s - first_s <= 1.0:
            last_s = first_s  # once before or after a date: shown as an instant is, in its day
        width = self.time_width
        margin = width * 0.18
        self.go_to(fitted(first_s, last_s, width, margin, margin))

    def show_starts(self, rows: Sequence[int]) -> None:
        """Show where these events begin, with their titles."""
        width = self.time_width
        scale = scale_of_starts(self.layout_of_events, rows, width, FIT_MARGINS_PX)
        if scale is not None:
            self.go_to(scale)

    def fit_selection(self) -> None:
        """Show the whole of what is selected."""
        if self.layout_ is None:
            return
        self.fit_rows(rows_of_ranges(self.selected_rows.ranges()).data)

    def open_cluster(self, cluster: Cluster) -> None:
        """List what a cluster stands for, where it is."""
        rows = rows_in_cluster(self.layout_of_events, self.scene().scale, cluster)
        if not len(rows):
            return
        rect = self.view_rect(cluster.x, cluster.y, cluster.width, cluster.height)
        where = self.viewport().mapToGlobal(rect.bottomLeft())
        # As a view of the array: there may be a million, and few are looked at.
        self.cluster_list_requested.emit(rows.data, where)

    def reveal(self, row: int) -> None:
        """Pan and scroll as little as needed to see an event, at the present zoom."""
        if not self.has_place(row):
            return
        width, scale = self.time_width, self.scale
        margin = min(REVEAL_MARGIN_PX, width / 4)
        columns = self.event_model.columns
        x0, x1 = scale.x_of(float(columns.earliest[row])), scale.x_of(float(columns.latest[row]))
        if x1 < margin or x0 > width - margin:
            at = scale.x_of(anchor_s(self.layout_of_events, row))
            self.go_to(scale.panned(round(width * REVEALED_AT - at)), animated=False)
        self._scroll_to(row)

    def uncover(self, row: int) -> None:
        """Pan by as little as brings an event into a view that its right edge has come nearer to.

        Of a long one the beginning, as far as it is in view, is enough. All that is kept in view
        of another size is so still.
        """
        if not self.has_place(row):
            return
        width, scale = self.time_width, self.scale
        margin = min(REVEAL_MARGIN_PX, width / 4)
        columns = self.event_model.columns
        x0, x1 = scale.x_of(float(columns.earliest[row])), scale.x_of(float(columns.latest[row]))
        over = min(x1, max(x0, 0.0) + 2 * margin) + margin - width
        if over > 0:
            self.glide_to(scale.panned(-math.ceil(over)), animated=False)

    def show_as_mark(self, row: int) -> None:
        """Zoom in until an event is a mark of its own, and bring it into view."""
        layout, scale, width = self.layout_of_events, self.scale, self.time_width
        at = scale.x_of(anchor_s(layout, row))
        is_inside = REVEAL_MARGIN_PX <= at <= width - REVEAL_MARGIN_PX
        x = at if is_inside else width * REVEALED_AT
        target = scale_with_mark(layout, scale, x, row)
        is_elsewhere = abs(target.start_s - scale.start_s) > target.seconds_per_px / 2
        if is_elsewhere or target.seconds_per_px != scale.seconds_per_px:
            self.go_to(target, animated=False)
        self._scroll_to(row)

    def scroll_to_lanes(self, rows: Sequence[int], row: int) -> None:
        """Scroll so that the lanes of some events are in view; that of `row` comes first."""
        layout, tops = self.layout_of_events, self.lane_tops()
        lanes = [lane for lane in map(layout.lane_of, rows) if lane >= 0]
        own = layout.lane_of(row)
        if own < 0 or not lanes:
            return
        bar, height = self.verticalScrollBar(), self.time_size.height()
        first, last = tops[min(lanes)], tops[max(lanes) + 1]
        # Not beyond what shows them all, then not beyond what shows the event's own.
        wanted = min(max(float(bar.value()), last - height), first)
        bar.setValue(round(min(max(wanted, tops[own + 1] - height), tops[own])))

    def _scroll_to(self, row: int) -> None:
        """Scroll the lanes so that an event is in view, first its lane, then its mark."""
        lane = self.lane_of(row)
        if lane < 0:
            return
        # Not from the scene, which would be made once more after the lanes have been scrolled.
        top, bottom = self.lane_tops()[lane : lane + 2]
        y = round(top - self.scroll_y + self.top_px)
        self._scroll_to_rect(QRect(0, y, 1, round(min(bottom - top, LANE_SHOWN_PX))))
        geometry = self.canvas_geometry
        rect = geometry.rect_of(row, lane) or geometry.rect_of(row)
        if rect is not None:
            self._scroll_to_rect(rect)

    def _scroll_to_rect(self, rect: QRect) -> None:
        area, bar = self.time_rect(), self.verticalScrollBar()
        if rect.top() < area.top() + 4:
            bar.setValue(bar.value() - (area.top() + 4 - rect.top()))
        elif rect.bottom() > area.bottom() - 4:
            bar.setValue(bar.value() + rect.bottom() - area.bottom() + 4)

    # Choosing events.

    def select_row(self, row: int) -> None:
        """Select one event, bring it into view, and make it the current one."""
        if row < 0:
            return
        # Not the view's own: that heeds the modifiers of the moment, and Control would toggle.
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.event_model.index(row, 0), flag)
        self.reveal(row)

    def select_rows(self, rows: list[int], current: int = -1) -> None:
        """Select these events, `current` or the first as the current one, and show them all."""
        rows = sorted(row for row in rows if 0 <= row < self.event_model.columns.dated)
        if not rows:
            return
        current = current if current in rows else rows[0]
        flags = QItemSelectionModel.SelectionFlag
        model = self.selectionModel()
        model.setCurrentIndex(self.event_model.index(current, 0), flags.NoUpdate)
        self._select_only(self._selection_of(rows))
        self.fit_rows(rows)

    # Events as the items of a list.

    def has_place(self, row: int) -> bool:
        """Whether an event has a place on the canvas."""
        return self.layout_ is not None and self.layout_of_events.is_shown(row)

    @override
    def visualRect(self, index: Index) -> QRect:
        """The event's first mark, the cluster it is in, or nothing when out of view."""
        geometry = self.geometry_now()
        return QRect() if geometry is None else geometry.seen_rect_of(index.row())

    @override
    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self.hit_at(point).row
        return self.event_model.index(row, 0) if row >= 0 else QModelIndex()

    @override
    def isIndexHidden(self, index: Index) -> bool:
        shown = None if self.layout_ is None else self.layout_.shown
        return shown is not None and not shown[index.row()]

    @override
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the events whose marks touch a rectangle of the viewport."""
        rect = rect.normalized()
        x0, y0 = self.scene_point(rect.topLeft())
        x1, y1 = self.scene_point(rect.bottomRight())
        marks = self.scene().marks
        inside = (marks.x1 >= x0) & (marks.x0 <= x1) & (marks.y >= y0 - 8) & (marks.y <= y1 + 8)
        self.selectionModel().select(self._selection_of(marks.row[inside].tolist()), command)

    def _selection_of(self, rows: Iterable[int]) -> QItemSelection:
        """A selection of these rows, in as few ranges as they form."""
        return selection_of(ranges_in(rows), self.event_model)

    @override
    def selectAll(self) -> None:
        """Select every event that is shown, as few ranges: Qt would ask for each of them."""
        if self.layout_ is None:
            return
        self._select_only(selection_of(shown_ranges(self.layout_), self.event_model))

    def _select_only(self, selection: QItemSelection) -> None:
        """Select this, and nothing else."""
        model = self.selectionModel()
        if selection.count() > MANY_RANGES:
            # Qt would cut the old ranges at each of the new ones: hours, for a million events.
            model.clearSelection()
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        if can_be_told(selected, deselected):
            super().selectionChanged(selected, deselected)
        else:
            self.viewport().update()

    @override
    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())


class KeepVisible:
    """Remembers a selected event that was in view, until the view is laid out anew.

    One that was out of view stays so: whoever panned away from it wants to be elsewhere.
    """

    def __init__(self, view: ItemView) -> None:
        self._view = view
        self._row = -1

    def note(self, width_px: int, height_px: int) -> None:
        """Remember the selected event if it lies in a viewport of this size, the one before.

        Only to be asked while the view is laid out for that size.
        """
        view, row = self._view, self._chosen()
        if row < 0 or not view.has_place(row):
            self._row = -1
            return
        area = view.time_rect()
        area.setRight(width_px - 1)
        area.setBottom(height_px - 1)
        rect = view.canvas_geometry.rect_of(row)
        self._row = row if rect is not None and rect.intersects(area) else -1

    def _chosen(self) -> int:
        """The selected event, the current one of several; -1 for none.

        While a selection is told the current event is still the one before.
        """
        rows = self._view.selected_rows
        return rows.current if rows.current >= 0 or not rows.ranges() else rows.ranges()[0][0]

    def give_back(self) -> None:
        """Bring what was remembered into view again, as the view was laid out anew."""
        row, self._row = self._row, -1
        if row >= 0 and self._chosen() == row:
            self._view.reveal(row)

    def uncover(self) -> None:
        """Bring it out from under what the view was clipped by."""
        row, self._row = self._row, -1
        if row >= 0:
            self._view.uncover(row)
