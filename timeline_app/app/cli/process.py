"""The program as a process of its own: how it begins and ends."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from timeline_app.app.messages.exit_status import STOP_SIGNALS, stopped_by

_MOST_NOTED = 1 << 16


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
    from timeline_app.app.cli.main import command_in, main

    if command_in(sys.argv[1:]) and _names_foreign(sys.argv[1:]):
        _guard()
    status = main()
    if "PySide6.QtWidgets" in sys.modules:
        sys.exit(status)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with suppress(OSError):  # it has been told, as far as there is anybody to tell
                stream.flush()
    os._exit(status)


def _names_foreign(arguments: Sequence[str]) -> bool:
    """Whether a file is named that is no chronology of ours, or what comes on standard input."""
    from timeline_app.app.load.bounds import is_ours
    from timeline_app.storage.file.paths import is_folder, is_there

    for argument in arguments:
        name = Path(argument.rpartition("=")[2])
        if is_there(name) and not is_folder(name) and not is_ours(name):
            return True
    return "-" in arguments


def _guard() -> None:
    """Go on as a process of its own, where the system bounds what that takes.

    This one waits for it, and tells in a sentence which file it was ended by, amid reading.
    """
    if sys.platform != "linux":
        return
    told, notes = os.pipe()
    ends, lives = os.pipe()
    signal.pthread_sigmask(signal.SIG_BLOCK, STOP_SIGNALS)  # until each knows what to do then
    worker = os.fork()
    if not worker:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, STOP_SIGNALS)
        from timeline_app.app.load.bounds import tell_of_reading

        tell_of_reading(notes)
        os.close(told)
        os.close(lives)
        _end_with(ends)
        return
    os.close(notes)
    os.close(ends)
    for number in STOP_SIGNALS:
        if signal.getsignal(number) is stopped_by:
            signal.signal(number, lambda number, _: os.kill(worker, number))
    signal.pthread_sigmask(signal.SIG_UNBLOCK, STOP_SIGNALS)
    status = os.waitstatus_to_exitcode(os.waitpid(worker, 0)[1])
    if status >= 0:
        os._exit(status)
    name = os.read(told, _MOST_NOTED).split(b"\0")[-2:-1]
    if name in ([], [b""]):
        signal.signal(-status, signal.SIG_DFL)
        os.kill(os.getpid(), -status)
    from timeline_app.app.cli.main import tell
    from timeline_app.storage.errors import Refused, RefusedReason

    os._exit(tell(Refused(Path(os.fsdecode(name[0])), RefusedReason.UNSAFE)))


def _end_with(pipe: int) -> None:
    """Let this process be stopped once nobody holds the other end of a pipe."""
    if sys.platform == "linux":
        import fcntl

        fcntl.fcntl(pipe, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(pipe, fcntl.F_SETSIG, signal.SIGTERM)
        fcntl.fcntl(pipe, fcntl.F_SETFL, os.O_ASYNC | os.O_NONBLOCK)
        with suppress(BlockingIOError):  # somebody holds it
            os.read(pipe, 1)
            os.kill(os.getpid(), signal.SIGTERM)  # nobody does by now
