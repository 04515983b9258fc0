"""What a person is told during the set-up: each step, and of its output only what failed."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

LINES_SHOWN = 12
# Where packages come from is the machine's own business and stays out of what we print.
PLACES = re.compile(r"\b[a-z][a-z+]*://\S+|\bhost='[^']*'")


class SetUpError(Exception):
    """A step of the set-up failed; the text is for the person at the terminal."""


def say(text: str) -> None:
    """Tell the person at the terminal; stdout is left to the results of what is run."""
    print(text, file=sys.stderr, flush=True)


def without_places(text: str) -> str:
    """The text without the addresses of package servers."""
    return PLACES.sub("(address)", text)


def run_quietly(command: Sequence[str | Path], cwd: Path | None = None) -> None:
    """Run the command; SetUpError with its last lines when it fails."""
    told = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
        cwd=cwd,
    )
    if told.returncode:
        last = without_places(told.stdout).strip().splitlines()[-LINES_SHOWN:]
        spoken = " ".join(str(part) for part in command)
        raise SetUpError("\n".join([f"This failed: {spoken}", *last]))
