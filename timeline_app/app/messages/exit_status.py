"""How the program ends: its exit status, what signals do, and the error of a senseless command."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from enum import IntEnum
from types import FrameType
from typing import NoReturn

STOP_SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)
_STOPPED_BY = 128
"""Shells add it to a signal's number: 130 is Ctrl+C."""

_ERASE_LINE = b"\r\x1b[K"


class Exit(IntEnum):
    """The exit status."""

    DONE = 0
    FINDINGS = 1
    """Something was found that should not be so."""
    USAGE = 2
    REFUSED = 3
    NOT_WRITTEN = 4
    FAULT = 70
    """A fault of the program itself, as sysexits.h numbers it."""
    STOPPED = 130
    """Stopped by Ctrl+C, as shells number it."""


class UsageError(Exception):
    """The command line makes no sense; the message says why, in the user's language."""


class RefusedInputError(Exception):
    """A file that is no chronology and was refused; the text says which and why."""


def stopped_by(number: int, frame: FrameType | None) -> NoReturn:
    """End the process at once.

    Python's own way, an exception wherever the program happens to be, makes Qt's bindings
    abort or crash where they don't expect one.
    """
    del frame
    with suppress(OSError):
        os.write(2, (_ERASE_LINE if os.isatty(2) else b"") + b"timeline-app: stopped\n")
    os._exit(_STOPPED_BY + number)


def status_of(stop: KeyboardInterrupt) -> int:
    """The exit status of a process that ends by what `stopped_only_when_asked` raises."""
    number = stop.args[0] if stop.args else signal.SIGINT
    return _STOPPED_BY + int(number)


@contextmanager
def stopped_only_when_asked() -> Iterator[Callable[[], None]]:
    """Let Ctrl+C wait within the block, for work that must not be left half done.

    The block is given a function to call wherever it can be stopped; it raises
    `KeyboardInterrupt` with the number of the signal if there was one, such as Ctrl+C.
    """
    wanted: list[int] = []

    def heed() -> None:
        if wanted:
            raise KeyboardInterrupt(wanted[0])

    before = {
        number: signal.signal(number, lambda number, _: wanted.append(number))
        for number in STOP_SIGNALS
        if signal.getsignal(number) not in (signal.SIG_IGN, None)
    }
    try:
        yield heed
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
