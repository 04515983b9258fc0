"""How much memory and time work with files may take, which a stranger may have made.

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
"""Bytes of memory that work with a file of others takes. Beyond: it is refused as too large."""
_OF_OURS = 10
"""So many bytes for each of a chronology of ours come to that: work with it grows with it."""
LEAST_S = 60
"""Of a processor; for a large file as much again for each 3 MB, some ten times what is needed."""
_BYTES_A_SECOND = 50_000
_BLOCK = 512  # bytes, in which POSIX counts what a file has of the disk


def size_of(path: Path) -> int:
    """The bytes of a file, 0 where there is none to be read; holes in it are none."""
    found = stat_of(path)
    if found is None:
        return 0
    on_disk: int = _BLOCK * getattr(found, "st_blocks", 0)
    return min(found.st_size, on_disk) if on_disk else found.st_size


def most_memory(*paths: Path) -> int:
    """The bytes of memory that work with these files may take."""
    return MOST_MEMORY + _OF_OURS * sum(size_of(path) for path in paths if is_ours(path))


def bound_this_process(size: int, memory: int = MOST_MEMORY) -> list[tuple[int, int]]:
    """Let the process read so many bytes in bounds; gives what `free_this_process` takes."""
    if sys.platform == "win32":
        return []
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime) + LEAST_S + size // _BYTES_A_SECOND
    before = []
    for kind, most in (
        (resource.RLIMIT_DATA, _used_memory() + memory),
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
def bounded(*paths: Path, size: int = 0) -> Iterator[None]:
    """Work with files, and `size` bytes more, in bounds within the block.

    Raises `Refused` for the largest of them where memory or time does not do.
    """
    if sys.platform == "win32":
        yield
        return
    largest = max(paths, key=size_of)

    def refuse(*_: object) -> None:
        raise Refused(largest, RefusedReason.UNSAFE)

    heard = signal.signal(signal.SIGXCPU, refuse)
    before = bound_this_process(size + sum(map(size_of, paths)), most_memory(*paths))
    try:
        yield
    except MemoryError as error:
        raise too_large(largest) from error
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
