"""Telling how far long work is, and being told to stop."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from timeline_app.storage.errors import Cancelled

Progress = Callable[[int, int], bool]
"""Takes what is done and all that there is to do; `False` gives the work up."""


def tell(progress: Progress | None, path: Path, done: int, total: int) -> None:
    """Tell how far the work on `path` is. Raises `Cancelled` if it is not wanted any more."""
    if progress is not None and not progress(done, total):
        raise Cancelled(path)
