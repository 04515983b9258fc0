"""The keys of a command that can't be done now: the status line says why nothing comes of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from timeline_app.app.feature import Shell
from timeline_app.app.shell.actions import Actions
from timeline_app.app.shell.session import Session
from timeline_app.core.guarded import override

_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


ACTIONS = ()


class DisabledShortcuts(QObject):
    """Looks at the keys that come up to the window of a session, for nobody below took them.

    Else who begins to type after Ctrl+Shift+Q, with no event selected, types to nobody.
    """

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session)
        self._session, self._actions = session, actions
        session.window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_function = Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F12
            if is_function or event.modifiers() & _HELD:
                self._tell(QKeySequence(event.keyCombination()))
        return False

    def _tell(self, pressed: QKeySequence) -> None:
        why = self._actions.refusal_of_keys(pressed)
        if why:
            self._session.note(why)


def install(shell: Shell) -> None:
    """Say why keys do nothing."""
    DisabledShortcuts(shell.session, shell.actions)
