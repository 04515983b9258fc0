"""The connections of pictures: to be exported, printed and copied."""

from __future__ import annotations

from timeline_app.app.export.exporting import Exporting
from timeline_app.app.shell.actions import Actions


def wire_exporting(exporting: Exporting, actions: Actions) -> None:
    """Let the actions make pictures."""
    actions.connect(
        {
            "export": exporting.export,
            "print": exporting.print_picture,
            "copy_picture": exporting.copy,
        }
    )
