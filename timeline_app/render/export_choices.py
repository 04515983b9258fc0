"""What a person chooses for a picture, and the picture that comes of it."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.render.palette import Theme
from timeline_app.render.picture import PictureSpec

SCREEN_DPI = 96
"""One pixel at scale 1 is a 96th of an inch, as in CSS."""

MM_PER_INCH = 25.4

PAPERS: dict[str, tuple[float, float]] = {
    "A5": (148.0, 210.0),
    "A4": (210.0, 297.0),
    "A3": (297.0, 420.0),
    "A2": (420.0, 594.0),
    "A1": (594.0, 841.0),
    "A0": (841.0, 1189.0),
    "Letter": (215.9, 279.4),
    "Tabloid": (279.4, 431.8),
}
"""Width and height of paper in millimetres, upright (ISO 216; ANSI/ASME Y14.1)."""

RESOLUTIONS_DPI = (150, 300, 600)

PRESETS_PX = ((1920, 1080), (2560, 1440), (3840, 2160), (7680, 4320))

MOST_NAME = 80
_NOT_IN_NAMES = frozenset('/\\:*?"<>|')

LEAST_SCALE, MOST_SCALE, SCALE_STEP = 0.5, 4.0, 0.25


class UnknownPaperError(ValueError):
    """No paper has this name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"there is no paper called {name}: choose {', '.join(PAPERS)}")
        self.name = name


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """What is set in the export dialog, to be kept from one time to the next.

    `width_px` and `height_px` count unless `on_paper`; then `paper`, `dpi` and `is_portrait`
    do. An empty `title` stands for the chronology's own. `folder` is where the last picture
    was written, empty before there was one.
    """

    whole_range: bool = False
    on_paper: bool = False
    width_px: int = 1920
    height_px: int = 1080
    paper: str = "A4"
    is_portrait: bool = False
    dpi: int = 300
    scale: float = 1.0
    theme: Theme = Theme.LIGHT
    with_title: bool = True
    title: str = ""
    with_sources: bool = False
    is_transparent: bool = False
    folder: str = ""


def paper_named(name: str) -> str:
    """The name as `PAPERS` has it, however it is capitalised. Raises `UnknownPaperError`."""
    for known in PAPERS:
        if known.casefold() == name.strip().casefold():
            return known
    raise UnknownPaperError(name)


def paper_pixels(name: str, dpi: float, portrait: bool) -> tuple[int, int]:
    """Width and height of a paper in pixels. Raises `UnknownPaperError`."""
    width_mm, height_mm = PAPERS[paper_named(name)]
    short, long = round(width_mm / MM_PER_INCH * dpi), round(height_mm / MM_PER_INCH * dpi)
    return (short, long) if portrait else (long, short)


def size_of(choices: ExportChoices) -> tuple[int, int]:
    """Width and height of the picture in pixels, before it grows. Raises `UnknownPaperError`."""
    if choices.on_paper:
        return paper_pixels(choices.paper, choices.dpi, choices.is_portrait)
    return choices.width_px, choices.height_px


def dpi_of(choices: ExportChoices) -> int:
    """The resolution that the file states."""
    return choices.dpi if choices.on_paper else SCREEN_DPI


def file_name_of(title: str) -> str:
    """A title as the name of a file without its ending, fit for every system."""
    kept = "".join("-" if c in _NOT_IN_NAMES or not c.isprintable() else c for c in title)
    return " ".join(kept.split())[:MOST_NAME].strip(" .-") or "timeline"


def spec_of(
    choices: ExportChoices, title: str, view_range: tuple[float, float] | None
) -> PictureSpec:
    """The picture of these choices. Raises `UnknownPaperError`.

    `title` is the chronology's own; `view_range` is what is in view, in seconds, and counts
    unless the whole chronology is wanted. On paper type has the same size at every resolution.
    """
    width_px, height_px = size_of(choices)
    wanted = None if choices.whole_range else view_range
    from_s, until_s = wanted or (None, None)
    return PictureSpec(
        width_px=width_px,
        height_px=height_px,
        scale=choices.scale * dpi_of(choices) / SCREEN_DPI,
        theme=choices.theme,
        title=(choices.title or title) if choices.with_title else "",
        from_s=from_s,
        until_s=until_s,
        is_paper=choices.on_paper,
        transparent=choices.is_transparent,
    )
