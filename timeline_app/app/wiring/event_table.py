"""The connections of the table of events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.app.actions import Actions
from timeline_app.app.session import Session
from timeline_app.app.table_pane import TablePane

if TYPE_CHECKING:
    from timeline_app.widgets.event_table import EventTable


def wire_table(session: Session, actions: Actions) -> TablePane:
    """Let the table be shown by its action, and now if it was the last time."""
    pane = TablePane(session)
    pane.made.connect(lambda table: _wire_made(pane, table, session))
    session.document_changed.connect(pane.show_document)
    session.window.palette_changed.connect(pane.set_palette_roles)
    session.window.closed.connect(pane.close)
    actions["table"].toggled.connect(pane.show)
    actions["table"].setChecked(session.settings.table)
    return pane


def _wire_made(pane: TablePane, table: EventTable, session: Session) -> None:
    table.reveal_requested.connect(pane.reveal)
    table.left.connect(session.window.view.setFocus)
