"""The connections of moves of events."""

from __future__ import annotations

from timeline_app.app.editing.moves import Moves
from timeline_app.app.editing.tie_order import TieOrder
from timeline_app.app.shell.actions import Actions
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.document.document import Document


def wire_moves(
    moves: Moves, order: TieOrder, window: MainWindow, session: Session, actions: Actions
) -> None:
    """Let selected events be moved by hand and by key; an edit ends what is in the hand."""
    view = window.view
    view.drag_tool.move_requested.connect(moves.move)
    actions.connect(
        {
            "move_earlier": lambda: moves.step(-1),
            "move_later": lambda: moves.step(1),
            "move_to_lane_above": lambda: moves.step_lane(-1),
            "move_to_lane_below": lambda: moves.step_lane(1),
            "move_to_lane": moves.ask_lane,
            "order_before": lambda: order.step(-1),
            "order_after": lambda: order.step(1),
        }
    )
    window.palette_changed.connect(moves.field.set_palette_roles)

    def show(document: Document) -> None:
        view.drag_tool.cancel()
        document.changed.connect(lambda _: view.drag_tool.cancel())

    session.document_changed.connect(show)
    if session.document is not None:
        show(session.document)
