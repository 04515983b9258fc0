"""The connections of what is done to lanes."""

from __future__ import annotations

from timeline_app.app.actions import Actions
from timeline_app.app.kept_look import KeptLooks
from timeline_app.app.lane_menu import LaneMenu
from timeline_app.app.main_window import MainWindow
from timeline_app.app.session import Session


def wire_looks(looks: KeptLooks, window: MainWindow, session: Session) -> None:
    """Write down how a chronology is looked at before another comes, and with the window."""
    session.document_changed.connect(lambda _: looks.follow())
    session.renamed.connect(looks.rename)
    window.closed.connect(looks.save_if_changed)


def wire_lanes(lanes: LaneMenu, window: MainWindow, actions: Actions) -> None:
    """Let the menu and the headers fold, move and hide lanes."""
    actions.connect(
        {
            "fold_lane": lanes.fold,
            "lane_up": lambda: lanes.move(-1),
            "lane_down": lambda: lanes.move(1),
            "hide_lane": lanes.hide,
            "show_lanes": lanes.show_all,
        }
    )
    window.view.lane_menu_requested.connect(lanes.open)

    def allow() -> None:
        actions["show_lanes"].setEnabled(lanes.hides_any)

    window.view.lanes_changed.connect(allow)
    allow()
