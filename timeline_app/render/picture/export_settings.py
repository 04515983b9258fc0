"""What a person chooses for a picture, and the picture that comes of it."""

from __future__ import annotations

import re

from timeline_app.core.dates.bounds import EdtfDate
from timeline_app.core.dates.format import DateStyle, date_words
from timeline_app.core.dates.parse.dates import DateInputError, date_readings, interval_named
from timeline_app.core.text.translation import words
from timeline_app.core.value import Value
from timeline_app.render.picture.format import PictureFormat
from timeline_app.render.picture.paper import PAPERS, SCREEN_DPI, paper_pixels
from timeline_app.render.picture.presets import (
    PRESETS,
    PRINT_DPI,
    Medium,
    Preset,
    type_scale,
)
from timeline_app.render.picture.spec import DetailLevel, PictureSpec, SourceStyle
from timeline_app.render.style.palette import Theme

RESOLUTIONS_DPI = (150, 300, 600)

PRESETS_PX = ((1920, 1080), (2560, 1440), (3840, 2160), (7680, 4320))

MOST_NAME = 80
_YEARS_AT_END = re.compile(r"[\s,:]*\(?\b\d{4}(\s*[–—-]\s*\d{2,4})?\)?\s*$")

_NOT_IN_NAMES = frozenset('/\\:*?"<>|')

LEAST_SCALE, MOST_SCALE, SCALE_STEP = 0.5, 4.0, 0.25


class ExportSettings(Value, frozen=True):
    """What is set in the export dialog, to be kept from one time to the next.

    `preset` names one of `PRESETS`; where it is empty, `width_px` and `height_px` count unless
    `on_paper`, then `paper`. `dpi` counts in print, `is_portrait` on a paper. `tile` names the
    paper that a PDF on paper is laid over in sheets; empty for one sheet of its own. What is shown
    is the visible range, unless it is the `whole_range` or, `by_dates`, the interval that `dates`
    name as `interval_named` reads them. The one selected event is marked as in the view where it is
    to be `with_mark`. An empty `headline` stands for the chronology's own title,
    an empty `deck` for range and numbers; both are there `with_title` only. `highlights` are ids of
    events, five at most. `folder` is where the last picture was written, empty before there was
    one.
    """

    form: PictureFormat = PictureFormat.PNG
    whole_range: bool = False
    by_dates: bool = False
    dates: str = ""
    only_selected: bool = False
    with_mark: bool = False
    preset: str = "slide"
    on_paper: bool = False
    width_px: int = 1920
    height_px: int = 1080
    paper: str = "A4"
    is_portrait: bool = False
    dpi: int = PRINT_DPI
    tile: str = ""
    scale: float = 1.0
    theme: Theme = Theme.LIGHT
    with_title: bool = True
    headline: str = ""
    deck: str = ""
    credit: str = ""
    as_of: str = ""
    detail: DetailLevel = DetailLevel.ALL
    sources: SourceStyle = SourceStyle.LINE
    highlights: tuple[str, ...] = ()
    with_legend: bool = True
    with_embedded: bool = False
    is_transparent: bool = False
    folder: str = ""

    @property
    def known_preset(self) -> Preset | None:
        """The preset, if one counts."""
        return PRESETS.get(self.preset)

    @property
    def medium(self) -> Medium:
        """Where the picture will be seen."""
        if self.known_preset is not None:
            return self.known_preset.medium
        return Medium.PRINT if self.on_paper else Medium.SLIDE

    @property
    def is_on_paper(self) -> bool:
        """Whether it has a size in millimetres, to be printed in."""
        return self.medium is Medium.PRINT


def size_of(choices: ExportSettings) -> tuple[int, int]:
    """Width and height of the picture in pixels, before it grows. Raises `UnknownPaperError`."""
    if choices.known_preset is not None:
        return choices.known_preset.size_px(choices.dpi, upright=choices.is_portrait)
    if choices.on_paper:
        return paper_pixels(choices.paper, choices.dpi, choices.is_portrait)
    return choices.width_px, choices.height_px


def dpi_of(choices: ExportSettings) -> int:
    """The resolution that the file states."""
    return choices.dpi if choices.is_on_paper else SCREEN_DPI


def tile_of(choices: ExportSettings) -> tuple[float, float] | None:
    """The sides of the sheets to lay the picture over, in millimetres, if it is to be."""
    is_tiled = choices.is_on_paper and choices.form is PictureFormat.PDF and choices.tile in PAPERS
    return PAPERS[choices.tile] if is_tiled else None


def title_of(choices: ExportSettings, own_title: str) -> str:
    """The title of the picture: the one that was chosen, else the chronology's for its dates."""
    return choices.headline or title_of_dates(own_title, choices.dates if choices.by_dates else "")


def title_of_dates(own_title: str, dates: str) -> str:
    """A chronology's title over a picture of some dates: these stand for the years that it names.

    Without dates, or where they can't be read, it is the title itself.
    """
    try:
        found = date_readings(dates) if dates.strip() else ()
    except DateInputError:
        found = ()
    titles = {title_of_interval(own_title, date) for date in found}
    return titles.pop() if len(titles) == 1 else own_title


def title_of_interval(own_title: str, date: EdtfDate) -> str:
    """A chronology's title with a date, which stands for the years that it names."""
    said = date_words(date.earliest, date.latest, date.shape, words, DateStyle.LONG)
    plain_title = _YEARS_AT_END.sub("", own_title)
    return words.tr("{title}, {date}").format(title=plain_title or own_title, date=said)


def file_name_of(title: str) -> str:
    """A title as the name of a file without its ending, fit for every system."""
    kept = "".join("-" if c in _NOT_IN_NAMES or not c.isprintable() else c for c in title)
    return " ".join(kept.split())[:MOST_NAME].strip(" .-") or "timeline"


def spec_of(
    choices: ExportSettings,
    title: str,
    view_range: tuple[float, float] | None,
    highlights: tuple[int, ...] = (),
    as_known: str = "",
) -> PictureSpec:
    """The picture of these choices. Raises `UnknownPaperError`, `DateInputError`.

    `title` is the chronology's own; `view_range` is what is in view, in seconds, and counts
    unless the whole chronology or other dates are wanted; `highlights` are the keys of the events
    of that name. `as_known` is the day, in words, of which all is shown as it was known, if it is
    of one. On paper type has the same size at every resolution.
    """
    width_px, height_px = size_of(choices)
    wanted = None if choices.whole_range else view_range
    if choices.by_dates:
        wanted = interval_named(choices.dates)
    from_s, until_s = wanted or (None, None)
    keeps_size = choices.known_preset is not None or choices.on_paper
    return PictureSpec(
        width_px=width_px,
        height_px=height_px,
        scale=choices.scale * type_scale(width_px, height_px, choices.medium, dpi_of(choices)),
        theme=choices.theme,
        headline=title_of(choices, title) if choices.with_title else "",
        deck=(choices.deck or None) if choices.with_title else "",
        credit=choices.credit,
        as_of=choices.as_of,
        as_known=as_known,
        from_s=from_s,
        until_s=until_s,
        detail=choices.detail,
        sources=choices.sources,
        highlights=highlights,
        is_paged=keeps_size and tile_of(choices) is None,
        legend=choices.with_legend,
        transparent=choices.is_transparent,
    )
