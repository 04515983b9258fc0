"""Tells on a terminal what takes so long."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

_ERASE_LINE = "\r\x1b[K"


@contextmanager
def telling(doing: str, is_long: bool) -> Iterator[None]:
    """Show what is being done while it lasts, if it `is_long` and stderr is a terminal."""
    if not is_long or sys.stderr is None or not sys.stderr.isatty():
        yield
        return
    try:
        print(doing, end="", file=sys.stderr, flush=True)
        yield
    finally:
        print(_ERASE_LINE, end="", file=sys.stderr, flush=True)
