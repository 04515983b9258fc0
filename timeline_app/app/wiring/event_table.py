"""The connections of the table of events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from timeline_app.app.editing.copy import CopyEvents
from timeline_app.app.editing.editor import Editor
from timeline_app.app.editing.paste import PasteEvents
from timeline_app.app.shell.actions import Actions
from timeline_app.app.shell.context_menus import EVENTS, GROUND, ContextMenus
from timeline_app.app.shell.session import Session
from timeline_app.app.view.table_pane import TablePane

if TYPE_CHECKING:
    from timeline_app.widgets.table.event_table import EventTable


def wire_table(session: Session, actions: Actions, editor: Editor) -> TablePane:
    """Let the table be shown by its action, and now if it was the last time."""
    pane = TablePane(session)
    menus = _wire_menus(session, actions)
    copying = CopyEvents(session, pane)
    _wire_copying(copying, session, actions)
    pasting = PasteEvents(session, editor, copying)
    actions.connect({"cut": pasting.cut, "paste": pasting.paste, "duplicate": pasting.duplicate})
    actions.connect({"show_event": pane.show_current, "select_lane": pane.select_lane})
    pane.made.connect(lambda table: _wire_made(pane, table, session, actions, menus))
    session.document_changed.connect(pane.show_document)
    session.window.palette_changed.connect(pane.set_palette_roles)
    session.window.closed.connect(pane.close)
    actions["table"].toggled.connect(pane.show)
    actions["table"].setChecked(session.settings.table)
    return pane


def _wire_made(
    pane: TablePane, table: EventTable, session: Session, actions: Actions, menus: ContextMenus
) -> None:
    table.addActions([actions["copy"], actions["cut"]])
    table.reveal_requested.connect(pane.reveal)
    table.left.connect(session.window.view.setFocus)
    table.menu_requested.connect(lambda where: menus.open_in_table(table, where))


def _wire_menus(session: Session, actions: Actions) -> ContextMenus:
    view = session.window.view
    menus = ContextMenus(actions, session)
    view.event_menu_requested.connect(lambda where: menus.open(EVENTS, view, where))
    view.ground_menu_requested.connect(lambda where: menus.open(GROUND, view, where))
    return menus


def _wire_copying(copying: CopyEvents, session: Session, actions: Actions) -> None:
    actions.connect(
        {
            "copy": copying.copy,
            "copy_titles": copying.copy_titles,
            "copy_sources": copying.copy_sources,
        }
    )
    # Elsewhere the same keys copy and cut what is selected there.
    for name in ("copy", "cut"):
        actions[name].setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        session.window.view.addAction(actions[name])
