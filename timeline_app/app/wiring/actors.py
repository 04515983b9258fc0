"""The connections of the dialog of actors."""

from __future__ import annotations

from timeline_app.app.actions import Actions
from timeline_app.app.actors import Actors
from timeline_app.app.session import Session
from timeline_app.document.document import Document


def wire_actors(actors: Actors, session: Session, actions: Actions) -> None:
    """Open the dialog by its action, and let it follow edits."""
    actions.connect({"actors": actors.show})

    def show(document: Document) -> None:
        document.edited.connect(lambda _: actors.follow())
        actors.follow()

    session.document_changed.connect(show)
    if session.document is not None:
        show(session.document)
