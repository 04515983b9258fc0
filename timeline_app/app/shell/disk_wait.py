"""How a window waits for the disk: it is painted meanwhile, and all that it would do waits too."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtGui import QWindow

from timeline_app.app.shell.main_window import MainWindow
from timeline_app.core.guarded import override
from timeline_app.storage.database.background_disk import IsDone

AT_ONCE_S = 0.08
"""An ordinary disk is done by then: nobody would see that the window stood still."""
LONG_MS = 500
"""What takes longer is told."""

_FRAME_S = 0.02
_KINDS = QEvent.Type
_COMES_AGAIN = (_KINDS.Timer, _KINDS.SockAct)
"""Whoever isn't told of it now is told soon."""
_DRAGS = (_KINDS.DragEnter, _KINDS.DragMove, _KINDS.Drop)
_ONLY_SHOWN = (
    QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents
    | QEventLoop.ProcessEventsFlag.ExcludeSocketNotifiers
)


class DiskWait(QObject):
    """Keeps a window painted, and answering its system, until the disk has done its work.

    The connection to the file is in use by then: whoever reads or edits it has to wait. So keys
    and the mouse wait in their queue, and come in their order afterwards; timers and what other
    processes tell are held back until then, and so is closing a window.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._to_close: list[QWindow] = []

    def __call__(self, is_done: IsDone) -> None:
        """Wait for it."""
        if is_done(AT_ONCE_S):
            return
        application = QCoreApplication.instance()
        assert application is not None
        clock = QElapsedTimer()
        clock.start()
        is_told = False
        application.installEventFilter(self)
        try:
            while not is_done(_FRAME_S):
                if not is_told and clock.hasExpired(LONG_MS):
                    is_told = True
                    self._window.show_note("disk", self.tr("Writing to the disk…"))
                QCoreApplication.processEvents(_ONLY_SHOWN)
        finally:
            application.removeEventFilter(self)
            self._catch_up(is_told=is_told)

    def _catch_up(self, *, is_told: bool) -> None:
        if is_told:
            self._window.show_note("disk", "")
        to_close, self._to_close = self._to_close, []
        for window in to_close:
            QTimer.singleShot(0, window, window.close)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _COMES_AGAIN:
            return True
        if kind in _DRAGS:
            event.ignore()
            return True
        if kind == _KINDS.Close and isinstance(watched, QWindow):
            event.ignore()
            self._to_close.append(watched)
            return True
        return False
