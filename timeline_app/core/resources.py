"""Files that come with the program: in a checkout beside the package, in a wheel within."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def resource(name: str) -> Path:
    """The path of a shipped file."""
    within = _PACKAGE / "resources" / name
    return within if within.exists() else _PACKAGE.parent / "resources" / name
