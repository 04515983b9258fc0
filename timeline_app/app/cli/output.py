"""What the commands print: the one place that does, for what it prints comes from documents.

No sign of theirs moves a cursor, changes what a terminal does, or the order of what stands there.
Standard output may be closed, full, or not speak Unicode.
"""

from __future__ import annotations

import io
import os
import re
import sys
from contextlib import suppress
from pathlib import Path

from timeline_app.storage.errors import WriteFailed, WriteReason

_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""What terminals take for commands, or lines for their ends; and what turns the order of signs."""


def inert(line: str) -> str:
    """A line without signs that do something; U+FFFD stands in their place."""
    return _CONTROLS.sub("\ufffd", line)


def print_lines(*lines: str) -> None:
    """Print lines for people; letters that the terminal can't show become question marks.

    Raises `WriteFailed`, or `BrokenPipeError` if the reader has gone.
    """
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    text = "".join(f"{inert(line)}\n" for line in lines)
    _print(text.encode(encoding, "replace").decode(encoding))


def print_message(*lines: str) -> None:
    """Print lines on standard error; there is no other place to tell that they can't be."""
    if sys.stderr is not None:
        with suppress(OSError):
            text = "".join(f"{inert(line)}\n" for line in lines)
            print(text, end="", file=sys.stderr, flush=True)


def print_in_place(line: str) -> None:
    """Let a line of a terminal, on standard error, say this in place of what it said."""
    encoding = sys.stderr.encoding or "utf-8"
    shown = inert(line).encode(encoding, "replace").decode(encoding)
    print(f"\r\x1b[K{shown}", end="", file=sys.stderr, flush=True)


def print_json(document: bytes) -> None:
    """Print a JSON document: in UTF-8, whatever the terminal speaks (RFC 8259, section 8.1).

    Raises `WriteFailed`, or `BrokenPipeError` if the reader has gone.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    # All that stands between strings is a line end or a space.
    text = _CONTROLS.sub(_escaped, document.decode("utf-8"))
    _print(f"{text}\n")


def _escaped(control: re.Match[str]) -> str:
    return control[0] if control[0] == "\n" else f"\\u{ord(control[0]):04x}"


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
