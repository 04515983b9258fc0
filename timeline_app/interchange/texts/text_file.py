"""Reads a text from its file, in a process whose memory and time are bounded."""

from __future__ import annotations

import sys
from pathlib import Path

from timeline_app.core.evidence.text_input import KeptWords, TextReadError, UnreadTextReason
from timeline_app.interchange.texts.read_text import LARGEST_FILE, read_text

MOST_MEMORY = 1_500_000_000
"""Bytes that the process may take: the largest honest text takes about half of it."""
MOST_CPU_S = 60
"""Seconds after which the system ends it, should nobody else do so."""


def words_of_file(path: Path) -> KeptWords:
    """The words of a file. Raises `TextReadError`."""
    try:
        if not path.is_file():  # a folder, or a pipe that nobody writes to
            raise TextReadError(UnreadTextReason.UNREADABLE)
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        detail = error.strerror or str(error)
        raise TextReadError(UnreadTextReason.UNREADABLE, detail) from error
    name = path.name.encode("utf-8", "replace").decode("utf-8")  # names need not be text
    return words_of_data(data, name)


def words_of_data(data: bytes, name: str = "", *, is_html: bool = False) -> KeptWords:
    """The words of what was read or pasted. Raises `TextReadError`."""
    try:
        return read_text(data, name, is_html=is_html)
    except (MemoryError, RecursionError) as error:
        raise TextReadError(UnreadTextReason.UNSAFE) from error


def bound_this_process(most_memory: int = MOST_MEMORY, most_cpu_s: int | None = MOST_CPU_S) -> None:
    """Let the process take no more memory and time than that, where the system counts them."""
    if sys.platform == "win32":
        return
    import resource

    for kind, most in ((resource.RLIMIT_DATA, most_memory), (resource.RLIMIT_CPU, most_cpu_s)):
        if most is None:
            continue
        _, hard = resource.getrlimit(kind)
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (allowed, hard))
