"""The connections of what shows where an edit was taken back or made again."""

from __future__ import annotations

from timeline_app.app.editing.undo_reveal import UndoView
from timeline_app.app.shell.session import Session
from timeline_app.document.document import Document


def wire_undo_view(shown: UndoView, session: Session) -> None:
    """Let each edit remember how the chronology was looked at, and give that back."""

    def show(document: Document) -> None:
        document.look = shown.look
        document.turned.connect(shown.show_turned)

    session.document_changed.connect(show)
    if session.document is not None:
        show(session.document)
