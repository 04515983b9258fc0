"""How much memory and time the reading of a file may take, which a stranger may have made.

Where the system counts them, who asks for more gets `MemoryError`, or is ended if it is a library
that knows none: so jobs beside a window and texts for commands are read in processes of their own.
"""

from __future__ import annotations

import os
import signal
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from timeline_app.app.load.opening import SQLITE, too_large
from timeline_app.storage.database.connection import first_bytes
from timeline_app.storage.errors import Refused, RefusedReason
from timeline_app.storage.file.paths import stat_of

MOST_MEMORY = 850_000_000
"""Bytes of memory that reading a file of others takes. Beyond: it is refused as too large."""
LEAST_S = 60
"""Of a processor; for a large file as much again for each 3 MB, some ten times what is needed."""
_BYTES_A_SECOND = 50_000


def size_of(path: Path) -> int:
    """The bytes of a file, 0 where there is none to be read."""
    found = stat_of(path)
    return 0 if found is None else found.st_size


def bound_this_process(size: int, most_memory: int = MOST_MEMORY) -> list[tuple[int, int]]:
    """Let the process read so many bytes in bounds; gives what `free_this_process` takes."""
    if sys.platform == "win32":
        return []
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime) + LEAST_S + size // _BYTES_A_SECOND
    before = []
    for kind, most in (
        (resource.RLIMIT_DATA, _used_memory() + most_memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
    ):
        soft, hard = resource.getrlimit(kind)
        before.append((kind, soft))
        allowed = [one for one in (most, soft, hard) if one != resource.RLIM_INFINITY]
        resource.setrlimit(kind, (min(allowed), hard))
    return before


def free_this_process(before: list[tuple[int, int]]) -> None:
    """Let the process take again what it might before it was bound."""
    if sys.platform == "win32":
        return
    import resource

    for kind, soft in before:
        resource.setrlimit(kind, (soft, resource.getrlimit(kind)[1]))


@contextmanager
def reading(path: Path, size: int) -> Iterator[None]:
    """Read so many bytes of a file, which a stranger may have made, in bounds within the block.

    A chronology of ours may take what it needs. Raises `Refused` where memory or time does not do.
    """
    if sys.platform == "win32" or is_ours(path):
        yield
        return

    def refuse(*_: object) -> None:
        raise Refused(path, RefusedReason.UNSAFE)

    heard, before = signal.signal(signal.SIGXCPU, refuse), bound_this_process(size)
    try:
        yield
    except MemoryError as error:
        raise too_large(path) from error
    finally:
        free_this_process(before)
        signal.signal(signal.SIGXCPU, heard)


def is_ours(path: Path) -> bool:
    """Whether a file begins as a chronology of ours; false where it can't be read, or is none.

    A pipe is not looked into: that would wait for somebody who writes to it.
    """
    found = stat_of(path)
    if found is None or not stat.S_ISREG(found.st_mode):
        return False
    try:
        return first_bytes(path, len(SQLITE)) == SQLITE
    except (OSError, ValueError):  # whoever opens it is told
        return False


def _used_memory() -> int:
    """The bytes that the system counts by now, where it tells."""
    with suppress(OSError, ValueError, IndexError):
        pages = first_bytes(Path("/proc/self/statm"), 100).split()[5]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")
    return 0
