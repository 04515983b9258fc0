"""The log of what went wrong inside the program: a file of bounded size in its data folder."""

from __future__ import annotations

import platform
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from timeline_app import __version__
from timeline_app.document.data_folder import data_folder

LARGEST = 256 * 1024
"""Bytes beyond which the log begins anew; the one of before is kept beside it."""


def log_path() -> Path:
    """Where the log lies."""
    return data_folder() / "log" / "timeline-app.log"


def write(text: str) -> None:
    """Put an entry into the log; where that can't be written nothing is kept of it."""
    head = f"{datetime.now().astimezone():%Y-%m-%d %H:%M:%S%z} timeline-app {__version__}"
    entry = f"{head} Python {platform.python_version()}\n{text.rstrip()}\n\n"
    path = log_path()
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        _make_room(path)
        with path.open("a", encoding="utf-8", errors="replace") as log:
            log.write(entry[-LARGEST // 2 :])


def read() -> str:
    """All that is in the log, the latest last; empty where nothing is."""
    parts: list[str] = []
    for path in (_before(log_path()), log_path()):
        with suppress(OSError):
            parts.append(path.read_text(encoding="utf-8", errors="replace"))
    return "".join(parts)


def _before(path: Path) -> Path:
    return path.with_suffix(".1.log")


def _make_room(path: Path) -> None:
    with suppress(OSError):  # on Windows it can't be renamed while another program reads it
        if path.stat().st_size > LARGEST // 2:
            path.replace(_before(path))
