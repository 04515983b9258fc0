"""The connections of the dialogs of actors and tags."""

from __future__ import annotations

from timeline_app.app.records.actor_page import ActorPages
from timeline_app.app.records.actors import Actors
from timeline_app.app.records.tags import Tags
from timeline_app.app.search.filters import Filters
from timeline_app.app.shell.actions import Actions
from timeline_app.app.shell.session import Session
from timeline_app.document.document import Document
from timeline_app.widgets.panel.details_panel import DetailsPanel


def wire_actors(actors: Actors, session: Session, actions: Actions) -> None:
    """Open the dialog by its action, and let it show another chronology."""
    actions.connect({"actors": actors.show})
    session.document_changed.connect(lambda _: actors.follow())


def wire_actor_pages(
    pages: ActorPages,
    actors: Actors,
    details: DetailsPanel,
    filters: Filters,
    session: Session,
) -> None:
    """Let the panel tell who somebody is, and lead from there to all their events."""
    details.actor_requested.connect(pages.show)

    def show_only(actor_id: str) -> None:
        filters.set("actors", (actor_id,))

    def connect_page() -> None:
        page = details.actor_page
        assert page is not None
        page.select_requested.connect(session.selection.select_actor)
        page.filter_requested.connect(show_only)
        page.edit_requested.connect(actors.show_one)

    details.actor_page_made.connect(connect_page)

    def follow(document: Document) -> None:
        details.leave_actor()
        document.changed.connect(lambda _: pages.follow())

    session.document_changed.connect(follow)
    if session.document is not None:
        follow(session.document)


def wire_tags(tags: Tags, session: Session, actions: Actions) -> None:
    """Open the dialog by its action, and let it show another chronology."""
    actions.connect({"tags": tags.show})
    session.document_changed.connect(lambda _: tags.follow())
