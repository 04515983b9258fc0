"""The measures of a figure, in its units: of one along an axis, and of a vertical list."""

from __future__ import annotations

from typing import NamedTuple

from timeline_app.render.picture.lettering import (
    DECK,
    FOOT,
    HEADLINE,
    LIST_DECK,
    LIST_FOOT,
    LIST_HEADLINE,
    Lettering,
)


class Frame(NamedTuple):
    """How what stands around the timeline is set."""

    margin: float
    rule: tuple[float, float]
    headline: Lettering
    headline_pitch: float
    deck: Lettering
    deck_pitch: float
    foot: Lettering
    foot_pitch: float
    most_headline_lines: int = 3
    most_deck_lines: int = 2
    most_foot_lines: int = 3


def axis_frame(width: float) -> Frame:
    """The frame of a figure along an axis; a narrow one has narrower margins."""
    margin = max(16.0, min(48.0, 0.03 * width))
    return Frame(margin, (56.0, 5.0), HEADLINE, 37.0, DECK, 22.0, FOOT, 17.0)


def list_frame(width: float) -> Frame:
    """The frame of a vertical list."""
    margin = max(24.0, min(60.0, 0.0556 * width))
    return Frame(margin, (80.0, 8.0), LIST_HEADLINE, 56.0, LIST_DECK, 34.0, LIST_FOOT, 30.0)
