"""The menus that open where one asks for them: parts of the window's own actions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from timeline_app.app.feature import Shell
from timeline_app.app.shell.actions import Actions

if TYPE_CHECKING:
    from timeline_app.widgets.table.event_table import EventTable

EVENTS: Sequence[str] = (
    "new_event",
    "",
    "show_event",
    "fit_selection",
    "read",
    "edit_event",
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
    "change_events",
    "move_to_lane",
    "relate",
    "duplicate",
    "",
    "cut",
    "copy",
    "paste",
    "copy_titles",
    "copy_sources",
)
"""What is done with events, by the ids of actions; a line between where it is empty."""

GROUND: Sequence[str] = (
    "new_event",
    "",
    "fit",
    "zoom_in",
    "zoom_out",
    "go_to_date",
    "measure",
    "",
    "filter",
    "select_all",
    "table",
    "",
    "paste",
    "copy_picture",
    "export",
)
"""What is done with the whole of the canvas."""


ACTIONS = ()


class ContextMenus(QObject):
    """Makes menus of some actions; each is gone when it is closed."""

    def __init__(self, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = actions

    def open(self, names: Sequence[str], over: QWidget, where: QPoint) -> None:
        """Open a menu of these actions over a widget, at a place on the screen."""
        self._made(names, over).popup(where)

    def open_in_table(self, table: EventTable, where: QPoint) -> None:
        """Open the menu of events with what can be done to the columns, for the keyboard too."""
        menu = self._made(EVENTS, table)
        menu.addSeparator()
        menu.addMenu(table.columns.menu(menu))
        menu.addMenu(table.columns.sort_menu(menu))
        menu.popup(where)

    def _made(self, names: Sequence[str], over: QWidget) -> QMenu:
        menu = QMenu(over)
        menu.setObjectName("context-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in names:
            if name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()
        return menu


def install(shell: Shell) -> None:
    """Let the canvas open its menus."""
    view, menus = shell.window.view, ContextMenus(shell.actions, shell.session)
    view.event_menu_requested.connect(lambda where: menus.open(EVENTS, view, where))
    view.ground_menu_requested.connect(lambda where: menus.open(GROUND, view, where))
