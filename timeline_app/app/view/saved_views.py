"""How the shown chronology is looked at is written down, a moment after that has changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from timeline_app.app.feature import Shell
from timeline_app.app.shell.saved_view import SavedView, key_of
from timeline_app.app.shell.session import Session
from timeline_app.document.view_state import ViewState

SAVED_MS = 1000
"""So long after the last change it is written down."""


ACTIONS = ()


class SavedViews(QObject):
    """Writes down how the shown chronology is looked at, a moment after that has changed."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._name = ""
        self._state: ViewState | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVED_MS)
        self._timer.timeout.connect(self.save)
        self.follow()

    def follow(self) -> None:
        """Another chronology is shown, or the first one."""
        if self._timer.isActive():
            self.save()
        document, state = self._session.document, self._session.window.view.view_state
        # What only keeps the place of what is being read goes by another's name.
        has_events = document is not None and len(document.columns) > 0
        self._name, self._state = self._session.name, state if has_events else None
        if self._state is not None:
            for changed in (
                self._state.grouping_changed,
                self._state.filter_changed,
                self._state.arrangement_changed,
            ):
                changed.connect(lambda _: self._timer.start())

    def rename(self) -> None:
        """The chronology goes by another name: it is looked at in the same way."""
        self._name = self._session.name
        self.save()

    def save(self) -> None:
        """Write it down now."""
        self._timer.stop()
        if self._state is not None:
            self._session.settings.keep_look(key_of(self._name), SavedView.of(self._state).text())

    def save_if_changed(self) -> None:
        """Write down what has not been yet."""
        if self._timer.isActive():
            self.save()


def install(shell: Shell) -> None:
    """Write it down before another chronology comes, and with the window."""
    looks, session = SavedViews(shell.session), shell.session
    session.document_changed.connect(lambda _: looks.follow())
    session.renamed.connect(looks.rename)
    shell.window.closed.connect(looks.save_if_changed)
