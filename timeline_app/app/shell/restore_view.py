"""How a chronology was looked at, to be looked at so again when its events are read anew."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QItemSelectionModel

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.scene.marks.visibility import ranges_of_rows
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.controls.selected_rows import selection_of


class ViewRestorer:
    """Time scale, scroll position, selection and current event of a canvas, as of now."""

    def __init__(self, view: TimelineView) -> None:
        columns = view.event_model.columns
        self._has_events = columns.dated > 0
        ranges = view.selectionModel().selection().toList()
        rows = [columns.key[part.top() : part.bottom() + 1] for part in ranges]
        current = view.currentIndex().row()
        self._view = view
        self._scale, self._scroll_y = view.scale, view.scroll_y
        self._selected = np.concatenate(rows) if rows else np.empty(0, np.int64)
        self._current = columns.key[[current]] if current >= 0 else np.empty(0, np.int64)

    def give_back(self) -> None:
        """Look at the canvas's chronology of now in the same way; what is gone is left out."""
        view = self._view
        if not self._has_events:
            return  # there was nothing to look at: all is shown
        if view.scale != self._scale:
            view.go_to(self._scale, animated=False)
        view.verticalScrollBar().setValue(self._scroll_y)
        columns, model = view.event_model.columns, view.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        for row in _rows_of(columns, self._current):
            model.setCurrentIndex(view.event_model.index(int(row), 0), flags.NoUpdate)
        ranges = ranges_of_rows(_rows_of(columns, self._selected))
        model.select(selection_of(ranges, view.event_model), flags.ClearAndSelect)


def _rows_of(columns: EventColumns, keys: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """The rows of these keys, in order."""
    return np.flatnonzero(np.isin(columns.key[: columns.dated], keys))
