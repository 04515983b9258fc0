"""What a click means: what lay under the pointer when it was pressed.

A press takes the keyboard from a field, and what was typed there is kept by that: before the
canvas hears of the press, an edit may have moved something else to where the pointer is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from timeline_app.core.columns.live_columns import ColumnsChange
from timeline_app.core.value import replace
from timeline_app.scene.marks.hit_test import Hit
from timeline_app.widgets.controls.timing import later

if TYPE_CHECKING:
    from timeline_app.widgets.canvas.timeline_view import TimelineView


class PressedHit:
    """Remembers it from the press on, or from the edit that the press has led to."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self._pointer: QPoint | None = None
        """Where the pointer is over the canvas."""
        self._before: tuple[QPoint, Hit] | None = None
        """What was under it before an edit of just now."""
        self._hit: Hit | None = None
        """What the button was pressed on; None while none is down."""

    def point_at(self, point: QPoint | None) -> None:
        """The pointer is here, or not over the canvas."""
        self._pointer = point

    def press(self, point: QPoint) -> bool:
        """A button goes down; whether an edit has just moved something else there."""
        now, before = self._view.hit_at(point), self._before
        is_before = before is not None and before[0] == point
        self._hit = before[1] if before is not None and is_before else now
        return self._hit != now

    def release(self) -> Hit | None:
        """The button goes up: what it was pressed on."""
        hit, self._hit = self._hit, None
        return hit

    def before_edit(self) -> None:
        """Something is about to be laid out anew.

        What isn't laid out just now nobody has seen, and its rows may be other events by now.
        """
        if self._pointer is None or not self._view.is_laid_out:
            return
        if self._before is None and self._hit is None:
            self._before = self._pointer, self._view.hit_at(self._pointer)
            later(self._view, self._forget)

    def after_edit(self, change: ColumnsChange) -> None:
        """Rows are others now."""
        if self._before is not None:
            self._before = self._before[0], _after(self._before[1], change)
        if self._hit is not None:
            self._hit = _after(self._hit, change)

    def _forget(self) -> None:
        self._before = None


def _after(hit: Hit, change: ColumnsChange) -> Hit:
    return replace(hit, row=change.row_after(hit.row)) if hit.row >= 0 else hit
