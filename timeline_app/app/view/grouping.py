"""What lanes stand for, as the user chooses it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QActionGroup, QGuiApplication

from timeline_app.app.feature import Shell
from timeline_app.app.messages.sentences import refusal_sentence
from timeline_app.app.shell.actions import LANES, SHOWN, ActionSpec, commands
from timeline_app.app.shell.session import Session
from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.text.translation import Texts
from timeline_app.document.lane_assignment import LaneAssignment
from timeline_app.storage.errors import Refused
from timeline_app.widgets.controls.segmented_switch import SegmentedSwitch

grouping_texts = Texts("grouping_texts")

ORDER = (Grouping.LANE, Grouping.ACTOR, Grouping.SOURCE)
"""The groupings as they stand in switch and menu."""


ACTIONS = (
    ActionSpec(
        "by_lane", LANES, commands.mark("Group by &Lanes"), SHOWN, ("Ctrl+1",), is_checkable=True
    ),
    ActionSpec(
        "by_actor", LANES, commands.mark("Group by &People"), SHOWN, ("Ctrl+2",), is_checkable=True
    ),
    ActionSpec(
        "by_source",
        LANES,
        commands.mark("Group by Sour&ces"),
        SHOWN,
        ("Ctrl+3",),
        is_checkable=True,
    ),
)


class GroupChoice(QObject):
    """Lets lanes stand for themes, people or sources."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._wished: Grouping | None = None
        self._lanes: LaneAssignment | None = None

    @property
    def grouping(self) -> Grouping:
        """What lanes stand for now, or will once that is read."""
        state = self._session.window.view.view_state
        return self._wished or (Grouping.LANE if state is None else state.grouping)

    def group_by(self, grouping: Grouping) -> None:
        """Let lanes stand for something else; the selected event stays in view."""
        lanes = self._session.lanes
        if lanes is not None and grouping is not self.grouping:
            self._wished = grouping
            lanes.read_then([grouping], lambda: self._group_by(lanes, grouping))

    def _group_by(self, lanes: LaneAssignment, grouping: Grouping) -> None:
        if self._wished is not grouping:
            return  # something else was wished for meanwhile
        self._wished = None
        lanes.group_by(grouping)  # all of it was read
        view = self._session.window.view
        row = view.currentIndex().row()
        if row >= 0 and view.selectionModel().isSelected(view.currentIndex()):
            view.reveal(row)

    # What has to be read for it, and for filters.

    def follow(self) -> None:
        """Another chronology is shown, or the first one."""
        self.stop()
        self._lanes = self._session.lanes
        if self._lanes is not None:
            self._lanes.reading.failed.connect(self._tell)
            self._lanes.reading.busy_changed.connect(self._show_busy)

    def stop(self) -> None:
        """Read no more: the file is about to be closed."""
        self._wished = None
        if self._lanes is not None:
            self._lanes.reading.stop()

    def _tell(self, error: Refused) -> None:
        self._wished = None
        self._session.say(
            grouping_texts.tr("People and sources can't be read"), refusal_sentence(error)
        )

    def _show_busy(self, is_busy: bool) -> None:
        """Tell by the pointer that it takes a moment; everything can be used meanwhile."""
        if is_busy:
            QGuiApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)
        else:
            QGuiApplication.restoreOverrideCursor()


def install(shell: Shell) -> None:
    """Let a switch in the bar and the menu choose and show one grouping."""
    window, session, actions = shell.window, shell.session, shell.actions
    choice = GroupChoice(session)
    switch = SegmentedSwitch(
        grouping_texts.tr("Group by"),
        (grouping_texts.tr("Lanes"), grouping_texts.tr("People"), grouping_texts.tr("Sources")),
    )
    window.add_to_bar(switch)
    window.bar.spare(switch)
    together = QActionGroup(window)
    names = [spec.id for spec in ACTIONS]
    for number, name in enumerate(names):
        together.addAction(actions[name])
        switch.segment(number).setToolTip(actions[name].toolTip())

    def show(grouping: Grouping | None = None) -> None:
        number = ORDER.index(grouping or choice.grouping)
        switch.show_choice(number)
        actions[names[number]].setChecked(True)

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
    for number, name in enumerate(names):
        actions[name].triggered.connect(lambda _=False, number=number: choose(number))
    window.palette_changed.connect(switch.set_palette_roles)
    session.document_changed.connect(lambda _: follow())
    window.closed.connect(choice.stop)
    follow()
