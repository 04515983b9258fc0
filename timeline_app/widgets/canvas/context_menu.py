"""Which menu is asked for on the canvas, and where it opens."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QPoint
from PySide6.QtGui import QContextMenuEvent

from timeline_app.widgets.canvas.item_view import ItemView


def menu_place(view: ItemView, event: QContextMenuEvent) -> tuple[bool, QPoint]:
    """Whether a menu is wanted for events, not for the canvas, and where (global).

    It is that of the event under the pointer, which is selected then; by the keyboard that of
    what is selected, at the mark of the current event.
    """
    selection, port = view.selectionModel(), view.viewport()
    if event.reason() == QContextMenuEvent.Reason.Keyboard:
        mark = view.visualRect(view.currentIndex()).intersected(port.rect())
        where = view.time_rect().center() if mark.isEmpty() else mark.bottomLeft()
        return selection.hasSelection(), port.mapToGlobal(where)
    row = view.hit_at(event.pos()).row
    if row >= 0:
        index = view.event_model.index(row, 0)
        is_selected = selection.isSelected(index)
        flag = QItemSelectionModel.SelectionFlag
        selection.setCurrentIndex(index, flag.NoUpdate if is_selected else flag.ClearAndSelect)
    return row >= 0, event.globalPos()
