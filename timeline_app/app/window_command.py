"""`timeline-app [FILE]`: the window."""

from __future__ import annotations

import os
import sys


def has_display() -> bool:
    """Whether a window can be shown: elsewhere than on Linux and the BSDs there always is one."""
    if sys.platform in ("win32", "darwin"):
        return True
    if os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def show_window(path: str | None) -> int:
    """Open the window on a file, else on the last chronology, at first on the sample."""
    from timeline_app.app.cli import UsageError

    if not has_display():
        raise UsageError("there is no display for a window; 'export' writes a picture without one")
    from timeline_app.app.application import run_window

    return run_window(path, [])
