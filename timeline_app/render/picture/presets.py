"""The sizes that figures are made for: slides, columns and pages, papers, posts; and their type."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from timeline_app.render.picture.paper import MM_PER_INCH, PAPERS, SCREEN_DPI, paper_pixels

PRINT_DPI = 300
POINTS_PER_INCH = 72.0

LIST_BELOW = 1.2
"""A picture whose width is less than so many times its height is a vertical list."""

SMALLEST_PX = 12.0
"""The smallest type of a figure along an axis, in its own units."""
SMALLEST_IN_LIST_PX = 22.0
LEAST_PRINT_PT = 7.0
LEAST_SLIDE_PX = 14.0
LEAST_SOCIAL_PX = 22.0
FIGURE_PX = (1600.0, 900.0)
"""A slide has so many units: at 1920 pixels all is drawn 1.2 times as large, at 3840 2.4 times."""
LIST_PX = (1080.0, 1080.0)


class Medium(Enum):
    """Where a figure is seen, which says how small its type may be."""

    SLIDE = "slide"
    PRINT = "print"
    SOCIAL = "social"


class Preset(NamedTuple):
    """A size by name: of `paper`, else in millimetres for print, else in pixels."""

    name: str
    medium: Medium
    width: float
    height: float
    paper: str = ""

    def size_px(self, dpi: float = PRINT_DPI, *, upright: bool = False) -> tuple[int, int]:
        """Width and height in pixels; `dpi` counts in print, `upright` for a paper."""
        if self.paper:
            return paper_pixels(self.paper, dpi, upright)
        dots = dpi / MM_PER_INCH if self.medium is Medium.PRINT else 1.0
        return round(self.width * dots), round(self.height * dots)

    def dpi_of(self, dpi: float = PRINT_DPI) -> float:
        """The resolution that a file of this size states."""
        return dpi if self.medium is Medium.PRINT else SCREEN_DPI


def _paper(name: str) -> Preset:
    short, long = PAPERS[name]
    return Preset(name, Medium.PRINT, long, short, name)


PRESETS: dict[str, Preset] = {
    preset.name: preset
    for preset in (
        Preset("slide", Medium.SLIDE, 1920, 1080),
        Preset("column", Medium.PRINT, 85, 130),
        Preset("page", Medium.PRINT, 170, 130),
        _paper("A4"),
        _paper("A3"),
        _paper("Letter"),
        Preset("square", Medium.SOCIAL, 1080, 1080),
        Preset("portrait", Medium.SOCIAL, 1080, 1350),
        Preset("story", Medium.SOCIAL, 1080, 1920),
    )
}


class UnknownPresetError(ValueError):
    """No preset has this name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: {', '.join(PRESETS)}")
        self.name = name


def preset_named(name: str) -> Preset:
    """The preset of a name, however it is capitalised. Raises `UnknownPresetError`."""
    for known, preset in PRESETS.items():
        if known.casefold() == name.strip().casefold():
            return preset
    raise UnknownPresetError(name)


def is_list(width_px: float, height_px: float) -> bool:
    """Whether a picture of this size is a vertical list: narrower than 1.2 : 1."""
    return width_px < LIST_BELOW * height_px


def type_scale(width_px: float, height_px: float, medium: Medium, dpi: float) -> float:
    """Device pixels to a unit of the figure, whose type has fixed sizes in units.

    It grows with the picture, and is never so small that the smallest type is less than 7 pt in
    print, 22 px on social media, 14 px on a slide.
    """
    in_list = is_list(width_px, height_px)
    smallest = SMALLEST_IN_LIST_PX if in_list else SMALLEST_PX
    least = {
        Medium.PRINT: LEAST_PRINT_PT / POINTS_PER_INCH * dpi,
        Medium.SLIDE: LEAST_SLIDE_PX,
        Medium.SOCIAL: LEAST_SOCIAL_PX,
    }[medium]
    units = LIST_PX if in_list else FIGURE_PX
    return max(least / smallest, min(width_px / units[0], height_px / units[1]))
