"""Which menu is asked for on the canvas, and where it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtGui import QContextMenuEvent

if TYPE_CHECKING:
    from timeline_app.widgets.canvas.timeline_view import TimelineView


def ask_for_menu(view: TimelineView, event: QContextMenuEvent) -> None:
    """Ask for a menu of the event under the pointer, which is selected then, else of the canvas.

    By the keyboard it is that of what is selected, at the mark of the current event.
    """
    event.accept()
    if view.layout_ is None:
        return
    selection, port = view.selectionModel(), view.viewport()
    if event.reason() == QContextMenuEvent.Reason.Keyboard:
        mark = view.visualRect(view.currentIndex()).intersected(port.rect())
        where = view.time_rect().center() if mark.isEmpty() else mark.bottomLeft()
        wanted = view.event_menu_requested if selection.hasSelection() else None
        (wanted or view.ground_menu_requested).emit(port.mapToGlobal(where))
        return
    row = view.hit_at(event.pos()).row
    if row < 0:
        view.ground_menu_requested.emit(event.globalPos())
        return
    index = view.event_model.index(row, 0)
    is_selected = selection.isSelected(index)
    flag = QItemSelectionModel.SelectionFlag
    selection.setCurrentIndex(index, flag.NoUpdate if is_selected else flag.ClearAndSelect)
    view.event_menu_requested.emit(event.globalPos())
