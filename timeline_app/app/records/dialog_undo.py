"""What dialogs beside the window share with it: its undo, and its end."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

from timeline_app.app.shell.actions import Actions
from timeline_app.app.shell.main_window import MainWindow


def share_undo(dialog: QDialog, actions: Actions) -> None:
    """Let the keys of undo and redo work in a dialog; in a field they are those of its text."""
    dialog.addActions([actions["undo"], actions["redo"]])


def leave_dialogs(window: MainWindow) -> bool:
    """Close the dialogs of records; whether all that is typed in them could be kept."""
    from timeline_app.widgets.dialogs.modeless_dialog import (
        ModelessDialog,  # not for the first paint
    )

    left = [dialog.leave() for dialog in window.findChildren(ModelessDialog)]
    return all(left)


def keep_in_dialogs(window: MainWindow) -> None:
    """Keep what is typed in the dialogs of records, as far as it can be."""
    from timeline_app.widgets.dialogs.modeless_dialog import (
        ModelessDialog,  # not for the first paint
    )

    for dialog in window.findChildren(ModelessDialog):
        if dialog.isVisible():
            dialog.keep_typed()
