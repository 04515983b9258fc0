"""The connections of drafts of events."""

from __future__ import annotations

from timeline_app.app.editing.new_events import NewEvents
from timeline_app.app.shell.actions import Actions
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.document.state import CHANGEABLE, DocumentState
from timeline_app.widgets.canvas.typed_letters import TypedLetters


def wire_new_events(
    drafts: NewEvents, window: MainWindow, session: Session, actions: Actions
) -> None:
    """Let events be drafted from menu, key and canvas; a draft stays in its place in time."""
    view, card = window.view, drafts.card
    actions.connect({"new_event": drafts.open})
    view.new_event_requested.connect(actions["new_event"].trigger)
    view.draft_requested.connect(drafts.open_at)
    letters = TypedLetters(window, view)
    letters.new_event_requested.connect(actions["new_event"].trigger)
    letters.search_requested.connect(actions["search"].trigger)
    window.before_close.append(drafts.may_close)
    window.palette_changed.connect(card.set_palette_roles)

    def follow() -> None:
        if card.isVisible():
            card.place()

    view.visible_range_changed.connect(lambda *_: follow())
    view.verticalScrollBar().valueChanged.connect(lambda _: follow())

    session.document_changed.connect(lambda _: drafts.leave_document())

    def allow(state: DocumentState) -> None:
        view.may_change = state in CHANGEABLE

    session.state_changed.connect(allow)
    allow(session.state)
