"""The connection of the sheet of shortcuts."""

from __future__ import annotations

from timeline_app.app.actions import Actions
from timeline_app.app.shortcuts import Shortcuts


def wire_shortcuts(shortcuts: Shortcuts, actions: Actions) -> None:
    """Let the menu show the sheet."""
    actions.connect({"shortcuts": shortcuts.show})
