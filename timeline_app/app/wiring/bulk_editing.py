"""The connections of what changes many events at once."""

from __future__ import annotations

from timeline_app.app.actions import Actions
from timeline_app.app.bulk_editing import BulkEditing


def wire_bulk_editing(bulk: BulkEditing, actions: Actions) -> None:
    """Connect the actions that change all selected events alike."""
    actions.connect({"change_events": bulk.ask})
