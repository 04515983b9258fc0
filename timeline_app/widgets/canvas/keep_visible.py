"""Keeps the selected event in view when the canvas gets another size."""

from __future__ import annotations

from timeline_app.widgets.canvas.item_view import ItemView


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
