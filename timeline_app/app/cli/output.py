"""Results on standard output, which may be closed, full, or not speak Unicode."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

from timeline_app.storage.errors import WriteFailed, WriteReason


def print_lines(*lines: str) -> None:
    """Print lines for people; letters that the terminal can't show become question marks.

    Raises `WriteFailed`, or `BrokenPipeError` if the reader has gone.
    """
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    text = "".join(f"{line}\n" for line in lines)
    _print(text.encode(encoding, "replace").decode(encoding))


def print_json(document: bytes) -> None:
    """Print a JSON document: in UTF-8, whatever the terminal speaks (RFC 8259, section 8.1).

    Raises `WriteFailed`, or `BrokenPipeError` if the reader has gone.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    _print(f"{document.decode('utf-8')}\n")


def _print(text: str) -> None:
    """Print and see that it has gone out."""
    try:
        print(text, end="", flush=True)
    except OSError as error:
        _forget_what_is_left()
        if isinstance(error, BrokenPipeError):
            raise
        detail = error.strerror or str(error)
        raise WriteFailed(Path("standard output"), WriteReason.FAILED, detail) from error


def _forget_what_is_left() -> None:
    """Let Python's own attempt to print the rest at the end of the process succeed."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
