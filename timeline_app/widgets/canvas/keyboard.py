"""What keys do on the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from timeline_app.scene.marks.hit_test import cluster_of_event
from timeline_app.scene.navigation import (
    RowPlace,
    first_in_time,
    first_within,
    in_next_lane,
    last_in_time,
    next_in_time,
)
from timeline_app.widgets.controls.single_keys import USUAL, pressed_name

if TYPE_CHECKING:
    from timeline_app.widgets.canvas.timeline_view import TimelineView

Key = Qt.Key
Move = QAbstractItemView.CursorAction
ZOOM_STEP = 1.5
PAN_STEP_PX = 120


def clear_selection(view: TimelineView) -> None:
    """Leave no event selected and none current."""
    view.selectionModel().clear()


def step_back(view: TimelineView) -> bool:
    """What Esc does: let go of what lies over the events, then of the selection.

    Whether there was any of that.
    """
    if view.drag_tool.cancel() or view.measure_tool.dismiss() or view.date_marker.dismiss():
        return True
    if view.view_state is not None and view.view_state.arrows.is_chain:
        view.select_row(view.view_state.arrows.of)
        return True
    if view.leave_beside():
        return True
    was_selected = view.selectionModel().hasSelection()
    clear_selection(view)
    return was_selected


def pan_step(view: TimelineView, step: int) -> None:
    """Pan by a little, to earlier (+1) or later (-1) times."""
    view.go_to(view.scale.panned(step * PAN_STEP_PX))


class CanvasKeyboard:
    """Keys that move the selection and the view; letters and signs can be turned off."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view

    def press(self, event: QKeyEvent) -> bool:
        """Whether the key meant something here."""
        if self._view.layout_ is None:
            return False
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = modifiers == Qt.KeyboardModifier.ShiftModifier
        if modifiers and not shift:
            return False
        key = Key(event.key())
        if self._view.claims is not None and not shift and self._view.claims.press(key):
            return True
        if self._moves(key, shift=shift):
            return True
        return self._view.single_keys and self._letter(event, key, shift=shift)

    def _letter(self, event: QKeyEvent, key: Key, *, shift: bool) -> bool:
        """A letter or sign, or the usual one for that the user has put it."""
        if self._view.letters.chosen:
            pressed = pressed_name(event.text(), shift=shift)
            usual = self._view.letters.usual(pressed)
            if usual != pressed:
                if usual not in USUAL:
                    return False
                key, shift = USUAL[usual]
        return self._single(key, shift=shift)

    def _moves(self, key: Key, *, shift: bool) -> bool:
        view = self._view
        match key:
            case Key.Key_Left if shift:
                pan_step(view, 1)
            case Key.Key_Right if shift:
                pan_step(view, -1)
            case (
                Key.Key_Left
                | Key.Key_Right
                | Key.Key_Up
                | Key.Key_Down
                | Key.Key_Home
                | (Key.Key_End)
            ):
                self.go(_ACTIONS[key])
            case Key.Key_PageUp:
                view.page(1)
            case Key.Key_PageDown:
                view.page(-1)
            case Key.Key_Return | Key.Key_Enter:
                self._enter()
            case Key.Key_Escape:
                if not view.lane_headers.cancel() and not step_back(view):
                    view.let_go.emit()
            case _:
                return False
        return True

    def _single(self, key: Key, *, shift: bool) -> bool:
        view = self._view
        match key:
            case Key.Key_Plus | Key.Key_Equal:
                view.zoom_about_focus(ZOOM_STEP)
            case Key.Key_Minus:
                view.zoom_about_focus(1 / ZOOM_STEP)
            case Key.Key_BracketRight | Key.Key_BracketLeft:
                view.relation_requested.emit(1 if key == Key.Key_BracketRight else -1)
            case Key.Key_F if shift:
                view.fit_selection()
            case Key.Key_E | Key.Key_D if not shift:
                (view.edit_requested if key == Key.Key_E else view.claims_requested).emit()
            case Key.Key_M if not shift:
                view.measure_tool.arm()
            case Key.Key_N if not shift:
                view.new_event_requested.emit()
            case Key.Key_F | Key.Key_0:
                view.fit()
            case Key.Key_Slash:
                view.search_requested.emit()
            case _:
                return False
        return True

    def go(self, action: Move) -> None:
        """Select what a cursor action of the item view leads to."""
        view = self._view
        before, place = view.currentIndex().row(), self._target(action)
        view.stands = place
        view.select_row(place.row)
        if place.row == before and place.lane >= 0:  # without a date it stands in none
            from timeline_app.widgets.controls.announce import announce  # only where it is heard

            announce(view, view.layout_of_events.tracks[place.lane].name)
            view.viewport().update()

    def cursor(self, action: Move) -> QModelIndex:
        """The index that a cursor action of the item view leads to."""
        if self._view.layout_ is None:
            return QModelIndex()
        row = self._target(action).row
        return self._view.event_model.index(row, 0) if row >= 0 else QModelIndex()

    def _target(self, action: Move) -> RowPlace:
        view, layout = self._view, self._view.layout_of_events
        row = view.currentIndex().row()
        if row < 0 and action in _STEPS:
            # From nowhere it leads to what is in view, and from there on.
            seen = view.scale.visible_range(view.time_width)
            row = first_within(layout, *seen, _STEPS[action])
            if row >= 0:
                return RowPlace(row, layout.lane_of(row))
        if action in (Move.MoveUp, Move.MoveDown):
            return in_next_lane(layout, RowPlace(row, view.lane_of(row)), _STEPS[action])
        row = self._in_time(action, row)
        return RowPlace(row, view.lane_of(row))

    def _in_time(self, action: Move, row: int) -> int:
        """The row that an action along time leads to."""
        layout = self._view.layout_of_events
        match action:
            case Move.MoveLeft | Move.MovePrevious:
                return next_in_time(layout, row, -1)
            case Move.MoveRight | Move.MoveNext:
                return next_in_time(layout, row, 1)
            case Move.MoveHome:
                return first_in_time(layout)
            case Move.MoveEnd:
                return last_in_time(layout)
            case _:
                return row

    def _enter(self) -> None:
        """Into the panel; or open the cluster that the current event is in."""
        view, row = self._view, self._view.currentIndex().row()
        columns = view.event_model.columns
        if not 0 <= row < columns.dated:
            return
        scene = view.scene()
        lane = view.lane_of(row)
        if not ((scene.marks.row == row) & (scene.marks.lane == lane)).any():
            cluster = cluster_of_event(
                scene, lane, int(columns.earliest[row]), int(columns.latest[row])
            )
            if cluster is not None:
                view.open_cluster(cluster)
                return
        view.details_requested.emit()


_STEPS = {
    Move.MoveLeft: -1,
    Move.MovePrevious: -1,
    Move.MoveUp: -1,
    Move.MoveRight: 1,
    Move.MoveNext: 1,
    Move.MoveDown: 1,
}
_ACTIONS = {
    Key.Key_Left: Move.MoveLeft,
    Key.Key_Right: Move.MoveRight,
    Key.Key_Up: Move.MoveUp,
    Key.Key_Down: Move.MoveDown,
    Key.Key_Home: Move.MoveHome,
    Key.Key_End: Move.MoveEnd,
}
