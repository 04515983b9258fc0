"""What lanes stand for, as the user chooses it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from timeline_app.app.messages.sentences import refusal_sentence
from timeline_app.app.shell.session import Session
from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.text.translation import Texts
from timeline_app.document.lane_assignment import LaneAssignment
from timeline_app.storage.errors import Refused

grouping_texts = Texts("grouping_texts")

ORDER = (Grouping.LANE, Grouping.ACTOR, Grouping.SOURCE)
"""The groupings as they stand in switch and menu."""


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
