"""How far something is that the window waits for, once it takes long."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from timeline_app.app.shell.session import Session
from timeline_app.core.guarded import override

LONG_MS = 500
"""What takes longer shows how far it is."""

_ALL = QEventLoop.ProcessEventsFlag.AllEvents
_UNSEEN = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents
_STEPS = 1_000  # of the bar: bytes and rows may be more than it can count


class _Bar(QProgressDialog):
    """It stays until the work has ended, and with it what lies below can't be reached.

    Qt's own goes as soon as it is given up: a second Esc closes the dialog that waits for the work.
    """

    @override
    def reject(self) -> None:
        self.canceled.emit()


class ProgressDialog:
    """A bar that shows itself if the work takes long; nothing else can be done meanwhile.

    Not in other windows either: one that opened the file that is being written would look into
    it, and closing it takes away the locks that SQLite has on it (POSIX gives them to a process).
    """

    def __init__(self, doing: str, session: Session, over: QWidget | None = None) -> None:
        """It stands over a dialog where one is open, else over the window."""
        self._doing, self._over = doing, over or session.window
        self._bar: _Bar | None = None
        self._is_given_up = False

    def __call__(self, done: int, total: int) -> bool:
        """Show how far the work is; whether to go on."""
        if self._bar is None:
            self._bar = self._made()
        self._bar.setValue(min(_STEPS - 1, done * _STEPS // max(1, total)))
        return not self._is_given_up

    def again(self, done: int, total: int) -> bool:
        """The same where the work may be no further than before: the window has its turn.

        Nobody presses anything there before the bar is seen. To be called where it can't disturb
        the work when timers of the window run out.
        """
        is_wanted = self(done, total)
        is_shown = self._bar is not None and self._bar.isVisible()
        QCoreApplication.processEvents(_ALL if is_shown else _UNSEEN)
        return is_wanted

    def _made(self) -> _Bar:
        bar = _Bar(self._over)
        bar.setLabelText(self._doing)
        bar.setWindowModality(Qt.WindowModality.ApplicationModal)
        bar.setMinimumDuration(LONG_MS)
        bar.setAutoReset(False)
        bar.setRange(0, _STEPS)
        bar.canceled.disconnect()  # from what would hide it
        bar.canceled.connect(self.give_up)
        return bar

    def give_up(self) -> None:
        """Let the work be given up, as by the button of the bar."""
        self._is_given_up = True

    def end(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.reset()
            self._bar.deleteLater()
