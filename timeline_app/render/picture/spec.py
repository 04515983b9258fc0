"""What a picture is to show, and how large."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Protocol

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.records.records import Importance
from timeline_app.core.text.translation import words
from timeline_app.core.value import Value
from timeline_app.render.picture.footnotes import SourceNote
from timeline_app.render.style.palette import Theme
from timeline_app.scene.lanes.grouping import Sorting

if TYPE_CHECKING:
    from timeline_app.core.text.caption import Caption


class PictureTooSmallError(ValueError):
    """There is no room for a timeline in a picture of this size at this scale.

    `least_width_px` and `least_height_px` are the least size that can be drawn.
    """

    def __init__(self, least_width_px: int, least_height_px: int) -> None:
        pattern = words.tr("too small for a timeline: {width} × {height} pixels are the least")
        super().__init__(pattern.format(width=least_width_px, height=least_height_px))
        self.least_width_px = least_width_px
        self.least_height_px = least_height_px


class DetailLevel(Enum):
    """Which events a figure has, by their importance; what still has no room is counted."""

    CENTRAL = "central"
    USUAL = "usual"
    ALL = "all"

    @property
    def least_importance(self) -> int:
        """The least importance of an event that is shown."""
        central, usual = Importance.CENTRAL.value, Importance.ORDINARY.value
        return {DetailLevel.CENTRAL: central, DetailLevel.USUAL: usual, DetailLevel.ALL: 0}[self]


class SourceStyle(Enum):
    """How a figure names its sources: most-used publishers on a line, all by number, or not."""

    LINE = "line"
    NUMBERED = "numbered"
    NONE = "none"


MOST_HIGHLIGHTS = 5
"""Events of a picture that are made to stand out. Beyond: no more can be chosen."""


class PictureSpec(Value, frozen=True):
    """What to draw, for preview, file, clipboard and printer alike.

    Sizes are device pixels; `scale` are the device pixels to a unit of the figure
    (`presets.type_scale`). A picture that is wider than 1.2 : 1 has an axis, a narrower one is a
    vertical list. `is_paged` says that it keeps its size: numbered sources without room stand on
    further sheets; else it grows downwards by them.

    `headline` is left out with its rule where it is empty; a `deck` that is `None` says range and
    numbers. `credit` says who made it, `as_of` of when the chronology is. `as_known` is the day, in
    words, of which all is shown as it was known: deck and foot say so, and the foot that so many
    events are `left_out`, if that is known. `from_s`, `until_s` bound
    the range; without them the whole chronology is shown. The `legend` is the key of the marks that
    occur. `highlights` are the keys of up to five events that stand out, each with a caption;
    `selected_row` is the event that stands out without one, or -1.
    """

    width_px: int
    height_px: int
    scale: float = 1.0
    theme: Theme = Theme.LIGHT
    headline: str = ""
    deck: str | None = None
    credit: str = ""
    as_of: str = ""
    as_known: str = ""
    left_out: int = 0
    from_s: float | None = None
    until_s: float | None = None
    detail: DetailLevel = DetailLevel.ALL
    sources: SourceStyle = SourceStyle.LINE
    highlights: tuple[int, ...] = ()
    is_paged: bool = False
    transparent: bool = False
    legend: bool = True
    selected_row: int = -1

    def __post_init__(self) -> None:
        if len(self.highlights) > MOST_HIGHLIGHTS:
            raise ValueError(f"{len(self.highlights)} highlights: {MOST_HIGHLIGHTS} at most")


class EventRecords(Protocol):
    """What is read of events only once it is known which of them are in the picture."""

    def sources(self, keys: Sequence[int]) -> Mapping[int, tuple[SourceNote, ...]]:
        """The sources of the events with these keys; those without any are left out."""
        ...

    def captions(self, keys: Sequence[int]) -> Mapping[int, Caption]:
        """A clause that says what each was; those of which nothing is said are left out."""
        ...


class _NoRecords:
    """Stands for records where there are none."""

    def sources(self, keys: Sequence[int]) -> Mapping[int, tuple[SourceNote, ...]]:  # noqa: ARG002
        return {}

    def captions(self, keys: Sequence[int]) -> Mapping[int, Caption]:  # noqa: ARG002
        return {}


NO_RECORDS: EventRecords = _NoRecords()


class PictureContent(Value, frozen=True, eq=False):
    """What is drawn: the events, their lanes, and what else their records say.

    `lanes` are those that are drawn, with their events; without them all events by theme. Where
    none has a date, `empty_range` is the time that is shown, in seconds since 1970.
    """

    columns: EventColumns
    lanes: Sorting | None = None
    records: EventRecords = NO_RECORDS
    empty_range: tuple[float, float] | None = None

    @property
    def shown(self) -> npt.NDArray[np.bool_] | None:
        """Of each row whether its event may be drawn; all may without it."""
        return None if self.lanes is None else self.lanes.shown
