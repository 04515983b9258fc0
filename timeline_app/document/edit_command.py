"""An edit on the undo stack."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QUndoCommand

from timeline_app.core.edits.edit import Edit
from timeline_app.scene.time.time_scale import TimeScale


class ViewSnapshot(NamedTuple):
    """How the chronology is looked at: what is selected, and the visible time.

    `selected` are keys of events, None where they are too many to be remembered; `current` is
    the key of the one among them that has the focus, 0 for none.
    """

    selected: tuple[int, ...] | None
    current: int
    scale: TimeScale


class EditCommand(QUndoCommand):
    """An edit that was made, its inverse, and what menus call it.

    It does nothing itself: the stack can't be told that an edit failed, so the document first
    changes the chronology, and moves the stack once that is done. `before` and `after` are how
    the chronology was looked at just before the edit was made, and taken back.
    """

    def __init__(
        self, edit: Edit, inverse: Edit, text: str, before: ViewSnapshot | None = None
    ) -> None:
        super().__init__(text)
        self.edit = edit
        self.inverse = inverse
        self.before = before
        self.after: ViewSnapshot | None = None
