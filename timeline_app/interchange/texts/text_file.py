"""Reads a text from its file; to be done in a process whose memory and time are bounded."""

from __future__ import annotations

from pathlib import Path

from timeline_app.core.evidence.text_input import KeptWords, TextReadError, UnreadTextReason
from timeline_app.interchange.texts.limits import LARGEST_FILE
from timeline_app.interchange.texts.read_text import read_text


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
