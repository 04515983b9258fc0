"""Who an actor of the shown event is: read when asked for, and from there to their events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from timeline_app.app.feature import Shell
from timeline_app.app.records.actors import Actors
from timeline_app.app.shell.session import Session
from timeline_app.document.as_known import actor_in, events_of_actor, quotes_of_speaker
from timeline_app.document.document import Document
from timeline_app.storage.errors import Refused

if TYPE_CHECKING:
    from timeline_app.widgets.panel.actor_page import ActorFacts


ACTIONS = ()


class ActorPages(QObject):
    """Shows in the panel who somebody is, as of now."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._shown = ""

    def show(self, actor_id: str) -> None:
        """Show this actor in the place of the event."""
        panel = self._session.window.details
        with self._session.telling(self.tr("This actor can't be read")):
            facts = self._facts(actor_id)
            if panel is not None and facts is not None:
                self._shown = actor_id
                panel.show_actor(facts)

    def follow(self) -> None:
        """Show what is so after an edit, or the event again where the actor is gone."""
        panel = self._session.window.details
        if panel is None or not panel.is_on_actor or panel.actor_page is None:
            return
        try:
            facts = self._facts(self._shown)
        except Refused:
            facts = None  # the event says why, as soon as it is shown
        if facts is None:
            panel.leave_actor()
        else:
            panel.update_actor(facts)

    def _facts(self, actor_id: str) -> ActorFacts | None:
        """The actor and their events. Raises `Refused`."""
        from timeline_app.widgets.panel.actor_page import (
            MOST_LISTED,
            ActorEvent,
            ActorFacts,
            ActorQuote,
        )

        document, texts = self._session.document, self._session.window.view.texts
        if document is None or texts is None:
            return None
        actor = actor_in(document, actor_id)
        if actor is None:
            return None
        keys = events_of_actor(document, actor_id)
        rows = sorted(document.rows_of(keys).values())
        dated = document.columns.dated
        events = [
            ActorEvent(
                int(document.columns.key[row]),
                texts.full_title(row),
                texts.date(row) if row < dated else "",
            )
            for row in rows[:MOST_LISTED]
        ]
        said, number = quotes_of_speaker(document, actor_id, MOST_LISTED)
        quotes = [
            ActorQuote(one.quote.id, one.quote.text, one.quote.said_on, one.event) for one in said
        ]
        return ActorFacts(actor, events, len(rows), quotes, number)


def install(shell: Shell) -> None:
    """Let the panel tell who somebody is, and lead from there to all their events."""
    panel, session = shell.panel, shell.session
    pages, actors = ActorPages(session), shell.made(Actors)
    panel.actor_requested.connect(pages.show)

    def show_quote(key: int, quote_id: str) -> None:
        session.selection.reveal_event(key)
        panel.leave_actor()
        panel.show_quote(quote_id)

    def connect_page() -> None:
        page = panel.actor_page
        assert page is not None
        page.select_requested.connect(session.selection.select_actor)
        page.quote_requested.connect(show_quote)
        page.edit_requested.connect(actors.show_one)

    panel.actor_page_made.connect(connect_page)

    def follow(document: Document) -> None:
        panel.leave_actor()
        document.changed.connect(lambda _: pages.follow())

    session.each_document(follow)
