"""From event to event, and along time: what the keys of the canvas do, in the menu Go."""

from __future__ import annotations

from timeline_app.app.feature import Shell
from timeline_app.app.shell.action_spec import (
    GO,
    NEEDS_EVENT,
    SHOWN,
    ActionSpec,
    Standard,
    commands,
)
from timeline_app.widgets.canvas.keyboard import clear_selection, pan_step

ACTIONS = (
    ActionSpec("previous", GO, commands.mark("&Previous Event"), SHOWN, ("Alt+Left",), "←"),
    ActionSpec("next", GO, commands.mark("&Next Event"), SHOWN, ("Alt+Right",), "→"),
    ActionSpec("above", GO, commands.mark("In the Lane &Above"), SHOWN, ("Alt+Up",), "↑"),
    ActionSpec("below", GO, commands.mark("In the Lane &Below"), SHOWN, ("Alt+Down",), "↓"),
    ActionSpec(
        "first",
        GO,
        commands.mark("&First Event"),
        SHOWN,
        ("Alt+Home",),
        "Home",
        separator_before=True,
    ),
    ActionSpec("last", GO, commands.mark("&Last Event"), SHOWN, ("Alt+End",), "End"),
    ActionSpec(
        "earlier",
        GO,
        commands.mark("Pa&ge Earlier"),
        SHOWN,
        ("Ctrl+PgUp",),
        "PgUp",
        after="go_to_date",
    ),
    ActionSpec("later", GO, commands.mark("Page La&ter"), SHOWN, ("Ctrl+PgDown",), "PgDown"),
    ActionSpec("pan_earlier", GO, commands.mark("Pan &Earlier"), SHOWN, (), "Shift+←"),
    ActionSpec("pan_later", GO, commands.mark("Pan Late&r"), SHOWN, (), "Shift+→"),
    ActionSpec(
        "read",
        GO,
        commands.mark("Rea&d the Event"),
        SHOWN,
        ("Ctrl+Return",),
        "Enter",
        separator_before=True,
        needs=NEEDS_EVENT,
    ),
    ActionSpec("select_all", GO, commands.mark("&Select All Events"), SHOWN, (Standard.SelectAll,)),
    ActionSpec(
        "clear", GO, commands.mark("&Clear the Selection"), SHOWN, (), "Esc", needs=NEEDS_EVENT
    ),
)


def install(shell: Shell) -> None:
    """Let the menu do what the keys of the canvas do."""
    view, selection = shell.window.view, shell.session.selection
    shell.actions.connect(
        {
            "previous": lambda: selection.step(-1),
            "next": lambda: selection.step(1),
            "above": lambda: view.select_in_lane(-1),
            "below": lambda: view.select_in_lane(1),
            "first": view.select_first,
            "last": view.select_last,
            "earlier": lambda: view.page(1),
            "later": lambda: view.page(-1),
            "pan_earlier": lambda: pan_step(view, 1),
            "pan_later": lambda: pan_step(view, -1),
            "read": selection.read,
            "select_all": view.selectAll,
            "clear": lambda: clear_selection(view),
        }
    )
