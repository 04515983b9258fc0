"""When the window is stopped from outside: by a signal, or because the session ends."""

from __future__ import annotations

import os
import signal
import socket
from contextlib import suppress
from itertools import count
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QGuiApplication, QSessionManager

from timeline_app.app.files.unsaved_text import UnsavedText
from timeline_app.app.files.untitled import SUFFIX
from timeline_app.app.messages.exit_status import STOP_SIGNALS, stopped_by
from timeline_app.app.messages.sentences import filled, sentences
from timeline_app.app.opening.opener import Opener
from timeline_app.app.records.dialog_controller import keep_in_dialogs
from timeline_app.app.shell.window_list import open_windows, session_of
from timeline_app.core.guarded import told
from timeline_app.storage.errors import Refused, WriteFailed
from timeline_app.storage.file.paths import is_taken


class Shutdown(QObject):
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
        """End as the signal would have, but for what is typed; whatever goes wrong with that."""
        self._ear.recv(1)
        if not self._number:
            return
        for act in (keep_all_words, rescue_all, close_all):
            try:
                act()
            except Exception as error:
                told(error)
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
            rescue_all()
            return
        if not all(window.may_leave() for window in open_windows()):
            manager.cancel()
        manager.release()


def keep_all_words() -> None:
    """Write down what is typed in all windows, as far as it can't be kept in a record."""
    for window in open_windows():
        keep_in_dialogs(window)
        for unsaved in window.findChildren(UnsavedText):
            unsaved.keep()


def close_all() -> None:
    """Let go of all files: from elsewhere nobody can tell a lock that is left from one in use."""
    for window in open_windows():
        for opener in window.findChildren(Opener):
            opener.close()


def rescue_all() -> None:
    """Write what lies in no file among the chronologies that have no place of their own.

    Nobody can be asked any more; Open Recent shows it the next time.
    """
    for window in open_windows():
        session = session_of(window)
        document = None if session is None else session.document
        if session is None or document is None:
            continue
        document.look_at_file()
        if document.would_be_lost:
            path = _free_name(document.chronology.path)
            with suppress(OSError, WriteFailed, Refused):  # then there is no room left for it
                path.parent.mkdir(parents=True, exist_ok=True)
                document.chronology.file.write_copy(path)
                document.was_copied()
                session.settings.add_recent(str(path))


def _free_name(path: Path) -> Path:
    """A name like that of a file, in the folder of those that nobody has given a place."""
    stem = filled(sentences.tr("{name} (rescued)"), name=path.stem)
    names = (f"{stem}{'' if number == 1 else f' {number}'}{SUFFIX}" for number in count(1))
    places = (Opener.data_folder() / name for name in names)
    return next(place for place in places if not is_taken(place))
