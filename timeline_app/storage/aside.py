"""Work of the disk in a thread of its own, while whoever wants it done waits in a way of theirs."""

from __future__ import annotations

import threading
from collections.abc import Callable

IsDone = Callable[[float], bool]
"""Waits for so many seconds at most; whether the work is done by then."""

Wait = Callable[[IsDone], object]
"""Comes back once the work is done. Nothing may be read or written meanwhile."""


def done_aside(work: Callable[[], object], wait: Wait) -> None:
    """Do the work while the caller waits; raises what it raises, once it is over.

    Whatever comes out of the waiting, the work is done by then: nobody meets it half done.
    """
    raised: list[BaseException] = []
    is_over = threading.Event()

    def run() -> None:
        try:
            work()
        except BaseException as error:  # it is the caller's
            raised.append(error)
        finally:
            is_over.set()

    thread = threading.Thread(target=run, name="disk")
    thread.start()
    try:
        wait(is_over.wait)
    finally:
        thread.join()
    if raised:
        raise raised.pop()
