"""When Python's garbage collector runs, and when memory goes back to the system."""

from __future__ import annotations

import gc
import sys


def collect_from_now() -> None:
    """Collect again, but leave alone what is there already.

    What start-up makes stays; looking through it again and again took a tenth of a start, and
    with a large chronology stops frames.
    """
    gc.freeze()
    gc.enable()


def settle(*, has_left_many: bool) -> None:
    """Give back what a large chronology took while it was opened, and leave alone what stays.

    With `has_left_many` another large one was shown before, of which nothing is to stay.
    """
    if has_left_many:
        gc.unfreeze()
        gc.collect()
    gc.freeze()
    if sys.platform == "linux":
        # Not needed for the first paint.
        import ctypes

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # the C library of GNU alone has it
        if trim is not None:
            trim(0)
