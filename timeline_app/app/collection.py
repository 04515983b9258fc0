"""Starts Python's garbage collector once the window is there."""

from __future__ import annotations

import gc


def collect_from_now() -> None:
    """Collect again, but leave alone what is there already.

    What start-up makes stays; looking through it again and again took a tenth of a start, and
    with a large chronology stops frames.
    """
    gc.freeze()
    gc.enable()
