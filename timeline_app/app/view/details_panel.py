"""The panel beside the canvas: what is known of the selected event."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from timeline_app.app.feature import Shell
from timeline_app.app.shell.actions import ANY, VIEW, ActionSpec, commands
from timeline_app.widgets.panel.details_panel import DetailsPanel

ACTIONS = (
    ActionSpec(
        "details",
        VIEW,
        commands.mark("&Details"),
        ANY,
        ("Ctrl+I",),
        separator_before=True,
        is_checkable=True,
        after="measure",
    ),
)


def install(shell: Shell) -> None:
    """Put the panel into the window, with nothing to show yet."""
    panel, window, session = DetailsPanel(), shell.window, shell.session
    window.add_details(panel)
    action = shell.actions["details"]
    action.setChecked(window.shows_details)
    action.toggled.connect(session.selection.show_details)
    window.details_shown.connect(action.setChecked)
    panel.edit_requested.connect(shell.editor.make)
    panel.event_requested.connect(session.selection.reveal_event)
    panel.link_requested.connect(session.open_link)
    panel.step_requested.connect(session.selection.step)
    window.view.leave_beside = panel.leave_actor
    back = QShortcut(QKeySequence(Qt.Key.Key_Escape), panel)
    back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    back.activated.connect(lambda: panel.leave_actor() or window.view.setFocus())
