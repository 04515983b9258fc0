"""What marks are drawn with: the colours of lanes, and which statuses are hollow or dashed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtGui import QBrush, QColor

from timeline_app.core.columns.event_columns import STATUSES
from timeline_app.render.style.palette import Palette, Theme, faded, mixed
from timeline_app.scene.lanes.mark_shapes import DASHED, HOLLOW, IS_OUTLINE

IS_HOLLOW = tuple(status in HOLLOW for status in STATUSES)
IS_DASHED = tuple(status in DASHED for status in STATUSES)
IS_NO_FACT = IS_OUTLINE
"""By the index of a status in `STATUSES`, as the two before."""

STRIP_OPACITY = 0.35
"""How strong a strip is below its edge: it steps back behind what has a name."""


BAND_OPACITY = 0.13
"""How strong the band of a state is: it steps back behind what happens."""

RELATED_BAND_OPACITY = 0.20
"""That of a band that is related to the selected event."""


SOFT_MORE, FADING_MORE = 0.14, 0.04
"""So much stronger bars are than usual where they are strongest, if their ends are soft."""


def stepped_back_text(palette: Palette) -> QColor:
    """The colour of titles in bars that step back: muted, as far as it is read there."""
    return mixed(palette.text, palette.muted, 0.4)


def bar_opacity(palette: Palette) -> float:
    """How strong the fill of a bar is."""
    return 0.26 if palette.theme is Theme.LIGHT else 0.32


class MarkColors(NamedTuple):
    """What is drawn with in each lane: its colour, its ground, its brushes.

    `soft` and `fading` are the strongest colours of bars that are so.
    """

    lanes: list[QColor]
    grounds: list[QColor]
    fills: list[QBrush]
    solids: list[QBrush]
    soft: list[QColor]
    fading: list[QColor]

    @classmethod
    def of(cls, palette: Palette, roles: Sequence[str]) -> MarkColors:
        """The colours of lanes with these colour roles."""
        lanes = [palette.lane(role) for role in roles]
        grounds = [QColor(palette.canvas if i % 2 else palette.tint) for i in range(len(roles))]
        opacity = bar_opacity(palette)
        return cls(
            lanes,
            grounds,
            [QBrush(faded(color, opacity)) for color in lanes],
            [QBrush(color) for color in lanes],
            [faded(color, opacity + SOFT_MORE) for color in lanes],
            [faded(color, opacity + FADING_MORE) for color in lanes],
        )
