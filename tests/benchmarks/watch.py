"""How long something took, on a machine that others use as well."""

from __future__ import annotations

import sys
import time

if sys.platform == "linux":
    import resource


class Watch:
    """Runs from when it is made.

    Where the system gave the processor to another program meanwhile, only the processor's time
    counts: else the longer of two pieces of work would be made longer still. Waiting for a file
    or a lock is never taken off.
    """

    def __init__(self) -> None:
        self._interrupted = times_interrupted()
        self._used_s = time.thread_time()
        self._started_s = time.perf_counter()

    @property
    def ms(self) -> float:
        """The milliseconds that it took."""
        if times_interrupted() > self._interrupted:
            return self.cpu_ms
        return self.wall_ms

    @property
    def wall_ms(self) -> float:
        """The milliseconds that went by."""
        return (time.perf_counter() - self._started_s) * 1_000

    @property
    def cpu_ms(self) -> float:
        """The milliseconds that this thread had the processor."""
        return (time.thread_time() - self._used_s) * 1_000


def times_interrupted() -> int:
    """How often this thread has lost the processor against its will; 0 where nobody counts."""
    if sys.platform == "linux":
        return resource.getrusage(resource.RUSAGE_THREAD).ru_nivcsw
    return 0
