"""The connections of what tells when and what was changed."""

from __future__ import annotations

from timeline_app.app.records.history import HistoryDialogs
from timeline_app.app.shell.actions import Actions
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session


def wire_history(
    histories: HistoryDialogs, window: MainWindow, session: Session, actions: Actions
) -> None:
    """Open histories from the menus and the panel; keep as much as the settings say."""
    actions.connect({"history": histories.show_all, "event_history": histories.show_of_event})
    histories.line.button.clicked.connect(actions["event_history"].trigger)
    if window.details is not None:
        window.details.shown.connect(histories.tell_of)
    session.document_changed.connect(lambda _: histories.take_limit())
    histories.take_limit()
