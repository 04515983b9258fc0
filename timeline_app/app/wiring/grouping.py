"""The connections of grouping: the switch, the menu, and what lanes stand for."""

from __future__ import annotations

from PySide6.QtGui import QActionGroup

from timeline_app.app.shell.actions import Actions
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.app.view.grouping import ORDER, GroupChoice
from timeline_app.core.columns.grouping import Grouping
from timeline_app.widgets.controls.segmented_switch import SegmentedSwitch

ACTIONS = ("by_lane", "by_actor", "by_source")
"""Of each grouping in `ORDER`."""


def wire_grouping(
    switch: SegmentedSwitch,
    choice: GroupChoice,
    window: MainWindow,
    session: Session,
    actions: Actions,
) -> None:
    """Let switch and menu choose and show one grouping."""
    together = QActionGroup(window)
    for number, name in enumerate(ACTIONS):
        together.addAction(actions[name])
        switch.segment(number).setToolTip(actions[name].toolTip())

    def show(grouping: Grouping | None = None) -> None:
        number = ORDER.index(grouping or choice.grouping)
        switch.show_choice(number)
        actions[ACTIONS[number]].setChecked(True)

    def choose(number: int) -> None:
        choice.group_by(ORDER[number])
        show()  # it may not have been possible

    def follow() -> None:
        choice.follow()
        state = window.view.view_state
        if state is not None:
            state.grouping_changed.connect(show)
        if session.lanes is not None:
            session.lanes.reading.failed.connect(lambda _: show())
        show()

    switch.chosen.connect(choose)
    for number, name in enumerate(ACTIONS):
        actions[name].triggered.connect(lambda _=False, number=number: choose(number))
    window.palette_changed.connect(switch.set_palette_roles)
    session.document_changed.connect(lambda _: follow())
    window.closed.connect(choice.stop)
    follow()
