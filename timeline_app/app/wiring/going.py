"""The connections of going to a date and to events alike."""

from __future__ import annotations

from timeline_app.app.shell.actions import Actions
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.app.view.go_to import GoTo


def wire_going(going: GoTo, window: MainWindow, session: Session, actions: Actions) -> None:
    """Give the menu Go what it does, and take note of the actor that was chosen last."""
    actions.connect(
        {
            "go_to_date": going.ask_date,
            "previous_in_lane": lambda: going.step_in_lane(-1),
            "next_in_lane": lambda: going.step_in_lane(1),
            "previous_of_actor": lambda: going.step_with_actor(-1),
            "next_of_actor": lambda: going.step_with_actor(1),
        }
    )
    window.palette_changed.connect(going.field.set_palette_roles)
    session.document_changed.connect(lambda _: window.view.date_marker.dismiss())
    if window.details is not None:
        window.details.actor_requested.connect(going.choose_actor)
