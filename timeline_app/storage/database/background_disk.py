"""Work of the disk in a thread of its own, while whoever wants it done waits in a way of theirs."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

_T = TypeVar("_T")

IsDone = Callable[[float], bool]
"""Waits for so many seconds at most; whether the work is done by then."""

Wait = Callable[[IsDone], object]
"""Comes back once the work is done. Nothing of the file may be read or written meanwhile."""


def done_aside(work: Callable[[], _T], wait: Wait | None) -> _T:
    """What the work gives, or raises, once it is done; the caller waits for it by `wait`.

    Without that it is done at once, in the caller's thread. Whatever comes out of the waiting,
    the work is done by then: nobody meets it half done.
    """
    if wait is None:
        return work()
    given: list[_T] = []
    raised: list[BaseException] = []
    is_over = threading.Event()

    def run() -> None:
        try:
            given.append(work())
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
    return given.pop()
