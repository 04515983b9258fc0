"""Counting what a piece of work does, the same on every machine: no clock, no timer.

Loads no Qt of its own: a start is counted too.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from types import FrameType
from typing import NamedTuple


class Calls(NamedTuple):
    """How many functions were called: those written in Python, and those in C."""

    python: int
    c: int


IMPORTING = "<frozen importlib"
"""How modules are found hangs on the machine; what they then do does not."""


class CallCount:
    """Counts the calls of this thread from `begin` to `end`, but for those that import."""

    def __init__(self) -> None:
        self._python = self._c = 0

    def begin(self) -> None:
        """Count from now on."""
        sys.setprofile(self._note)

    def end(self) -> None:
        """Count no more, and this call neither."""
        sys.setprofile(None)
        self._python, self._c = self._python - 1, self._c - 1

    @property
    def so_far(self) -> Calls:
        """What was counted."""
        return Calls(self._python, self._c)

    def _note(self, frame: FrameType, event: str, _: object) -> None:
        if event in ("call", "c_call") and not frame.f_code.co_filename.startswith(IMPORTING):
            self._python += event == "call"
            self._c += event == "c_call"


def calls_of(work: Callable[[], object]) -> Calls:
    """How many functions are called while something is done."""
    count = CallCount()
    count.begin()
    try:
        work()
    finally:
        count.end()
    return count.so_far


class ModuleCount:
    """Counts the modules that are loaded from now on: ours, and those of others."""

    def __init__(self) -> None:
        self._before = frozenset(sys.modules)

    def so_far(self) -> dict[str, int]:
        """What was loaded, by what the table calls it."""
        loaded = sys.modules.keys() - self._before
        ours = sum(name.partition(".")[0] == "timeline_app" for name in loaded)
        return {"modules of ours": ours, "modules of others": len(loaded) - ours}


def collect_no_more() -> None:
    """Leave garbage alone from now on: what it ends is called at moments of its own."""
    gc.collect()
    gc.freeze()
    gc.disable()
