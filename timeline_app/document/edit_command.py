"""An edit on the undo stack."""

from __future__ import annotations

from PySide6.QtGui import QUndoCommand

from timeline_app.core.edits import Edit


class EditCommand(QUndoCommand):
    """An edit that was made, its inverse, and what menus call it.

    It does nothing itself: the stack can't be told that an edit failed, so the document first
    changes the chronology, and moves the stack once that is done.
    """

    def __init__(self, edit: Edit, inverse: Edit, text: str) -> None:
        super().__init__(text)
        self.edit = edit
        self.inverse = inverse
