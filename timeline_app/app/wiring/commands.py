"""The connections of the command palette."""

from __future__ import annotations

from timeline_app.app.shell.actions import Actions
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.view.command_palette import CommandPalette
from timeline_app.app.view.go_to import GoTo


def wire_commands(
    commands: CommandPalette, going: GoTo, window: MainWindow, actions: Actions
) -> None:
    """Let the palette come up, and take the view to a date that was typed in it."""
    actions.connect({"palette": commands.open})
    commands.date_chosen.connect(going.go_to)
    window.palette_changed.connect(commands.field.set_palette_roles)
