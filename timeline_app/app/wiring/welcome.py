"""The connections of the greeting beside the sample."""

from __future__ import annotations

from timeline_app.app.shell.session import Session
from timeline_app.widgets.panel.details_panel import DetailsPanel
from timeline_app.widgets.panel.welcome import Welcome


def wire_welcome(welcome: Welcome, panel: DetailsPanel, session: Session) -> None:
    """Greet beside the sample, and beside nothing else."""

    def show() -> None:
        panel.set_welcome(welcome if session.is_sample else None)

    session.document_changed.connect(show)
    show()
