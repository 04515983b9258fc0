"""The connections of the dialogs of actors and tags."""

from __future__ import annotations

from timeline_app.app.actions import Actions
from timeline_app.app.actors import Actors
from timeline_app.app.session import Session
from timeline_app.app.tags import Tags


def wire_actors(actors: Actors, session: Session, actions: Actions) -> None:
    """Open the dialog by its action, and let it show another chronology."""
    actions.connect({"actors": actors.show})
    session.document_changed.connect(lambda _: actors.follow())


def wire_tags(tags: Tags, session: Session, actions: Actions) -> None:
    """Open the dialog by its action, and let it show another chronology."""
    actions.connect({"tags": tags.show})
    session.document_changed.connect(lambda _: tags.follow())
