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
    "show_event",
    "edit_event",
    "change_events",
    "",
    "what_led_here",
    "what_followed",
    "relate",
    "",
    "move_to_lane",
    "duplicate",
    "delete_event",
    "",
    "copy",
    "copy_sources",
)
"""What is most done with events, by the ids of actions; a line between where it is empty.

All else is in the menu bar alone: a menu that opens under the hand is to be read at a glance.
"""

IN_TABLE: Sequence[str] = tuple(
    name for name in EVENTS if name not in ("what_led_here", "what_followed")
)
"""The same in the table, whose columns come to it; what is a picture alone is left out."""

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
        menu = self._made(IN_TABLE, table)
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
