"""What can be done to lanes: by the menu of a header, and by commands for the lane in hand."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from timeline_app.app.feature import Shell
from timeline_app.app.shell.actions import LANES, SHOWN, ActionSpec, commands
from timeline_app.app.shell.session import Session
from timeline_app.core.text.translation import Texts
from timeline_app.widgets.controls.qt_memory import empty_menu

lane_texts = Texts("lane_texts")


ACTIONS = (
    ActionSpec(
        "fold_lane",
        LANES,
        commands.mark("&Fold or Unfold the Lane"),
        SHOWN,
        ("Ctrl+L",),
        separator_before=True,
        after="clear_filters",
    ),
    ActionSpec("lane_up", LANES, commands.mark("Move the Lane &Up"), SHOWN, ("Ctrl+Shift+Up",)),
    ActionSpec(
        "lane_down", LANES, commands.mark("Move the Lane &Down"), SHOWN, ("Ctrl+Shift+Down",)
    ),
    ActionSpec("hide_lane", LANES, commands.mark("&Hide the Lane"), SHOWN),
    ActionSpec(
        "show_lanes",
        LANES,
        commands.mark("&Show All Lanes"),
        SHOWN,
        needs=commands.mark("No lane is hidden"),
    ),
)


class LaneMenu(QObject):
    """Folds, moves, hides and shows lanes of the canvas."""

    edit_requested = Signal(str)
    """The lane of this id is to be edited with all others."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._view = session.window.view
        self._menu = QMenu(session.window)
        self._menu.setObjectName("lane-menu")

    # For the lane in hand.

    def fold(self) -> None:
        """Fold the lane, or unfold it."""
        self._view.lane_headers.toggle(self._view.lane_headers.in_hand)

    def move(self, step: int) -> None:
        """Move the lane up (-1) or down (+1)."""
        lane = self._view.lane_headers.in_hand
        self._view.lane_headers.move(lane, lane + step)

    def hide(self) -> None:
        """Hide the lane."""
        self._view.lane_headers.hide(self._view.lane_headers.in_hand)

    def show_all(self) -> None:
        """Bring back all hidden lanes."""
        state = self._view.view_state
        if state is not None:
            state.arrange(state.arrangement.with_all_shown())

    @property
    def hides_any(self) -> bool:
        """Whether lanes are hidden."""
        state = self._view.view_state
        return state is not None and bool(state.arrangement.hidden)

    # The menu of one header.

    def open(self, lane: int, where: QPoint) -> None:
        """Show the menu of a lane's header at a place on the screen."""
        menu, headers = self._menu, self._view.lane_headers
        tracks = self._view.layout_of_events.tracks
        empty_menu(menu)
        fold = lane_texts.tr("&Unfold") if tracks[lane].is_folded else lane_texts.tr("&Fold")
        menu.addAction(fold).triggered.connect(lambda: headers.toggle(lane))
        others = menu.addAction(lane_texts.tr("Fold All &Others"))
        others.triggered.connect(lambda: self._fold_others(lane))
        menu.addSeparator()
        up = menu.addAction(lane_texts.tr("Move U&p"))
        up.setEnabled(lane > 0)
        up.triggered.connect(lambda: headers.move(lane, lane - 1))
        down = menu.addAction(lane_texts.tr("Move &Down"))
        down.setEnabled(lane + 1 < len(tracks))
        down.triggered.connect(lambda: headers.move(lane, lane + 1))
        top = menu.addAction(lane_texts.tr("Move to the &Top"))
        top.setEnabled(lane > 0)
        top.triggered.connect(lambda: headers.move(lane, 0))
        menu.addSeparator()
        menu.addAction(lane_texts.tr("&Hide")).triggered.connect(lambda: headers.hide(lane))
        only = menu.addAction(lane_texts.tr("Hide All O&thers"))
        only.triggered.connect(lambda: self._hide_others(lane))
        back = menu.addAction(lane_texts.tr("&Show All Lanes"))
        back.setEnabled(self.hides_any)
        back.triggered.connect(self.show_all)
        if headers.may_edit:
            menu.addSeparator()
            place = headers.name_place(lane)
            rename = menu.addAction(lane_texts.tr("&Rename…"))
            rename.triggered.connect(lambda: self._view.lane_rename_requested.emit(lane, place))
            edit = menu.addAction(lane_texts.tr("&Edit Lanes…"))
            edit.triggered.connect(lambda: self.edit_requested.emit(tracks[lane].id))
        for action in (others, only):
            action.setEnabled(len(tracks) > 1)
        menu.popup(where)

    def _fold_others(self, lane: int) -> None:
        tracks, state = self._view.layout_of_events.tracks, self._view.view_state
        if state is not None:
            others = [own.id for index, own in enumerate(tracks) if index != lane]
            arrangement = state.arrangement.with_fold(others, is_folded=True)
            state.arrange(arrangement.with_fold([tracks[lane].id], is_folded=False))

    def _hide_others(self, lane: int) -> None:
        tracks, state = self._view.layout_of_events.tracks, self._view.view_state
        if state is not None:
            others = [own.id for index, own in enumerate(tracks) if index != lane]
            state.arrange(state.arrangement.with_hidden(others))


def install(shell: Shell) -> None:
    """Let the menu and the headers fold, move and hide lanes."""
    lanes, view, actions = LaneMenu(shell.session), shell.window.view, shell.actions
    actions.connect(
        {
            "fold_lane": lanes.fold,
            "lane_up": lambda: lanes.move(-1),
            "lane_down": lambda: lanes.move(1),
            "hide_lane": lanes.hide,
            "show_lanes": lanes.show_all,
        }
    )
    view.lane_menu_requested.connect(lanes.open)

    def allow() -> None:
        actions.allow("show_lanes", lanes.hides_any)

    view.lanes_changed.connect(allow)
    allow()
