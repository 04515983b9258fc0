"""The program as a process of its own: how it begins and ends."""

from __future__ import annotations

import gc
import os
import signal
import sys
from contextlib import suppress
from typing import NoReturn

from timeline_app.app.messages.exit_status import STOP_SIGNALS, stopped_by


def run() -> NoReturn:
    """Run the program as this process, and end it.

    A command is over before the collector of garbage would find any, and taking Qt and Python
    down again would last a tenth as long as the whole export of a picture. A window has
    settings to save as it goes.
    """
    for number in STOP_SIGNALS:
        if signal.getsignal(number) is not signal.SIG_IGN:  # as under nohup
            signal.signal(number, stopped_by)
    gc.disable()
    from timeline_app.app.cli.main import main

    status = main()
    if "PySide6.QtWidgets" in sys.modules:
        sys.exit(status)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with suppress(OSError):  # it has been told, as far as there is anybody to tell
                stream.flush()
    os._exit(status)
