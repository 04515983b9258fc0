"""From event to event, and along time: what the keys of the canvas do, in the menu Go."""

from __future__ import annotations

from functools import partial

from timeline_app.app.feature import Shell
from timeline_app.app.shell.actions import (
    GO,
    LOOKED_AT,
    NEEDS_EVENT,
    ActionSpec,
    Standard,
    commands,
)
from timeline_app.widgets.canvas.keyboard import Move, clear_selection, pan_step

ACTIONS = (
    ActionSpec("previous", GO, commands.mark("&Previous Event"), LOOKED_AT, ("Alt+Left",), "←"),
    ActionSpec("next", GO, commands.mark("&Next Event"), LOOKED_AT, ("Alt+Right",), "→"),
    ActionSpec("above", GO, commands.mark("In the Lane &Above"), LOOKED_AT, ("Alt+Up",), "↑"),
    ActionSpec("below", GO, commands.mark("In the Lane &Below"), LOOKED_AT, ("Alt+Down",), "↓"),
    ActionSpec(
        "first",
        GO,
        commands.mark("&First Event"),
        LOOKED_AT,
        ("Alt+Home",),
        "Home",
        separator_before=True,
    ),
    ActionSpec("last", GO, commands.mark("&Last Event"), LOOKED_AT, ("Alt+End",), "End"),
    ActionSpec(
        "earlier",
        GO,
        commands.mark("Pa&ge Earlier"),
        LOOKED_AT,
        ("Ctrl+PgUp",),
        "PgUp",
        after="go_to_date",
    ),
    ActionSpec("later", GO, commands.mark("Page La&ter"), LOOKED_AT, ("Ctrl+PgDown",), "PgDown"),
    ActionSpec("pan_earlier", GO, commands.mark("Pan &Earlier"), LOOKED_AT, (), "Shift+←"),
    ActionSpec("pan_later", GO, commands.mark("Pan Late&r"), LOOKED_AT, (), "Shift+→"),
    ActionSpec(
        "read",
        GO,
        commands.mark("Rea&d the Event"),
        LOOKED_AT,
        ("Ctrl+Return",),
        "Enter",
        separator_before=True,
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "select_all", GO, commands.mark("&Select All Events"), LOOKED_AT, (Standard.SelectAll,)
    ),
    ActionSpec(
        "clear", GO, commands.mark("&Clear the Selection"), LOOKED_AT, (), "Esc", needs=NEEDS_EVENT
    ),
)


def install(shell: Shell) -> None:
    """Let the menu do what the keys of the canvas do."""
    view, selection = shell.window.view, shell.session.selection
    shell.actions.connect(
        {
            "previous": lambda: selection.step(-1),
            "next": lambda: selection.step(1),
            "above": partial(view.choose, Move.MoveUp),
            "below": partial(view.choose, Move.MoveDown),
            "first": partial(view.choose, Move.MoveHome),
            "last": partial(view.choose, Move.MoveEnd),
            "earlier": lambda: view.page(1),
            "later": lambda: view.page(-1),
            "pan_earlier": lambda: pan_step(view, 1),
            "pan_later": lambda: pan_step(view, -1),
            "read": selection.read,
            "select_all": view.selectAll,
            "clear": lambda: clear_selection(view),
        }
    )
