"""The connections of what is done to lanes."""

from __future__ import annotations

from timeline_app.app.records.lane_menu import LaneMenu
from timeline_app.app.records.lanes import Lanes
from timeline_app.app.shell.actions import Actions
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.saved_view import SavedViews
from timeline_app.app.shell.session import Session
from timeline_app.document.document import Document


def wire_looks(looks: SavedViews, window: MainWindow, session: Session) -> None:
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
        actions.allow("show_lanes", lanes.hides_any)

    window.view.lanes_changed.connect(allow)
    allow()


def wire_lane_edits(lanes: Lanes, window: MainWindow, session: Session, actions: Actions) -> None:
    """Open the dialog by its action and by menus, rename on headers, and follow edits."""
    actions.connect({"edit_lanes": lanes.show})
    window.view.lane_rename_requested.connect(lanes.rename_in_place)
    for menu in session.findChildren(LaneMenu):
        menu.edit_requested.connect(lanes.show_one)

    def show(document: Document) -> None:
        document.edited.connect(lambda _: lanes.follow())
        lanes.follow()

    session.document_changed.connect(show)
    if session.document is not None:
        show(session.document)
