"""The connections of new relations."""

from __future__ import annotations

from timeline_app.app.editing.add_relation import AddRelation
from timeline_app.app.shell.actions import Actions
from timeline_app.app.shell.main_window import MainWindow


def wire_relating(relating: AddRelation, window: MainWindow, actions: Actions) -> None:
    """Let events be related by hand, and by key."""
    actions.connect({"relate": relating.ask})
    window.view.drag_tool.relation_requested.connect(relating.ask_type)
    for field in (relating.events, relating.types):
        window.palette_changed.connect(field.set_palette_roles)
