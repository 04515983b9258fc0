"""Starts the program as its command does, until the canvas has painted. Prints the instant.

first_paint.py [FILE]
"""

import gc
import os
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication

    from timeline_app.widgets.canvas.timeline_view import TimelineView


def application_told_of_paints(
    make_application: "Callable[[str], QApplication]", platforms: str
) -> "QApplication":
    """The application, once the canvas is made to tell when it has painted.

    Only here, for Qt and the canvas are to be loaded when and as the program loads them.
    """
    application = make_application(platforms)
    from timeline_app.widgets.canvas.timeline_view import TimelineView

    paint = TimelineView.paintEvent

    def paint_and_end(view: "TimelineView", event: "QPaintEvent") -> None:
        paint(view, event)
        if view.layout_ is not None:
            print(time.perf_counter_ns(), flush=True)
            os._exit(0)

    TimelineView.paintEvent = paint_and_end  # type: ignore[method-assign, assignment]
    return application


def start() -> int:
    """Start as `process.run` does: it turns the collector off before it imports anything."""
    gc.disable()
    from timeline_app.app.cli import main as cli
    from timeline_app.app.cli import window as window_command

    make_application = window_command._application
    window_command._application = partial(application_told_of_paints, make_application)
    return cli.main(sys.argv[1:])


sys.exit(start())
