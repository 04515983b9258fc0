"""The connections of drafts of events."""

from __future__ import annotations

from timeline_app.app.actions import Actions
from timeline_app.app.main_window import MainWindow
from timeline_app.app.new_events import NewEvents
from timeline_app.app.session import Session
from timeline_app.document.document import Document


def wire_new_events(
    drafts: NewEvents, window: MainWindow, session: Session, actions: Actions
) -> None:
    """Let events be drafted from menu, key and canvas; a draft stays in its place in time."""
    view, card = window.view, drafts.card
    actions.connect({"new_event": drafts.open})
    view.new_event_requested.connect(actions["new_event"].trigger)
    view.draft_requested.connect(drafts.open_at)
    window.before_close.append(drafts.may_close)
    window.palette_changed.connect(card.set_palette_roles)

    def follow() -> None:
        if card.isVisible():
            card.place()

    view.visible_range_changed.connect(lambda *_: follow())
    view.verticalScrollBar().valueChanged.connect(lambda _: follow())

    def show(document: Document) -> None:
        drafts.leave_document()
        view.may_change = document.may_change

    session.document_changed.connect(show)
    if session.document is not None:
        show(session.document)
