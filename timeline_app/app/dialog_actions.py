"""The window's actions that go on in a dialog beside it."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

from timeline_app.app.actions import Actions


def share_undo(dialog: QDialog, actions: Actions) -> None:
    """Let the keys of undo and redo work in a dialog; in a field they are those of its text."""
    dialog.addActions([actions["undo"], actions["redo"]])
