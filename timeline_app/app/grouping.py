"""What lanes stand for, as the user chooses it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QGuiApplication

from timeline_app.app.sentences import refusal_sentence
from timeline_app.app.session import Session
from timeline_app.core.grouping import Grouping
from timeline_app.storage.errors import Refused

ORDER = (Grouping.LANE, Grouping.ACTOR, Grouping.SOURCE)
"""The groupings as they stand in switch and menu."""


def tr(text: str) -> str:
    """The text in the user's language."""
    return QCoreApplication.translate("grouping", text)


class GroupChoice(QObject):
    """Lets lanes stand for themes, people or sources."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    @property
    def grouping(self) -> Grouping:
        """What lanes stand for now."""
        state = self._session.window.view.view_state
        return Grouping.LANE if state is None else state.grouping

    def group_by(self, grouping: Grouping) -> None:
        """Let lanes stand for something else; the selected event stays in view."""
        session, view = self._session, self._session.window.view
        if session.lanes is None or grouping is self.grouping:
            return
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            session.lanes.group_by(grouping)
        except Refused as error:
            session.say(tr("The events can't be grouped so"), refusal_sentence(error))
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        row = view.currentIndex().row()
        if row >= 0 and view.selectionModel().isSelected(view.currentIndex()):
            view.reveal(row)
