"""The connections of what changes many events at once."""

from __future__ import annotations

from timeline_app.app.editing.bulk_editing import BulkEditing
from timeline_app.app.editing.find_replace import FindReplace
from timeline_app.app.shell.actions import Actions


def wire_bulk_editing(bulk: BulkEditing, replacing: FindReplace, actions: Actions) -> None:
    """Connect the actions that change many events alike."""
    actions.connect({"change_events": bulk.ask, "replace": replacing.ask})
