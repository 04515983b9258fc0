"""How a picture shows what it stands on: written into its file, and read from there again."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec

from timeline_app.app.load.opening import picture_format
from timeline_app.core.columns.event_filter import EventFilter
from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.dates.edtf import is_edtf
from timeline_app.core.value import replace
from timeline_app.scene.lanes.grouping import LANE_COLOURS, Arrangement

VERSION = 3
"""Raised with every field that is added here: who does not know it leaves the whole view.

Those of before lack what came since, and are read.
"""
MOST_HIGHLIGHTS = 5
MOST_SIDE_PX = 1_000_000
MOST_SCALE, MOST_DPI = 100.0, 10_000.0
MOST_SECONDS = 2.0**62


class ViewFilter(EventFilter, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What was asked of events."""

    @classmethod
    def of(cls, asked: EventFilter) -> ViewFilter:
        """The same; what a search has found is of its own day."""
        values = {name: getattr(asked, name) for name in EventFilter.__struct_fields__}
        return cls(**values | {"found": None})

    @property
    def plain(self) -> EventFilter:
        """The filter as all others have it."""
        values = {name: getattr(self, name) for name in EventFilter.__struct_fields__}
        return EventFilter(**values | {"found": None})


class PictureView(
    msgspec.Struct,
    frozen=True,
    omit_defaults=True,
    forbid_unknown_fields=True,
    tag_field="format",
    tag="chronology-view",
):
    """All that was chosen for a picture, and how its events were looked at.

    A picture without `from_s` and `until_s`, in seconds since 1970, is of the whole; `dates` are
    what was typed for them. `order` names the lanes that are shown, by the ids of what they stand
    for, and `hidden` those that aren't though events of the picture stand in them too; `colours`
    are the numbers of their colours, from 1, where they have none of their own. `as_known`
    is the day, as EDTF, of which all is shown as it was known. Events are named by their ids:
    `selection` was selected in the window, `marked` is marked in the picture.

    A size is a `preset`, else a `paper`, else in pixels; `scale` is what was chosen on top. A
    `deck` that is `None` says range and numbers.
    """

    version: int
    from_s: float | None = None
    until_s: float | None = None
    dates: str = ""
    grouping: Grouping = Grouping.LANE
    order: tuple[str, ...] = ()
    colours: tuple[int, ...] = ()
    folded: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    asked: ViewFilter = ViewFilter()
    as_known: str = ""
    selection: tuple[str, ...] = ()
    marked: str = ""
    preset: str = ""
    paper: str = ""
    is_portrait: bool = False
    width_px: int = 1920
    height_px: int = 1080
    dpi: float = 96.0
    scale: float = 1.0
    tile: str = ""
    theme: Literal["light", "dark"] = "light"
    headline: str = ""
    deck: str | None = None
    credit: str = ""
    as_of: str = ""
    detail: Literal["central", "usual", "all"] = "all"
    sources: Literal["line", "numbered", "none"] = "line"
    highlights: tuple[str, ...] = ()
    has_legend: bool = True
    is_transparent: bool = False

    def __post_init__(self) -> None:
        ends = [one for one in (self.from_s, self.until_s) if one is not None]
        sides = (self.width_px, self.height_px)
        are_fit = (
            1 <= self.version <= VERSION,
            all(abs(one) <= MOST_SECONDS for one in ends),
            len(ends) < 2 or ends[0] < ends[1],
            all(0 < side <= MOST_SIDE_PX for side in sides),
            0.0 < self.scale <= MOST_SCALE,
            0.0 < self.dpi <= MOST_DPI,
            len(self.highlights) <= MOST_HIGHLIGHTS,
            len(self.colours) in (0, len(self.order)),
            all(1 <= colour <= LANE_COLOURS for colour in self.colours),
            not self.as_known or is_edtf(self.as_known),
        )
        if not all(are_fit):
            raise ValueError("not a view that this version writes")

    @property
    def is_whole(self) -> bool:
        """Whether it is of the whole."""
        return self.from_s is None and self.until_s is None

    @property
    def arrangement(self) -> Arrangement:
        """Its lanes, as they stand in it."""
        folded = frozenset(self.folded)
        unfolded = frozenset(self.order) - folded
        colours = {own_id: f"lane-{n}" for own_id, n in zip(self.order, self.colours, strict=False)}
        return Arrangement(self.order, folded, unfolded, frozenset(self.hidden), colours)

    def text(self) -> str:
        """As it is written down."""
        return msgspec.json.encode(replace(self, dpi=float(self.dpi))).decode()


class ViewRead(msgspec.Struct, frozen=True):
    """What a picture says of how it shows what is in it, if anything.

    `is_unknown` where it says it in a way that this version does not know.
    """

    view: PictureView | None = None
    is_unknown: bool = False


def view_in(path: Path) -> ViewRead:
    """How a picture shows what is in it; of any other file nothing. Raises `Refused`."""
    if not picture_format(path):
        return ViewRead()
    from timeline_app.interchange.foreign.reader import ForeignRefusedError
    from timeline_app.interchange.pictures.embedded import embedded_view

    try:
        text = embedded_view(path)
        return ViewRead() if text is None else ViewRead(view_of(text))
    except (msgspec.MsgspecError, ForeignRefusedError, OSError, RecursionError):
        return ViewRead(is_unknown=True)


def view_of(text: bytes) -> PictureView:
    """The view that is written down so. Raises `msgspec.MsgspecError`."""
    return msgspec.json.decode(text, type=PictureView)
