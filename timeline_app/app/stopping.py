"""When the window is stopped from outside: by a signal, or because the session ends."""

from __future__ import annotations

import os
import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QGuiApplication, QSessionManager

from timeline_app.app.dialog_actions import keep_in_dialogs
from timeline_app.app.process import STOP_SIGNALS, stopped_by
from timeline_app.app.unsaved import Unsaved
from timeline_app.app.windows import open_windows


class Stopping(QObject):
    """Writes down what is typed before the program ends; a second signal ends it at once.

    Python hears of a signal only when it runs, and Qt's loop hardly lets it: so the number of
    the signal goes through a pair of sockets, one of which Qt watches.
    """

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        application.commitDataRequest.connect(self._end_session)
        self._ear, self._mouth = socket.socketpair()
        for one in (self._ear, self._mouth):
            one.setblocking(False)
        self._notifier = QSocketNotifier(self._ear.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._stop)
        signal.set_wakeup_fd(self._mouth.fileno(), warn_on_full_buffer=False)
        self._number = 0
        for number in STOP_SIGNALS:
            if signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, self._note)

    def _note(self, number: int, frame: FrameType | None) -> None:
        if self._number:
            stopped_by(number, frame)
        self._number = number

    def _stop(self) -> None:
        """End as the signal would have, but for what is typed."""
        self._ear.recv(1)
        if self._number:
            keep_all_words()
            self.let_go()
            signal.signal(self._number, signal.SIG_DFL)
            os.kill(os.getpid(), self._number)

    def let_go(self) -> None:
        """Hear no more signals."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for one in (self._ear, self._mouth):
            one.close()

    @staticmethod
    def _end_session(manager: QSessionManager) -> None:
        """Write down what is typed; where a chronology would be lost, ask first if that may be."""
        keep_all_words()
        if not manager.allowsInteraction():
            return
        if not all(window.may_leave() for window in open_windows()):
            manager.cancel()
        manager.release()


def keep_all_words() -> None:
    """Write down what is typed in all windows, as far as it can't be kept in a record."""
    for window in open_windows():
        keep_in_dialogs(window)
        for unsaved in window.findChildren(Unsaved):
            unsaved.keep()
