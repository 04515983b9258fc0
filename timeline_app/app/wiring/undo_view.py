"""The connections of what shows where an edit was taken back or made again."""

from __future__ import annotations

from timeline_app.app.editing.undo_reveal import UndoReveal
from timeline_app.app.shell.session import Session
from timeline_app.document.document import Document


def wire_undo_view(shown: UndoReveal, session: Session) -> None:
    """Let each edit remember how the chronology was looked at, and give that back."""

    def show(document: Document) -> None:
        document.look = shown.look
        document.undone_or_redone.connect(shown.show_undone_or_redone)

    session.document_changed.connect(show)
    if session.document is not None:
        show(session.document)
