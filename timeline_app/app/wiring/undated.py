"""The connections of the tray of undated events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.app.shell.actions import Actions, plain_text
from timeline_app.app.shell.context_menus import ContextMenus
from timeline_app.app.shell.session import Session
from timeline_app.app.view.undated_pane import UndatedPane
from timeline_app.core.edits.event_edits import EventPart

if TYPE_CHECKING:
    from timeline_app.widgets.table.undated_tray import UndatedTray


def wire_undated(session: Session, actions: Actions) -> UndatedPane:
    """Let the tray be shown by its action and by the number in the status line."""
    pane, window, action = UndatedPane(session), session.window, actions["undated"]
    menus = ContextMenus(actions, session)
    pane.made.connect(lambda tray: _wire_tray(tray, session, actions, menus))
    pane.number_changed.connect(lambda number: actions.allow("undated", bool(number)))
    action.setChecked(session.settings.undated)
    action.toggled.connect(pane.show)
    session.document_changed.connect(pane.show_document)
    window.palette_changed.connect(pane.set_palette_roles)
    window.closed.connect(pane.close)

    def open_tray() -> None:
        action.setChecked(True)
        pane.go_to()

    window.undated_button.clicked.connect(open_tray)
    window.undated_button.setToolTip(action.toolTip())
    window.undated_button.setAccessibleDescription(plain_text(action))
    if session.document is not None:
        pane.show_document(session.document)
    return pane


def _wire_tray(tray: UndatedTray, session: Session, actions: Actions, menus: ContextMenus) -> None:
    table, window = tray.table, session.window

    def give_date() -> None:
        """Open the field for the date of the event that is shown; where it may be changed."""
        actions["details"].setChecked(True)
        panel = window.details
        if panel is not None and panel.may_change:
            panel.editing.begin(EventPart.DATE)
        else:
            session.selection.read()

    table.addActions([actions["copy"], actions["cut"]])
    table.reveal_requested.connect(lambda _: give_date())
    table.left.connect(window.view.setFocus)
    table.menu_requested.connect(lambda where: menus.open_in_table(table, where))
    tray.close_requested.connect(lambda: actions["undated"].setChecked(False))
