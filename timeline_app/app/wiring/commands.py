"""The connections of the command palette."""

from __future__ import annotations

from timeline_app.app.actions import Actions
from timeline_app.app.commands import Commands
from timeline_app.app.going import Going


def wire_commands(commands: Commands, going: Going, actions: Actions) -> None:
    """Let the palette come up, and take the view to a date that was typed in it."""
    actions.connect({"palette": commands.open})
    commands.date_chosen.connect(going.go_to)
