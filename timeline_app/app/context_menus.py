"""The menus that open where one asks for them: parts of the window's own actions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from timeline_app.app.actions import Actions

EVENTS: Sequence[str] = (
    "show_event",
    "fit_selection",
    "read",
    "",
    "previous_in_lane",
    "next_in_lane",
    "select_lane",
    "measure",
    "",
    "follow_relation",
    "back_along_relation",
    "what_followed",
    "what_led_here",
    "",
    "copy_titles",
    "copy_table",
    "copy_sources",
)
"""What is done with events, by the ids of actions; a line between where it is empty."""

GROUND: Sequence[str] = (
    "fit",
    "zoom_in",
    "zoom_out",
    "go_to_date",
    "measure",
    "",
    "select_all",
    "table",
    "",
    "export",
)
"""What is done with the whole of the canvas."""


class ContextMenus(QObject):
    """Opens a menu of some actions; it is gone when it is closed."""

    def __init__(self, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions

    def open(self, names: Sequence[str], over: QWidget, where: QPoint) -> QMenu:
        """Open a menu of these actions over a widget, at a place on the screen."""
        menu = QMenu(over)
        menu.setObjectName("context-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in names:
            if name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()
        menu.popup(where)
        return menu
