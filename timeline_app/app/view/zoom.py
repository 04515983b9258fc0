"""Zooming: more or less of time, all of it, or the selected events."""

from __future__ import annotations

from timeline_app.app.feature import Shell
from timeline_app.app.shell.actions import (
    LOOKED_AT,
    NEEDS_EVENT,
    VIEW,
    ActionSpec,
    Standard,
    commands,
    plain_text,
)
from timeline_app.widgets.canvas.keyboard import ZOOM_STEP

ACTIONS = (
    ActionSpec(
        "zoom_in", VIEW, commands.mark("Zoom &In"), LOOKED_AT, (Standard.ZoomIn, "Ctrl+="), "+"
    ),
    ActionSpec("zoom_out", VIEW, commands.mark("Zoom &Out"), LOOKED_AT, (Standard.ZoomOut,), "−"),
    ActionSpec("fit", VIEW, commands.mark("&Fit Everything"), LOOKED_AT, ("Ctrl+0",), "F"),
    ActionSpec(
        "fit_selection",
        VIEW,
        commands.mark("Fit &Selection"),
        LOOKED_AT,
        ("Ctrl+Shift+0",),
        "Shift+F",
        needs=NEEDS_EVENT,
    ),
)


def install(shell: Shell) -> None:
    """Zoom from the menu, and by the buttons of the bar."""
    window, view, actions = shell.window, shell.window.view, shell.actions
    actions.connect(
        {
            "zoom_in": lambda: view.zoom_about_focus(ZOOM_STEP),
            "zoom_out": lambda: view.zoom_about_focus(1 / ZOOM_STEP),
            "fit": view.fit,
            "fit_selection": view.fit_selection,
        }
    )
    for button, name in (
        (window.zoom_out_button, "zoom_out"),
        (window.fit_button, "fit"),
        (window.zoom_in_button, "zoom_in"),
    ):
        action = actions[name]
        button.clicked.connect(action.trigger)
        button.setToolTip(action.toolTip())
        button.setAccessibleName(plain_text(action))
