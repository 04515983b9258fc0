"""The connection of the log of the program's faults."""

from __future__ import annotations

from timeline_app.app.shell.actions import Actions
from timeline_app.app.shell.log_view import LogView


def wire_log(log: LogView, actions: Actions) -> None:
    """Let Help show the log."""
    actions.connect({"show_log": log.show})
