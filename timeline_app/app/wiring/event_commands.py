"""The connections of what is done to the selected events as a whole."""

from __future__ import annotations

from timeline_app.app.editing.event_commands import EventCommands
from timeline_app.app.shell.actions import Actions


def wire_event_commands(commands: EventCommands, actions: Actions) -> None:
    """Connect the actions that change the selected events."""
    actions.connect({"delete_event": commands.delete})
