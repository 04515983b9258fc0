"""How far something is that the window waits for, once it takes long."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressDialog

from timeline_app.app.shell.session import Session

LONG_MS = 500
"""What takes longer shows how far it is."""

_STEPS = 1_000  # of the bar: bytes and rows may be more than it can count


class ProgressDialog:
    """A bar that shows itself if the work takes long; nothing else can be done meanwhile.

    Not in other windows either: one that opened the file that is being written would look into
    it, and closing it takes away the locks that SQLite has on it (POSIX gives them to a process).
    """

    def __init__(self, doing: str, session: Session) -> None:
        self._doing, self._session = doing, session
        self._bar: QProgressDialog | None = None

    def __call__(self, done: int, total: int) -> bool:
        """Show how far the work is; whether to go on."""
        if self._bar is None:
            self._bar = self._made()
        self._bar.setValue(min(_STEPS - 1, done * _STEPS // max(1, total)))
        return not self._bar.wasCanceled()

    def _made(self) -> QProgressDialog:
        bar = QProgressDialog(self._session.window)
        bar.setLabelText(self._doing)
        bar.setWindowModality(Qt.WindowModality.ApplicationModal)
        bar.setMinimumDuration(LONG_MS)
        bar.setAutoReset(False)
        bar.setRange(0, _STEPS)
        return bar

    def give_up(self) -> None:
        """Let the work be given up, as by the button of the bar."""
        if self._bar is not None:
            self._bar.cancel()

    def end(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.reset()
            self._bar.deleteLater()
