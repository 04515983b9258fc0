"""What a picture is to show, and how large."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.text.translation import words
from timeline_app.render.picture.footnotes import SourceNote
from timeline_app.render.style.palette import Theme
from timeline_app.scene.lanes.grouping import Sorting


class PictureTooSmallError(ValueError):
    """There is no room for a timeline in a picture of this size at this scale.

    `least_width_px` and `least_height_px` are the least size that can be drawn.
    """

    def __init__(self, least_width_px: int, least_height_px: int) -> None:
        pattern = words.tr("too small for a timeline: {width} × {height} pixels are the least")
        super().__init__(pattern.format(width=least_width_px, height=least_height_px))
        self.least_width_px = least_width_px
        self.least_height_px = least_height_px


@dataclass(frozen=True, slots=True)
class PictureSpec:
    """What to draw. Sizes are device pixels; `scale` enlarges what is drawn.

    With sources a picture grows downwards: by what they need, or by whole sheets when it
    `is_paper`. `from_s`, `until_s` bound the range; without them the whole chronology is shown.
    A `legend` says what the marks mean that occur in it.
    `selected_row` is the event to be drawn as selected, or -1.
    """

    width_px: int
    height_px: int
    scale: float = 1.0
    theme: Theme = Theme.LIGHT
    title: str = ""
    from_s: float | None = None
    until_s: float | None = None
    is_paper: bool = False
    transparent: bool = False
    legend: bool = False
    selected_row: int = -1


@dataclass(frozen=True, slots=True, eq=False)
class PictureContent:
    """What is drawn: the events, and the sources of each event's key where they are wanted.

    `lanes` are those that are drawn, with their events; without them all events by theme.
    """

    columns: EventColumns
    sources: dict[int, tuple[SourceNote, ...]] | None = None
    lanes: Sorting | None = None

    @property
    def shown(self) -> npt.NDArray[np.bool_] | None:
        """Of each row whether its event may be drawn; all may without it."""
        return None if self.lanes is None else self.lanes.shown
