"""The program's window in a process of the benchmark, as it is in a process of its own."""

from __future__ import annotations

import gc
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from timeline_app.app.cli.window import collect_from_now
from timeline_app.app.startup.application import make_application, open_window
from timeline_app.widgets.canvas import settling, stored_picture
from timeline_app.widgets.canvas.timeline_view import TimelineView

SIZE_PX = (1920, 1080)
SLICE_S = 0.05
QUIET_SLICES = 6
"""Work that a timer of the window's other parts begins later than this is not waited for."""
BUSY = 0.1
"""A process that uses a larger share of its time is still at work."""

LONGEST_S = 300.0


class NotSettledError(Exception):
    """The window went on working, or never showed its chronology."""


class Stage:
    """The shown window of a chronology, once all has ended that opening it set going."""

    def __init__(self, path: str) -> None:
        """Python's garbage collector is off while the window opens, and leaves that alone later."""
        gc.disable()
        self.application = make_application(sys.argv[:1])
        self.window: QMainWindow = open_window(path)
        self.window.resize(*SIZE_PX)
        view = self.window.findChild(TimelineView, "timeline")
        assert view is not None
        self.view: TimelineView = view
        self.settle()
        collect_from_now()

    def settle(self) -> None:
        """Process events until the canvas shows events and there is nothing left to do.

        Raises `NotSettledError`.
        """
        started, quiet = time.monotonic(), 0
        while quiet < QUIET_SLICES or self.view.layout_ is None:
            if time.monotonic() - started > LONGEST_S:
                raise NotSettledError
            quiet = 0 if self._works(SLICE_S) else quiet + 1

    def rest(self) -> None:
        """Process events until the canvas waits for nothing: by what it says, not by a clock.

        Raises `NotSettledError`.
        """
        started = time.monotonic()
        QApplication.processEvents()  # what is painted only now sets timers going
        while self._waits():
            if time.monotonic() - started > LONGEST_S:
                raise NotSettledError
            time.sleep(0.001)
            QApplication.processEvents()

    def close(self) -> None:
        """Close the window."""
        self.window.close()
        self.application.processEvents()

    def _works(self, for_s: float) -> bool:
        """Process events for so long; whether somebody was at work, or the canvas waited to be."""
        until, used = time.monotonic() + for_s, time.process_time()
        while time.monotonic() < until:
            QApplication.processEvents()
            time.sleep(0.005)
        is_busy = time.process_time() - used > BUSY * for_s
        return is_busy or self._waits()

    def _waits(self) -> bool:
        """Whether a timer of the canvas runs, or something beside the window is at work."""
        waits = any(timer.isActive() for timer in self.view.findChildren(QTimer))
        is_threaded = QThreadPool.globalInstance().activeThreadCount() > 0
        return waits or is_threaded or has_children()


def rest_soon() -> None:
    """Have canvases that are made from now on rest at once: for what is counted, not timed."""
    settling.REST_MS, stored_picture.PAUSE_MS = 1, 3


def handle_posted() -> None:
    """Handle what was posted, layout and painting included, and no timer."""
    for _ in range(6):
        QCoreApplication.sendPostedEvents()


def has_children() -> bool:
    """Whether this process has started others that still run; False where nobody tells."""
    tasks = Path(f"/proc/{os.getpid()}/task")
    return tasks.is_dir() and any(
        (task / "children").read_text().strip()
        for task in tasks.iterdir()
        if (task / "children").exists()
    )


def resident_bytes() -> int | None:
    """The memory that this process holds now; None where nobody tells."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return None
    return pages * os.sysconf("SC_PAGE_SIZE")
