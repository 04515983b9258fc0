"""One boundary for the unexpected: it is told in a sentence, noted in the log, and ends nothing.

Everything that nobody caught comes here: from slots and from guarded overrides, from threads,
from objects as they go, and what Qt warns of. The log is a file of bounded size.
"""

from __future__ import annotations

import faulthandler
import platform
import sys
import threading
import traceback
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from timeline_app import __version__
from timeline_app.app.messages.sentences import filled, one_line, sentences, shortened
from timeline_app.document.data_folder import data_folder

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

_OURS = str(Path(__file__).parents[2])
_MOST_KINDS = 500
"""Of so many kinds of faults it is remembered that they were told."""
LARGEST_LOG = 256 * 1024
"""Bytes beyond which the log begins anew; the one of before is kept beside it."""


class Boundary(QObject):
    """Hears of all that goes wrong while it stands, tells it once, and notes it."""

    noted = Signal(str)
    """One sentence about a new fault, for whoever is looking; from any thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._times: dict[tuple[str, str], int] = {}
        self._crashes: TextIO | None = None
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        # Told once whatever failed is over: nothing may open from within a paint.
        self.noted.connect(_tell, Qt.ConnectionType.QueuedConnection)

    def stand(self) -> None:
        """Hear of everything from now on."""
        sys.excepthook = self._hear
        threading.excepthook = self._hear_thread
        sys.unraisablehook = self._hear_unraisable
        qInstallMessageHandler(self._hear_qt)
        with suppress(OSError):
            path = log_path()
            path.parent.mkdir(parents=True, exist_ok=True)
            self._crashes = path.open("a", encoding="utf-8")
            faulthandler.enable(self._crashes)

    def stand_down(self) -> None:
        """Hear of nothing any more."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
        qInstallMessageHandler(None)
        if self._crashes is not None:
            faulthandler.disable()
            self._crashes.close()
            self._crashes = None

    def _hear(
        self, kind: type[BaseException], error: BaseException, where: TracebackType | None
    ) -> None:
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, error, where)
        elif self._is_new(kind.__name__, _place(where)):
            write_log("".join(traceback.format_exception(kind, error, where)))
            fault = one_line(shortened(f"{kind.__name__}: {error}"))
            _say(f"timeline-app: {fault}")
            self.noted.emit(fault)

    def _hear_thread(self, told: threading.ExceptHookArgs) -> None:
        error = told.exc_value
        if error is not None:
            self._hear(told.exc_type, error, told.exc_traceback)

    def _hear_unraisable(self, told: UnraisableHookArgs) -> None:
        """What an object says as it goes can't be told to anybody, but noted."""
        if self._is_new(told.exc_type.__name__, _place(told.exc_traceback)):
            lines = traceback.format_exception(told.exc_type, told.exc_value, told.exc_traceback)
            write_log(f"{told.err_msg or 'Ignored'} {told.object!r}\n{''.join(lines)}")

    def _hear_qt(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        del context
        _say(message)
        is_warning = kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        if is_warning and self._is_new(kind.name, message):
            write_log(f"{kind.name}: {message}")

    def _is_new(self, kind: str, place: str) -> bool:
        """Whether this is to be noted: the first of its kind, not those of each paint."""
        if len(self._times) >= _MOST_KINDS:
            self._times.clear()
        times = self._times[kind, place] = self._times.get((kind, place), 0) + 1
        if times in (10, 100, 1_000, 10_000):
            write_log(f"{kind} at {place}: {times} times by now")
        return times == 1


def _place(where: TracebackType | None) -> str:
    """The line of ours in which it happened."""
    frames = traceback.extract_tb(where)
    ours = [frame for frame in frames if frame.filename.startswith(_OURS)]
    last = (ours or frames)[-1:]
    return "".join(f"{frame.filename}:{frame.lineno}" for frame in last)


def _say(line: str) -> None:
    """Tell whoever started the program from a terminal."""
    if sys.stderr is not None:
        with suppress(OSError, ValueError):
            print(line, file=sys.stderr, flush=True)


def _tell(fault: str) -> None:
    """Tell the user, who may see any of the windows, in one sentence."""
    from timeline_app.app.shell.window_list import open_windows  # not needed for the first paint

    pattern = sentences.tr(
        "Something in the program went wrong ({fault}). Help > Show the Log says more."
    )
    for window in open_windows():
        window.statusBar().showMessage(filled(pattern, fault=fault))


def log_path() -> Path:
    """Where the log lies."""
    return data_folder() / "log" / "timeline-app.log"


def write_log(text: str) -> None:
    """Put an entry into the log; where that can't be written nothing is kept of it."""
    head = f"{datetime.now().astimezone():%Y-%m-%d %H:%M:%S%z} timeline-app {__version__}"
    entry = f"{head} Python {platform.python_version()}\n{text.rstrip()}\n\n"
    path = log_path()
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        _make_room(path)
        with path.open("a", encoding="utf-8", errors="replace") as log:
            log.write(entry[-LARGEST_LOG // 2 :])


def read_log() -> str:
    """All that is in the log, the latest last; empty where nothing is."""
    parts: list[str] = []
    for path in (_older(log_path()), log_path()):
        with suppress(OSError):
            parts.append(path.read_text(encoding="utf-8", errors="replace"))
    return "".join(parts)


def _older(path: Path) -> Path:
    return path.with_suffix(".1.log")


def _make_room(path: Path) -> None:
    with suppress(OSError):  # on Windows it can't be renamed while another program reads it
        if path.stat().st_size > LARGEST_LOG // 2:
            path.replace(_older(path))
