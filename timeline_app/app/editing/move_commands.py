"""Selected events are moved in time and between lanes: by hand, by key, from the menu."""

from __future__ import annotations

from timeline_app.app.editing.moves import Moves
from timeline_app.app.feature import Shell
from timeline_app.app.shell.actions import CHANGES, EVENT, NEEDS_EVENT, ActionSpec, commands
from timeline_app.document.document import Document

ACTIONS = (
    ActionSpec(
        "move_earlier",
        EVENT,
        commands.mark("Mo&ve Earlier"),
        CHANGES,
        ("Ctrl+,",),
        separator_before=True,
        needs=NEEDS_EVENT,
        after="change_events",
    ),
    ActionSpec(
        "move_later", EVENT, commands.mark("Move &Later"), CHANGES, ("Ctrl+.",), needs=NEEDS_EVENT
    ),
    ActionSpec(
        "move_to_lane_above",
        EVENT,
        commands.mark("Move to the Lane &Above"),
        CHANGES,
        ("Ctrl+Shift+PgUp",),
        needs=NEEDS_EVENT,
        after="order_after",
    ),
    ActionSpec(
        "move_to_lane_below",
        EVENT,
        commands.mark("Move to the Lane &Below"),
        CHANGES,
        ("Ctrl+Shift+PgDown",),
        needs=NEEDS_EVENT,
    ),
    ActionSpec(
        "move_to_lane",
        EVENT,
        commands.mark("Move &to Lane…"),
        CHANGES,
        ("Ctrl+Shift+L",),
        needs=NEEDS_EVENT,
    ),
)


def install(shell: Shell) -> None:
    """Let selected events be moved by hand and by key; an edit ends what is in the hand."""
    view, moves = shell.window.view, Moves(shell.session, shell.editor)
    here = shell.session.with_document
    step, step_lane = here(moves.step), here(moves.step_lane)
    view.drag_tool.move_requested.connect(here(moves.move))
    moves.field.typed.connect(here(moves.offer_lanes))
    moves.field.chosen.connect(here(moves.move_to))
    shell.actions.connect(
        {
            "move_earlier": lambda: step(-1),
            "move_later": lambda: step(1),
            "move_to_lane_above": lambda: step_lane(-1),
            "move_to_lane_below": lambda: step_lane(1),
            "move_to_lane": here(moves.ask_lane),
        }
    )
    shell.window.palette_changed.connect(moves.field.set_palette_roles)

    def follow(document: Document) -> None:
        view.drag_tool.cancel()
        document.changed.connect(lambda _: view.drag_tool.cancel())

    shell.session.each_document(follow)
