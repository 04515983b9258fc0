"""The connections of the dialog of sources."""

from __future__ import annotations

from timeline_app.app.records.sources import Sources
from timeline_app.app.shell.actions import Actions
from timeline_app.app.shell.session import Session
from timeline_app.document.document import Document
from timeline_app.widgets.panel.details_panel import DetailsPanel


def wire_sources(
    sources: Sources, details: DetailsPanel, session: Session, actions: Actions
) -> None:
    """Open the dialog by its action and from a card, and let it follow edits."""
    actions.connect({"sources": sources.show})
    details.evidence.source_requested.connect(sources.show_source)

    def show(document: Document) -> None:
        document.edited.connect(lambda _: sources.follow())
        sources.follow()

    session.document_changed.connect(show)
    if session.document is not None:
        show(session.document)
