"""Names of the program, and its files: in a checkout beside the package, in a wheel within."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]
NAME = "timeline-app"
"""Under which the system keeps our settings and data."""
SAMPLE = "sample"
"""The name that stands for the shipped chronology on the command line."""
JOB_FLAG = "--beside"
"""The only argument of a process beside a window; no help tells of it."""


def resource(name: str) -> Path:
    """The path of a shipped file."""
    within = _PACKAGE / "resources" / name
    return within if within.exists() else _PACKAGE.parent / "resources" / name


def guide_path() -> Path:
    """The guide, as Markdown; its pictures lie beside it."""
    within = resource("guide/guide.md")
    return within if within.exists() else within.parents[2] / "docs" / "guide.md"


def sample_path() -> Path:
    """The shipped chronology, as JSON."""
    return resource("us-china-2022-23.json")


def longer_sample_path() -> Path:
    """The other shipped chronology, which holds the sample and forty events more, as JSON."""
    return resource("us-china-2021-23.json")
