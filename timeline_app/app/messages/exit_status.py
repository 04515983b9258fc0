"""How a command ends: its exit status, and the error of a command line that makes no sense."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """The exit status."""

    DONE = 0
    FINDINGS = 1
    """Something was found that should not be so."""
    USAGE = 2
    REFUSED = 3
    NOT_WRITTEN = 4
    FAULT = 70
    """A fault of the program itself, as sysexits.h numbers it."""
    STOPPED = 130
    """Stopped by Ctrl+C, as shells number it."""


class UsageError(Exception):
    """The command line makes no sense; the message says why, in the user's language."""


class RefusedInputError(Exception):
    """A file that is no chronology and was refused; the text says which and why."""
