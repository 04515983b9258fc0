"""Names that stand for the program and for the chronologies that come with it."""

from __future__ import annotations

from pathlib import Path

from timeline_app.core.resources import resource

NAME = "timeline-app"
"""Under which the system keeps our settings and data."""
SAMPLE = "sample"
"""The name that stands for the shipped chronology on the command line."""


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
